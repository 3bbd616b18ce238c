import { addDays, isDay, parseDay, weekday } from '../calendar.ts'
import { monthOf, monthPattern, yearPattern } from '../calendar-words.ts'
import { dayOfYear } from '../complete.ts'
import { dayFigures } from '../numbers.ts'
import { type Meaning, spanMeaning, type TimeRule } from '../rule.ts'

export const weekOf: TimeRule = {
  name: 'week-of',
  examples: ['the week of August 4', 'the week of 4 August', 'the week of the 18th', 'the week starting on February 4'],
  hint: /week /i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(?:the )?week (?:of|starting(?: on)?|beginning(?: on)?) (?:(?:the )?${dayFigures} (?:of )?(${monthPattern})|(${monthPattern}) ${dayFigures}(?!\\d)|the (\\d{1,2})(?:st|nd|rd|th)(?![A-Za-zÀ-ɏ]))(?:,? (?:of )?(${yearPattern}))?`,
    'gi',
  ),
  read([, d1, m1, m2, d2, alone, year], around) {
    const { reference } = around
    if (alone) {
      const day = reference && { ...reference, day: Number(alone) }
      if (!day || !isDay(day)) return reference ? null : { kind: 'interval' }
      return spanMeaning(addDays(day, 1 - weekday(day)), addDays(day, 7 - weekday(day)), 'month-of-the-page')
    }
    return week(dayOfYear(monthOf((m1 ?? m2)!), Number.parseInt((d1 ?? d2)!, 10), year, around))
  },
}

function week(from: Meaning | null): Meaning | null {
  const first = parseDay(from?.earliest)
  if (!from || !first) return from && { kind: 'interval' }
  return spanMeaning(first, addDays(first, 6), from.implied)
}
