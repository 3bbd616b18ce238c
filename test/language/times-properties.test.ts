import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findTimes } from '../../src/language/times/find.ts'
import { timeRules } from '../../src/language/times/rules.ts'
import type { Sentence, TimeExpression } from '../../src/model/sentence.ts'
import { bareSentence, readTimes } from './times-reading.ts'

const examples = timeRules.flatMap((rule) => rule.examples)
const between = [
  ' ',
  ', ',
  ' to ',
  ' and ',
  ' - ',
  '–',
  ' of ',
  ' on ',
  ' at ',
  ' from ',
  ' by ',
  ' after ',
  ' the ',
  '',
]
const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...examples) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('since', 'until', 'the end of', 'said', 'will', 'May', 'second', '2020', '5'),
  },
)
const texts = fc
  .array(fc.tuple(words, fc.constantFrom(...between)), { maxLength: 12 })
  .map((parts) => parts.flat().join(''))
const days = fc.option(
  fc
    .date({ min: new Date('1600-01-01'), max: new Date('2300-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString()),
  { nil: undefined },
)

function holds(text: string, sentence: Sentence, times: readonly TimeExpression[]): void {
  let free = sentence.start
  for (const time of times) {
    assert.ok(time.start >= free && time.end > time.start && time.end <= sentence.end, JSON.stringify(time))
    assert.equal(text.slice(time.start, time.end), time.text)
    assert.equal(time.text, time.text.trim())
    for (const day of [time.earliest, time.latest]) if (day) assert.match(day, /^\d{4}-\d{2}-\d{2}$/)
    free = time.end
  }
}

test('times lie within their sentence in order, never overlap, and never throw', () => {
  fc.assert(
    fc.property(texts, days, (text, published) => holds(text, bareSentence(text), readTimes(text, published))),
    { numRuns: 500 },
  )
})

test('an interval that is the end of another one, in any order, throws nothing', () => {
  for (const text of [
    'during the day to 1st week of Oct. to 30 August-2 September 2025 ',
    'Oct. to 30 August-2 September 2025',
    'from 1st week of Oct. to the end of 30 August to 2 September 2025',
  ])
    for (const published of ['1970-01-01T00:00:00.000Z', '2025-08-10', undefined])
      holds(text, bareSentence(text), readTimes(text, published))
})

test('whatever the tree, and wherever the sentence stands in the text', () => {
  const tags = ['VB', 'VBD', 'VBN', 'VBG', 'VBZ', 'MD', 'NN', 'TO']
  const tree = fc.array(
    fc.tuple(fc.nat(40), fc.constantFrom(...tags), fc.constantFrom('aux', 'cop', 'mark', 'obl', 'xcomp', 'advcl')),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(texts, tree, fc.boolean(), days, (text, shape, ahead, published) => {
      const bare = bareSentence(text)
      const count = bare.tokens.length
      const tokens = bare.tokens.map((token, k) => {
        const [head, xpos, deprel] = shape[k % shape.length]!
        const upos = xpos === 'NN' ? 'NOUN' : xpos === 'TO' ? 'PART' : 'VERB'
        return {
          ...token,
          start: token.start + 3,
          end: token.end + 3,
          lemma: token.text,
          upos,
          xpos,
          deprel,
          head: ahead ? (k + 1 < count ? k + 2 + (head % (count - k - 1)) : 0) : head % (k + 1),
        }
      })
      const sentence = { ...bare, start: 3, end: text.length + 3, tokens }
      holds(`// ${text}`, sentence, findTimes(`// ${text}`, sentence, published))
    }),
    { numRuns: 500 },
  )
})

for (const [what, piece] of [
  ['letters', 'a'],
  ['figures', '7'],
  ['years', '2020 '],
  ['marks', '-'],
  ['months', 'May '],
  ['counts', 'two '],
  ['lengths', '2 days '],
  ['lengths joined', '2 days and '],
  ['weekdays', 'Monday, '],
  ['spaces', ' '],
] as const)
  test(`a text of a million ${what} is read in the time of its length`, () => {
    const took = (length: number): number => {
      const text = piece.repeat(length / piece.length)
      const sentence = { start: 0, end: text.length, tokens: [], names: [], times: [], predicates: [], triggers: [] }
      const from = process.cpuUsage()
      findTimes(text, sentence, '2025-08-09')
      return process.cpuUsage(from).user / 1000
    }
    took(10_000)
    const short = took(100_000)
    const long = took(1_000_000)
    assert.ok(long < 40 * short + 1_000, `${short.toFixed(0)} ms for a tenth, ${long.toFixed(0)} ms for the whole`)
  })
