// A clause that hangs on a noun: relative clauses, participles, "the plan to", "reports that".

import { hearWhoLaid, topicMarks } from './adverbial.ts'
import { isAmbiguous, isOfBody, isOfList, isOfNearerPerson } from './ambiguous.ts'
import { clauseModality, isYetTo, markOf } from './clause.ts'
import { accused, addSpeaker, applyEffect, type Climb, denied, drop, higher, lower } from './climb.ts'
import { complement, firmest, reportedFuture } from './complement.ts'
import { hasTo, laidOn, possessor, rankedBy } from './control.ts'
import { isAccusing, isNegator, isSpeechVerb, isVoiceVerb, nounEffect, verbEffect } from './embedding.ts'
import { infinitive, wishes } from './infinitive.ts'
import { deniers } from './nominal.ts'
import { isBareWish, isPartOf, partEffect } from './parts.ts'
import { isContent, isDoneByIt, isRelativeClause, isSaidOfClaim, isUnderText } from './relative.ts'
import { seenAct } from './seen.ts'
import { inClass, isTelling } from './things.ts'
import {
  caseOf,
  childrenBy,
  headOf,
  isInTime,
  isSetOff,
  isVerb,
  lemmaOf,
  relation,
  subtree,
  type Tree,
} from './tree.ts'
import { isClaimUntrue } from './untrue.ts'
import { toBegin } from './when.ts'

const isDefinite = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'det', 'nmod:poss').some((child) =>
    ['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her'].includes(
      tree.tokens[child]!.text.toLowerCase(),
    ),
  )

/**
 * "The agreement signed in Bangui on 6 February must be carried out", "after talks mediated by Chad": the participle is past,
 * whatever is to be done. Of a thing that only a wish or a plan brings up ("wants a text signed by all") it may be either.
 */
function past(climb: Climb, noun: number, clause: number): void {
  const { tree } = climb
  // "two earlier accords, signed in 1993, brought no peace": beside what is said of them.
  if (isSetOff(tree, clause) || isDefinite(tree, noun) || afterwards.includes(caseOf(tree, noun))) climb.asserted = true
  else climb.participle = true
}

const afterwards = ['after', 'since', 'following', 'during', 'despite', 'upon']

const isWhen = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'advmod').some((word) => /^when$/i.test(tree.tokens[word]!.text))

/** Whose claim it is: "Rwanda's claim", "allegations of Rwanda", where "allegations of torture" tell what is alleged. */
function ownersOfClaim(tree: Tree, noun: number): number[] {
  // "yesterday's announcement": a day says nothing.
  const owners = possessor(tree, noun).filter((owner) => !isInTime(tree, tree.tokens[owner]!))
  if (owners.length || !isTelling(lemmaOf(tree, noun))) return owners
  return childrenBy(tree, noun, 'nmod').filter(
    (child) => caseOf(tree, child) === 'of' && tree.tokens[child]!.upos === 'PROPN',
  )
}

/** "claims of Rwanda that Uganda shelled the town": the clause is what is claimed, and tells nothing of Rwanda. */
function claimOver(tree: Tree, clause: number, noun: number): number {
  let claim = noun
  for (let steps = 0; steps < 3 && relation(tree, claim) === 'nmod' && !isTelling(lemmaOf(tree, claim)); steps++)
    claim = headOf(tree, claim)
  return claim >= 0 && isTelling(lemmaOf(tree, claim)) && isContent(tree, clause, claim) ? claim : noun
}

/** "a plan for the United Nations to mediate": what others are to do is no plan of theirs. */
const isForOthers = (tree: Tree, clause: number, noun: number): boolean =>
  childrenBy(tree, clause, 'nsubj').length > 0 ||
  childrenBy(tree, noun, 'nmod').some((child) => child < clause && caseOf(tree, child) === 'for')

/** "an accord that the army shall withdraw", "under which": the text's own clause. */
const laysDown = (tree: Tree, clause: number): boolean =>
  subtree(tree, clause).some((index) => /^(?:which|that|whereby)$/i.test(tree.tokens[index]!.text))

/** "was the first to ratify", "became the last to sign", "the only states to have signed": told of somebody, where "the first to sign gains most" is told of nobody. */
function isTold(tree: Tree, noun: number, clause: number): boolean {
  const by = rankedBy(tree, noun)
  if (by === null) return false
  if (childrenBy(tree, clause, 'aux').some((child) => lemmaOf(tree, child) === 'have')) return true
  return (
    childrenBy(tree, by, 'cop').length > 0 ||
    relation(tree, by) === 'appos' ||
    (relation(tree, by) === 'xcomp' && lemmaOf(tree, headOf(tree, by)) === 'become')
  )
}

/** "not a ceasefire that holds", "no army that withdrew", "It is not the army that attacked it": of what there is none, nothing is told. */
const isNone = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'det', 'advmod', 'cc:preconj').some(
    (word) => word < noun && isNegator(tree.tokens[word]!.text.toLowerCase()),
  ) ||
  (childrenBy(tree, noun, 'cop').length > 0 && clauseModality(tree, noun).negative)

/** "It was Spain that walked out": what stands above the clause is the sentence's own claim. */
const isCleft = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'expl').length > 0 && childrenBy(tree, noun, 'cop').length > 0

/** "States that break off relations tend to …", "like an army that has taken a capital": of all such, and of none. */
function isOfNoneInParticular(tree: Tree, noun: number, clause: number): boolean {
  // "sanctions on anybody who broke the accord".
  if (/^(?:anybody|anyone|whoever|everyone|everybody|anything)$/i.test(tree.tokens[noun]!.text)) return true
  // "against those who fail to honour it".
  const isOfThose = /^those$/i.test(tree.tokens[noun]!.text) && !isSetOff(tree, clause)
  // "amnesty for all members who have disarmed": whoever they are.
  if (caseOf(tree, noun) === 'for' && isAll(tree, noun) && !isSetOff(tree, clause)) return true
  if (isOfThose && clauseModality(tree, clause).rule === 'present-indicative') return true
  if (tree.tokens[noun]!.upos !== 'NOUN' || isDefinite(tree, noun) || isSetOff(tree, clause)) return false
  if (['like', 'unlike'].includes(caseOf(tree, noun))) return true
  return (
    ['state', 'country', 'government', 'nation', 'party', 'power'].includes(lemmaOf(tree, noun)) &&
    tree.tokens[noun]!.xpos === 'NNS' &&
    !childrenBy(tree, noun, 'det', 'nummod', 'amod', 'compound', 'nmod:poss').length
  )
}

const isAll = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'det', 'det:predet').some((word) => lemmaOf(tree, word) === 'all')

/** "A Serbia that walked out would be alone": assumed with the would above it. */
function isAssumed(tree: Tree, noun: number): boolean {
  const governor = headOf(tree, noun)
  return (
    governor >= 0 &&
    relation(tree, noun) === 'nsubj' &&
    childrenBy(tree, noun, 'det').some((child) =>
      ['a', 'an', 'any'].includes(tree.tokens[child]!.text.toLowerCase()),
    ) &&
    clauseModality(tree, governor).rule === 'modal-hypothetical'
  )
}

export function attributive(climb: Climb, at: number, hungOn: number): void {
  const { tree } = climb
  const noun = claimOver(tree, at, hungOn)
  const mark = markOf(tree, at)
  if (mark === 'whether') drop(climb, 'question')
  // "a commitment from both since rebels seized the town": when, and nothing that is promised.
  if (mark === 'since' && clauseModality(tree, at).rule === 'past-indicative') {
    climb.asserted = true
    return
  }
  if (isClaimUntrue(tree, noun)) {
    denied(climb, 'untrue', noun)
    climb.settled = true
    climb.asserted = true
    return
  }
  if (
    ['event', 'case'].includes(lemmaOf(tree, noun)) &&
    caseOf(tree, noun) === 'in' &&
    !isRelativeClause(tree, at, noun)
  ) {
    lower(climb, 'hypothetical', 'conditional-clause', at)
    climb.settled = true
    climb.asserted = true
    return
  }
  // "Any accord signed by one side is void".
  if (
    tree.tokens[at]!.xpos === 'VBN' &&
    childrenBy(tree, noun, 'det').some((child) => ['any', 'no'].includes(lemmaOf(tree, child)))
  )
    drop(climb, 'generic')
  if (childrenBy(tree, at, 'aux').some((child) => tree.tokens[child]!.text === 'being'))
    lower(climb, 'under-way', 'being', at)
  // "under no obligation to sign", "no proof that they left".
  if (
    childrenBy(tree, noun, 'det').some((child) => tree.tokens[child]!.text.toLowerCase() === 'no') &&
    !isSetOff(tree, at)
  )
    drop(climb, 'negated-noun')
  // "It is time that they signed", "is not in a position to sign".
  const isSaidOf = childrenBy(tree, noun, 'cop').length > 0
  if (isSaidOf && lemmaOf(tree, noun) === 'time') drop(climb, 'high-time')
  if (isSaidOf && hasTo(tree, at) && clauseModality(tree, noun).negative) drop(climb, 'negated-noun')
  if (hasTo(tree, at) && isWithinTitle(tree, at)) drop(climb, 'within-a-name')
  // "denied that he had any mandate to sign".
  const isAny = childrenBy(tree, noun, 'det').some((word) => lemmaOf(tree, word) === 'any')
  if (isAny && hasTo(tree, at) && leaves.includes(lemmaOf(tree, noun))) drop(climb, 'negated-noun')
  // "without proof that they left".
  if (caseOf(tree, noun) === 'without') drop(climb, 'without')
  if (isRelativeClause(tree, at, noun)) {
    // "the line that the rebels have withdrawn": what it says, or what they did with it.
    if (
      !isSaidOfClaim(tree, at, noun) &&
      isTelling(lemmaOf(tree, noun)) &&
      tree.tokens[Math.min(...subtree(tree, at))]!.text === 'that'
    )
      drop(climb, 'claim-or-relative')
    // "denied what a newspaper had printed to the effect that they had paid": what was printed is denied.
    const denier = headOf(tree, noun)
    const wasClaimed = climb.voices.some(({ rule }) => rule === 'unowned-claim' || rule === 'noun-possessor')
    if (
      wasClaimed &&
      denier >= 0 &&
      /^what$/i.test(tree.tokens[noun]!.text) &&
      deniers.includes(lemmaOf(tree, denier))
    ) {
      climb.asserted = false
      climb.voices = []
      lower(climb, 'denied', 'denial', denier)
      addSpeaker(climb, denier)
      climb.settled = true
      climb.asserted = true
      return
    }
    if (isNone(tree, noun) && !isSetOff(tree, at)) drop(climb, 'negated-noun')
    // "would not ratify any document that handed over the town".
    if (isAny && !isSetOff(tree, at) && isDoneByIt(tree, at)) drop(climb, 'generic')
    if (isCleft(tree, noun)) {
      // "It was not Spain that walked out": somebody else did, and nobody says who.
      const { mode, negative, rule } = clauseModality(tree, noun)
      if (negative) drop(climb, 'negated-subject')
      if (mode && mode !== 'occurred') lower(climb, mode, rule, noun)
      climb.top = higher(tree, climb.top, noun)
      climb.settled = true
      return
    }
    // "the commission that's to supervise it": the parser at times leaves the "is" out of the clause.
    if (clauseModality(tree, at).rule === 'infinitive') lower(climb, 'planned', 'be-to', at)
    if (isOfNoneInParticular(tree, noun, at)) drop(climb, 'generic')
    // "targets aircraft that either entered its airspace or fired at it": whichever do.
    if (childrenBy(tree, at, 'cc', 'cc:preconj', 'advmod').some((word) => tree.tokens[word]!.text === 'either'))
      drop(climb, 'generic')
    // "would mark the first time that both have joined the talks".
    const upon = headOf(tree, noun)
    const upper = lemmaOf(tree, noun) === 'time' && upon >= 0 ? clauseModality(tree, upon) : null
    if (upper?.mode && upper.rule.startsWith('modal')) lower(climb, upper.mode, upper.rule, upon)
    // "will return the day Kinshasa frees them".
    const later = headOf(tree, noun)
    if (
      inClass(lemmaOf(tree, noun), 'time') &&
      later >= 0 &&
      ['present-indicative', 'present-perfect'].includes(clauseModality(tree, at).rule) &&
      ['modal-planned', 'modal-hypothetical', 'modal-possible'].includes(clauseModality(tree, later).rule)
    )
      lower(climb, 'hypothetical', 'conditional-clause', at)
    // "could be admitted by 3 June, when talks are to resume": so they are, whatever is hoped of the rest.
    if (isSetOff(tree, at) && isInTime(tree, tree.tokens[noun]!) && caseOf(tree, at) === '' && isWhen(tree, at))
      climb.asserted = true
    if (isAssumed(tree, noun)) lower(climb, 'hypothetical', 'modal-hypothetical', headOf(tree, noun))
    // "a memorandum under which both were to withdraw": the text says so.
    if (isUnderText(tree, at, noun) && !['agreed', 'pledged'].includes(climb.mode))
      climb.voices.push({ head: noun, rule: 'under-the-text', unnamed: false })
    climb.settled = true
    if (isOfList(tree, at, noun) || isOfBody(tree, at, noun)) drop(climb, 'ambiguous-antecedent')
    if (!climb.asserted && isAmbiguous(tree, at, noun) && (seenAct(tree, at) === null || climb.polarity === 'negative'))
      drop(climb, 'ambiguous-antecedent')
    climb.detached ||= isSetOff(tree, at) || (inClass(lemmaOf(tree, noun), 'accusation') && isSetOff(tree, noun))
    climb.asserted = true
    return
  }
  const lemma = lemmaOf(tree, noun)
  // "the possibility of Finland being attacked".
  if (
    ['possibility', 'risk', 'danger', 'likelihood', 'prospect', 'chance'].includes(lemma) &&
    markOf(tree, at) === 'of'
  )
    lower(climb, 'possible', 'noun-possible', noun)
  if (tree.tokens[at]!.xpos === 'VBN' && isOfNearerPerson(tree, at, noun)) drop(climb, 'ambiguous-antecedent')
  toBegin(climb, at, noun)
  // "a draft resolution asking the UN to plan for it": not yet asked.
  const isDraft = childrenBy(tree, noun, 'compound', 'amod').some((word) =>
    ['draft', 'proposed'].includes(tree.tokens[word]!.text.toLowerCase()),
  )
  if (tree.tokens[at]!.xpos === 'VBG' && isDraft) lower(climb, 'proposed', 'of-a-draft', noun)
  const accuser = headOf(tree, noun)
  if (accuser >= 0 && isAccusing(lemmaOf(tree, accuser)) && ['of', 'for'].includes(caseOf(tree, at))) {
    accused(climb, accuser)
    return
  }
  // "noting with concern that they have left": what is noted.
  const noting = headOf(tree, noun)
  if (
    noting >= 0 &&
    caseOf(tree, noun) === 'with' &&
    isSpeechVerb(lemmaOf(tree, noting)) &&
    markOf(tree, at) === 'that'
  ) {
    complement(climb, at, noting)
    return
  }
  // "a roadmap yet to be agreed".
  if (isYetTo(tree, at)) {
    climb.settled = true
    climb.asserted = true
    return
  }
  const laid = laidOn(tree, at)
  // "call for the border to be marked": what is to be done with the thing that is called for.
  const calledFor =
    laid === null &&
    hasTo(tree, at) &&
    accuser >= 0 &&
    caseOf(tree, noun) === 'for' &&
    isVoiceVerb(lemmaOf(tree, accuser))
  if (calledFor) {
    infinitive(climb, at, accuser)
    return
  }
  const forOthers = lemma === 'plan' && hasTo(tree, at) && isForOthers(tree, at, noun)
  const effect = forOthers
    ? 'proposed'
    : (laid?.effect ?? nounEffect(lemma) ?? (inClass(lemma, 'instrument') ? 'planned' : undefined))
  // "froze it on condition that talks open": a condition of it, and nobody's demand.
  if (lemma === 'condition' && caseOf(tree, noun) === 'on' && !childrenBy(tree, noun, 'det').length) {
    lower(climb, 'hypothetical', 'conditional-clause', at)
    climb.settled = true
    return
  }
  // "the proposal includes Ukraine recognising Crimea".
  if (relation(tree, noun) === 'obj' && tree.tokens[at]!.xpos === 'VBG' && isPartOf(tree, headOf(tree, noun))) {
    const part = partEffect(tree, headOf(tree, noun))
    lower(climb, part, 'part-of-a-plan', headOf(tree, noun))
    climb.settled = true
    return
  }
  if (isBareWish(tree, at) && (effect ?? 'occurred') === 'occurred') lower(climb, 'demanded', 'bare-wish', at)
  const finite = clauseModality(tree, at).mode !== undefined && childrenBy(tree, at, 'nsubj', 'aux', 'cop').length > 0
  if (finite || markOf(tree, at) === 'that') {
    const owners = ownersOfClaim(tree, noun)
    // "the announcement that it would withdraw".
    reportedFuture(climb, at, effect === 'pledged' ? effect : firmest(effect))
    if (effect) applyEffect(climb, effect, noun, 'noun')
    // "the day the talks opened": a day claims nothing.
    if (!inClass(lemma, 'time'))
      climb.voices.push(
        owners.length
          ? { head: owners[0]!, rule: 'noun-possessor', unnamed: false }
          : inClass(lemma, 'instrument') && laysDown(tree, at)
            ? { head: noun, rule: 'under-the-text', unnamed: false }
            : { head: noun, rule: 'unowned-claim', unnamed: true },
      )
    climb.settled = true
    climb.claimed = isTelling(lemmaOf(tree, noun))
  } else if (hasTo(tree, at)) {
    // "I take this opportunity to call on both": and does.
    const isTaken =
      ['opportunity', 'occasion', 'chance'].includes(lemma) &&
      accuser >= 0 &&
      ['take', 'use', 'seize'].includes(lemmaOf(tree, accuser))
    if (isTaken) climb.top = higher(tree, climb.top, accuser)
    else if (effect) applyEffect(climb, effect, noun, 'noun')
    else if (isTold(tree, noun, at)) {
      const by = rankedBy(tree, noun)!
      if (clauseModality(tree, by).negative) drop(climb, 'negated-governor')
      climb.reasons.push({ field: 'mode', rule: 'ranked', text: `“${tree.tokens[by]!.text}”: who is ranked did it` })
    } else {
      lower(climb, 'possible', 'unknown-noun', noun)
      climb.weight *= 0.8
    }
    if (laid !== null) hearWhoLaid(climb, laid, accuser)
    else if (effect === 'demanded' || effect === 'proposed') {
      const [owner] = possessor(tree, noun)
      if (owner !== undefined) climb.voices.push({ head: owner, rule: 'noun-possessor', unnamed: false })
      // "stressed the need for both to sign": whoever stresses it.
      else if (accuser >= 0 && relation(tree, noun) === 'obj' && isSpeechVerb(lemmaOf(tree, accuser)))
        addSpeaker(climb, accuser)
    }
    // "would have been the first president to visit": what stands above the noun holds for what he does.
    const upper = childrenBy(tree, noun, 'cop').length ? clauseModality(tree, noun) : null
    if (upper?.mode) lower(climb, upper.mode, upper.rule, noun)
  } else if (
    tree.tokens[at]!.xpos === 'VBG' &&
    // "overcome opposition to freezing them".
    [...topicMarks, 'to'].includes(markOf(tree, at) || caseOf(tree, at)) &&
    (!effect || inClass(lemma, 'time'))
  )
    drop(climb, 'gerund-topic')
  // "wants the next round held in Kabul": the participle is what is wanted.
  else if (
    tree.tokens[at]!.xpos === 'VBN' &&
    accuser >= 0 &&
    wishes.includes(lemmaOf(tree, accuser)) &&
    isVerb(tree, accuser)
  )
    infinitive(climb, at, accuser)
  else if (['VBG', 'VBN', 'VBD'].includes(tree.tokens[at]!.xpos)) {
    if (effect && tree.tokens[at]!.xpos === 'VBG' && !inClass(lemma, 'instrument'))
      applyEffect(climb, effect, noun, 'noun')
    // "signed a memorandum on creating a centre": what a text is about is still to be done.
    if (tree.tokens[at]!.xpos === 'VBG' && topicMarks.includes(caseOf(tree, at)) && inClass(lemma, 'instrument'))
      lower(climb, 'planned', 'topic-of-a-text', noun)
    // "calls for a meeting, chaired by Sweden": no firmer than the meeting.
    const wanted =
      accuser >= 0 && isVerb(tree, accuser) && ['talks', 'meeting'].some((name) => inClass(lemma, name))
        ? verbEffect(lemmaOf(tree, accuser))
        : undefined
    const firmness = (['demanded', 'proposed', 'planned', 'possible', 'expected'] as const).find(
      (one) => one === wanted,
    )
    if (firmness) lower(climb, firmness, `verb-${firmness}`, accuser)
    climb.settled = climb.reasons.every((reason) => !reason.rule.startsWith('verb-'))
    if (tree.tokens[at]!.xpos !== 'VBG' && climb.settled) past(climb, noun, at)
    // "hope to reopen the road, shut since the raid": told beside what they hope.
    if (tree.tokens[at]!.xpos === 'VBN' && isSetOff(tree, at) && relation(tree, noun) === 'obj') climb.detached = true
  }
}

/** What lets a party do something, or bids it to. */
const leaves = ['mandate', 'authority', 'right', 'power', 'permission', 'reason', 'need', 'obligation', 'duty', 'cause']

/** "the Mission to Monitor the Ceasefire began": a verb within a name, where the sentence has others of its own. */
const isWithinTitle = (tree: Tree, verb: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(tree.tokens[verb]!.text) &&
  tree.tokens.some(({ xpos, text }) => xpos.startsWith('VB') && /^\p{Ll}/u.test(text))
