import { addDays, type Day, iso, parseDay, weekday } from '../calendar.ts'
import { monthOf, monthPattern, weekdayOf, weekdayPattern, yearPattern } from '../calendar-words.ts'
import { completeMonth } from '../complete.ts'
import { ordinalOf, ordinalPattern } from '../numbers.ts'
import { counted, dayMeaning, inWeek, shift, spanMeaning, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'
import { wholeUnit } from './near-unit.ts'

export const nthWeekday: TimeRule = {
  name: 'nth-weekday',
  examples: ['the first Monday of October', 'the last Friday in July 2025', 'the second Sunday of the month'],
  hint: hints.weekday,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d-])(?:the )?(${ordinalPattern}) (${weekdayPattern}) (?:of|in) (?:(${monthPattern})(?:,? (?:of )?(${yearPattern}))?|(the|this|next|last) month)(?![A-Za-zÀ-ɏ\\d])`,
    'gi',
  ),
  read([, nth = '', name = '', month, year, which = ''], around) {
    const { reference } = around
    if (!reference && !year) return { kind: 'date' }
    const step = /next/i.test(which) ? 1 : /last/i.test(which) ? -1 : 0
    const number = month ? monthOf(month) : 0
    const completed = month && !year ? completeMonth(number, around) : null
    const first = month
      ? { year: year ? Number(year) : Number(completed!.value!.slice(0, 4)), month: number, day: 1 }
      : shift({ ...reference!, day: 1 }, step, 'M')
    const day = nthOf(first, weekdayOf(name), ordinalOf(nth))
    return day && dayMeaning(day, year ? undefined : (completed?.implied ?? counted))
  },
}

/** The so-manieth day of the week in the month of `first`; 0 for the last; null where the month has no such day. */
function nthOf(first: Day, on: number, nth: number): Day | null {
  const earliest = addDays(first, (on - weekday(first) + 7) % 7)
  const day = addDays(earliest, nth === 0 ? 28 : (nth - 1) * 7)
  if (day.month === first.month) return day
  return nth === 0 ? addDays(day, -7) : null
}

export const restOf: TimeRule = {
  name: 'rest-of',
  examples: ['the rest of the week', 'the remainder of this year', 'rest of the day'],
  hint: /rest|remainder/i,
  pattern:
    /(?<![A-Za-zÀ-ɏ-])(?:the )?(?:rest|remainder) of (?:the |this |my |his |her |their |its |our )?(?:current )?(day|week|month|year|decade|weekend)(?![A-Za-zÀ-ɏ-])/gi,
  read([, unit = ''], { reference }) {
    const last = reference && parseDay(wholeUnit(reference, 0, unit).latest)
    return reference && last ? spanMeaning(reference, last, counted) : { kind: 'interval' }
  },
}

export const toDate: TimeRule = {
  name: 'to-date',
  examples: ['year to date', 'the month to date', 'YTD'],
  hint: /to[- ]date|[YMW]TD/,
  pattern: /(?<![A-Za-zÀ-ɏ-])(?:(?:the )?(year|month|week|quarter)[- ]to[- ]date|([YMW])TD)(?![A-Za-zÀ-ɏ-])/g,
  read([, unit, letter = ''], { reference }) {
    const named = unit ?? { Y: 'year', M: 'month', W: 'week' }[letter]!
    const first = reference && parseDay(wholeUnit(reference, 0, named).earliest)
    return first ? spanMeaning(first, reference, counted) : { kind: 'interval' }
  },
}

export const weekAfterNext: TimeRule = {
  name: 'week-after-next',
  examples: ['the week after next', 'the year before last', 'the month after next', 'weekend after next'],
  hint: /after next|before last/i,
  pattern:
    /(?<![A-Za-zÀ-ɏ-])(?:the )?(day|week|weekend|month|quarter|year) (?:(after next)|before last)(?![A-Za-zÀ-ɏ-])/gi,
  read: ([, unit = '', next], { reference }) =>
    reference ? wholeUnit(reference, next ? 2 : -2, unit) : { kind: 'date' },
}

export const weekNumber: TimeRule = {
  name: 'week-number',
  examples: ['week 10 of 2018', 'week 31', '2018-W10', '2018 W 10'],
  hint: /week \d|w ?\d/i,
  pattern: new RegExp(
    `(?<![\\w-])(?:week (\\d{1,2})(?:,? (?:of )?(${yearPattern}))?|(${yearPattern})[- ]?W ?(\\d{2}))(?![\\w-])`,
    'gi',
  ),
  read([text = '', a, ofYear, isoYear, b], { reference, before }) {
    const week = Number(a ?? b)
    const written = ofYear ?? isoYear
    if (week < 1 || week > 53 || (!written && !reference)) return null
    if (!written && text.startsWith('Week') && before.trim() !== '') return null
    const year = written ? Number(written) : reference!.year
    const monday = inWeek({ year, month: 1, day: 4 }, week - 1, 1)
    return spanMeaning(
      monday,
      addDays(monday, 6),
      written ? undefined : counted,
      `${iso({ year, month: 1, day: 1 }).slice(0, 4)}-W${String(week).padStart(2, '0')}`,
    )
  },
}
