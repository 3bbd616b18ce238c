// Words that tell an act, said of what the act is not done to: trust is built of nothing, a review is no accord.

import type { Arguments } from './arguments.ts'
import { clauseModality } from './clause.ts'
import type { Candidate } from './frames.ts'
import { inClass } from './things.ts'
import {
  areAllOf,
  caseOf,
  childrenBy,
  conjuncts,
  headOf,
  isAnyOf,
  lemmaOf,
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
    isItHappening,
    isWhatUnknown,
    isOneself,
    isPeriodLengthened,
    isEndingAnother,
    isTimeAsked,
    isArmsPooled,
    isQuartered,
    isPlanOfForce,
    isUtility,
    isSummonedMeeting,
    isReliefFrom,
    isPaperPassedRound,
    isSuspendedByText,
    isOtherWithdrawal,
    isArticle,
    isMineLaid,
    isSentOn,
    isHostOfFund,
    isOtherHalted,
    isFamilyMet,
    isBoundarySettled,
    isDecisionTold,
    isPostEnded,
    isTalksMoved,
    isSideHalted,
    isPositionHeld,
    isSpiedOn,
    isBroughtToCourt,
    isUnheard,
  ].some((reason) => reason(tree, candidate))

const goodwill =
  'trust confidence consensus rapport goodwill momentum peace friendship relationship understanding capacity democracy unity'.split(
    ' ',
  )

/** "disclosed his decision": no text. */
const isDecisionTold = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'publish' &&
  ['disclose', 'reveal', 'announce', 'unveil'].includes(lemmaOf(tree, trigger)) &&
  areAllOf(tree, found.object, ['decision', 'intention', 'choice'])

/** "his position was terminated": a post, and no text. */
const isPostEnded = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'terminate' &&
  areAllOf(tree, found.object, ['position', 'post', 'job', 'tenure', 'employment', 'appointment', 'service'])

/** "talks will be transferred to Brazil": to another place. */
const isTalksMoved = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'return' &&
  found.object.length > 0 &&
  found.object.every(
    (head) =>
      inClass(lemmaOf(tree, head), 'talks') ||
      // "handed power to the army, which ceded it": what, the words leave open.
      (lemmaOf(tree, trigger) === 'cede' && tree.tokens[head]!.upos === 'PRON'),
  )

/** "talks with the government that were halted": the parser takes the side for what was halted. */
const isSideHalted = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'suspend' &&
  frame.source === 'network' &&
  found.object.length > 0 &&
  areAllOf(tree, found.object, [
    'government',
    'opposition',
    'rebel',
    'army',
    'movement',
    'militia',
    'president',
    'side',
  ])

/** "stop on their positions occupied as of November 10": held, and not taken. */
const isPositionHeld = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'seize' &&
  lemmaOf(tree, trigger) === 'occupy' &&
  relation(tree, trigger) === 'acl' &&
  areAllOf(tree, found.object, ['position', 'seat', 'post'])

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

/** "recognized and thanked the governments for it", "recognised as a foreign agent": no state is recognised. */
const isThanked = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'recognise' &&
  (isAnyOf(tree, conjuncts(tree, trigger), ['thank', 'congratulate', 'commend', 'praise', 'honour', 'honor']) ||
    isAnyOf(tree, found.prepositions.get('as') ?? [], ['agent', 'outlet', 'media', 'medium', 'extremist', 'holiday']))

/** "It did not happen": what did not, the words leave open. */
const isItHappening = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  ['convene', 'sign', 'meet'].includes(frame.act) &&
  ['happen', 'occur'].includes(lemmaOf(tree, trigger)) &&
  [...found.subject, ...found.object].every((head) => tree.tokens[head]!.upos === 'PRON')

/** "It was uncertain what he achieved", "the limits of what it could negotiate". */
const isWhatUnknown = (tree: Tree, { trigger, arguments: found }: Candidate): boolean =>
  found.object.some((head) => tree.tokens[head]!.text.toLowerCase() === 'what') &&
  (clauseModality(tree, trigger).rule === 'modal-possible' ||
    (headOf(tree, trigger) >= 0 &&
      isAnyOf(tree, [headOf(tree, trigger)], ['uncertain', 'unclear', 'unknown', 'unsure', 'doubtful'])))

/** "wants to set itself up as a third force": no body. */
const isOneself = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'establish' &&
  found.object.some((head) => /^(?:it|him|her|them)sel(?:f|ves)$/i.test(tree.tokens[head]!.text))

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

/** "agreed to move soldiers into UN camps": to be counted and disarmed, where troops are massed to fight. */
const isQuartered = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'mobilise' &&
  !['mass', 'mobilise', 'mobilize'].includes(lemmaOf(tree, trigger)) &&
  ['into', 'to'].some((word) =>
    isAnyOf(tree, found.prepositions.get(word) ?? [], ['camp', 'cantonment', 'barracks', 'site', 'assembly']),
  )

/** "to prepare contingency plans for military intervention": no text between sides. */
const isPlanOfForce = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'negotiate' &&
  lemmaOf(tree, trigger) === 'prepare' &&
  areAllOf(tree, found.object, ['plan']) &&
  found.object.some((plan) =>
    /\b(?:contingency|military|war|battle|attack|intervention|offensive|assault|invasion)\b/i.test(
      subtree(tree, plan)
        .map((at) => tree.tokens[at]!.text)
        .join(' '),
    ),
  )

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

/** "summoned a meeting of the cabinet": nobody is called to account. */
const isSummonedMeeting = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'criticise' &&
  lemmaOf(tree, trigger) === 'summon' &&
  areAllOf(tree, found.object, ['meeting', 'session', 'cabinet', 'parliament', 'assembly', 'council'])

/** "offered Tehran relief from sanctions": no aid. */
const isReliefFrom = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'aid' &&
  areAllOf(tree, found.object, ['relief']) &&
  found.object.some(
    (head) =>
      childrenBy(tree, head, 'nmod').some((child) => caseOf(tree, child) === 'from') ||
      isAnyOf(tree, childrenBy(tree, head, 'compound'), ['sanction', 'debt', 'tax', 'tariff']),
  )

/** "the documents which were circulated this morning": nothing is proposed by that. */
const isPaperPassedRound = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'propose' &&
  ['circulate', 'distribute'].includes(lemmaOf(tree, trigger)) &&
  areAllOf(tree, objectsOf(tree, trigger, found), papers)

/** "published an article", "an article published by them". */
const objectsOf = (tree: Tree, trigger: number, { object }: Arguments): readonly number[] =>
  relation(tree, trigger) === 'acl' ? [headOf(tree, trigger)] : object

const papers = ['document', 'letter', 'report', 'note', 'list']

/** "the withdrawal of water", "of the bill": no forces. */
const isOtherWithdrawal = (tree: Tree, { frame, noun, trigger }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  noun &&
  isAnyOf(
    tree,
    childrenBy(tree, trigger, 'nmod').filter((child) => caseOf(tree, child) === 'of'),
    'water oil gas fund money cash deposit case charge bill complaint support ambassador concession reservation offer candidate subsidy recognition demand objection resolution accusation licence license'.split(
      ' ',
    ),
  )

/** "It was suspended by a ceasefire": the war. */
const isSuspendedByText = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'suspend' &&
  isAnyOf(
    tree,
    childrenBy(tree, trigger, 'obl').filter((head) => caseOf(tree, head) === 'by'),
    ['ceasefire', 'truce', 'armistice', 'agreement'],
  )

/** "an article published by the agency": the press, and no text of an accord. */
const isArticle = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'publish' &&
  areAllOf(tree, objectsOf(tree, trigger, found), articles) &&
  // "the draft articles on land".
  !subtree(tree, found.object[0] ?? headOf(tree, trigger)).some((at) => /^draft$/i.test(tree.tokens[at]!.text))

const articles = ['article', 'story', 'interview', 'newspaper', 'photograph', 'photo', 'video', 'study']

/** "may start deploying mines": no peacekeepers. */
const isMineLaid = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'deploy' && areAllOf(tree, found.object, ['mine', 'landmine', 'warhead', 'satellite', 'sensor'])

/** "The reply was transmitted to the Department in a telegram": by nobody who mediates. */
const isSentOn = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  (frame.act === 'mediate' && found.passive && found.subject.length === 0 && lemmaOf(tree, trigger) === 'transmit') ||
  (frame.act === 'propose' &&
    lemmaOf(tree, trigger) === 'send' &&
    areAllOf(tree, found.object, ['memorandum', 'telegram', 'letter', 'note', 'report', 'message', 'dispatch']))

/** "The World Bank would host the fund": it keeps it, and nobody meets. */
const isHostOfFund = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'convene' &&
  lemmaOf(tree, trigger) === 'host' &&
  areAllOf(tree, found.object, ['fund', 'office', 'secretariat', 'headquarters', 'mission', 'base', 'refugee', 'force'])

/** "commit to the cessation of the recruitment of civilians": no fighting ends. */
const isOtherHalted = (tree: Tree, { frame, arguments: found }: Candidate): boolean => {
  if (frame.act !== 'cease-fire') return false
  const halted = [...found.object, ...[...found.prepositions.values()].flat()]
    .filter((head) => ['cessation', 'halt', 'pause', 'moratorium', 'end'].includes(lemmaOf(tree, head)))
    .flatMap((head) => childrenBy(tree, head, 'nmod').filter((child) => caseOf(tree, child) === 'of'))
    .flatMap((head) => conjuncts(tree, head))
  return areAllOf(tree, halted, [
    'recruitment',
    'mobilisation',
    'mobilization',
    'enlistment',
    'production',
    'construction',
    'export',
    'enrichment',
  ])
}

/** "to go home and meet my family": no talks. */
const isFamilyMet = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'meet' &&
  areAllOf(tree, found.object, ['family', 'wife', 'husband', 'child', 'parent', 'mother', 'son', 'daughter']) &&
  found.object.every((head) => subtree(tree, head).some((word) => /^(?:my|our)$/i.test(tree.tokens[word]!.text)))

/** "the boundaries were fixed and sealed under an accord": laid down, and nobody is kept out. */
const isBoundarySettled = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'block' &&
  relation(tree, trigger) === 'conj' &&
  isAnyOf(
    tree,
    conjuncts(tree, headOf(tree, trigger)).filter((verb) => verb !== trigger),
    ['fix', 'settle', 'draw', 'define', 'delimit', 'demarcate'],
  )

/** "monitoring their every move": no truce and no border. */
const isSpiedOn = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'monitor' &&
  ['monitor', 'watch', 'track'].includes(lemmaOf(tree, trigger)) &&
  isAnyOf(tree, found.object, ['move', 'step', 'call', 'conversation', 'phone', 'mail'])

/** "the general to be transferred to the court": where he never was. */
const isBroughtToCourt = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'return' &&
  lemmaOf(tree, trigger) === 'transfer' &&
  isAnyOf(tree, found.prepositions.get('to') ?? [], ['court', 'tribunal', 'prison', 'jail', 'custody', 'hague'])

/** "ignored appeals from Africa": no text is broken. */
const isUnheard = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'violate' &&
  frame.lemma === 'ignore' &&
  isAnyOf(tree, found.object, ['appeal', 'call', 'plea', 'request'])
