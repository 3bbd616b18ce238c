import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { From } from '../../src/model/read.ts'
import { pageOf } from './page-of.ts'

/** What a fixture's page must come to; a key that is absent is not looked at. */
interface Expected {
  title?: string | null
  byline?: string[]
  outlet?: string | null
  agencies?: string[]
  place?: string
  date?: string | null
  published?: string | null
  updated?: string
  zone?: string
  begins?: string
  ends?: string
  has?: string[]
  without?: string[]
  once?: string
  related?: number
  blocks?: number
}

const folder = new URL('./fixtures/', import.meta.url)

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
  test(`a page in the style "${file.slice(0, -4)}" is read`, () => {
    const source = readFileSync(new URL(file, folder), 'utf8')
    const expected: Expected = JSON.parse(readFileSync(new URL(file.replace('.txt', '.json'), folder), 'utf8'))
    const page = pageOf(source)
    const body = page.text.trim()
    const got: Record<string, unknown> = {
      title: page.title?.value ?? null,
      byline: page.byline.map((read) => read.value),
      outlet: page.outlet?.value ?? null,
      agencies: page.agencies.map((read) => read.value),
      place: page.dateline?.place?.value,
      date: page.dateline?.date?.value ?? null,
      published: page.published?.value ?? null,
      updated: page.updated?.value.slice(0, expected.updated?.length),
      zone: page.zone?.kind === 'implied' ? page.zone.rule : page.zone?.kind,
      begins: body.slice(0, expected.begins?.length),
      ends: body.slice(-(expected.ends?.length ?? 1)),
      related: page.related.length,
      blocks: page.blocks.length,
    }
    for (const [key, value] of Object.entries(expected)) if (key in got) assert.deepEqual(got[key], value, key)
    for (const words of expected.has ?? []) assert.ok(body.includes(words), `the text has: ${words}`)
    for (const words of expected.without ?? []) assert.ok(!body.includes(words), `the text has not: ${words}`)
    if (expected.once) assert.equal(body.split(expected.once).length, 2, 'the lead stands once')
    const stated = (from: From | undefined, words: string) => {
      if (from?.kind === 'stated' && from.at === 'source')
        assert.ok(source.slice(from.start, from.end).includes(words), `${words} stands where it is said to`)
    }
    stated(page.title?.from, page.title?.value ?? '')
    for (const read of page.byline) stated(read.from, read.value)
    stated(page.dateline?.place?.from, page.dateline?.place?.value ?? '')
    for (const { from, text } of page.left) stated(from, text.slice(0, 40))
  })

test('a line that breaks off within a sentence goes on in the next, a name or an item with a small letter opens its own', () => {
  const paragraphs = (text: string): string[] => {
    const page = pageOf(`Accord signed in Nyala\n\nThe two sides signed it on Friday.\n\n${text}`)
    const from = page.text.indexOf('The Sudanese army')
    return page.blocks.filter(({ end }) => end > from).map(({ start, end }) => page.text.slice(start, end))
  }
  assert.equal(
    paragraphs('The Sudanese army withdrew its troops from the town of\nNyala on Monday.').length,
    2,
    'a capital may open a paragraph',
  )
  assert.equal(
    paragraphs(
      'The Sudanese army withdrew its troops from the town and\nfrom the two camps to the north of it on Monday.',
    ).length,
    1,
  )
  for (const next of [
    'al-Shabaab attacked the capital on Friday.',
    'ii. the rebels released forty prisoners.',
    'b) the rebels left.',
  ])
    assert.equal(paragraphs(`The Sudanese army withdrew its troops from the town of Nyala\n${next}`).length, 2, next)
})
