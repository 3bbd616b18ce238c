// Names as they are compared: without accents, case, hyphens and marks that cannot be seen.

import { readWords } from '../tokens.ts'

const accents = /[\u0300-\u036f]/g

/** "Ta’izz" → ta'izz, "Séléka" → seleka, "Türkiye" → turkiye. */
export function plain(word: string): string {
  if (/^[a-z]+$/.test(word)) return word
  if (/^[\x20-\x5f\x61-\x7e]*$/.test(word)) return word.toLowerCase()
  return word
    .normalize('NFD')
    .replace(accents, '')
    .replace(/[’ʼʻ‘`´′ʿʾ]/g, "'")
    .replace(/[\p{Cf}]/gu, '')
    .replace(/ı/g, 'i')
    .toLowerCase()
}

const joint = /^[-–‑‐]$/

/** True for the hyphens that a name may be written with or without ("Al-Shabaab", "al Shabaab"). */
export const isJoint = (word: string): boolean => joint.test(word)

/** Words of a name as they are looked up. */
export function formWords(form: string): string[] {
  return readWords(`${form} x`)
    .slice(0, -1)
    .map(({ start, end }) => form.slice(start, end))
    .filter((word) => !isJoint(word))
}

const small = new Set([
  'the',
  'of',
  'and',
  'for',
  'in',
  'to',
  'al',
  'el',
  'an',
  'ad',
  'as',
  'ash',
  'at',
  'd',
  'de',
  'la',
  'du',
  'des',
  'y',
  'on',
  'his',
  "d'ivoire",
])

/**
 * Whether a word of a text is written as a name's word: capitals where the form has them, an acronym in capitals throughout.
 * In a headline of capitals alone (`shouting`) long words pass, acronyms of two letters do not ("US" or "us").
 */
export function writtenAs(word: string, form: string, shouting: boolean): boolean {
  if (word === form) return !shouting || form.length > 2 || form !== form.toUpperCase()
  if (small.has(plain(form))) return true
  const acronym = form.length > 1 && form === form.toUpperCase() && /\p{Lu}/u.test(form)
  if (acronym) return word.replace(/\./g, '') === form.replace(/\./g, '')
  if (shouting) return form.length > 2
  return /^\P{Lu}/u.test(form) || /^['’ʼ‘]?\p{Lu}/u.test(word)
}
