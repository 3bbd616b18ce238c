import { isDay } from '../calendar.ts'
import { isAlsoWord, monthOf, monthPattern, yearPattern } from '../calendar-words.ts'
import { dayOf, dayPattern, spokenYearOf, spokenYearPattern } from '../numbers.ts'
import { dayMeaning, type Meaning, monthMeaning, spanMeaning, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'

/** First, middle or last ten days of a month, by the word before it; else the whole month. */
export function partOfMonth(lead: string, whole: Meaning): Meaning {
  const [year, month] = (whole.value ?? '').split('-').map(Number)
  if (!whole.earliest || !year || !month) return whole
  if (/^late/i.test(lead)) return { ...whole, earliest: `${whole.value}-21` }
  const days = /^early/i.test(lead) ? [1, 10] : /^mid/i.test(lead) ? [11, 20] : null
  if (!days) return whole
  return spanMeaning({ year, month, day: days[0]! }, { year, month, day: days[1]! }, whole.implied, whole.value)
}

export const monthYear: TimeRule = {
  name: 'month-year',
  examples: ['August 2025', 'Aug. 2025', 'early May 2024', 'August of 2025', "September '23"],
  hint: hints.month,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d])(?:(early|mid|late)[ -])?(${monthPattern})(?:,? (?:of |in )?|-|/)(?:(${yearPattern})(?!\\d|[-.]\\d)|['’](\\d\\d)(?!\\d)|(${spokenYearPattern}))`,
    'gi',
  ),
  read([, lead = '', name = '', figures, short, words], { before }) {
    const year = figures ? Number(figures) : short ? 2000 + Number(short) : spokenYearOf(words!)
    if (!year || (isAlsoWord(name) && !(figures && /\b(?:in|of|since|by|until|from|for) $/i.test(before)))) return null
    return partOfMonth(lead, monthMeaning(year, monthOf(name)))
  },
}

export const yearMonth: TimeRule = {
  name: 'year-month',
  examples: ['2016 October 3', '2018 September', '2015, Jan'],
  hint: hints.month,
  pattern: new RegExp(
    `(?<![\\w/.,-])(${yearPattern}),? (${monthPattern})(?: (?:the )?(${dayPattern}))?(?![A-Za-zÀ-ɏ\\d])`,
    'gi',
  ),
  read([, year, name = '', day]) {
    if (isAlsoWord(name) || (/^(?:March|May)$/.test(name) && !day)) return null
    if (!day) return monthMeaning(Number(year), monthOf(name))
    const whole = { year: Number(year), month: monthOf(name), day: dayOf(day) }
    return isDay(whole) ? dayMeaning(whole) : null
  },
}

export const isoMonthFigures: TimeRule = {
  name: 'iso-month',
  examples: ['2015-3', '2025-08', 'in 2025/09'],
  hint: hints.figure,
  pattern: new RegExp(`(?<![\\w/.,-])(${yearPattern})[-/](0?[1-9]|1[0-2])(?![\\w/-]|[.,:]\\d)`, 'g'),
  read: ([, year, month]) => monthMeaning(Number(year), Number(month)),
}
