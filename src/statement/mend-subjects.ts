// Whose deed a finite verb is, where the parser hangs the subject on another word.

import type { Token } from '../model/sentence.ts'
import { has, isUnder } from './mend-clauses.ts'

/** The tokens with such subjects hung where they belong. Heads are 1-based, 0 for the root. */
export const mendedSubjects = (tokens: Token[]): Token[] =>
  [
    belowItsClause,
    planning,
    beforeItsClause,
    beforeAside,
    beforeSaying,
    activeInAside,
    besideObject,
    whoseObject,
    secondContent,
    beforeItsConjunction,
    besideLastClause,
  ].reduce((mended, mend) => mend(mended), tokens)

/** "Kenya, whose president has threatened to leave, welcomed the gift": no name is the sentence's verb where a verb follows. */
function belowItsClause(tokens: Token[]): Token[] {
  const who = tokens.findIndex(({ head, upos }) => head === 0 && upos === 'PROPN')
  const opens = tokens.findIndex(({ text }, index) => index > who && isComma(tokens[index - 1]) && isWhose(text))
  const clause = tokens.findIndex(
    ({ deprel, head, upos }, index) => index > opens && deprel === 'acl:relcl' && head === who + 1 && upos === 'VERB',
  )
  if (who < 0 || opens < 0 || opens - who > 6 || clause < 0) return tokens
  const verb = tokens.findIndex(
    ({ upos, xpos }, index) =>
      index > clause &&
      isComma(tokens[index - 1]) &&
      upos === 'VERB' &&
      xpos === 'VBD' &&
      !has(tokens, index + 1, /^(?:nsubj|csubj|aux|expl)/),
  )
  if (verb < 0 || tokens.slice(opens, clause).some((token) => token.upos === 'VERB')) return tokens
  const theirs = tokens[opens]!.head - 1
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, head: 0, deprel: 'root' }
    if (index === who) return { ...token, head: verb + 1, deprel: 'nsubj' }
    if (index === theirs && token.head === who + 1) return { ...token, head: clause + 1, deprel: 'nsubj' }
    // What stands in the clause hangs in it.
    if (token.head === verb + 1 && index < verb && index > clause && token.upos !== 'PUNCT')
      return { ...token, head: clause + 1 }
    return token
  })
}

const isWhose = (text: string): boolean => /^(?:whose|which|who)$/i.test(text)

/** "while Turkey, which has threatened war, demanded": who stands before "which" is meant by it, and does what stands behind the clause. */
function beforeItsClause(tokens: Token[]): Token[] {
  const clause = tokens.findIndex(({ deprel }, index) => {
    if (deprel !== 'acl:relcl') return false
    const [who, which] = subjectsOf(tokens, index)
    return which !== undefined && isRelative(tokens[which]!) && isNominal(tokens[who!]!) && isComma(tokens[which - 1])
  })
  if (clause < 0) return tokens
  const who = subjectsOf(tokens, clause)[0]!
  const verb = nextVerb(tokens, clause)
  return tokens.map((token, index) => {
    if (index === clause) return { ...token, head: who + 1 }
    return index === who && verb >= 0 ? { ...token, head: verb + 1 } : token
  })
}

/**
 * "…, and Brazil, which hosted them, reinforced its garrison", "before the rebels, mediated by him, freed seven": who stands
 * before a clause that commas set off does what stands behind it.
 */
function beforeAside(tokens: Token[]): Token[] {
  for (const [clause, { deprel, head }] of tokens.entries()) {
    const who = head - 1
    if (!deprel.startsWith('acl') || who < 0 || who > clause || !isNominal(tokens[who]!)) continue
    if (!['conj', 'obl', 'nmod', 'obj', 'appos', 'dep'].includes(tokens[who]!.deprel)) continue
    const verb = nextVerb(tokens, clause)
    const opens = firstOf(tokens, clause)
    if (verb < 0 || !isComma(tokens[opens - 1]) || tokens[verb]!.head > who + 1) continue
    const join = joinOf(tokens, who)
    if (join < 0) continue
    const above = verbAbove(tokens, who)
    if (above < 0) continue
    const subordinate = tokens[join]!.upos !== 'CCONJ'
    return tokens.map((token, index) => {
      if (index === who) return { ...token, head: verb + 1, deprel: 'nsubj' }
      if (index === join) return { ...token, head: verb + 1, deprel: subordinate ? 'mark' : 'cc' }
      if (index === verb && subordinate) return { ...token, head: above + 1, deprel: 'advcl' }
      return token
    })
  }
  return tokens
}

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

/** "Nepal's government, which …, plans to amend the law, the minister told parliament": with a subject of its own before it, the plan is a verb. */
function planning(tokens: Token[]): Token[] {
  const plan = tokens.findIndex(
    ({ xpos, deprel, head }, index) =>
      xpos === 'NNS' &&
      deprel === 'ccomp' &&
      head - 1 > index &&
      tokens[index + 1]?.text === 'to' &&
      subjectsOf(tokens, head - 1).length > 1 &&
      subjectsOf(tokens, head - 1)[0]! < index,
  )
  if (plan < 0) return tokens
  const who = subjectsOf(tokens, tokens[plan]!.head - 1)[0]!
  return tokens.map((token, index) => {
    if (index === plan) return { ...token, upos: 'VERB', xpos: 'VBZ', lemma: token.text.replace(/s$/, '') }
    if (index === who) return { ...token, head: plan + 1 }
    return token.head === plan + 1 && token.deprel === 'acl' ? { ...token, deprel: 'xcomp' } : token
  })
}

/** The word that opens the clause of which a nominal is the subject: ", and", ", but", "before", "while"; −1 without one. */
function joinOf(tokens: readonly Token[], who: number): number {
  const first = firstOf(tokens, who)
  const inside = tokens.findIndex(
    ({ deprel, head, text }, index) =>
      head === who + 1 && index < who && deprel === 'case' && conjunctions.includes(text.toLowerCase()),
  )
  if (inside >= 0) return inside
  const joins = [first, first - 1].find((index) => tokens[index]?.upos === 'CCONJ')
  return joins !== undefined && isComma(tokens[joins - 1]) ? joins : -1
}

const conjunctions = ['since', 'after', 'before', 'until', 'till', 'while', 'as']

/** "Costa Rica, which …, accused Managua of it, recalled its envoy and asked …": a form with an object of its own is no passive. */
function activeInAside(tokens: Token[]): Token[] {
  const verb = tokens.findIndex(({ xpos, deprel, head, lemma }, index) => {
    const who = tokens[head - 1]
    if (!['VBN', 'VBD'].includes(xpos) || deprel !== 'acl' || !who || head > index || !isComma(tokens[index - 1]))
      return false
    const next = tokens[who.head - 1]
    return (
      !takesTwo.includes(lemma) &&
      who.deprel === 'nsubj' &&
      next?.xpos === 'VBD' &&
      who.head - 1 > index &&
      isComma(tokens[who.head - 2]) &&
      has(tokens, head, /^acl:relcl$/, (clause) => tokens.indexOf(clause) < index) &&
      has(tokens, index + 1, /^obj$/, (object) => isNominal(object))
    )
  })
  if (verb < 0) return tokens
  const who = tokens[verb]!.head - 1
  const next = tokens[who]!.head - 1
  const { head, deprel } = tokens[next]!
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, xpos: 'VBD', head, deprel }
    if (index === next) return { ...token, head: verb + 1, deprel: 'conj' }
    return token.head === next + 1 && index < verb ? { ...token, head: verb + 1 } : token
  })
}

/** Verbs that keep an object in the passive: "offered talks", "named ambassador". */
const takesTwo =
  'give award offer tell promise send grant deny show teach ask assign allow call name dub appoint elect consider declare accord owe lend pay refuse'.split(
    ' ',
  )

/** "imposed sanctions on nine people, among them three commanders": whoever is named behind the verb does nothing, and is its object where it has none. */
const besideObject = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const verb = token.head - 1
    if (token.deprel !== 'nsubj' || verb > index || !subjectsOf(tokens, verb).some((who) => who < verb)) return token
    if (has(tokens, verb + 1, /^(?:obj|ccomp)$/, (one) => tokens.indexOf(one) < index))
      return { ...token, deprel: 'dep' }
    return tokens[verb]!.upos === 'VERB' && isNominal(token) && !has(tokens, verb + 1, /^(?:obj|ccomp|cop)/)
      ? { ...token, deprel: 'obj' }
      : token
  })

/** "commanders, whose removal Brussels had demanded": what is theirs is demanded, and demands nothing. */
const whoseObject = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'nsubj' || !has(tokens, index + 1, /^nmod:poss$/, ({ text }) => /^whose$/i.test(text)))
      return token
    return subjectsOf(tokens, token.head - 1).some((other) => other > index) && !has(tokens, token.head, /^obj$/)
      ? { ...token, deprel: 'obj' }
      : token
  })

/** "said that he had promised it, and China sent monitors": the second clause goes with the first. */
const secondContent = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'ccomp' || token.head - 1 > index || !has(tokens, index + 1, /^cc$/)) return token
    const first = tokens.findIndex(
      ({ deprel, head }, at) => deprel === 'ccomp' && head === token.head && at >= head && at < index,
    )
    return first < 0 || has(tokens, index + 1, /^mark$/) ? token : { ...token, head: first + 1, deprel: 'conj' }
  })

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

const subjectsOf = (tokens: readonly Token[], verb: number): number[] =>
  tokens.flatMap(({ deprel, head }, index) => (head === verb + 1 && deprel === 'nsubj' ? [index] : []))

const isRelative = ({ text }: Token): boolean => /^(?:which|who)$/i.test(text)

const isNominal = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'PROPN'

const isComma = (token: Token | undefined): boolean => token?.text === ','

/** The finite verb without a subject that stands right behind a clause and its comma; −1 without one. */
function nextVerb(tokens: readonly Token[], clause: number): number {
  const last = tokens.findLastIndex((token, index) => token.upos !== 'PUNCT' && isUnder(tokens, index, clause))
  const verb = last + 2
  const found = tokens[verb]
  return isComma(tokens[last + 1]) &&
    found?.upos === 'VERB' &&
    ['VBD', 'VBZ', 'VBP'].includes(found.xpos) &&
    !has(tokens, verb + 1, /^(?:nsubj|csubj|aux|expl)/)
    ? verb
    : -1
}

/** The first token at or below a word, punctuation left out. */
const firstOf = (tokens: readonly Token[], word: number): number =>
  tokens.findIndex((token, index) => token.upos !== 'PUNCT' && isUnder(tokens, index, word))

/** The nearest verb above a word; −1 without one. */
function verbAbove(tokens: readonly Token[], word: number): number {
  let at = tokens[word]!.head - 1
  for (let steps = 0; at >= 0 && steps < 12 && tokens[at]!.upos !== 'VERB'; steps++) at = tokens[at]!.head - 1
  return at
}
