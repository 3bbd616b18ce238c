// A parser may hang any word on any other and take it for anything: the reading takes it as it comes.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Sentence, Token } from '../../src/model/sentence.ts'
import { readStatements } from '../../src/statement/read.ts'
import { pageOf, sentencesOf } from './reading.ts'

const report = new URL('../../examples/ethiopia/2022-11-02-acacia-wire.txt', import.meta.url)
const relations =
  'acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj cop csubj dep det discourse expl fixed flat iobj mark nmod nmod:poss nsubj nsubj:pass nummod obj obl parataxis punct xcomp'.split(
    ' ',
  )
const tags = 'CC CD DT EX IN JJ MD NN NNP NNS PRP RB TO VB VBD VBG VBN VBP VBZ WDT WP'.split(' ')
const kinds = 'ADJ ADP ADV AUX CCONJ DET NOUN NUM PART PRON PROPN PUNCT SCONJ VERB'.split(' ')

const mistakes = fc.array(
  fc.record({
    at: fc.nat(),
    above: fc.nat(),
    field: fc.constantFrom('head', 'deprel', 'xpos', 'upos'),
    value: fc.nat(),
  }),
  { minLength: 1, maxLength: 60 },
)
type Mistake = typeof mistakes extends fc.Arbitrary<(infer One)[]> ? One : never

const isBelow = (tokens: Token[], at: number, above: number): boolean => {
  for (let up = at; up >= 0; up = tokens[up]!.head - 1) if (up === above) return true
  return false
}

/** The sentence with one of its words read wrongly; still a tree. */
function mistaken(sentence: Sentence, { at, above, field, value }: Mistake): Sentence {
  const tokens = sentence.tokens.map((token) => ({ ...token }))
  const token = tokens[at % tokens.length]!
  const head = above % tokens.length
  if (field === 'xpos') token.xpos = tags[value % tags.length]!
  else if (field === 'upos') token.upos = kinds[value % kinds.length]!
  else if (token.head > 0 && field === 'deprel') token.deprel = relations[value % relations.length]!
  else if (token.head > 0 && !isBelow(tokens, head, at % tokens.length)) token.head = head + 1
  return { ...sentence, tokens }
}

test('whatever a parser takes the words of a report for, it is read, and every quote stands in it', async () => {
  const page = pageOf(readFileSync(report, 'utf8'), '2022-11-02')
  const sentences = await sentencesOf(page)
  const read = sentences.flatMap(({ tokens }, index) => (tokens.length > 0 ? [index] : []))
  fc.assert(
    fc.property(mistakes, (made) => {
      const wrong = [...sentences]
      for (const one of made) {
        const index = read[one.value % read.length]!
        wrong[index] = mistaken(wrong[index]!, one)
      }
      for (const { evidence } of readStatements(page, wrong))
        for (const { quote, start, end } of evidence) assert.ok(quote && page.text.slice(start, end) === quote)
    }),
    { numRuns: 500 },
  )
})
