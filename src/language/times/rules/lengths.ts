import type { TimeRule } from '../rule.ts'
import { countOf, countPattern, unitOf, unitPattern, weekdayPattern } from '../words.ts'

const piece = `(${countPattern})[ -]?(${unitPattern})`

export const duration: TimeRule = {
  name: 'duration',
  examples: ['six months', 'a 60-day truce', 'two years and three months', '3.5years', 'several weeks', 'half a year'],
  pattern: new RegExp(`\\b${piece}(?:(?:,| and|, and)? ${piece})?\\b(?!-old| old)`, 'gi'),
  read([text = '', count = '', unit = '', more, smaller], _reference, before) {
    if (
      /^(?:an?) (?:day|second|min|sec|quarter)$/i.test(text) &&
      !/\b(?:for|in|within|of|after|lasted) $/i.test(before)
    )
      return null
    if (/^(?:an?|some|many|few|several) ?-?(?:second|quarter|min)/i.test(text)) return null
    const first = isoLength(count, unit)
    const rest = more && smaller ? isoLength(more, smaller) : ''
    if (!first) return { kind: 'duration' }
    return { kind: 'duration', value: rest ? joined(first, rest) : first }
  },
}

/** ISO 8601 duration; empty for a vague count. */
function isoLength(written: string, unit: string): string {
  const count = countOf(written)
  const { letter, clock, times } = unitOf(unit)
  if (count === null) return ''
  return `P${clock ? 'T' : ''}${count * times}${letter}`
}

function joined(first: string, rest: string): string {
  const clock = rest.startsWith('PT')
  if (first.startsWith('PT')) return first + rest.replace(/^PT?/, '')
  return first + (clock ? rest.slice(1) : rest.slice(1))
}

export const set: TimeRule = {
  name: 'set',
  examples: ['every day', 'each Monday', 'annually', 'weekly', 'every two weeks', 'twice a year'],
  pattern: new RegExp(
    `\\b(?:(?:every|each)(?: (${countPattern}|other))? (${unitPattern}|${weekdayPattern}|morning|night|evening)|(annual|semiannual|daily|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually|biannually|semiannually)|(?:once|twice|${countPattern} times) (?:an?|per|every) (${unitPattern})|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)\\b`,
    'gi',
  ),
  read([text = '', count, unit, adverb, per]) {
    const lengths: Record<string, string> = {
      annual: 'P1Y',
      semiannual: 'P6M',
      daily: 'P1D',
      weekly: 'P1W',
      biweekly: 'P2W',
      fortnightly: 'P2W',
      monthly: 'P1M',
      quarterly: 'P3M',
      yearly: 'P1Y',
      annually: 'P1Y',
      biannually: 'P6M',
      semiannually: 'P6M',
    }
    if (adverb) return { kind: 'set', value: lengths[adverb.toLowerCase()]! }
    if (per || !unit || !/^(?:s|m|h|d|w|f|q|y|c)/i.test(unit)) return { kind: 'set' }
    if (new RegExp(`^${weekdayPattern}$`).test(unit) || /^(?:morning|night|evening)/i.test(unit))
      return { kind: 'set', value: 'P1D' }
    return { kind: 'set', value: isoLength(count === 'other' ? '2' : (count ?? '1'), unit) || text.slice(0, 0) }
  },
}
