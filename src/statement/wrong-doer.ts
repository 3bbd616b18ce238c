// Words that tell an act, said of who does no such thing, or does it to whom it is no such thing: areas kill nobody, a guest is not praised.

import type { Candidate } from './frames.ts'
import { areAllOf, caseOf, childrenBy, headOf, isAnyOf, lemmaOf, namedAs, subtree, type Tree } from './tree.ts'

/** True where one of the reasons below holds: each is a function with its example. */
export const isOfWrongDoer = (tree: Tree, candidate: Candidate): boolean =>
  [
    isTakenAlong,
    isPeopleReceived,
    isDoneByPlace,
    isPickedUp,
    isSentFor,
    isLetGo,
    isElectedOne,
    isAdmitted,
    isMeetingThatJoins,
    isOffensiveHalted,
    isHostWelcoming,
    isLeavingRoom,
    isRalliedTo,
    isPulledDownTogether,
    isCalm,
    isTalkToPress,
    isByWorks,
    isOfPair,
  ].some((reason) => reason(tree, candidate))

/** "had taken them to the Nigerian capital, where they signed": along, and not prisoner. */
const isTakenAlong = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'detain' &&
  lemmaOf(tree, trigger) === 'take' &&
  found.subject.some((head) => namedAs(tree, head, 'PER')) &&
  (found.prepositions.get('to') ?? []).some((head) => subtree(tree, head).some((at) => namedAs(tree, at, 'LOC')))

/** "agreed to receive Cubans from the camps": it takes them in. */
const isPeopleReceived = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'meet' &&
  ['receive', 'accept'].includes(lemmaOf(tree, trigger)) &&
  found.object.some((head) => tree.tokens[head]!.xpos === 'NNPS')

/** "wars in areas near the capital that have killed twenty": the wars. */
const isDoneByPlace = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  areAllOf(tree, found.subject, ['area', 'region', 'zone', 'district', 'town', 'village', 'site'])

/** "helicopters land to pick up two hostages": they are fetched, and held by others. */
const isPickedUp = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'detain' &&
  lemmaOf(tree, trigger) === 'pick' &&
  isAnyOf(tree, found.object, ['hostage', 'captive', 'prisoner', 'detainee', 'survivor', 'passenger'])

/** "sent aircraft carrying dignitaries", "sent a plane to pick up the women": no forces. */
const isSentFor = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'mobilise' &&
  ['send', 'dispatch', 'fly'].includes(lemmaOf(tree, trigger)) &&
  areAllOf(tree, found.object, ['aircraft', 'plane', 'helicopter', 'ship', 'vessel', 'jet', 'boat']) &&
  [trigger, ...found.object].some((at) =>
    isAnyOf(tree, childrenBy(tree, at, 'acl', 'advcl', 'xcomp'), [
      'carry',
      'pick',
      'collect',
      'fetch',
      'evacuate',
      'bring',
    ]),
  )

/** "promised to release them to him": persons, and no text. */
const isLetGo = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'publish' &&
  lemmaOf(tree, trigger) === 'release' &&
  ((found.prepositions.get('to') ?? []).some((head) => tree.tokens[head]!.upos === 'PRON') ||
    isAnyOf(tree, found.subject, ['judge', 'court', 'police', 'captor', 'kidnapper', 'rebel'])) &&
  found.object.some((head) => /^(?:them|him|her|me|us)$/i.test(tree.tokens[head]!.text))

/** "Patassé elected president in elections": others elected him. */
const isElectedOne = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'hold-vote' &&
  lemmaOf(tree, trigger) === 'elect' &&
  found.subject.some((head) => namedAs(tree, head, 'PER')) &&
  found.object.every((head) => !childrenBy(tree, head, 'det').length) &&
  isAnyOf(tree, found.object, ['president', 'leader', 'chairman', 'chair', 'speaker', 'premier', 'governor', 'mayor'])

/** "accepted this phase had been hard": it is so, and nothing is agreed. */
const isAdmitted = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'conclude' && lemmaOf(tree, trigger) === 'accept' && childrenBy(tree, trigger, 'ccomp').length > 0

/** "The meeting brought together the two leaders": nobody mediates. */
const isMeetingThatJoins = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'mediate' &&
  lemmaOf(tree, trigger) === 'bring' &&
  areAllOf(tree, found.subject, ['meeting', 'summit', 'talk', 'talks', 'conference', 'event', 'gathering', 'round'])

/** "halted the offensive of the army", "have stopped this offensive": another's, where "halted its offensive" is one's own. */
const isOffensiveHalted = (tree: Tree, { frame, trigger, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'cease-fire' &&
  !noun &&
  !found.passive &&
  ['stop', 'halt'].includes(lemmaOf(tree, trigger)) &&
  ['VBD', 'VBN', 'VBZ', 'VBP'].includes(tree.tokens[trigger]!.xpos) &&
  areAllOf(tree, found.object, ['offensive', 'advance', 'assault', 'incursion', 'invasion', 'push']) &&
  found.object.some(
    (head) =>
      childrenBy(tree, head, 'det').some((word) => /^th(?:is|at)$/i.test(tree.tokens[word]!.text)) ||
      childrenBy(tree, head, 'nmod').some((child) => ['of', 'by'].includes(caseOf(tree, child))),
  )

/** "preparing to welcome Putin": a guest, and nothing that is praised. */
const isHostWelcoming = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'welcome' &&
  lemmaOf(tree, trigger) === 'welcome' &&
  found.object.length > 0 &&
  found.object.every((head) => namedAs(tree, head, 'PER') && !childrenBy(tree, head, 'case').length)

/** "Two Unionist MPs withdraw": from a room or a race, and no forces. */
const isLeavingRoom = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  areAllOf(tree, found.subject, [
    'mp',
    'deputy',
    'lawmaker',
    'delegate',
    'politician',
    'candidate',
    'senator',
    'minister',
  ])

/** "forced them to rally to the accord": they join it. */
const isRalliedTo = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'protest' &&
  lemmaOf(tree, trigger) === 'rally' &&
  ['to', 'behind', 'around'].some((word) => found.prepositions.has(word))

/** "The two countries agreed to destroy the island": by common consent, and no attack. */
const isPulledDownTogether = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'attack' &&
  ['destroy', 'demolish', 'dismantle', 'raze'].includes(lemmaOf(tree, trigger)) &&
  isAnyOf(
    tree,
    [headOf(tree, trigger)].filter((at) => at >= 0),
    ['agree', 'consent'],
  )

/** "Normalcy had returned": nobody came back. */
const isCalm = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'return' &&
  areAllOf(tree, found.subject, [
    'normalcy',
    'normality',
    'calm',
    'peace',
    'order',
    'life',
    'stability',
    'hope',
    'tension',
  ])

/** "Talking to media in New Delhi": no meeting of parties. */
const isTalkToPress = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'meet' &&
  ['talk', 'speak'].includes(lemmaOf(tree, trigger)) &&
  ['to', 'with'].some((word) =>
    isAnyOf(tree, found.prepositions.get(word) ?? [], [
      'media',
      'medium',
      'press',
      'reporter',
      'journalist',
      'newsman',
    ]),
  )

/** "the bridge blocking Bosnia's access": where it stands. */
const isByWorks = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'block' &&
  found.subject.length > 0 &&
  found.subject.every((head) =>
    /^(?:bridge|dam|wall|fence|pipeline|canal|road|snow|rain|flood|debris)s?$/i.test(tree.tokens[head]!.text),
  )

/** "welcome Qatar-Bahrain mediation": between the two, and not by them. */
const isOfPair = (tree: Tree, { frame, noun, trigger }: Candidate): boolean =>
  frame.act === 'mediate' &&
  noun &&
  tree.tokens[trigger - 2]?.text === '-' &&
  [trigger - 3, trigger - 1].every((at) => tree.tokens[at]?.upos === 'PROPN')
