import type { Sentence, TimeKind } from '../../model/sentence.ts'
import { reach } from '../parties/persons.ts'

const linking = new Set(['of', 'after', 'from', 'following', 'before', 'since', 'upon'])

/** Words of the event that a length of time is counted from: "signature" in "within six months of signature"; undefined where there is none. */
export function anchored(
  text: string,
  sentence: Sentence,
  kind: TimeKind,
  words: string,
  end: number,
): string | undefined {
  if (kind !== 'duration' && !/\b(?:later|earlier)$/i.test(words)) return undefined
  const at = sentence.tokens.findIndex((token) => token.start >= end)
  const link = sentence.tokens[at]
  if (!link || !linking.has(link.text.toLowerCase())) return undefined
  const counted = /\b(?:within|in|for)\s*$/i.test(text.slice(sentence.start, end - words.length))
  if (link.text.toLowerCase() === 'of' && !counted) return undefined
  const head = link.head - 1
  if (head <= at) return undefined
  const [, last] = reach(sentence, head)
  let from = at + 1
  while (from < last && /^(?:the|its|their|a|of|to)$/i.test(sentence.tokens[from]!.text)) from += 1
  const next = sentence.tokens.slice(last + 1, last + 3).map((token) => token.text)
  const until = /^into (?:force|effect|operation)$/.test(next.join(' ')) ? last + 2 : last
  return text.slice(sentence.tokens[from]!.start, sentence.tokens[ofIncluded(sentence, until)]!.end)
}

/** The last token of an "of" phrase right behind, else the token itself. */
function ofIncluded(sentence: Sentence, last: number): number {
  const next = sentence.tokens[last + 1]
  return next?.text === 'of' && next.head - 1 > last ? reach(sentence, next.head - 1)[1] : last
}
