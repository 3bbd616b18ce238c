import { type Day, daysBetween, isDay, iso, weekday } from '../calendar.ts'
import { weekdayOf, weekdayPattern } from '../calendar-words.ts'
import { completeDayOfMonth } from '../complete.ts'
import { dayOf, dayPattern } from '../numbers.ts'
import { type Around, counted, dayMeaning, spanMeaning, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'

/** What follows an ordinal that no preposition makes a day: the end, or an hour. */
const closes = /^(?:\s*[?]?$|,? (?:at|from) \d)/

export const dayAlone: TimeRule = {
  name: 'day-of-this-month',
  examples: ['on the 15th', 'by the 4th'],
  hint: hints.figure,
  pattern:
    /\b(?:the |(?<=\bon ))(\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|(?!and\b|but\b|when\b|with\b|for\b)[A-Za-zÀ-ɏ]{3,})|[-’'])/gi,
  read([, day = ''], around) {
    const { reference, before, after } = around
    const led = /\b(?:on|by|since|until|till|from|before|after|back) $/i.test(before)
    if (!reference || !(led || closes.test(after))) return null
    return completeDayOfMonth(Number(day), around)
  },
}

export const ordinalDay: TimeRule = {
  name: 'ordinal-day',
  examples: ['on the fifth', 'on the twenty-first', 'on the 27'],
  hint: /\bon the/i,
  pattern: new RegExp(`(?<=\\b(?:on|by|until) )the (${dayPattern})(?=\\s*[.?!]?$)`, 'gi'),
  read: ([, day = ''], around) => (/^\d+\D/.test(day) ? null : completeDayOfMonth(dayOf(day), around)),
}

export const daysAlone: TimeRule = {
  name: 'days-of-this-month',
  examples: ['from the 10th to the 15th', 'between the 3rd and the 5th'],
  hint: hints.figure,
  pattern:
    /\b(?:from|between) the (\d{1,2})(?:st|nd|rd|th) (?:to|until|till|through|and)(?: the)? (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|[A-Za-zÀ-ɏ]{3,}))/gi,
  read([, from = '', to = ''], { reference }) {
    if (!reference) return null
    const first = { ...reference, day: Number(from) }
    const last = { ...reference, day: Number(to) }
    return isDay(first) && isDay(last) && first.day < last.day ? spanMeaning(first, last, 'month-of-the-page') : null
  },
}

export const dayOfTheMonth: TimeRule = {
  name: 'day-of-the-month',
  examples: [
    'the 26th day of the month',
    'the twenty-sixth of this month',
    'the 10th of next month',
    'the 3rd of last month',
  ],
  hint: hints.unit,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d.,-])(?:the (${dayPattern})(?: day)?|(\\d{1,2}(?:st|nd|rd|th))) (?:of )?(the|this|next|last) month\\b|(?<![A-Za-zÀ-ɏ])(this|next|last) month,? (?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?![A-Za-zÀ-ɏ-])`,
    'gi',
  ),
  read([, article, bare, behind, ahead, after], { reference }) {
    if (!reference) return { kind: 'date' }
    const which = (behind ?? ahead)!
    const step = /next/i.test(which) ? 1 : /last/i.test(which) ? -1 : 0
    const month = new Date(Date.UTC(reference.year, reference.month - 1 + step, 1))
    const whole = {
      year: month.getUTCFullYear(),
      month: month.getUTCMonth() + 1,
      day: dayOf((article ?? bare ?? after)!),
    }
    return isDay(whole) ? dayMeaning(whole, counted) : null
  },
}

export const weekdayAndDay: TimeRule = {
  name: 'weekday-and-day',
  examples: ['Friday the 14th', 'Monday 21', 'Fri 14th'],
  hint: hints.weekday,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(${weekdayPattern}),? (?:the )?((?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?|(?<=the )${dayPattern})(?![\\dA-Za-zÀ-ɏ%]|[:./-]\\d| ?(?:[ap]\\.? ?m\\b|[A-Za-zÀ-ɏ]{4,}s\\b)|,\\d)`,
    'gi',
  ),
  read([text = '', name = '', written = ''], around) {
    if (!/(?:st|nd|rd|th)$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.test(text)) return null
    // "on Wednesday, the first envoy to do so": the first of another row.
    if (!/^\d/.test(written) && /^ (?!of\b)[A-Za-zÀ-ɏ]/.test(around.after)) return null
    if (!around.reference) return { kind: 'date' }
    const day = nearestWith(around, weekdayOf(name), dayOf(written))
    return day && dayMeaning(day, 'nearest-month')
  },
}

/** The day of the month nearest to the page that falls on that day of the week. */
function nearestWith({ reference, direction }: Around, on: number, day: number): Day | null {
  const months = Array.from({ length: 25 }, (_, k) => {
    const first = new Date(Date.UTC(reference!.year, reference!.month - 1 + k - 12, 1))
    return { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day }
  }).filter((candidate) => isDay(candidate) && weekday(candidate) === on)
  const distance = (candidate: Day): number => Math.abs(daysBetween(reference!, candidate))
  months.sort((a, b) => distance(a) - distance(b))
  const way = months[0] && distance(months[0]) > 7 ? direction() : null
  const today = iso(reference!)
  const fits = (candidate: Day): boolean =>
    way === null || (way === 'past' ? iso(candidate) <= today : iso(candidate) >= today)
  return months.find(fits) ?? months[0] ?? null
}
