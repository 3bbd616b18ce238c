// What is put right about the network's names by their words alone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EncodedName, EncodedToken } from '../../src/language/encoder/types.ts'
import { mendNames } from '../../src/language/names/mend.ts'

interface Word {
  text: string
  upos?: string
}

function mended(words: Word[], names: EncodedName[]): string[] {
  const tokens = words.map(
    ({ text, upos = 'PROPN' }): EncodedToken => ({ lemma: text, upos, xpos: 'NNP', head: 0, deprel: 'root' }),
  )
  const texts = words.map(({ text }) => text)
  return mendNames(names, { words: texts, tokens }).map(
    ({ type, first, last }) => `${type} ${texts.slice(first, last + 1).join(' ')}`,
  )
}

const proper = (text: string): Word[] => text.split(' ').map((word) => ({ text: word }))
const whole = (type: EncodedName['type'], count: number): EncodedName[] => [{ type, first: 0, last: count - 1 }]

test('a town and its region are two names', () => {
  assert.deepEqual(mended(proper('Brattleboro Vermont'), whole('LOC', 2)), ['LOC Brattleboro', 'LOC Vermont'])
  assert.deepEqual(mended(proper('San Francisco CA'), whole('LOC', 3)), ['LOC San Francisco', 'LOC CA'])
})

test('a part of the compass, "of" and a region alone stay one name', () => {
  for (const name of ['West Texas', 'Gulf of Oman', 'South Korea', 'New Mexico', 'Washington DC'])
    assert.deepEqual(mended(proper(name), whole('LOC', name.split(' ').length)), [`LOC ${name}`])
})

test('a known country is a place; a word that is more often something else is left as it was', () => {
  assert.deepEqual(mended(proper('North Korea'), whole('ORG', 2)), ['LOC North Korea'])
  assert.deepEqual(mended(proper('Jordan'), whole('PER', 1)), ['PER Jordan'])
})

test('known places that the network overlooks are found where the tagger sees proper nouns', () => {
  const words: Word[] = [{ text: 'to', upos: 'ADP' }, ...proper('buenos aires'), { text: 'and', upos: 'CCONJ' }]
  assert.deepEqual(mended(words, []), ['LOC buenos aires'])
  assert.deepEqual(mended([{ text: 'china', upos: 'NOUN' }], []), [])
})
