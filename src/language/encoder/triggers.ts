// Which words tell acts, and how each is told.
// "refused to sign the accord" → sign: sign 0.99, occurred, negative · "Burundi, the envoy said, will sign" → sign: planned, attributed

import type { Labels } from './files.ts'
import type { EncodedTrigger } from './types.ts'

/** Below this probability of telling any act a word is none that is looked at. */
const LEAST = 0.01

/** Words that may tell an act; a row of `scores` is a word: one score an act (the first: none), one a mode, log odds of negative and of attributed. */
export function readTriggers(scores: Float32Array, from: number, words: number, labels: Labels): EncodedTrigger[] {
  const { acts, modes } = labels
  const width = acts.length + modes.length + 2
  return Array.from({ length: words }, (_, token) => token).flatMap((token) => {
    const row = (from + token) * width
    const shares = softmax(scores.subarray(row, row + acts.length))
    if (1 - shares[0]! < LEAST) return []
    const ofModes = softmax(scores.subarray(row + acts.length, row + acts.length + modes.length))
    return [
      {
        token,
        acts: named(acts.slice(1), shares.slice(1)),
        modes: named(modes, ofModes),
        negative: rounded(1 / (1 + Math.exp(-scores[row + width - 2]!))),
        attributed: rounded(1 / (1 + Math.exp(-scores[row + width - 1]!))),
      },
    ]
  })
}

function softmax(scores: Float32Array): number[] {
  const most = Math.max(...scores)
  const powers = Array.from(scores, (score) => Math.exp(score - most))
  const sum = powers.reduce((all, one) => all + one, 0)
  return powers.map((power) => power / sum)
}

/** Two decimals: processors differ beyond them. */
const rounded = (share: number): number => Math.round(100 * share) / 100

const named = (names: readonly string[], shares: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    names.flatMap((name, k) => (shares[k]! >= LEAST ? [[name, rounded(shares[k]!)] as [string, number]] : [])),
  )
