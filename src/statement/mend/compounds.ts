// Names that the parser hangs on a name beside them as parts of it.

import type { Token } from '../../model/sentence.ts'
import { has, isUnder } from './heads.ts'

/** The tokens with such names hung where they belong. Heads are 1-based, 0 for the root. */
export const mendedCompounds = (tokens: Token[]): Token[] => withSecond(withLeader(tokens))

/** "the government of South Sudan and the SPLM-IO": with an "and" of its own, a name behind another stands beside it. */
const withSecond = (tokens: Token[]): Token[] =>
  tokens.map((token, index) =>
    token.deprel === 'compound' && token.head - 1 < index && token.upos === 'PROPN' && has(tokens, index + 1, /^cc$/)
      ? { ...token, deprel: 'conj' }
      : token,
  )

/** "Riek Machar-led forces": the forces, and not their leader beside them. */
function withLeader(tokens: Token[]): Token[] {
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
