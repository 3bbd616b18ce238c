import months from '../../../lexicon/page/months.json' with { type: 'json' }
import zones from '../../../lexicon/page/zones.json' with { type: 'json' }
import type { Span } from '../../model/span.ts'

/** A day, with its time and offset where they are printed. Spans are offsets into the text that was searched. */
export interface Moment extends Span {
  year: number | null
  month: number
  day: number
  hour?: number
  minute?: number
  second?: number
  /** Minutes east of UTC, where printed. */
  offset?: number
}

const monthNumbers = new Map(months.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const offsets = new Map(Object.entries(zones.offsets))

const monthName = `(?<month>${[...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const dayNumber = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª)?\\.?'
const yearNumber = '(?<year>(?:19|20)\\d\\d)'
const clock =
  '(?<hour>[01]?\\d|2[0-4])(?:[:.h](?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:\\.\\d+)?)?\\s*(?<half>[ap]\\.?m\\b\\.?)?|\\s*(?<halfAlone>[ap]\\.?m\\b\\.?))'
const zone =
  '(?:\\s*\\(?(?:(?<sign>(?:GMT|UTC)\\s*[+\\-−]\\s*\\d{1,2}(?::?\\d\\d)?|[+\\-−]\\d\\d:?\\d\\d)|(?<zone>[A-Z]{1,4}T|UTC|GMT|Z|MSK|WIB)\\b)\\)?)?'
const gap = '(?:\\s*(?:[,|•·/–—-]|\\bat\\b|\\bum\\b|\\bà\\b)\\s*|\\s+)'

/** Forms of a date, in the order in which they are tried at one place. `d`-flag patterns with the same group names. */
const dates: RegExp[] = [
  /(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)/,
  new RegExp(`${dayNumber}\\s*(?:de\\s+|of\\s+)?[-\\s]?${monthName},?(?:\\s*(?:de\\s+|del\\s+)?|-)${yearNumber}`),
  new RegExp(`${monthName}\\s*${dayNumber}(?:\\s*,\\s*|\\s+)${yearNumber}`),
  /(?<year>(?:19|20)\d\d)[./](?<month>\d\d?)[./](?<day>\d\d?)/,
  /(?<first>\d\d?)(?<mark>[./-])(?<second2>\d\d?)\k<mark>(?<year>(?:19|20)\d\d)/,
]

const absolute = dates.map(
  (date) => new RegExp(`(?<![\\p{L}\\d])${date.source}(?:(?:T|${gap})${clock}${zone})?(?![\\p{L}\\d])`, 'giu'),
)
const clockFirst = dates.map(
  (date) =>
    new RegExp(
      `(?<![\\p{L}\\d])${clock}${zone}(?:\\s*,\\s*|\\s+)(?:on\\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?${date.source}(?![\\p{L}\\d])`,
      'giu',
    ),
)
const withoutYear = [
  new RegExp(`${dayNumber}\\s*${monthName}`, 'giu'),
  new RegExp(`${monthName}\\s*${dayNumber}`, 'giu'),
]

/** Every full date has one: a text without it need not be looked at by every pattern. */
const aYear = /(?:19|20)\d\d/

/**
 * Every full date of a text, with its time and zone where printed beside it, in order and without overlap.
 * A date of two numbers below 13 is read day first unless `monthFirst`.
 */
export function findMoments(text: string, monthFirst = false): Moment[] {
  const found: Moment[] = []
  if (!aYear.test(text)) return found
  for (const pattern of [...clockFirst, ...absolute])
    for (const match of text.matchAll(pattern)) {
      const moment = momentOf(match, monthFirst)
      if (moment && !found.some((other) => other.start < moment.end && moment.start < other.end)) found.push(moment)
    }
  return found.sort((a, b) => a.start - b.start)
}

/** The first day and month without a year ("Nov 3", "5 May"). */
export function findDay(text: string): Moment | null {
  if (!/\d/.test(text)) return null
  for (const pattern of withoutYear)
    for (const match of text.matchAll(pattern)) {
      const moment = momentOf(match, false)
      if (moment && !/[\p{L}\d]/u.test(text[moment.end] ?? '') && !/[\p{L}\d]/u.test(text[moment.start - 1] ?? ''))
        return moment
    }
  return null
}

function momentOf(match: RegExpMatchArray, monthFirst: boolean): Moment | null {
  const groups = match.groups ?? {}
  let month = groups.month ? (monthNumbers.get(groups.month.toLowerCase()) ?? Number(groups.month)) : Number.NaN
  let day = Number(groups.day)
  if (groups.first && groups.second2) {
    const [first, second] = [Number(groups.first), Number(groups.second2)]
    const americanOrder = second > 12 || (first <= 12 && monthFirst && groups.mark !== '.')
    month = americanOrder ? first : second
    day = americanOrder ? second : first
  }
  const year = groups.year ? Number(groups.year) : null
  if (!isDay(year ?? 2024, month, day)) return null
  const moment: Moment = {
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].replace(/[.\s]+$/, '').length,
    year,
    month,
    day,
  }
  if (groups.hour === undefined) return moment
  const half = (groups.half ?? groups.halfAlone)?.[0]?.toLowerCase()
  const hour = Number(groups.hour) % (half ? 12 : 24)
  moment.hour = half === 'p' ? hour + 12 : hour
  moment.minute = Number(groups.minute ?? 0)
  if (groups.second) moment.second = Number(groups.second)
  const offset = offsetOf(groups.sign, groups.zone)
  if (offset !== null) moment.offset = offset
  return moment
}

function offsetOf(sign: string | undefined, name: string | undefined): number | null {
  if (name) return offsets.get(name.toUpperCase()) ?? null
  const parts = sign?.match(/([+\-−])\s*(\d{1,2}):?(\d\d)?/)
  if (!parts) return null
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0)
  return minutes > 14 * 60 ? null : parts[1] === '+' ? minutes : -minutes
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
