// Whose deed a finite verb is, where the parser hangs the subject on another word.

import type { Token } from '../../model/sentence.ts'
import { applied, has, isComma, isNominal, isUnder, subjectsOf } from './heads.ts'

/** The tokens with such subjects hung where they belong. Heads are 1-based, 0 for the root. */
export const mendedSubjects = (tokens: Token[]): Token[] =>
  [
    belowItsClause,
    aboveItsClause,
    planning,
    beforeItsClause,
    beforeAside,
    whoseHolder,
    behindBut,
    oneOfList,
    activeInAside,
    besideObject,
    whoseObject,
    themBoth,
    whichTheyBroke,
  ].reduce(applied, tokens)

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

/** The same where the parser takes the clause for the sentence: who stands before "whose" does what stands behind it. */
function aboveItsClause(tokens: Token[]): Token[] {
  const clause = tokens.findIndex(({ head, upos }) => head === 0 && upos === 'VERB')
  const [who, theirs] = clause < 0 ? [] : subjectsOf(tokens, clause)
  if (theirs === undefined || !isNominal(tokens[who!]!)) return tokens
  const opens = tokens.findIndex(({ text, head }) => head === theirs + 1 && /^whose$/i.test(text))
  const verb = tokens.findIndex(
    ({ deprel, head, xpos }, index) =>
      deprel === 'conj' && head === clause + 1 && xpos === 'VBD' && isComma(tokens[index - 1]) && index > clause,
  )
  if (opens < 0 || opens < who! || verb < 0 || has(tokens, verb + 1, /^(?:nsubj|cc|aux)/)) return tokens
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, head: 0, deprel: 'root' }
    if (index === clause) return { ...token, head: who! + 1, deprel: 'acl:relcl' }
    return index === who ? { ...token, head: verb + 1 } : token
  })
}

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
    if (!/^(?:acl|appos)/.test(deprel) || who < 0 || who > clause || !isNominal(tokens[who]!)) continue
    if (!/^(?:conj|obl|nmod|obj|appos|dep)/.test(tokens[who]!.deprel)) continue
    const outer = nextVerb(tokens, clause)
    const verb = outer < 0 ? swallowed(tokens, clause) : outer
    const opens = firstOf(tokens, clause)
    if (verb < 0 || !isComma(tokens[opens - 1]) || (outer >= 0 && tokens[verb]!.head > who + 1)) continue
    const join = joinOf(tokens, who)
    if (join < 0) continue
    const above = verbAbove(tokens, who)
    if (above < 0) continue
    const subordinate = tokens[join]!.upos !== 'CCONJ'
    return tokens.map((token, index) => {
      if (index === who) return { ...token, head: verb + 1, deprel: 'nsubj' }
      if (index === join) return { ...token, head: verb + 1, deprel: subordinate ? 'mark' : 'cc' }
      if (index === verb && subordinate) return { ...token, head: above + 1, deprel: 'advcl' }
      if (index === verb && outer < 0) return { ...token, head: above + 1, deprel: 'conj' }
      return token
    })
  }
  return tokens
}

/** "but the House, whose speaker Aguila Saleh demanded changes, never ratified it": the speaker demands, and the House ratifies. */
function whoseHolder(tokens: Token[]): Token[] {
  const whose = tokens.findIndex(({ text }, index) => /^whose$/i.test(text) && isComma(tokens[index - 1]))
  const title = tokens[whose]?.head ?? 0
  const holder = tokens[title - 1]?.deprel === 'nmod:desc' ? tokens[title - 1]!.head : title
  const who = (tokens[holder - 1]?.head ?? 0) - 1
  if (whose < 0 || tokens[holder - 1]?.deprel !== 'appos' || tokens[who]?.deprel !== 'nsubj') return tokens
  const first = tokens[who]!.head - 1
  const next = nextVerb(tokens, first)
  if (first < holder || next < 0 || tokens[next]!.deprel !== 'conj') return tokens
  const { head, deprel } = tokens[first]!
  return tokens.map((token, index) => {
    if (index === next) return { ...token, head, deprel }
    if (index === first) return { ...token, head: who + 1, deprel: 'acl:relcl' }
    if (index === who) return { ...token, head: next + 1 }
    if (index === holder - 1) return { ...token, head: first + 1, deprel: 'nsubj' }
    return token.head === first + 1 && token.deprel === 'cc' ? { ...token, head: next + 1 } : token
  })
}

/** "would not be revived, but in May the PKK, heeding a call, announced": who stands behind a verb's own "but" does what the verb tells. */
function behindBut(tokens: Token[]): Token[] {
  const who = tokens.findIndex(({ deprel, head }, index) => {
    const and = tokens.findLastIndex((one, at) => one.deprel === 'cc' && at < index && one.head - 1 > index)
    return deprel.startsWith('nsubj') && and >= 0 && head - 1 < and && head > 0
  })
  if (who < 0) return tokens
  const and = tokens.findLastIndex((one, at) => one.deprel === 'cc' && at < who && one.head - 1 > who)
  const verb = tokens[and]!.head - 1
  const before = tokens[who]!.head
  if (tokens[verb]!.upos !== 'VERB' || subjectsOf(tokens, verb).some((one) => one > and) || !isComma(tokens[verb - 1]))
    return tokens
  return tokens.map((token, index) => {
    if (index === who) return { ...token, head: verb + 1, deprel: 'nsubj' }
    return index === verb ? { ...token, head: before, deprel: 'conj' } : token
  })
}

/** "the government, LURD and MODEL signed": without a comma behind it, what stands beside the first is the second of three. */
const oneOfList = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'appos' || token.upos !== 'PROPN' || token.head > index) return token
    const opens = tokens.findIndex(({ upos }, at) => upos !== 'PUNCT' && isUnder(tokens, at, index))
    const third = tokens.findIndex(
      ({ deprel, head }, at) =>
        deprel === 'conj' && at > index && (head === token.head || head === index + 1) && has(tokens, at + 1, /^cc$/),
    )
    const last = tokens.findLastIndex(({ upos }, at) => upos !== 'PUNCT' && third >= 0 && isUnder(tokens, at, third))
    const isList =
      isComma(tokens[opens - 1]) && third >= 0 && last - third < 6 && !isComma(tokens[last + 1]) && tokens[last + 1]
    return isList && tokens[last + 1]!.upos !== 'PUNCT' ? { ...token, deprel: 'conj' } : token
  })

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

/** The same verb where the parser hung it in the clause before it: behind a comma, past, with nothing that joins it; −1 without one. */
const swallowed = (tokens: readonly Token[], clause: number): number =>
  tokens.findIndex(
    ({ upos, xpos, deprel }, index) =>
      index > clause &&
      upos === 'VERB' &&
      xpos === 'VBD' &&
      /^(?:conj|ccomp|xcomp|advcl|parataxis)$/.test(deprel) &&
      isComma(tokens[index - 1]) &&
      isUnder(tokens, index, clause) &&
      !has(tokens, index + 1, /^(?:nsubj|csubj|aux|expl|mark|cc|cop)/) &&
      !tokens.some(
        (one, at) => at > index && one.deprel === 'conj' && one.head === tokens[index]!.head && one.upos === 'VERB',
      ),
  )

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
    if (
      !['VBN', 'VBD'].includes(xpos) ||
      !/^acl(?::relcl)?$/.test(deprel) ||
      !who ||
      head > index ||
      !isComma(tokens[index - 1])
    )
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

/** "freed them both": both are freed. */
const themBoth = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const them = tokens[index - 1]
    return /^(?:both|all)$/.test(token.text) && token.head === index && them?.deprel === 'obj' && them.upos === 'PRON'
      ? { ...token, head: them.head, deprel: 'obj' }
      : token
  })

const isRelative = ({ text }: Token): boolean => /^(?:which|who)$/i.test(text)

/** The finite verb without a subject that stands right behind a clause and its comma, an adverb between them or none; −1 without one. */
function nextVerb(tokens: readonly Token[], clause: number): number {
  const last = tokens.findLastIndex((token, index) => token.upos !== 'PUNCT' && isUnder(tokens, index, clause))
  const verb = last + (tokens[last + 2]?.upos === 'ADV' && tokens[last + 2]!.head === last + 4 ? 3 : 2)
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

/** "the pact, which both went on to break": behind the pronoun stands who did it, so that the pronoun is what it was done to. */
const whichTheyBroke = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (
      token.deprel !== 'nsubj' ||
      !/^(?:which|that)$/i.test(token.text) ||
      tokens[token.head - 1]?.deprel !== 'acl:relcl'
    )
      return token
    const doer = tokens.some(
      ({ deprel, head }, at) => at > index && at < token.head - 1 && deprel === 'nsubj' && head === token.head,
    )
    if (!doer) return token
    const done = tokens.findIndex(
      ({ deprel, head, xpos }) => deprel === 'xcomp' && head === token.head && xpos === 'VB',
    )
    const verb = done < 0 ? token.head : done + 1
    return has(tokens, verb, /^(?:obj|ccomp|aux:pass)$/) ? token : { ...token, head: verb, deprel: 'obj' }
  })
