// What takes place, begins or is over, and is not the act that its word says: no exchange of people, no signing, no breaking off.

import { isAccusing } from './embedding.ts'
import type { Candidate } from './frames.ts'
import { denotedBy } from './pronoun.ts'
import { inClass } from './things.ts'
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
export const isNoEvent = (tree: Tree, candidate: Candidate): boolean =>
  [
    isExchangeOfOther,
    isOtherCeremony,
    isMeetingOver,
    isEndOfSitting,
    isWelcomingCrowd,
    isTextThatJoins,
    isSwapOfElse,
    isRowOfActs,
    isOtherStrike,
    isNewsConference,
    isBareCeremony,
    isWebPlatform,
    isInterviewByTelephone,
    isOpenedForSignature,
    isFailing,
    isWhereLeftOff,
    isStarted,
    isProlonged,
    isItBegun,
    isMadeUp,
    isOwnDoing,
    isWarOver,
    isWatched,
    isOwnCharge,
    isInOffice,
    isRoadPaved,
    isNoTextMeant,
    isPressQuery,
    isOfChargedName,
    isGroundCleared,
  ].some((reason) => reason(tree, candidate))

/** "resume talks where they broke off": the same talks. */
const isWhereLeftOff = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  ['terminate', 'suspend'].includes(frame.act) &&
  childrenBy(tree, trigger, 'advmod', 'mark').some((word) => /^where$/i.test(tree.tokens[word]!.text)) &&
  childrenBy(tree, trigger, 'compound:prt').some((word) => /^off$/i.test(tree.tokens[word]!.text))

/** "blamed him for the talks failing to materialise": there were none. */
const isFailing = (tree: Tree, { noun, trigger }: Candidate): boolean =>
  noun && tree.tokens[trigger + 1]?.text === 'failing'

/** "an exchange of gunfire took place", "of views": nobody is handed over. */
const isExchangeOfOther = (tree: Tree, { frame, noun, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'exchange' &&
  (noun ? [trigger] : found.subject).some((head) => {
    const what = childrenBy(tree, head, 'nmod', 'compound').filter(
      (child) => relation(tree, child) === 'compound' || caseOf(tree, child) === 'of',
    )
    return (
      ['exchange', 'swap'].includes(lemmaOf(tree, head)) &&
      what.length > 0 &&
      what.every((child) => otherGoods.some((name) => inClass(lemmaOf(tree, child), name)))
    )
  })

const otherGoods = ['fire', 'gunfire', 'volleys', 'blows', 'views-word']

/** "the opening ceremony", "a wreath-laying ceremony": nothing is signed there. */
const isOtherCeremony = (tree: Tree, { frame, noun, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'sign' &&
  (noun ? [trigger] : [...found.subject, ...found.object]).some((head) => {
    const which = childrenBy(tree, head, 'amod', 'compound').filter((child) =>
      /(?:ing|over)$/.test(tree.tokens[child]!.text),
    )
    return (
      lemmaOf(tree, head) === 'ceremony' &&
      which.length > 0 &&
      !which.some((child) => /^(?:sign|initial)/i.test(tree.tokens[child]!.text))
    )
  })

/** "a meeting that ended without a breakthrough": it is over, and nothing is called off. */
const isMeetingOver = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'terminate' &&
  ['end', 'conclude', 'finish'].includes(lemmaOf(tree, trigger)) &&
  areAllOf(tree, found.subject, ['meeting', 'summit', 'session', 'conference', 'sitting'])

/** "The meeting began at 12.05 p.m. and adjourned at 12.10": it was over. */
const isEndOfSitting = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'suspend' &&
  lemmaOf(tree, trigger) === 'adjourn' &&
  found.prepositions.has('at') &&
  !['until', 'till', 'to', 'for'].some((word) => found.prepositions.has(word))

/** "had marched to the airport to greet him": against nobody. */
const isWelcomingCrowd = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'protest' &&
  ['march', 'gather', 'walk', 'rally', 'line'].includes(lemmaOf(tree, trigger)) &&
  childrenBy(tree, trigger, 'advcl', 'xcomp').some((purpose) =>
    ['greet', 'welcome', 'celebrate', 'cheer', 'mourn', 'bury', 'honour', 'honor', 'commemorate'].includes(
      lemmaOf(tree, purpose),
    ),
  )

/** "The accord came after long talks. It brought together the president and the rebels": a text mediates nothing. */
const isTextThatJoins = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'mediate' &&
  lemmaOf(tree, trigger) === 'bring' &&
  found.subject.some((head) => /^(?:it|that|this|which)$/i.test(tree.tokens[head]!.text))

/** "a currency swap with China", "swapped its prime minister for a technocrat": no captives. */
const isSwapOfElse = (tree: Tree, { frame, noun, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'exchange' &&
  lemmaOf(tree, trigger) === 'swap' &&
  (noun
    ? childrenBy(tree, trigger, 'compound', 'amod').some((word) =>
        ['currency', 'debt', 'land', 'rate', 'credit', 'oil', 'gas', 'commodity', 'liquidity', 'year', '-'].includes(
          lemmaOf(tree, word),
        ),
      )
    : found.prepositions.has('for') &&
      found.object.some((head) =>
        childrenBy(tree, head, 'nmod:poss').some((owner) => /^(?:its|their|his)$/i.test(tree.tokens[owner]!.text)),
      ))

/** "Neither the demarcation nor the exchange has begun": each of them tells itself, and the one is no part of the other. */
const isRowOfActs = (tree: Tree, { frame, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'exchange' &&
  !noun &&
  frame.roles.subject === 'object' &&
  found.subject.some((head) =>
    conjuncts(tree, head).some(
      (member) => !['exchange', 'swap', 'release', 'handover', 'prisoner'].includes(lemmaOf(tree, member)),
    ),
  )

/** "would launch a nuclear strike": nobody lays down his work. */
const isOtherStrike = (tree: Tree, { frame, trigger, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'protest' &&
  (noun ? [trigger] : found.object).some(
    (head) =>
      lemmaOf(tree, head) === 'strike' &&
      childrenBy(tree, head, 'amod', 'compound').some((word) => ofForce.includes(lemmaOf(tree, word).toLowerCase())),
  )

const ofForce =
  'nuclear atomic air missile drone rocket artillery military pre-emptive preemptive preventive retaliatory surgical precision naval'.split(
    ' ',
  )

/** "held a news conference", "cabinet meetings": for the press, and at home. */
const isNewsConference = (tree: Tree, { frame, noun, trigger, arguments: found }: Candidate): boolean =>
  ['meet', 'convene', 'negotiate'].includes(frame.act) &&
  (noun ? [trigger] : [...found.object, ...found.subject]).some(
    (head) =>
      ['conference', 'briefing', 'meeting'].includes(lemmaOf(tree, head)) &&
      childrenBy(tree, head, 'compound', 'amod').some((word) =>
        ['news', 'press', 'media', 'cabinet', 'staff', 'family'].includes(lemmaOf(tree, word)),
      ),
  )

/** "The ceremony never took place": of whatever kind, where nothing near it speaks of signing. */
const isBareCeremony = (tree: Tree, { frame, noun, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'sign' &&
  (noun ? [trigger] : [...found.subject, ...found.object]).some((head) => lemmaOf(tree, head) === 'ceremony') &&
  ![tree, ...tree.before.slice(0, 2)].some((one) =>
    one.tokens.some(({ text }) => /^(?:sign|initial|signature)/i.test(text)),
  )

/** "launched a web platform": no body. */
const isWebPlatform = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'establish' &&
  found.object.some(
    (head) =>
      lemmaOf(tree, head) === 'platform' &&
      childrenBy(tree, head, 'compound', 'amod').some((word) =>
        ['web', 'online', 'digital', 'internet', 'media'].includes(lemmaOf(tree, word).toLowerCase()),
      ),
  )

/** "the leader, speaking by telephone": to a reporter, where nobody else is named. */
const isInterviewByTelephone = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'call' &&
  ['speak', 'talk'].includes(lemmaOf(tree, trigger)) &&
  !['to', 'with'].some((word) => found.prepositions.has(word)) &&
  found.subject.length > 0 &&
  found.subject.every(
    (head) =>
      conjuncts(tree, head).length === 1 &&
      !subtree(tree, head).some((at) => tree.tokens[at]!.xpos.endsWith('S') && tree.tokens[at]!.upos === 'NOUN'),
  ) &&
  !found.subject.some((head) => subtree(tree, head).some((at) => /^(?:two|both)$/i.test(tree.tokens[at]!.text)))

/** "since it opened for signature": a treaty does. */
const isOpenedForSignature = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'convene' &&
  !isAnyOf(tree, [...found.subject, ...found.object], ['conference', 'meeting', 'summit', 'talk', 'session']) &&
  (found.prepositions.get('for') ?? []).some((head) =>
    ['signature', 'signing', 'ratification'].includes(lemmaOf(tree, head)),
  )

/** "each accused the other of starting it": a war, if anything. */
const isStarted = (tree: Tree, { trigger, arguments: found }: Candidate): boolean =>
  ['start', 'begin'].includes(lemmaOf(tree, trigger)) &&
  tree.tokens[trigger]!.xpos === 'VBG' &&
  found.object.some((head) => /^it$/i.test(tree.tokens[head]!.text)) &&
  headOf(tree, trigger) >= 0 &&
  isAccusing(lemmaOf(tree, headOf(tree, trigger)))

/** "extended UNISFA's support for the mechanism": for longer, and another's. */
const isProlonged = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'support' &&
  lemmaOf(tree, trigger) === 'extend' &&
  found.object.some((head) => childrenBy(tree, head, 'nmod:poss').some((owner) => tree.tokens[owner]!.upos === 'PROPN'))

/** "confirmed the operation but said it began on Tuesday": what began, only the words before can say. */
const isItBegun = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  ['attack', 'enter-into-force'].includes(frame.act) &&
  ['begin', 'start', 'commence'].includes(frame.lemma) &&
  [...found.subject, ...found.object].some((head) => /^it$/i.test(tree.tokens[head]!.text))

/** "a council constituted of seven members": who sits in it. */
const isMadeUp = (_tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'establish' && frame.lemma === 'constitute' && found.prepositions.has('of')

/** "Those accords — … — brought all others into force": no participle, whatever the parser takes it for. */
const isOwnDoing = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'enter-into-force' &&
  relation(tree, trigger) === 'acl' &&
  tree.tokens[trigger]!.xpos === 'VBN' &&
  childrenBy(tree, trigger, 'obj').some(
    (own) => !found.object.includes(own) && isAnyOf(tree, found.object, [lemmaOf(tree, headOf(tree, trigger))]),
  )

/** "a civil war that displaced four million before it ended": what ended is no agreement. */
const isWarOver = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean => {
  if (frame.act !== 'terminate' || !frame.alone || lemmaOf(tree, trigger) !== 'end') return false
  const [it, ...others] = found.subject
  if (it === undefined || others.length || tree.tokens[it]!.text.toLowerCase() !== 'it') return false
  const denoted = denotedBy(tree, it)
  return !denoted || !frame.who?.some((name) => inClass(lemmaOf(denoted.tree, denoted.head), name))
}

/** "is monitoring the situation": watched, and not overseen. */
const isWatched = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'monitor' && areAllOf(tree, found.object, ['situation', 'development', 'event', 'news', 'weather'])

/** "took ministerial control of the police": in an office that he holds. */
const isOwnCharge = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'seize' &&
  found.object.some(
    (head) =>
      lemmaOf(tree, head) === 'control' &&
      childrenBy(tree, head, 'amod').some((kind) =>
        /^(?:ministerial|civilian|financial|editorial)$/i.test(tree.tokens[kind]!.text),
      ),
  )

/** "Brezhnev occupied the Kremlin": he was in office. */
const isInOffice = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'seize' &&
  lemmaOf(tree, trigger) === 'occupy' &&
  found.subject.some((who) => namedAs(tree, who, 'PER')) &&
  found.object.some((head) =>
    /^(?:Kremlin|House|Elys[ée]e|Palace|Street|Office|presidency|seat|post)$/.test(tree.tokens[head]!.text),
  )

/** "have paved the road for the referendum": no road of stone. */
const isRoadPaved = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'build' &&
  lemmaOf(tree, trigger) === 'pave' &&
  ['for', 'to', 'towards'].some(
    (word) =>
      found.prepositions.has(word) ||
      found.object.some((head) => childrenBy(tree, head, 'nmod').some((child) => caseOf(tree, child) === word)),
  )

/** "fishermen found it and handed it over", "that was how it was planned": whatever it is, it is no text. */
const isNoTextMeant = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean => {
  if (
    !['propose', 'conclude', 'sign'].includes(frame.act) ||
    !['hand', 'find', 'plan'].includes(lemmaOf(tree, trigger))
  )
    return false
  const [it, ...others] = found.object
  if (it === undefined || others.length || tree.tokens[it]!.upos !== 'PRON') return false
  const denoted = denotedBy(tree, it)
  return !denoted || !frame.object?.some((name) => inClass(lemmaOf(denoted.tree, denoted.head), name))
}

/** "asked the ministry for comments": what the press asks. */
const isPressQuery = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'appeal' &&
  (found.prepositions.get('for') ?? []).some((head) =>
    ['comment', 'reaction', 'interview', 'remark'].includes(lemmaOf(tree, head)),
  )

/** "Indian Illegally Occupied Jammu and Kashmir": a name, however charged. */
const isOfChargedName = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'seize' &&
  found.subject.length === 0 &&
  /^(?:Occupied|Annexed)$/.test(tree.tokens[trigger]!.text) &&
  tree.tokens[trigger + 1]?.upos === 'PROPN'

/** "began clearing an area for a road": of no mines that are named. */
const isGroundCleared = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'disarm' &&
  lemmaOf(tree, trigger) === 'clear' &&
  areAllOf(tree, found.object, ['area', 'land', 'field', 'bank']) &&
  !tree.tokens.some(({ text }) => /mine|ordnance|explosive|shell|bomb/i.test(text))
