// Nouns and participles that say when: "after the signing", "following a meeting", "a truce starting on Monday".

import { clauseModality } from './clause.ts'
import { type Climb, lower } from './climb.ts'
import { hasTo } from './control.ts'
import { verbEffect } from './embedding.ts'
import { childrenBy, headOf, isIndefinite, isSetOff, isVerb, lemmaOf, relation, type Tree } from './tree.ts'

/** "kept its guns without a ceasefire", "until the release": what there is not, or not yet. */
export const lacking = [
  'without',
  'until',
  'till',
  'absent',
  'barring',
  'short of',
  'instead of',
  'in lieu of',
  'rather than',
]

/** Prepositions that take the act as something that is so, or will be by then. */
export const presupposing = [
  'after',
  'during',
  'following',
  'since',
  'upon',
  'despite',
  'amid',
  'because of',
  'thanks to',
]

/** It came before what is told of the past: so it was done. */
export const isBefore = (tree: Tree, word: string, governor: number): boolean =>
  ['since', 'despite', 'amid', 'because of'].includes(word) ||
  (['after', 'following'].includes(word) &&
    ['past-indicative', 'present-perfect', 'present-indicative'].includes(clauseModality(tree, governor).rule)) ||
  // "With the signing of the treaty, the talk has ceased".
  (word === 'with' && governor > 0 && opensWith(tree, governor)) ||
  // "the commitment given during his visit".
  (word === 'during' && tree.tokens[governor]!.xpos === 'VBN' && relation(tree, governor) === 'acl')

/** The clause opens with "With …,". */
const opensWith = (tree: Tree, verb: number): boolean => {
  const first = tree.tokens.findIndex(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ')
  return tree.tokens[first]?.text === 'With' && tree.tokens.slice(first, verb).some(({ text }) => text === ',')
}

/** "agreed to extend it following meetings": held or to be held; "urged that they be freed after the fighting": when. */
export const isWhenever = (tree: Tree, noun: number, word: string, governor: number): boolean =>
  word === 'following' && (hasTo(tree, governor) || hasTo(tree, headOf(tree, governor)))
    ? isIndefinite(tree, noun) || !childrenBy(tree, noun, 'det', 'nmod:poss').length
    : word === 'after' && childrenBy(tree, governor, 'aux:pass').some((part) => tree.tokens[part]!.xpos === 'VB')

/** A participle on a noun of what is yet to be: lowers its mode to planned. */
export function toBegin(climb: Climb, participle: number, noun: number): void {
  const { tree } = climb
  const verb = headOf(tree, noun)
  if (verb < 0 || !isVerb(tree, verb)) return
  // "agreed to a cease-fire starting on 15 February".
  const starts =
    tree.tokens[participle]!.xpos === 'VBG' &&
    ['start', 'begin', 'commence'].includes(lemmaOf(tree, participle)) &&
    ['agreed', 'pledged', 'planned', 'proposed', 'demanded'].includes(verbEffect(lemmaOf(tree, verb)) ?? '')
  // "A cease-fire, internationally supervised, will begin on Saturday".
  const goesAlong =
    tree.tokens[participle]!.xpos === 'VBN' &&
    isSetOff(tree, participle) &&
    relation(tree, noun) === 'nsubj' &&
    !childrenBy(tree, participle, 'obl', 'obl:agent', 'aux').length &&
    clauseModality(tree, verb).rule === 'modal-planned'
  if (starts || goesAlong) lower(climb, 'planned', starts ? 'verb-planned' : 'modal-planned', verb)
}
