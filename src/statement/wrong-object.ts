// Words that tell an act, said of what the act is not done to: trust is built of nothing, a review is no accord.

import type { Candidate } from './frames.ts'
import {
  areAllOf,
  caseOf,
  childrenBy,
  conjuncts,
  headOf,
  isAnyOf,
  lemmaOf,
  namedAs,
  relation,
  subtree,
  type Tree,
} from './tree.ts'

/** True where one of the reasons below holds: each is a function with its example. */
export const isOfWrongObject = (tree: Tree, candidate: Candidate): boolean =>
  [
    isGoodwillBuilt,
    isChannelOpened,
    isWorkConcluded,
    isSpecialEnvoy,
    isDraftBrought,
    isSupportMobilised,
    isAreaCleared,
    isThanked,
    isTakenAlong,
    isPeopleReceived,
    isItHappening,
    isWhatUnknown,
    isOneself,
    isDoneByPlace,
    isPickedUp,
    isSentFor,
    isLetGo,
    isPeriodLengthened,
    isEndingAnother,
    isTimeAsked,
    isArmsPooled,
    isUtility,
    isElectedOne,
    isSummonedMeeting,
    isAdmitted,
    isMeetingThatJoins,
    isReliefFrom,
    isOffensiveHalted,
    isHostWelcoming,
    isLeavingRoom,
    isPaperPassedRound,
    isSuspendedByText,
    isPoliceRaid,
    isOtherWithdrawal,
  ].some((reason) => reason(tree, candidate))

const goodwill =
  'trust confidence consensus rapport goodwill momentum peace friendship relationship understanding capacity democracy unity'.split(
    ' ',
  )

/** "committed to build trust": nothing is built. */
const isGoodwillBuilt = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'build' && areAllOf(tree, found.object, goodwill)

/** "open communication and negotiation channels": to talk, and no road. */
const isChannelOpened = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'open-route' &&
  areAllOf(
    tree,
    found.object.flatMap((head) => conjuncts(tree, head)),
    ['channel', 'line', 'communication', 'dialogue'],
  ) &&
  found.object.some((head) =>
    subtree(tree, head).some((at) =>
      ['communication', 'negotiation', 'dialogue', 'diplomatic', 'contact', 'talk'].includes(lemmaOf(tree, at)),
    ),
  )

/** "met to conclude a review of the measures": they finish it, and agree on nothing. */
const isWorkConcluded = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'conclude' &&
  ['conclude', 'complete', 'finish', 'finalise', 'finalize', 'end'].includes(lemmaOf(tree, trigger)) &&
  areAllOf(
    tree,
    found.object,
    'review visit tour study investigation inquiry exercise trial survey speech mission assessment'.split(' '),
  )

/** "asked the UN to appoint a special envoy": for a conflict, and to no state. */
const isSpecialEnvoy = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'upgrade-relations' &&
  found.object.some(
    (head) =>
      lemmaOf(tree, head) === 'envoy' &&
      isAnyOf(tree, childrenBy(tree, head, 'amod', 'compound'), ['special', 'personal', 'peace', 'roving', 'goodwill']),
  )

/** "will return with a draft agreement": it is yet to be agreed. */
const isDraftBrought = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'conclude' &&
  ['return', 'come', 'bring', 'emerge'].includes(lemmaOf(tree, trigger)) &&
  subtree(tree, trigger).some((at) => ['draft', 'proposed'].includes(tree.tokens[at]!.text.toLowerCase()))

/** "mobilising international support", "provided military assistance": no money is named. */
const isSupportMobilised = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'fund' &&
  /^(?:mobili[sz]e|provide)$/.test(lemmaOf(tree, trigger)) &&
  (areAllOf(tree, found.object, ['support']) || isOfArms(tree, trigger, found.object)) &&
  !found.object.some((head) =>
    isAnyOf(tree, childrenBy(tree, head, 'amod', 'compound'), [
      'financial',
      'budget',
      'budgetary',
      'material',
      'economic',
    ]),
  )

const isOfArms = (tree: Tree, trigger: number, objects: readonly number[]): boolean =>
  /^mobili[sz]e$/.test(lemmaOf(tree, trigger))
    ? areAllOf(tree, objects, ['assistance'])
    : objects.some((head) => isAnyOf(tree, childrenBy(tree, head, 'amod', 'compound'), ['military', 'lethal']))

/** "the areas cleared of military units": by whom and whether, the words leave open. */
const isAreaCleared = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'seize' && lemmaOf(tree, trigger) === 'clear' && found.passive && !found.subject.length

/** "recognized and thanked the governments for it": praised, and no state recognised. */
const isThanked = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'recognise' &&
  isAnyOf(tree, conjuncts(tree, trigger), ['thank', 'congratulate', 'commend', 'praise', 'honour', 'honor'])

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

/** "It did not happen": what did not, the words leave open. */
const isItHappening = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  ['convene', 'sign', 'meet'].includes(frame.act) &&
  ['happen', 'occur'].includes(lemmaOf(tree, trigger)) &&
  [...found.subject, ...found.object].every((head) => tree.tokens[head]!.upos === 'PRON')

/** "It was uncertain what he achieved". */
const isWhatUnknown = (tree: Tree, { trigger, arguments: found }: Candidate): boolean =>
  found.object.some((head) => tree.tokens[head]!.text.toLowerCase() === 'what') &&
  headOf(tree, trigger) >= 0 &&
  isAnyOf(tree, [headOf(tree, trigger)], ['uncertain', 'unclear', 'unknown', 'unsure', 'doubtful'])

/** "wars in areas near the capital that have killed twenty": the wars. */
const isDoneByPlace = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  areAllOf(tree, found.subject, ['area', 'region', 'zone', 'district', 'town', 'village', 'site'])

/** "wants to set itself up as a third force": no body. */
const isOneself = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'establish' &&
  found.object.some((head) => /^(?:it|him|her|them)sel(?:f|ves)$/i.test(tree.tokens[head]!.text))

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
  (found.prepositions.get('to') ?? []).some((head) => tree.tokens[head]!.upos === 'PRON') &&
  found.object.some((head) => /^(?:them|him|her|me|us)$/i.test(tree.tokens[head]!.text))

/** "the notice required had been extended from seven to 21 days": a rule at home. */
const isPeriodLengthened = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'extend' && areAllOf(tree, found.object, ['notice', 'leave', 'sentence', 'detention', 'visa', 'hour'])

/** "Deal ending 2-year border war signed": the deal ends the war, and is not ended; no war is signed. */
const isEndingAnother = (tree: Tree, { frame, trigger, noun, arguments: found }: Candidate): boolean =>
  (frame.act === 'terminate' &&
    !noun &&
    tree.tokens[trigger]!.xpos === 'VBG' &&
    relation(tree, trigger) === 'acl' &&
    found.subject.includes(headOf(tree, trigger))) ||
  (frame.act === 'sign' &&
    areAllOf(tree, [...found.object, ...(found.passive ? found.subject : [])], ['war', 'conflict']))

/** "asked for television time": of no party. */
const isTimeAsked = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'appeal' &&
  (found.prepositions.get('for') ?? []).some(
    (head) =>
      lemmaOf(tree, head) === 'time' &&
      isAnyOf(tree, childrenBy(tree, head, 'compound', 'amod'), ['television', 'radio', 'air', 'speaking']),
  )

/** "agreed to concentrate its weapons": to hand them in, where troops are massed. */
const isArmsPooled = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'mobilise' &&
  ['concentrate', 'gather', 'assemble'].includes(lemmaOf(tree, trigger)) &&
  areAllOf(tree, found.object, ['weapon', 'arm', 'rifle', 'ammunition'])

/** "guaranteed ten years of water supply": bought or shared, and no relief. */
const isUtility = (tree: Tree, { frame, noun, trigger }: Candidate): boolean =>
  frame.act === 'aid' &&
  noun &&
  lemmaOf(tree, trigger) === 'supply' &&
  isAnyOf(tree, childrenBy(tree, trigger, 'compound', 'amod'), [
    'water',
    'gas',
    'power',
    'electricity',
    'energy',
    'oil',
  ])

/** "Patassé elected president in elections": others elected him. */
const isElectedOne = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'hold-vote' &&
  lemmaOf(tree, trigger) === 'elect' &&
  found.subject.some((head) => namedAs(tree, head, 'PER')) &&
  found.object.every((head) => !childrenBy(tree, head, 'det').length) &&
  isAnyOf(tree, found.object, ['president', 'leader', 'chairman', 'chair', 'speaker', 'premier', 'governor', 'mayor'])

/** "summoned a meeting of the cabinet": nobody is called to account. */
const isSummonedMeeting = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'criticise' &&
  lemmaOf(tree, trigger) === 'summon' &&
  areAllOf(tree, found.object, ['meeting', 'session', 'cabinet', 'parliament', 'assembly', 'council'])

/** "accepted this phase had been hard": it is so, and nothing is agreed. */
const isAdmitted = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'conclude' && lemmaOf(tree, trigger) === 'accept' && childrenBy(tree, trigger, 'ccomp').length > 0

/** "The meeting brought together the two leaders": nobody mediates. */
const isMeetingThatJoins = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'mediate' &&
  lemmaOf(tree, trigger) === 'bring' &&
  areAllOf(tree, found.subject, ['meeting', 'summit', 'talk', 'talks', 'conference', 'event', 'gathering', 'round'])

/** "offered Tehran relief from sanctions": no aid. */
const isReliefFrom = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'aid' &&
  areAllOf(tree, found.object, ['relief']) &&
  found.object.some(
    (head) =>
      childrenBy(tree, head, 'nmod').some((child) => caseOf(tree, child) === 'from') ||
      isAnyOf(tree, childrenBy(tree, head, 'compound'), ['sanction', 'debt', 'tax', 'tariff']),
  )

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

/** "the documents which were circulated this morning": nothing is proposed by that. */
const isPaperPassedRound = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'propose' &&
  ['circulate', 'distribute'].includes(lemmaOf(tree, trigger)) &&
  areAllOf(tree, relation(tree, trigger) === 'acl' ? [headOf(tree, trigger)] : found.object, papers)

const papers = ['document', 'letter', 'report', 'note', 'list']

/** "the withdrawal of water", "of the bill": no forces. */
const isOtherWithdrawal = (tree: Tree, { frame, noun, trigger }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  noun &&
  childrenBy(tree, trigger, 'nmod').some(
    (child) =>
      caseOf(tree, child) === 'of' &&
      isAnyOf(
        tree,
        [child],
        'water oil gas fund money cash deposit case charge bill complaint support ambassador concession reservation offer candidate subsidy recognition demand objection resolution accusation licence license'.split(
          ' ',
        ),
      ),
  )

/** "It was suspended by a ceasefire": the war. */
const isSuspendedByText = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'suspend' &&
  childrenBy(tree, trigger, 'obl').some(
    (head) => caseOf(tree, head) === 'by' && isAnyOf(tree, [head], ['ceasefire', 'truce', 'armistice', 'agreement']),
  )

/** "police began a series of raids on offices": to search them. */
const isPoliceRaid = (tree: Tree, { frame, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  !noun &&
  areAllOf(tree, found.subject, ['police', 'gendarme', 'detective', 'inspector']) &&
  found.object.some((head) =>
    [head, ...childrenBy(tree, head, 'nmod')].some((at) => isAnyOf(tree, [at], ['raid', 'search'])),
  )
