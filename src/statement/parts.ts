// What a plan, a demand or a scenario consists of: "its powers include sending peacekeepers", "the plan envisions Russia returning".

import type { Mode } from '../model/vocabulary.ts'
import { nounEffect } from './embedding.ts'
import { subjectOf } from './subject.ts'
import { inClass } from './things.ts'
import { childrenBy, lemmaOf, type Tree } from './tree.ts'

const consisting = ['include', 'involve', 'entail', 'comprise']
/** The same of a text or a plan: "the proposal has Hamas releasing", "the second phase sees Israel leaving". */
const ofPlans = ['have', 'see']
const plans =
  'plan proposal deal scenario phase stage draft offer blueprint roadmap scheme formula option project idea'.split(' ')

/** The verb says of what something consists that may never be done. */
export const isPartOf = (tree: Tree, verb: number): boolean => {
  const lemma = lemmaOf(tree, verb)
  if (consisting.includes(lemma)) return true
  return ofPlans.includes(lemma) && subjectOf(tree, verb).heads.some((head) => plans.includes(lemmaOf(tree, head)))
}

/** How firm it is what the subject of such a verb consists of. */
export const partEffect = (tree: Tree, verb: number): Mode => {
  const [subject] = subjectOf(tree, verb).heads
  if (subject === undefined) return 'possible'
  const lemma = lemmaOf(tree, subject)
  const effect = nounEffect(lemma) ?? (inClass(lemma, 'instrument') ? 'planned' : undefined)
  return effect === undefined || effect === 'occurred' || effect === 'failed' || effect === 'refused'
    ? 'possible'
    : effect
}

/** "stipulates that Hezbollah disarm", "prefers that Syria disarm it": a bare form with a subject of its own is wanted, and no fact. */
export const isBareWish = (tree: Tree, clause: number): boolean =>
  ['VB', 'VBP'].includes(tree.tokens[clause]!.xpos) &&
  childrenBy(tree, clause, 'mark').some((mark) => lemmaOf(tree, mark) === 'that') &&
  childrenBy(tree, clause, 'nsubj').some(
    (subject) => /^NNP?$/.test(tree.tokens[subject]!.xpos) && !childrenBy(tree, subject, 'conj').length,
  ) &&
  !childrenBy(tree, clause, 'aux').length
