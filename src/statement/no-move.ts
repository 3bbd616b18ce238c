// Who goes somewhere, or is brought there, and withdraws no forces and visits nobody.

import { markOf } from './clause.ts'
import { wholeOf } from './fit.ts'
import type { Candidate } from './frames.ts'
import { inClass } from './things.ts'
import {
  caseOf,
  childrenBy,
  isAnyOf,
  isHeadline,
  isIndefinite,
  isVerb,
  lemmaOf,
  namedAs,
  subtree,
  type Tree,
} from './tree.ts'

/** True where one of the reasons below holds: each is a function with its example. */
export const isNoMove = (tree: Tree, candidate: Candidate): boolean =>
  [
    isMarch,
    isSettingOut,
    isDrawnBack,
    isLeftBehind,
    isSendingBack,
    isNoForces,
    isFlownThere,
    isOfNoPlace,
    isOwnAircraft,
    isCourtesyCall,
    isBroughtIn,
    isHostLeaving,
    isOwnStaff,
    isForTreatment,
    isHomecoming,
    isWayOut,
    isAdjourned,
    isBackAtTable,
    isFromThing,
    isSetOutFromHome,
  ].some((reason) => reason(tree, candidate))

/** "Fighters flew in", "slaughter is coming to Hong Kong": only persons, and those who send them, pay visits. */
const isMarch = (tree: Tree, { frame, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'visit' &&
  !noun &&
  !frame.roles.subject &&
  // "The visit was called off".
  !found.object.some((head) => inClass(lemmaOf(tree, head), 'visit')) &&
  ((found.passive && frame.lemma !== 'visit') || found.subject.length > 0) &&
  found.subject.every((given) => {
    const head = wholeOf(tree, given) ?? given
    const lemma = lemmaOf(tree, head)
    const marches = ['armed', 'forces', 'displaced', 'captives', 'peacekeepers', 'relief'].some((name) =>
      inClass(lemma, name),
    )
    const visits = ['party', 'people', 'human', 'envoys', 'observers'].some((name) => inClass(lemma, name))
    return (
      // "about 24,000 had returned to Mauritania".
      ['NOUN', 'NUM'].includes(tree.tokens[head]!.upos) &&
      lemma !== 'mission' &&
      (marches || !(visits || namedAs(tree, head, 'PER')))
    )
  })

/** "leaving a post in each": what they leave behind stays. */
const isLeftBehind = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  lemmaOf(tree, trigger) === 'leave' &&
  found.object.length > 0 &&
  found.object.every((head) => isIndefinite(tree, head))

/** "leave for the United States": they set out, and withdraw from nothing. */
const isSettingOut = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  lemmaOf(tree, trigger) === 'leave' &&
  found.prepositions.has('for') &&
  !found.object.length

/** "pulled back from signing it": from a deed, and no place. */
const isDrawnBack = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  childrenBy(tree, trigger, 'advcl').some(
    (clause) => tree.tokens[clause]!.xpos === 'VBG' && markOf(tree, clause) === 'from',
  )

/** "return the boy to Cuba": a visit has no object. */
const isSendingBack = (tree: Tree, { frame, trigger, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'visit' && !noun && lemmaOf(tree, trigger) === 'return' && found.object.length > 0

/** "before he leaves", "aid groups left the town": no forces go away. */
const isNoForces = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  found.object.every((head) => !inClass(lemmaOf(tree, head), 'forces')) &&
  found.subject.length > 0 &&
  found.subject.every((head) => /^(?:he|she|i)$/i.test(tree.tokens[head]!.text) || isUnarmed(tree, head))

const isUnarmed = (tree: Tree, head: number): boolean =>
  !inClass(lemmaOf(tree, head), 'forces') &&
  (childrenBy(tree, head, 'compound', 'amod').some((word) => unarmed.includes(lemmaOf(tree, word))) ||
    // "a group of mediators".
    childrenBy(tree, head, 'nmod').some(
      (member) => caseOf(tree, member) === 'of' && civilians.includes(lemmaOf(tree, member)),
    ))

const civilians =
  'official mediator diplomat delegate envoy negotiator expert worker journalist minister lawmaker politician student tourist doctor monk priest leader'.split(
    ' ',
  )

const unarmed = ['aid', 'relief', 'right', 'rights', 'humanitarian', 'medical', 'civic', 'religious', 'charity', 'tour']

/** "flew the president to Lomé to sign it": who is flown goes there. */
const isFlownThere = (tree: Tree, { frame, trigger, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'visit' && !noun && lemmaOf(tree, trigger) === 'fly' && found.object.length > 0

/** "withdrew from the power-sharing executive": no forces leave a place. */
const isOfNoPlace = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  frame.alone &&
  lemmaOf(tree, trigger) === 'withdraw' &&
  (found.prepositions.get('from') ?? []).some(
    (head) =>
      posts.includes(lemmaOf(tree, head)) ||
      ofStates.test(tree.tokens[head]!.text) ||
      subtree(tree, head).some((at) => /^(?:START|SALT|INF|ABM|CFE|NPT|JCPOA|ICC)$/.test(tree.tokens[at]!.text)),
  )

/** "with Vladimir Putin's aircraft ready to leave Moscow": one man travels. */
const isOwnAircraft = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  lemmaOf(tree, trigger) === 'leave' &&
  found.subject.some((head) =>
    childrenBy(tree, head, 'nmod:poss').some((owner) => namedAs(tree, owner, 'PER') || isPronoun(tree, owner)),
  )

/** "called on the president of Bangladesh": a visit; who calls on another to do something says what. */
const isCourtesyCall = (tree: Tree, { frame, trigger, noun }: Candidate): boolean =>
  frame.act === 'appeal' &&
  !noun &&
  lemmaOf(tree, trigger) === 'call' &&
  ['on', 'upon'].some((word) =>
    childrenBy(tree, trigger, 'obl').some(
      (head) => caseOf(tree, head) === word && ['PROPN', 'NOUN'].includes(tree.tokens[head]!.upos),
    ),
  ) &&
  !subtree(tree, trigger).some((at) => at > trigger && (isVerb(tree, at) || tree.tokens[at]!.text === 'for')) &&
  !isHeadline(tree)

/** "withdraw from the Pacific Island Forum": from a body or a text that states join. */
const ofStates =
  /^(?:Forum|Union|League|Organi[sz]ation|Commission|Council|Community|Commonwealth|Court|Treaty|Convention|Protocol|Pact|Agreement|Accords?|Alliance|Bloc|Secretariat|Mechanism)$/

const posts =
  'executive government cabinet coalition assembly parliament election race contest ballot referendum competition tournament politics'.split(
    ' ',
  )

const isPronoun = (tree: Tree, index: number): boolean => /^(?:his|her|my)$/i.test(tree.tokens[index]!.text)

/** "our troops will not leave the country": they stay at home, or go abroad from it. */
const isSetOutFromHome = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  lemmaOf(tree, trigger) === 'leave' &&
  found.object.some((head) => ['country', 'nation', 'homeland'].includes(lemmaOf(tree, head))) &&
  found.subject.some((who) =>
    childrenBy(tree, who, 'nmod:poss').some((owner) => /^(?:our|my)$/i.test(tree.tokens[owner]!.text)),
  )

/** "Nicaragua withdrew from the case": from no place. */
const isFromThing = (tree: Tree, { frame, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  !noun &&
  frame.alone &&
  !found.object.length &&
  (found.prepositions.get('from') ?? []).some((head) =>
    [
      'case',
      'race',
      'contest',
      'bid',
      'suit',
      'lawsuit',
      'event',
      'competition',
      'sale',
      'market',
      'bidding',
      'ballot',
    ].includes(lemmaOf(tree, head)),
  )

/** "redeployed troops inside the zone": they come, and do not leave. */
const isBroughtIn = (_: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  frame.lemma === 'redeploy' &&
  ['inside', 'into', 'along', 'near'].some((word) => found.prepositions.has(word))

/** "his country would withdraw": from what, the words do not say, and they name no forces. */
const isHostLeaving = (tree: Tree, { frame, trigger, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  !noun &&
  lemmaOf(tree, trigger) === 'withdraw' &&
  !found.object.length &&
  !['from', 'to', 'behind'].some((word) => found.prepositions.has(word)) &&
  found.subject.length > 0 &&
  found.subject.every((head) => ['country', 'state', 'nation', 'ministry', 'company'].includes(lemmaOf(tree, head)))

/** "ordered all of its monitors to leave", "aid agencies withdrew their staff": they call back their own, and expel nobody. */
const isOwnStaff = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  (frame.act === 'expel' &&
    ['order', 'tell', 'ask', 'instruct'].includes(lemmaOf(tree, trigger)) &&
    // "Ecuador accused Mexico of it and ordered its ambassador to leave": Mexico's.
    tree.sentence.names.filter(({ party, first }) => party?.kind === 'state' && first < trigger).length < 2 &&
    found.object.some((head) =>
      [head, wholeOf(tree, head) ?? head].some((at) =>
        childrenBy(tree, at, 'nmod:poss').some((owner) =>
          /^(?:its|their|his|her|our|my)$/i.test(tree.tokens[owner]!.text),
        ),
      ),
    )) ||
  (frame.act === 'sever-relations' && found.subject.some((head) => isUnarmed(tree, head)))

/** "evacuated 50 wounded fighters for treatment": patients. */
const isForTreatment = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  lemmaOf(tree, trigger) === 'evacuate' &&
  (found.object.some((head) =>
    childrenBy(tree, head, 'amod').some((word) => /^(?:wounded|injured|sick|ill)$/i.test(tree.tokens[word]!.text)),
  ) ||
    isAnyOf(tree, found.prepositions.get('for') ?? [], ['treatment', 'surgery', 'care']))

/** "returned to Tajikistan after five years of exile": he comes home, and visits nobody. */
const isHomecoming = (tree: Tree, { frame, trigger, noun }: Candidate): boolean =>
  frame.act === 'visit' &&
  !noun &&
  ['return', 'come', 'fly', 'go'].includes(lemmaOf(tree, trigger)) &&
  childrenBy(tree, trigger, 'obl')
    .filter((from) => ['after', 'from', 'following'].includes(caseOf(tree, from)))
    .flatMap((from) => subtree(tree, from))
    .some((at) => ['exile', 'captivity', 'banishment'].includes(lemmaOf(tree, at)))

/** "The House withdrew for tea": it adjourns. */
const isAdjourned = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  isAnyOf(tree, found.subject, ['house', 'committee', 'jury', 'court', 'assembly', 'senate', 'judge', 'chamber'])

/** "walked out of the compound": of a building, and of no talks. */
const isWayOut = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw' &&
  lemmaOf(tree, trigger) === 'walk' &&
  isAnyOf(
    tree,
    ['of', 'out of'].flatMap((word) => found.prepositions.get(word) ?? []),
    ['compound', 'building', 'house', 'residence', 'embassy', 'prison', 'jail', 'hospital', 'hotel', 'camp', 'gate'],
  )

/** "would not go back to the negotiating table": to the talks, and to no country. */
const isBackAtTable = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'return' &&
  ['come', 'go', 'get', 'return'].includes(lemmaOf(tree, trigger)) &&
  isAnyOf(
    tree,
    [
      ...(found.prepositions.get('to') ?? []),
      ...childrenBy(tree, trigger, 'advmod').flatMap((back) => childrenBy(tree, back, 'obl')),
    ],
    ['table', 'talk', 'negotiation', 'work', 'war', 'post', 'barracks', 'it', 'this', 'that', 'point', 'question'],
  )
