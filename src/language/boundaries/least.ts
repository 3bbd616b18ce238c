// How sure the network must be. In edited prose a sentence ends at a mark, and the rules are seldom wrong.

import type { Span } from '../../model/span.ts'
import type { Style } from './style.ts'

/** Log odds below which an end of the rules stands no more in edited prose. */
const ruledInProse = -1.5

/** Most paragraphs end with a mark and no sentence begins with a small letter. */
const isProse = ({ kind, stops }: Style): boolean => /3$|^plain2$/.test(kind) && /^(?:strict|some)$/.test(stops)

/**
 * For each word the log odds above which a sentence ends after it. No sentence ends between an opening mark and what it opens,
 * and
 * none without a mark in edited prose, nor in a page whose blocks are known (`laidOut`): a headline, a dateline and "said:"
 * stay with what follows.
 */
export function leastOdds(
  text: string,
  words: readonly Span[],
  ruled: readonly boolean[],
  style: Style,
  laidOut = false,
): number[] {
  const prose = laidOut || isProse(style)
  let marked = false
  return words.map(({ start, end }, k) => {
    const word = text.slice(start, end)
    const next = words[k + 1]
    if (/^[.!?…]+$/.test(word)) marked = true
    else if (!/^(?:["'”’»)\]]|'')$/.test(word)) marked = false
    if (next?.start === end && /^["'“‘«([{]$|^``$|^''$/.test(word) && (k === 0 || words[k - 1]!.end < start))
      return Number.POSITIVE_INFINITY
    if (!prose) return 0
    if (ruled[k] && opensQuotation(text, words, k)) return Number.NEGATIVE_INFINITY
    if (ruled[k]) return ruledInProse
    const small = next && style.stops === 'strict' && /\p{Ll}/u.test(text[next.start]!)
    return marked && !small ? 0 : Number.POSITIVE_INFINITY
  })
}

/** "behind the stadium. “In 2004": a whole word, its full stop, and a quotation that begins behind a space. */
function opensQuotation(text: string, words: readonly Span[], k: number): boolean {
  const [last, mark, next, first] = [words[k - 1], words[k]!, words[k + 1], words[k + 2]]
  if (!last || !next || !first || next.start === mark.end) return false
  return (
    /\p{Ll}{3}$/u.test(text.slice(last.start, last.end)) &&
    /^[.!?]$/.test(text.slice(mark.start, mark.end)) &&
    /^(?:["“«„]|``)$/.test(text.slice(next.start, next.end)) &&
    /^\p{Lu}/u.test(text.slice(first.start, first.end))
  )
}
