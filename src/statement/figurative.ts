// Words of an act in a figure of speech, or said of what the act is not done to.

import { markOf } from './clause.ts'
import type { Candidate } from './frames.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isAnyOf, lemmaOf, relation, type Tree } from './tree.ts'

/** True where one of the reasons below holds: each is a function with its example. */
export const isFigurative = (tree: Tree, candidate: Candidate): boolean =>
  [
    isNameForIt,
    isPaidFor,
    isRepaid,
    isLineInSand,
    isPauseBroken,
    isKeptSecure,
    isReturnToOrder,
    isKnownAs,
    isInTheWay,
    isHandedRound,
    isOwnEnd,
    isDeclaredSo,
    isWritten,
    isAboutReached,
    isOtherService,
    isMeetingHeld,
    isAgreedToDo,
    isCutOff,
    isKeptFrom,
    isBridge,
    isCutShort,
    isItDisclosed,
    isSolution,
    isDisputeEnded,
    isFoughtInWords,
    isLeftSo,
    isChanceSeized,
    isOtherRound,
  ].some((reason) => reason(tree, candidate))

/** "it should be called kidnapping": a name for it, and no truce. */
const isNameForIt = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'cease-fire' &&
  lemmaOf(tree, trigger) === 'call' &&
  found.passive &&
  found.object.length > 0 &&
  found.object.every((head) => tree.tokens[head]!.upos === 'PRON')

/** "made to pay for what they did": in no money. */
const isPaidFor = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'fund' &&
  lemmaOf(tree, trigger) === 'pay' &&
  !found.object.some((head) => inClass(lemmaOf(tree, head), 'indemnities')) &&
  [...found.object, ...(found.prepositions.get('for') ?? [])].some(
    (head) =>
      /^what$/i.test(tree.tokens[head]!.text) ||
      ['crime', 'sin', 'mistake', 'deed', 'action'].includes(lemmaOf(tree, head)),
  )

/** "paid back with missiles", "fed the camps with propaganda": in no money, and no food. */
const isRepaid = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  (frame.act === 'fund' &&
    lemmaOf(tree, trigger) === 'pay' &&
    ['with', 'in'].some((word) => isAnyOf(tree, found.prepositions.get(word) ?? [], coin)) &&
    !found.object.some((head) => ['money', 'indemnities'].some((name) => inClass(lemmaOf(tree, head), name)))) ||
  (['aid', 'fund'].includes(frame.act) &&
    lemmaOf(tree, trigger) === 'feed' &&
    isAnyOf(tree, found.prepositions.get('with') ?? [], coin))

const coin = 'missile rocket bomb bullet blood life propaganda lie rumour rumor hatred promise'.split(' ')

/** "a line in the sand", "drew a line under it": no border. */
const isLineInSand = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'demarcate' &&
  ['draw', 'trace'].includes(lemmaOf(tree, trigger)) &&
  (found.prepositions.has('under') ||
    [trigger, ...found.object].some((head) =>
      childrenBy(tree, head, 'obl', 'nmod').some((where) => ['sand', 'water', 'mud'].includes(lemmaOf(tree, where))),
    ))

/** "met, thus breaking a pause of two years": they met again. */
const isPauseBroken = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'violate' &&
  ['break', 'end'].includes(lemmaOf(tree, trigger)) &&
  !found.object.some((head) =>
    childrenBy(tree, head, 'amod', 'compound').some((word) =>
      ['humanitarian', 'military', 'operational', 'agreed', 'tactical'].includes(lemmaOf(tree, word)),
    ),
  ) &&
  isAnyOf(tree, found.object, ['pause', 'silence', 'deadlock', 'impasse', 'stalemate', 'ice', 'taboo'])

/** "a force to secure the ceasefire": one that is there already. */
const isKeptSecure = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'conclude' &&
  lemmaOf(tree, trigger) === 'secure' &&
  tree.tokens[trigger]!.xpos === 'VB' &&
  ['acl', 'advcl'].includes(relation(tree, trigger)) &&
  found.object.some((head) => childrenBy(tree, head, 'det').some((word) => lemmaOf(tree, word) === 'the'))

/** "the return to constitutional order", "to violence": of nobody. */
const isReturnToOrder = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'return' &&
  isAnyOf(
    tree,
    found.prepositions.get('to') ?? [],
    'order rule democracy normality normalcy normal violence fighting hostility power legality peace stability status'.split(
      ' ',
    ),
  )

/** "recognised it as a dangerous mission": for what it is. */
const isKnownAs = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'recognise' &&
  (found.prepositions.get('as') ?? []).some((head) =>
    'mission problem threat danger risk need challenge task fact failure success crisis issue factor priority mistake'
      .split(' ')
      .includes(lemmaOf(tree, head)),
  )

/** "is blocking the peace initiative": a figure. */
const isInTheWay = (tree: Tree, { frame, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'block' &&
  !noun &&
  isAnyOf(
    tree,
    found.object,
    'initiative progress peace solution effort document text wording edition proposal motion statement communiqué draft amendment'.split(
      ' ',
    ),
  )

/** "distributed it to those at the table": not made public. */
const isHandedRound = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'publish' &&
  ['distribute', 'circulate', 'hand'].includes(lemmaOf(tree, trigger)) &&
  isAnyOf(
    tree,
    ['to', 'among'].flatMap((word) => found.prepositions.get(word) ?? []),
    ['attendee', 'participant', 'delegate', 'delegation', 'guest', 'member', 'party'],
  )

/** "I wanted to end by asking you": his own words. */
const isOwnEnd = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'terminate' &&
  ['end', 'close', 'finish', 'conclude'].includes(lemmaOf(tree, trigger)) &&
  found.object.every((head) => tree.tokens[head]!.upos === 'PRON') &&
  [...found.subject, ...found.object].some((head) => /^(?:i|me)$/i.test(tree.tokens[head]!.text))

/** "embargoes which they have declared illegal": what they call them. */
const isDeclaredSo = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'impose-sanctions' &&
  lemmaOf(tree, trigger) === 'declare' &&
  childrenBy(tree, trigger, 'xcomp', 'obj').some((child) => tree.tokens[child]!.upos === 'ADJ')

/** "It was written even in the Protocol": it stands there. */
const isWritten = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'negotiate' &&
  lemmaOf(tree, trigger) === 'write' &&
  found.passive &&
  found.object.every((head) => tree.tokens[head]!.upos === 'PRON')

/** "had discussions about the agreements that were reached": they are reached already. */
const isAboutReached = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'negotiate' &&
  ['about', 'on', 'over'].some((word) =>
    (found.prepositions.get(word) ?? []).some((head) =>
      childrenBy(tree, head, 'acl').some((verb) =>
        ['reach', 'sign', 'conclude', 'agree', 'make'].includes(lemmaOf(tree, verb)),
      ),
    ),
  )

/** "resume basic services": schools and clinics, and no trains. */
const isOtherService = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'open-route' &&
  found.object.some(
    (head) =>
      lemmaOf(tree, head) === 'service' &&
      childrenBy(tree, head, 'amod', 'compound').some((word) =>
        ['basic', 'public', 'health', 'social', 'essential', 'banking', 'medical', 'education'].includes(
          lemmaOf(tree, word),
        ),
      ),
  )

/** "the Summit of the Heads of State held on 16 September": the summit was. */
const isMeetingHeld = (tree: Tree, { frame, trigger }: Candidate): boolean => {
  const noun = headOf(tree, trigger)
  return (
    frame.act === 'detain' &&
    lemmaOf(tree, trigger) === 'hold' &&
    relation(tree, trigger) === 'acl' &&
    caseOf(tree, noun) === 'of' &&
    ['summit', 'assembly', 'session', 'conference', 'meeting', 'forum', 'congress', 'council'].includes(
      lemmaOf(tree, headOf(tree, noun)).toLowerCase(),
    )
  )
}

/** "It was agreed to consider the issue again": what for, the infinitive says. */
const isAgreedToDo = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'conclude' &&
  lemmaOf(tree, trigger) === 'agree' &&
  found.passive &&
  found.object.every((head) => /^it$/i.test(tree.tokens[head]!.text)) &&
  childrenBy(tree, trigger, 'xcomp', 'csubj', 'ccomp', 'advcl').length > 0

/** "cut off from their governments": they are far away. */
const isCutOff = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'sever-relations' && lemmaOf(tree, trigger) === 'cut' && found.passive && found.prepositions.has('from')

/** "blocked Macedonia from joining": from a club, and on no road. */
const isKeptFrom = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'block' &&
  childrenBy(tree, trigger, 'advcl', 'xcomp').some(
    (clause) =>
      markOf(tree, clause) === 'from' &&
      ['join', 'become', 'accede', 'gain', 'win', 'obtain'].includes(lemmaOf(tree, clause)),
  )

/** "building bridges between the factions". */
const isBridge = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'build' &&
  found.object.some(
    (head) =>
      lemmaOf(tree, head) === 'bridge' &&
      tree.tokens[head]!.xpos === 'NNS' &&
      (found.prepositions.get('between') ?? []).length > 0,
  )

/** "would cut short a visit": he is there already. */
const isCutShort = (tree: Tree, { frame, trigger, noun }: Candidate): boolean => {
  const verb = noun ? headOf(tree, trigger) : trigger
  return frame.act === 'visit' && verb >= 0 && lemmaOf(tree, verb) === 'cut' && tree.tokens[verb]!.xpos === 'VB'
}

/** "It has been disclosed that they wrote": no text is made public. */
const isItDisclosed = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'publish' &&
  found.passive &&
  found.object.every((head) => /^it$/i.test(tree.tokens[head]!.text)) &&
  (childrenBy(tree, trigger, 'ccomp', 'csubj').length > 0 || childrenBy(tree, trigger, 'expl').length > 0)

/** "the Resolution of the Conflict that was adopted": what a roadmap is for, and no text. */
const isSolution = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'conclude' &&
  !['reach', 'achieve'].includes(lemmaOf(tree, trigger)) &&
  found.object.some(
    (head) =>
      lemmaOf(tree, head).toLowerCase() === 'resolution' &&
      childrenBy(tree, head, 'nmod').some(
        (of) =>
          caseOf(tree, of) === 'of' &&
          /^(?:conflict|dispute|crisis|war|question|problem|issue)s?$/i.test(tree.tokens[of]!.text),
      ),
  )

/** "putting an end to a border dispute", "to end these abuses": nobody stops shooting. */
const isDisputeEnded = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'cease-fire' &&
  [...found.object, ...(found.prepositions.get('to') ?? [])].some((head) =>
    'dispute row feud quarrel stand-off standoff impasse stalemate deadlock crisis violation abuse practice'
      .split(' ')
      .includes(lemmaOf(tree, head)),
  )

/** "the end of a leadership battle", "of their legal fight": nobody fires. */
const isFoughtInWords = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  ['cease-fire', 'clash', 'attack'].includes(frame.act) &&
  [...found.object, ...(found.prepositions.get('of') ?? []), ...(found.prepositions.get('to') ?? [])].some(
    (head) =>
      ['battle', 'fight', 'war', 'struggle', 'conflict', 'contest'].includes(lemmaOf(tree, head)) &&
      childrenBy(tree, head, 'amod', 'compound').some((word) =>
        [
          'leadership',
          'legal',
          'court',
          'succession',
          'custody',
          'trade',
          'price',
          'turf',
          'verbal',
          'bidding',
        ].includes(lemmaOf(tree, word)),
      ),
  )

/** "an accord left in tatters": nobody leaves it. */
const isLeftSo = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw' &&
  lemmaOf(tree, trigger) === 'leave' &&
  isAnyOf(tree, found.prepositions.get('in') ?? [], ['tatter', 'limbo', 'ruin', 'doubt', 'shred', 'place', 'force'])

/** "if this window of opportunity is not seized": by nobody's force. */
const isChanceSeized = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'seize' && isAnyOf(tree, found.object, ['window', 'opportunity', 'chance', 'moment', 'initiative'])

/** "the next round of EU expansion": no talks. */
const isOtherRound = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'convene' &&
  [...found.subject, ...found.object].some(
    (head) =>
      lemmaOf(tree, head) === 'round' &&
      isAnyOf(tree, childrenBy(tree, head, 'nmod'), [
        'expansion',
        'enlargement',
        'cut',
        'sanction',
        'violence',
        'fighting',
      ]),
  )
