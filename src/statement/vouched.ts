// What the words beside an act that a noun tells say of it: "the recent attacks", "ongoing talks", "is included in the treaty", "seeks the release".

import { clauseModality, markOf } from './clause.ts'
import { possessor } from './control.ts'
import {
  adjectiveEffect,
  type Effect,
  isAccusing,
  isConditionMark,
  isPresupposingPredicate,
  nounEffect,
} from './embedding.ts'
import { subjectOf } from './subject.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, lemmaOf, relation, type Tree } from './tree.ts'

/** How an adjective says that the act has been done, or goes on; null where none does. */
export function vouchedAs(tree: Tree, act: number): 'occurred' | 'under-way' | null {
  const words = childrenBy(tree, act, 'amod').map((word) => lemmaOf(tree, word).toLowerCase())
  if (childrenBy(tree, act, 'det').some((word) => ['any', 'no', 'every'].includes(lemmaOf(tree, word)))) return null
  // "accused Chad of the latest attack": its accuser's word.
  const governor = headOf(tree, act)
  if (governor >= 0 && (isAccusing(lemmaOf(tree, governor)) || inClass(lemmaOf(tree, governor), 'accusation')))
    return null
  if (['without', 'of', 'for'].includes(caseOf(tree, act))) return null
  // "the latest visit was postponed", "if the recent withdrawal is confirmed".
  if (governor >= 0 && (putOff.includes(lemmaOf(tree, governor)) || isConditionMark(markOf(tree, governor))))
    return null
  if (words.some((word) => ongoing.includes(word))) return 'under-way'
  return words.some((word) => past.includes(word)) ? 'occurred' : null
}

const putOff = ['postpone', 'delay', 'cancel', 'call', 'schedule', 'plan', 'set', 'expect', 'defer', 'scrap']
const ongoing = ['ongoing', 'on-going', 'continuing', 'continued']
const past = ['recent', 'latest', 'past', 'previous', 'earlier']

/** "was included in the treaty", "is laid down in the plan". */
export const isLaidDown = (tree: Tree, verb: number): boolean =>
  ['include', 'contain', 'lay', 'set', 'write', 'insert', 'enshrine', 'incorporate'].includes(lemmaOf(tree, verb)) &&
  childrenBy(tree, verb, 'obl').some(
    (child) =>
      caseOf(tree, child) === 'in' &&
      ['instrument', 'plan', 'text'].some((name) => inClass(lemmaOf(tree, child), name)),
  )

/** "seeks the release of ten hostages" is asked of another, "seeks talks" proposed to him. */
export const soughtAs = (tree: Tree, act: number): 'proposed' | 'demanded' =>
  ['talks', 'meeting', 'ceasefire', 'instrument'].some((name) => inClass(lemmaOf(tree, act), name))
    ? 'proposed'
    : 'demanded'

/** "in a telephone conversation they had agreed": the talk itself was held. */
export const isTalk = (tree: Tree, at: number, governor: number): boolean =>
  ['phone-call', 'talks', 'meeting'].some((name) => inClass(lemmaOf(tree, at), name)) &&
  ['past-indicative', 'present-perfect'].includes(clauseModality(tree, governor).rule)

/** "These clashes are a symptom", "The meeting was the first in months": what is pointed at, or judged in the past, was done. */
export const isPresupposed = (tree: Tree, act: number, predicate: number): boolean => {
  const words = childrenBy(tree, act, 'det').map((word) => lemmaOf(tree, word))
  const copula = childrenBy(tree, predicate, 'cop').map((part) => tree.tokens[part]!.xpos)
  return (
    relation(tree, act) === 'nsubj' &&
    !clauseModality(tree, predicate).negative &&
    !openTopics.includes(lemmaOf(tree, predicate)) &&
    (words.some((word) => ['this', 'these'].includes(word)) ||
      (words.includes('the') && copula.includes('VBD') && isJudged(tree, predicate)))
  )
}

/** "was the first in months", "was the largest", "was a response to it": said of what has been. */
const isJudged = (tree: Tree, predicate: number): boolean =>
  ofWhatWas.includes(lemmaOf(tree, predicate)) ||
  [predicate, ...childrenBy(tree, predicate, 'amod')].some(
    (word) =>
      tree.tokens[word]!.xpos === 'JJS' || ['first', 'second', 'third', 'last', 'latest'].includes(lemmaOf(tree, word)),
  )

const ofWhatWas =
  'result response retaliation reprisal consequence culmination success failure mistake breakthrough milestone symptom setback surprise'.split(
    ' ',
  )

/** What is talked of, wanted or offered, done or not. */
const openTopics =
  'subject issue question line bluff condition demand goal aim priority topic matter option possibility proposal idea key'.split(
    ' ',
  )

/** The text that lays an act down ("The agreement calls for the withdrawal", "includes the release"); undefined where none does. */
export const laidDownBy = (tree: Tree, act: number, verb: number): number | undefined =>
  (lemmaOf(tree, verb) === 'call' && relation(tree, act) === 'obl' && caseOf(tree, act) === 'for') ||
  (laying.includes(lemmaOf(tree, verb)) && relation(tree, act) === 'obj' && !clauseModality(tree, verb).negative)
    ? subjectOf(tree, verb).heads.find((head) =>
        [...provisions, 'initiative', 'memorandum'].includes(lemmaOf(tree, head)),
      )
    : undefined

const laying = [
  'include',
  'contain',
  'envisage',
  'envision',
  'foresee',
  'mandate',
  'set',
  'stipulate',
  'specify',
  'authorise',
  'authorize',
]

/** A draft, which nobody has agreed to yet. */
export const isOnOffer = (tree: Tree, text: number): boolean => offered.includes(lemmaOf(tree, text))

const offered = ['proposal', 'draft', 'plan', 'initiative']
/** Texts that call for what they lay down, and ask nobody. */
export const provisions = 'agreement deal accord treaty pact plan proposal draft roadmap protocol'.split(' ')

/** "the attacks", "the violation", and not "the disarmament": what somebody answers for has been done. */
export const isOffence = (tree: Tree, at: number): boolean =>
  ['attack', 'violations', 'deeds', 'lethal'].some((name) => inClass(lemmaOf(tree, at), name))

/** "creating conditions for the resumption": nobody asks for it, where "a condition for the resumption" does. */
export const isMadeReady = (tree: Tree, noun: number): boolean =>
  lemmaOf(tree, noun) === 'condition' && making.includes(lemmaOf(tree, headOf(tree, noun)))

const making = ['create', 'build', 'establish', 'ensure', 'provide', 'prepare', 'lay', 'improve', 'secure']

/** "stresses the need for the resumption": what somebody stresses. */
export const isNeed = (tree: Tree, noun: number): boolean =>
  relation(tree, noun) === 'obj' && ['need', 'importance', 'necessity', 'urgency'].includes(lemmaOf(tree, noun))

/** "The appeal is another step" presupposes the appeal; "the disarmament is an obligation", "is possible", "is a priority" do not. */
export function copularEffect(tree: Tree, predicate: number, act: number): Effect | undefined {
  const lemma = lemmaOf(tree, predicate)
  const known = adjectiveEffect(lemma) ?? nounEffect(lemma)
  // "The swap is under way".
  if (lemma === 'underway' || (lemma === 'way' && caseOf(tree, predicate) === 'under')) return 'under-way'
  if (known && !isPresupposingPredicate(lemma)) return known
  if (!childrenBy(tree, predicate, 'cop').length) return known
  // "Any withdrawal is an affront": if there is one.
  if (childrenBy(tree, act, 'det').some((word) => ['any', 'every'].includes(lemmaOf(tree, word)))) return 'possible'
  return isPresupposingPredicate(lemma) || isPresupposed(tree, act, predicate) ? 'occurred' : 'possible'
}

/** "concern at PNG's blockade of the island": so there is one. */
export const isConcernAt = (tree: Tree, at: number, feeling: number): boolean =>
  ['concern', 'alarm', 'outrage', 'anger', 'dismay', 'shock', 'horror', 'fury'].includes(lemmaOf(tree, feeling)) &&
  caseOf(tree, at) === 'at' &&
  possessor(tree, at).length > 0

/** "jeopardising prospects of talks": they are made less likely, and nobody expects them. */
export const isEndangered = (tree: Tree, prospect: number): boolean => {
  const verb = headOf(tree, prospect)
  return (
    ['prospect', 'hope', 'chance', 'likelihood'].includes(lemmaOf(tree, prospect)) &&
    verb >= 0 &&
    /^(?:jeopardi[sz]e|dim|dampen|dash|undermine|threaten|damage|reduce|hurt|diminish|imperil|endanger|cloud|end)$/.test(
      lemmaOf(tree, verb),
    )
  )
}

/** "Ramaphosa's mediation has been aimed at an agreement": what is aimed is there; only its aim lies ahead. */
export const isAimed = (tree: Tree, at: number, verb: number): boolean =>
  relation(tree, at) === 'nsubj' && ['aim', 'seek', 'intend', 'design'].includes(lemmaOf(tree, verb))

/** "conditions for the meeting", "a condition set by Spain for the opening of talks": what is asked before it. */
export const isOfCondition = (tree: Tree, at: number, governor: number): boolean =>
  caseOf(tree, at) === 'for' &&
  !isMadeReady(tree, governor) &&
  [governor, lemmaOf(tree, governor) === 'set' ? headOf(tree, governor) : -1].some(
    (one) => one >= 0 && ['condition', 'precondition'].includes(lemmaOf(tree, one)),
  )
