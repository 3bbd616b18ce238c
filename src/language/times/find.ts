// Time expressions of a sentence: every rule is tried everywhere, the longest at a place stands.

import type { Sentence, TimeExpression } from '../../model/sentence.ts'
import { anchored } from './anchor.ts'
import { type Day, parseDay } from './calendar.ts'
import { combine } from './combine.ts'
import { directionOf } from './direction.ts'
import type { Around, Meaning } from './rule.ts'
import { timeRules } from './rules.ts'

/** A time with where it stands, as the rules alone see it. */
export interface Timed extends Meaning {
  start: number
  end: number
  /** Name of the rule that read it; empty where several were joined. */
  rule: string
}

/** Signs of the sentence on either side that a rule may look at. */
const SIGHT = 160

/**
 * Time expressions of a sentence in order, none overlapping; offsets into `text`. `published` (ISO 8601) is the day that
 * "Friday" is counted from; without it such words have no value.
 */
export function findTimes(text: string, sentence: Sentence, published?: string): TimeExpression[] {
  if (sentence.unread) return []
  const words = text.slice(sentence.start, sentence.end).replace(/\s/g, ' ')
  const reference = parseDay(published)
  const single = longest(matches(words, sentence, reference), words.length)
  if (single.length === 0) return []
  return combine(words, single, reference).map((timed) => {
    const start = sentence.start + timed.start
    const end = sentence.start + timed.end
    const anchor = anchored(text, sentence, timed.kind, words.slice(timed.start, timed.end), end)
    const { kind, value, earliest, latest, implied } = timed
    return {
      start,
      end,
      text: text.slice(start, end),
      kind,
      ...(value ? { value } : {}),
      ...(earliest ? { earliest } : {}),
      ...(latest ? { latest } : {}),
      basis: implied ? { rule: implied } : ('stated' as const),
      ...(anchor ? { anchor } : {}),
    }
  })
}

function matches(words: string, sentence: Sentence, reference: Day | null): Timed[] {
  const found: Timed[] = []
  const hinted = new Map<RegExp, boolean>()
  for (const { name, hint, pattern, read } of timeRules) {
    if (hint) {
      const seen = hinted.get(hint) ?? hint.test(words)
      hinted.set(hint, seen)
      if (!seen) continue
    }
    pattern.lastIndex = 0
    for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
      const start = match.index
      const end = start + written(match[0]).length
      if (end === start) {
        pattern.lastIndex += 1
        continue
      }
      const meaning = read(match, aroundOf(words, sentence, start, end, reference))
      if (meaning && !isInName(sentence, start, end, meaning)) found.push({ ...meaning, start, end, rule: name })
    }
  }
  return found
}

function aroundOf(words: string, sentence: Sentence, start: number, end: number, reference: Day | null): Around {
  const before = words.slice(Math.max(0, start - SIGHT), start)
  const after = words.slice(end, end + SIGHT)
  return {
    reference,
    before,
    after,
    direction: () => directionOf(sentence, sentence.start + start, sentence.start + end, before, after),
  }
}

/** Part of a longer name ("the Dallas Morning News", "Fox News Sunday"); a day with its year is a day even there. */
function isInName({ start: from, names }: Sentence, start: number, end: number, { implied, value }: Meaning): boolean {
  if (!implied && value && value.length >= 10) return false
  return names.some(
    (name) => name.start - from <= start && name.end - from >= end && name.end - name.start > end - start,
  )
}

/** Without the full stop of the sentence after a whole name ("Monday."). */
const written = (words: string): string => {
  const trimmed = words.trimEnd()
  return trimmed.endsWith('.') && !abbreviated.test(trimmed) ? trimmed.slice(0, -1) : trimmed
}
const abbreviated = /(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun|[ap] ?\. ?m ?)\.$/i

/** The longest stand; of two that are as long, the one whose rule comes first. */
function longest(found: readonly Timed[], length: number): Timed[] {
  if (found.length < 2) return [...found]
  const order = found.map((timed, k) => ({ timed, k }))
  order.sort((a, b) => b.timed.end - b.timed.start - (a.timed.end - a.timed.start) || a.k - b.k)
  const taken = new Uint8Array(length)
  const kept: Timed[] = []
  for (const { timed } of order) {
    if (taken[timed.start] || taken[timed.end - 1]) continue
    taken.fill(1, timed.start, timed.end)
    kept.push(timed)
  }
  return kept.sort((a, b) => a.start - b.start)
}
