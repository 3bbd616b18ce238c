// What the verb above a nominal act leaves open: whether it was done at all.

import { clauseModality } from './clause.ts'
import { adjectiveEffect, isAnswer, verbEffect } from './embedding.ts'
import { isPassive } from './passive.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isVerb, lemmaOf, relation, type Tree } from './tree.ts'

/**
 * True where an act that is the object of a verb, or what it is about, is not told by it: "did not condemn the attack", "will
 * condemn any attack", "failed to attend the signing", "urged them to report violations".
 */
export const saysNothingOf = (tree: Tree, act: number, verb: number): boolean => {
  const lemma = lemmaOf(tree, verb)
  return (
    (isReaction(lemma) && !isAnswered(tree, verb)) ||
    (isPresence(lemma) && isUndone(tree, verb)) ||
    (relation(tree, act) === 'obj' && findingOut.includes(lemma) && tree.tokens[verb]!.xpos === 'VB')
  )
}

/** A negated verb, or predicate, that does not tell of an act whether it comes about. */
export const isOfItsEffect = (tree: Tree, governor: number): boolean =>
  clauseModality(tree, governor).negative &&
  !(isVerb(tree, governor)
    ? comingAbout.includes(lemmaOf(tree, governor)) && !isDoneToAnother(tree, governor)
    : isKnownOfActs(tree, governor))

/** "did not make Turkey leave", where "did not take place" has an object of its own. */
const isDoneToAnother = (tree: Tree, verb: number): boolean =>
  lemmaOf(tree, verb) !== 'take' && !isPassive(tree, verb) && childrenBy(tree, verb, 'obj').length > 0

/** "The closure was put off", "the planned expulsion was dropped": it may come, or not. */
export const isDropped = (tree: Tree, verb: number): boolean =>
  isVerb(tree, verb) &&
  isPassive(tree, verb) &&
  (['drop', 'shelve', 'abandon', 'revoke', 'reverse', 'scrap', 'quash'].includes(lemmaOf(tree, verb)) ||
    // "was left in limbo".
    (lemmaOf(tree, verb) === 'leave' && childrenBy(tree, verb, 'obl').some((where) => caseOf(tree, where) === 'in')) ||
    (['put', 'call'].includes(lemmaOf(tree, verb)) &&
      tree.tokens.slice(verb + 1, verb + 3).some(({ text }) => text.toLowerCase() === 'off')))

/** "Talks were out of the question", "a ceasefire is off the table": nobody holds them, and nobody may yet. */
export const isRuledOut = (tree: Tree, predicate: number): boolean =>
  ({ question: 'out of', table: 'off', cards: 'off', agenda: 'off' })[lemmaOf(tree, predicate)] ===
  caseOf(tree, predicate)

/** "suspends oil shipments", "the negotiations have been stalled": they went on, and whether they will again is open. */
export const isStopped = (tree: Tree, act: number, verb: number): boolean =>
  isVerb(tree, verb) &&
  ['suspend', 'stall', 'freeze', 'pause', 'deadlock', 'halt'].includes(lemmaOf(tree, verb)) &&
  ['obj', 'nsubj'].includes(relation(tree, act)) &&
  (inClass(lemmaOf(tree, act), 'talks') || tree.tokens[act]!.xpos === 'NNS')

/** Verbs that tell whether an act comes about, as its subject or as what is done. */
const comingAbout = (
  'happen occur take materialise materialize proceed go come begin start commence complete finish conclude end carry conduct execute implement ' +
  'hold launch perform effect stage deliver make undertake continue resume remain keep unfold ensue follow accomplish achieve realise realize ' +
  'fulfil fulfill mount commit do reach secure obtain agree sign ratify hold plan schedule expect set'
).split(' ')

/** "is not possible", "was not under way": what an adjective of the lexicon says of it. */
const isKnownOfActs = (tree: Tree, predicate: number): boolean =>
  adjectiveEffect(lemmaOf(tree, predicate)) !== undefined ||
  ['complete', 'over', 'way', 'final', 'reality', 'fact', 'place'].includes(lemmaOf(tree, predicate))

const isReaction = (lemma: string): boolean =>
  (isAnswer(lemma) && !['accept', 'refuse', 'call', 'describe'].includes(lemma)) ||
  ['regret', 'hail', 'celebrate', 'mark', 'note', 'acknowledge', 'confirm'].includes(lemma)

/** "did not attend the signing", "did not announce the withdrawal": nothing is said of it. */
const isPresence = (lemma: string): boolean =>
  ['attend', 'witness', 'follow', 'see', 'announce', 'cause', 'force'].includes(lemma)

/** "condemned it", "condemning it": said so in a clause of its own, or beside one. */
const isAnswered = (tree: Tree, verb: number): boolean => {
  const { negative, mode } = clauseModality(tree, verb)
  if (negative || (mode !== undefined && mode !== 'occurred')) return false
  return !['xcomp', 'ccomp', 'csubj'].includes(relation(tree, verb)) || !['VB', 'VBG'].includes(tree.tokens[verb]!.xpos)
}

/** "did not attend", "failed to attend". */
const isUndone = (tree: Tree, verb: number): boolean => {
  const above = headOf(tree, verb)
  return (
    clauseModality(tree, verb).negative ||
    (relation(tree, verb) === 'xcomp' &&
      (clauseModality(tree, above).negative || ['failed', 'refused'].includes(verbEffect(lemmaOf(tree, above)) ?? '')))
  )
}

const findingOut = ['report', 'verify', 'monitor', 'confirm', 'investigate', 'probe', 'document', 'record', 'discuss']

/** Verbs that say of an act that it does not come nearer. */
const faltering =
  'slip drift slide recede fade founder falter evaporate vanish dissolve lapse wither stumble loom approach wait hinge beckon'.split(
    ' ',
  )

/** "The signing slipped from spring into autumn", "fell off the calendar", "came to nothing", "keeps receding". */
export function isFaltering(tree: Tree, verb: number): boolean {
  // "The destruction nears completion".
  if (isVerb(tree, verb) && ['near', 'approach'].includes(lemmaOf(tree, verb))) return true
  if (!isVerb(tree, verb) || childrenBy(tree, verb, 'obj').length > 0) return false
  if (childrenBy(tree, verb, 'xcomp').some((clause) => isFaltering(tree, clause))) return true
  const lemma = lemmaOf(tree, verb)
  if (faltering.includes(lemma)) return true
  const beside = childrenBy(tree, verb, 'obl')
  // "the delineation was left to the two countries": still to be done.
  if (lemma === 'leave' && isPassive(tree, verb)) return beside.some((child) => caseOf(tree, child) === 'to')
  if (lemma === 'fall' || lemma === 'drop') return beside.some((child) => ['off', 'from'].includes(caseOf(tree, child)))
  return (
    ['come', 'amount'].includes(lemma) &&
    beside.some((child) => ['nothing', 'naught', 'nought', 'grief'].includes(lemmaOf(tree, child)))
  )
}

/** "The signing promises an end to the dispute", "any violation will invite sanctions": what it gives reason for, and nobody promises to sign. */
export const isPromising = (tree: Tree, noun: number, verb: number): boolean =>
  tree.tokens[noun]!.deprel === 'nsubj' &&
  !isPassive(tree, verb) &&
  (['pledged', 'agreed', 'proposed', 'demanded'].includes(verbEffect(lemmaOf(tree, verb)) ?? '') ||
    // "Talks aimed at a deal": what they are for.
    lemmaOf(tree, verb) === 'aim' ||
    // "the attack set an oil depot ablaze".
    (lemmaOf(tree, verb) === 'set' && childrenBy(tree, verb, 'obj').length > 0))

/** "The invasion provided cover", "the signing allowed trade to resume": what the verb says of its object it does not say of its subject. */
export const saysNothing = (tree: Tree, at: number, verb: number): boolean =>
  relation(tree, at) === 'nsubj' &&
  !isPassive(tree, verb) &&
  // "The signing means that the war will end".
  (childrenBy(tree, verb, 'obj', 'xcomp').length > 0 || lemmaOf(tree, verb) === 'mean') &&
  [
    'discuss',
    'explore',
    'debate',
    'consider',
    'risk',
    'mean',
    'provide',
    'offer',
    'serve',
    'contribute',
    'help',
    'allow',
    'enable',
    'permit',
    'support',
    'promote',
    'foster',
  ].includes(lemmaOf(tree, verb))
