// Clauses that the parser now and then hangs on another word than theirs.

import type { Token } from '../../model/sentence.ts'
import { isAccusing } from '../embedding.ts'
import { inClass } from '../things.ts'
import { applied, has, isComma, isUnder } from './heads.ts'

/** The tokens with such clauses hung where they belong. */
export const mendedClauses = (tokens: Token[]): Token[] =>
  [
    failingWhich,
    ofHeadline,
    afterConjunctions,
    asCalled,
    dueTo,
    acrossVerb,
    afterAside,
    accusedBy,
    withSiblings,
    secondSubject,
    calledUpon,
    allegingBeside,
    barelyAfterTo,
    shellingOf,
    strikesOn,
    hostedTalks,
    ofIncluded,
    reachedBehind,
    demandingBehind,
    therebyDone,
  ].reduce(applied, tokens)

/** "accused it of blocking the road, thereby breaking its word": whoever blocked it. */
const therebyDone = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'advcl' || token.xpos !== 'VBG' || !/^(?:thereby|thus)$/i.test(tokens[index - 1]?.text ?? ''))
      return token
    const blamed = tokens.findIndex(
      ({ deprel, xpos, head }, at) =>
        at < index &&
        xpos === 'VBG' &&
        head === token.head &&
        ['advcl', 'acl'].includes(deprel) &&
        has(tokens, at + 1, /^(?:mark|case)$/, ({ text }) => /^(?:of|for|by)$/i.test(text)),
    )
    return blamed < 0 ? token : { ...token, head: blamed + 1 }
  })

/** "14 Japanese, including 11 whom they took": the clause is of those who are included. */
const ofIncluded = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'acl:relcl' || token.head - 1 > index) return token
    const pronoun = tokens.findIndex(
      ({ text }, at) => at > token.head - 1 && at < index && /^(?:who|whom|which|that)$/i.test(text),
    )
    const included = pronoun - 1
    const isIncluded =
      included > token.head - 1 &&
      /^(?:NUM|NOUN|PROPN)$/.test(tokens[included]!.upos) &&
      has(tokens, included + 1, /^case$/, ({ text }) => text === 'including')
    return isIncluded ? { ...token, head: included + 1 } : token
  })

/** "agreeing on the plan reached last month", "restored ties, cut two years ago": a past form without a subject says what was done with the noun before it. */
const reachedBehind = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.xpos !== 'VBD' || token.deprel !== 'advcl') return token
    // Behind a comma, of what the verb before does something to; right behind a noun, of that.
    const isApart = isComma(tokens[index - 1])
    const noun = tokens.findLastIndex(
      ({ upos, deprel, head }, at) =>
        at < index &&
        head === token.head &&
        upos === 'NOUN' &&
        (isApart ? deprel === 'obj' : at === index - 1 && /^(?:obj|obl)$/.test(deprel)),
    )
    const isOfNoun = noun >= token.head && !has(tokens, index + 1, /^(?:nsubj|aux|mark|cc|obj|ccomp|xcomp)/)
    return isOfNoun ? { ...token, xpos: 'VBN', deprel: 'acl', head: noun + 1 } : token
  })

/** "fired tear gas at protesters demanding their release": right behind those who demand it, the clause is theirs. */
const demandingBehind = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const before = tokens[index - 1]
    return token.deprel === 'advcl' &&
      token.xpos === 'VBG' &&
      before?.xpos === 'NNS' &&
      token.head - 1 < index &&
      !has(tokens, index + 1, /^(?:mark|nsubj|aux)/) &&
      ownDoing.includes(token.lemma) &&
      (inClass(before.lemma, 'people') || inClass(before.lemma, 'human'))
      ? { ...token, head: index, deprel: 'acl' }
      : token
  })

const ownDoing = 'demand call protest chant seek try attempt flee march gather oppose shout clamour'.split(' ')

/** "ECOWAS imposed sanctions", "Amnesty International calls on": a name is no part of the verb behind it, or of a word behind that; it is the subject that the verb has not. */
const acrossVerb = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const verb = index + 1
    if (!['compound', 'amod'].includes(token.deprel) || !token.xpos.startsWith('NNP') || token.head - 1 < verb)
      return token
    const { xpos = '', upos = '' } = tokens[verb] ?? {}
    return upos === 'VERB' && ['VBD', 'VBZ', 'VBP'].includes(xpos) && !has(tokens, verb + 1, /^nsubj/)
      ? { ...token, head: verb + 1, deprel: 'nsubj' }
      : token
  })

/** "until Friday to disarm, failing which the offensive resumes": a clause beside the first, and nothing fails in it. */
function failingWhich(tokens: Token[]): Token[] {
  const failing = tokens.findIndex(
    ({ text }, index) => text.toLowerCase() === 'failing' && ['which', 'that'].includes(tokens[index + 1]?.text ?? ''),
  )
  const verb = tokens.findIndex(
    ({ upos, deprel }, index) =>
      failing >= 0 &&
      index > failing + 1 &&
      upos === 'VERB' &&
      (/^(?:ccomp|xcomp|advcl|acl|parataxis|root)/.test(deprel) || tokens[failing]!.head === index + 1),
  )
  if (verb < 0) return tokens
  const outside = isUnder(tokens, failing, verb) ? tokens[verb]! : tokens[failing]!
  if (outside.head === 0) return tokens
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, head: outside.head, deprel: 'conj' }
    return index === failing || index === failing + 1
      ? { ...token, head: verb + 1, deprel: 'discourse', upos: 'ADP' }
      : token
  })
}

/** "Niger left ECOWAS, which had imposed sanctions, and signed with Russia": behind a clause that commas set off, the main clause goes on. */
function afterAside(tokens: Token[]): Token[] {
  return tokens.map((token, index) => {
    const aside = token.head - 1
    if (token.deprel !== 'conj' || !['VBD', 'VBZ', 'VBP'].includes(token.xpos) || aside < 0 || aside > index)
      return token
    const { deprel, head } = tokens[aside]!
    const main = tokens[head - 1]
    const and = tokens.findIndex(({ deprel: as, head: of }) => as === 'cc' && of === index + 1)
    const which = tokens.findIndex(({ text, head: of }) => of === aside + 1 && /^(?:which|who|that)$/i.test(text))
    if (deprel !== 'acl:relcl' || !main || which < 1 || and < 0 || tokens[and]!.text !== 'and') return token
    if (tokens[which - 1]!.text !== ',' || tokens[and - 1]!.text !== ',' || has(tokens, index + 1, /^nsubj/))
      return token
    let verb = head
    for (let steps = 0; steps < 6 && verb > 0 && tokens[verb - 1]!.upos !== 'VERB'; steps++)
      verb = tokens[verb - 1]!.head
    const found = tokens[verb - 1]
    return found && verb - 1 < which && found.xpos === token.xpos ? { ...token, head: verb } : token
  })
}

/** "suspended it, a day after militants killed five, closed the border and expelled two": the last goes with the one before it. */
const withSiblings = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const above = tokens[token.head - 1]
    if (token.deprel !== 'conj' || above?.deprel !== 'advcl' || !has(tokens, index + 1, /^cc$/)) return token
    const beside = tokens.some(
      ({ deprel, head, xpos }, at) =>
        at > token.head - 1 && at < index && deprel === 'conj' && head === above.head && xpos === token.xpos,
    )
    return beside ? { ...token, head: above.head } : token
  })

/** "bombed Pursat and Cambodian soldiers shelled a hospital": the last of the objects is who does the next thing. */
function secondSubject(tokens: Token[]): Token[] {
  const verb = tokens.findIndex(({ upos, xpos, head, deprel }, index) => {
    const before = tokens[index - 1]
    return (
      upos === 'VERB' &&
      (xpos === 'VBD' || (xpos === 'VBN' && has(tokens, index + 1, /^obj$/))) &&
      ['advcl', 'acl', 'parataxis', 'conj', 'ccomp', 'acl:relcl'].includes(deprel) &&
      before?.upos === 'NOUN' &&
      before.deprel === 'conj' &&
      before.head < index &&
      has(tokens, index, /^cc$/, ({ text }) => text === 'and') &&
      (head === index || head === tokens[before.head - 1]!.head || head === before.head) &&
      !has(tokens, index + 1, /^(?:nsubj|csubj|aux|mark|cc)/)
    )
  })
  if (verb < 0) return tokens
  const first = tokens[tokens[verb - 1]!.head - 1]!.head
  if (first === 0 || tokens[first - 1]!.upos !== 'VERB') return tokens
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, head: first, deprel: 'conj', xpos: 'VBD' }
    if (index === verb - 1) return { ...token, head: verb + 1, deprel: 'nsubj' }
    return token.deprel === 'cc' && token.head === verb ? { ...token, head: verb + 1 } : token
  })
}

/** "was accused by the ministry of shelling": what somebody is accused of hangs on the accusing. */
const accusedBy = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const above = tokens[token.head - 1]
    if (token.xpos !== 'VBG' || token.deprel !== 'acl' || !above?.deprel.startsWith('obl')) return token
    const isOf = has(tokens, index + 1, /^(?:mark|case)$/, ({ text }) => text === 'of')
    const isBy = has(tokens, token.head, /^case$/, ({ text }) => text === 'by')
    return isOf && isBy && above.head > 0 && isAccusing(tokens[above.head - 1]!.lemma)
      ? { ...token, head: above.head, deprel: 'advcl' }
      : token
  })

/** "calls on the parties to release all detainees": what they are called on to do hangs on the call. */
const calledUpon = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.xpos !== 'VB' || !/^(?:acl|advcl)$/.test(token.deprel) || token.head > index) return token
    if (!has(tokens, index + 1, /^mark$/, ({ text }) => text === 'to')) return token
    const above = tokens[token.head - 1]!
    const call = above.upos === 'VERB' ? token.head : above.deprel === 'obl' ? above.head : 0
    const isCall = call > 0 && tokens[call - 1]!.lemma === 'call' && !has(tokens, call, /^(?:obj|xcomp|ccomp)/)
    const isUpon = tokens.some(
      (one, at) =>
        one.head === call &&
        one.deprel === 'obl' &&
        has(tokens, at + 1, /^case$/, ({ text }) => ['on', 'upon'].includes(text)),
    )
    return isCall && isUpon ? { ...token, head: call, deprel: 'xcomp' } : token
  })

/** "the signing of what he calls an agreement": an agreement, as he calls it. */
function asCalled(tokens: Token[]): Token[] {
  const what = tokens.findIndex(
    ({ text }, index) =>
      text.toLowerCase() === 'what' && calling.includes(tokens[callerOf(tokens, index)]?.lemma ?? ''),
  )
  if (what < 0) return tokens
  const verb = callerOf(tokens, what)
  const thing = tokens.findIndex(
    ({ deprel, head, upos }, index) =>
      head === verb + 1 && index > verb && /^(?:obj|xcomp|obl)/.test(deprel) && upos === 'NOUN',
  )
  if (thing < 0) return tokens
  return tokens.map((token, index) => {
    if (index === thing) return { ...token, head: tokens[what]!.head, deprel: tokens[what]!.deprel }
    if (index === verb) return { ...token, head: thing + 1, deprel: 'acl:relcl' }
    if (index === what) return { ...token, head: verb + 1, deprel: 'obj' }
    return token.head === what + 1 ? { ...token, head: thing + 1 } : token
  })
}

const calling = ['call', 'describe', 'term', 'dub', 'label', 'style']

const callerOf = (tokens: readonly Token[], what: number): number =>
  tokens.findIndex(({ head, deprel }) => head === what + 1 && deprel.startsWith('acl'))

/** "Talks, due to open in August, …": the parser takes "due to" for a preposition, and what follows is a verb. */
const dueTo = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const isDue = token.text.toLowerCase() === 'due' && tokens[index + 1]?.text === 'to' && token.deprel === 'case'
    if (isDue && tokens[token.head - 1]?.xpos === 'VB') return { ...token, deprel: 'advmod' }
    const last = tokens[index - 1]
    if (token.text === 'to' && last?.text.toLowerCase() === 'due' && tokens[last.head - 1]?.xpos === 'VB')
      return { ...token, head: last.head, deprel: 'mark' }
    const due =
      token.xpos === 'VB' &&
      tokens.some(({ text, deprel, head }) => text.toLowerCase() === 'due' && deprel === 'case' && head === index + 1)
    return due ? { ...token, upos: 'VERB', deprel: token.deprel === 'nmod' ? 'acl' : token.deprel } : token
  })

/**
 * "had not come since Bahrain and Egypt cut ties": a phrase with "since" that ends right before a finite verb without a subject
 * is the subject of that, and the verb's clause hangs where the phrase hung.
 */
function afterConjunctions(tokens: Token[]): Token[] {
  let mended = tokens
  tokens.forEach(({ xpos, deprel, head }, verb) => {
    if (!['VBD', 'VBP', 'VBZ'].includes(xpos) || !['advcl', 'conj'].includes(deprel)) return
    if (has(tokens, verb + 1, /^(?:nsubj|csubj|aux|cop|mark|cc)/)) return
    const phrase = tokens.findIndex(
      ({ deprel: as, head: of }, index) =>
        as === 'obl' && of === head && index < verb && index >= of && lastOf(tokens, index) === verb - 1,
    )
    const word = phrase < 0 ? -1 : tokens.findIndex(({ deprel: as, head: of }) => as === 'case' && of === phrase + 1)
    if (word < 0 || !conjunctions.includes(tokens[word]!.text.toLowerCase())) return
    mended = mended.map((token, index) => {
      if (index === verb) return { ...token, deprel: 'advcl' }
      if (index === phrase) return { ...token, deprel: 'nsubj', head: verb + 1 }
      return index === word ? { ...token, deprel: 'mark', head: verb + 1 } : token
    })
  })
  return mended
}

const conjunctions = ['since', 'after', 'before', 'until', 'till']

/** The last token that hangs on another, however far, or that itself. */
const lastOf = (tokens: readonly Token[], index: number): number =>
  tokens.findLastIndex((_, at) => isUnder(tokens, at, index))

/** "Athens, Skopje sign deal": in a headline a comma stands for "and", and what follows two names is what they do. */
function ofHeadline(tokens: Token[]): Token[] {
  if (tokens.at(-1)?.upos === 'PUNCT') return tokens
  const comma = tokens.findIndex(({ text }) => text === ',')
  const verb = tokens.findIndex(({ upos, xpos }, index) => index > comma && upos === 'VERB' && /^VB[PZ]?$/.test(xpos))
  const to = tokens[verb - 1]?.upos === 'PART'
  const names = tokens.slice(0, to ? verb - 1 : verb)
  if (
    comma < 1 ||
    verb < 0 ||
    verb - comma > 6 ||
    !names.slice(0, comma).some(({ upos }) => upos === 'PROPN' || upos === 'NOUN') ||
    !names.every(({ upos, text }) => text === ',' || ['PROPN', 'NOUN', 'ADJ', 'DET', 'NUM'].includes(upos))
  )
    return tokens
  const headIn = (from: number, until: number): number =>
    tokens.findIndex(({ head }, index) => index >= from && index < until && (head - 1 < from || head - 1 >= until))
  const [one, other] = [headIn(0, comma), headIn(comma + 1, names.length)]
  if (one < 0 || other < 0 || tokens[other]!.deprel === 'conj') return tokens
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, head: 0, deprel: 'root', xpos: to ? 'VB' : 'VBP' }
    if (index === one) return { ...token, head: verb + 1, deprel: 'nsubj' }
    if (index === other) return { ...token, head: one + 1, deprel: 'conj' }
    return token.head === 0 ? { ...token, head: verb + 1, deprel: 'dep' } : token
  })
}

/** "demanded that the text be made public, alleging a bargain": whoever demands alleges it. */
const allegingBeside = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const clause = tokens[token.head - 1]
    const above = clause && tokens[clause.head - 1]
    const isAlleging =
      token.xpos === 'VBG' &&
      token.deprel === 'advcl' &&
      /^(?:alleging|claiming|arguing|insisting|accusing|contending|maintaining)$/i.test(token.text) &&
      tokens[index - 1]?.text === ','
    const isDemand =
      clause?.deprel === 'ccomp' && clause.xpos.startsWith('VB') && above?.upos === 'VERB' && clause.head - 1 < index
    return isAlleging && isDemand ? { ...token, head: clause.head } : token
  })

/** "he called on them to show restraint and urgently agree to it": a bare form behind "to" and another infinitive is no verb of his. */
const barelyAfterTo = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const first = tokens[token.head - 1]
    if (token.deprel !== 'conj' || !/^VBP?$/.test(token.xpos) || !first || !/^VB[DZ]$/.test(first.xpos)) return token
    const isOne = tokens.some(
      ({ head, deprel, text }) => head === token.head && deprel === 'nsubj' && /^(?:he|she|it)$/i.test(text),
    )
    const nearer = tokens.findLastIndex(
      ({ xpos, deprel, head }, at) =>
        at < index && at > token.head - 1 && xpos === 'VB' && /^(?:xcomp|advcl|acl)$/.test(deprel) && head > 0,
    )
    return isOne && nearer >= 0 && !has(tokens, index + 1, /^nsubj/) ? { ...token, head: nearer + 1 } : token
  })

/** "after US strikes on its sites": without an object, behind "after" and before "on", the word is a noun. */
function strikesOn(tokens: Token[]): Token[] {
  const strikes = tokens.findIndex(
    ({ text, xpos, deprel }, index) =>
      ['strikes', 'attacks', 'raids', 'assaults'].includes(text) &&
      xpos === 'VBZ' &&
      ['advcl', 'acl', 'ccomp', 'xcomp'].includes(deprel) &&
      tokens[index + 1]?.text === 'on' &&
      tokens[index - 1]?.head === index + 1 &&
      !has(tokens, index + 1, /^(?:obj|ccomp|xcomp|aux)/),
  )
  if (strikes < 0) return tokens
  return tokens.map((token, index) => {
    if (index === strikes) return { ...token, upos: 'NOUN', xpos: 'NNS', deprel: 'obl', lemma: token.text.slice(0, -1) }
    if (token.head !== strikes + 1) return token
    if (token.deprel === 'mark') return { ...token, deprel: 'case', upos: 'ADP', xpos: 'IN' }
    if (token.deprel.startsWith('nsubj')) return { ...token, deprel: 'compound' }
    return token.deprel.startsWith('obl') ? { ...token, deprel: 'nmod' } : token
  })
}

/** "talks with the government, hosted by Qatar": the talks are hosted, and not the government. */
const hostedTalks = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const side = tokens[token.head - 1]
    const talks = side && tokens[side.head - 1]
    return token.deprel === 'acl' &&
      ['host', 'mediate', 'broker', 'sponsor', 'facilitate', 'organise', 'organize'].includes(token.lemma) &&
      token.text.endsWith('ed') &&
      isComma(tokens[index - 1]) &&
      side?.deprel === 'nmod' &&
      talks !== undefined &&
      inClass(talks.lemma, 'talks')
      ? { ...token, head: side.head }
      : token
  })

/** "reported regime shelling of the town": with a noun before it and an "of" behind, the word is a noun. */
const shellingOf = (tokens: Token[]): Token[] =>
  tokens.map((token, index) =>
    token.xpos === 'VBG' &&
    token.deprel === 'ccomp' &&
    has(tokens, index + 1, /^compound$/, ({ upos }) => upos === 'NOUN') &&
    tokens[index + 1]?.text === 'of'
      ? { ...token, upos: 'NOUN', xpos: 'NN', deprel: 'obj' }
      : token,
  )
