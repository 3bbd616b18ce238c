// Nouns of acts that say when something else is done: "after the signing", "following a meeting".

import { clauseModality } from './clause.ts'
import { hasTo } from './control.ts'
import { childrenBy, headOf, isIndefinite, type Tree } from './tree.ts'

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
  ['since', 'despite'].includes(word) ||
  (['after', 'following'].includes(word) &&
    ['past-indicative', 'present-perfect', 'present-indicative'].includes(clauseModality(tree, governor).rule))

/** "agreed to extend it following meetings": held or to be held; "urged that they be freed after the fighting": when. */
export const isWhenever = (tree: Tree, noun: number, word: string, governor: number): boolean =>
  word === 'following' && (hasTo(tree, governor) || hasTo(tree, headOf(tree, governor)))
    ? isIndefinite(tree, noun) || !childrenBy(tree, noun, 'det', 'nmod:poss').length
    : word === 'after' && childrenBy(tree, governor, 'aux:pass').some((part) => tree.tokens[part]!.xpos === 'VB')
