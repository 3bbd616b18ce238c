import type { TimeKind } from '../../model/sentence.ts'
import { addDays, addMonths, type Day, iso, isoMonth, monthLength } from './calendar.ts'

/** What a rule makes of the words it matches. */
export interface Meaning {
  kind: TimeKind
  value?: string
  earliest?: string
  latest?: string
  /** Rule that completed what the words leave open; absent where they give it whole. */
  implied?: string
}

/** One way of saying a time. */
export interface TimeRule {
  name: string
  /** Words that it reads, and nothing else needs to be known of it. */
  examples: readonly string[]
  pattern: RegExp
  /** `reference` is the day of the page; null where it is not known. `before` is the sentence up to the match. Null: these words are no time. */
  read(match: RegExpExecArray, reference: Day | null, before: string): Meaning | null
}

/** A single day. */
export const dayMeaning = (day: Day, implied?: string): Meaning => ({
  kind: 'date',
  value: iso(day),
  earliest: iso(day),
  latest: iso(day),
  ...(implied ? { implied } : {}),
})

/** Days from the first to the last, both included. */
export const spanMeaning = (first: Day, last: Day, implied?: string, value?: string): Meaning => ({
  kind: 'interval',
  value: value ?? `${iso(first)}/${iso(last)}`,
  earliest: iso(first),
  latest: iso(last),
  ...(implied ? { implied } : {}),
})

/** A whole month. */
export const monthMeaning = (year: number, month: number, implied?: string): Meaning => ({
  ...spanMeaning(
    { year, month, day: 1 },
    { year, month, day: monthLength(year, month) },
    implied,
    isoMonth(year, month),
  ),
  kind: 'date',
})

/** A whole year. */
export const yearMeaning = (year: number, implied?: string): Meaning => ({
  ...spanMeaning({ year, month: 1, day: 1 }, { year, month: 12, day: 31 }, implied, String(year)),
  kind: 'date',
})

/** The day so many units from another; `letter` D, W, M or Y. */
export function shift(day: Day, count: number, letter: string): Day {
  if (letter === 'Y') return addMonths(day, Math.round(count * 12))
  if (letter === 'M') return addMonths(day, Math.round(count))
  return addDays(day, Math.round(count * (letter === 'W' ? 7 : 1)))
}

/** Words of the sentence before that set what follows in the future. */
export const aheadOf = (before: string): boolean =>
  /\b(?:will|shall|would|is to|are to|was to|were to|due|scheduled|plan(?:s|ned)? (?:to|for)|set to|set for|expected|slated|next|upcoming|until|till|by|begin(?:s|ning)?|starting|going to|'ll)\b[^.;]{0,120}$/i.test(
    before,
  )
