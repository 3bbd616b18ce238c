// Tokens as the parser hangs them: `head` is 1-based, 0 for the root.

import type { Token } from '../../model/sentence.ts'

/** What a mend makes of the tokens, or what they were where it would close a ring of heads. */
export function applied(tokens: Token[], mend: (tokens: Token[]) => Token[]): Token[] {
  const mended = mend(tokens)
  const moved = mended.some(({ head }, index) => head !== tokens[index]!.head)
  return !moved || isTree(mended) ? mended : tokens
}

/** Every word leads to the root. */
export function isTree(tokens: readonly Token[]): boolean {
  const known = new Set<number>([-1])
  return tokens.every((_, index) => {
    const path: number[] = []
    for (let at = index; !known.has(at); at = tokens[at]!.head - 1) {
      if (path.length > tokens.length) return false
      path.push(at)
    }
    for (const at of path) known.add(at)
    return true
  })
}

/** A word hangs on another, however far, or is that itself; both by their 0-based numbers. */
export function isUnder(tokens: readonly Token[], index: number, above: number): boolean {
  for (let up = index, steps = 0; up >= 0 && steps < 12; up = tokens[up]!.head - 1, steps++)
    if (up === above) return true
  return false
}

/** A token of such a relation hangs on the word `of` (1-based, as heads are). */
export const has = (
  tokens: readonly Token[],
  of: number,
  relation: RegExp,
  fits: (token: Token) => boolean = () => true,
): boolean => tokens.some((token) => token.head === of && relation.test(token.deprel) && fits(token))

/** The active subjects of a verb, in order; all by their 0-based numbers. */
export const subjectsOf = (tokens: readonly Token[], verb: number): number[] =>
  tokens.flatMap(({ deprel, head }, index) => (head === verb + 1 && deprel === 'nsubj' ? [index] : []))

export const isNominal = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'PROPN'

export const isComma = (token: Token | undefined): boolean => token?.text === ','
