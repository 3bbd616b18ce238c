// How a whole text is written: what mail, web pages and edited prose do at the end of a sentence differs.

import type { Span } from '../../model/span.ts'

export interface Style {
  /** How often a small letter follows a full stop: strict, some, much, loose. */
  stops: string
  /** Mail, web or plain, and how many of its paragraphs end with a mark (0 to 3). */
  kind: string
  /** How often two words that begin with a capital stand side by side. */
  pairs: ReadonlyMap<string, number>
}

const readAtMost = 40_000

/** Style of a text from its words by block. */
export function styleOf(text: string, blocks: readonly (readonly Span[])[]): Style {
  const part = text.slice(0, readAtMost)
  const small = part.match(/\p{Ll}[.!?]+ +\p{Ll}/gu)?.length ?? 0
  const large = part.match(/\p{Ll}[.!?]+ +\p{Lu}/gu)?.length ?? 0
  const share = small / (small + large + 1)
  const kind = /@|\b(?:Thanks|Regards|Sincerely),/.test(part)
    ? 'mail'
    : /https?:|\bi\b|!!|:\)/.test(part)
      ? 'web'
      : 'plain'
  return {
    stops: share < 0.02 ? 'strict' : share < 0.15 ? 'some' : share < 0.5 ? 'much' : 'loose',
    kind: `${kind}${markedBlocks(text, blocks)}`,
    pairs: pairsOf(text, blocks),
  }
}

function markedBlocks(text: string, blocks: readonly (readonly Span[])[]): number {
  const long = blocks.filter((words) => words.length > 5)
  const marked = long.filter((words) => /[.!?"”’)]/.test(text[words.at(-1)!.end - 1]!)).length
  const share = (marked + 0.5) / (long.length + 0.5)
  return share > 0.95 ? 3 : share > 0.8 ? 2 : share > 0.5 ? 1 : 0
}

function pairsOf(text: string, blocks: readonly (readonly Span[])[]): Map<string, number> {
  const pairs = new Map<string, number>()
  for (const words of blocks)
    for (let k = 0; k + 1 < words.length; k++) {
      const key = pairAt(text, words, k)
      if (key) pairs.set(key, (pairs.get(key) ?? 0) + 1)
    }
  return pairs
}

/** Word `k` and the next as a key of `pairs`, where the first begins with a capital. */
export function pairAt(text: string, words: readonly Span[], k: number): string | null {
  const word = words[k]!
  const next = words[k + 1]
  if (!next || !/\p{Lu}/u.test(text[word.start]!)) return null
  return `${text.slice(word.start, word.end)} ${text.slice(next.start, next.end)}`
}
