import { wordsOf } from './words.ts'

/** Words in one shingle: five in a row are seldom the same in texts written apart (Broder 1997, "On the resemblance and containment of documents"). */
const shingleLength = 5

/** The shingles of a text, each as a 32-bit hash, sorted, each once. */
export function shinglesOf(text: string): Uint32Array {
  const words = wordsOf(text)
  const hashes = new Set<number>()
  for (let first = 0; first + shingleLength <= words.length; first++) {
    hashes.add(hash(words.slice(first, first + shingleLength).join(' ')))
  }
  return Uint32Array.from(hashes).sort()
}

/** How much of the shorter text stands in the longer one, 0 to 1 (Broder's containment). 0 where either has too few shingles to tell. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  const smaller = Math.min(a.length, b.length)
  if (smaller < leastShingles) return 0
  let shared = 0
  for (let one = 0, other = 0; one < a.length && other < b.length; ) {
    const difference = a[one]! - b[other]!
    if (difference === 0) shared++
    if (difference <= 0) one++
    if (difference >= 0) other++
  }
  return shared / smaller
}

/** Below this a text is too short for its likeness to mean anything. */
const leastShingles = 12

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
