// A second subject that the parser takes for a second object: "attacked Iran and Qatar offered to mediate".

import type { Token } from '../../model/sentence.ts'
import { applied, has, isNominal } from './heads.ts'

/** The tokens with such subjects hung where they belong. Heads are 1-based, 0 for the root. */
export const mendedSecond = (tokens: Token[]): Token[] =>
  [beforeVerb, beforeInfinitive, withoutVerb].reduce(applied, tokens)

/** A conjunct of an object or an oblique, with an "and" right before its phrase; −1 where the token is none. */
function joinedTo(tokens: readonly Token[], index: number): number {
  const token = tokens[index]
  if (token?.deprel !== 'conj' || !isNominal(token)) return -1
  const first = tokens[token.head - 1]
  if (!first || token.head - 1 > index || !/^(?:obj|iobj|obl|nmod|conj)$/.test(first.deprel)) return -1
  // "from Kosovo and Western diplomats began leaving": the parser may hang the "and" on the adjective.
  const and = tokens.some(
    ({ text, deprel, head }, at) =>
      deprel === 'cc' &&
      at < index &&
      /^(?:and|but)$/i.test(text) &&
      (head === index + 1 || (tokens[head - 1]!.deprel === 'amod' && tokens[head - 1]!.head === index + 1)),
  )
  return and ? token.head - 1 : -1
}

/** The last conjunct whose phrase ends right before a word; −1 where none does. */
const endingBefore = (tokens: readonly Token[], at: number): number => {
  let last = at - 1
  while (last > 0 && tokens[last]!.deprel === 'flat') last = tokens[last]!.head - 1
  return joinedTo(tokens, last) >= 0 ? last : -1
}

/** The verb as a conjunct, changed as given, with the subject below it and the "and" before the subject. */
const withSubject = (tokens: Token[], subject: number, verb: number, changed: Partial<Token>): Token[] =>
  tokens.map((token, at) => {
    if (at === subject) return { ...token, head: verb + 1, deprel: 'nsubj' }
    if (at === verb) return { ...token, ...changed, deprel: 'conj' }
    return token.head === subject + 1 && token.deprel === 'cc' ? { ...token, head: verb + 1 } : token
  })

/** "imposed sanctions on Rwanda and Congo welcomed them": a finite verb without an "and" of its own has its subject right before it. */
function beforeVerb(tokens: Token[]): Token[] {
  for (const [index, { deprel, xpos, head }] of tokens.entries()) {
    // "… and Qatar offered to mediate": no participle, for it has what only a verb of its own has.
    if (deprel === 'acl' && xpos === 'VBN' && has(tokens, index + 1, /^(?:xcomp|obj|ccomp)$/)) {
      const subject = endingBefore(tokens, index)
      const verb =
        subject < 0 || head !== subject + 1 || tokens[subject]!.upos !== 'PROPN' ? -1 : verbAbove(tokens, subject)
      if (verb >= 0) return withSubject(tokens, subject, index, { head: verb + 1, xpos: 'VBD' })
    }
    // "the pact that he struck with X and Y agreed to leave": two clauses of one noun, of which the second has no pronoun.
    const isSecond = tokens.some((one, at) => one.deprel === 'acl:relcl' && one.head === head && at < index)
    if (deprel === 'acl:relcl' && isSecond && xpos === 'VBD' && !has(tokens, index + 1, /^(?:nsubj|cc$|mark)/)) {
      const subject = endingBefore(tokens, index)
      let above = subject < 0 ? -1 : verbAbove(tokens, subject)
      while (above >= 0 && (tokens[above]!.xpos !== 'VBD' || tokens[above]!.deprel === 'acl:relcl'))
        above = verbAbove(tokens, above)
      if (above >= 0) return withSubject(tokens, subject, index, { head: above + 1 })
    }
    if (!['conj', 'parataxis', 'advcl'].includes(deprel) || !/^VB[DZPNG]$/.test(xpos)) continue
    if (xpos === 'VBG' && tokens[head - 1]?.xpos !== 'VBG') continue
    if (has(tokens, index + 1, /^(?:nsubj|cc$|mark|csubj)/)) continue
    const helpers = tokens.flatMap((token, at) =>
      token.head === index + 1 && /^(?:aux|advmod)/.test(token.deprel) && at < index ? [at] : [],
    )
    const start = Math.min(index, ...helpers)
    if (xpos === 'VBN' && helpers.length === 0) continue
    const subject = endingBefore(tokens, start)
    if (subject < 0 || tokens[subject]!.head === index + 1) continue
    return withSubject(tokens, subject, index, {})
  }
  return tokens
}

function verbAbove(tokens: readonly Token[], index: number): number {
  for (let at = tokens[index]!.head - 1, steps = 0; at >= 0 && steps < 6; at = tokens[at]!.head - 1, steps++)
    if (tokens[at]!.upos === 'VERB') return at
  return -1
}

/** "promised to release the pastor and the United States to lift sanctions": whose infinitive it is stands right before it. */
function beforeInfinitive(tokens: Token[]): Token[] {
  for (const [index, { xpos }] of tokens.entries()) {
    if (xpos !== 'VB' || tokens[index - 1]?.text.toLowerCase() !== 'to') continue
    const subject = endingBefore(tokens, index - 1)
    if (subject < 0) continue
    const first = tokens[subject]!.head - 1
    // "leaders of Togo, Chad and Benin to talk to it": the last of a list.
    if (tokens.some(({ head, deprel }, at) => at < subject && head === first + 1 && deprel === 'conj')) continue
    // "asked Russia to withdraw and France to send arms": the first of them has an infinitive as well, or hangs in one.
    const other = tokens.findIndex(
      ({ xpos: tag }, at) => at < subject && tag === 'VB' && tokens[at - 1]?.text.toLowerCase() === 'to',
    )
    if (other < 0 || first < 0) continue
    return withSubject(tokens, subject, index, { head: other + 1 })
  }
  return tokens
}

/** "supplied weapons to Armenia and Pakistan to Azerbaijan", "deported 20,000 Afghans, and Iran 30,000": the verb is left out, and nothing is done to the second. */
function withoutVerb(tokens: Token[]): Token[] {
  for (const index of tokens.keys()) {
    const first = joinedTo(tokens, index)
    if (first < 0 || tokens[index]!.upos !== 'PROPN') continue
    const next = tokens[index + 1]
    if (!next) continue
    const cases = tokens
      .filter(({ head, deprel }) => head === first + 1 && deprel === 'case')
      .map(({ text }) => text.toLowerCase())
    const repeats = next.upos === 'ADP' && cases.includes(next.text.toLowerCase())
    const counts = next.upos === 'NUM' && (tokens[index + 2] === undefined || tokens[index + 2]!.upos === 'PUNCT')
    if (!repeats && !counts) continue
    const given = repeats ? next.head - 1 : -1
    return tokens.map((token, at) => (at === index || at === given ? { ...token, deprel: 'dep' } : token))
  }
  return tokens
}
