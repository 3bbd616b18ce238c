// Verbs of a row that the parser hangs on another verb than the one that they go with.

import type { Token } from '../../model/sentence.ts'
import { isAccusing, isSpeechVerb, isVoiceVerb } from '../embedding.ts'
import { inClass } from '../things.ts'
import { applied, has, isComma, isNominal, isUnder, subjectsOf } from './heads.ts'

/** The tokens with such verbs hung where they belong. Heads are 1-based, 0 for the root. */
export const mendedConjuncts = (tokens: Token[]): Token[] =>
  [
    besideInfinitive,
    beforeSpeaker,
    besideSaying,
    byNumber,
    asTheyDid,
    putInside,
    besidePerfect,
    beyondRelative,
    behindComma,
    withTold,
    besideGerund,
    eachAccused,
    eachWhich,
  ].reduce(applied, tokens)

const hasTo = (tokens: readonly Token[], index: number): boolean =>
  has(tokens, index + 1, /^mark$/, ({ text }) => text.toLowerCase() === 'to')

/** "agreed to let parties stand, to withdraw its troops", "to refrain from shelling it and to go": an infinitive with "to" goes with one that has it. */
const besideInfinitive = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const first = token.head - 1
    if (token.deprel !== 'conj' || !hasTo(tokens, index) || !tokens[first] || hasTo(tokens, first)) return token
    if (!['VB', 'VBG'].includes(tokens[first]!.xpos)) return token
    for (let up = tokens[first]!.head - 1, steps = 0; up >= 0 && steps < 4; up = tokens[up]!.head - 1, steps++)
      if (up < index && hasTo(tokens, up)) return { ...token, head: up + 1 }
    return token
  })

/** "Fighters fired bombs, killing three, a spokesman said": what stands before its head in a row is what the head says. */
function beforeSpeaker(tokens: Token[]): Token[] {
  const told = tokens.findIndex(
    ({ deprel, head, xpos }, index) =>
      deprel === 'conj' &&
      head - 1 > index &&
      ['VBD', 'VBZ', 'VBP'].includes(xpos) &&
      isSpeechVerb(tokens[head - 1]!.lemma) &&
      !has(tokens, index + 1, /^nsubj/),
  )
  if (told < 0) return tokens
  const said = tokens[told]!.head - 1
  const [who, speaker] = subjectsOf(tokens, said)
  if (who === undefined || speaker === undefined || who > told || speaker < told) return tokens
  return tokens.map((token, index) => {
    if (index === told) return { ...token, deprel: 'ccomp' }
    const isOfTold = index === who || (token.head === said + 1 && index < told && token.deprel !== 'punct')
    return isOfTold ? { ...token, head: told + 1 } : token
  })
}

/**
 * "unless they withdrew from all cities that they had occupied and handed in their weapons": what stands beside a verb whose object
 * is the relative pronoun has none of its own, so that a verb with one goes with the verb above (Ross 1967, the coordinate
 * structure constraint).
 */
const beyondRelative = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const relative = token.head - 1
    const clause = tokens[relative]
    if (token.deprel !== 'conj' || clause?.deprel !== 'acl:relcl' || relative > index) return token
    if (!['VBD', 'VBN'].includes(token.xpos) || has(tokens, index + 1, /^(?:nsubj|aux)/)) return token
    const isGap = has(tokens, relative + 1, /^obj$/, ({ text }) => /^(?:that|which|whom)$/i.test(text))
    if (!isGap || !has(tokens, index + 1, /^obj$/)) return token
    let above = clause.head - 1
    while (above >= 0 && tokens[above]!.upos !== 'VERB') above = tokens[above]!.head - 1
    return above >= 0 && above < index && ['VBD', 'VBN'].includes(tokens[above]!.xpos)
      ? { ...token, head: above + 1, xpos: tokens[above]!.xpos }
      : token
  })

/** "imposed measures after he installed mayors, and began to lift them": behind a comma, whoever imposed them. */
const behindComma = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const clause = tokens[token.head - 1]
    const main = clause && tokens[clause.head - 1]
    const and = tokens.findIndex(({ head, deprel }) => head === index + 1 && deprel === 'cc')
    return token.deprel === 'conj' &&
      token.xpos === 'VBD' &&
      clause?.deprel === 'advcl' &&
      clause.xpos === 'VBD' &&
      token.head - 1 < index &&
      has(tokens, token.head, /^mark$/, ({ text }) => /^(?:after|when|before|as|since|once)$/i.test(text)) &&
      has(tokens, token.head, /^nsubj/) &&
      !has(tokens, index + 1, /^nsubj/) &&
      main?.xpos === 'VBD' &&
      clause.head < token.head &&
      and > 0 &&
      isComma(tokens[and - 1])
      ? { ...token, head: clause.head }
      : token
  })

/** "They had left, the governor said, but rebels killed ten": a tag in the middle holds for both; behind a quotation the outlet goes on. */
const withTold = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const said = token.head - 1
    if (token.deprel !== 'conj' || !tokens[said] || said > index || !isSpeechVerb(tokens[said].lemma)) return token
    const told = tokens.findIndex(({ head, deprel }, at) => head === said + 1 && deprel === 'ccomp' && at < said)
    const isTag = told >= 0 && isComma(tokens[said + 1]) && !tokens.some(({ text }) => /^(?:["“”«»]|''|``)$/.test(text))
    return isTag && has(tokens, index + 1, /^nsubj/) && !isVoiceVerb(token.lemma) && !isSpeechVerb(token.lemma)
      ? { ...token, head: told + 1 }
      : token
  })

/** "demanding its restoration and threatening sanctions": a gerund with an object of its own goes with the gerund. */
const besideGerund = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const noun = tokens[token.head - 1]
    const above = noun ? tokens[noun.head - 1] : undefined
    return token.deprel === 'conj' &&
      token.xpos === 'VBG' &&
      noun?.upos === 'NOUN' &&
      noun.deprel === 'obj' &&
      above?.xpos === 'VBG' &&
      noun.head < token.head &&
      has(tokens, index + 1, /^(?:obj|xcomp|ccomp)$/)
      ? { ...token, head: noun.head }
      : token
  })

/** "She said the treaty broke the law and demanded that it be scrapped": what demands is no treaty. */
const besideSaying = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const first = token.head - 1
    if (token.deprel !== 'conj' || !isVoiceVerb(token.lemma) || tokens[first]?.deprel !== 'ccomp') return token
    const said = tokens[first]!.head - 1
    if (said < 0 || said > first || !isSpeechVerb(tokens[said]!.lemma) || token.xpos !== tokens[said]!.xpos)
      return token
    if (!has(tokens, index + 1, /^(?:ccomp|xcomp)$/) || has(tokens, index + 1, /^(?:nsubj|aux|mark)/)) return token
    const [who] = subjectsOf(tokens, first)
    return who !== undefined &&
      ['instrument', 'ceasefire', 'talks', 'plan', 'law'].some((name) => inClass(tokens[who]!.lemma, name))
      ? { ...token, head: said + 1 }
      : token
  })

/** "watched as the negotiators signed": those who signed stand right before it, and "as" joins the clause. */
const asTheyDid = (tokens: Token[]): Token[] =>
  tokens.reduce((mended, token, index) => {
    const as = mended.findIndex(({ text, deprel, head }) => text === 'as' && deprel === 'case' && head === index + 1)
    if (as < 0 || token.deprel !== 'obl') return mended
    const last = mended.findLastIndex((_, at) => isUnder(mended, at, index))
    const verb = last + 1
    const { deprel = '', head = 0, xpos = '' } = mended[verb] ?? {}
    const isClause = deprel === 'advcl' && head === token.head && ['VBD', 'VBZ', 'VBP'].includes(xpos)
    if (!isClause || has(mended, verb + 1, /^(?:nsubj|mark)/)) return mended
    return mended.map((one, at) => {
      if (at === index) return { ...one, head: verb + 1, deprel: 'nsubj' }
      return at === as ? { ...one, head: verb + 1, deprel: 'mark' } : one
    })
  }, tokens)

/** "was signed, bringing to an end, its authors hope, a long war": they hope for what they are put into, and for no more. */
const putInside = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'parataxis' || !isVoiceVerb(token.lemma) || !isComma(tokens[index + 1])) return token
    const clause = tokens.findIndex(
      ({ deprel, head, xpos }, at) => deprel === 'advcl' && head === token.head && xpos === 'VBG' && at < index,
    )
    return clause >= 0 && tokens.some((_, at) => at > index && isUnder(tokens, at, clause))
      ? { ...token, head: clause + 1 }
      : token
  })

/** "a conflict that has left many dead and driven thousands from their homes": a participle goes with the one that has an auxiliary. */
const besidePerfect = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'conj' || token.head - 1 > index || !participle.test(token.text)) return token
    if (has(tokens, index + 1, /^(?:aux|nsubj)/) || tokens[token.head - 1]!.xpos === 'VBN') return token
    const perfect = tokens.findLastIndex(
      ({ xpos }, at) =>
        at < index &&
        at >= token.head &&
        xpos === 'VBN' &&
        has(tokens, at + 1, /^aux$/, ({ lemma }) => lemma === 'have'),
    )
    return perfect < 0 ? token : { ...token, head: perfect + 1, xpos: 'VBN' }
  })

/** Forms that are participles and nothing else. */
const participle =
  /^(?:driven|taken|given|broken|withdrawn|fallen|risen|written|chosen|shaken|torn|sworn|thrown|flown|drawn|gone|done|seen|begun|frozen|stolen|spoken|forgotten|hidden|ridden|eaten|grown|known|shown)$/

/** "China holds that these treaties are unequal and does not recognise them": what "does" something is no plural. */
const byNumber = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const first = token.head - 1
    if (token.deprel !== 'conj' || tokens[first]?.deprel !== 'ccomp' || has(tokens, index + 1, /^(?:nsubj|mark)/))
      return token
    const finite = token.xpos === 'VBZ' || has(tokens, index + 1, /^aux/, ({ text }) => /^(?:does|has|is)$/.test(text))
    const many = tokens.some(
      ({ head, deprel, xpos }) => head === first + 1 && /^nsubj/.test(deprel) && /^NNP?S$/.test(xpos),
    )
    const above = tokens[first]!.head - 1
    const one = tokens.some(
      ({ head, deprel, xpos }) => head === above + 1 && /^nsubj/.test(deprel) && /^NNP?$/.test(xpos),
    )
    return finite && many && one ? { ...token, head: above + 1 } : token
  })

/** "accused Sudan of signing it and Chad of breaking it": of what stands behind each, each is accused alone. */
function eachAccused(tokens: Token[]): Token[] {
  const accuser = tokens.findIndex(({ lemma, upos }) => upos === 'VERB' && isAccusing(lemma))
  const of = tokens.findLastIndex(
    ({ deprel, text, head }, index) =>
      index > 0 &&
      deprel === 'mark' &&
      /^(?:of|for)$/.test(text) &&
      tokens[head - 1]!.xpos === 'VBG' &&
      isNominal(tokens[index - 1]!),
  )
  const joined = tokens.findLastIndex(({ upos }, index) => upos === 'CCONJ' && index < of)
  if (accuser < 0 || joined < accuser || of - joined > 6) return tokens
  const deed = tokens[of]!.head - 1
  const first = tokens.findIndex(
    ({ xpos, head }, index) =>
      xpos === 'VBG' && head === accuser + 1 && index < joined && has(tokens, index + 1, /^mark$/),
  )
  const who = tokens.findIndex(
    (token, index) =>
      index > joined && index < of && isNominal(token) && (token.head - 1 <= joined || token.head - 1 >= of),
  )
  const isAccused =
    tokens[who]?.upos === 'PROPN' ||
    ['party', 'people', 'human', 'armed'].some((name) => inClass(tokens[who]?.lemma.toLowerCase() ?? '', name))
  if (first < 0 || !isAccused || tokens.slice(joined, of).some(({ upos }) => upos === 'VERB')) return tokens
  return tokens.map((token, index) => {
    if (index === deed) return { ...token, deprel: 'advcl', head: accuser + 1 }
    return index === who ? { ...token, deprel: 'nsubj', head: deed + 1 } : token
  })
}

/** "thanked Sudan, which freed them, and Chad, which withdrew": the second clause is of the second. */
function eachWhich(tokens: Token[]): Token[] {
  const whichOf = (clause: number): number =>
    tokens.findIndex(({ xpos, head }) => head === clause + 1 && /^W(?:DT|P)$/.test(xpos))
  const hungOnFirst = tokens.findIndex((token, index) => {
    if (token.deprel !== 'acl:relcl') return false
    const which = whichOf(index)
    const second = tokens[which - 2]
    return (
      isComma(tokens[which - 1]) &&
      second?.deprel === 'conj' &&
      second.head === token.head &&
      has(tokens.slice(0, which - 2), token.head, /^acl:relcl$/)
    )
  })
  if (hungOnFirst >= 0) {
    const second = whichOf(hungOnFirst) - 1
    return tokens.map((token, index) => (index === hungOnFirst ? { ...token, head: second } : token))
  }
  const verb = tokens.findIndex(
    ({ deprel, head }, index) =>
      deprel === 'conj' &&
      tokens[head - 1]!.deprel === 'acl:relcl' &&
      head - 1 < index &&
      has(tokens, index + 1, /^nsubj/, ({ xpos }) => xpos === 'WDT' || xpos === 'WP') &&
      has(tokens, index + 1, /^cc$/),
  )
  const who = tokens.findIndex(
    ({ deprel, head, xpos }) => head === verb + 1 && deprel === 'nsubj' && xpos.startsWith('NN'),
  )
  if (verb < 0 || who < 0 || !/^wh/i.test(tokens[who + 2]?.text ?? '')) return tokens
  const of = tokens[tokens[verb]!.head - 1]!.head
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, deprel: 'acl:relcl', head: who + 1 }
    if (index === who) return { ...token, deprel: 'conj', head: of }
    return token.deprel === 'cc' && token.head === verb + 1 ? { ...token, head: who + 1 } : token
  })
}
