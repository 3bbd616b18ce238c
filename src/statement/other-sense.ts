// What a verb or noun of an act says in another sense: "maintained a base" is no claim, "armies met at Jena" no meeting.

import type { Candidate } from './frames.ts'
import { inClass } from './things.ts'
import { childrenBy, lemmaOf, type Tree } from './tree.ts'

/** True where one of the reasons below holds: each is a function with its example. */
export const isInOtherSense = (tree: Tree, candidate: Candidate): boolean =>
  [isKept, isBattle, isConsignment, isDismissal, isAtTheScene, isCrew, isRallyFor, isCommand].some((reason) =>
    reason(tree, candidate),
  )

const every = (tree: Tree, heads: readonly number[], of: (lemma: string) => boolean): boolean =>
  heads.length > 0 && heads.every((head) => of(lemmaOf(tree, head)))

/** "maintained a base on the island": it had one, and claims nothing. */
const isKept = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'claim' && lemmaOf(tree, trigger) === 'maintain' && !childrenBy(tree, trigger, 'ccomp').length

/** "American forces met Mexican troops at Gonzales": in battle. */
const isBattle = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean => {
  const isArmy = (lemma: string): boolean => ['forces', 'troops'].some((name) => inClass(lemma, name))
  return (
    frame.act === 'meet' &&
    lemmaOf(tree, trigger) === 'meet' &&
    every(tree, found.subject, isArmy) &&
    every(tree, found.object, isArmy)
  )
}

/** "A shipment of weapons left the port": goods, no forces. */
const isConsignment = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  every(tree, found.subject, (lemma) => ['shipment', 'consignment', 'cargo', 'load', 'delivery'].includes(lemma))

/** "dismissed the Congress": sent away, not turned down. */
const isDismissal = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'reject' &&
  lemmaOf(tree, trigger) === 'dismiss' &&
  found.object.length > 0 &&
  found.object.every(
    (head) =>
      tree.tokens[head]!.upos === 'PROPN' ||
      ['body', 'council', 'legislature', 'human'].some((name) => inClass(lemmaOf(tree, head), name)),
  )

/** "before police arrived on the scene": no mission. */
const isAtTheScene = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'deploy' &&
  lemmaOf(tree, trigger) === 'arrive' &&
  every(tree, found.prepositions.get('on') ?? found.prepositions.get('at') ?? [], (lemma) => lemma === 'scene')

/** "has assembled a team": people who work for it. */
const isCrew = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'convene' &&
  lemmaOf(tree, trigger) === 'assemble' &&
  every(tree, found.object, (lemma) => ['team', 'staff', 'crew', 'cabinet'].includes(lemma))

/** "protest in support of Hezbollah": nobody is criticised. */
const isRallyFor = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'criticise' &&
  lemmaOf(tree, trigger) === 'protest' &&
  (found.prepositions.get('in') ?? []).some((head) =>
    ['support', 'favour', 'favor', 'solidarity'].includes(lemmaOf(tree, head)),
  )

/** "issued an order to the army": no law, unless it is an executive one or one that lays something down. */
const isCommand = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'amend-law' &&
  every(tree, found.object, (lemma) => lemma === 'order') &&
  found.object.every(
    (head) =>
      !childrenBy(tree, head, 'acl', 'acl:relcl').length &&
      !childrenBy(tree, head, 'amod', 'compound').some((word) => ofRulers.includes(lemmaOf(tree, word))),
  )

const ofRulers = 'executive presidential royal emergency administrative provisional legislative ministerial'.split(' ')
