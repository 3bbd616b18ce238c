// The windows of a sentence back into one: token numbers counted on, later roots hung on the first root.

import type { EncodedSentence } from './types.ts'

export interface Part {
  /** The window's first token in the sentence. */
  readonly from: number
  readonly read: EncodedSentence
}

export function joinWindows(parts: readonly Part[]): EncodedSentence {
  if (parts.length === 0) return { tokens: [], names: [], predicates: [], triggers: [] }
  if (parts.length === 1) return parts[0]!.read
  const root = parts[0]!.read.tokens.findIndex((t) => t.head === 0) + 1
  return {
    tokens: parts.flatMap(({ from, read }) =>
      read.tokens.map((t) => {
        if (from === 0) return t
        return t.head === 0 ? { ...t, head: root, deprel: 'parataxis' } : { ...t, head: t.head + from }
      }),
    ),
    names: parts.flatMap(({ from, read }) =>
      read.names.map((n) => ({ ...n, first: n.first + from, last: n.last + from })),
    ),
    predicates: parts.flatMap(({ from, read }) => read.predicates.map((p) => ({ ...p, token: p.token + from }))),
    triggers: parts.flatMap(({ from, read }) => read.triggers.map((t) => ({ ...t, token: t.token + from }))),
    cuts: parts.slice(1).map(({ from }) => from),
  }
}
