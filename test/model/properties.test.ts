// Whatever a model proposes, no line is firmer than the text. The truth is the set of constructions that our own reader is
// held to: act, mode, polarity and voices of each, written by hand.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { reviewThreshold, type Statement } from '../../src/model/statement.ts'
import { type Mode, modes } from '../../src/model/vocabulary.ts'
import { checked, type Place } from '../../src/model-reader/check.ts'
import { allActs } from '../../src/statement/acts.ts'
import { formsOf } from '../../src/statement/inflect.ts'
import constructions from '../statement/constructions.json' with { type: 'json' }
import { type Read, read, reader, short } from './reading.ts'

const acts = allActs.map(({ act }) => act)
const formsOfAct = new Map(
  allActs.map(({ act, frames }) => [
    act,
    new Set(
      frames.flatMap((frame) => formsOf(frame.split(' ')[0]!.replace(/^n:/, '').split('+')[0]!.replaceAll('_', ' '))),
    ),
  ]),
)

const hasForm = (act: string, text: string): boolean =>
  text
    .toLowerCase()
    .match(/\p{L}+/gu)!
    .some((word) => formsOfAct.get(act)!.has(word))

const actsIn = (text: string): string[] => {
  const found = acts.filter((act) => hasForm(act, text))
  return found.length > 0 ? found : acts
}

interface Case {
  text: string
  says: string[]
  read: Read
  /** The acts of which a word stands in the text: other proposals are refused at once, so that these come more often. */
  near: string[]
}

const cases: Case[] = []
for (const { text, says } of constructions.cases) cases.push({ text, says, read: await read(text), near: actsIn(text) })

// Numbers alone are drawn, and stand for cases, sentences and words: what fails is then small enough to read.
const place = fc.nat(999)
const stretch = fc.tuple(place, fc.nat(99))
const stretches = fc.oneof(
  { weight: 3, arbitrary: fc.constant<[number, number][]>([]) },
  fc.array(stretch, { maxLength: 2 }),
)
const drawn = fc.record({
  text: place,
  sentence: place,
  act: place,
  quote: stretch,
  mode: fc.constantFrom(...modes),
  polarity: fc.constantFrom('positive' as const, 'negative' as const),
  agent: stretches,
  counterpart: stretches,
  object: stretches,
  voices: stretches,
})

const at = <Item>(items: readonly Item[], number: number): Item => items[number % items.length]!

/** A stretch of whole words of a sentence, or now and then words that stand nowhere. */
function wordsAt({ tokens }: Place['tree'], text: string, [from, to]: [number, number]): string {
  if (to > 90) return at(['Atlantis', 'signed everything', ' ', 'igned the tre'], from)
  const [a, b] = [from % tokens.length, to % tokens.length]
  return text.slice(tokens[Math.min(a, b)]!.start, tokens[Math.max(a, b)]!.end)
}

const firmness = (mode: string): number => modes.indexOf(mode as Mode)

/** A line is borne out by one of the lines written by hand: as firm at most, of the same polarity, on somebody's word where that is. */
const bears = (truth: string, line: Statement): boolean =>
  firmness(line.mode) >= firmness(/\/([\w-]+)/.exec(truth)![1]!) &&
  / not\b/.test(truth) === (line.polarity === 'negative') &&
  (!truth.includes('‹') || line.attribution.length > 0)

test('no proposal whatever becomes a line that is firmer than the text', () => {
  let taken = 0
  fc.assert(
    fc.property(drawn, (draw) => {
      const { text, says, read: known, near } = at(cases, draw.text)
      const place = at(known.places, draw.sentence)
      const words = (one: [number, number]): string => wordsAt(place.tree, text, one)
      const proposal = {
        act: draw.act % 10 === 0 ? at(acts, draw.act) : at(near, draw.act),
        quote: words(draw.quote),
        mode: draw.mode,
        polarity: draw.polarity,
        agent: draw.agent.map(words),
        counterpart: draw.counterpart.map(words),
        object: draw.object.map(words),
        voices: draw.voices.map(words),
      }
      const line = checked(place, proposal, reader)
      if (typeof line === 'string') return
      taken++
      const truths = says.filter((truth) => truth.startsWith(`${line.act}/`))
      if (truths.length > 0)
        assert.ok(
          truths.some((truth) => bears(truth, line)),
          `${text}: ${short(line)}`,
        )
      assert.ok(firmness(line.mode) >= firmness(proposal.mode), 'never raised')
      assert.equal(line.polarity, proposal.polarity)
      assert.ok(line.evidence[0]!.quote.includes(proposal.quote))
      assert.ok(hasForm(line.act, proposal.quote), `${proposal.quote} says ${line.act}`)
      assert.ok(line.confidence < reviewThreshold)
      assert.equal(line.reader.name, 'model:test')
      for (const { quote, start, end } of line.evidence) assert.equal(text.slice(start, end), quote)
      const parts = [...Object.values(line.roles).flat(), ...line.attribution]
      for (const part of parts) assert.equal(text.slice(part.start, part.end), part.text)
    }),
    { numRuns: 40_000 },
  )
  assert.ok(taken > 300, `only ${taken} proposals were taken: the test shows little`)
})

test('a proposal of everything as done, in the outlet’s voice, is a line of the hand-written ones or of an act they leave open', () => {
  for (const { text, says, read: known } of cases)
    for (const place of known.places)
      for (const act of acts)
        for (const polarity of ['positive', 'negative'] as const) {
          const quote = text.slice(place.tree.sentence.start, place.tree.sentence.end)
          const rest = { mode: 'occurred' as const, agent: [], counterpart: [], object: [], voices: [] }
          const line = checked(place, { act, quote, polarity, ...rest }, reader)
          if (typeof line === 'string') continue
          const truths = says.filter((truth) => truth.startsWith(`${act}/`))
          if (truths.length > 0)
            assert.ok(
              truths.some((truth) => bears(truth, line)),
              `${text}: ${short(line)}`,
            )
        }
})
