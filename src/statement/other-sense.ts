// What a verb or noun of an act says in another sense: "maintained a base" is no claim, "armies met at Jena" no meeting.

import { partiesNamed } from '../language/parties/names.ts'
import { isNegated } from './clause.ts'
import type { Candidate } from './frames.ts'
import { inClass } from './things.ts'
import {
  areAllOf,
  caseOf,
  childrenBy,
  headOf,
  isAnyOf,
  lemmaOf,
  namedAs,
  relation,
  subtree,
  type Tree,
} from './tree.ts'
import { provisions } from './vouched.ts'

/** True where one of the reasons below holds: each is a function with its example. */
export const isInOtherSense = (tree: Tree, candidate: Candidate): boolean =>
  [
    isKept,
    isBattle,
    isConsignment,
    isDismissal,
    isAtTheScene,
    isCrew,
    isRallyFor,
    isCommand,
    isLecture,
    isStrikeOfWorkers,
    isPeril,
    isPriceOfDeed,
    isSport,
    isReturnToWar,
    isResignation,
    isAllied,
    isAcquittal,
    isOwnOffer,
    isCaseDropped,
    isOfFriendship,
    isWarOfWords,
    isFigureOfSpeech,
    isStoppedByOrder,
    isBlockedText,
    isOfCompany,
    isEnlisted,
    isUnderAccusation,
    isCalledStrike,
    isTakenBack,
    isDeparture,
    isLeftInPlace,
    isPressCheck,
    isOfProvision,
    isRoadToPeace,
  ].some((reason) => reason(tree, candidate))

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

/** "gave a talk". */
const isLecture = (tree: Tree, { frame, trigger, noun }: Candidate): boolean =>
  noun &&
  ['meet', 'negotiate'].includes(frame.act) &&
  lemmaOf(tree, trigger) === 'talk' &&
  relation(tree, trigger) === 'obj' &&
  lemmaOf(tree, headOf(tree, trigger)) === 'give'

/** "Sit-down strikes began", "a hunger strike": no attack. */
const isStrikeOfWorkers = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  ['attack', 'clash'].includes(frame.act) &&
  [trigger, ...found.subject, ...found.object].some(
    (head) =>
      lemmaOf(tree, head) === 'strike' &&
      subtree(tree, head).some(
        (word) =>
          word < head &&
          /^(?:sit|sit-down|sitdown|hunger|general|labou?r|rail|wildcat|teachers?|miners?|workers?|doctors?|dock|postal)$/i.test(
            tree.tokens[word]!.text,
          ),
      ),
  )

/** "The scandal threatens to wreck the accord": a thing threatens nobody. */
const isPeril = (tree: Tree, { frame, trigger, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'threaten' &&
  !noun &&
  lemmaOf(tree, trigger) === 'threaten' &&
  every(tree, found.subject, (lemma) => perils.includes(lemma))

const perils = (
  'scandal crisis violence war fighting conflict attack offensive strike drought flood famine hunger disease epidemic outbreak move step plan ' +
  'proposal dispute row split rift law bill delay deadlock impasse instability failure collapse lack shortage inflation debt corruption rivalry ' +
  'tension feud storm hurricane earthquake virus terrorism insecurity crackdown vote election'
).split(' ')

/** "will pay the price for its attack": no money. */
const isPriceOfDeed = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  ['fund', 'aid'].includes(frame.act) &&
  lemmaOf(tree, trigger) === 'pay' &&
  found.object.some((head) =>
    ['price', 'tribute', 'attention', 'penalty', 'toll', 'heed', 'visit', 'homage'].includes(lemmaOf(tree, head)),
  )

/** "are set to host the Vikings for a game". */
const isSport = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'convene' &&
  lemmaOf(tree, trigger) === 'host' &&
  subtree(tree, trigger).some((at) =>
    ['game', 'match', 'tie', 'fixture', 'friendly', 'tournament'].includes(lemmaOf(tree, at)),
  ) &&
  found.object.some((head) => tree.tokens[head]!.upos === 'PROPN')

/** "would not return to the front line": that is no barracks. */
const isReturnToWar = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  lemmaOf(tree, trigger) === 'return' &&
  (found.prepositions.get('to') ?? []).some((head) =>
    [head, ...childrenBy(tree, head, 'compound', 'amod')].some((at) =>
      /^front(?:line)?s?$/i.test(tree.tokens[at]!.text),
    ),
  )

/** "Fiona Hill left the Security Council": a person leaves his work, and no party its body. */
const isResignation = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw' &&
  ['leave', 'quit', 'depart', 'exit'].includes(lemmaOf(tree, trigger)) &&
  found.subject.length > 0 &&
  found.subject.every((head) => namedAs(tree, head, 'PER')) &&
  found.object.length > 0 &&
  found.object.every((head) => namedAs(tree, head, 'ORG') || /^(?:job|post|office)$/.test(lemmaOf(tree, head)))

/** "a militia allied with Chad": what it is. */
const isAllied = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'support' &&
  ['ally', 'align', 'affiliate'].includes(lemmaOf(tree, trigger)) &&
  relation(tree, trigger) === 'acl' &&
  !found.prepositions.has('by')

/** "was cleared of attacking it": of a charge, and no mines. */
const isAcquittal = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'disarm' &&
  lemmaOf(tree, trigger) === 'clear' &&
  childrenBy(tree, trigger, 'advcl', 'obl', 'xcomp').some(
    (child) =>
      caseOf(tree, child) === 'of' &&
      (tree.tokens[child]!.xpos === 'VBG' ||
        [
          'charge',
          'accusation',
          'blame',
          'wrongdoing',
          'allegation',
          'murder',
          'crime',
          'suspicion',
          'genocide',
          'corruption',
        ].includes(lemmaOf(tree, child))),
  )

/** "conveyed an offer to train them": his own. */
const isOwnOffer = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'mediate' &&
  lemmaOf(tree, trigger) === 'convey' &&
  !['between', 'from', 'to'].some((word) => found.prepositions.has(word)) &&
  isAnyOf(tree, found.object, ['offer', 'proposal', 'invitation'])

/** "will withdraw criminal cases": from no talks and no treaty. */
const isCaseDropped = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw' &&
  isAnyOf(tree, found.object, ['case', 'charge', 'lawsuit', 'suit', 'complaint', 'claim', 'remark'])

/** "burned its bridges with them", "built bridges to them": of friendship. */
const isOfFriendship = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  ['attack', 'build'].includes(frame.act) &&
  isAnyOf(tree, found.object, ['bridge']) &&
  (lemmaOf(tree, trigger) === 'build' ? ['with', 'to'] : ['with', 'behind']).some((word) =>
    found.prepositions.has(word),
  )

/** "opened fire on their plan", "bombarded them with notes". */
const isWarOfWords = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  (['on', 'with'].some((word) => isAnyOf(tree, found.prepositions.get(word) ?? [], ofWords)) ||
    found.object.some((head) => isAnyOf(tree, childrenBy(tree, head, 'nmod'), ofWords)))

/** "opened Japan's way to the United Nations", "pulled back from the brink of war". */
const isFigureOfSpeech = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  (frame.act === 'open-route' && isAnyOf(tree, found.object, ['way', 'door', 'path', 'avenue', 'window', 'chapter'])) ||
  (frame.act === 'withdraw-forces' &&
    isAnyOf(tree, found.prepositions.get('from') ?? [], [
      'brink',
      'edge',
      'verge',
      'precipice',
      'abyss',
      'fray',
      'limelight',
      'proceedings',
      'proceeding',
      'jurisdiction',
      'race',
      'contest',
    ]))

/** "warned oil companies to stop work": no strike. */
const isStoppedByOrder = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'protest' &&
  lemmaOf(tree, trigger) === 'stop' &&
  (isAnyOf(tree, found.subject, ['company', 'firm', 'contractor', 'operator', 'agency']) ||
    ['warn', 'tell', 'order', 'ask', 'urge', 'force', 'instruct'].includes(
      lemmaOf(tree, Math.max(headOf(tree, trigger), 0)),
    ))

/** "to block a text supporting ECOWAS": it is rejected, and no road closed. */
const isBlockedText = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'block' &&
  isAnyOf(
    tree,
    // "is blocking work on issues of refugees", where "blocked work on the road" stops it.
    found.object.flatMap((head) => (lemmaOf(tree, head) === 'work' ? childrenBy(tree, head, 'nmod') : [head])),
    'text resolution statement motion draft bill proposal amendment measure appointment nomination candidacy progress consensus process issue initiative'.split(
      ' ',
    ),
  )

/** "signed for the mine", "plans a new licensing round": of business. */
const isOfCompany = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  (frame.act === 'sign' &&
    found.object.length === 0 &&
    (found.prepositions.get('for') ?? []).some(
      (head) =>
        ofBusiness.includes(lemmaOf(tree, head)) ||
        // "since he signed for Salzburg": of no party.
        (tree.tokens[head]!.upos === 'PROPN' &&
          partiesNamed(tree.tokens[head]!.text).length === 0 &&
          !tree.sentence.names.some(({ party, first, last }) => party && first <= head && head <= last)),
    )) ||
  (frame.act === 'convene' &&
    found.object.some((head) =>
      childrenBy(tree, head, 'compound', 'amod').some((word) =>
        ['licensing', 'bidding', 'funding', 'tender'].includes(lemmaOf(tree, word)),
      ),
    ))

const ofBusiness = 'mine project field block plant pipeline contract club team concession'.split(' ')

/** "to take former fighters into the army": nobody is held. */
const isEnlisted = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'detain' &&
  lemmaOf(tree, trigger) === 'take' &&
  isAnyOf(
    tree,
    found.prepositions.get('into') ?? [],
    'army police gendarmerie service force government administration fold ministry party'.split(' '),
  )

/** "stand accused of torture": by others. */
const isUnderAccusation = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'accuse' &&
  tree.tokens[trigger]!.xpos === 'VBN' &&
  headOf(tree, trigger) >= 0 &&
  lemmaOf(tree, headOf(tree, trigger)) === 'stand'

/** "The agreement calls for a pullback": it lays it down, and asks nobody. */
export const isOfProvision = (tree: Tree, { frame, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'appeal' && !noun && areAllOf(tree, found.subject, provisions)

/** "the road we paved is for a lasting peace": of no stone. */
const isRoadToPeace = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'build' &&
  lemmaOf(tree, trigger) === 'pave' &&
  !subtree(tree, trigger).some((at) => namedAs(tree, at, 'LOC')) &&
  tree.tokens.some((_, at) => ['peace', 'reconciliation', 'settlement', 'future'].includes(lemmaOf(tree, at)))

/** "called a 48-hour strike": nothing is asked of anybody. */
const isCalledStrike = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'appeal' &&
  lemmaOf(tree, trigger) === 'call' &&
  isAnyOf(tree, found.object, ['strike', 'vote', 'election', 'meeting', 'halt'])

/** "took back 20 prisoners": nobody is held. */
const isTakenBack = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'detain' &&
  lemmaOf(tree, trigger) === 'take' &&
  ['back', 'in'].includes(tree.tokens[trigger + 1]?.text.toLowerCase() ?? '')

/** "The delegation left Doha": no forces. */
const isDeparture = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw-forces' &&
  ['leave', 'depart'].includes(lemmaOf(tree, trigger)) &&
  every(tree, found.subject, (lemma) =>
    'delegation team negotiator minister president envoy ambassador mediator leader official diplomat'
      .split(' ')
      .includes(lemma),
  )

/** "left Hamas in power": nobody leaves it. */
const isLeftInPlace = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw' &&
  lemmaOf(tree, trigger) === 'leave' &&
  isAnyOf(tree, found.prepositions.get('in') ?? [], [
    'power',
    'charge',
    'place',
    'office',
    'control',
    'command',
    'limbo',
    'doubt',
  ])

const ofRulers = 'executive presidential royal emergency administrative provisional legislative ministerial'.split(' ')

/** What words attack, and what they are made of. */
const ofWords = (
  'plan proposal policy subsidy tariff idea record decision bill budget corruption poverty inflation tax note letter ' +
  'question message complaint request criticism tweet leaflet'
).split(' ')

/** "The agency could not verify the claims": what was said, and no truce. */
const isPressCheck = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'monitor' &&
  ['verify', 'confirm', 'check'].includes(lemmaOf(tree, trigger)) &&
  // "the inspectors verified the report" is another thing.
  (isNegated(tree, trigger) ||
    found.subject.some((head) =>
      /^(?:we|reporters?|journalists?|agency|agencies|newspaper)$/i.test(tree.tokens[head]!.text),
    )) &&
  every(tree, found.object, (lemma) =>
    ['claim', 'report', 'account', 'allegation', 'footage', 'video', 'authenticity', 'figure', 'toll'].includes(lemma),
  ) &&
  !found.subject.some((head) => inClass(lemmaOf(tree, head), 'observers'))
