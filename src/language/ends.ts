import type { Span } from '../model/span.ts'

const closing = /^(?:["'”’»›)\]}]|''|″|[:;]-?[()])$/u
const opening = /^(?:["'“‘«‹([{¿¡„‚]|``|''|[-–—•*])$/u
const final = /^(?:[.!?।۔؟。！？]|\.{2,}|…+|[!?]{2,})$/u

/** "1." and "2.1." before an item or a heading. */
const listNumber = /^(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivxIVX]{1,5})$/

/**
 * Number of the last word of the sentence from word `first` that ends at word `k`, or −1 where none ends there: the words after `k` that close
 * a quotation or bracket go with it.
 */
export function endAt(text: string, words: readonly Span[], k: number, first: number): number {
  const word = text.slice(words[k]!.start, words[k]!.end)
  if (!final.test(word)) return -1
  if (word === '.' && k === first + 1 && listNumber.test(text.slice(words[first]!.start, words[first]!.end))) return -1
  let last = k
  while (last + 1 < words.length && isClosing(text, words, last + 1)) last += 1
  while (isNote(text, words, last + 1)) last += 3
  const next = words[last + 1]
  if (!next || /^[。！？।۔؟]$/u.test(word)) return last
  const glued = next.start === words[last]!.end
  if (glued && last === k && !/^\p{Lu}\p{Ll}/u.test(text.slice(next.start, next.end))) return -1
  return begins(text, words, last + 1, word) ? last : -1
}

/** A reference mark such as "[17]". */
const isNote = (text: string, words: readonly Span[], k: number): boolean =>
  k + 2 < words.length && /^\[\d{1,3}\]$/.test(text.slice(words[k]!.start, words[k + 2]!.end))

/** A straight quotation mark closes where it hangs on the word before it and not on the one after. */
function isClosing(text: string, words: readonly Span[], k: number): boolean {
  const word = words[k]!
  if (!closing.test(text.slice(word.start, word.end))) return false
  const next = words[k + 1]
  const smiles = /\)$|\($/.test(text.slice(word.start + 1, word.end))
  return smiles || words[k - 1]!.end === word.start || !next || next.start > word.end
}

/** Whether what stands at word `k` can begin a sentence after `stop`. */
function begins(text: string, words: readonly Span[], k: number, stop: string): boolean {
  let at = k
  while (at < words.length - 1 && at < k + 3 && opening.test(text.slice(words[at]!.start, words[at]!.end))) at += 1
  const first = text.slice(words[at]!.start, words[at]!.end)
  if (/^[.…]{2,}$|^…$/u.test(stop)) return /^[\p{Lu}\p{Lt}]/u.test(first)
  if (stop === '.') return !/^[\p{Ll}]/u.test(first) || /^(?:al|el|de|van|von|e|i)$/.test(first)
  return !/^\p{Ll}/u.test(first)
}
