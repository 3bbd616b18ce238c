import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Sentence, Token } from '../../src/model/sentence.ts'
import { isTree } from '../../src/statement/mend/heads.ts'
import { mendedTokens } from '../../src/statement/mend/tokens.ts'
import { pageOf, statementsOf } from './reading.ts'

const words = [
  ['and', 'and', 'CCONJ', 'CC'],
  ['which', 'which', 'PRON', 'WDT'],
  ['whose', 'whose', 'PRON', 'WP$'],
  ['that', 'that', 'SCONJ', 'IN'],
  ['while', 'while', 'SCONJ', 'IN'],
  ['before', 'before', 'ADP', 'IN'],
  [',', ',', 'PUNCT', ','],
  ['Kenya', 'Kenya', 'PROPN', 'NNP'],
  ['claim', 'claim', 'NOUN', 'NN'],
  ['plans', 'plan', 'NOUN', 'NNS'],
  ['said', 'say', 'VERB', 'VBD'],
  ['say', 'say', 'VERB', 'VBP'],
  ['was', 'be', 'AUX', 'VBD'],
  ['accused', 'accuse', 'VERB', 'VBN'],
  ['shelling', 'shell', 'VERB', 'VBG'],
  ['freed', 'free', 'VERB', 'VBD'],
  ['to', 'to', 'PART', 'TO'],
  ['for', 'for', 'SCONJ', 'IN'],
  ['including', 'include', 'VERB', 'VBG'],
  ['eleven', 'eleven', 'NUM', 'CD'],
  ['sign', 'sign', 'VERB', 'VB'],
  ['what', 'what', 'PRON', 'WP'],
  ['it', 'it', 'PRON', 'PRP'],
  ['of', 'of', 'ADP', 'IN'],
  ['by', 'by', 'ADP', 'IN'],
  ['between', 'between', 'ADP', 'IN'],
  ['“', '“', 'PUNCT', '``'],
  ['”', '”', 'PUNCT', "''"],
  [':', ':', 'PUNCT', ':'],
  ['according', 'accord', 'VERB', 'VBG'],
  ['if', 'if', 'SCONJ', 'IN'],
  ['as', 'as', 'SCONJ', 'IN'],
  ['not', 'not', 'PART', 'RB'],
  ['the', 'the', 'DET', 'DT'],
  ['signed', 'sign', 'VERB', 'VBN'],
  ['will', 'will', 'AUX', 'MD'],
  ['talks', 'talk', 'NOUN', 'NNS'],
  ['who', 'who', 'PRON', 'WP'],
  ['there', 'there', 'PRON', 'EX'],
] as const
const relations =
  'acl acl:relcl advcl appos aux:pass case cc ccomp compound conj dep mark nmod nmod:poss nsubj nsubj:pass obj obl parataxis punct xcomp'.split(
    ' ',
  )

/** A sentence whose words hang in a tree that any parser may have made: each on one before it in a shuffled order. */
const sentences = fc
  .array(
    fc.record({
      word: fc.constantFrom(...words),
      deprel: fc.constantFrom(...relations),
      above: fc.nat(),
      place: fc.nat(),
    }),
    { minLength: 1, maxLength: 24 },
  )
  .map((drawn): Sentence => {
    const order = drawn.map((_, index) => index).sort((a, b) => drawn[a]!.place - drawn[b]!.place || a - b)
    const heads = new Map(order.map((index, k) => [index, k === 0 ? 0 : order[drawn[index]!.above % k]! + 1]))
    let end = 0
    const tokens = drawn.map(({ word: [text, lemma, upos, xpos], deprel }, index): Token => {
      const start = index === 0 ? 0 : end + 1
      end = start + text.length
      const head = heads.get(index)!
      return { text, start, end, lemma, upos, xpos, head, deprel: head ? deprel : 'root' } as Token
    })
    return { start: 0, end, tokens, names: [], times: [] } as unknown as Sentence
  })

test('whatever tree a parser makes, the words hang in a tree when it has been put right', () => {
  fc.assert(
    fc.property(sentences, (sentence) => {
      assert.ok(isTree(mendedTokens(sentence)))
    }),
    { numRuns: 20000 },
  )
})

test('a clause behind “including 11 whom” is of the eleven, and not of the fourteen', async () => {
  const text =
    'During the talks in Pyongyang, the North Korean side gave Japan information on a total of 14 Japanese, including 11 whom Japanese police have suspected were kidnapped by North Korean agents.'
  const taken = (await statementsOf(pageOf(text, '2002-09-18'))).filter(({ act }) => act === 'detain')
  assert.deepEqual(
    taken.map(({ roles }) => roles.object.map((mention) => mention.text)),
    [['11']],
  )
})
