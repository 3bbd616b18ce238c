// What the case and letters of a word look like, for the pieces are uncased. The numbers are the network's.
// say 1 · Baku 2 · OSCE 3 · I 4 · McDonald 5 · 1994 6 · G20 7 · … 8 · 北京 9

const LETTER = /^\p{L}$/u
const LOWER = /^[a-z]+$/

export function shape(word: string): number {
  if (LOWER.test(word)) return 1
  let upper = 0
  let lower = 0
  let digits = 0
  let others = 0
  let firstUpper = false
  for (const char of word) {
    if (char.toLowerCase() !== char) {
      firstUpper ||= upper + lower === 0
      upper++
    } else if (char.toUpperCase() !== char) lower++
    else if (char >= '0' && char <= '9') digits++
    else if (LETTER.test(char)) others++
  }
  if (upper + lower + others === 0) return digits ? 6 : 8
  if (digits) return 7
  if (upper + lower === 0) return 9
  if (upper === 0) return 1
  if (lower === 0) return upper === 1 ? 4 : 3
  return firstUpper && upper === 1 ? 2 : 5
}
