import { monthLength } from '../calendar.ts'
import { yearPattern } from '../calendar-words.ts'
import { ordinalOf } from '../numbers.ts'
import { counted, type Meaning, spanMeaning, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'

const yearOf = `(?:,? (?:of |in )?(?:the )?(?:(?:fiscal|calendar) )?(?:year )?(${yearPattern}|(?:this|last|next|the) (?:fiscal |calendar )?year))`

export const yearQuarter: TimeRule = {
  name: 'year-quarter',
  examples: ['2016 Q3', '2025 third quarter', "next year's first half", 'last year first quarter'],
  hint: hints.season,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d.,-])(?:(${yearPattern})|(this|last|next) year)(?:['’]s)?[ -]?(?:the )?(?:Q([1-4])|H([12])|(first|second|third|fourth|1st|2nd|3rd|4th) (half|quarter))(?![A-Za-zÀ-ɏ\\d])`,
    'gi',
  ),
  read([, written, which = '', q, h, nth = '', kind = ''], { reference }) {
    if (!written && !reference) return { kind: 'interval' }
    const year = written ? Number(written) : reference!.year + (/last/i.test(which) ? -1 : /next/i.test(which) ? 1 : 0)
    return quarterOf(
      year,
      Number(q ?? h ?? ordinalOf(nth)),
      h !== undefined || /half/i.test(kind),
      written !== undefined,
    )
  },
}

/** A quarter or half of a year with its code of EDTF level 2. */
function quarterOf(year: number, at: number, halves: boolean, stated: boolean): Meaning | null {
  if (at < 1 || at > (halves ? 2 : 4)) return null
  const length = halves ? 6 : 3
  const to = at * length
  return spanMeaning(
    { year, month: to - length + 1, day: 1 },
    { year, month: to, day: monthLength(year, to) },
    stated ? undefined : counted,
    `${year}-${(halves ? 39 : 32) + at}`,
  )
}

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
    `(?<![A-Za-zÀ-ɏ\\d-])(?:the )?(?:(first|second|third|fourth|last|1st|2nd|3rd|4th)[ -](half|quarter)(?:${yearOf})?|([QH][1-4])(?:${yearOf})?(?![A-Za-zÀ-ɏ\\d-]))`,
    'gi',
  ),
  read([, nth = '', kind, ofA = '', sign = '', ofB = ''], { reference, before }) {
    const of = ofA || ofB
    if (!of && kind && (/half/i.test(kind) || !/\b(?:in|during|for|by|of|since|until) $/i.test(before))) return null
    const halves = kind ? /half/i.test(kind) : /^h/i.test(sign)
    if (sign && (/^h[34]/i.test(sign) || (/^h/i.test(sign) && !of))) return null
    const at = sign ? Number(sign[1]) : /last/i.test(nth) ? (halves ? 2 : 4) : ordinalOf(nth)
    const written = /^\d/.test(of)
    if (!written && !reference) return { kind: 'interval' }
    const year = written ? Number(of) : reference!.year + (/last/i.test(of) ? -1 : /next/i.test(of) ? 1 : 0)
    return quarterOf(year, at, halves, written)
  },
}

export const fiscalYear: TimeRule = {
  name: 'fiscal-year',
  examples: ['fiscal year 2026', 'FY2025', 'last fiscal year', 'the fiscal year', 'CY18'],
  hint: /fiscal|calendar|\b[fc]y ?\d/i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d-])(?:(?:the |this |last |next |current )?(?:fiscal|calendar)(?: year(?: (${yearPattern}))?| (${yearPattern}))|[FC]Y ?['’]?(${yearPattern}|\\d\\d))(?![A-Za-zÀ-ɏ\\d])`,
    'gi',
  ),
  read([text = '', longA, longB, short], { reference }) {
    const long = longA ?? longB
    const year = long ? Number(long) : short ? Number(short.length === 2 ? `20${short}` : short) : null
    if (year === null && !reference) return { kind: 'date' }
    const at = year ?? reference!.year + (/last/i.test(text) ? -1 : /next/i.test(text) ? 1 : 0)
    const whole = spanMeaning({ year: at, month: 1, day: 1 }, { year: at, month: 12, day: 31 }, undefined, String(at))
    if (/^c|calendar/i.test(text)) return { ...whole, kind: 'date', ...(year === null ? { implied: counted } : {}) }
    return { kind: 'date', ...(year === null ? { implied: counted } : {}), value: String(at) }
  },
}
