import { addDays, isDay, parseDay, weekday } from '../calendar.ts'
import { monthOf, monthPattern } from '../calendar-words.ts'
import { dayOfYear } from '../complete.ts'
import { dayOf, dayPattern } from '../numbers.ts'
import { type Meaning, spanMeaning, type TimeRule } from '../rule.ts'
import { writtenYear, yearBehind } from './day-month.ts'

export const weekOf: TimeRule = {
  name: 'week-of',
  examples: ['the week of August 4', 'the week of 4 August', 'the week of the 18th', 'the week starting on February 4'],
  hint: /week /i,
  pattern: new RegExp(
    `(?<![\\p{L}-])(?:the )?week (?:of|starting(?: on)?|beginning(?: on)?) (?:(?:the )?(${dayPattern}) (?:of )?(${monthPattern})|(${monthPattern}) (${dayPattern})|the (\\d{1,2})(?:st|nd|rd|th)(?![\\p{L}]))${yearBehind}`,
    'giu',
  ),
  read([, d1, m1, m2, d2, alone, ...behind], around) {
    const { reference } = around
    if (alone) {
      const day = reference && { ...reference, day: Number(alone) }
      if (!day || !isDay(day)) return reference ? null : { kind: 'interval' }
      return spanMeaning(addDays(day, 1 - weekday(day)), addDays(day, 7 - weekday(day)), 'month-of-the-page')
    }
    return week(dayOfYear(monthOf((m1 ?? m2)!), dayOf((d1 ?? d2)!), writtenYear(...behind), around))
  },
}

function week(from: Meaning | null): Meaning | null {
  const first = parseDay(from?.earliest)
  if (!from || !first) return from && { kind: 'interval' }
  return spanMeaning(first, addDays(first, 6), from.implied)
}
