// Passives, and who does what they tell.

import { framesOf } from './acts.ts'
import { caseOf, childrenBy, headOf, isInTime, isVerb, lemmaOf, relation, type Tree } from './tree.ts'

/** True for `was signed`, `signed by` and other passives. */
export function isPassive(tree: Tree, verb: number): boolean {
  // "were engaged in fighting": the participle says what its own subject does.
  if (lemmaOf(tree, verb) === 'engage' && childrenBy(tree, verb, 'obl').some((at) => caseOf(tree, at) === 'in'))
    return false
  // "is opposed to this": whoever is opposed opposes it.
  if (lemmaOf(tree, verb) === 'oppose' && childrenBy(tree, verb, 'obl').some((at) => caseOf(tree, at) === 'to'))
    return false
  // "has not recognised": a perfect without "been" is no passive, whatever the parser calls its subject.
  const helpers = childrenBy(tree, verb, 'aux').map((child) => lemmaOf(tree, child))
  if (helpers.includes('have') && !helpers.some((helper) => ['be', 'get'].includes(helper))) return false
  if (childrenBy(tree, verb, 'nsubj:pass', 'aux:pass').length) return true
  // "that the rebels called a violation by Ethiopia": with a subject of its own, the "by" is another's.
  if (childrenBy(tree, verb, 'obl:agent').length && !childrenBy(tree, verb, 'nsubj').length) return true
  if (sharesAuxiliary(tree, verb)) return true
  // "Miriung assassinated at Konga": of a verb that always has an object, in a headline or a list of days.
  if (
    ['assassinate', 'kidnap', 'abduct', 'arrest', 'execute', 'murder'].includes(lemmaOf(tree, verb)) &&
    ['VBD', 'VBN'].includes(tree.tokens[verb]!.xpos) &&
    childrenBy(tree, verb, 'nsubj').length > 0 &&
    !childrenBy(tree, verb, 'obj', 'aux', 'ccomp', 'xcomp').length &&
    relation(tree, verb) === 'root'
  )
    return true
  const token = tree.tokens[verb]!
  // "which they would like to see dissolved".
  if (
    relation(tree, verb) === 'xcomp' &&
    token.xpos === 'VBN' &&
    ['see', 'want', 'have', 'get'].includes(lemmaOf(tree, headOf(tree, verb)))
  )
    return true
  const reduced = relation(tree, verb) === 'acl' && token.deprel !== 'acl:relcl' && ['VBN', 'VBD'].includes(token.xpos)
  // "will respond if attacked".
  const clause = relation(tree, verb) === 'advcl' && token.xpos === 'VBN' && !childrenBy(tree, verb, 'obj').length
  return (reduced || clause) && !childrenBy(tree, verb, 'nsubj', 'aux').length
}

/** "was signed in May and rejected in June". */
const sharesAuxiliary = (tree: Tree, verb: number): boolean =>
  relation(tree, verb) === 'conj' &&
  tree.tokens[verb]!.xpos === 'VBN' &&
  !childrenBy(tree, verb, 'nsubj', 'obj', 'aux').length &&
  childrenBy(tree, headOf(tree, verb), 'aux:pass').length > 0

/** Agent of a passive: hung on the verb, or by the parser on a nominal in between ("signed at the State Department by ministers"). */
export function byAgent(tree: Tree, verb: number): number[] {
  const own = childrenBy(tree, verb, 'obl').filter(
    (child) => tree.tokens[child]!.deprel === 'obl:agent' || caseOf(tree, child) === 'by',
  )
  if (own.length) return own.filter((child) => !isManner(tree, child) && !isTime(tree, child))
  return tree.tokens.flatMap((_, index) =>
    index > verb &&
    ['nmod', 'obl', 'appos'].includes(relation(tree, index)) &&
    caseOf(tree, index) === 'by' &&
    !isManner(tree, index) &&
    nominalPathTo(tree, index, verb)
      ? [index]
      : [],
  )
}

/** "by the end of November": when, not by whom. */
export const isTime = (tree: Tree, nominal: number): boolean =>
  // "by E-Day + 60".
  /^(?:\p{Lu}-)?[Dd]ay$/u.test(tree.tokens[nominal]!.text) || isInTime(tree, tree.tokens[nominal]!)

/** "by force", "by decree", "by consensus": how it is done, not by whom. */
const isManner = (tree: Tree, nominal: number): boolean =>
  ['resolution', 'decree', 'law', 'order', 'ordinance', 'vote', 'consensus'].includes(lemmaOf(tree, nominal)) ||
  (tree.tokens[nominal]!.upos === 'NOUN' &&
    tree.tokens[nominal]!.xpos === 'NN' &&
    tree.children[nominal]!.every((child) => relation(tree, child) === 'case'))

/** Only nominals that say no act lie between: in "adopted …, following an appeal by X", X appeals and does not adopt. */
function nominalPathTo(tree: Tree, index: number, verb: number): boolean {
  for (let at = headOf(tree, index); at >= 0; at = headOf(tree, at)) {
    if (at === verb) return true
    if (isVerb(tree, at) || framesOf(lemmaOf(tree, at), true).length > 0) return false
  }
  return false
}
