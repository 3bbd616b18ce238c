// A clause that is the complement of what stands above it: "said that they had signed", "agreed that".

import type { Mode } from '../model/vocabulary.ts'
import { clauseModality, isExplained, isSubjectNegated, markOf } from './clause.ts'
import { addSpeaker, applyEffect, type Climb, denied, drop, lower, standsByItself } from './climb.ts'
import { hasTo } from './control.ts'
import {
  adjectiveEffect,
  type Effect,
  isAccusing,
  isConditionMark,
  isFactiveNoun,
  isPresupposingPredicate,
  isSpeechVerb,
  isVoiceVerb,
  lowerMode,
  nounEffect,
  saysWhenFinite,
  verbEffect,
} from './embedding.ts'
import { isBareWish, isPartOf, partEffect } from './parts.ts'
import { isPassive } from './passive.ts'
import { isTelling } from './things.ts'
import { childrenBy, headOf, lemmaOf, relation, subtree, type Tree } from './tree.ts'
import { saysUntrue } from './untrue.ts'
import { speakerOf, type VoiceAt } from './voice.ts'

/** "One diplomat put it like this: …", "summed it up so: …". */
const isPuttingIt = (tree: Tree, verb: number): boolean =>
  ['put', 'sum', 'phrase', 'express'].includes(lemmaOf(tree, verb)) &&
  childrenBy(tree, verb, 'obj').some((object) => ['it', 'matter', 'this'].includes(lemmaOf(tree, object)))

/** "“…,” added Yon, whose country was seen as willing to sign": a clause on the speaker, which the parser takes for what he says. */
function isOfSpeaker(tree: Tree, clause: number, verb: number): boolean {
  const first = Math.min(...subtree(tree, clause, (child) => tree.tokens[child]!.upos === 'PUNCT'))
  return first > verb + 1 && /^(?:whose|who)$/i.test(tree.tokens[first]!.text) && tree.tokens[first - 1]?.text === ','
}

export function complement(climb: Climb, at: number, governor: number): void {
  const { tree } = climb
  const lemma = lemmaOf(tree, governor)
  if (isOfSpeaker(tree, at, governor)) {
    standsByItself(climb)
    return
  }
  // "Given that the army has left": so it has; "assuming that": it may have. Nobody's word.
  if (
    /^(?:given|considering|seeing|granted|assuming|supposing)$/i.test(tree.tokens[governor]!.text) &&
    !childrenBy(tree, governor, 'nsubj', 'aux').length
  ) {
    if (/^(?:assum|suppos)/i.test(tree.tokens[governor]!.text))
      lower(climb, 'hypothetical', 'conditional-clause', governor)
    standsByItself(climb)
    return
  }
  // "Indonesia to disarm militia, council told": by somebody whom the headline leaves out.
  if (lemma === 'tell' && governor === tree.tokens.length - 1 && at < governor) {
    if (hasTo(tree, at)) lower(climb, 'planned', 'headline-infinitive', at)
    climb.voices.push({ head: governor, rule: 'passive-speech', unnamed: true })
    climb.settled = true
    return
  }
  // "it is unlikely the Council would approve it": neither that it will nor, of what is past, that it did not.
  if (lemma === 'unlikely' && !clauseModality(tree, governor).negative) drop(climb, 'unlikely')
  // "was aware that they would reject it": so it was, and nobody says it.
  const wasSo = childrenBy(tree, governor, 'cop').some((part) => tree.tokens[part]!.xpos === 'VBD')
  if (wasSo && ['aware', 'conscious', 'mindful'].includes(lemma)) {
    reportedFuture(climb, at)
    climb.settled = true
    return
  }
  // "moving to small groups suggests that they have agreed": inferred, and nobody says it.
  if (
    ['suggest', 'imply'].includes(lemma) &&
    (childrenBy(tree, governor, 'csubj').length > 0 ||
      childrenBy(tree, governor, 'nsubj').some(
        (who) =>
          tree.tokens[who]!.xpos === 'VBG' ||
          // "reports suggested that they will withdraw": and propose nothing.
          ['report', 'evidence', 'document', 'study', 'datum', 'data', 'image', 'footage', 'intelligence'].includes(
            lemmaOf(tree, who),
          ),
      ))
  ) {
    lower(climb, 'possible', 'inferred', governor)
    const [said] = childrenBy(tree, governor, 'nsubj').filter((who) => tree.tokens[who]!.upos === 'NOUN')
    if (said !== undefined) climb.voices.push({ head: said, rule: 'unowned-claim', unnamed: true })
    climb.settled = true
    return
  }
  // "You just said that they fired": what the other is reminded of.
  if (isSpeechVerb(lemma) && childrenBy(tree, governor, 'nsubj').some((who) => /^you$/i.test(tree.tokens[who]!.text)))
    drop(climb, 'said-by-you')
  // "provided that the army has left": a condition.
  if (tree.tokens[governor]!.text === 'provided' && !childrenBy(tree, governor, 'nsubj', 'aux').length) {
    lower(climb, 'hypothetical', 'conditional-clause', governor)
    standsByItself(climb)
    return
  }
  if (relation(tree, at) === 'parataxis') {
    const marks = tree.tokens.slice(governor, at).map((token) => token.text)
    const announces =
      marks.some((text) => [':', '"', '“', '„', '«'].includes(text)) || !(marks.includes(',') || marks.includes(';'))
    // "spoke with hesitance of it: “We are committed …”".
    const isSpeaking = lemma === 'speak' && /:(?:["“„«]|$)/.test(marks.join(''))
    const speaks = (isSpeechVerb(lemma) && !isAccusing(lemma)) || isPuttingIt(tree, governor) || isSpeaking
    if (speaks && at > governor && announces) addSpeaker(climb, governor)
    climb.settled = true
    return
  }
  // "Do not forget that they signed", "it will be recalled that": it is so.
  const isTold = ['recall', 'remember'].includes(lemma) && isPassive(tree, governor)
  if (markOf(tree, at) === 'that' && (lemma === 'forget' || (isTold && !clauseModality(tree, governor).negative))) {
    climb.settled = true
    return
  }
  // "All should know that they have been expelled": they have, whoever is to know it.
  if (
    ['know', 'understand', 'realise', 'realize', 'remember', 'remind'].includes(lemma) &&
    relation(tree, at) === 'ccomp' &&
    markOf(tree, at) === 'that' &&
    // "told by people who should know that …": told, and not known.
    tree.tokens[governor]!.deprel !== 'acl:relcl' &&
    clauseModality(tree, governor).mode === 'demanded'
  ) {
    climb.settled = true
    return
  }
  // "what it means to be attacked": in general.
  if (relation(tree, at) === 'csubj' && lemma === 'mean' && hasTo(tree, at)) drop(climb, 'generic')
  // "Removing the sanctions is out of the question": what is only spoken of.
  if (
    relation(tree, at) === 'csubj' &&
    // "It is true that they are negotiating".
    ((tree.tokens[at]!.xpos === 'VBG' && markOf(tree, at) !== 'that') || (hasTo(tree, at) && at < governor)) &&
    !vouchesForSubject(tree, governor)
  )
    drop(climb, 'gerund-subject')
  // "it is high time that they signed", "it remains for Armenia to ratify it".
  if ((lemma === 'time' && !childrenBy(tree, governor, 'det').length) || (lemma === 'remain' && hasTo(tree, at)))
    drop(climb, 'still-to-be-done')
  const asks =
    ['ask', 'question', 'wonder', 'inquire'].includes(lemma) || (lemma === 'know' && markOf(tree, at) === 'if')
  if (markOf(tree, at) === 'whether' || (asks && isAsked(tree, at)) || isOpen(tree, at)) drop(climb, 'question')
  // "to explain why they pulled out": they have.
  if (isExplained(tree, at, governor) && isToldAsFact(tree, at)) {
    standsByItself(climb)
    return
  }
  // "it is wrong to say that they left": nobody says so.
  if (isSpeechVerb(lemma) && hasTo(tree, governor) && isJudged(tree, governor)) drop(climb, 'not-said')
  // "charged with verifying that they have left", "asked to check that": whether they have is what is to be found out.
  if (
    ['verify', 'check', 'ascertain', 'ensure', 'certify', 'establish', 'determine'].includes(lemma) &&
    !isFound(tree, governor)
  )
    drop(climb, 'to-be-verified')
  // "The story goes that", "word has it that".
  for (const subject of childrenBy(tree, governor, 'nsubj').filter((one) => isTelling(lemmaOf(tree, one))))
    if (['go', 'have', 'run', 'hold', 'say'].includes(lemma))
      climb.voices.push({ head: subject, rule: 'unowned-claim', unnamed: true })
  // "its demands include that Ukraine withdraw", "the plan envisions Russia returning": no firmer than what it is part of.
  if (isPartOf(tree, governor)) {
    const effect = partEffect(tree, governor)
    lower(climb, effect, 'part-of-a-plan', governor)
    climb.settled = true
    return
  }
  if (isBareWish(tree, at) && (verbEffect(lemma) ?? 'occurred') === 'occurred')
    lower(climb, 'demanded', 'bare-wish', at)
  // "It is a theory that they left", where "it is a fact that" vouches for it.
  const isClaim =
    tree.tokens[governor]!.upos === 'NOUN' && childrenBy(tree, governor, 'cop').length > 0 && !isFactiveNoun(lemma)
  const told = verbEffect(lemma) ?? adjectiveEffect(lemma) ?? (isClaim ? nounEffect(lemma) : undefined)
  // "forgot that they had left", "it meant that India has vetoed it": so they have.
  const isSo = told === 'failed' || (lemma === 'mean' && isToldAsFact(tree, at))
  const effect = isSo ? undefined : told
  if (isClaim && !saysUntrue(tree, governor))
    climb.voices.push({ head: governor, rule: 'unowned-claim', unnamed: true })
  const hasIt = lemma === 'have' && childrenBy(tree, governor, 'obj').some((object) => lemmaOf(tree, object) === 'it')
  const negated = clauseModality(tree, governor).negative || isSubjectNegated(tree, governor)
  if (saysUntrue(tree, governor) && !hasTo(tree, at) && !climb.asserted) {
    denied(climb, 'untrue', governor)
  } else if (effect === 'denied' && negated) {
    // "did not deny that they had left": neither told nor denied.
    drop(climb, 'not-denied')
  } else if (effect === 'denied' && !climb.asserted) {
    denied(climb, 'denial', governor)
    addSpeaker(climb, governor)
  } else if (effect === 'denied') {
    // What a relative clause tells beside a denied claim is neither denied nor claimed by who denies.
  } else if (effect === 'pledged' && ['swear', 'assure'].includes(lemma) && isToldAsFact(tree, at)) {
    // "swears that they left", "was assured that it had freed them": somebody's word on what was.
    if (negated || isYetToBeSaid(tree, governor)) drop(climb, 'not-said')
    addSpeaker(climb, governor)
  } else if (effect === 'pledged') {
    // "assured Norway that the army would keep the truce": the outlet vouches for the promise.
    if (negated || isYetToBeSaid(tree, governor)) drop(climb, 'negated-governor')
    reportedFuture(climb, at, 'pledged')
    // "promised that he will not use force": no less than "that he would not".
    if (clauseModality(tree, at).rule === 'modal-planned' && climb.mode === 'planned' && !climb.asserted)
      climb.mode = 'pledged'
    applyEffect(climb, effect, governor, 'verb')
  } else if (hasIt || isSpeechVerb(lemma) || isVoiceVerb(lemma)) {
    if (negated || isYetToBeSaid(tree, governor)) drop(climb, 'not-said')
    if (['demanded', 'proposed', 'agreed'].includes(effect ?? '') && !saysWhenFinite(lemma) && isToldAsFact(tree, at))
      drop(climb, 'wanted-in-the-past')
    const isThat = ['tell', 'inform'].includes(lemma) && markOf(tree, at) === 'that'
    const onlySays =
      saysWhenFinite(lemma) && (isThat || isToldAs(tree, at)) && !(effect === 'proposed' && isFuture(tree, at))
    const wants = effect && effect !== 'occurred' && !onlySays ? effect : null
    if (wants) applyEffect(climb, wants, governor, 'verb')
    // "hoped that they would sign" is no plan.
    reportedFuture(climb, at, wants === null || wants === 'refused' ? 'planned' : lowerMode('planned', wants))
    addSpeaker(climb, governor)
  } else if (effect) {
    // "agreed that the truce was violated" agrees on a fact and binds nobody.
    if (effect === 'agreed' && (isToldAsFact(tree, at) || isByOnlookers(tree, governor))) drop(climb, 'agreed-as-fact')
    // "agreed that it will leave": no less than "that it would".
    if (
      effect === 'agreed' &&
      clauseModality(tree, at).rule === 'modal-planned' &&
      climb.mode === 'planned' &&
      isOfSides(tree, governor)
    )
      climb.mode = climb.asserted ? climb.mode : 'agreed'
    if (effect !== 'occurred') reportedFuture(climb, at, effect === 'agreed' ? effect : firmest(effect))
    applyEffect(climb, effect, governor, 'verb')
    if (negated) drop(climb, 'negated-governor')
  } else {
    // "showed that", "learned that": a verb that the lexicon does not know leaves the claim with whoever it is said of.
    climb.weight *= 0.7
    const holder = speakerOf(tree, governor)
    const emerges = emerging.includes(lemma) && holder && tree.tokens[holder.head]!.text.toLowerCase() === 'it'
    if (holder && !holder.unnamed && !emerges) climb.voices.push(holder)
    else if (!holder || holder.unnamed) climb.voices.push(...saidToBe(tree, governor))
    if (negated) drop(climb, 'negated-governor')
  }
  // "are betting that it will": nobody's plan.
  if (guesses.includes(lemma) && climb.mode === 'planned') lower(climb, 'expected', 'guess', governor)
  const upper = clauseModality(tree, governor)
  if (upper.mode && !isSpeechVerb(lemma)) lower(climb, upper.mode, upper.rule, governor)
  climb.settled = true
}

/** "They agreed that the Forum will mediate": sides that bind themselves; of ministers or voters nobody knows what they bind. */
const isOfSides = (tree: Tree, governor: number): boolean =>
  childrenBy(tree, governor, 'nsubj').every(
    (who) =>
      tree.tokens[who]!.upos !== 'NOUN' ||
      ['side', 'party', 'government', 'country', 'state', 'group', 'delegation', 'council'].includes(
        lemmaOf(tree, who),
      ),
  )

/** "Analysts agreed that it would collapse": of one mind, and bound to nothing. */
const isByOnlookers = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, 'nsubj').some((who) =>
    ['analyst', 'observer', 'expert', 'commentator', 'historian', 'scholar', 'critic'].includes(lemmaOf(tree, who)),
  )

/** "It was rumoured that": nobody named says so; "was convinced that": whoever was. */
function saidToBe(tree: Tree, governor: number): VoiceAt[] {
  if (!isPassive(tree, governor) || known.includes(lemmaOf(tree, governor))) return []
  const [subject] = childrenBy(tree, governor, 'nsubj:pass')
  return subject === undefined || tree.tokens[subject]!.upos === 'PRON'
    ? [{ head: governor, rule: 'passive-speech', unnamed: true }]
    : [{ head: subject, rule: 'speech-subject', unnamed: false }]
}

/** "It was not forgotten that": so it is. */
const known = ['know', 'forget', 'regret', 'deplore', 'remember']

/** "verified that", "has certified that": it was found to be so. */
const isFound = (tree: Tree, verb: number): boolean =>
  ['past-indicative', 'present-perfect'].includes(clauseModality(tree, verb).rule)

/** "It emerged that": so it is, whoever found it out. */
const emerging = ['emerge', 'transpire', 'turn', 'happen', 'follow']

const guesses = [
  'believe',
  'think',
  'assume',
  'suspect',
  'rumour',
  'rumor',
  'bet',
  'predict',
  'reckon',
  'guess',
  'wager',
]

/** "proposed that observers would come": proposed, whenever it is told. */
const isFuture = (tree: Tree, clause: number): boolean =>
  ['modal-hypothetical', 'modal-planned'].includes(clauseModality(tree, clause).rule)

/** "Signing it was a mistake", "Lifting them has led to …": what is said of the doing takes it for done. */
const vouchesForSubject = (tree: Tree, predicate: number): boolean =>
  ['past-indicative', 'present-perfect'].includes(clauseModality(tree, predicate).rule) &&
  (isPresupposingPredicate(lemmaOf(tree, predicate)) || verbEffect(lemmaOf(tree, predicate)) === 'occurred')

/** "insists that talks have begun" says so; "insists that talks begin" wants it, for a plural's present is a subjunctive as well. */
const isToldAs = (tree: Tree, clause: number): boolean => {
  const { mode, rule } = clauseModality(tree, clause)
  // “I announce a truce,” he told reporters.
  const isOwn = childrenBy(tree, clause, 'nsubj').some((who) => /^I$/.test(tree.tokens[who]!.text))
  return mode !== undefined && (isOwn || !(rule === 'present-indicative' && tree.tokens[clause]!.xpos === 'VBP'))
}

/** The clause tells what was: "demanded that X sign" wants it, "demanded … X had signed" is a tree gone wrong. */
const isToldAsFact = (tree: Tree, clause: number): boolean =>
  ['past-indicative', 'present-perfect'].includes(clauseModality(tree, clause).rule)

/** "will tell parliament that", "critics would say that": words that nobody has said yet. */
const isYetToBeSaid = (tree: Tree, verb: number): boolean =>
  clauseModality(tree, verb).rule.startsWith('modal-') && !isSaidHere(tree, verb)

/** "I should say that they denied it": the words themselves say it (Austin, How to Do Things with Words, lecture V). */
const isSaidHere = (tree: Tree, verb: number): boolean =>
  ['say', 'add', 'note', 'stress', 'tell', 'point', 'repeat'].includes(lemmaOf(tree, verb)) &&
  childrenBy(tree, verb, 'nsubj').some((who) => /^(?:i|we)$/i.test(tree.tokens[who]!.text)) &&
  childrenBy(tree, verb, 'aux').some((aux) => /^(?:should|must|can|may|would)$/i.test(tree.tokens[aux]!.text)) &&
  !clauseModality(tree, verb).negative

/** "did not say when it will free them", "knows why they signed", "unclear which side broke it": what is open, or taken for known by somebody. */
export function isOpen(tree: Tree, clause: number): boolean {
  const first = Math.min(...subtree(tree, clause))
  const word = tree.tokens[first]!.text.toLowerCase()
  return ['when', 'where', 'why', 'how'].includes(word) || (word === 'which' && relation(tree, first) === 'det')
}

const questionWords = ['whether', 'if', 'why', 'how', 'when', 'where', 'who', 'what', 'which']

/** "asked why the text was signed": a question that somebody puts. */
const isAsked = (tree: Tree, clause: number): boolean =>
  questionWords.includes(tree.tokens[Math.min(...subtree(tree, clause))]!.text.toLowerCase())

/** What is told of a later day is planned at most, and no firmer than the word that brings it in. */
export const firmest = (effect: Effect | null | undefined): Mode =>
  !effect || effect === 'failed' || effect === 'refused' ? 'planned' : lowerMode('planned', effect)

/** "said it would sign" is a plan told afterwards, not a hypothesis. */
export function reportedFuture(climb: Climb, at: number, most: Mode = 'planned'): void {
  const own = clauseModality(climb.tree, at)
  const conditional = childrenBy(climb.tree, at, 'advcl').some(
    (child) =>
      isConditionMark(markOf(climb.tree, child)) || clauseModality(climb.tree, child).rule === 'inverted-condition',
  )
  const assumed = climb.reasons.some(({ rule }) => rule === 'conditional-clause')
  if (own.rule === 'modal-hypothetical' && !conditional && !assumed && climb.mode === 'hypothetical') {
    // "said that they would probably meet".
    const isGuessed = climb.reasons.some(({ rule }) => rule === 'guess-adverb')
    climb.mode = lowerMode(climb.beforeWould ?? 'occurred', isGuessed ? lowerMode(most, 'expected') : most)
    climb.reasons.push({
      field: 'mode',
      rule: 'future-in-the-past',
      text: `“${own.words}” told afterwards: ${climb.mode}`,
    })
  }
}

/** "wrong to say", "tempting to think": what is said of saying so. */
const isJudged = (tree: Tree, verb: number): boolean => {
  const above = headOf(tree, verb)
  return (
    above >= 0 &&
    'wrong false untrue misleading absurd inaccurate incorrect unfair easy fair safe premature tempting too early naive idle'
      .split(' ')
      .includes(lemmaOf(tree, above))
  )
}
