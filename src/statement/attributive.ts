// A clause that hangs on a noun: relative clauses, participles, "the plan to", "reports that".

import { hearWhoLaid, topicMarks } from './adverbial.ts'
import { isOfNearerPerson } from './ambiguous.ts'
import { clauseModality, isYetTo, markOf } from './clause.ts'
import { accused, addSpeaker, applyEffect, type Climb, denied, drop, higher, lower, standsByItself } from './climb.ts'
import { complement, firmest, reportedFuture } from './complement.ts'
import { hasTo, isCounted, laidOn, possessor, rankedBy } from './control.ts'
import { isAccusing, isSpeechVerb, isVoiceVerb, nounEffect, verbEffect } from './embedding.ts'
import { infinitive, wishes } from './infinitive.ts'
import { isBareWish, isPartOf, partEffect } from './parts.ts'
import { isPassive } from './passive.ts'
import { isContent, isRelativeClause } from './relative.ts'
import { isDefinite, relativeClause } from './relative-clause.ts'
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
    standsByItself(climb)
    return
  }
  if (
    ['event', 'case'].includes(lemmaOf(tree, noun)) &&
    caseOf(tree, noun) === 'in' &&
    !isRelativeClause(tree, at, noun)
  ) {
    lower(climb, 'hypothetical', 'conditional-clause', at)
    standsByItself(climb)
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
  // "only on condition they lay down their arms".
  const isCondition =
    lemmaOf(tree, noun) === 'condition' && caseOf(tree, noun) === 'on' && !childrenBy(tree, noun, 'det').length
  if (isRelativeClause(tree, at, noun) && !isCondition) {
    relativeClause(climb, at, noun)
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
  // "made the point that they had left", "drew attention to the fact that they had": on the word of whoever makes it.
  const makesPoint =
    accuser >= 0 &&
    mark === 'that' &&
    ((lemma === 'point' && lemmaOf(tree, accuser) === 'make') ||
      (lemma === 'fact' &&
        caseOf(tree, noun) === 'to' &&
        ['draw', 'call', 'direct', 'point'].includes(lemmaOf(tree, accuser))))
  if (makesPoint) {
    reportedFuture(climb, at)
    addSpeaker(climb, accuser)
    standsByItself(climb)
    return
  }
  // "a roadmap yet to be agreed".
  if (isYetTo(tree, at)) {
    standsByItself(climb)
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
  // "renewed his conditions for lifting the restrictions": what is asked before they are lifted.
  if (['condition', 'precondition'].includes(lemma) && tree.tokens[at]!.xpos === 'VBG') drop(climb, 'condition-for')
  // "froze it on condition that talks open": a condition of it, and nobody's demand.
  if (isCondition) {
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
    // "is the third accord to be signed in the last 27 years", "the sanctions, the first to be lifted since 2012".
    else if (
      isPassive(tree, at) &&
      isCounted(tree, noun) &&
      (childrenBy(tree, noun, 'cop').length || relation(tree, noun) === 'appos')
    )
      climb.reasons.push({
        field: 'mode',
        rule: 'ranked',
        text: `“${tree.tokens[noun]!.text}”: what is ranked was done`,
      })
    else if (effect && lemma !== 'ceremony') applyEffect(climb, effect, noun, 'noun')
    // "agreed to a dialogue to elect a president", "a ceremony to ratify it": what it is to be for.
    else if (
      (inClass(lemma, 'talks') || lemma === 'ceremony') &&
      !childrenBy(tree, at, 'mark').some((mark) => lemmaOf(tree, mark) === 'for')
    )
      lower(climb, 'planned', 'purpose-clause', noun)
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
    isVerb(tree, accuser) &&
    // "The soldiers, captured on Friday, demanded help"; "wants those captured on Friday freed".
    relation(tree, noun) !== 'nsubj' &&
    !isSetOff(tree, at) &&
    !childrenBy(tree, accuser, 'xcomp').length
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
