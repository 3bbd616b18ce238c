import { monthMeaning, spanMeaning, type TimeRule, yearMeaning } from '../rule.ts'
import { monthOf, monthPattern, yearPattern } from '../words.ts'

export const monthYear: TimeRule = {
  name: 'month-year',
  examples: ['August 2025', 'Aug. 2025', 'in early May 2024', 'August of 2025', '2015-3'],
  pattern: new RegExp(
    `\\b(?:(?:early|mid|late)[ -])?(?:(${monthPattern}),? ?(?:of )?(${yearPattern})\\b|(${yearPattern})-(0?[1-9]|1[0-2])(?![\\d-]))`,
    'gi',
  ),
  read: ([text = '', name, year, isoYear, number]) => {
    if (isoYear) return monthMeaning(Number(isoYear), Number(number))
    return part(text, Number(year), monthOf(name!))
  },
}

/** First, middle or last ten days of a month. */
function part(text: string, year: number, month: number, implied?: string): ReturnType<typeof monthMeaning> {
  const whole = monthMeaning(year, month, implied)
  const days = /^early/i.test(text) ? [1, 10] : /^mid/i.test(text) ? [11, 20] : null
  if (days) return spanMeaning({ year, month, day: days[0]! }, { year, month, day: days[1]! }, implied, whole.value)
  return /^late/i.test(text) ? { ...whole, earliest: `${whole.value}-21` } : whole
}

export const monthAlone: TimeRule = {
  name: 'month',
  examples: ['in August', 'by September', 'last March', 'early June'],
  pattern: new RegExp(
    `\\b((?:early|mid|late|last|next|this|this past|this coming)[ -])?(${monthPattern})(?![-’'\\w])`,
    'gi',
  ),
  read([text = '', prefix = '', name = ''], reference, before) {
    const led =
      prefix !== '' ||
      /\b(?:in|by|since|until|till|from|of|for|before|after|during|through|between|to|and|end of|beginning of|start of|mid)[ -]$/i.test(
        before,
      )
    if (!/^\p{Lu}/u.test(name) || (name.length < 5 && !led) || (/^(?:May|March|April|June|August)$/.test(name) && !led))
      return null
    const month = monthOf(name)
    if (!reference) return { kind: 'date', value: `XXXX-${String(month).padStart(2, '0')}` }
    let year = reference.year
    const later = month - reference.month
    if (/last|past/i.test(prefix)) year -= later >= 0 ? 1 : 0
    else if (/next|coming/i.test(prefix)) year += later <= 0 ? 1 : 0
    else if (!/this/i.test(prefix)) year += later > 6 ? -1 : later < -6 ? 1 : 0
    return part(text, year, month, prefix.match(/last|next|this/i) ? 'counted-from-the-page' : 'nearest-year')
  },
}

export const yearAlone: TimeRule = {
  name: 'year',
  examples: ['in 1994', 'the 2020 war', 'since 2016', '2020-2023', 'the fall of 2023'],
  pattern: new RegExp(
    `(?<![\\w$€£.,:/+-])(?:(early|mid|late)[ -])?(${yearPattern})(?:[-–](${yearPattern}|\\d\\d))?(?!\\w|[.,:/]\\d|[-–]\\d| ?(?:%|percent|people|troops|soldiers|km|metres|meters|tons|tonnes|MW|kilometers|fighters|dollars|euros|victims|prisoners|families|houses|civilians|children))`,
    'gi',
  ),
  read([, prefix, written = '', to], _reference, before) {
    if (/(?:No\.?|Resolution|Res\.?|resolution|number|[$€£]|UNSCR|Road|Route|page) ?$/.test(before)) return null
    const year = Number(written)
    if (to) {
      const last = Number(to.length === 2 ? `${written.slice(0, 2)}${to}` : to)
      return last > year
        ? spanMeaning({ year, month: 1, day: 1 }, { year: last, month: 12, day: 31 }, undefined, `${year}/${last}`)
        : null
    }
    const months = prefix ? { early: [1, 4], mid: [5, 8], late: [9, 12] }[prefix.toLowerCase() as 'early'] : null
    if (months)
      return spanMeaning(
        { year, month: months[0]!, day: 1 },
        { year, month: months[1]!, day: months[1] === 4 ? 30 : 31 },
        undefined,
        String(year),
      )
    return yearMeaning(year)
  },
}

export const decade: TimeRule = {
  name: 'decade',
  examples: ['the 1990s', 'the early 2000s', "the '90s", 'the 19th century'],
  pattern:
    /\b(?:the )?(?:(?:early|mid|late)[ -])?(?:(1[5-9]\d|20\d)0 ?['’]?s\b|['’](\d)0s\b|(\d{1,2})(?:st|nd|rd|th) century\b)/gi,
  read([, full, short, century]) {
    if (century)
      return spanMeaning(
        { year: (Number(century) - 1) * 100 + 1, month: 1, day: 1 },
        { year: Number(century) * 100, month: 12, day: 31 },
        undefined,
        `${Number(century) - 1}`,
      )
    const start = full ? Number(full) * 10 : Number(short) * 10 + (Number(short) > 2 ? 1900 : 2000)
    return spanMeaning(
      { year: start, month: 1, day: 1 },
      { year: start + 9, month: 12, day: 31 },
      full ? undefined : 'century-of-the-decade',
      String(start).slice(0, 3),
    )
  },
}

const seasons: Record<string, [number, number, string]> = {
  spring: [3, 5, '21'],
  summer: [6, 8, '22'],
  autumn: [9, 11, '23'],
  fall: [9, 11, '23'],
  winter: [12, 2, '24'],
}

export const season: TimeRule = {
  name: 'season',
  examples: [
    'last spring',
    'this summer',
    'the autumn of 2023',
    'winter 2024',
    'the second half of 2025',
    'first quarter of 2026',
  ],
  pattern: new RegExp(
    `\\b(?:(last|next|this|this past|this coming|the|in) )?(spring|summer|autumn|winter|fall|(?:first|second) half|(?:first|second|third|fourth) quarter)(?: of)?(?: (${yearPattern}|the year|this year|last year|next year))?\\b`,
    'gi',
  ),
  read([, lead = '', name = '', written = ''], reference) {
    const relative = /last|next|this|past|coming/i.test(lead)
    if (!/\d/.test(written) && !relative && !/year/.test(written)) return null
    if (/half|quarter/.test(name) && !written) return null
    if (!reference && !/^\d/.test(written)) return null
    const key = name.toLowerCase()
    const [from, to, code] = seasons[key] ?? portion(key)
    let year = /^\d/.test(written)
      ? Number(written)
      : reference!.year + (/last/.test(written) ? -1 : /next/.test(written) ? 1 : 0)
    if (/last|past/i.test(lead) && reference && (reference.month <= to || (to < from && reference.month >= from)))
      year -= 1
    if (/next|coming/i.test(lead) && reference && reference.month >= from) year += 1
    const end = to < from ? year + 1 : year
    const implied = /^\d/.test(written) ? undefined : 'counted-from-the-page'
    return spanMeaning(
      { year, month: from, day: 1 },
      { year: end, month: to, day: [4, 6, 9, 11].includes(to) ? 30 : to === 2 ? 28 : 31 },
      implied,
      `${year}-${code}`,
    )
  },
}

function portion(key: string): [number, number, string] {
  const at = ['first', 'second', 'third', 'fourth'].indexOf(key.split(' ')[0]!)
  return key.endsWith('half') ? [at * 6 + 1, at * 6 + 6, String(40 + at)] : [at * 3 + 1, at * 3 + 3, String(33 + at)]
}
