import type { TimeKind } from '../../model/sentence.ts'
import { addDays, addMonths, type Day, iso, isoMonth, monthLength, weekday } from './calendar.ts'
import type { Direction } from './direction.ts'

/** What a rule makes of the words it matches. */
export interface Meaning {
  kind: TimeKind
  value?: string
  earliest?: string
  latest?: string
  /** Rule that completed what the words leave open; absent where they give it whole. */
  implied?: string
}

/** What a rule may look at beside its match. */
export interface Around {
  /** The day of the page; null where it is not known. */
  reference: Day | null
  /** At most the 160 signs of the sentence before the match, and behind it. */
  before: string
  after: string
  /** Whether the verb that the words hang on lies behind the page or ahead of it. */
  direction(): Direction
  /** "last" or "next" in the words themselves. */
  lead?: 'past' | 'future'
}

/** One way of saying a time. */
export interface TimeRule {
  name: string
  /** Words that it reads, and nothing else needs to be known of it. */
  examples: readonly string[]
  /** A quick look whether a sentence can hold such words at all; rules share it. */
  hint?: RegExp
  pattern: RegExp
  /** Null: these words are no time. */
  read(match: RegExpExecArray, around: Around): Meaning | null
}

/** Completed from the day of the page. */
export const counted = 'counted-from-the-page'

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

/** The day so many days other than Saturdays and Sundays from another. */
export function shiftWorking(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  const weeks = Math.trunc(Math.abs(count) / 5)
  let at = addDays(day, step * weeks * 7)
  for (let left = Math.abs(count) % 5; left > 0; ) {
    at = addDays(at, step)
    if (weekday(at) < 6) left -= 1
  }
  return at
}

/** A day of the week so many weeks from the one of `day`; weeks begin on Monday. */
export const inWeek = (day: Day, weeks: number, at: number): Day => addDays(day, 1 - weekday(day) + weeks * 7 + at - 1)
