import { isAlsoWord, monthOf, monthPattern } from '../calendar-words.ts'
import { dayOfYear, fromTo } from '../complete.ts'
import { dayOf, dayPattern } from '../numbers.ts'
import type { TimeRule } from '../rule.ts'
import { through, writtenYear, yearBehind } from './day-month.ts'
import { hints } from './hints.ts'

const one = `(?:(${dayPattern})(?: of)? (${monthPattern})|(${monthPattern}) (?:the )?(${dayPattern}))${yearBehind}`

export const twoMonths: TimeRule = {
  name: 'two-months',
  examples: ['30 August-2 September 2025', 'August 30 to September 2, 2025', 'Nov 18 2014-Dec 19 2015'],
  hint: hints.month,
  pattern: new RegExp(`(?<![\\p{L}\\d-])${one}${through}(?:the )?${one}`, 'giu'),
  read(match, around) {
    const [, d1, m1, m2, d2, ya, yb, yc, d3, m3, m4, d4, yd, ye, yf] = match
    if (isAlsoWord((m1 ?? m2)!) || isAlsoWord((m3 ?? m4)!)) return null
    const end = writtenYear(yd, ye, yf)
    const from = dayOfYear(monthOf((m1 ?? m2)!), dayOf((d1 ?? d2)!), writtenYear(ya, yb, yc) ?? end, around)
    return fromTo(from, dayOfYear(monthOf((m3 ?? m4)!), dayOf((d3 ?? d4)!), end, around))
  },
}
