// A proposal is believed in nothing: our own layer reads the act at its word, and the line says no more than it does.

import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Page } from '../model/page.ts'
import { ploverOf } from '../model/plover.ts'
import { modelPrefix, type Reader } from '../model/read.ts'
import type { Evidence, Span } from '../model/span.ts'
import { type Reason, reviewThreshold, type Statement } from '../model/statement.ts'
import { certaintyOf } from '../statement/certainty.ts'
import { lowerMode } from '../statement/embedding.ts'
import { evidenceOf } from '../statement/evidence.ts'
import { type Candidate, candidateAt } from '../statement/frames.ts'
import { draft, isSpokenFor, isToldByNoun } from '../statement/read.ts'
import type { PageScope } from '../statement/scope.ts'
import { type Carried, carriedVoices, isQuestion } from '../statement/speech.ts'
import type { Tree } from '../statement/tree.ts'
import { isWithin, placeIn } from './places.ts'
import type { Proposal } from './proposal.ts'
import { rolesBeside } from './roles.ts'
import { voicesWith } from './voices.ts'
import { wordsSaying } from './words.ts'

/** What a check needs of the page around a sentence. */
export interface Place {
  page: Page
  tree: Tree
  /** The sentences before and after. */
  neighbours: readonly Tree[]
  carried: Carried
  scope: PageScope
}

/** What checking needs of each sentence of a page, in order. */
export function placesOf(page: Page, trees: readonly Tree[], scope: PageScope): Place[] {
  const carried = carriedVoices(page, trees)
  return trees.map((tree, index) => ({
    page,
    tree,
    neighbours: [trees[index - 1], trees[index + 1]].filter((one) => one !== undefined),
    carried: carried[index]!,
    scope,
  }))
}

/** Where the parser is less sure than this of how the words of a line hang together, our own layer cannot read how it stands. */
const leastCertainty = 0.35
/** Probability from which on another act of the sentence counts beside the one proposed. */
const leastBeside = 0.4

/** No line of a model is surer than this, so that each waits for a person. */
export const mostConfidence = reviewThreshold - 0.01

/** Why a proposal is not taken. */
export type Refusal =
  | 'quote-not-in-sentence'
  | 'no-word-of-the-act'
  | 'not-said-so'
  | 'words-disagree'
  | 'other-polarity'
  | 'other-roles'
  | 'other-voices'

/**
 * The line of a proposal, or why there is none. Its mode is at most what our own layer reads at the act's word, its polarity
 * the same, its voices all of ours; where our layer says nothing of the act (refused, failed, asked, a condition that nobody
 * vouches for), nothing is said.
 */
export function checked(place: Place, proposal: Proposal, reader: Reader): Statement | Refusal {
  const { page, tree } = place
  const quote = placeIn(tree, page.text, proposal.quote)
  if (!quote || isQuestion(tree)) return 'quote-not-in-sentence'
  const words = wordsSaying(tree, proposal.act, quote, page.text)
  if (words.length === 0) return 'no-word-of-the-act'
  const readings = words.map((word) => readingOf(place, word))
  if (!readings.every((one) => one !== null)) return 'not-said-so'
  const [own, ...others] = readings as [Statement, ...Statement[]]
  if (!others.every((other) => saysTheSame(own, other))) return 'words-disagree'
  if (own.polarity !== proposal.polarity) return 'other-polarity'
  const beside = rolesBeside(page, tree, proposal, own, reader.name.slice(modelPrefix.length))
  if (!beside) return 'other-roles'
  const attribution = voicesWith(page, [tree, ...place.neighbours], proposal.voices, own)
  if (!attribution) return 'other-voices'
  const line = { ...own, attribution, reader, why: [...own.why, ...beside] }
  return lineOf(line, words[0]!, quote, proposal, page)
}

/**
 * What our own layer says of the act at a word, however little it trusts itself in it, as long as the words hang together.
 * "Treaties are signed by the brave and ratified by the patient": of a verb whose mode no rule read, it says nothing.
 * "urged Armenia to amend", "the withdrawal has begun": where another word tells the act, this one is not another line.
 */
function readingOf({ page, tree, carried, scope }: Place, word: Candidate): Statement | null {
  const found = draft(page, tree, word, carried, scope, 0)
  if (!found || certaintyOf(tree, word, found.standing) < leastCertainty) return null
  if (!word.noun && !found.standing.reasons.some(({ field }) => field === 'mode')) return null
  const mayTell = word.frame.content || word.frame.roles.subject === 'object'
  const others = tree.tokens
    .flatMap((_, index) => (index === word.trigger ? [] : (candidateAt(tree, index, page.text) ?? [])))
    .filter((other) => mayTell || other.frame.content)
  const drafts = others.flatMap((other) => draft(page, tree, other, carried, scope, leastBeside) ?? [])
  const all = [found, ...drafts]
  return isSpokenFor(found, all) || isToldByNoun(found, all) ? null : found.statement
}

/** Two words of one act in a quote: which of the two is meant does not matter where both stand the same. */
const saysTheSame = (a: Statement, b: Statement): boolean =>
  a.mode === b.mode &&
  a.polarity === b.polarity &&
  a.attribution.length === b.attribution.length &&
  a.attribution.every(({ name }, index) => name === b.attribution[index]!.name)

function lineOf(own: Statement, word: Candidate, quote: Span, proposal: Proposal, page: Page): Statement {
  const mode = lowerMode(proposal.mode, own.mode)
  const { id: _id, why, confidence, ...kept } = own
  const content = {
    ...kept,
    mode,
    plover: ploverOf(word.frame.plover, { ...kept, mode, why }),
    evidence: evidenceWith(page.text, quote, own),
  }
  const id = createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
  const by = own.reader.name.slice(modelPrefix.length)
  const said: Reason = { field: 'act', rule: 'model', text: `${by} proposes it; a person has to accept it` }
  const lowered: Reason = { field: 'mode', rule: 'model', text: `${by} says ${proposal.mode}: ${mode} at most` }
  return {
    id,
    ...content,
    why: mode === own.mode && proposal.mode === mode ? [said, ...why] : [said, ...why, lowered],
    confidence: Math.min(confidence, mostConfidence),
  }
}

/** The model's quote together with the words on which our own layer rests the line, then roles that stand elsewhere. */
function evidenceWith(pageText: string, quote: Span, { evidence: own, roles }: Statement): Evidence[] {
  const clause: Span = own[0] ?? quote
  const whole = { start: Math.min(quote.start, clause.start), end: Math.max(quote.end, clause.end) }
  const evidence = [evidenceOf(pageText, whole)]
  for (const mention of [...roles.agent, ...roles.object])
    if (!evidence.some((known) => isWithin(mention, known))) evidence.push(evidenceOf(pageText, mention))
  return evidence
}
