// Time expressions of a sentence: every rule is tried everywhere, the longest at a place stands.

import type { Sentence, TimeExpression } from '../../model/sentence.ts'
import { anchored } from './anchor.ts'
import { type Day, parseDay } from './calendar.ts'
import { combine } from './combine.ts'
import type { Meaning, TimeRule } from './rule.ts'
import { clock, partOfDay, presently } from './rules/clock.ts'
import { dayAlone, dayMonth, figures, monthDay, twoMonths, weekOf } from './rules/day-of-month.ts'
import { duration, set } from './rules/lengths.ts'
import { decade, monthAlone, monthYear, season, yearAlone } from './rules/months-years.ts'
import { ago, edge, nearDay, nearUnit, weekdays } from './rules/relative.ts'

/** Where two rules match words of one length, the first stands. */
export const timeRules: readonly TimeRule[] = [
  twoMonths,
  weekOf,
  dayMonth,
  monthDay,
  figures,
  dayAlone,
  monthYear,
  season,
  edge,
  decade,
  set,
  ago,
  nearUnit,
  nearDay,
  weekdays,
  duration,
  yearAlone,
  monthAlone,
  clock,
  partOfDay,
  presently,
]

/** A time with where it stands, as the rules alone see it. */
export interface Timed extends Meaning {
  start: number
  end: number
}

/**
 * Time expressions of a sentence in order, none overlapping; offsets into `text`. `published` (ISO 8601) is the day that
 * "Friday" is counted from; without it such words have no value.
 */
export function findTimes(text: string, sentence: Sentence, published?: string): TimeExpression[] {
  if (sentence.unread) return []
  const words = text.slice(sentence.start, sentence.end).replace(/[\s\u00a0]/g, ' ')
  const reference = parseDay(published)
  const single = longest(matches(words, reference))
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

function matches(words: string, reference: Day | null): Timed[] {
  const found: Timed[] = []
  for (const rule of timeRules) {
    rule.pattern.lastIndex = 0
    for (let match = rule.pattern.exec(words); match; match = rule.pattern.exec(words)) {
      if (match[0] === '') {
        rule.pattern.lastIndex += 1
        continue
      }
      const meaning = rule.read(match, reference, words.slice(0, match.index))
      const end = match.index + written(match[0]).length
      if (meaning) found.push({ ...meaning, start: match.index, end })
    }
  }
  return found
}

/** Without the full stop of the sentence after a whole name ("Monday."). */
const written = (words: string): string => {
  const trimmed = words.trimEnd()
  return trimmed.endsWith('.') && !abbreviated.test(trimmed) ? trimmed.slice(0, -1) : trimmed
}
const abbreviated = /(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun|m)\.$/i

function longest(found: Timed[]): Timed[] {
  const order = found.map((timed, k) => ({ timed, k }))
  order.sort((a, b) => b.timed.end - b.timed.start - (a.timed.end - a.timed.start) || a.k - b.k)
  const kept: Timed[] = []
  for (const { timed } of order)
    if (kept.every((other) => other.end <= timed.start || other.start >= timed.end)) kept.push(timed)
  return kept.sort((a, b) => a.start - b.start)
}
