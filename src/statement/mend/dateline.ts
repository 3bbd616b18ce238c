// A town in capitals and a dash before the first word of a report, which the parser takes for a part of the subject.

import type { Token } from '../../model/sentence.ts'

/** Tokens within which a dateline ends: "RABAT/ALGIERS, 13 Nov -". */
const longest = 12

/** "HARARE - Robert Mugabe signed it": whoever stands behind the dash takes the place of the town. Heads are 1-based, 0 for the root. */
export function mendedDateline(tokens: Token[]): Token[] {
  // A compound such as "MI-6" has no space before its dash.
  const dash = tokens.findIndex(
    ({ text, start }, index) => index > 0 && index < longest && /^[-–—]$/.test(text) && start > tokens[index - 1]!.end,
  )
  if (dash < 1 || !isTown(tokens.slice(0, dash))) return tokens
  // What of the words before the dash hangs on a word behind it.
  const head = tokens.findIndex((token, index) => index < dash && token.head - 1 > dash)
  const town = tokens[head]
  if (!town) return tokens
  const first = tokens.findIndex(
    ({ head, upos }, index) => index > dash && head - 1 < dash && head > 0 && upos !== 'PUNCT',
  )
  // "BRUSSELS - European leaders met": the town hangs inside the subject, and is no part of it.
  const root = tokens.findIndex(({ head }) => head === 0)
  if (first < 0 && root > dash)
    return tokens.map((token, index) => (index === head ? { ...token, head: root + 1, deprel: 'dep' } : token))
  if (first < 0 || first > town.head - 1) return tokens
  return tokens.map((token, index) => {
    if (index === head) return { ...token, deprel: 'dep' }
    // The dash, and what else stands before it, belongs to the town.
    if (index <= dash && token.head - 1 > dash) return { ...token, head: head + 1 }
    if (index === first) return { ...token, head: town.head, deprel: town.deprel }
    if (index > first && token.head - 1 < dash && token.head > 0 && token.upos !== 'PUNCT')
      return { ...token, head: first + 1 }
    return token
  })
}

const isTown = (tokens: readonly Token[]): boolean =>
  isNamedOnly(tokens) &&
  (isInCapitals(tokens) || isOfAgency(tokens) || (tokens[0]!.text === '(' && tokens.at(-1)!.text === ')'))

// "The MINISTER — One vessel was detained": the label of a record as well.
const isInCapitals = (tokens: readonly Token[]): boolean =>
  /^\p{Lu}{3}/u.test(tokens[0]!.text) ||
  (/^(?:The|Senator|Mr|Mrs|Ms|Dr)$/.test(tokens[0]!.text) && /^\p{Lu}{3}/u.test(tokens[1]?.text ?? ''))

/** "Harare, Zimbabwe (PANA)": the agency in brackets. */
const isOfAgency = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ text }, index) =>
      tokens[index - 1]?.text === '(' && tokens[index + 1]?.text === ')' && /^\p{Lu}{2,}$/u.test(text),
  )

const isNamedOnly = (tokens: readonly Token[]): boolean =>
  tokens.every(
    ({ text, upos }) =>
      upos === 'PUNCT' || upos === 'NUM' || text === text.toUpperCase() || /^(?:d['’])?\p{Lu}\p{Ll}+\.?$/u.test(text),
  )
