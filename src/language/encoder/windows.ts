// Sentences longer than the network can read at once are cut into windows, where a reader would pause.

export interface Window {
  readonly from: number
  /** One past the last word. */
  readonly to: number
}

const MOST_WORDS = 200
const MOST_PIECES = 500
const PAUSES: readonly RegExp[] = [/^[.!?;:…]+$/u, /^[,)\]–—-]+$/u, /^(and|or|but|that|which)$/i]

/** Windows over all words, in order, for words of so many pieces each. A cut comes after a full stop, else a comma, else before a conjunction. */
export function windows(words: readonly string[], pieces: readonly number[]): Window[] {
  const found: Window[] = []
  for (let from = 0; from < words.length; ) {
    let to = from
    for (let sum = 0; to < words.length && to - from < MOST_WORDS && sum + pieces[to]! <= MOST_PIECES; to++)
      sum += pieces[to]!
    if (to < words.length) to = pause(words, from, to)
    found.push({ from, to })
    from = to
  }
  return found
}

function pause(words: readonly string[], from: number, to: number): number {
  const earliest = from + Math.ceil((to - from) / 2)
  for (const [rank, pattern] of PAUSES.entries())
    for (let at = to; at > earliest; at--) if (pattern.test(words[rank === 2 ? at : at - 1]!)) return at
  return to
}
