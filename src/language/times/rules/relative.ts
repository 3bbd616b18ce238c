import { addDays, type Day, monthLength, weekday } from '../calendar.ts'
import {
  aheadOf,
  dayMeaning,
  type Meaning,
  monthMeaning,
  shift,
  spanMeaning,
  type TimeRule,
  yearMeaning,
} from '../rule.ts'
import { countOf, countPattern, unitOf, unitPattern, weekdayOf, weekdayPattern } from '../words.ts'

const counted = 'counted-from-the-page'

const offsets: Record<string, number> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }

export const nearDay: TimeRule = {
  name: 'near-day',
  examples: [
    'today',
    'yesterday evening',
    'tomorrow',
    'tonight',
    'overnight',
    'this morning',
    'last night',
    'the day after tomorrow',
    'the day before yesterday',
    'now',
  ],
  pattern:
    /\b(?:the day (after tomorrow|before yesterday)|(today|tonight|yesterday|tomorrow)(?: (?:morning|afternoon|evening|night))?|(overnight|last night|this (?:morning|afternoon|evening)))\b/gi,
  read([, double, word, part], reference) {
    if (!reference) return { kind: 'date' }
    if (double) return dayMeaning(addDays(reference, /after/i.test(double) ? 2 : -2), counted)
    if (word) return dayMeaning(addDays(reference, offsets[word.toLowerCase()]!), counted)
    if (/night/i.test(part!)) return spanMeaning(addDays(reference, -1), reference, counted)
    return dayMeaning(reference, counted)
  },
}

export const weekdays: TimeRule = {
  name: 'weekday',
  examples: ['Friday', 'on Monday morning', 'last Tuesday', 'next Thursday', 'this Sunday'],
  pattern: new RegExp(
    `\\b(?:(last|next|this|this coming|this past|coming) )?(${weekdayPattern})(?: (?:morning|afternoon|evening|night|last week|next week|this week))?(?!['’]?\\p{L})`,
    'giu',
  ),
  read([text = '', lead = '', name = ''], reference, before) {
    if (/^(?:sun|mon|wed|fri|sat|thu)\.?$/i.test(name) && !/^(?:Mon|Fri|Wed|Thu|Sat|Sun)\.?$/.test(name)) return null
    if (/^(?:sun|sat|wed|mon)\.?$/i.test(name) && lead === '' && !/\bon $/.test(before)) return null
    if (/Black $|Good $|Bloody $/.test(before)) return null
    if (!reference) return { kind: 'date' }
    const back = (weekday(reference) - weekdayOf(name) + 7) % 7
    if (/last week$/i.test(text)) return dayMeaning(inWeek(reference, -1, weekdayOf(name)), counted)
    if (/next week$/i.test(text)) return dayMeaning(inWeek(reference, 1, weekdayOf(name)), counted)
    if (/this week$/i.test(text)) return dayMeaning(inWeek(reference, 0, weekdayOf(name)), counted)
    if (/^(?:last|this past)/i.test(lead))
      return dayMeaning(addDays(reference, -(back || 7)), 'weekday-before-the-page')
    if (/^next/i.test(lead)) return dayMeaning(inWeek(reference, 1, weekdayOf(name)), 'weekday-of-next-week')
    if (lead || aheadOf(before))
      return dayMeaning(addDays(reference, 7 - back === 7 && !lead ? 0 : 7 - back || 7), 'weekday-after-the-page')
    return dayMeaning(addDays(reference, -back), 'weekday-before-the-page')
  },
}

const monday = (day: Day): Day => addDays(day, 1 - weekday(day))
const inWeek = (day: Day, weeks: number, at: number): Day => addDays(monday(day), weeks * 7 + at - 1)

export const nearUnit: TimeRule = {
  name: 'near-unit',
  examples: [
    'last week',
    'next month',
    'this year',
    'the past year',
    'the previous month',
    'this weekend',
    'the coming weeks',
    'the past three days',
    'the next 48 hours',
    'recent months',
    'last decade',
  ],
  pattern: new RegExp(
    `\\b(?:the )?(last|next|this|past|coming|previous|following|recent|current|upcoming|this past|this coming)(?: (${countPattern}))? (${unitPattern})\\b(?! ago)`,
    'gi',
  ),
  read([text = '', lead = '', count, unit = ''], reference) {
    if (/^(?:sec|min)/i.test(unit) && !count && /^(?:this|last|past|previous|current)$/i.test(lead)) return null
    const vague = !count && /s$/i.test(unit)
    const back = /last|past|previous|recent/i.test(lead)
    const { letter, clock, times } = unitOf(unit)
    if (!reference) return count ? { kind: 'interval' } : { kind: 'date' }
    if (/following/i.test(lead)) return { kind: 'date' }
    if (vague)
      return back
        ? { kind: 'interval', latest: isoOf(reference), implied: counted }
        : { kind: 'interval', earliest: isoOf(reference), implied: counted }
    if (count || clock || (/^the/i.test(text) && /past|coming/i.test(lead)))
      return stretch(reference, countOf(count ?? 'one'), letter, times, clock, back)
    const step = back ? -1 : /next|coming|upcoming/i.test(lead) ? 1 : 0
    return wholeUnit(reference, step, letter, unit, times)
  },
}

const isoOf = ({ year, month, day }: Day): string => dayMeaning({ year, month, day }).value!

function stretch(
  reference: Day,
  count: number | null,
  letter: string,
  times: number,
  clock: boolean,
  back: boolean,
): Meaning {
  if (count === null)
    return back
      ? { kind: 'interval', latest: isoOf(reference), implied: counted }
      : { kind: 'interval', earliest: isoOf(reference), implied: counted }
  const days = clock ? Math.ceil(letter === 'H' ? count / 24 : 1) : null
  const other =
    days !== null ? addDays(reference, back ? -days : days) : shift(reference, (back ? -1 : 1) * count * times, letter)
  return back ? spanMeaning(other, reference, counted) : spanMeaning(reference, other, counted)
}

function wholeUnit(reference: Day, step: number, letter: string, unit: string, times: number): Meaning {
  if (/^weekend/i.test(unit)) return spanMeaning(inWeek(reference, step, 6), inWeek(reference, step, 7), counted)
  if (letter === 'W') return spanMeaning(inWeek(reference, step, 1), inWeek(reference, step, 7), counted)
  if (letter === 'M' && times === 1) {
    const at = shift({ ...reference, day: 1 }, step, 'M')
    return monthMeaning(at.year, at.month, counted)
  }
  if (letter === 'M') {
    const at = shift(
      { year: reference.year, month: Math.floor((reference.month - 1) / 3) * 3 + 1, day: 1 },
      step * 3,
      'M',
    )
    const end = shift(at, 2, 'M')
    return spanMeaning(at, { ...end, day: monthLength(end.year, end.month) }, counted)
  }
  if (letter === 'Y' && times === 1) return yearMeaning(reference.year + step, counted)
  if (letter === 'D') return dayMeaning(addDays(reference, step), counted)
  const start = Math.floor(reference.year / times) * times + step * times
  return spanMeaning({ year: start, month: 1, day: 1 }, { year: start + times - 1, month: 12, day: 31 }, counted)
}

export const ago: TimeRule = {
  name: 'ago',
  examples: [
    'three days ago',
    'two years earlier',
    'a decade ago',
    'in two weeks',
    '24 hours ago',
    'in 10 days',
    'two weeks from now',
  ],
  pattern: new RegExp(
    `\\b(?:(?:(?:more|less) than|about|around|nearly|almost|over) )?(?:(in) )?(${countPattern}) (${unitPattern})(?: (ago|earlier|later|from now|hence|from today))?\\b(?!['’])`,
    'gi',
  ),
  read([text = '', lead, count = '', unit = '', tail], reference) {
    if (!tail && !lead) return null
    if (/^(?:earlier|later)$/i.test(tail ?? '')) return { kind: 'date' }
    const { letter, clock, times } = unitOf(unit)
    const number = countOf(count)
    const back = /^ago$/i.test(tail ?? '')
    if (lead && !tail && /^(?:some|many|few)$/i.test(count)) return null
    if (!reference || number === null)
      return {
        kind: 'date',
        ...(reference ? { [back ? 'latest' : 'earliest']: isoOf(reference), implied: counted } : {}),
      }
    const size = number * times * (back ? -1 : 1)
    if (clock) return dayMeaning(addDays(reference, letter === 'H' ? Math.trunc(size / 24) : 0), counted)
    const at = shift(reference, size, letter)
    if (/than|about|around|nearly|almost|over/i.test(text) || letter === 'Y' || letter === 'M')
      return letter === 'Y'
        ? { ...yearMeaning(at.year, counted), value: isoOf(at) }
        : letter === 'M'
          ? { ...monthMeaning(at.year, at.month, counted), value: isoOf(at) }
          : dayMeaning(at, counted)
    return dayMeaning(at, counted)
  },
}

export const edge: TimeRule = {
  name: 'edge',
  examples: [
    'the end of the year',
    'the end of August',
    'year-end',
    'the beginning of 2026',
    'the end of next week',
    'the end of the month',
  ],
  pattern:
    /\b(?:(?:the )?(end|beginning|start|middle) of (?:the |this |next |last )?(year|month|week|day|decade|century)|(year|month)[- ]end)\b/gi,
  read([text = '', which, unit, short], reference) {
    if (!reference) return { kind: 'date' }
    const step = /next/i.test(text) ? 1 : /last/i.test(text) ? -1 : 0
    const { letter, times } = unitOf(unit ?? short!)
    const whole = wholeUnit(reference, step, letter, unit ?? short!, times)
    if (!short && /beginning|start/i.test(which!))
      return {
        kind: 'date',
        value: whole.earliest!,
        earliest: whole.earliest!,
        latest: whole.earliest!,
        implied: counted,
      }
    if (/middle/i.test(which ?? '')) return whole
    return { kind: 'date', value: whole.latest!, earliest: whole.latest!, latest: whole.latest!, implied: counted }
  },
}
