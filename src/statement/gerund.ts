// A gerund with a subject of its own: "centres on Ethiopia recognising it", "the West sees China attacking".

import { caseOf, childrenBy, headOf, isVerb, lemmaOf, relation, type Tree } from './tree.ts'

/** A gerund right behind a party's name, with nothing that makes it a participle of somebody else. */
const followsParty = (tree: Tree, gerund: number): boolean =>
  tree.tokens[gerund]!.xpos === 'VBG' &&
  childrenBy(tree, gerund, 'aux').length === 0 &&
  tree.sentence.names.some(({ party, kind, last }) => (party || kind === 'LOC') && last === gerund - 1)

/** What shows or tells that it was done. */
const bearing =
  'show watch find catch report have keep leave document record film photograph confirm prove reveal depict stop prevent'.split(
    ' ',
  )

/** A present verb that only thinks of things. */
const thinks = (tree: Tree, verb: number): boolean =>
  isVerb(tree, verb) && !bearing.includes(lemmaOf(tree, verb)) && ['VBZ', 'VBP', 'VB'].includes(tree.tokens[verb]!.xpos)

/** "the West sees China attacking". */
export function isThoughtOf(tree: Tree, gerund: number): boolean {
  const governor = headOf(tree, gerund)
  return (
    followsParty(tree, gerund) &&
    relation(tree, gerund) === 'ccomp' &&
    governor >= 0 &&
    governor < gerund &&
    thinks(tree, governor)
  )
}

/** "the dispute centres on Ethiopia recognising it", "the alternative is Israel attacking", "dreads Washington recognising it": a topic, and no deed. */
export function isSpokenOf(tree: Tree, gerund: number): boolean {
  const governor = headOf(tree, gerund)
  if (!followsParty(tree, gerund) || governor < 0) return false
  const subject = gerund - 1
  if (governor === subject) return childrenBy(tree, subject, 'cop').length > 0
  if (headOf(tree, subject) === governor && relation(tree, subject) === 'obj') return thinks(tree, governor)
  return ['on', 'to', 'about'].includes(caseOf(tree, subject)) && lemmaOf(tree, governor) !== 'insist'
}
