// The shipped weights, read once.

import weights from '../../../models/boundaries/weights.json' with { type: 'json' }
import { alphabet, type Network } from './network.ts'

const numberOf = new Map([...alphabet].map((sign, k) => [sign, k - 31]))

/** The shipped network. */
export const network: Network = {
  ...weights.network,
  table: Float32Array.from(weights.network.table, (sign) => numberOf.get(sign)! * weights.network.scale),
  bias: Float32Array.from(weights.network.bias),
  out: Float32Array.from(weights.network.out),
}

/** The commonest tag of the words that the trees hold at least three times. */
export const tags: ReadonlyMap<string, string> = new Map(
  Object.entries(weights.tags).flatMap(([tag, words]) => words.split(' ').map((word): [string, string] => [word, tag])),
)
