// Verbs of several clauses in a row, where the parser hangs one clause in another.

import type { Token } from '../../model/sentence.ts'
import { applied, has, isComma, subjectsOf } from './heads.ts'

/** The tokens with such clauses hung beside each other. Heads are 1-based, 0 for the root. */
export const mendedRows = (tokens: Token[]): Token[] =>
  [
    beforeSaying,
    inRow,
    besideThere,
    secondContent,
    beforeItsConjunction,
    besideLastClause,
    firstOfThree,
    inProposal,
  ].reduce(applied, tokens)

/** "urged them to leave, and the mission, which …, said both had agreed": two clauses, and what the second says has a subject of its own. */
function beforeSaying(tokens: Token[]): Token[] {
  const said = tokens.findIndex(({ head, upos }) => head === 0 && upos === 'VERB')
  const first = tokens.findIndex(
    ({ deprel, head, upos }, index) => deprel === 'ccomp' && head === said + 1 && upos === 'VERB' && index < said,
  )
  const content = tokens.findIndex(({ deprel, head }, index) => deprel === 'ccomp' && head === said + 1 && index > said)
  if (said < 0 || first < 0 || content < 0) return tokens
  const [who, other] = subjectsOf(tokens, content)
  const and = tokens.findIndex(({ deprel, head }) => deprel === 'cc' && head === content + 1)
  if (who === undefined || other === undefined || who < first || who > said || other < said || and < first || and > who)
    return tokens
  return tokens.map((token, index) => {
    if (index === first) return { ...token, head: 0, deprel: 'root' }
    if (index === said) return { ...token, head: first + 1, deprel: 'conj' }
    if (index === who || index === and) return { ...token, head: said + 1 }
    return token.head === said + 1 && index < first ? { ...token, head: first + 1 } : token
  })
}

/** "said that he had promised it, and China sent monitors": the second clause goes with the first. */
const secondContent = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'ccomp' || token.head - 1 > index || !has(tokens, index + 1, /^cc$/)) return token
    const first = tokens.findIndex(
      ({ deprel, head }, at) => deprel === 'ccomp' && head === token.head && at >= head && at < index,
    )
    return first < 0 || has(tokens, index + 1, /^mark$/) ? token : { ...token, head: first + 1, deprel: 'conj' }
  })

/** "The minister promised to travel, warned that … and asked …": verbs in a row, the first of which is no content of the second. */
function inRow(tokens: Token[]): Token[] {
  const second = tokens.findIndex(({ head, upos, xpos }) => head === 0 && upos === 'VERB' && xpos === 'VBD')
  const first = tokens.findIndex(
    ({ deprel, head, xpos }, index) => deprel === 'ccomp' && head === second + 1 && index < second && xpos === 'VBD',
  )
  const isRow =
    second > 0 &&
    first >= 0 &&
    isComma(tokens[second - 1]) &&
    !has(tokens, second + 1, /^(?:nsubj|expl)/) &&
    has(tokens, first + 1, /^nsubj$/)
  if (!isRow) return tokens
  return tokens.map((token, index) => {
    if (index === first) return { ...token, head: 0, deprel: 'root' }
    if (index === second) return { ...token, head: first + 1, deprel: 'conj' }
    return token.head === second + 1 && index < first ? { ...token, head: first + 1 } : token
  })
}

/** "warned that there was no way out and asked them to stop": what has no subject of its own does not go with "there was". */
const besideThere = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const there = tokens[token.head - 1]
    return token.deprel === 'conj' &&
      token.xpos === 'VBD' &&
      there?.deprel === 'ccomp' &&
      has(tokens, token.head, /^expl$/) &&
      !has(tokens, index + 1, /^(?:nsubj|expl|aux|cop|mark)/) &&
      tokens[there.head - 1]?.upos === 'VERB'
      ? { ...token, head: there.head }
      : token
  })

/** "agreed to upgrade ties, and China offered to mediate": what stands before a verb's own "and" belongs to the verb before it. */
const beforeItsConjunction = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const verb = tokens[token.head - 1]
    const teller = beforeWhile(tokens, index)
    if (teller) return { ...token, head: teller }
    if (verb?.deprel !== 'conj' || verb.upos !== 'VERB' || token.upos === 'PUNCT' || token.deprel === 'cc') return token
    const and = tokens.findIndex(({ deprel, head }) => deprel === 'cc' && head === token.head)
    const [who] = subjectsOf(tokens, token.head - 1)
    if (and < 0 || index > and || verb.head > index || who === undefined || who < and) return token
    const wanted = token.deprel === 'advcl' && token.xpos === 'VB' && !has(tokens, verb.head, /^(?:xcomp|ccomp|obj)/)
    return { ...token, head: verb.head, deprel: wanted ? 'xcomp' : token.deprel }
  })

/** "…, she said in May, while he demanded": the verb before the clause, by its number (1-based), on which a phrase hangs that the parser hung in the clause; else 0. */
function beforeWhile(tokens: readonly Token[], index: number): number {
  const { head, deprel } = tokens[index]!
  const mark = tokens.findIndex(
    (one) => one.head === head && one.deprel === 'mark' && /^(?:while|although|though|whereas)$/i.test(one.text),
  )
  if (deprel !== 'obl' || mark < index || head < mark || !isComma(tokens[mark - 1])) return 0
  return tokens.findLastIndex(({ upos }, at) => at < index && upos === 'VERB') + 1
}

/** "China and India agreed, and New Delhi resumed visas, ending a freeze": whoever is told of last ends it. */
const besideLastClause = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.xpos !== 'VBG' || token.deprel !== 'advcl' || token.head > index || has(tokens, index + 1, /^mark$/))
      return token
    const last = tokens.findLastIndex(
      ({ deprel, head, upos }, at) =>
        at < index &&
        at >= token.head &&
        deprel === 'conj' &&
        head === token.head &&
        upos === 'VERB' &&
        subjectsOf(tokens, at).length > 0,
    )
    return last < 0 || !isComma(tokens[index - 1]) ? token : { ...token, head: last + 1 }
  })

/** "On the same day France, Germany and Luxembourg signed it": the first name of a row before the verb is no subject beside the others. */
const firstOfThree = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const first = tokens.findIndex(({ head, deprel }) => head === token.head && deprel === 'nsubj')
    const isNext =
      token.deprel === 'nsubj' &&
      first >= 0 &&
      first < index &&
      index < token.head - 1 &&
      tokens[first]!.upos === 'PROPN' &&
      tokens[index]!.upos === 'PROPN' &&
      tokens[first]!.lemma !== token.lemma &&
      isComma(tokens[first + 1]) &&
      has(tokens, index + 1, /^conj$/, (one) => has(tokens, tokens.indexOf(one) + 1, /^cc$/))
    return isNext ? { ...token, head: first + 1, deprel: 'conj' } : token
  })

/** "proposed that both follow the order, welcome observers and withdraw": verbs without a subject of their own go on with what is proposed. */
const inProposal = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (
      token.deprel !== 'parataxis' ||
      !['VB', 'VBP'].includes(token.xpos) ||
      has(tokens, index + 1, /^(?:nsubj|mark|aux)/)
    )
      return token
    const first = tokens.findIndex(
      ({ deprel, head, xpos }, at) =>
        deprel === 'ccomp' && head === token.head && xpos === 'VB' && at >= head && at < index,
    )
    return first < 0 || !isComma(tokens[index - 1]) ? token : { ...token, head: first + 1, deprel: 'conj', xpos: 'VB' }
  })
