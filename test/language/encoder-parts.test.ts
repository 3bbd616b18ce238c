import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { groups, numberWindow } from '../../src/language/encoder/batch.ts'
import { joinWindows } from '../../src/language/encoder/join.ts'
import { applyRule, lemma, readLemmas } from '../../src/language/encoder/lemma.ts'
import { readNames } from '../../src/language/encoder/names.ts'
import { wholeNames } from '../../src/language/encoder/whole-names.ts'
import { windows } from '../../src/language/encoder/windows.ts'

test('lemma rules cut, add and set the case', () => {
  assert.equal(applyRule('l|3|y', 'Countries'), 'country')
  assert.equal(applyRule('k|0|', 'Aliyev'), 'Aliyev')
  assert.equal(applyRule('=be', 'was'), 'be')
  assert.equal(applyRule('=|', '|'), '|')
})

test('a rule that cuts more than there is leaves the word in lower case', () => {
  assert.equal(applyRule('l|4|x', 'A'), 'a')
  assert.equal(applyRule('l|2|', 'IS'), 'is')
  fc.assert(fc.property(fc.string({ minLength: 1 }), (word) => applyRule('l|3|', word).length > 0))
})

test('a word seen with its tag keeps its lemma, any other takes the rule given', () => {
  const seen = readLemmas({ VBD: { 'l|3|ell': 'told retold', '=be': 'was' } })
  assert.equal(lemma(seen, 'Told', 'VBD', 'l|2|y'), 'tell')
  assert.equal(lemma(seen, 'told', 'NN', 'l|0|'), 'told')
  assert.equal(lemma(seen, 'sold', 'VBD', 'l|3|ell'), 'sell')
})

test('a name never begins inside', () => {
  const tags = ['B-LOC', 'B-PER', 'I-LOC', 'I-PER', 'O']
  const scores = Float32Array.from([0, 0, 5, 0, 4, 0, 3, 0, 2, 0, 0, 0, 0, 5, 0])
  assert.deepEqual(readNames(scores, 0, 3, tags), [{ type: 'PER', first: 1, last: 2 }])
  assert.deepEqual(readNames(scores, 0, 0, tags), [])
})

test('names of any scores lie in order and apart', () => {
  const tags = ['B-LOC', 'B-ORG', 'B-PER', 'I-LOC', 'I-ORG', 'I-PER', 'O']
  fc.assert(
    fc.property(fc.float32Array({ maxLength: 140 }), (scores) => {
      const count = Math.floor(scores.length / tags.length)
      let before = -1
      for (const { first, last } of readNames(scores, 0, count, tags)) {
        assert.ok(first > before && last >= first && last < count)
        before = last
      }
    }),
  )
})

test('a name has all that hangs flat on it, and takes nothing from its neighbour', () => {
  const token = (head: number, deprel: string) => ({ lemma: 'x', upos: 'PROPN', xpos: 'NNP', head, deprel })
  const tokens = [token(0, 'root'), token(1, 'flat'), token(1, 'flat'), token(1, 'nmod')]
  assert.deepEqual(wholeNames([{ type: 'PER', first: 0, last: 1 }], tokens), [{ type: 'PER', first: 0, last: 2 }])
  const beside = [
    { type: 'PER' as const, first: 0, last: 0 },
    { type: 'LOC' as const, first: 1, last: 2 },
  ]
  assert.deepEqual(wholeNames(beside, tokens), beside)
})

test('windows cover every word once, in order, none too long', () => {
  const words = fc.array(fc.tuple(fc.constantFrom('word', ',', '.', 'and'), fc.integer({ min: 1, max: 16 })), {
    maxLength: 900,
  })
  fc.assert(
    fc.property(words, (list) => {
      const pieces = list.map(([, n]) => n)
      let at = 0
      for (const { from, to } of windows(
        list.map(([w]) => w),
        pieces,
      )) {
        assert.equal(from, at)
        assert.ok(to > from && to - from <= 200)
        assert.ok(pieces.slice(from, to).reduce((a, b) => a + b, 0) <= 500)
        at = to
      }
      assert.equal(at, list.length)
    }),
  )
})

test('a cut comes after a full stop before a comma, and after a comma before none', () => {
  const words = Array.from({ length: 250 }, () => 'word')
  const ones = words.map(() => 1)
  assert.equal(windows(words, ones)[0]!.to, 200)
  words[180] = ','
  assert.equal(windows(words, ones)[0]!.to, 181)
  words[150] = ';'
  assert.equal(windows(words, ones)[0]!.to, 151)
})

test('later windows hang on the first root, and their tokens count on', () => {
  const one = (head: number) => ({ lemma: 'x', upos: 'X', xpos: 'FW', head, deprel: head ? 'dep' : 'root' })
  const part = {
    tokens: [one(2), one(0)],
    names: [{ type: 'LOC' as const, first: 0, last: 1 }],
    predicates: [{ token: 1, factuality: 3 }],
    triggers: [{ token: 1, acts: { sign: 1 }, modes: { occurred: 1 }, negative: 0, attributed: 0 }],
  }
  const joined = joinWindows([
    { from: 0, read: part },
    { from: 2, read: part },
  ])
  assert.deepEqual(
    joined.tokens.map((t) => t.head),
    [2, 0, 4, 2],
  )
  assert.equal(joined.tokens[3]!.deprel, 'parataxis')
  assert.deepEqual(joined.names[1], { type: 'LOC', first: 2, last: 3 })
  assert.deepEqual(joined.predicates[1], { token: 3, factuality: 3 })
  assert.deepEqual(
    joined.triggers.map(({ token }) => token),
    [1, 3],
  )
  assert.deepEqual(joined.cuts, [2])
})

test('only windows of the same length are read together, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 200 }), (sizes) => {
      const all = sizes.map((n) => numberWindow(Array(n).fill('x'), Array(n).fill([1])))
      const found = groups(all)
      for (const group of found) assert.equal(new Set(group.map((place) => all[place]!.length)).size, 1)
      assert.deepEqual(
        found.flat().sort((a, b) => a - b),
        sizes.map((_, i) => i),
      )
    }),
  )
})
