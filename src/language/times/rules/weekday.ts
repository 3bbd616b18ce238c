import { addDays, weekday } from '../calendar.ts'
import { isAlsoWord, weekdayOf, weekdayPattern } from '../calendar-words.ts'
import { counted, dayMeaning, inWeek, spanMeaning, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'

const part = '(?:early |late )?(?:morning|afternoon|evening|night)'

/** A day that the page's story told before, or no day in particular: the words alone do not give it. */
const toldBefore = /\b(?:the (?:following|previous|preceding|same|other)|that|one|on a|first|second|third) $/i

/** "On Friday" is the Friday before the page, its own day included; the one after it where the verb lies ahead. */
export const weekdays: TimeRule = {
  name: 'weekday',
  examples: [
    'Friday',
    'on Monday morning',
    'last Tuesday',
    'next Thursday',
    'this Sunday',
    'Friday last week',
    'monday of the following week',
    'Tuesday next week',
    'Wednesday of this week',
    'the Thursday before last',
    'previous Monday',
    'following Friday',
  ],
  hint: hints.weekday,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d-])(?:(last|next|this coming|this past|this|coming|past|previous|following) )?(${weekdayPattern})(?: ${part})?(?:,? (?:of )?(?:the )?(last|next|this|following|previous|coming) week| (after next|before last))?(?! ?['’]?[A-Za-zÀ-ɏ]*-)(?![A-Za-zÀ-ɏ])`,
    'gi',
  ),
  read([, lead = '', name = '', week = '', far], around) {
    const { reference, before, after } = around
    const short = !/day\.?$/i.test(name)
    if (short && isAlsoWord(name)) return null
    if (short && !lead && !week && !isSetAsDay(name, before, after)) return null
    if (/(?:Black|Good|Bloody|Holy|Super|Palm|Ash|Easter|Cyber|Man|News) $/.test(before)) return null
    const ofStory = /^(?:previous|following)/i.test(lead) && /\bthe $/i.test(before)
    if (!reference || ofStory || toldBefore.test(before)) return { kind: 'date' }
    const on = weekdayOf(name)
    if (week) return dayMeaning(inWeek(reference, weekStep(week), on), counted)
    const back = (weekday(reference) - on + 7) % 7
    if (far)
      return dayMeaning(far === 'after next' ? inWeek(reference, 2, on) : addDays(reference, -(back || 7) - 7), counted)
    if (/^(?:last|this past|past)/i.test(lead))
      return dayMeaning(addDays(reference, -(back || 7)), 'weekday-before-the-page')
    if (/^(?:next|following)/i.test(lead)) return dayMeaning(inWeek(reference, 1, on), 'weekday-of-next-week')
    if (/^previous/i.test(lead)) return dayMeaning(inWeek(reference, -1, on), 'weekday-of-last-week')
    if (/coming/i.test(lead)) return dayMeaning(addDays(reference, 7 - back), 'weekday-after-the-page')
    const direction = around.direction()
    if (/^this/i.test(lead) && direction === null) return dayMeaning(inWeek(reference, 0, on), counted)
    if (direction === 'future') return dayMeaning(addDays(reference, (7 - back) % 7), 'weekday-after-the-page')
    return dayMeaning(addDays(reference, -back), 'weekday-before-the-page')
  },
}

/** "Sun", "Mon", "Sat" and "Wed" are other words and names too; the rest stand for a day unless a name follows. */
const isSetAsDay = (name: string, before: string, after: string): boolean =>
  /(?:\bon|,|^) ?$|\d $/i.test(before) ||
  /^ \d/.test(after) ||
  !(isAlsoWord(name.toLowerCase()) || /^ \p{Lu}/u.test(after))

export const weekdayRange: TimeRule = {
  name: 'weekday-range',
  examples: ['Monday-Friday', 'Mon - Fri', 'Wednesday through Friday'],
  hint: hints.weekday,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d-])(${weekdayPattern}) ?(?:[-–]|through|thru|to) ?(${weekdayPattern})(?![A-Za-zÀ-ɏ-])`,
    'gi',
  ),
  read([, from = '', to = ''], { reference, direction }) {
    if (isAlsoWord(from) || isAlsoWord(to)) return null
    if (!reference) return { kind: 'interval' }
    const back = (weekday(reference) - weekdayOf(from) + 7) % 7
    const ahead = direction() === 'future'
    const first = addDays(reference, ahead ? (7 - back) % 7 : -back)
    const last = addDays(first, (weekdayOf(to) - weekdayOf(from) + 7) % 7)
    return spanMeaning(first, last, ahead ? 'weekday-after-the-page' : 'weekday-before-the-page')
  },
}

const weekStep = (word: string): number => (/last|previous/i.test(word) ? -1 : /this/i.test(word) ? 0 : 1)
