// Names out of the scores of their tags: the best run of tags in which I-X follows only B-X or I-X.

import type { EncodedName } from './types.ts'

/** Names in words 0 … count - 1; `scores` holds a row of tags a word, starting at row `from`. */
export function readNames(scores: Float32Array, from: number, count: number, tags: readonly string[]): EncodedName[] {
  const width = tags.length
  const before = Array.from({ length: count }, () => new Int32Array(width))
  let best = new Float64Array(width)
  for (let k = 0; k < count; k++) {
    const next = new Float64Array(width).fill(Number.NEGATIVE_INFINITY)
    for (let t = 0; t < width; t++)
      for (let p = 0; p < width; p++) {
        if (!follows(tags[t]!, k ? tags[p]! : 'O')) continue
        const sum = (k ? best[p]! : 0) + scores[(from + k) * width + t]!
        if (sum > next[t]!) {
          next[t] = sum
          before[k]![t] = p
        }
      }
    best = next
  }
  const path: string[] = []
  for (let k = count - 1, t = best.indexOf(Math.max(...best)); k >= 0; k--) {
    path[k] = tags[Math.max(0, t)]!
    t = before[k]![Math.max(0, t)]!
  }
  return spans(path)
}

function follows(tag: string, before: string): boolean {
  return !tag.startsWith('I-') || before.slice(1) === tag.slice(1)
}

function spans(path: readonly string[]): EncodedName[] {
  const found: EncodedName[] = []
  path.forEach((tag, first) => {
    if (!tag.startsWith('B-')) return
    let last = first
    while (path[last + 1] === `I-${tag.slice(2)}`) last++
    found.push({ type: tag.slice(2) as EncodedName['type'], first, last })
  })
  return found
}
