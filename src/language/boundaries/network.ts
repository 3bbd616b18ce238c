// Whether a sentence ends between two words: a small network over what stands around the gap.

/** A table of `rows` × `hidden` numbers, the hidden units' own, and what each adds to the answer. */
export interface Network {
  rows: number
  hidden: number
  table: Float32Array
  bias: Float32Array
  out: Float32Array
  outBias: number
}

/** Signs that stand for −31 to 31 in the weights' file, in order. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-'

/** How likely a sentence ends, as log odds, from the rows of a gap. */
export function logOdds(network: Network, rows: readonly number[], sums: Float32Array): number {
  const { hidden, table, bias, out } = network
  sums.set(bias)
  for (const row of rows) {
    const at = row * hidden
    for (let j = 0; j < hidden; j++) sums[j]! += table[at + j]!
  }
  let odds = network.outBias
  for (let j = 0; j < hidden; j++) {
    if (sums[j]! < 0) sums[j] = 0
    odds += sums[j]! * out[j]!
  }
  return odds
}
