// Which words tell events, and how certain each is by the text.
// "may sign" → sign about 1 · "refused to sign" → sign about -2 · "the signing of the accord" → signing

import type { EncodedPredicate } from './types.ts'

// A row of `facts`: is it an event (log odds) · factuality as UW's annotators gave it · as UDS-IH2's did.
const WIDTH = 3
// Low, for readers of events lose more by one missed than by one too many:
// at -4, 1 % of UW's events are missed, and 7 of 10 words that are given are events.
const LIKELY = -4

/** Every verb, and other words that the network takes for events. */
export function readPredicates(facts: Float32Array, from: number, upos: readonly string[]): EncodedPredicate[] {
  return upos.flatMap((tag, token) => {
    const row = (from + token) * WIDTH
    if (tag !== 'VERB' && facts[row]! <= LIKELY) return []
    return [{ token, factuality: Math.round(100 * Math.min(3, Math.max(-3, facts[row + 1]!))) / 100 }]
  })
}
