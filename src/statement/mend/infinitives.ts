// Infinitives and reported clauses that the parser hangs in one of two ways, hung in the one that the reader knows.

import type { Token } from '../../model/sentence.ts'
import { isSpeechVerb, isVoiceVerb } from '../embedding.ts'
import { inClass, isTelling } from '../things.ts'
import { applied, has } from './heads.ts'

/** The tokens with such clauses hung alike. Heads are 1-based, 0 for the root. */
export const mendedInfinitives = (tokens: Token[]): Token[] =>
  [
    headline,
    rumoured,
    ofRank,
    ofNearest,
    agreedTo,
    shortOf,
    urgedTo,
    growThat,
    relied,
    accordingToWhich,
    warned,
    callOn,
    callFor,
    onAnother,
    asking,
    postponed,
    acrossClause,
  ].reduce(applied, tokens)

/** "Mexico to send troops", "constitution to be drafted": in a headline, whoever stands before the infinitive is to do it. */
function headline(tokens: Token[]): Token[] {
  if (tokens.at(-1)?.upos === 'PUNCT') return tokens
  const verb = tokens.findIndex((token, index) => {
    const noun = tokens[token.head - 1]
    const isPassive = token.xpos === 'VBN' && has(tokens, index + 1, /^aux:pass$/)
    return (
      noun !== undefined &&
      /^(?:acl|xcomp|advcl)$/.test(token.deprel) &&
      token.head <= index &&
      (token.xpos === 'VB' ? noun.upos === 'PROPN' : isPassive && /^(?:NOUN|PROPN)$/.test(noun.upos)) &&
      (noun.head === 0 || noun.deprel === 'parataxis') &&
      has(tokens, index + 1, /^mark$/, ({ text }) => text === 'to') &&
      !has(tokens, token.head, /^(?:cop|det)$/)
    )
  })
  if (verb < 0) return tokens
  const noun = tokens[verb]!.head - 1
  const { head, deprel } = tokens[noun]!
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, head, deprel }
    if (index === noun)
      return { ...token, head: verb + 1, deprel: tokens[verb]!.xpos === 'VBN' ? 'nsubj:pass' : 'nsubj' }
    return token
  })
}

/** "were rumoured to be reopening it": what is rumoured of them. */
const rumoured = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const isProgressive =
      token.xpos === 'VBG' &&
      token.deprel === 'advcl' &&
      has(tokens, index + 1, /^mark$/, ({ text }) => text === 'to') &&
      has(tokens, index + 1, /^aux$/, ({ text }) => text === 'be')
    return isProgressive && token.head - 1 < index && tokens[token.head - 1]?.xpos === 'VBN'
      ? { ...token, deprel: 'xcomp' }
      : token
  })

/** "the fourth of the five states to ratify it": which one it is. */
const ofRank = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const above = tokens[token.head - 1]
    return token.xpos === 'VB' &&
      token.deprel === 'advcl' &&
      above &&
      above.upos !== 'VERB' &&
      /^(?:first|second|last|only|latest|\p{L}{3,}th|third)$/u.test(above.lemma) &&
      has(tokens, index + 1, /^mark$/, ({ text }) => text === 'to')
      ? { ...token, deprel: 'acl' }
      : token
  })

/** "the understanding reached, including the names of detainees to be released": those before the infinitive, on this side of the comma. */
const ofNearest = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'acl') return token
    const to = tokens.findIndex(({ text, deprel, head }) => text === 'to' && deprel === 'mark' && head === index + 1)
    const nearest = tokens[to - 1]
    const isAcross =
      token.head < to &&
      nearest?.upos === 'NOUN' &&
      nearest.deprel === 'nmod' &&
      has(tokens, index + 1, /^aux:pass$/) &&
      tokens.slice(token.head, to).some(({ text }) => text === ',')
    return isAcross ? { ...token, head: to } : token
  })

/** "agreed to a dialogue to elect a president": what the dialogue is for, and not what was agreed. */
const agreedTo = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (!/^(?:xcomp|advcl)$/.test(token.deprel) || token.xpos !== 'VB') return token
    if (tokens[token.head - 1]?.lemma !== 'agree') return token
    const what = tokens.findIndex(
      ({ deprel, head, lemma }, at) =>
        deprel === 'obl' &&
        head === token.head &&
        inClass(lemma.toLowerCase(), 'talks') &&
        token.head - 1 < at &&
        at < index &&
        has(tokens, at + 1, /^case$/, ({ text }) => text === 'to'),
    )
    return what < 0 ? token : { ...token, head: what + 1, deprel: 'acl' }
  })

/** "stopped short of condemning Iran": what was not done, as in "refrained from" it. */
const shortOf = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const short = tokens[token.head - 1]
    const stop = tokens[(short?.head ?? 0) - 1]
    if (short?.text === 'short' && stop?.lemma === 'stop' && token.xpos === 'VBG' && token.head === index - 1)
      return { ...token, head: short.head, deprel: 'xcomp' }
    // The preposition goes with "short".
    return token.text === 'of' &&
      tokens[index - 1]?.text === 'short' &&
      tokens[tokens[index - 1]!.head - 1]?.lemma === 'stop'
      ? { ...token, head: index, deprel: 'fixed' }
      : token
  })

/** "Sudan urged to sign accord": in a headline, whoever is urged, where "urges" would name who urges. */
function urgedTo(tokens: Token[]): Token[] {
  const verb = tokens.findIndex(
    ({ lemma, head, xpos }) => head === 0 && ['VBD', 'VBN'].includes(xpos) && pressing.includes(lemma),
  )
  const isUrged =
    verb > 0 &&
    tokens.at(-1)!.upos !== 'PUNCT' &&
    !has(tokens, verb + 1, /^(?:obj|iobj|obl|aux)/) &&
    tokens.some(
      ({ deprel, head }, index) =>
        deprel === 'xcomp' && head === verb + 1 && tokens[verb + 1]?.text === 'to' && index > verb,
    )
  if (!isUrged) return tokens
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, xpos: 'VBN' }
    return token.head === verb + 1 && token.deprel === 'nsubj' ? { ...token, deprel: 'nsubj:pass' } : token
  })
}

const pressing = ['urge', 'ask', 'tell', 'order', 'press', 'advise', 'force']

/** "Fears grow that Sudan will attack": the clause is what is feared. */
const growThat = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (!['ccomp', 'advcl'].includes(token.deprel)) return token
    const verb = tokens[token.head - 1]
    const who = tokens.findIndex(({ head, deprel }) => head === token.head && deprel === 'nsubj')
    const isClaimed =
      who >= 0 &&
      token.head <= index &&
      /^(?:grow|rise|mount|spread|fade|intensify|deepen|increase|emerge|surface|linger|remain|dim|swirl|circulate)$/.test(
        verb?.lemma ?? '',
      ) &&
      /^(?:fear|hope|concern|worry|speculation|doubt|suspicion|rumou?r|report|expectation|belief|claim)$/.test(
        tokens[who]!.lemma,
      ) &&
      has(tokens, index + 1, /^mark$/, ({ text }) => text === 'that')
    return isClaimed ? { ...token, head: who + 1, deprel: 'acl' } : token
  })

/** "relied on Rwanda to sign": of whom it is wanted. */
const relied = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const verb = tokens[token.head - 1]
    const wanted =
      token.xpos === 'VB' &&
      /^(?:advcl|acl)$/.test(token.deprel) &&
      verb !== undefined &&
      /^(?:rel(?:y|ie?)|count|depend|bank|prevail)$/.test(verb.lemma) &&
      has(tokens, index + 1, /^mark$/, ({ text }) => text === 'to')
    const upon = tokens.some(
      (one, at) =>
        one.head === token.head &&
        one.deprel === 'obl' &&
        at < index &&
        has(tokens, at + 1, /^case$/, ({ text }) => ['on', 'upon'].includes(text)),
    )
    return wanted && upon ? { ...token, deprel: 'xcomp' } : token
  })

/** "the allegations of Rwanda according to which Uganda shelled it": the allegations say so. */
const accordingToWhich = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const owner = tokens[token.head - 1]
    const told = owner && tokens[owner.head - 1]
    const which = tokens.some(
      ({ text, head }, at) =>
        text === 'which' && head === index + 1 && has(tokens, at + 1, /^case$/, (word) => word.text === 'according'),
    )
    return token.deprel === 'acl:relcl' && which && owner?.deprel === 'nmod' && told && isTelling(told.lemma)
      ? { ...token, head: owner.head }
      : token
  })

/** "warned Uganda that it would sign": whom it warned. */
const warned = (tokens: Token[]): Token[] =>
  tokens.map((token) =>
    token.deprel === 'iobj' && tokens[token.head - 1]?.lemma === 'warn' && !has(tokens, token.head, /^obj$/)
      ? { ...token, deprel: 'obj' }
      : token,
  )

/** "called on the Kremlin to withdraw": "on" goes with whom it calls on. */
const callOn = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'mark' || !['on', 'upon'].includes(token.text)) return token
    const call = tokens[token.head - 1]?.head
    const whom = tokens.findIndex(
      ({ deprel, head, upos }, at) =>
        at > index && at < token.head - 1 && head === call && deprel === 'obl' && upos !== 'VERB',
    )
    return whom < 0 ? token : { ...token, head: whom + 1, deprel: 'case' }
  })

/** "calls on Sudan to free them, and on Chad to set up a body": of each its own is wanted. */
function onAnother(tokens: Token[]): Token[] {
  const verb = tokens.findIndex(({ xpos, deprel, head }, index) => {
    const whom = index - 2
    return (
      xpos === 'VB' &&
      deprel === 'conj' &&
      tokens[index - 1]?.text === 'to' &&
      tokens[whom]?.deprel === 'conj' &&
      tokens[tokens[whom]!.head - 1]?.deprel === 'obl' &&
      tokens[tokens[whom]!.head - 1]!.head === tokens[head - 1]?.head &&
      has(tokens, whom + 1, /^case$/)
    )
  })
  if (verb < 0) return tokens
  return tokens.map((token, index) => (index === verb - 2 ? { ...token, head: verb + 1, deprel: 'obl' } : token))
}

/** "called for Spain to organise a vote": whoever stands between *for* and *to* is to do it. */
function callFor(tokens: Token[]): Token[] {
  const verb = tokens.findIndex(
    (token, index) =>
      token.deprel === 'advcl' &&
      has(tokens, index + 1, /^mark$/, ({ text }) => text === 'to') &&
      has(tokens, index + 1, /^mark$/, ({ text }) => text === 'for') &&
      !has(tokens, index + 1, /^nsubj/),
  )
  if (verb < 0) return tokens
  const mark = tokens.findIndex(({ text, head }) => text === 'for' && head === verb + 1)
  const to = tokens.findIndex(({ text, head }, index) => index > mark && text === 'to' && head === verb + 1)
  const who = tokens.findIndex(
    ({ head, deprel }, index) =>
      mark < index && index < to && head === tokens[verb]!.head && /^(?:obl|obj|nsubj)$/.test(deprel),
  )
  return who < 0
    ? tokens
    : tokens.map((token, index) => (index === who ? { ...token, head: verb + 1, deprel: 'nsubj' } : token))
}

/** "signed an appeal to the chair, asking for its closure": behind a comma it is those who signed who ask. */
const asking = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const thing = tokens[token.head - 1]
    const verb = thing && tokens[thing.head - 1]
    return token.xpos === 'VBG' &&
      token.deprel === 'acl' &&
      tokens[index - 1]?.text === ',' &&
      (isSpeechVerb(token.lemma) || isVoiceVerb(token.lemma)) &&
      thing?.deprel === 'obj' &&
      verb?.upos === 'VERB' &&
      thing.head - 1 < index
      ? { ...token, head: thing.head, deprel: 'advcl' }
      : token
  })

/** "is required to withdraw from the territory all military personnel": a nominal behind an infinitive is what it is done to. */
const postponed = (tokens: Token[]): Token[] =>
  tokens.map((token, index) =>
    token.deprel === 'nsubj' &&
    token.head - 1 < index &&
    tokens[token.head - 1]?.xpos === 'VB' &&
    has(tokens, token.head, /^mark$/, ({ text }) => text === 'to') &&
    !has(tokens, token.head, /^(?:obj|aux|cop)/)
      ? { ...token, deprel: 'obj' }
      : token,
  )

/** "requires the armies that have fought since troops took the city to hand in their weapons": what is required, however far behind. */
const acrossClause = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (
      token.deprel !== 'advcl' ||
      token.xpos !== 'VB' ||
      !has(tokens, index + 1, /^mark$/, ({ text }) => text === 'to')
    )
      return token
    const inner = tokens[token.head - 1]
    // "asked the families who fled to come home".
    const clause =
      inner?.deprel === 'advcl' ? tokens[inner.head - 1] : inner?.deprel === 'acl:relcl' ? inner : undefined
    const object = clause?.deprel === 'acl:relcl' ? tokens[clause.head - 1] : undefined
    const verb = object && /^i?obj$/.test(object.deprel) ? object.head : 0
    return verb > 0 && requiring.includes(tokens[verb - 1]!.lemma) && !has(tokens, verb, /^(?:xcomp|ccomp)$/)
      ? { ...token, head: verb, deprel: 'xcomp' }
      : token
  })

const requiring = 'require oblige urge ask order force compel call allow enable permit expect tell instruct bind'.split(
  ' ',
)
