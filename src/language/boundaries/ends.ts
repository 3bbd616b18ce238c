// The ends of sentences in one block of words: what the rules say, and a network that knows when to overrule them.

import type { Span } from '../../model/span.ts'
import { endAt } from '../ends.ts'
import { begin, rowsOfGap, take } from './keys.ts'
import { logOdds, type Network } from './network.ts'
import type { View } from './view.ts'

/** For each word whether the rules end a sentence after it. */
export function ruledEnds(text: string, words: readonly Span[]): boolean[] {
  const ends = words.map(() => false)
  let first = 0
  for (let k = 0; k < words.length; k++) {
    const last = endAt(text, words, k, first)
    if (last < 0) continue
    ends[last] = true
    first = last + 1
    k = last
  }
  return ends
}

/** Places of the last words of a block's sentences, by the network's answer; `least` has the log odds that it takes after each word. */
export function decidedEnds(
  view: View,
  ruled: readonly boolean[],
  network: Network,
  least: readonly number[],
): number[] {
  const ends: number[] = []
  const sums = new Float32Array(network.hidden)
  let soFar = begin(0)
  for (let k = 0; k < view.count - 1; k++) {
    take(view, soFar, k)
    const rows = rowsOfGap(view, k, soFar, ruled[k]!, network.rows)
    if (logOdds(network, rows, sums) <= least[k]!) continue
    ends.push(k)
    soFar = begin(k + 1)
  }
  if (view.count > 0) ends.push(view.count - 1)
  return ends
}
