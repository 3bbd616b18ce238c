// Whether what a sentence says of a time lies behind the page or ahead of it, from the verb that the time hangs on.

import lexicon from '../../../lexicon/language/times/direction.json' with { type: 'json' }
import type { Sentence, Token } from '../../model/sentence.ts'

export type Direction = 'past' | 'future' | null

/** Infinitives under infinitives that are followed upward. */
const DEEPEST = 8

const planned = new Set(lexicon.planned)
const forward = new Set(lexicon.forward)
const carried = new Set(lexicon.carried)
const plans = new Set(lexicon.plans)
const timetable = new Set(lexicon.timetable)
const opening = new Set(lexicon.opening)
const fromWords = new RegExp(`\\b(?:${lexicon.from.join('|')})(?: the)? ?$`, 'i')
const aheadWords = new RegExp(`\\b(?:${lexicon.ahead.join('|')})(?: the)? ?$`, 'i')
const openedBehind = /^\s?(?:deadline|expir)/i

/** Words of a sentence without tags that set what follows in the future. */
const untagged =
  /\b(?:will|shall|would|is to|are to|was to|were to|due|scheduled|plans? (?:to|for)|planned (?:to|for)|set (?:to|for)|expected|slated|next|upcoming|until|till|by|begin(?:s|ning)?|starting|going to)\b[^.;]{0,120}$|['’]ll\b[^.;]{0,120}$/i

/**
 * Past or future of the verb that the words from `start` to `end` (offsets into the text) hang on; null where nothing tells.
 * `before` and `after` are the words on either side.
 */
export function directionOf(sentence: Sentence, start: number, end: number, before: string, after: string): Direction {
  if (/\bsince(?: the)? $/i.test(before)) return 'past'
  if (aheadWords.test(before) || openedBehind.test(after)) return 'future'
  if (!sentence.tokens.some(({ xpos }) => xpos !== '')) return untagged.test(before) ? 'future' : null
  const named = fromWords.test(before)
  let at = governorOf(sentence.tokens, headOf(sentence.tokens, start, end))
  for (let steps = 0; at >= 0 && steps < sentence.tokens.length; steps += 1) {
    const said = verbDirection(sentence.tokens, at, named)
    if (said === 'past' && named) return /\b(?:until|till) $/i.test(before) ? 'future' : null
    if (said !== undefined) return said
    at = sentence.tokens[at]!.head - 1
  }
  return named && /\b(?:by|until|till) $/i.test(before) ? 'future' : null
}

/** The token of the span whose head stands outside it; -1 where there is none. */
function headOf(tokens: readonly Token[], start: number, end: number): number {
  const inside = (index: number): boolean => index >= 0 && tokens[index]!.start < end && tokens[index]!.end > start
  let from = 0
  let to = tokens.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (tokens[middle]!.end > start) to = middle
    else from = middle + 1
  }
  for (let index = from; inside(index); index += 1) if (!inside(tokens[index]!.head - 1)) return index
  return -1
}

/**
 * The word that the span's head hangs on, or the word above that where it lies nearer: in "will amend it, he said on Friday"
 * and "said on Friday they will meet" the day is that of saying.
 */
function governorOf(tokens: readonly Token[], head: number): number {
  const governor = head < 0 ? -1 : tokens[head]!.head - 1
  if (governor < 0) return head
  const above = tokens[governor]!.head - 1
  const saidThen =
    above >= 0 && above < head && head < governor && head - above <= 2 && !/^nsubj/.test(tokens[head]!.deprel)
  if (saidThen && (head - above === 1 || tokens[above + 1]!.upos === 'ADP')) return above
  return (governor < above && above < head) || (head < above && above < governor) ? above : governor
}

/** What one word says: undefined where it is no verb and the search goes on above it. */
function verbDirection(tokens: readonly Token[], at: number, named: boolean, depth = 0): Direction | undefined {
  const { upos, xpos, lemma } = tokens[at]!
  const helpers = childrenOf(tokens, at).filter(({ deprel }) => /^(?:aux|cop)/.test(deprel))
  if (upos !== 'VERB' && upos !== 'AUX' && helpers.length === 0)
    return planned.has(lemma.toLowerCase()) && upos === 'ADJ' ? 'future' : undefined
  const modal = helpers.find((helper) => helper.xpos === 'MD')
  const perfect = helpers.some((helper) => helper.lemma === 'have')
  if (modal) return perfect ? 'past' : 'future'
  if (perfect) return 'past'
  const be = helpers.find((helper) => helper.lemma === 'be')
  if (isInfinitive(tokens, at)) return infinitiveDirection(tokens, at, depth)
  if (xpos === 'VBN' && planned.has(lemma)) return 'future'
  if (be) {
    if (/^(?:was|were)$/i.test(be.text)) return named && forward.has(lemma) ? 'future' : 'past'
    return xpos === 'VBN' ? null : 'future'
  }
  if (xpos === 'VBG') return opening.has(lemma) ? 'future' : undefined
  if (xpos === 'VBD' || xpos === 'VBN') return named && forward.has(lemma) ? 'future' : 'past'
  if (xpos === 'VBZ' || xpos === 'VBP') return timetable.has(lemma) ? 'future' : null
  return xpos === 'VB' ? undefined : null
}

/** "to meet on Friday" lies ahead of what governs it (agreed, expected, nothing), save where both happen together: "refused to sign", "flew in to meet". */
function infinitiveDirection(tokens: readonly Token[], at: number, depth: number): Direction {
  const above = tokens[at]!.head - 1
  if (above < 0 || depth > DEEPEST) return 'future'
  if (/^acl/.test(tokens[at]!.deprel))
    return tokens[above]!.head === 0 || plans.has(tokens[above]!.lemma) ? 'future' : null
  const purpose = /^advcl/.test(tokens[at]!.deprel) && !planned.has(tokens[above]!.lemma)
  if (!purpose && !carried.has(tokens[above]!.lemma)) return 'future'
  return verbDirection(tokens, above, false, depth + 1) ?? null
}

const isInfinitive = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.xpos === 'VB' && childrenOf(tokens, at).some(({ upos, lemma }) => upos === 'PART' && lemma === 'to')

const childrenOf = (tokens: readonly Token[], at: number): Token[] => tokens.filter(({ head }) => head === at + 1)
