// Phrases that mean another thing than their verb says: "take to court", "meet a deadline", "hold to account".

import { wholeOf } from './fit.ts'
import type { Candidate } from './frames.ts'
import { inClass } from './things.ts'
import {
  areAllOf,
  caseOf,
  childrenBy,
  headOf,
  isAnyOf,
  isInTime,
  lemmaOf,
  relation,
  subtree,
  type Tree,
} from './tree.ts'

/** True where the act's words are such a phrase: each is a function with its example. */
export const isIdiom = (tree: Tree, candidate: Candidate): boolean =>
  [
    isMetOtherwise,
    isLeftTo,
    isMaxim,
    isTakenToCourt,
    isSubmittedToCourt,
    isOnVergeOf,
    isHeldToAccount,
    isPost,
    isAsCalledFor,
    isShutForRepairs,
    isMetWithForce,
    isToken,
    isHeldMeeting,
    isTransferOfMen,
    isRefusedThing,
    isComment,
    isLawsuit,
    isPressRelease,
    isInAbsentia,
    isOccupiedWith,
    isFelt,
    isLandingIt,
    isLeftToDo,
    isCalledInToHear,
    isDispute,
    isArmyFuel,
    isDecreed,
    isPromisedFirst,
    isNoLaw,
    isLetHome,
    isLookingOn,
    isEndOfMeeting,
    isDivision,
    isBookSigning,
    isWater,
    isFallenTo,
    isShutTo,
    isRiverWater,
    isPause,
  ].some((reason) => reason(tree, candidate))

/** "met a deadline", "a demand that he is expected to meet": nobody meets anybody. */
const isMetOtherwise = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'meet' &&
  lemmaOf(tree, trigger) === 'meet' &&
  // "meeting some of the demands".
  (isAnyOf(
    tree,
    found.object.map((head) => wholeOf(tree, head) ?? head),
    demands,
  ) ||
    isOnDemand(tree, trigger))

/** "left it to his deputy to sign", "left the decision to the president": he leaves nothing. */
const isLeftTo = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw' &&
  lemmaOf(tree, trigger) === 'leave' &&
  (/^it to\b/.test(`${tree.tokens[trigger + 1]?.text} ${tree.tokens[trigger + 2]?.text}`) ||
    (found.object.length > 0 && found.prepositions.has('to')) ||
    // "is expected to leave it at that".
    (found.prepositions.get('at') ?? []).some((head) => /^that$/i.test(tree.tokens[head]!.text)))

/** "submitted the dispute to the Court": it is to judge, and nothing is tabled. */
const isSubmittedToCourt = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'propose' &&
  (found.prepositions.get('to') ?? []).some((head) =>
    subtree(tree, head).some((at) =>
      /^(?:court|tribunal|arbitration|arbitrators?|icj|itlos)$/i.test(tree.tokens[at]!.text),
    ),
  )

/** "Nothing is agreed until everything is agreed": a rule, and nothing that was done. */
const isMaxim = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'conclude' &&
  [...found.subject, ...found.object].some((head) => tree.tokens[head]!.text.toLowerCase() === 'nothing') &&
  tree.tokens.some(({ text }, index) => text === 'until' && tree.tokens[index + 1]?.text === 'everything')

/** "took Australia to arbitration": nobody is seized. */
const isTakenToCourt = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'detain' &&
  lemmaOf(tree, trigger) === 'take' &&
  isAnyOf(tree, found.prepositions.get('to') ?? [], [
    'arbitration',
    'court',
    'tribunal',
    'task',
    'law',
    'hospital',
    'safety',
  ])

/** "talks threatened to collapse": nobody threatens anybody. */
const isOnVergeOf = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'threaten' &&
  isAnyOf(tree, childrenBy(tree, trigger, 'xcomp'), mishaps) &&
  (!found.subject.length ||
    found.subject.some((head) =>
      ['talks', 'ceasefire', 'instrument', 'process', 'conflict', 'unrest', 'attack'].some((name) =>
        inClass(lemmaOf(tree, head), name),
      ),
    ))

/** "has been held to account": nobody is locked up. */
const isHeldToAccount = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'detain' &&
  lemmaOf(tree, trigger) === 'hold' &&
  ['to', 'against', 'in'].some((word) =>
    isAnyOf(tree, found.prepositions.get(word) ?? [], ['account', 'esteem', 'contempt']),
  )

/** "appointed three of them as advisers": a post for a man, and no body. */
const isPost = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'establish' && lemmaOf(tree, trigger) === 'appoint' && found.prepositions.has('as')

/** "set up a committee, as called for in the constitution": the constitution calls for it. */
const isAsCalledFor = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'appeal' &&
  ['VBN', 'VBD'].includes(tree.tokens[trigger]!.xpos) &&
  tree.tokens[trigger - 1]?.text.toLowerCase() === 'as'

/** "The Office will be closed this Thursday for repairs": it opens again. */
const isShutForRepairs = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'dissolve' &&
  isAnyOf(tree, found.prepositions.get('for') ?? [], [
    'repair',
    'renovation',
    'holiday',
    'lunch',
    'weekend',
    'day',
    'week',
    'maintenance',
    'cleaning',
  ])

/** The clause of the verb hangs on such a noun. */
function isOnDemand(tree: Tree, verb: number): boolean {
  for (let at = verb, steps = 0; at >= 0 && steps < 3; at = headOf(tree, at), steps++)
    if (relation(tree, at) === 'acl') return demands.includes(lemmaOf(tree, headOf(tree, at)))
  return false
}

const demands =
  'deadline demand condition precondition prerequisite obligation requirement target commitment criterion standard benchmark need expectation promise goal timetable'.split(
    ' ',
  )

const mishaps =
  'collapse fail unravel founder derail spill erupt escalate overwhelm overshadow undermine become turn spiral drag tear split delay disrupt scupper sink'.split(
    ' ',
  )

/** "would be met with full force": nobody meets anybody. */
const isMetWithForce = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'meet' &&
  lemmaOf(tree, trigger) === 'meet' &&
  isAnyOf(tree, found.prepositions.get('with') ?? [], [
    'force',
    'resistance',
    'silence',
    'scepticism',
    'criticism',
    'approval',
    'anger',
    'protest',
    'response',
    'hostility',
  ])

/** "to accept this instrument as a token of gratitude": a gift. */
const isToken = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'conclude' &&
  isAnyOf(tree, found.prepositions.get('as') ?? [], ['token', 'gift', 'sign', 'tribute', 'souvenir'])

/** "the committee held in Pretoria": it met there. */
const isHeldMeeting = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'detain' &&
  lemmaOf(tree, trigger) === 'hold' &&
  areAllOf(tree, found.object, [
    'committee',
    'commission',
    'council',
    'meeting',
    'conference',
    'congress',
    'assembly',
    'court',
    'tribunal',
  ])

/** "they will be transferred to the island": persons, where money is meant. */
const isTransferOfMen = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'fund' &&
  ['transfer', 'send', 'move', 'advance'].includes(lemmaOf(tree, trigger)) &&
  found.object.length > 0 &&
  found.object.every((head) => /^(?:they|them|he|him|she|her|who|whom)$/i.test(tree.tokens[head]!.text))

/** "Accreditation was denied", "access was denied": something is withheld, and no charge denied. */
const isRefusedThing = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'deny' &&
  found.passive &&
  isAnyOf(tree, found.object, [
    'accreditation',
    'access',
    'entry',
    'admission',
    'bail',
    'permission',
    'visa',
    'request',
    'passage',
    'asylum',
  ])

/** "declined comment", "refused interviews": nothing of the field is turned down. */
const isComment = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'reject' &&
  ['decline', 'refuse'].includes(lemmaOf(tree, trigger)) &&
  isAnyOf(tree, found.object, ['comment', 'interview', 'remark', 'elaboration'])

/** "The OAS also issued a release": to the press. */
const isPressRelease = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'release' &&
  frame.noun &&
  ['obj', 'nsubj'].includes(relation(tree, trigger)) &&
  ['issue', 'publish', 'circulate', 'post'].includes(lemmaOf(tree, headOf(tree, trigger)))

/** "was sentenced in absentia": nobody holds him. */
const isInAbsentia = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'detain' && tree.tokens.slice(trigger, trigger + 4).some(({ text }) => /^absentia$/i.test(text))

/** "SADC has been seized with the crisis": it deals with it. */
const isOccupiedWith = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'seize' && lemmaOf(tree, trigger) === 'seize' && found.passive && found.prepositions.has('with')

/** "has long felt threatened by its neighbour": how he feels, and nothing that the neighbour said. */
const isFelt = (tree: Tree, { trigger }: Candidate): boolean =>
  relation(tree, trigger) === 'xcomp' &&
  tree.tokens[trigger]!.xpos === 'VBN' &&
  ['feel', 'seem', 'look'].includes(lemmaOf(tree, headOf(tree, trigger)))

/** "after landing a small plane in the hills": its pilot. */
const isLandingIt = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'visit' && lemmaOf(tree, trigger) === 'land' && found.object.length > 0

/** "will present an appeal before the Court": a lawsuit. */
const isLawsuit = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'propose' && isAnyOf(tree, found.object, ['appeal', 'lawsuit', 'petition', 'complaint'])

/** "had left the UN merely to observe": the UN is left with that, and nobody goes. */
const isLeftToDo = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  ['withdraw', 'withdraw-forces'].includes(frame.act) &&
  lemmaOf(tree, trigger) === 'leave' &&
  childrenBy(tree, trigger, 'xcomp').length > 0

/** "called in the ambassadors to brief them": they are told something. */
const isCalledInToHear = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'criticise' &&
  ['call', 'summon', 'invite'].includes(lemmaOf(tree, trigger)) &&
  isAnyOf(tree, childrenBy(tree, trigger, 'advcl', 'xcomp'), [
    'brief',
    'discuss',
    'inform',
    'thank',
    'consult',
    'congratulate',
    'greet',
  ])

/** "ending a dispute": no fighting stops. */
const isDispute = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'cease-fire' &&
  areAllOf(tree, found.object, ['dispute', 'quarrel', 'row', 'standoff', 'stand-off', 'feud', 'wrangle'])

/** "fuel had not arrived": an army's as well. */
const isArmyFuel = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'aid' &&
  ['arrive', 'come', 'get', 'enter', 'reach'].includes(lemmaOf(tree, trigger)) &&
  [...found.subject, ...found.object].some((head) => lemmaOf(tree, head) === 'fuel') &&
  !tree.tokens.some(({ text }) => /^(?:aid|relief|humanitarian|convoy|lorr|truck|hospital)/i.test(text))

/** "signed a decree denouncing the pact": that ends it, and no one is spoken against. */
const isDecreed = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'criticise' &&
  lemmaOf(tree, trigger) === 'denounce' &&
  relation(tree, trigger) === 'acl' &&
  ['decree', 'law', 'bill', 'note', 'act', 'order'].includes(lemmaOf(tree, headOf(tree, trigger)))

/** "promised to investigate it and punish those responsible": no threat. */
const isPromisedFirst = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'threaten' &&
  lemmaOf(tree, trigger) === 'promise' &&
  childrenBy(tree, trigger, 'xcomp').some((verb) => !inClass(lemmaOf(tree, verb), 'avenge'))

/** "Lebed annulled it": an ultimatum as well. */
const isNoLaw = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'amend-law' &&
  found.object.length > 0 &&
  found.object.every((head) => tree.tokens[head]!.text.toLowerCase() === 'it') &&
  ![tree, ...tree.before.slice(0, 1)].some((one) =>
    one.tokens.some((_, at) => ['law', 'statute'].some((name) => inClass(lemmaOf(one, at), name))),
  )

/** "to let the refugees go home", "let him go to Rome": nobody is set free. */
const isLetHome = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'release' &&
  lemmaOf(tree, trigger) === 'let' &&
  childrenBy(tree, trigger, 'xcomp', 'ccomp').some(
    (verb) =>
      childrenBy(tree, verb, 'advmod', 'xcomp').length > 0 ||
      // "let him go a week later" frees him.
      childrenBy(tree, verb, 'obl').some((where) => caseOf(tree, where) !== '' && !isInTime(tree, tree.tokens[where]!)),
  )

/** "The peoples of Asia are watching them", "the world is watching": everybody looks on. */
const isLookingOn = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'monitor' &&
  lemmaOf(tree, trigger) === 'watch' &&
  isAnyOf(tree, found.subject, ['people', 'world', 'nation', 'eye', 'public', 'history'])

/** "ended their summit by signing it": it came to its close, and nobody broke it off. */
const isEndOfMeeting = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'terminate' &&
  ['end', 'close', 'conclude', 'finish'].includes(frame.lemma) &&
  areAllOf(tree, found.object, ['summit', 'meeting', 'session', 'conference', 'visit'])

/** "voted against renewing it": members divided, and no people went to the polls. */
const isDivision = (_: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'hold-vote' && frame.lemma === 'vote' && found.prepositions.has('against')

/** "will sign copies at a bookshop". */
const isBookSigning = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'sign' &&
  found.object.some(
    (head) => ['copy', 'autograph', 'book'].includes(lemmaOf(tree, head)) && !childrenBy(tree, head, 'nmod').length,
  )

/** "The waters of the rivers will go to India": they visit nobody. */
const isWater = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'visit' &&
  isAnyOf(tree, found.subject, ['water', 'river', 'share', 'money', 'revenue', 'proceeds', 'prize', 'credit', 'seat'])

/** "It fell to a new president to end it": his task, and no town. */
const isFallenTo = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'seize' &&
  frame.lemma === 'fall' &&
  (found.prepositions.get('to') ?? []).some((head) =>
    ['human', 'envoys'].some((name) => inClass(lemmaOf(tree, head), name)),
  )

/** "shut it to citizens without a visa": a border, and no body. */
const isShutTo = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'dissolve' &&
  ['shut', 'close'].includes(frame.lemma) &&
  (found.prepositions.get('to') ?? []).some((head) =>
    ['human', 'people'].some((name) => inClass(lemmaOf(tree, head), name)),
  )

/** "will carry the water to the mines": a river's, and no relief. */
const isRiverWater = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'aid' &&
  found.subject.every((head) => !inClass(lemmaOf(tree, head), 'human') && tree.tokens[head]!.upos !== 'PROPN') &&
  found.object.length > 0 &&
  found.object.every((head) => lemmaOf(tree, head) === 'water')

/** "during a break in the talks": they paused for a while. */
const isPause = (tree: Tree, { frame, noun, trigger }: Candidate): boolean =>
  frame.act === 'suspend' &&
  noun &&
  lemmaOf(tree, trigger) === 'break' &&
  ['during', 'in', 'at'].includes(caseOf(tree, trigger))
