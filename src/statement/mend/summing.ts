// A noun that sums up what was said before it, where the parser takes it for a part of that.

import type { Token } from '../../model/sentence.ts'
import { isAccusing, isAnswer, verbEffect } from '../embedding.ts'
import { inClass } from '../things.ts'
import { applied, has } from './heads.ts'

/** The tokens with such nouns set beside what they sum up. Heads are 1-based, 0 for the root. */
export const mendedSums = (tokens: Token[]): Token[] =>
  [answered, setBeside, whoInsists, inBreach].reduce(applied, tokens)

/** "remarks that Lebanon condemned as interference": it condemned the remarks, and no remark says so. */
function answered(tokens: Token[]): Token[] {
  const verb = tokens.findIndex(
    ({ deprel, head, lemma }, index) =>
      deprel === 'acl' &&
      head - 1 < index &&
      isSum(tokens, head - 1) &&
      (verbEffect(lemma) === 'denied' || isAnswer(lemma)) &&
      has(tokens, index + 1, /^(?:mark|obj)$/, ({ text }) => text === 'that') &&
      !tokens.some(
        (one, at) =>
          one.head === index + 1 &&
          one.text !== 'that' &&
          /^(?:obj|ccomp)$/.test(one.deprel) &&
          !has(tokens, at + 1, /^case$/),
      ),
  )
  if (verb < 0) return tokens
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, deprel: 'acl:relcl' }
    if (token.head !== verb + 1) return token
    if (token.text === 'that') return { ...token, deprel: 'obj', upos: 'PRON', xpos: 'WDT' }
    return token.deprel === 'obj' ? { ...token, deprel: 'obl' } : token
  })
}

/** "had agreed to a truce, a claim that he rejected": beside what was said, and no object of it. */
const setBeside = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const out = /^(?:obj|obl|nsubj)/.test(token.deprel) && token.head - 1 < index && isSum(tokens, index)
    const followed = has(tokens, index + 1, /^acl/, (clause) => tokens.indexOf(clause) > index)
    const open = has(tokens, index + 1, /^det$/, ({ text }) => /^an?$/i.test(text))
    return out && followed && open ? { ...token, deprel: 'parataxis' } : token
  })

/** "a demand that he rejected, insisting that …": he insists, and not whoever demanded it. */
const whoInsists = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.xpos !== 'VBG' || token.deprel !== 'advcl' || tokens[index - 1]?.text !== ',') return token
    const answer = tokens.findLastIndex(
      ({ deprel, head }, at) => deprel.startsWith('acl') && at < index && head > token.head && isSum(tokens, head - 1),
    )
    return answer < 0 || !has(tokens, answer + 1, /^nsubj$/) ? token : { ...token, head: answer + 1 }
  })

/** A comma stands before the noun and what belongs to it. */
function isSum(tokens: readonly Token[], noun: number): boolean {
  if (!inClass(tokens[noun]?.lemma ?? '', 'summing')) return false
  const first = tokens.findIndex(
    ({ head, upos }, index) => index <= noun && (head === noun + 1 || index === noun) && upos !== 'PUNCT',
  )
  return tokens[first - 1]?.text === ','
}

/** "was accused of bombing villages in breach of the truce": the bombing is said to breach it. */
const inBreach = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const above = tokens[token.head - 1]
    if (
      !above ||
      !['breach', 'violation', 'defiance', 'contravention'].includes(token.lemma) ||
      !isAccusing(above.lemma)
    )
      return token
    const deed = tokens.findIndex(
      ({ xpos, head, deprel }, at) =>
        xpos === 'VBG' && head === token.head && at < index && /^(?:advcl|ccomp|xcomp)$/.test(deprel),
    )
    return token.deprel === 'obl' && deed >= 0 && has(tokens, index + 1, /^case$/, ({ text }) => text === 'in')
      ? { ...token, head: deed + 1 }
      : token
  })
