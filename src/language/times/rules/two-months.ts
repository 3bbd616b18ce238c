import { isAlsoWord, monthOf, monthPattern, yearPattern } from '../calendar-words.ts'
import { dayOfYear, fromTo } from '../complete.ts'
import { dayFigures } from '../numbers.ts'
import type { TimeRule } from '../rule.ts'
import { through } from './day-month.ts'
import { hints } from './hints.ts'

const one = `(?:${dayFigures}(?: of)? (${monthPattern})|(${monthPattern}) (?:the )?${dayFigures}(?!\\d))(?:,? (?:of )?(${yearPattern})(?!\\d))?`

/**
 * "8 August and 3 September" are two days, and a stretch only behind "between". A year that stands only behind the end is the beginning's too, unless that lies
 * later in the year.
 */
export const twoMonths: TimeRule = {
  name: 'two-months',
  examples: [
    '30 August-2 September 2025',
    'August 30 to September 2, 2025',
    'Nov 18 2014-Dec 19 2015',
    '3 November to 2 January 2020',
  ],
  hint: hints.month,
  pattern: new RegExp(`(?<![A-Za-zÀ-ɏ\\d-])${one}${through}(?:the )?${one}`, 'gi'),
  read([text = '', dayA, monthA, monthB, dayB, fromYear, dayC, monthC, monthD, dayD, toYear], around) {
    const [from, to] = [(monthA ?? monthB)!, (monthC ?? monthD)!]
    if (/ and | or |&/i.test(text) && !/\bbetween $/i.test(around.before)) return null
    if (isAlsoWord(from) || isAlsoWord(to)) return null
    const [first, last] = [Number.parseInt((dayA ?? dayB)!, 10), Number.parseInt((dayC ?? dayD)!, 10)]
    const later = monthOf(from) > monthOf(to) || (monthOf(from) === monthOf(to) && first > last)
    const begin = fromYear ?? (toYear && String(Number(toYear) - (later ? 1 : 0)))
    return fromTo(dayOfYear(monthOf(from), first, begin, around), dayOfYear(monthOf(to), last, toYear, around))
  },
}
