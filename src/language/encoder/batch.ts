// Windows as numbers, and batches of windows of the very same length: nothing is padded, so no sentence can change another's result.

import { type Vocabulary, wordPieces } from './pieces.ts'
import type { Batch } from './session.ts'
import { shape } from './shape.ts'

export interface Numbered {
  readonly words: readonly string[]
  readonly pieces: readonly (readonly number[])[]
  /** Pieces in all, with [CLS] and [SEP]. */
  readonly length: number
}

// More pieces at once are no faster, and their tables would leave the processor's cache.
const PIECES_AT_ONCE = 256

export function numberWindow(words: readonly string[], pieces: readonly (readonly number[])[]): Numbered {
  return { words, pieces, length: 2 + pieces.reduce((sum, p) => sum + p.length, 0) }
}

export function piecesOf(words: readonly string[], vocabulary: Vocabulary): number[][] {
  return words.map((word) => wordPieces(word, vocabulary))
}

/** Places in `all`, grouped by equal length, each group small enough for one run. */
export function groups(all: readonly Numbered[]): number[][] {
  const byLength = new Map<number, number[]>()
  all.forEach(({ length }, place) => {
    const open = byLength.get(length)
    if (open) open.push(place)
    else byLength.set(length, [place])
  })
  return [...byLength].flatMap(([length, places]) => {
    const atOnce = Math.max(1, Math.floor(PIECES_AT_ONCE / length))
    return Array.from({ length: Math.ceil(places.length / atOnce) }, (_, k) =>
      places.slice(k * atOnce, (k + 1) * atOnce),
    )
  })
}

export function batchOf(group: readonly Numbered[], vocabulary: Vocabulary): Batch {
  const length = group[0]!.length
  const words = 1 + Math.max(...group.map((one) => one.words.length))
  const batch: Batch = {
    sentences: group.length,
    length,
    words,
    pieces: new Int32Array(group.length * length),
    shapes: new Int32Array(group.length * length),
    first: new Int32Array(group.length * words),
    last: new Int32Array(group.length * words),
  }
  group.forEach((one, row) => {
    let at = row * length
    batch.first.fill(at, row * words, (row + 1) * words)
    batch.last.fill(at, row * words, (row + 1) * words)
    batch.pieces[at++] = vocabulary.get('[CLS]')!
    one.pieces.forEach((ofWord, k) => {
      const looks = shape(one.words[k]!)
      batch.first[row * words + k + 1] = at
      for (const piece of ofWord) {
        batch.shapes[at] = looks
        batch.pieces[at++] = piece
      }
      batch.last[row * words + k + 1] = at - 1
    })
    batch.pieces[at] = vocabulary.get('[SEP]')!
  })
  return batch
}
