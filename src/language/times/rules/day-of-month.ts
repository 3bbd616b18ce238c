import { addDays, type Day, daysBetween, isDay, iso } from '../calendar.ts'
import { dayMeaning, type Meaning, spanMeaning, type TimeRule } from '../rule.ts'
import { dayOf, dayPattern, monthOf, monthPattern, weekdayPattern, yearPattern } from '../words.ts'

const week = `(?:${weekdayPattern},? (?:the )?)?`
const dash = ' ?(?:-|–|—|to|and|through|until|&) ?'
const year = `(?: ?,? ?(?:of |in )?(${yearPattern})\\b)?`

/** A day and month, its year the page's or the nearest where it is not written. */
export function inYear(month: number, day: number, year: string | undefined, reference: Day | null): Meaning | null {
  if (year) {
    const whole = { year: Number(year), month, day }
    return isDay(whole) ? dayMeaning(whole) : null
  }
  if (!reference)
    return isDay({ year: 2000, month, day })
      ? { kind: 'date', value: `XXXX-${iso({ year: 2000, month, day }).slice(5)}` }
      : null
  const nearest = nearestYear(month, day, reference)
  return nearest && dayMeaning(nearest, 'nearest-year')
}

function nearestYear(month: number, day: number, reference: Day): Day | null {
  const candidates = [-1, 0, 1].map((k) => ({ year: reference.year + k, month, day })).filter(isDay)
  return candidates.sort((a, b) => Math.abs(daysBetween(reference, a)) - Math.abs(daysBetween(reference, b)))[0] ?? null
}

function range(first: Meaning | null, last: Meaning | null): Meaning | null {
  if (!first?.earliest || !last?.latest)
    return first && last ? { kind: 'interval', value: `${first.value}/${last.value}` } : null
  if (first.earliest > last.latest) return null
  return {
    kind: 'interval',
    value: `${first.value}/${last.value}`,
    earliest: first.earliest,
    latest: last.latest,
    ...(first.implied ? { implied: first.implied } : {}),
  }
}

export const dayMonth: TimeRule = {
  name: 'day-month',
  examples: [
    '8 August 2025',
    '9th Aug, 2025',
    'Friday, 8 August',
    '7-8 August',
    '7 to 8 August 2025',
    'the 22nd of April',
  ],
  pattern: new RegExp(
    `\\b${week}(?:the )?(${dayPattern})(?:${dash}(${dayPattern}))?(?: | ?- ?| of |/)?(${monthPattern})${year}(?![\\w-]*\\d)`,
    'g',
  ),
  read([, first = '', last, month = '', written], reference) {
    const from = inYear(monthOf(month), dayOf(first), written, reference)
    return last ? range(from, inYear(monthOf(month), dayOf(last), written, reference)) : from
  },
}

export const monthDay: TimeRule = {
  name: 'month-day',
  examples: ['August 8, 2025', 'Aug. 7-8', 'August 7 and 8', 'May twenty nine', 'Friday, August 8'],
  pattern: new RegExp(
    `\\b${week}(${monthPattern}) ?(?:the |/|- ?)?(${dayPattern})\\b(?!:)(?:${dash}(${dayPattern})\\b)?${year}`,
    'g',
  ),
  read([, month = '', first = '', last, written], reference) {
    const from = inYear(monthOf(month), dayOf(first), written, reference)
    return last ? range(from, inYear(monthOf(month), dayOf(last), written, reference)) : from
  },
}

export const twoMonths: TimeRule = {
  name: 'two-months',
  examples: ['30 August-2 September 2025', 'August 30 to September 2, 2025'],
  pattern: new RegExp(
    `\\b(?:(${dayPattern}) (${monthPattern})|(${monthPattern}) (${dayPattern}))${year}${dash}(?:(${dayPattern}) (${monthPattern})|(${monthPattern}) (${dayPattern}))${year}`,
    'g',
  ),
  read(match, reference) {
    const [, d1, m1, m2, d2, y1, d3, m3, m4, d4, y2] = match
    const from = inYear(monthOf((m1 ?? m2)!), dayOf((d1 ?? d2)!), y1 ?? y2, reference)
    return range(from, inYear(monthOf((m3 ?? m4)!), dayOf((d3 ?? d4)!), y2, reference))
  },
}

export const figures: TimeRule = {
  name: 'figures',
  examples: ['2025-08-09', '09.08.2025', '22/04/2016', '01/22/2016', '22/04'],
  pattern:
    /\b(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\5(\d{4}|\d{2})|(\d{1,2})\/(\d{1,2}))(?![\d/]|[.-]\d)/g,
  read(match, reference) {
    const [, y, m, d, a, , b, c, e, f] = match
    if (y) return whole(Number(y), Number(m), Number(d))
    if (c) {
      const year = c.length === 2 ? 2000 + Number(c) - (Number(c) > 60 ? 100 : 0) : Number(c)
      const dotted = match[5] === '.'
      return (
        (dotted ? whole(year, Number(b), Number(a)) : whole(year, Number(a), Number(b))) ??
        whole(year, Number(b), Number(a)) ??
        whole(year, Number(a), Number(b))
      )
    }
    if (match[0] === '9/11' || match[0] === '24/7' || match[0] === '50/50') return null
    if (!/\b(?:on|by|since|until|back|before|after|from) $/i.test(match.input.slice(0, match.index))) return null
    return inYear(Number(e), Number(f), undefined, reference) ?? inYear(Number(f), Number(e), undefined, reference)
  },
}

function whole(year: number, month: number, day: number): Meaning | null {
  return isDay({ year, month, day }) ? dayMeaning({ year, month, day }) : null
}

export const dayAlone: TimeRule = {
  name: 'day-of-this-month',
  examples: ['on the 15th', 'the 4th'],
  pattern: /\bthe (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|\p{L}{3,}))/gu,
  read([, day = ''], reference, before) {
    if (!/\b(?:on|by|since|until|from|before|after|back) $/i.test(before) || !reference) return null
    const whole = { year: reference.year, month: reference.month, day: Number(day) }
    return isDay(whole) ? dayMeaning(whole, 'month-of-the-page') : null
  },
}

/** Days of the week that the rules above do not take in. */
export const weekOf: TimeRule = {
  name: 'week-of',
  examples: ['the week of August 4'],
  pattern: new RegExp(`\\bthe week of (${monthPattern}) (${dayPattern})${year}`, 'g'),
  read([, month = '', day = '', written], reference) {
    const from = inYear(monthOf(month), dayOf(day), written, reference)
    if (!from?.earliest) return null
    const [y, m, d] = from.earliest.split('-').map(Number) as [number, number, number]
    return spanMeaning({ year: y, month: m, day: d }, addDays({ year: y, month: m, day: d }, 6), from.implied)
  },
}
