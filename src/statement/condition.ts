// Under which condition an act is to be done: "if the troops leave", "had it been asked", "as long as the truce holds".

import type { Mode } from '../model/vocabulary.ts'
import { clauseModality, isNegated, markOf } from './clause.ts'
import { hasTo } from './control.ts'
import { isConditionMark } from './embedding.ts'
import { caseOf, childrenBy, headOf, isBelow, lemmaOf, relation, subtree, type Tree } from './tree.ts'

/** The head of the words that say under which condition the act at `trigger`, read in `mode`, is done or to be done; `path` as in `detailsOf`. */
export function conditionOf(tree: Tree, trigger: number, path: number[], mode: Mode): number | undefined {
  const threats = threatened(tree, trigger)
  const places = [trigger, ...ownPath(tree, path), ...threats]
  const found = [
    ...places.flatMap((at) => [
      ...childrenBy(tree, at, 'advcl', 'advmod', 'acl', 'obl'),
      // "accepts the demand, provided that the ambassador is sent back": the parser hangs it on the noun.
      ...childrenBy(tree, at, 'obj').flatMap((object) => childrenBy(tree, object, 'acl')),
    ]),
    ...beforeRow(tree, path.at(-1) ?? trigger),
  ]
  return found.find((child) => {
    const toCome = !['occurred', 'under-way'].includes(mode) || threats.includes(headOf(tree, child))
    return isCondition(tree, child, toCome, mode) && !isBelow(tree, trigger, child)
  })
}

/** "A deal to end the war could collapse if not strengthened": under which condition it collapses, and not ends. */
function ownPath(tree: Tree, path: readonly number[]): readonly number[] {
  const end = path.findIndex(
    (at) => relation(tree, at) === 'acl' && relation(tree, headOf(tree, at)) === 'nsubj' && hasTo(tree, at),
  )
  return end < 0 ? path : path.slice(0, end + 1)
}

function isCondition(tree: Tree, child: number, toCome: boolean, mode: Mode): boolean {
  if (relation(tree, child) === 'acl') return isProvided(tree, child)
  if (relation(tree, child) === 'obl') return isInReturn(tree, child) || isUnlessGiven(tree, child, toCome)
  // "subject to a written request".
  if (
    /^subject$/i.test(tree.tokens[child]!.text) &&
    childrenBy(tree, child, 'obl').some((to) => caseOf(tree, to) === 'to')
  )
    return true
  const clauses = childrenBy(tree, child, 'advcl')
  if (relation(tree, child) === 'advmod')
    return (
      toCome &&
      // "as soon as possible" waits for nothing.
      ((lemmaOf(tree, child) === 'soon' &&
        clauses.some((once) => childrenBy(tree, once, 'nsubj', 'nsubj:pass').length > 0)) ||
        // "as long as the truce holds".
        (lemmaOf(tree, child) === 'long' && clauses.some((clause) => markOf(tree, clause) === 'if')))
    )
  if (isProvided(tree, child)) return true
  // "Had it been asked, it would have signed"; what is demanded now waits for nothing that has not been.
  if (clauseModality(tree, child).rule === 'inverted-condition')
    return mode === 'hypothetical' || !childrenBy(tree, child, 'aux').some((aux) => lemmaOf(tree, aux) === 'have')
  const mark = markOf(tree, child)
  // "will be annulled 14 days after either side says that it leaves".
  if (
    mark === 'after' &&
    toCome &&
    clauseModality(tree, child).rule === 'present-indicative' &&
    childrenBy(tree, child, 'nsubj').some((who) =>
      subtree(tree, who).some((at) => /^(?:either|any|one)$/i.test(tree.tokens[at]!.text)),
    )
  )
    return true
  // "will free them when Ethiopia has accounted for the pilot".
  if (mark === 'when' && toCome && clauseModality(tree, child).rule === 'present-perfect') return true
  if (!isConditionMark(mark) || mark === 'whether' || isAskedIf(tree, child) || isAside(tree, child)) return false
  if (mark === 'until' && !toCome && clauseModality(tree, child).rule === 'past-indicative') return false
  // "was lifted once they had agreed": when, and not whether.
  return toCome || mark !== 'once'
}

/** "in return for disarmament", "in exchange for it", "on condition that talks begin". */
const isInReturn = (tree: Tree, noun: number): boolean =>
  (caseOf(tree, noun) === 'in' &&
    ['return', 'exchange'].includes(lemmaOf(tree, noun)) &&
    childrenBy(tree, noun, 'nmod', 'acl', 'obl').some((what) => ['for', ''].includes(caseOf(tree, what)))) ||
  (caseOf(tree, noun) === 'on' && lemmaOf(tree, noun) === 'condition' && childrenBy(tree, noun, 'acl').length > 0)

/** "would not give up its weapons without anything in return". */
const isUnlessGiven = (tree: Tree, noun: number, toCome: boolean): boolean =>
  toCome && caseOf(tree, noun) === 'without' && isNegated(tree, headOf(tree, noun))

/** "provided that they leave". */
const isProvided = (tree: Tree, verb: number): boolean =>
  /^(?:provided|providing)$/i.test(tree.tokens[verb]!.text) &&
  childrenBy(tree, verb, 'ccomp').some((clause) =>
    childrenBy(tree, clause, 'mark').some((mark) => lemmaOf(tree, mark) === 'that'),
  )

/** "threatened to retake it unless they left", "refused to talk until it was given back": the condition of the threat as well. */
const threatened = (tree: Tree, trigger: number): number[] =>
  ['threaten', 'refuse'].includes(lemmaOf(tree, trigger)) ? childrenBy(tree, trigger, 'xcomp') : []

/** "if only for form's sake", "if narrowly", "if I remember rightly", "if you are just joining us": no condition of what is done. */
function isAside(tree: Tree, clause: number): boolean {
  const mark = childrenBy(tree, clause, 'mark').find((at) => lemmaOf(tree, at) === 'if')
  if (mark === undefined) return false
  if (/^only$/i.test(tree.tokens[mark + 1]?.text ?? '') || tree.tokens[clause]!.upos === 'ADV') return true
  return (
    childrenBy(tree, clause, 'nsubj').some((who) => /^(?:i|you|one)$/i.test(tree.tokens[who]!.text)) &&
    ['remember', 'recall', 'join', 'listen', 'look', 'read', 'count', 'believe', 'like', 'ask'].includes(
      lemmaOf(tree, clause),
    )
  )
}

/** "to scope if conditions are ripe": what is looked into, and no condition. */
const isAskedIf = (tree: Tree, clause: number): boolean => {
  const first = Math.min(...subtree(tree, clause))
  return first > 0 && lookingInto.has(tree.tokens[first - 1]!.text.toLowerCase())
}

const lookingInto = new Set(
  'scope assess examine explore determine wonder gauge ascertain see check test know learn ask'.split(' '),
)

/** "Unless it is renewed, they will leave, and the truce will collapse": what stands before a row of clauses holds for each. */
function beforeRow(tree: Tree, clause: number): number[] {
  const first = headOf(tree, clause)
  if (relation(tree, clause) !== 'conj' || first < 0 || !childrenBy(tree, clause, 'cc').length) return []
  const isWill = (verb: number): boolean =>
    childrenBy(tree, verb, 'aux').some((aux) => /^(?:will|wo|shall|would)$/i.test(tree.tokens[aux]!.text))
  return isWill(first) && isWill(clause) ? childrenBy(tree, first, 'advcl').filter((child) => child < first) : []
}
