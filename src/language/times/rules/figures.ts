import { isDay } from '../calendar.ts'
import { monthOf, monthPattern, yearPattern } from '../calendar-words.ts'
import { completeDay, fromTo, fullYear } from '../complete.ts'
import { type Around, dayMeaning, type Meaning, monthMeaning, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'

export const isoFigures: TimeRule = {
  name: 'iso-figures',
  examples: ['2025-08-09', '2025/8/9', '2025.08.09', '2019-aug-1', '2020/Sep/23', '2025-08-09T23:46:00Z'],
  hint: hints.figure,
  pattern: new RegExp(
    `(?<![\\w/.]|\\d-)(${yearPattern})([-/.])(?:(\\d{1,2})|(${monthPattern}))\\2(\\d{1,2})(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?![\\w/]|[-.]\\d)`,
    'gi',
  ),
  read: ([, year, , month, name, day]) => whole(Number(year), name ? monthOf(name) : Number(month), Number(day)),
}

export const figures: TimeRule = {
  name: 'figures',
  examples: ['09.08.2025', '22/04/2016', '01/22/2016', '01/22/16', '1-22-2016'],
  hint: hints.figure,
  pattern: /(?<![\w/.,+-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\w/]|[-.,]\d| ?%)/g,
  read([text = '', a, mark, b, written = ''], { reference, before }) {
    if (written.length === 2 && mark !== '/' && !/\b(?:on|by|since|until|from|dated|of|before|after)\s$/i.test(before))
      return null
    const year = fullYear(written, reference)
    const dayFirst = whole(year, Number(b), Number(a))
    const monthFirst = whole(year, Number(a), Number(b))
    const dotted = mark === '.' && text.length > 5
    const read = (dotted ? dayFirst : monthFirst) ?? dayFirst ?? monthFirst
    return dayFirst && monthFirst && a !== b && read ? { ...read, implied: dotted ? 'day-first' : 'month-first' } : read
  },
}

export const monthFigures: TimeRule = {
  name: 'month-figures',
  examples: ['in 05/2018', 'since 9-2020'],
  hint: hints.figure,
  pattern: new RegExp(`(?<![\\w/.,+$-])(0?[1-9]|1[0-2])[/-](${yearPattern})(?![\\w/-]|[.,:]\\d)`, 'g'),
  read: ([, month, year], { before }) =>
    /\b(?:in|since|by|from|until|for|during|of) $/i.test(before) || before.trim() === ''
      ? monthMeaning(Number(year), Number(month))
      : null,
}

export const figureRange: TimeRule = {
  name: 'figure-range',
  examples: ['5/1/2019-5/7/2020', '10/1-11/2/2017', '01/08/2025 - 15/08/2025'],
  hint: hints.figure,
  pattern:
    /(?<![\w/.,+-])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))? ?(?:-|–|to|until) ?(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\w/]|[-.,]\d)/gi,
  read([, a, b, from, c, d, to = ''], { reference }) {
    const last = fullYear(to, reference)
    const first = from ? fullYear(from, reference) : last
    const monthFirst = fromTo(whole(first, Number(a), Number(b)), whole(last, Number(c), Number(d)))
    return monthFirst ?? fromTo(whole(first, Number(b), Number(a)), whole(last, Number(d), Number(c)))
  },
}

const dayAndMonth = '(\\d{1,2})[/.](\\d{1,2})'
const dashed = '(\\d{1,2})-(\\d{1,2})'

export const shortFigures: TimeRule = {
  name: 'short-figures',
  examples: ['on 22/04', 'Friday 5/12', 'on 11/20, 11/22 or 11/25', '2/29-3/1'],
  hint: hints.figure,
  pattern: new RegExp(
    `(?<![\\w/.,:+$€£-])(?:(?<=\\b(?:on|back) )${dashed}|${dayAndMonth}(?: ?[-–~] ?${dayAndMonth})?)(?![\\w/]|[-.,:]\\d| ?(?:%|percent))`,
    'g',
  ),
  read([text = '', x, y, m, n, c, d], around) {
    const a = x ?? m
    const b = y ?? n
    if (/^(?:9\/11|24\/7|50\/50)$/.test(text) || !isSetAsDay(text, around)) return null
    const first = either(Number(a), Number(b), around)
    return c ? fromTo(first, either(Number(c), Number(d), around)) : first
  },
}

/** Figures alone are a fraction or a score unless a preposition, a day of the week or another such day stands before them, or nothing else in the block. */
const isSetAsDay = (text: string, { before, after }: Around): boolean =>
  (text.includes('/') || dotted.test(before)) &&
  !/^ (?:million|billion|thousand|per\b|points?|times)/.test(after) &&
  isLed(text, before, after)

/** "on 4.22", "Friday 7.6": a full stop is a decimal point behind any other word. */
const dotted = /(?:\b(?:on|back)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) $/i

const isLed = (text: string, before: string, after: string): boolean =>
  /(?:\b(?:on|by|since|until|till|back|before|after|dated)|\b(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?,?) $/i.test(
    before,
  ) ||
  (text.includes('/') && /\bon (?:\d{1,2}\/\d{1,2}(?:, | or | and |, or |, and ))+$/i.test(before)) ||
  (isPast12(text) && /\b(?:for|of|between|due|starting|and|or|the week of|next|this|last) $/i.test(before)) ||
  (text.includes('/') && /^ at \d{1,2}(?::\d\d)? ?[ap]\.?m/i.test(after)) ||
  (text.includes('/') && /\bfrom $/i.test(before) && /^ (?:to|until) \d{1,2}\/\d{1,2}(?![\d/])/i.test(after)) ||
  (text.includes('/') && /\bfrom \d{1,2}\/\d{1,2} (?:to|until) $/i.test(before)) ||
  (text.includes('/') && before.trim() === '' && after.trim() === '' && text.length > 3)

/** "7/23": one of the two can only be a day, and the other only a month. */
const isPast12 = (text: string): boolean =>
  /^(?:(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01]))$/.test(text)

const either = (first: number, second: number, around: Around): Meaning | null =>
  completeDay(first, second, around) ?? completeDay(second, first, around)

function whole(year: number, month: number, day: number): Meaning | null {
  return isDay({ year, month, day }) ? dayMeaning({ year, month, day }) : null
}
