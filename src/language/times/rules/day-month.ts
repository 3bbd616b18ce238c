import { isAlsoWord, monthOf, monthPattern, weekdayPattern, yearPattern } from '../calendar-words.ts'
import { dayOfYear, fromTo } from '../complete.ts'
import { countedBehind } from '../counted.ts'
import { dayOf, dayPattern, spokenYearOf, spokenYearPattern } from '../numbers.ts'
import type { Around, Meaning, TimeRule } from '../rule.ts'
import { hints } from './hints.ts'

const leadBefore = '(?:(last|next|this past|this coming|this|upcoming) )?'
const weekdayBefore = `(?:${weekdayPattern}(?:,|,? the)? ?)?`
export const through = ' ?(?:-|–|—|~|to|and|through|until|or|&) ?'
const clockBetween = '(?: (?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?)?'
/** Days between the first and the last of a list: "12, 13 and 14 May". */
const listed = '(?:, \\d{1,2}(?:st|nd|rd|th)?(?!\\d))*,?'
/** A year behind a day: ", 2025", " of 2025", "'25", " of 87", in words. */
export const yearBehind = `(?:${clockBetween} ?,? ?(?:of |in )?(?:(${yearPattern})(?!\\d)|(${spokenYearPattern})|(?:['’]|(?<=of ))(\\d\\d)(?!\\d)(?! ?[a-z%])))?`

/** The year that the three groups of `yearBehind` give. */
export const writtenYear = (figures?: string, words?: string, short?: string): string | undefined => {
  const spoken = words === undefined ? null : spokenYearOf(words)
  return figures ?? short ?? (spoken === null ? undefined : String(spoken))
}

/** "30 February" is said of a day, and of none that there is. */
const noDay: Meaning = { kind: 'date' }

/** "last 8 August", "next 6th of April": the word says which way the year lies. */
const withLead = (around: Around, lead: string | undefined): Around =>
  lead && !/^this$/i.test(lead) ? { ...around, lead: /last|past/i.test(lead) ? 'past' : 'future' } : around

export const dayMonth: TimeRule = {
  name: 'day-month',
  examples: [
    '8 August 2025',
    '9th Aug, 2025',
    'Friday, 8 August',
    '7-8 August',
    '12, 13 and 14 May',
    '7 to 8 August 2025',
    'the 22nd of April',
    'the twenty third day of September',
    '25 January nineteen eighty six',
    '6 April seventeen hundred thirty three',
    '1-Jan-2020',
  ],
  hint: hints.month,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d.,:/-])${leadBefore}${weekdayBefore}(?:the )?(${dayPattern})(?:${listed}${through}(?:the )?(${dayPattern}))?(?: day)?(?: of |[ -]{0,3}|/|\\. ?|(?<=st|nd|rd|th), ?)(${monthPattern})(?:[-/.]?(\\d{4})(?!\\d)|[-/](\\d\\d)(?!\\d)|${yearBehind})(?![A-Za-zÀ-ɏ]*\\d)`,
    'gi',
  ),
  read(match, around): Meaning | null {
    const [text, lead, first = '', last, month = '', dashed, short, ...behind] = match
    const year = dashed ?? short ?? writtenYear(...behind)
    if (isAlsoWord(month) && !year && !surely(text, first, month, around.before)) return null
    const from = dayOfYear(monthOf(month), dayOf(first), year, withLead(around, lead)) ?? noDay
    return last ? fromTo(from, dayOfYear(monthOf(month), dayOf(last), year, withLead(around, lead))) : from
  },
}

export const monthDay: TimeRule = {
  name: 'month-day',
  examples: [
    'August 8, 2025',
    'Aug. 7-8',
    'August 7 and 8',
    'May twenty nine',
    'Friday, August 8',
    'Friday march fifteenth',
    'Wed Oct 26 15:50:06 2016',
  ],
  hint: hints.month,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d-])${leadBefore}${weekdayBefore}(${monthPattern})(?:,? the | ?(?:/|- ?)?|, (?=\\d{1,2}(?:st|nd|rd|th)))(${dayPattern})(?![:\\d]|['’]s(?= (?![A-Za-zÀ-ɏ]))|,\\d{3}(?!\\d)|${countedBehind})(?:${listed}${through}(?:the )?(${dayPattern})(?![:\\d]|,\\d{3}(?!\\d)))?(?:[-/.,](\\d{4})(?!\\d)|${yearBehind})`,
    'gi',
  ),
  read(match, around): Meaning | null {
    const [text, lead, month = '', first = '', last, dashed, ...behind] = match
    const year = dashed ?? writtenYear(...behind)
    if (isAlsoWord(month) && !year && !surely(text, first, month, around.before)) return null
    const from = dayOfYear(monthOf(month), dayOf(first), year, withLead(around, lead)) ?? noDay
    return last ? fromTo(from, dayOfYear(monthOf(month), dayOf(last), year, withLead(around, lead))) : from
  },
}

/** Lower case is a month only behind a day of the week, "of" or "on", or beside an ordinal: "friday march fifteenth", never "may 8". */
const surely = (text: string, day: string, month: string, before: string): boolean =>
  new RegExp(`^${weekdayPattern},? `, 'i').test(text) ||
  / of /.test(text) ||
  /\bon (?:the )?$/i.test(before) ||
  (/(?:st|nd|rd|th)$/i.test(day) && !/^(?:may|march|second)$/i.test(month))
