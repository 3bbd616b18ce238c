import { monthLength } from '../calendar.ts'
import { yearPattern } from '../calendar-words.ts'
import { type Around, counted, spanMeaning, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'

/** First month, last month and code of EDTF level 1. */
const seasons: Readonly<Record<string, readonly [number, number, string]>> = {
  spring: [3, 5, '21'],
  summer: [6, 8, '22'],
  autumn: [9, 11, '23'],
  fall: [9, 11, '23'],
  winter: [12, 2, '24'],
}

export const season: TimeRule = {
  name: 'season',
  examples: ['last spring', 'this summer', 'the autumn of 2023', 'winter 2024', 'early next spring', 'in the summer'],
  hint: hints.season,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(?:(last|next|this past|this coming|this|past|coming) |the )?(?:early |mid-?|late )?(spring|summer|autumn|winter|fall)(?:,? (?:of )?(${yearPattern}|(?:this|last|next) year))?(?![A-Za-zÀ-ɏ'’-])`,
    'gi',
  ),
  read([, lead = '', name = '', written = ''], around) {
    const { reference, before, after } = around
    const bare = /\b(?:in|during|over|since|by|until|throughout) $/i.test(before)
    const key = name.toLowerCase()
    if (!lead && !written && !(bare && key !== 'fall' && !/^ of\b|^ [A-Z]/.test(after))) return null
    if (key === 'fall' && !written && !/^(?:last|next|this)/i.test(lead)) return null
    if (/^(?:Spring|Fall)$/.test(name) && !written && !lead) return null
    if (!reference && !/^\d/.test(written)) return { kind: 'interval' }
    const [from, to, code] = seasons[key]!
    const over = to < from
    const stated = /^\d/.test(written) ? Number(written) : null
    const step = /last/i.test(written) ? -1 : /next/i.test(written) ? 1 : 0
    const year = stated ?? (written ? reference!.year + step : yearOf(lead, from, to, around))
    const end = over ? year + 1 : year
    return spanMeaning(
      { year, month: from, day: 1 },
      { year: end, month: to, day: monthLength(end, to) },
      stated === null ? counted : undefined,
      `${year}-${code}`,
    )
  },
}

/** The year in which the season of "last", "this" or "next" begins; winter begins in December. */
function yearOf(lead: string, from: number, to: number, { reference, direction }: Around): number {
  const { year, month } = reference!
  const current = to < from && month <= to ? year - 1 : year
  const ended = to >= from && month > to
  const begun = to < from ? month >= from || month <= to : month >= from
  if (/last|past/i.test(lead)) return to < from ? current - 1 : ended ? current : current - 1
  if (/next|coming/i.test(lead)) return begun ? current + 1 : current
  if (lead) return current
  const way = direction()
  return way === 'past' && !begun ? current - 1 : way === 'future' && ended ? current + 1 : current
}
