// Tags that commas set off, as their words show them whatever the parser makes of them: "…, the army confirmed.",
// "…, revealed two diplomats on Monday.", "Rwanda, the army wrote on X, withdrew its troops".

import voices from '../../../lexicon/voices.json' with { type: 'json' }
import type { Token } from '../../model/sentence.ts'
import { isAccusing, isSpeechVerb } from '../embedding.ts'
import { inClass } from '../things.ts'
import { has, isComma, isNominal } from './heads.ts'

/** The words from `from` up to `to` are a speaker and a verb of saying, with no more than when, where and to whom; by 0-based numbers. */
interface Tag {
  from: number
  to: number
  verb: number
  who: number
}

/** "…, the army confirmed.": it hangs on what is said before it. */
export function endTag(tokens: Token[]): Token[] {
  // "…, the envoy said, adding that …": what follows hangs on the saying.
  const adding = tokens.findIndex(
    ({ xpos, lemma }, index) => xpos === 'VBG' && isSpeechVerb(lemma) && isComma(tokens[index - 1]) && index > 4,
  )
  const last = tokens.at(-1)?.upos === 'PUNCT' ? tokens.length - 1 : tokens.length
  const end = adding < 0 ? last : adding - 1
  const comma = tokens.findLastIndex(
    (token, index) => isComma(token) && !setsOffName(tokens, index) && tagIn(tokens, index + 1, end) !== null,
  )
  const tag = comma < 2 ? null : tagIn(tokens, comma + 1, end)
  if (!tag) return tokens
  const told = topBefore(tokens, comma)
  const hanging = told < 0 || isHungSo(tokens, tag) ? tokens : hung(tokens, tag, told)
  return adding < 0
    ? hanging
    : hanging.map((token, index) => (index === adding ? { ...token, deprel: 'advcl', head: tag.verb + 1 } : token))
}

/** "Rwanda, the army wrote on X, withdrew its troops": it hangs on the verb behind it, whose subject stands before it. */
export const insideTag = (tokens: Token[]): Token[] =>
  [-1, ...tokens.flatMap(({ text }, index) => (text === ';' ? [index] : []))].reduce(
    (mended, mark) => insideClause(mended, mark + 1),
    tokens,
  )

/** The same for the clause that begins at `begin`. */
function insideClause(tokens: Token[], begin: number): Token[] {
  const open = tokens.findIndex((token, index) => isComma(token) && index > begin && !setsOffName(tokens, index))
  const isNounPhrase =
    /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(tokens[begin]?.upos ?? '') &&
    !tokens.slice(begin, Math.max(open, 0)).some((token) => isVerbForm(token) || ['AUX', 'SCONJ'].includes(token.upos))
  if (open < 0 || !isNounPhrase) return tokens
  const close = tokens.findIndex((token, index) => index > open && isComma(token) && !setsOffName(tokens, index))
  const tag = close < 0 ? null : tagIn(tokens, open + 1, close)
  const next = tokens[close + 1]
  if (!tag || !next || !/^(?:VB[DZP]|MD)$/.test(next.xpos)) return tokens
  const above = next.upos === 'AUX' ? next.head - 1 : close + 1
  const told = above > close ? above : tokens.findIndex(({ upos }, index) => index > close && upos === 'VERB')
  const subject = headOfPhrase(tokens, begin, open)
  const isSo = isHungSo(tokens, tag) && tokens[tag.verb]!.head === told + 1 && tokens[subject]?.head === told + 1
  if (told < 0 || subject < 0 || isSo) return tokens
  const deprel = has(tokens, told + 1, /^aux:pass$/) ? 'nsubj:pass' : 'nsubj'
  return hung(tokens, tag, told, begin).map((token, index) => {
    if (index === subject) return { ...token, deprel, head: told + 1 }
    return index >= begin && index < open && (token.head === 0 || token.head - 1 >= open || token.head - 1 < begin)
      ? { ...token, head: subject + 1 }
      : token
  })
}

/** The tag hung on `told`, on which all else from `begin` on hangs: what the parser hung across its edges goes with the side on which it stands. */
function hung(tokens: readonly Token[], { from, to, verb, who }: Tag, told: number, begin = 0): Token[] {
  const isWithin = (index: number): boolean => index >= from && index < to
  // By what the clause hangs on the words before it.
  const link = tokens.find(({ head }, index) => index >= begin && head - 1 < begin)!
  return tokens.map((token, index) => {
    // "Sudan left; Chad, Egypt said, stayed": the first clause hangs on what is told, and not on the saying.
    if (index < begin) return isWithin(token.head - 1) ? { ...token, deprel: 'parataxis', head: told + 1 } : token
    if (index === verb)
      return { ...token, upos: 'VERB', xpos: token.xpos === 'VBZ' ? 'VBZ' : 'VBD', deprel: 'parataxis', head: told + 1 }
    if (index === who) return { ...token, deprel: 'nsubj', head: verb + 1 }
    if (index === told) return { ...token, deprel: link.deprel, head: link.head }
    const isTop = token.head === 0
    if (!isTop && isWithin(token.head - 1) === isWithin(index)) return token
    return { ...token, head: (isWithin(index) ? verb : told) + 1, ...(isTop && { deprel: 'dep' }) }
  })
}

function tagIn(tokens: readonly Token[], from: number, to: number): Tag | null {
  if (to - from < 2 || !isBare(tokens, from, to)) return null
  if (isSaying(tokens[from]!)) {
    const who = headOfPhrase(tokens, from + 1, phraseEnd(tokens, from + 1))
    // "…, warned residents": they may be those who are warned.
    const isHearer = tokens[from]!.lemma === 'warn' && tokens[who]?.xpos === 'NNS'
    return who >= 0 && speaks(tokens[who]!) && !isHearer ? { from, to, verb: from, who } : null
  }
  const end = phraseEnd(tokens, from)
  const verb = /^(?:has|have|had)$/.test(tokens[end]?.text ?? '') ? end + 1 : end
  if (verb >= to || !isVerbForm(tokens[verb]!) || !isSpeechVerb(tokens[verb]!.lemma)) return null
  const who = headOfPhrase(tokens, from, end)
  const isCharge = isAccusing(tokens[verb]!.lemma) && !isBody(tokens[who]?.lemma ?? '')
  return who >= 0 && speaks(tokens[who]!) && !isCharge ? { from, to, verb, who } : null
}

/** There is one verb, but for a participle behind a noun ("a statement carried by the agency"), and nothing is joined or asked. */
function isBare(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to)
  const isPartOfNoun = ({ xpos }: Token, k: number): boolean => xpos === 'VBN' && words[k - 1]?.upos === 'NOUN'
  const verbs = words.flatMap((token, k) => (isVerbForm(token) ? [k] : []))
  const isMark = ({ upos, text }: Token, k: number): boolean =>
    ['CCONJ', 'SCONJ'].includes(upos) || (upos === 'PUNCT' && text !== '-' && !setsOffName(tokens, from + k))
  return verbs.slice(1).every((k) => isPartOfNoun(words[k]!, k)) && verbs.length > 0 && !words.some(isMark)
}

/** "the foreign minister, Badr Abdelatty": a comma before or behind a name that says who the noun before it is. */
function setsOffName(tokens: readonly Token[], index: number): boolean {
  if (!isComma(tokens[index])) return false
  const isName = (at: number): boolean => tokens[at]?.upos === 'PROPN'
  let [first, last] = [index, index]
  while (isName(first - 1)) first--
  while (isName(last + 1)) last++
  const opens =
    tokens[index - 1]?.upos === 'NOUN' &&
    last > index &&
    last - index < 5 &&
    /^[,.]?$/.test(tokens[last + 1]?.text ?? '')
  const closes = first < index && index - first < 5 && isComma(tokens[first - 1]) && tokens[first - 2]?.upos === 'NOUN'
  return opens || closes
}

const isVerbForm = ({ upos, xpos }: Token): boolean => upos === 'VERB' && /^VB/.test(xpos)

/** Forms that may stand before their speaker: "…, reported the ministry." */
const isSaying = ({ lemma, xpos, upos }: Token): boolean =>
  upos === 'VERB' && /^VB[DNZ]$/.test(xpos) && inverted.includes(lemma)

const inverted =
  'say announce report confirm insist claim acknowledge state note declare complain add recall explain allege concede reveal write argue maintain admit disclose assert affirm stress underline observe remark reply predict warn indicate inform recount'.split(
    ' ',
  )

/** Where a noun phrase that begins at `from` ends: the first word that can be none of it. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(
    ({ upos, xpos, text }, index) =>
      index >= from &&
      !['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PART'].includes(upos) &&
      // "the United Nations".
      !xpos.startsWith('NNP') &&
      !setsOffName(tokens, index) &&
      !(/^(?:he|she|they|we|it)$/i.test(text) && index === from) &&
      text !== '-' &&
      !(upos === 'ADP' && /^(?:of|for)$/.test(text)),
  )
  return end < 0 ? tokens.length : end
}

/** The word of a phrase that names the speaker: the noun on which its others hang, or the last before an "of" or a "for". */
function headOfPhrase(tokens: readonly Token[], from: number, to: number): number {
  const of = tokens.findIndex(({ upos }, index) => index >= from && index < to && upos === 'ADP')
  const until = of < 0 ? to : of
  const isDay = ({ deprel, text, upos }: Token): boolean =>
    (/unmarked|npmod/.test(deprel) && upos === 'NOUN') || /day$/.test(text)
  const nouns = tokens.flatMap((token, index) =>
    index >= from && index < until && isNominal(token) && !isDay(token) ? [index] : [],
  )
  return nouns.find((index) => tokens[index]!.head - 1 < from || tokens[index]!.head - 1 >= to) ?? nouns.at(-1) ?? -1
}

const isBody = (lemma: string): boolean =>
  ['group', 'ministry', 'committee', 'council', 'watchdog', 'party'].includes(lemma) ||
  inClass(lemma, 'organisation') ||
  inClass(lemma, 'agencies') ||
  [...voices.media, ...voices.documents].includes(lemma)

const speaks = ({ lemma, upos }: Token): boolean =>
  upos === 'PROPN' ||
  ['party', 'people', 'human', 'armed', 'body'].some((name) => inClass(lemma, name)) ||
  isBody(lemma) ||
  /(?:man|men|woman|women|person|people|ist|er|or)$/.test(lemma)

/** The verb on which all words before the comma hang; −1 where a clause there waits for another, or there is none. */
function topBefore(tokens: readonly Token[], comma: number): number {
  const top = tokens.findIndex(
    ({ head, upos }, index) =>
      index < comma &&
      (head === 0 || head - 1 > comma) &&
      ['VERB', 'AUX'].includes(upos) &&
      has(tokens, index + 1, /^(?:nsubj|expl)/),
  )
  return top >= 0 && has(tokens, top + 1, /^mark$/, ({ text }) => text !== 'that') ? -1 : top
}

/** The parser sees it so already. */
const isHungSo = (tokens: readonly Token[], { verb, who }: Tag): boolean =>
  tokens[who]!.head === verb + 1 &&
  tokens[who]!.deprel === 'nsubj' &&
  (tokens[verb]!.deprel === 'parataxis' || has(tokens, verb + 1, /^ccomp$/))
