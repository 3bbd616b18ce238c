import { clauseModality } from './clause.ts'
import { addSpeaker, applyClause, applyEffect, type Climb, denied, drop, higher, lower } from './climb.ts'
import { possessor } from './control.ts'
import { adjectiveEffect, isSpeechVerb, isSupportVerb, isVoiceVerb, nounEffect, verbEffect } from './embedding.ts'
import { judged } from './judged.ts'
import {
  isDropped,
  isFaltering,
  isOfItsEffect,
  isPromising,
  isRuledOut,
  isStopped,
  saysNothing,
  saysNothingOf,
} from './left-open.ts'
import { finding, goingOnWith, isInBreach } from './noun-arguments.ts'
import { isPassive } from './passive.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isVerb, lemmaOf, relation, type Tree } from './tree.ts'
import { saysUntrue } from './untrue.ts'
import {
  copularEffect,
  isAimed,
  isConcernAt,
  isEndangered,
  isLaidDown,
  isMadeReady,
  isOfCondition,
  isOffence,
  isOnOffer,
  isTalk,
  laidDownBy,
  soughtAs,
  vouchedAs,
} from './vouched.ts'
import { isBefore, isWhenever, lacking, presupposing } from './when.ts'

const thanking = ['thank', 'praise', 'commend', 'applaud', 'congratulate', 'salute', 'credit']

const isGeneral = (tree: Tree, verb: number): boolean =>
  isVerb(tree, verb) &&
  clauseModality(tree, verb).rule === 'present-indicative' &&
  tree.tokens.at(-1)?.text === '.' &&
  (!childrenBy(tree, verb, 'aux', 'compound:prt').length ||
    // "The signing is pencilled in for May": what is done to it now.
    childrenBy(tree, verb, 'aux').some((helper) => tree.tokens[helper]!.deprel === 'aux:pass'))

/** "The withdrawal has not been verified": nobody says that there was none. */
const toldOnly =
  'verify confirm announce report monitor explain mention welcome discuss recognise recognize disclose'.split(' ')

/** "The handover may be delayed": neither that it will be, nor that it will not. */
const isPutOff = (tree: Tree, verb: number): boolean =>
  ['delay', 'postpone', 'defer'].includes(lemmaOf(tree, verb)) &&
  ['modal-possible', 'modal-hypothetical'].includes(clauseModality(tree, verb).rule)

/** "shall draft it within six months of its establishment": what a deadline is counted from. */
const isCountedFrom = (tree: Tree, term: number): boolean => {
  const verb = headOf(tree, term)
  return (
    ['within', 'in', 'after', 'before'].includes(caseOf(tree, term)) &&
    verb >= 0 &&
    !['past-indicative', 'present-perfect'].includes(clauseModality(tree, verb).rule)
  )
}

/** A nominal act as argument of a verb or of another noun. Where its governor tells nothing of it, it is dropped. */
export function argument(climb: Climb, at: number, governor: number): boolean {
  const { tree } = climb
  const here = relation(tree, at)
  const lemma = lemmaOf(tree, governor)
  const vouched = vouchedAs(tree, at)
  if (vouched !== null && ['nsubj', 'obj', 'obl'].includes(here) && !deniers.includes(lemma) && !isSpeechVerb(lemma)) {
    if (vouched === 'under-way') lower(climb, vouched, 'ongoing', at)
    climb.asserted = true
    return false
  }
  // "The agreement calls for the withdrawal", "includes the release": the text lays it down; a draft proposes it.
  const text = laidDownBy(tree, at, governor)
  if (text !== undefined) {
    applyEffect(climb, isOnOffer(tree, text) ? 'proposed' : 'planned', governor, 'verb')
    climb.voices.push({ head: text, rule: 'under-the-text', unnamed: false })
    climb.weight *= 0.85
    return false
  }
  if (isOfCondition(tree, at, governor)) drop(climb, 'condition-for')
  // "prevented the holding of elections": they were not held.
  if (here === 'obj' && ['prevent', 'avert', 'forestall', 'preclude'].includes(lemma)) drop(climb, 'prevented')
  if (here === 'appos') {
    // "its demands, among them the release of prisoners": no more than they are.
    const named = nounEffect(lemmaOf(tree, governor))
    if (named && named !== 'occurred') applyEffect(climb, named, governor, 'noun')
    return true
  }
  if (here === 'nmod' || here === 'compound') {
    // "creating conditions for the resumption": nobody asks for it.
    const effect = isMadeReady(tree, governor)
      ? 'possible'
      : isConcernAt(tree, at, governor)
        ? 'occurred'
        : nounEffect(lemma)
    if (isEndangered(tree, governor)) drop(climb, 'in-doubt')
    // "an agreement on a cessation of hostilities": what a text is about is no act.
    if (['on', 'about', 'regarding', 'concerning'].includes(caseOf(tree, at)) && inClass(lemma, 'instrument'))
      drop(climb, 'topic')
    // "gives six months for the drafting": a term for it.
    const isTerm =
      ['hour', 'day', 'night', 'week', 'month', 'year', 'decade'].includes(lemma) &&
      (caseOf(tree, at) !== 'of' || isCountedFrom(tree, governor))
    // "the Agreement on the way to the normalization of relations".
    const isWay =
      ['way', 'road', 'path', 'route'].includes(lemma) && ['to', 'towards', 'toward'].includes(caseOf(tree, at))
    // "a measure amid talks between the two": beside them.
    if (!effect || isTerm || isWay || caseOf(tree, at) === 'amid') {
      drop(climb, 'noun-of-noun')
      return true
    }
    // "accepted an invitation to a meeting".
    const isTaken =
      effect === 'proposed' && relation(tree, governor) === 'obj' && lemmaOf(tree, headOf(tree, governor)) === 'accept'
    applyEffect(climb, isTaken ? 'agreed' : effect, governor, 'noun')
    if ((effect === 'demanded' || effect === 'proposed') && !isTaken) {
      const [owner] = possessor(tree, governor)
      const says = headOf(tree, governor)
      if (owner !== undefined) climb.voices.push({ head: owner, rule: 'noun-possessor', unnamed: false })
      // "emphasised the demand for their release": whoever emphasises it.
      else if (relation(tree, governor) === 'obj' && isSpeechVerb(lemmaOf(tree, says))) addSpeaker(climb, says)
    }
    // "reports of a withdrawal": somebody's word, not the outlet's.
    if (lemma === 'report' || lemma === 'statement') {
      const [owner] = possessor(tree, governor)
      climb.voices.push(
        owner === undefined
          ? { head: governor, rule: 'unowned-claim', unnamed: true }
          : { head: owner, rule: 'noun-possessor', unnamed: false },
      )
    }
    climb.weight *= 0.8
    climb.settled = effect !== 'occurred'
    // "Reports of an attack were denied by the army", "proved false".
    const fate = headOf(tree, governor)
    if (effect === 'occurred' && fate >= 0 && relation(tree, governor) === 'nsubj')
      if (
        (isVerb(tree, fate) && isPassive(tree, fate) && deniers.includes(lemmaOf(tree, fate))) ||
        saysUntrue(tree, fate)
      ) {
        const [by] = childrenBy(tree, fate, 'obl').filter((child) => caseOf(tree, child) === 'by')
        climb.voices = by === undefined ? [] : [{ head: by, rule: 'passive-agent', unnamed: false }]
        denied(climb, 'denial', fate)
        climb.top = higher(tree, climb.top, fate)
        climb.asserted = true
      }
    return false
  }
  // "had committed the gravest violation", "secured the release of two fishermen": so they were released.
  const isGained = ['secure', 'win', 'obtain'].includes(lemma) && inClass(lemmaOf(tree, at), 'freeing')
  const support = here === 'obj' && (isSupportVerb(lemma) || lemma === 'commit' || isGained) ? 'occurred' : undefined
  // "remains unlikely", "seems certain": what the adjective says of it.
  const said = staying.includes(lemma)
    ? childrenBy(tree, governor, 'xcomp', 'obj').find((child) => ['ADJ', 'NOUN'].includes(tree.tokens[child]!.upos))
    : undefined
  if (here === 'obj' && lemma === 'begin' && lemmaOf(tree, at) === 'ratification')
    lower(climb, 'under-way', 'begun', at)
  const sought = here === 'obj' && lemma === 'seek'
  // "The war began with the attack on it".
  const isWith = here === 'obl' && caseOf(tree, at) === 'with'
  const isAhead = lemma === 'press' && /^(?:on|ahead|forward)$/i.test(tree.tokens[governor + 1]?.text ?? '')
  const goesOn = isAhead || (isWith && (goingOnWith.includes(lemma) || ['begin', 'start', 'open'].includes(lemma)))
  const effect = goesOn
    ? undefined
    : sought
      ? soughtAs(tree, at)
      : said !== undefined && here === 'nsubj'
        ? (adjectiveEffect(lemmaOf(tree, said)) ?? 'possible')
        : isVerb(tree, governor)
          ? (support ??
            (saysNothing(tree, at, governor) || isAimed(tree, at, governor) || isPromising(tree, at, governor)
              ? undefined
              : verbEffect(lemma)))
          : copularEffect(tree, governor, at)
  if (here === 'obl') {
    const word = caseOf(tree, at)
    if (isInBreach(tree, at)) {
      // "declares North Korea in violation of the accords": on the word of whoever declares it.
      if (finding.includes(lemma)) addSpeaker(climb, governor)
      // "entered it in breach of the truce": as far as the entering stands.
      climb.top = higher(tree, climb.top, governor)
      applyClause(climb, governor, 'effect')
      return false
    }
    const asked = word === 'in' && (effect === 'proposed' || effect === 'demanded')
    // "was told of the attack": on nobody's word, and asked of nobody.
    const isNews = ['of', 'about'].includes(word) && ['tell', 'inform', 'notify', 'remind'].includes(lemma)
    // "told reporters on arrival", "said on his return", "said ahead of a meeting".
    const isWhenSaid = ['on', 'upon', 'ahead of', 'before', 'prior to'].includes(word) && isSpeechVerb(lemma)
    // "regarding the signing, the side assured that it is considered": what is spoken of.
    // "start negotiations (on an end to hostilities)" likewise.
    const isOfTalks =
      word === 'on' && childrenBy(tree, governor, 'obj').some((one) => inClass(lemmaOf(tree, one), 'talks'))
    if (isOfTalks || ['regarding', 'concerning', 'as regards'].includes(word)) drop(climb, 'topic')
    // "press ahead with talks, ahead of negotiations", "agreed to talk ahead of a summit": before them.
    const isLater =
      (isAhead && word !== 'with') ||
      (['ahead of', 'before', 'prior to'].includes(word) && effect !== undefined && effect !== 'occurred')
    const isBeside = lacking.includes(word) || ['at', 'near', 'against', 'on the sidelines of'].includes(word)
    if (asked || isNews || isWhenSaid || isLater || isBeside) drop(climb, 'oblique')
    // "upon the signing, information will be given": whenever that is.
    else if (word === 'upon' && !['past-indicative', 'present-perfect'].includes(clauseModality(tree, governor).rule))
      drop(climb, 'when-it-is')
    // "questions remained about the acceptance of it".
    else if (['about', 'over'].includes(word) && ['remain', 'arise', 'persist', 'linger'].includes(lemma))
      drop(climb, 'in-doubt')
    else if (lemma === 'warn') lower(climb, 'possible', 'verb-possible', governor)
    // "is responsible for the attacks": so they were made.
    else if (word === 'for' && ['responsible', 'guilty', 'answerable'].includes(lemma) && isOffence(tree, at))
      climb.asserted = true
    // "was agreed in Beirut, under the mediation of Qatar": so it did mediate.
    else if (word === 'under' && lemmaOf(tree, at) === 'mediation' && effect === 'agreed') climb.asserted = true
    // "In a telephone conversation with Obama they had agreed": so they spoke.
    else if (word === 'in' && effect === 'agreed' && isTalk(tree, at, governor)) climb.asserted = true
    else if (
      effect &&
      effect !== 'occurred' &&
      !['after', 'during', 'following', 'since', 'despite', 'amid', 'amidst', 'because of', 'in response to'].includes(
        word,
      ) &&
      // "pressed it over its support for the rebels": why, and not what is asked for.
      !(word === 'over' && effect === 'demanded') &&
      !isBefore(tree, word, governor)
    )
      applyEffect(climb, effect, governor, 'verb')
    // "were killed in clashes between": so there were clashes.
    else if (word === 'in' && ['kill', 'die', 'wound', 'injure', 'hurt', 'perish'].includes(lemma))
      climb.top = higher(tree, climb.top, governor)
    else if (word === 'to' && ['lead', 'result', 'contribute'].includes(lemma))
      climb.top = higher(tree, climb.top, governor)
    else if (goesOn) climb.top = higher(tree, climb.top, governor)
    // "thanked Qatar for its mediation": so it did mediate.
    else if (word === 'for' && thanking.includes(lemma) && possessor(tree, at).length > 0) climb.asserted = true
    else if (!presupposing.includes(word)) drop(climb, 'oblique')
    // "necessities that they lack after the attack": what came before is so, whatever stands above it.
    else if (isBefore(tree, word, governor)) climb.asserted = true
    else if (isWhenever(tree, at, word, governor)) drop(climb, 'when-it-is')
    climb.weight *= 0.85
  } else if (here === 'nsubj' && effect === 'failed' && !childrenBy(tree, governor, 'xcomp').length) {
    // "Mediation by the churches has failed": it was done, and came to nothing.
    drop(climb, 'failed-without-act')
  }
  // "Attacks on foreign troops would not."
  else if (tree.tokens[governor]!.xpos === 'MD') drop(climb, 'elliptic')
  else if (here === 'nsubj' && isFaltering(tree, governor)) drop(climb, 'faltering')
  // "The fighting between them will end": there is to be none.
  else if (
    here === 'nsubj' &&
    ['end', 'stop', 'cease', 'subside'].includes(lemma) &&
    inClass(lemmaOf(tree, at), 'warfare') &&
    !['past-indicative', 'present-perfect'].includes(clauseModality(tree, governor).rule)
  )
    drop(climb, 'ended')
  else if (here === 'nsubj' && isDropped(tree, governor)) drop(climb, 'dropped')
  else if (here === 'nsubj' && isRuledOut(tree, governor)) drop(climb, 'ruled-out')
  else if (isStopped(tree, at, governor)) drop(climb, 'stopped')
  // "The attack did not surprise Turkey": whether there was one is not what is denied.
  else if (here === 'nsubj' && effect !== 'failed' && isOfItsEffect(tree, governor)) drop(climb, 'not-of-the-act')
  // "did not condemn the attack", "urged them to report violations".
  else if (here !== 'nsubj' && saysNothingOf(tree, at, governor)) drop(climb, 'not-told')
  // "a move that the party called a violation": what it calls something.
  else if (lemma === 'call' && here !== 'obl' && isNamed(tree, at, governor)) drop(climb, 'called')
  // "made the lifting of the blockade one of three conditions".
  else if (
    here === 'obj' &&
    lemma === 'make' &&
    childrenBy(tree, governor, 'xcomp').some(
      (one) =>
        ['NOUN', 'NUM'].includes(tree.tokens[one]!.upos) ||
        // "made talks depend on a truce".
        ['depend', 'hinge', 'dependent', 'conditional', 'contingent', 'impossible'].includes(lemmaOf(tree, one)),
    )
  )
    drop(climb, 'made-something')
  // "condemned the violation by India": on the word of whoever condemns it.
  else if (
    here === 'obj' &&
    ['condemn', 'denounce', 'deplore', 'decry', 'protest'].includes(lemma) &&
    isBreach(tree, at)
  )
    addSpeaker(climb, governor)
  // "Serbia can forget its accession talks".
  else if (here === 'obj' && lemma === 'forget') drop(climb, 'forgotten')
  // "The ratification will require a majority": what it takes, and nobody asks for it.
  else if (here === 'nsubj' && lemma === 'require' && !isPassive(tree, governor)) drop(climb, 'what-it-takes')
  // "The reduction was also included in the treaty".
  else if (here === 'nsubj' && isPassive(tree, governor) && isLaidDown(tree, governor))
    lower(climb, 'planned', 'laid-down', governor)
  else if (isPutOff(tree, governor)) drop(climb, 'may-be-put-off')
  else if (here === 'nsubj' && toldOnly.includes(lemma) && clauseModality(tree, governor).negative) {
    drop(climb, 'not-vouched-for')
  } else if (here === 'nsubj' || here === 'obj') {
    // "was reported", "was confirmed by the army": on the word of whoever reports it.
    if (here === 'nsubj' && isPassive(tree, governor) && isSpeechVerb(lemma) && effect !== 'denied')
      addReporter(climb, governor)
    // "Britain accepted Iceland's establishment of a zone": it takes what the other did as given, and promises nothing.
    if (effect === 'agreed' && lemma === 'accept' && here === 'obj' && childrenBy(tree, at, 'nmod:poss').length > 0)
      drop(climb, 'accepted-as-given')
    if (effect) applyEffect(climb, effect, governor, 'verb')
    // "The decommissioning runs in parallel with …": how it is, in general.
    else if (here === 'obj' || isGeneral(tree, governor)) drop(climb, 'unknown-governor')
    else climb.weight *= 0.85
    climb.top = higher(tree, climb.top, governor)
    if (here === 'nsubj' && (effect === undefined || lemma === 'cause' || !isVerb(tree, governor)))
      judged(climb, governor)
  } else if (here !== 'root') drop(climb, 'no-governor')
  // "does not fear an attack".
  if (isVoiceVerb(lemma) && isSpeechVerb(lemma) && here === 'obj' && clauseModality(tree, governor).negative)
    drop(climb, 'not-said')
  const isWhen = here === 'obl' && presupposing.includes(caseOf(tree, at))
  if (effect && (sought || isVoiceVerb(lemma)) && here !== 'nsubj' && !isWhen) addSpeaker(climb, governor)
  const actual = !effect || effect === 'occurred' || effect === 'under-way'
  if (isVerb(tree, governor) || childrenBy(tree, governor, 'cop').length) {
    if (!(isVoiceVerb(lemma) && isSpeechVerb(lemma)))
      applyClause(climb, governor, actual && here !== 'obl' ? 'act' : 'effect')
  }
  climb.settled = false
  return false
}

/** "called the move a violation", "was called an act of war": both what is called and what it is called stand by the verb. */
const isNamed = (tree: Tree, at: number, verb: number): boolean =>
  childrenBy(tree, verb, 'obj', 'xcomp', 'nsubj:pass', 'obl:npmod').some(
    (other) => other !== at && !isVerb(tree, other) && caseOf(tree, other) === '',
  ) || tree.tokens[verb]!.deprel === 'acl:relcl'

const isBreach = (tree: Tree, at: number): boolean =>
  ['violation', 'breach', 'infringement', 'incursion', 'aggression', 'intrusion'].includes(lemmaOf(tree, at))

const staying = ['remain', 'stay', 'seem', 'look', 'appear', 'become', 'prove']

function addReporter(climb: Climb, verb: number): void {
  const [agent] = childrenBy(climb.tree, verb, 'obl').filter((child) => caseOf(climb.tree, child) === 'by')
  climb.voices.push(
    agent === undefined
      ? { head: verb, rule: 'passive-speech', unnamed: true }
      : { head: agent, rule: 'passive-agent', unnamed: false },
  )
}

export const deniers = ['belie', 'debunk', 'deny', 'refute', 'dispute', 'reject', 'dismiss', 'rebut']
