import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { parts, readVocabulary, wordPieces } from '../../src/language/encoder/pieces.ts'
import { shape } from '../../src/language/encoder/shape.ts'

const vocabulary = readVocabulary(
  readFileSync(join(import.meta.dirname, '../../models/language/vocabulary.txt'), 'utf8'),
)
const pieces = [...vocabulary.keys()]
const spelled = (word: string) =>
  wordPieces(word, vocabulary)
    .map((n) => pieces[n])
    .join(' ')

test('words are parted into the pieces of BERT’s uncased tokeniser', () => {
  const expected: Record<string, string> = {
    Armenia: 'armenia',
    Zangezur: 'za ##nge ##zu ##r',
    'U.S.': 'u . s .',
    "n't": "n ' t",
    'Bailey-Ross': 'bailey - ross',
    Réunion: 'reunion',
    İlham: 'il ##ham',
    '1994–95': '1994 – 95',
    北京: '北 京',
    '…': '…',
    'a\u200bb': 'ab',
    'a\u0007b': 'ab',
    '\u202e': '[UNK]',
    '\ud800': '[UNK]',
    '': '[UNK]',
  }
  for (const [word, wanted] of Object.entries(expected)) assert.equal(spelled(word), wanted, JSON.stringify(word))
})

test('a part of more than a hundred letters is unknown, a word of very many pieces keeps its beginning and end', () => {
  assert.equal(spelled('a'.repeat(101)), '[UNK]')
  assert.equal(spelled('a.'.repeat(5_000_000)), 'a . a . a . a . a . a . a . a .')
  assert.equal(spelled(`${'x-'.repeat(20)}end`), 'x - x - x - x - x - x - - x - end')
})

test('any string has one to sixteen pieces, all of them in the vocabulary', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (word) => {
      const found = wordPieces(word, vocabulary)
      assert.ok(found.length >= 1 && found.length <= 16)
      assert.ok(found.every((n) => n >= 0 && n < vocabulary.size))
    }),
  )
})

test('the quick way for plain words gives what the long way gives', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z]{1,20}$/), (word) => assert.deepEqual(parts(word), [word.toLowerCase()])),
  )
})

test('shapes give back what the uncased pieces lose', () => {
  const shapes = ['say', 'Baku', 'OSCE', 'I', 'McDonald', '1994', 'G20', '…', '北京'].map(shape)
  assert.deepEqual(shapes, [1, 2, 3, 4, 5, 6, 7, 8, 9])
})
