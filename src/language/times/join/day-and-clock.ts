import type { Timed } from '../find.ts'
import { smallNumber } from '../numbers.ts'
import { clockValue } from '../rules/clock.ts'

const dayRules = new Set([
  '',
  'weekday',
  'near-day',
  'day-month',
  'month-day',
  'holiday',
  'figures',
  'iso-figures',
  'short-figures',
  'weekday-and-day',
  'day-of-this-month',
])
const isDay = (timed: Timed): boolean =>
  (timed.kind === 'date' || timed.rule === 'near-day') && dayRules.has(timed.rule) && !/\/|\.\./.test(timed.value ?? '')

/** "Tuesday at 9 am", "3:00 to 4:00 tomorrow", "every day at 7:13 p.m.", "in the morning at 8:00": what is said of the hour belongs to its day. */
export function dayAndClock(words: string, first: Timed, second: Timed): Timed | null {
  const gap = words.slice(first.end, second.start)
  if (
    !/^(?:,? (?:on |at |of |in |from |between |before |after |around |by |about |until )?(?:the )?|, ?|[.,]? - )$/.test(
      gap,
    )
  )
    return null
  const span = { start: first.start, end: second.end }
  if (second.kind === 'time' && (isDay(first) || first.kind === 'set')) return { ...first, ...span }
  if (first.kind === 'time' && (isDay(second) || second.kind === 'set')) return { ...second, ...span }
  if (first.kind === 'time' && second.kind === 'time' && (first.value === undefined || second.value === undefined))
    return { ...first, ...second, ...span, ...(first.value ? { value: first.value } : {}) }
  return null
}

/** "two hours from 2 pm", "five minutes before midnight": a length that starts or ends at an hour. */
export function lengthFromClock(words: string, first: Timed, second: Timed): Timed | null {
  const gap = words.slice(first.end, second.start)
  if (
    first.kind !== 'duration' ||
    second.kind !== 'time' ||
    !/^ (?:from|starting at|starting|beginning at|before|after|past) $/.test(gap)
  )
    return null
  const { value, ...rest } = second
  const moved = /before|after|past/.test(gap)
  return { ...rest, ...(value && !moved ? { value } : {}), start: first.start, end: second.end }
}

/** "Friday, the 8th of August", "Friday 8 August", "next Friday 5/12", "22 January (Tuesday)": the weekday adds nothing to the day behind it. */
export function weekdayAndDate(words: string, first: Timed, second: Timed): Timed | null {
  const gap = words.slice(first.end, second.start)
  const days = new Set(['day-month', 'month-day', 'figures', 'short-figures', 'iso-figures', 'day-of-this-month'])
  const behind =
    days.has(first.rule) &&
    second.rule === 'weekday' &&
    /^,? \(?$/.test(gap) &&
    !/ /.test(words.slice(second.start, second.end))
  if (behind) return gap.endsWith('(') ? first : { ...first, end: second.end }
  if (!days.has(second.rule)) return null
  const weekday = first.rule === 'weekday' || (first.rule === 'near-day' && !second.implied)
  if (!weekday || !/^,? ?(?:on )?(?:the )?$/.test(gap) || gap === '') return null
  return { ...second, start: first.start, end: second.end }
}

const bareHour =
  /^,? (?:at|around|by|about) (\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=$|[.,;!?)]|\s(?:on|in|to|for|with|and|tomorrow|today|tonight)\b)(?![.,:]\d)/i

/** "in the afternoon at 7", "tomorrow at seven": an hour that only the day before it shows to be one. */
export function withBareHour(words: string, timed: Timed): Timed {
  if (timed.kind !== 'time' && timed.kind !== 'set' && !isDay(timed)) return timed
  if (timed.kind === 'time' && timed.rule !== 'part-of-day') return timed
  const match = bareHour.exec(words.slice(timed.end, timed.end + 40))
  if (!match) return timed
  const hour = /^\d/.test(match[1]!) ? Number(match[1]) : smallNumber(match[1]!)!
  const part = words.slice(timed.start, timed.end)
  const value = clockValue(
    hour,
    0,
    hour > 12 ? undefined : /afternoon|evening|night/i.test(part) ? 'p' : /morning/i.test(part) ? 'a' : undefined,
  )
  if (!value) return timed
  return { ...timed, end: timed.end + match[0].length, ...(timed.kind === 'time' ? { value } : {}) }
}
