// What is said of an act that is yet to be, or that may never be: "a withdrawal would be a mistake".

import { clauseModality } from './clause.ts'
import { type Climb, lower } from './climb.ts'
import { isPassive } from './passive.ts'
import { caseOf, childrenBy, isInTime, isVerb, lemmaOf, type Tree } from './tree.ts'

/** "The killing will cause trouble", "a withdrawal would be a mistake": what comes of an act that may or may not have been done, no plan for it. */
export function judged(climb: Climb, governor: number): void {
  const { tree } = climb
  const { rule } = clauseModality(tree, governor)
  if (!['modal-planned', 'modal-hypothetical'].includes(rule)) return
  const lemma = lemmaOf(tree, governor)
  const told = isVerb(tree, governor)
    ? isPassive(tree, governor) ||
      consisting.includes(lemma) ||
      (befalling.includes(lemma) && !childrenBy(tree, governor, 'obj').length)
    : caseOf(tree, governor) !== '' || isInTime(tree, tree.tokens[governor]!) || isRank(tree, governor)
  if (!told) lower(climb, rule === 'modal-planned' ? 'possible' : 'hypothetical', 'judged', governor)
}

/** Verbs that say of an act that it is done, or when; and of what it consists. */
const befalling =
  'occur begin start happen continue resume proceed come go end conclude finish open commence run unfold'.split(' ')
const consisting = 'take follow last involve include cover comprise apply require need depend'.split(' ')

/** "will be the largest", "will be the second": one of a row, so that it is to be. */
const isRank = (tree: Tree, at: number): boolean =>
  [at, ...childrenBy(tree, at, 'amod')].some(
    (one) =>
      tree.tokens[one]!.xpos === 'JJS' || /^(?:first|second|third|fourth|fifth|last)$/i.test(tree.tokens[one]!.text),
  )
