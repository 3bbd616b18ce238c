// Phrases that mean another thing than their verb says: "take to court", "meet a deadline", "hold to account".

import type { Candidate } from './frames.ts'
import { inClass } from './things.ts'
import { childrenBy, headOf, lemmaOf, relation, type Tree } from './tree.ts'

/** True where the act's words are such a phrase: each is a function with its example. */
export const isIdiom = (tree: Tree, candidate: Candidate): boolean =>
  [
    isMetOtherwise,
    isLeftTo,
    isMaxim,
    isTakenToCourt,
    isOnVergeOf,
    isHeldToAccount,
    isPost,
    isAsCalledFor,
    isShutForRepairs,
  ].some((reason) => reason(tree, candidate))

/** "met a deadline", "a demand that he is expected to meet": nobody meets anybody. */
const isMetOtherwise = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'meet' &&
  lemmaOf(tree, trigger) === 'meet' &&
  (found.object.some((head) => demands.includes(lemmaOf(tree, head))) || isOnDemand(tree, trigger))

/** "left it to his deputy to sign", "left the decision to the president": he leaves nothing. */
const isLeftTo = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw' &&
  lemmaOf(tree, trigger) === 'leave' &&
  found.object.length > 0 &&
  found.prepositions.has('to')

/** "Nothing is agreed until everything is agreed": a rule, and nothing that was done. */
const isMaxim = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'conclude' &&
  [...found.subject, ...found.object].some((head) => tree.tokens[head]!.text.toLowerCase() === 'nothing') &&
  tree.tokens.some(({ text }, index) => text === 'until' && tree.tokens[index + 1]?.text === 'everything')

/** "took Australia to arbitration": nobody is seized. */
const isTakenToCourt = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'detain' &&
  lemmaOf(tree, trigger) === 'take' &&
  (found.prepositions.get('to') ?? []).some((head) =>
    ['arbitration', 'court', 'tribunal', 'task', 'law', 'hospital', 'safety'].includes(lemmaOf(tree, head)),
  )

/** "talks threatened to collapse": nobody threatens anybody. */
const isOnVergeOf = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'threaten' &&
  childrenBy(tree, trigger, 'xcomp').some((verb) => mishaps.includes(lemmaOf(tree, verb))) &&
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
    (found.prepositions.get(word) ?? []).some((head) =>
      ['account', 'esteem', 'contempt'].includes(lemmaOf(tree, head)),
    ),
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
  (found.prepositions.get('for') ?? []).some((head) =>
    ['repair', 'renovation', 'holiday', 'lunch', 'weekend', 'day', 'week', 'maintenance', 'cleaning'].includes(
      lemmaOf(tree, head),
    ),
  )

/** The clause of the verb hangs on such a noun. */
function isOnDemand(tree: Tree, verb: number): boolean {
  for (let at = verb, steps = 0; at >= 0 && steps < 3; at = headOf(tree, at), steps++)
    if (relation(tree, at) === 'acl') return demands.includes(lemmaOf(tree, headOf(tree, at)))
  return false
}

const demands =
  'deadline demand condition obligation requirement target commitment criterion need expectation promise goal timetable'.split(
    ' ',
  )

const mishaps =
  'collapse fail unravel founder derail spill erupt escalate overwhelm overshadow undermine become turn spiral drag tear split delay disrupt scupper sink'.split(
    ' ',
  )
