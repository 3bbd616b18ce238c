// What is said of a claim that makes it untrue.

import { clauseModality } from './clause.ts'
import { isPassive } from './passive.ts'
import { caseOf, childrenBy, headOf, lemmaOf, relation, type Tree } from './tree.ts'

const lies = ['lie', 'myth', 'fabrication', 'falsehood', 'invention', 'hoax', 'nonsense', 'fiction']
const untrue = [
  'false',
  'untrue',
  'mistaken',
  'wrong',
  'incorrect',
  'erroneous',
  'baseless',
  'unfounded',
  'fabricated',
  'inaccurate',
  'groundless',
  'bogus',
  'invented',
  'concocted',
  'wide',
  'fictitious',
  'fake',
]
const grounds = ['foundation', 'basis', 'merit', 'substance', 'truth']
const making = ['invent', 'fabricate', 'concoct']

/** "It is not true that they have signed", "it is false that": whoever says so denies it. */
export function saysUntrue(tree: Tree, predicate: number): boolean {
  const lemma = lemmaOf(tree, predicate)
  // "was invented", "have no basis".
  if (making.includes(lemma)) return isPassive(tree, predicate) && !clauseModality(tree, predicate).negative
  if (lemma === 'have' || lemma === 'lack')
    return childrenBy(tree, predicate, 'obj').some(
      (object) =>
        grounds.includes(lemmaOf(tree, object)) &&
        (lemma === 'lack' || childrenBy(tree, object, 'det').some((word) => lemmaOf(tree, word) === 'no')),
    )
  // "do not conform to the truth", "does not correspond to reality".
  if (['conform', 'correspond', 'accord', 'square', 'tally'].includes(lemma))
    return (
      clauseModality(tree, predicate).negative &&
      childrenBy(tree, predicate, 'obl').some((child) => ['truth', 'reality', 'fact'].includes(lemmaOf(tree, child)))
    )
  // "proved false", "turned out to be a hoax".
  if (/^(?:prov|turn|r[iau]ng|appear|seem)/i.test(tree.tokens[predicate]!.text))
    return childrenBy(tree, predicate, 'xcomp', 'obj').some((word) =>
      [...untrue, ...lies].includes(lemmaOf(tree, word)),
    )
  if (!childrenBy(tree, predicate, 'cop').length) return false
  if (grounds.includes(lemma)) return caseOf(tree, predicate) === 'without'
  if (lies.includes(lemma)) return !clauseModality(tree, predicate).negative
  return clauseModality(tree, predicate).negative
    ? ['true', 'correct', 'accurate'].includes(lemma)
    : untrue.includes(lemma)
}

/** "Reports that they left are false", "it is a lie that": what is said of the claim denies it. */
export function isClaimUntrue(tree: Tree, noun: number): boolean {
  if (lies.includes(lemmaOf(tree, noun))) return saysUntrue(tree, noun)
  const governor = headOf(tree, noun)
  return claims.includes(lemmaOf(tree, noun)) && relation(tree, noun) === 'nsubj' && saysUntrue(tree, governor)
}

const claims = [
  'claim',
  'report',
  'allegation',
  'accusation',
  'item',
  'story',
  'post',
  'alert',
  'headline',
  'article',
  'tweet',
  'rumour',
  'rumor',
  'statement',
  'assertion',
  'news',
  'suggestion',
  'insinuation',
  'speculation',
  'charge',
  'perception',
  'idea',
  'notion',
  'belief',
  'impression',
  'view',
  'narrative',
  'contention',
  'assumption',
]
