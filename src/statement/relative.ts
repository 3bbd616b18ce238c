// What relative pronouns stand for.

import { controlsObject } from './control.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, lemmaOf, relation, type Tree } from './tree.ts'

const relativePronouns = ['who', 'which', 'that', 'whom']

/** The nominal that the relative clause of a verb hangs on; −1 where it stands in none. */
export const antecedent = (tree: Tree, verb: number): number => {
  let at = verb
  while (at >= 0 && relation(tree, at) !== 'acl') at = headOf(tree, at)
  return at >= 0 ? headOf(tree, at) : -1
}

export const isRelative = (tree: Tree, index: number): boolean =>
  relativePronouns.includes(tree.tokens[index]!.text.toLowerCase()) &&
  ['PRON', 'DET', 'SCONJ'].includes(tree.tokens[index]!.upos)

/** "the force which the Group intends to deploy": what is deployed; of "whom they urge to sign" the pronoun signs. */
export const isRelativeObject = (tree: Tree, pronoun: number, verb: number): boolean => {
  const governor = headOf(tree, verb)
  return (
    /^(?:which|that)$/i.test(tree.tokens[pronoun]!.text) &&
    isRelative(tree, pronoun) &&
    relation(tree, verb) === 'xcomp' &&
    !controlsObject(tree, governor) &&
    childrenBy(tree, governor, 'nsubj').some((child) => child > pronoun && !isRelative(tree, child))
  )
}

/** The heads, each relative pronoun among them by what it stands for. */
export const resolveRelative = (tree: Tree, verb: number, heads: number[]): number[] =>
  heads
    .map((head) => (isRelative(tree, head) && antecedent(tree, verb) >= 0 ? antecedent(tree, verb) : head))
    // "notes with satisfaction that forces have withdrawn": the parser takes the conjunction for a pronoun.
    .filter((head) => caseOf(tree, head) !== 'with' || !feelings.includes(lemmaOf(tree, head)))

const feelings = [
  'satisfaction',
  'regret',
  'concern',
  'relief',
  'interest',
  'alarm',
  'dismay',
  'appreciation',
  'pleasure',
]

/** "a memorandum under which both were to withdraw": the clause is what a text lays down. */
export const isUnderText = (tree: Tree, clause: number, noun: number): boolean =>
  ['instrument', 'ceasefire', 'text'].some((name) => inClass(lemmaOf(tree, noun), name)) &&
  childrenBy(tree, clause, 'obl').some(
    (which) => /^which$/i.test(tree.tokens[which]!.text) && caseOf(tree, which) === 'under',
  )
