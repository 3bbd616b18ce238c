import { addDays, type Day, monthLength } from '../calendar.ts'
import { monthOf, monthPattern, yearPattern } from '../calendar-words.ts'
import { completeMonth } from '../complete.ts'
import { countOf, countPattern, ordinalOf, ordinalPattern } from '../numbers.ts'
import { type Around, counted, type Meaning, shift, spanMeaning, type TimeRule } from '../rule.ts'
import { unitOf, unitPattern } from '../units.ts'
import { hints } from './hints.ts'

const yearOf = `(?:,? (?:of |in )?(?:the )?(?:(?:fiscal|calendar) )?(?:year )?(${yearPattern}|(?:this|last|next|the) (?:fiscal |calendar )?year))`

export const quarter: TimeRule = {
  name: 'quarter',
  examples: [
    'the second half of 2025',
    'first quarter of 2026',
    'Q1 2025',
    'the third quarter of the year',
    'Q3',
    'the first half of next year',
    'in the first quarter',
  ],
  hint: hints.season,
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:the )?(?:(first|second|third|fourth|last|1st|2nd|3rd|4th)[ -](half|quarter)(?:${yearOf})?|([QH][1-4])(?:${yearOf})?(?![\\p{L}\\d-]))`,
    'giu',
  ),
  read([, nth = '', kind, ofA = '', sign = '', ofB = ''], { reference, before }) {
    const of = ofA || ofB
    if (!of && kind && (/half/i.test(kind) || !/\b(?:in|during|for|by|of|since|until) $/i.test(before))) return null
    const halves = kind ? /half/i.test(kind) : /^h/i.test(sign)
    if (sign && (/^h[34]/i.test(sign) || (/^h/i.test(sign) && !of))) return null
    const at = sign ? Number(sign[1]) : /last/i.test(nth) ? (halves ? 2 : 4) : ordinalOf(nth)
    if (at < 1 || at > (halves ? 2 : 4)) return null
    const written = /^\d/.test(of)
    if (!written && !reference) return { kind: 'interval' }
    const year = written ? Number(of) : reference!.year + (/last/i.test(of) ? -1 : /next/i.test(of) ? 1 : 0)
    const length = halves ? 6 : 3
    const to = at * length
    return spanMeaning(
      { year, month: to - length + 1, day: 1 },
      { year, month: to, day: monthLength(year, to) },
      written ? undefined : counted,
      `${year}-${(halves ? 39 : 32) + at}`,
    )
  },
}

export const fiscalYear: TimeRule = {
  name: 'fiscal-year',
  examples: ['fiscal year 2026', 'FY2025', 'last fiscal year', 'the fiscal year', 'CY18'],
  hint: /fiscal|calendar year|\b[fc]y ?\d/i,
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:(?:the |this |last |next |current )?(?:fiscal|calendar) year(?: (${yearPattern}))?|[FC]Y ?['’]?(${yearPattern}|\\d\\d))(?![\\p{L}\\d])`,
    'giu',
  ),
  read([text = '', long, short], { reference }) {
    const year = long ? Number(long) : short ? Number(short.length === 2 ? `20${short}` : short) : null
    if (year === null && !reference) return { kind: 'date' }
    const at = year ?? reference!.year + (/last/i.test(text) ? -1 : /next/i.test(text) ? 1 : 0)
    const whole = spanMeaning({ year: at, month: 1, day: 1 }, { year: at, month: 12, day: 31 }, undefined, String(at))
    if (/^c|calendar/i.test(text)) return { ...whole, kind: 'date', ...(year === null ? { implied: counted } : {}) }
    return { kind: 'date', ...(year === null ? { implied: counted } : {}), value: String(at) }
  },
}

/** Weeks or days counted within a longer period. */
export const portion: TimeRule = {
  name: 'portion',
  examples: [
    'the first week of October',
    'the last week of this month',
    'the first 2 weeks of 2021',
    'the last three months of 2020',
    '1st week of Oct.',
    'the last days of August',
  ],
  hint: hints.unit,
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:the )?(${ordinalPattern})(?: (${countPattern}))? (${unitPattern}) (?:of|in) (?:the )?(?:(${monthPattern})(?:,? (?:of )?(${yearPattern}))?|(${yearPattern})|(?:(this|last|next|the) )?(month|year))(?![\\p{L}\\d])`,
    'giu',
  ),
  read([, nth = '', many, unit = '', month, ofYear, year, which = '', period], around) {
    const { letter, times, clock } = unitOf(unit)
    if (clock) return null
    const whole = wholePeriod(around, month, ofYear, year, which, period)
    if (!whole) return { kind: 'interval' }
    const vague = !many && /s$/i.test(unit)
    const size = (many ? countOf(many) : vague ? 5 : 1) ?? 5
    const at = ordinalOf(nth)
    if (size > 400) return null
    const [first, last, implied] = whole
    if (at === 0) {
      const from = addDays(shift(addDays(last, 1), -size * times, letter), 0)
      return spanMeaning(from, last, implied)
    }
    const from = shift(first, (at - 1) * size * times, letter)
    const to = addDays(shift(from, size * times, letter), -1)
    return spanMeaning(from, to, implied)
  },
}

function wholePeriod(
  around: Around,
  month: string | undefined,
  ofYear: string | undefined,
  year: string | undefined,
  which: string,
  period: string | undefined,
): [Day, Day, string | undefined] | null {
  const { reference } = around
  if (year) return [{ year: Number(year), month: 1, day: 1 }, { year: Number(year), month: 12, day: 31 }, undefined]
  if (month) {
    const number = monthOf(month)
    const meaning: Meaning = ofYear ? { kind: 'date', value: `${ofYear}-${number}` } : completeMonth(number, around)
    const at = Number(meaning.value?.slice(0, 4))
    if (!at) return null
    return [
      { year: at, month: number, day: 1 },
      { year: at, month: number, day: monthLength(at, number) },
      meaning.implied,
    ]
  }
  if (!reference) return null
  const step = /last/i.test(which) ? -1 : /next/i.test(which) ? 1 : 0
  if (/year/i.test(period ?? '')) {
    const at = reference.year + step
    return [{ year: at, month: 1, day: 1 }, { year: at, month: 12, day: 31 }, counted]
  }
  const at = shift({ ...reference, day: 1 }, step, 'M')
  return [at, { ...at, day: monthLength(at.year, at.month) }, counted]
}
