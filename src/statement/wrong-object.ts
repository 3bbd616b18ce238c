// Words that tell an act, said of what the act is not done to: trust is built of nothing, a review is no accord.

import type { Candidate } from './frames.ts'
import { areAllOf, childrenBy, conjuncts, headOf, isAnyOf, lemmaOf, namedAs, subtree, type Tree } from './tree.ts'

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

/** "mobilising international support": no money is named. */
const isSupportMobilised = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'fund' &&
  /^mobili[sz]e$/.test(lemmaOf(tree, trigger)) &&
  areAllOf(tree, found.object, ['support', 'assistance']) &&
  !found.object.some((head) =>
    isAnyOf(tree, childrenBy(tree, head, 'amod', 'compound'), ['financial', 'budget', 'budgetary', 'material']),
  )

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
