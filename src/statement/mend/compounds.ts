// A name before a hyphen and a participle, which the parser takes for a nominal of its own.

import type { Token } from '../../model/sentence.ts'
import { isUnder } from './heads.ts'

/** "Riek Machar-led forces": the forces, and not their leader beside them. Heads are 1-based, 0 for the root. */
export function mendedCompounds(tokens: Token[]): Token[] {
  const hyphen = tokens.findIndex(
    ({ text }, index) =>
      text === '-' && index > 0 && /^(?:led|backed|allied|controlled)$/i.test(tokens[index + 1]?.text ?? ''),
  )
  const whole = hyphen < 0 ? 0 : tokens[hyphen + 1]!.head
  const noun = tokens[whole - 1]
  if (!noun || whole - 1 <= hyphen) return tokens
  const leader = tokens.findIndex(
    ({ head, deprel }, index) =>
      index < hyphen && head === noun.head && deprel === noun.deprel && isUnder(tokens, hyphen - 1, index),
  )
  if (leader < 0) return tokens
  return tokens.map((token, index) => (index === leader ? { ...token, head: whole, deprel: 'compound' } : token))
}
