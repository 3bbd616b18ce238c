/** How a word is written: "x" small, "Xx" with a capital, "XX" in capitals, "0" a figure, a mark as itself ("…" and longer runs shortened). */
export function shapeOf(word: string): string {
  if (/^\p{L}/u.test(word)) return shapeOfLetters(word)
  if (/^\d/.test(word)) return shapeOfFigures(word)
  if (word.length > 8) return `${word[0]!}+++`
  return word.length > 3 && /^(.)\1+$/.test(word) ? `${word[0]!}++` : word.slice(0, 3)
}

function shapeOfLetters(word: string): string {
  const small = /^\p{Ll}/u.test(word)
  if (word.endsWith('.')) return word.length === 2 ? 'X.' : small ? 'x.' : 'Xx.'
  if (word.includes('@')) return 'web'
  if (small) return /\/|\.\p{L}/u.test(word) ? 'web' : /\d/.test(word) ? 'x0' : word === 'i' ? 'i' : 'x'
  if (word.length === 1) return word === 'I' ? 'I' : 'X'
  if (/\d/.test(word)) return 'X0'
  if (/^[\p{Lu}\p{M}'’-]+$/u.test(word)) return 'XX'
  return /^\p{Lu}[\p{Ll}\p{M}'’-]+$/u.test(word) ? 'Xx' : 'XxX'
}

function shapeOfFigures(word: string): string {
  if (/^\d+$/.test(word)) return word.length < 3 ? '0' : '000'
  if (/[-/]/.test(word)) return '0-0'
  return word.includes(':') ? '0:0' : /\p{L}/u.test(word) ? '0x' : '0.0'
}

/**
 * The commonest tag of a word in the training trees (VF for a finite verb), with "^" where it is written with a capital; what
 * was not seen is "?" with its ending.
 */
export function tagOf(word: string, lower: string, shape: string, tags: ReadonlyMap<string, string>): string {
  if (/^\P{L}/u.test(word)) return shape
  const capital = /^\p{Lu}/u.test(word) ? '^' : ''
  const known = tags.get(lower)
  return known ? known + capital : `?${/(?:ing|ed|ly|s)$/.exec(lower)?.[0] ?? ''}${capital}`
}

/** A word as its tag and its weights are looked up: small letters, every digit a 0, 16 characters. */
export const formOf = (word: string): string => word.toLowerCase().replace(/\d/g, '0').slice(0, 16)
