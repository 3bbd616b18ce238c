import { countOf, countPattern } from '../numbers.ts'
import type { TimeRule } from '../rule.ts'
import { isoLength, unitOf, unitPattern } from '../units.ts'
import { hints } from './hints.ts'

const piece = `(${countPattern})[ -]?(${unitPattern})`
const single = new RegExp(`${piece}(?![A-Za-zÀ-ɏ])`, 'gi')

export const duration: TimeRule = {
  name: 'duration',
  examples: [
    'six months',
    'a 60-day truce',
    'two years and three months',
    '3.5years',
    'several weeks',
    'half a year',
    'one and a half years',
    '½ hour',
    '2 nights',
    '10 working days',
    'ninety (90) days',
    '2 years 1 month 21 days',
    'two to three weeks',
    '10-15 days',
  ],
  hint: hints.unit,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d$€£.,:-])${countPattern}(?:(?: to | or | ?[-–] ?)${countPattern})?(?: \\((\\d+)\\))?[ -]?(${unitPattern})(?:(?:(?:,| and|, and) | (?!an?\\b))${countPattern}[ -]?${unitPattern})*(?: and (?:a )?half)?(?![A-Za-zÀ-ɏ]|[- ]old)(?! of age)`,
    'gi',
  ),
  read([text = '', figures, only], { before, after }) {
    if (figures) return { kind: 'duration', value: isoLength(Number(figures), unitOf(only!)) }
    if (isOther(text, before) || isName(text, after) || isShare(text, after)) return null
    const lengths = [...text.matchAll(single)].map(([, count = '', unit = '']) => {
      const number = countOf(count)
      return isoLength(number !== null && / and (?:a )?half$/i.test(text) ? number + 0.5 : number, unitOf(unit))
    })
    const twice = new Set(lengths.map((length) => length.replace(/[\d.]/g, ''))).size < lengths.length
    const value = ranged.test(text) || twice || lengths.includes('') ? '' : joined(lengths)
    return value ? { kind: 'duration', value } : { kind: 'duration' }
  },
}

export const manyUnits: TimeRule = {
  name: 'many-units',
  examples: ['for decades', 'after years'],
  hint: hints.unit,
  pattern:
    /(?<=(?<![A-Za-zÀ-ɏ-])(?:for|after) )(?:hours|days|weeks|months|years|decades|centuries)(?![A-Za-zÀ-ɏ'’-])/gi,
  read: () => ({ kind: 'duration' }),
}

export const wholeLength: TimeRule = {
  name: 'whole-length',
  examples: ['all day', 'all week', 'the whole year', 'an entire month'],
  hint: hints.unit,
  pattern:
    /(?<![A-Za-zÀ-ɏ-])(?:all|(?:the|an?) (?:whole|entire|full)) (day|night|week|weekend|month|year|morning|decade)(?![A-Za-zÀ-ɏ-])/gi,
  read: ([, unit = '']) => ({ kind: 'duration', value: /morning/i.test(unit) ? 'P1D' : isoLength(1, unitOf(unit)) }),
}

/** "two to three weeks", "10-15 days": no single length. */
const ranged = new RegExp(`^${countPattern}(?: to | or | ?[-–] ?)${countPattern}(?![A-Za-zÀ-ɏ])`, 'i')

/** "A second", "a quarter", "a day" are lengths only where a word before them says so; "the some minutes" of a meeting never. */
const isOther = (text: string, before: string): boolean =>
  (/^(?:an? (?:day|night|second|min|sec|quarter)|one (?:day|night|quarter))$/i.test(text) &&
    !/\b(?:for|in|within|of|after|lasted|about|than|every|just|half|took|takes?) $/i.test(before)) ||
  (/ (?:and|,) /.test(text) && /\b(?:last|next|past|first) $/i.test(before)) ||
  /^(?:some|many|few|several|an?) ?-?(?:second|quarter|min)$/i.test(text) ||
  /^(?:some|many) (?:day|week|month|year|night)$/i.test(text) ||
  (/^[012]\d[0-5]\d hours$/.test(text) && /\b(?:at|by|until|till|from|since) $/i.test(before)) ||
  /^(?:half|\d+(?:st|nd|rd)?) quarters?$/i.test(text)

/** "the Six-Day War" */
const isName = (text: string, after: string): boolean =>
  /(?:^|[ -])\p{Lu}\p{Ll}+$/u.test(text) && /^ \p{Lu}/u.test(after)

/** "three-quarters of the votes" */
const isShare = (text: string, after: string): boolean =>
  /quarters?$/i.test(text) && (/-/.test(text) || /^ of\b/.test(after))

/** Lengths of ISO 8601 in a row, the clock's behind one T: P2Y1M, P1DT12H. */
function joined(lengths: readonly string[]): string {
  const days = lengths.filter((length) => !length.startsWith('PT')).map((length) => length.slice(1))
  const clock = lengths.filter((length) => length.startsWith('PT')).map((length) => length.slice(2))
  return `P${days.join('')}${clock.length ? `T${clock.join('')}` : ''}`
}
