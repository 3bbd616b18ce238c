import { addDays, daysBetween, isDay, iso, parseDay, weekday } from '../calendar.ts'
import type { Timed } from '../find.ts'
import { dayMeaning, inWeek, shift } from '../rule.ts'

const lengthOf = (timed: Timed): { count: number; letter: string } | null => {
  const length = timed.kind === 'duration' ? /^P(\d+(?:\.\d+)?)([DWMY])$/.exec(timed.value ?? '') : null
  return length && { count: Number(length[1]), letter: length[2]! }
}
const isDayOfWeek = (timed: Timed): boolean => timed.rule === 'weekday'
const isSingle = (timed: Timed): boolean => timed.earliest !== undefined && timed.earliest === timed.latest

/** "three weeks after 8 August", "within 30 days of 8 August", "a week starting tomorrow": a length counted from a day named beside it. */
export function lengthFromDay(words: string, first: Timed, second: Timed): Timed | null {
  const gap = words.slice(first.end, second.start)
  const from = parseDay(second.earliest)
  const length = lengthOf(first)
  if (!from || !length || length.count > 10_000) return null
  const span = { start: first.start, end: second.end, rule: '' }
  const to = (sign: number) => shift(from, sign * length.count, length.letter)
  const implied = 'counted-from-the-day-named'
  const starting = /^ (?:starting|beginning|commencing)(?: on| from)? $/.test(gap)
  const within = /\bwithin(?: the)? $/i.test(words.slice(Math.max(0, first.start - 20), first.start))
  if (isSingle(second) && (starting || (within && /^ (?:of|from|after|following) $/.test(gap))))
    return {
      kind: 'interval',
      ...span,
      value: `${iso(from)}/${iso(to(1))}`,
      earliest: iso(from),
      latest: iso(to(1)),
      implied,
    }
  if (isSingle(second) && /^ (?:after|from|following|before|since) $/.test(gap))
    return { ...dayMeaning(to(/before/.test(gap) ? -1 : 1), implied), ...span }
  return null
}

/** "next week on Tuesday", "the first week of October on Friday", "Thursday, two years from now": a day of a week that the words beside it name. */
export function dayOfNamedWeek(words: string, first: Timed, second: Timed): Timed | null {
  const gap = words.slice(first.end, second.start)
  const span = { start: first.start, end: second.end, rule: '' }
  const from = parseDay(first.earliest)
  const to = parseDay(first.latest)
  const on = parseDay(second.earliest)
  if (isDayOfWeek(second) && from && to && on && daysBetween(from, to) === 6 && /^(?:[.,]? (?:on )?|['’]s )$/.test(gap))
    return {
      ...dayMeaning(addDays(from, (weekday(on) - weekday(from) + 7) % 7), first.implied ?? second.implied),
      ...span,
    }
  if (
    second.rule === 'weekday-range' &&
    from &&
    to &&
    on &&
    daysBetween(from, to) === 6 &&
    /^,? (?:from )?$/.test(gap)
  ) {
    const begin = addDays(from, (weekday(on) - weekday(from) + 7) % 7)
    const end = addDays(begin, daysBetween(on, parseDay(second.latest)!))
    return {
      kind: 'interval',
      ...span,
      value: `${iso(begin)}/${iso(end)}`,
      earliest: iso(begin),
      latest: iso(end),
      implied: first.implied ?? second.implied!,
    }
  }
  if (first.rule === 'ago' && isDayOfWeek(second) && on && /^(?:,? on)? $/.test(gap)) {
    const day = parseDay(first.value)
    return day && { ...dayMeaning(inWeek(day, 0, weekday(on)), first.implied), ...span }
  }
  if (isDayOfWeek(first) && from && second.rule === 'ago' && on && /^,? $/.test(gap)) {
    const day = parseDay(second.value)
    return day && { ...dayMeaning(inWeek(day, 0, weekday(from)), second.implied), ...span }
  }
  return null
}

/** "next month on the 5th": the day of the month that the words before it name. */
export function dayOfNamedMonth(words: string, first: Timed, second: Timed): Timed | null {
  const month = /^(\d{4})-(\d{2})$/.exec(first.value ?? '')
  const day = parseDay(second.earliest)
  if (!month || !day || second.rule !== 'day-of-this-month' || !/^,? on $/.test(words.slice(first.end, second.start)))
    return null
  const whole = { year: Number(month[1]), month: Number(month[2]), day: day.day }
  return isDay(whole) ? { ...dayMeaning(whole, first.implied), start: first.start, end: second.end, rule: '' } : null
}

/** "28 June of last year", "August 8 in 2019": the year behind completes the day. */
export function dayOfNamedYear(words: string, first: Timed, second: Timed): Timed | null {
  const day = parseDay(first.earliest)
  const year = /^\d{4}$/.exec(second.value ?? '')
  const gap = words.slice(first.end, second.start)
  if (!day || !year || !isSingle(first) || !/^(?:nearest|year-)/.test(first.implied ?? '')) return null
  if (!/^ (?:of|in|,) ?$/.test(gap) && !(gap === ' ' && second.rule === 'near-unit')) return null
  return {
    ...dayMeaning({ ...day, year: Number(year[0]) }, second.implied),
    start: first.start,
    end: second.end,
    rule: first.rule,
  }
}
