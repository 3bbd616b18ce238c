import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSentences } from '../../src/language/sentences.ts'
import { proseOf } from '../../src/statement/prose.ts'
import { worthReading } from '../../src/statement/skim.ts'
import { pageOf } from './reading.ts'

/** The sentences of a text that are read, by their first word. */
function read(text: string): string[] {
  const page = pageOf(text)
  const sentences = readSentences(page.text, page.blocks)
  const worth = worthReading(page, sentences)
  return sentences.filter((_, k) => worth[k]).map(({ start, end }) => page.text.slice(start, end).split(' ')[0]!)
}

test('a sentence that tells no act and that nothing needs is skimmed', () => {
  assert.deepEqual(
    read('The garden was green.\n\nSerbia and Croatia signed the treaty.\n\nThe hotel has two hundred rooms.'),
    ['Serbia'],
  )
})

test('a verb’s word behind an article is no verb', () => {
  assert.deepEqual(read('Nobody in Chad liked the ratification or the boycott.'), [])
})

test('what a pronoun may stand for is read with it', () => {
  assert.deepEqual(
    read(
      'Old lamps stood about.\n\nThe garden was green.\n\nA treaty had lain there for years.\n\nParis was cold.\n\nThe soup was hot.\n\nSerbia ratified it.',
    ),
    ['The', 'A', 'Paris', 'The', 'Serbia'],
  )
})

test('the paragraph of whoever speaks is read, and what follows a quotation', () => {
  assert.deepEqual(
    read(
      'The hall was full. The envoy of Chad rose. He said that Sudan had broken the truce.\n\n“Sudan has violated the ceasefire. ” So the envoy ended.',
    ),
    ['The', 'The', 'He', '“Sudan', 'So'],
  )
})

test('whoever is named in full or with an office elsewhere is read there', () => {
  assert.deepEqual(
    read('Foreign Minister Anton Velk is a lawyer.\n\nThe garden was green.\n\nVelk signed the accord with Armenia.'),
    ['Foreign', 'Velk'],
  )
})

test('every label is read', () => {
  assert.deepEqual(read('ORTIZ: Good evening.\n\nThe studio is small.\n\nColombia released the hostages.'), [
    'ORTIZ:',
    'Colombia',
  ])
})

test('rows of a table and verse are no prose', () => {
  const page = pageOf('x')
  const text = 'Ceasefire Chad Libya violated'
  const table = { ...page, text, blocks: [{ kind: 'table' as const, start: 0, end: text.length }] }
  assert.equal(proseOf(table)({ start: 0, end: text.length }), false)
  assert.equal(proseOf(pageOf(text))({ start: 0, end: text.length }), true)
})
