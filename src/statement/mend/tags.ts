// A tag that ends what is told ("…, the mission reported in Mekelle"), where the parser takes its verb for something else.

import type { Token } from '../../model/sentence.ts'
import { isAccusing, isSpeechVerb } from '../embedding.ts'
import { inClass } from '../things.ts'
import { has, isComma, isUnder } from './heads.ts'

/** "…, Prime Minister James Marape repeated in Port Moresby": a form without an auxiliary is no passive where it ends what is told. */
export const repeatedAfter = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const tag = isTagAsPassive(tokens, index)
    if (tag) return { ...token, xpos: 'VBD', deprel: 'parataxis' }
    if (isTagAsClause(tokens, index)) return { ...token, deprel: 'parataxis' }
    return token.deprel === 'nsubj:pass' && isTagAsPassive(tokens, token.head - 1)
      ? { ...token, deprel: 'nsubj' }
      : token
  })

/** "…, the mission reported in Mekelle": a clause of saying that nothing joins to what it says. */
const isTagAsClause = (tokens: readonly Token[], index: number): boolean => {
  const { xpos, deprel, lemma, head } = tokens[index]!
  if (!['VBD', 'VBZ'].includes(xpos) || deprel !== 'advcl' || head - 1 > index || !isSpeechVerb(lemma)) return false
  if (has(tokens, index + 1, /^(?:mark|cc|obj|ccomp|xcomp|aux|advmod)/)) return false
  const first = tokens.findIndex(({ upos }, at) => upos !== 'PUNCT' && isUnder(tokens, at, index))
  return has(tokens, index + 1, /^nsubj$/) && tokens[first - 1]?.text === ','
}

const isTagAsPassive = (tokens: readonly Token[], index: number): boolean => {
  const { xpos, deprel, lemma, head } = tokens[index]!
  if (xpos !== 'VBN' || !['advcl', 'parataxis', 'acl'].includes(deprel) || head - 1 > index || !isSpeechVerb(lemma))
    return false
  const who = tokens.findIndex((one) => one.head === index + 1 && one.deprel === 'nsubj:pass')
  return who >= 0 && who < index && !has(tokens, index + 1, /^(?:aux|mark|cc|obj|ccomp|xcomp)/)
}

/** "…, a rights group charged on Saturday.": what ends the sentence behind its comma, with no more than a time, is said by those before it. */
export function chargedAfter(tokens: Token[]): Token[] {
  const verb = tokens.findIndex(
    ({ xpos, deprel, lemma, head }, index) =>
      xpos === 'VBN' && deprel === 'acl' && head === index && isSpeechVerb(lemma) && speaks(tokens[index - 1]!, lemma),
  )
  const who = verb - 1
  if (verb < 0 || !['appos', 'nsubj', 'conj', 'parataxis', 'dep', 'list'].includes(tokens[who]!.deprel)) return tokens
  const first = tokens.findIndex(({ upos }, index) => upos !== 'PUNCT' && isUnder(tokens, index, who))
  const before = tokens.slice(0, first).findLastIndex(({ deprel, upos }) => deprel === 'root' && upos === 'VERB')
  const isTime = ({ head, deprel, upos }: Token, index: number): boolean =>
    upos === 'PUNCT' || head - 1 !== verb || (index > verb && /^(?:obl|advmod)/.test(deprel))
  if (!isComma(tokens[first - 1]) || before < 0 || !tokens.every(isTime)) return tokens
  if (tokens.slice(verb + 1).some((token, k) => !isUnder(tokens, verb + 1 + k, verb) && token.upos !== 'PUNCT'))
    return tokens
  if (tokens.slice(verb + 1).some(({ deprel, text }) => deprel === 'case' && !/^(?:on|in|at|during)$/i.test(text)))
    return tokens
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, xpos: 'VBD', deprel: 'parataxis', head: before + 1 }
    return index === who ? { ...token, deprel: 'nsubj', head: verb + 1 } : token
  })
}

/** Who may say something; of those who charge or accuse no person, since "a rebel charged on Saturday" is charged himself. */
const speaks = ({ lemma, upos }: Token, verb: string): boolean =>
  isBody(lemma) || (upos === 'NOUN' && !isAccusing(verb) && inClass(lemma, 'party'))

const isBody = (lemma: string): boolean =>
  ['group', 'ministry', 'committee', 'council', 'watchdog', 'party'].includes(lemma) ||
  inClass(lemma, 'organisation') ||
  inClass(lemma, 'agencies')

/** "…, informed the Ministry of Foreign Affairs.": behind the tag's verb stands who tells it, where nobody stands before it. */
export function informedBehind(tokens: Token[]): Token[] {
  const verb = tokens.findIndex(
    ({ lemma, deprel, xpos, head }, index) =>
      ['inform', 'report', 'announce', 'confirm', 'reveal', 'say', 'state', 'indicate'].includes(lemma) &&
      deprel === 'advcl' &&
      ['VBD', 'VBN'].includes(xpos) &&
      isComma(tokens[index - 1]) &&
      head - 1 < index &&
      tokens[head - 1]!.upos === 'VERB' &&
      !has(tokens, index + 1, /^(?:nsubj|aux|mark|ccomp|xcomp|obl)/),
  )
  const who = tokens.findIndex(
    ({ head, deprel, upos }) => head === verb + 1 && /^(?:i?obj)$/.test(deprel) && upos === 'PROPN',
  )
  const last = tokens.findLastIndex(({ upos }) => upos !== 'PUNCT')
  if (verb < 0 || who < verb || !isUnder(tokens, last, who)) return tokens
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, xpos: 'VBD', deprel: 'parataxis' }
    return index === who ? { ...token, deprel: 'nsubj' } : token
  })
}

/** "“They attacked us,” he went on", "She continued: “They attacked us”": whoever goes on with words in quotation marks says them. */
export const wentOn = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (isGoingOn(tokens, index)) return { ...token, lemma: 'add' }
    return token.deprel === 'compound:prt' && isGoingOn(tokens, token.head - 1) ? { ...token, deprel: 'advmod' } : token
  })

function isGoingOn(tokens: readonly Token[], index: number): boolean {
  const { lemma, xpos, deprel } = tokens[index]!
  const goesOn =
    ['continue', 'begin', 'start', 'resume', 'proceed'].includes(lemma) ||
    (lemma === 'go' && tokens[index + 1]?.text === 'on')
  if (!goesOn || !['VBD', 'VBZ', 'VBP'].includes(xpos) || !has(tokens, index + 1, /^nsubj$/)) return false
  const isMark = (at: number): boolean => /^(?:["“”«»‘’']|'')$/.test(tokens[at]?.text ?? '')
  // Between the quoted words and the tag the quotation ends; behind the colon of "She continued: “…”" it begins.
  const isQuoted = (from: number, to: number): boolean =>
    tokens.slice(from, to).some((_, k) => isMark(from + k) && /^[,.!?:]$/.test(tokens[from + k - 1]?.text ?? ''))
  if (deprel === 'parataxis') return isQuoted(Math.max(1, index - 6), index)
  return tokens.some(
    (told, at) =>
      told.head === index + 1 && told.deprel === 'ccomp' && isQuoted(Math.min(at, index) + 1, Math.max(at, index)),
  )
}

/** "…, Egyptian state television reports.": set off by a comma at the end of what is told, the last word is what the house does. */
export function ofReports(tokens: Token[]): Token[] {
  const verb = tokens.findIndex(
    ({ text, xpos, head }, index) =>
      (['reports', 'claims', 'states'].includes(text) ||
        (['report', 'claim', 'state'].includes(text) && isSeveral(tokens[index - 1]))) &&
      ['NNS', 'NN', 'VBZ', 'VBP'].includes(xpos) &&
      head > 0 &&
      head <= index &&
      index > 0 &&
      tokens[index - 1]!.head === index + 1 &&
      ['NOUN', 'PROPN'].includes(tokens[index - 1]!.upos) &&
      !/^nmod:poss/.test(tokens[index - 1]!.deprel) &&
      [',', '.', ''].includes(tokens[index + 1]?.text ?? '') &&
      !has(tokens, index + 1, /^(?:nsubj|case|conj|cc)/),
  )
  if (verb < 0 || !['parataxis', 'appos', 'dep', 'list'].includes(tokens[verb]!.deprel)) return tokens
  const first = tokens.findIndex(({ upos }, index) => upos !== 'PUNCT' && isUnder(tokens, index, verb))
  if (tokens[first - 1]?.text !== ',') return tokens
  return tokens.map((token, index) => {
    if (index === verb)
      return {
        ...token,
        upos: 'VERB',
        xpos: token.text.endsWith('s') ? 'VBZ' : 'VBP',
        deprel: 'parataxis',
        lemma: token.text.replace(/s$/, ''),
      }
    if (index === verb - 1) return { ...token, deprel: 'nsubj' }
    return index >= first && index < verb && token.head === verb + 1 ? { ...token, head: verb } : token
  })
}

const isSeveral = (token: Token | undefined): boolean => token?.xpos.endsWith('S') === true || token?.text === 'media'
