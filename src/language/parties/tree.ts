import type { Sentence } from '../../model/sentence.ts'

/** Numbers of the tokens that hang on a token, in order. */
export function childrenOf(sentence: Sentence, index: number): number[] {
  const children: number[] = []
  sentence.tokens.forEach((token, k) => {
    if (token.head === index + 1) children.push(k)
  })
  return children
}

/** Universal relation without its subtype. */
export const relationOf = (sentence: Sentence, index: number): string => sentence.tokens[index]!.deprel.split(':')[0]!

/** Number of the token of a span that hangs on one outside it; the last where several do, the first where none. */
export function headOfSpan(sentence: Sentence, first: number, last: number): number {
  for (let k = last; k >= first; k--) {
    const head = sentence.tokens[k]!.head - 1
    if (head < first || head > last) return k
  }
  return first
}

/** Preposition of a nominal, lower-cased; empty where it has none. */
export function prepositionOf(sentence: Sentence, index: number): string {
  const mark = childrenOf(sentence, index).find(
    (k) => relationOf(sentence, k) === 'case' && sentence.tokens[k]!.upos === 'ADP',
  )
  return mark === undefined ? '' : sentence.tokens[mark]!.text.toLowerCase()
}
