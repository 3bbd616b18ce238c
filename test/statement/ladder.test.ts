// Whatever word brings an act in, the line is never firmer than the word: over all words of the lexicon.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import embedding from '../../lexicon/embedding.json' with { type: 'json' }
import irregular from '../../lexicon/language/irregular.json' with { type: 'json' }
import type { Mode } from '../../src/model/vocabulary.ts'
import { lowerMode } from '../../src/statement/embedding.ts'
import { pageOf, statementsOf } from './reading.ts'

const weak: Mode[] = ['expected', 'demanded', 'proposed', 'possible', 'hypothetical']

function pastOf(verb: string): string {
  const [past] = ((irregular.forms as Record<string, string>)[verb] ?? '').split(' ')
  if (past) return past
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}

interface Case {
  word: string
  most: Mode
  text: string
}

async function firmer(cases: Case[]): Promise<string[]> {
  const page = pageOf(cases.map(({ text }) => text).join('\n\n'), '2024-05-05')
  const lines = (await statementsOf(page)).filter(({ act }) => act === 'sign' || act === 'withdraw-forces')
  return lines.flatMap(({ mode, evidence }) => {
    const at = evidence[0]!.start
    const block = page.blocks.findIndex(({ start, end }) => start <= at && at < end)
    const { word, most, text } = cases[block]!
    return lowerMode(mode, most) === mode ? [] : [`${word} (${most}): ${mode} – ${text}`]
  })
}

// "bound" is an adjective as well, and then it promises.
const verbs = weak.flatMap((most) =>
  (embedding.verbs[most as keyof typeof embedding.verbs] ?? [])
    .filter((word) => word !== 'bind')
    .map((word) => ({ word, most })),
)
const nouns = weak.flatMap((most) =>
  ((embedding.nouns as Record<string, string[]>)[most] ?? []).map((word) => ({ word, most })),
)

for (const [name, clause] of [
  ['would', 'that Rwanda would sign the accord with Congo'],
  ['will', 'that Rwanda will sign the accord with Congo'],
] as const)
  test(`what is hoped, expected or proposed to come is no plan: that … ${name}`, async () => {
    // "insisted that it would sign" only says so.
    const wanting = verbs.filter(
      ({ word }) => ['propose', 'suggest'].includes(word) || !embedding.sayWhenFinite.includes(word),
    )
    const cases = wanting.map(({ word, most }) => ({ word, most, text: `Qatar ${pastOf(word)} ${clause}.` }))
    assert.deepEqual(await firmer(cases), [])
  })

test('what is hoped, expected or proposed to be done is not done: an infinitive', async () => {
  const cases = verbs.map(({ word, most }) => ({
    word,
    most,
    text: `Rwanda ${pastOf(word)} to sign the accord with Congo.`,
  }))
  assert.deepEqual(await firmer(cases), [])
})

test('a hope, an offer or a chance is not what it is of', async () => {
  const cases = nouns.flatMap(({ word, most }) => [
    { word, most, text: `Rwanda's ${word} to sign the accord with Congo surprised Qatar.` },
    { word, most, text: `The ${word} that Rwanda would sign the accord with Congo surprised Qatar.` },
    { word, most, text: `The ${word} of the withdrawal of Rwandan troops from Congo surprised Qatar.` },
    { word, most, text: `The ${word} for the withdrawal of Rwandan troops from Congo surprised Qatar.` },
  ])
  assert.deepEqual(await firmer(cases), [])
})
