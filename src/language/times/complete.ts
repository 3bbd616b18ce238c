// The year that "8 August" and "in February" leave open.

import { addDays, addMonths, type Day, daysBetween, isDay, iso, parseDay } from './calendar.ts'
import { type Around, dayMeaning, type Meaning, monthMeaning } from './rule.ts'

/** A past tense moves a day to the year before only where the nearest lies further ahead than this: a treaty signed may name a day to come. */
const PAST_REACHES = 21
/** A future tense moves a day to the year after only where the nearest lies further back than this. */
const FUTURE_REACHES = 60

/** A day and month whose year is not written: the one nearest to the page, unless the tense of the sentence speaks against it. */
export function completeDay(month: number, day: number, { reference, direction, lead }: Around): Meaning | null {
  if (!isDay({ year: 2000, month, day })) return null
  if (!reference) return { kind: 'date', value: `XXXX-${iso({ year: 2000, month, day }).slice(5)}` }
  const [whole, implied] = completed({ year: reference.year, month, day }, reference, direction, lead)
  return whole && dayMeaning(whole, implied)
}

/** The same for a month. */
export function completeMonth(month: number, { reference, direction }: Around): Meaning {
  if (!reference) return { kind: 'date', value: `XXXX-${String(month).padStart(2, '0')}` }
  const day = Math.min(reference.day, 28)
  const [whole, implied] = completed({ year: reference.year, month, day }, reference, direction)
  return monthMeaning(whole!.year, month, implied)
}

function completed(
  at: Day,
  reference: Day,
  direction: Around['direction'],
  lead?: Around['lead'],
): [Day | null, string] {
  const candidates = [-1, 0, 1, -2, 2, -3, 3, -4, 4].map((k) => ({ ...at, year: reference.year + k })).filter(isDay)
  const distance = (day: Day): number => daysBetween(reference, day)
  candidates.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))
  const nearest = candidates[0]
  if (!nearest) return [null, '']
  if (lead) {
    const named = candidates.find((day) => (lead === 'past' ? distance(day) < 0 : distance(day) > 0))
    return [named ?? nearest, 'counted-from-the-page']
  }
  const ahead = distance(nearest)
  if (ahead > PAST_REACHES && direction() === 'past') {
    const before = candidates.find((day) => distance(day) < 0)
    if (before) return [before, 'year-before-the-page']
  }
  if (ahead < -FUTURE_REACHES && direction() === 'future') {
    const after = candidates.find((day) => distance(day) > 0)
    if (after) return [after, 'year-after-the-page']
  }
  return [nearest, 'nearest-year']
}

/** The day of a month that the words do not name: the nearest one that has it, or the one that the tense of the sentence asks for. */
export function completeDayOfMonth(day: number, { reference, direction }: Around): Meaning | null {
  if (!reference) return null
  const months = [-2, -1, 0, 1, 2].map((k) => ({ ...addMonths({ ...reference, day: 1 }, k), day })).filter(isDay)
  const distance = (at: Day): number => daysBetween(reference, at)
  months.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))
  const way = direction()
  const found = months.find((at) => way === null || (way === 'past' ? distance(at) <= 0 : distance(at) >= 0))
  return found ? dayMeaning(found, 'nearest-month') : null
}

/** A day and month with the year where it is written, completed where not; a year of two figures is this century's up to 20 years ahead of the page. */
export function dayOfYear(month: number, day: number, year: string | undefined, around: Around): Meaning | null {
  if (!year) return completeDay(month, day, around)
  const whole = { year: fullYear(year, around.reference), month, day }
  return isDay(whole) ? dayMeaning(whole) : null
}

/** The year of two or four figures. */
export function fullYear(written: string, reference: Day | null): number {
  if (written.length === 4) return Number(written)
  const year = 2000 + Number(written)
  return year > (reference?.year ?? 2025) + 20 ? year - 100 : year
}

/** From the first day of one to the last of the other; the end is moved on a year where it alone lacks one and would lie before the beginning. */
export function fromTo(first: Meaning | null, last: Meaning | null): Meaning | null {
  if (!first || !last) return null
  if (!first.earliest || !last.latest)
    return first.value && last.value ? { kind: 'interval', value: `${first.value}/${last.value}` } : null
  const end = first.earliest <= last.latest ? last : later(last)
  if (!end || first.earliest > end.latest!) return null
  const implied = first.implied ?? end.implied
  return {
    kind: 'interval',
    value: `${first.value ?? first.earliest}/${end.value ?? end.latest}`,
    earliest: first.earliest,
    latest: end.latest!,
    ...(implied ? { implied } : {}),
  }
}

function later(meaning: Meaning): Meaning | null {
  const day = parseDay(meaning.latest)
  if (!day || !/year/.test(meaning.implied ?? '')) return null
  const earliest = parseDay(meaning.earliest) ?? day
  if (earliest.month === day.month && earliest.day === day.day) {
    const next = { ...day, year: day.year + 1 }
    return isDay(next) ? dayMeaning(next, meaning.implied) : null
  }
  return earliest.month === day.month
    ? monthMeaning(day.year + 1, day.month, meaning.implied)
    : { ...meaning, latest: iso(addDays(day, 365)) }
}
