// Numbers in figures and in words, from lexicon/language/times/numbers.json.

import numbers from '../../../lexicon/language/times/numbers.json' with { type: 'json' }

const { ones, tens, ordinals, tensOrdinals, vague } = numbers
const fractions: Readonly<Record<string, number>> = numbers.fractions
const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')

const onesPattern = longestFirst(ones.slice(1))
const lowTens = tens.slice(0, 1)
const tensPattern = `(?:${tens.join('|')})(?:[ -](?:${longestFirst(ones.slice(1, 10))})\\b)?`
const small = `(?:${tensPattern}|${onesPattern})`
const _halves = Object.keys(fractions).join('|')

/** A count in figures or words: 8, 3.5, twenty-one, a hundred, half an, one and a half, a few, several. */
export const countPattern = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,6}(?:\\.\\d+)?[½¼¾]?|(?:${small}|an?) (?:hundred|thousand)(?: and [a-z-]+)?|${small}(?: and (?:a )?half)?|half an?|[½¼¾](?: an?)?|half|an?(?: couple of| few| dozen)?|(?:a )?couple(?: of)?|(?:a )?dozen|${vague.join('|')})`

/** The number that a count gives; null for a vague one ("several"). */
export function countOf(written: string): number | null {
  const text = written.toLowerCase()
  const figures = /^(\d+(?:\.\d+)?)([½¼¾])?$/.exec(text.replace(/,/g, ''))
  if (figures) return Number(figures[1]) + (figures[2] ? fractions[figures[2]]! : 0)
  if (text === 'a' || text === 'an') return 1
  if (/couple/.test(text)) return 2
  if (/^(?:a )?dozen$/.test(text)) return 12
  const fraction = fractions[text.split(' ')[0]!]
  if (fraction) return fraction
  const [whole = '', half] = text.split(/ and (?:a )?half$/)
  const large = /^(\S+) (hundred|thousand)(?: and (.+))?$/.exec(whole)
  if (large) {
    const size = large[2] === 'hundred' ? 100 : 1000
    return (smallNumber(large[1]!) ?? 1) * size + (large[3] ? (smallNumber(large[3]) ?? 0) : 0)
  }
  const number = smallNumber(whole)
  return number === null ? null : number + (half === undefined ? 0 : 0.5)
}

/** The number 0–99 of words: "forty-three"; null where they are none. */
export function smallNumber(words: string): number | null {
  const [first = '', second] = words.toLowerCase().split(/[ -]/)
  const ten = tens.indexOf(first)
  if (ten >= 0) return (ten + 2) * 10 + (second ? Math.max(0, ones.indexOf(second)) : 0)
  const one = ones.indexOf(first)
  return one >= 0 ? one : null
}

const units = [...ordinals.slice(1, 10), ...ones.slice(1, 10)].join('|')

/** Day of a month in figures, captured: 8, 8th, 08. */
export const dayFigures = '((?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?)'

/** Day of a month in figures or words: 8, 8th, 08, eighth, twenty-first, thirty first. */
export const dayPattern = `(?:(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?|(?:${lowTens.join('|')})[ -](?:${units})\\b|${tens[1]}[ -](?:${ordinals[1]}|${ones[1]})\\b|${longestFirst([...tensOrdinals, ...tens.slice(0, 2), ...ordinals.slice(1), ...ones.slice(1)])})(?![A-Za-zÀ-ɏ\\d])`

/** The number of a day so written. */
export function dayOf(written: string): number {
  const text = written.toLowerCase()
  if (/^\d/.test(text)) return Number.parseInt(text, 10)
  const [first = '', second = ''] = text.split(/[ -]/)
  const base = 10 * (Math.max(tens.indexOf(first), tensOrdinals.indexOf(first)) + 2)
  const rest = base > 10 ? second : first
  return (base > 10 ? base : 0) + Math.max(0, ordinals.indexOf(rest), ones.indexOf(rest))
}

/** Ordinals one to nineteen, in figures or words, and "last". */
export const ordinalPattern = `(?:\\d{1,2}(?:st|nd|rd|th)|${longestFirst(ordinals.slice(1))}|last|final)`

/** The number of an ordinal; 0 for the last. */
export const ordinalOf = (written: string): number =>
  /^\d/.test(written) ? Number.parseInt(written, 10) : Math.max(0, ordinals.indexOf(written.toLowerCase()))

const centuries = ['sixteen', 'seventeen', 'eighteen', 'nineteen']
const century = `(?:${centuries.join('|')})`

/** A year in words: "two thousand and twenty", "nineteen eighty six", "twenty twenty-five". */
export const spokenYearPattern = `(?:two thousand(?: and)? ${small}|two thousand|${century}(?: hundred(?: and)?)? ${small}|twenty ${small})(?![A-Za-zÀ-ɏ-])`

/** The year of such words; null where they are none. */
export function spokenYearOf(written: string): number | null {
  const text = written.toLowerCase()
  const rest = text.replace(new RegExp(`^(?:two thousand(?: and)?|${century}(?: hundred(?: and)?)?|twenty) ?`), '')
  const hundreds = centuries.findIndex((word) => text.startsWith(word))
  const first = hundreds < 0 ? 2000 : 1600 + 100 * hundreds
  if (rest === '') return first
  const number = smallNumber(rest)
  return number === null || (number < 10 && !text.startsWith('two')) ? null : first + number
}
