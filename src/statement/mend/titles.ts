// Who is named behind a title, where the parser parts the two.

import type { Token } from '../../model/sentence.ts'
import { applied, has, isComma, isUnder, subjectsOf } from './heads.ts'

/** The tokens with titles hung on the names. Heads are 1-based, 0 for the root. */
export const mendedTitles = (tokens: Token[]): Token[] =>
  [ofTitle, ofTwoTitles, ofLastNamed, whoVisits].reduce(applied, tokens)

/** "US envoy Tom Barrack, who had proposed it": a clause behind a name is said of the name, and not of the title before it. */
const ofTitle = (tokens: Token[]): Token[] =>
  tokens.map((token) => {
    const title = tokens[token.head - 1]
    return token.deprel === 'acl:relcl' && title?.deprel === 'nmod:desc' && title.head > token.head
      ? { ...token, head: title.head }
      : token
  })

/** "lawyer and soldier William Travis signed": one man of two trades, and whose name stands behind them does it. */
function ofTwoTitles(tokens: Token[]): Token[] {
  const name = tokens.findIndex(({ deprel, head, upos }, index) => {
    const [first, second] = [tokens[head - 1], tokens[index - 1]]
    return (
      deprel === 'appos' &&
      upos === 'PROPN' &&
      first?.xpos === 'NN' &&
      second?.xpos === 'NN' &&
      second.deprel === 'conj' &&
      second.head === head &&
      !has(tokens, head, /^det$/) &&
      !has(tokens, index, /^det$/)
    )
  })
  if (name < 0) return tokens
  const title = tokens[name]!.head - 1
  const { head, deprel } = tokens[title]!
  return tokens.map((token, index) => {
    if (index === name) return { ...token, head, deprel }
    return index === title ? { ...token, head: name + 1, deprel: 'compound' } : token
  })
}

/** "the President of Chad, A, and the President of Mali, B, who arrived yesterday": said of the one who was named last. */
const ofLastNamed = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'acl:relcl') return token
    const who = tokens.findIndex(({ text, head }) => head === index + 1 && /^who$/i.test(text))
    if (who < 2 || !isComma(tokens[who - 1])) return token
    const named = tokens.findIndex(
      ({ deprel, head, upos }, at) =>
        deprel === 'appos' &&
        upos === 'PROPN' &&
        head > token.head &&
        tokens[head - 1]?.deprel === 'conj' &&
        tokens[head - 1]!.head === token.head &&
        at < who &&
        tokens.findLastIndex((one, place) => one.upos !== 'PUNCT' && isUnder(tokens, place, at)) === who - 2,
    )
    return named < 0 ? token : { ...token, head: named + 1 }
  })

/** "where visiting President Arroyo and the premier were holding talks": whoever visits is who holds them. */
function whoVisits(tokens: Token[]): Token[] {
  const visiting = tokens.findIndex(
    ({ text, deprel }, index) =>
      text === 'visiting' && deprel === 'advcl' && /^\p{Lu}/u.test(tokens[index + 1]?.text ?? ''),
  )
  const who = tokens.findIndex(
    ({ deprel, head, upos }) => head === visiting + 1 && deprel === 'obj' && upos === 'PROPN',
  )
  const verb = (tokens[visiting]?.head ?? 0) - 1
  if (visiting < 0 || who < 0 || verb < who || subjectsOf(tokens, verb).length) return tokens
  return tokens.map((token, index) => {
    if (index === visiting) return { ...token, head: who + 1, deprel: 'amod' }
    return index === who ? { ...token, head: verb + 1, deprel: 'nsubj' } : token
  })
}
