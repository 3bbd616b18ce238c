// An infinitive, or a gerund in its place, below a verb, an adjective or a noun: "is set to sign", "failed to", "urged them to".

import { clauseModality, isSubjectNegated, isYetTo } from './clause.ts'
import { addSpeaker, applyClause, applyEffect, type Climb, drop, higher, lower, standsByItself } from './climb.ts'
import { hasTo, isBehindTo } from './control.ts'
import {
  adjectiveEffect,
  type Effect,
  isAnswer,
  isSpeechVerb,
  isVoiceVerb,
  nounEffect,
  verbEffect,
} from './embedding.ts'
import { isPartOf, partEffect } from './parts.ts'
import { isPassive } from './passive.ts'
import { subjectOf } from './subject.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, isSetOff, isVerb, lemmaOf, relation, type Tree } from './tree.ts'
export function infinitive(climb: Climb, at: number, governor: number): void {
  const { tree } = climb
  if (isYetTo(tree, at)) return
  const lemma = lemmaOf(tree, governor)
  // "called the move a violation": what it calls it.
  if (lemma === 'call' && !isVerb(tree, at)) drop(climb, 'called')
  if (isPerformed(tree, at, governor)) {
    const text = `“${tree.tokens[at]!.text}”: said so, it is done`
    climb.reasons.push({ field: 'mode', rule: 'performative', text })
    climb.settled = true
    return
  }
  // "denied having opened fire": the auxiliary is the gerund.
  const gerund = [at, ...childrenBy(tree, at, 'aux')].some((part) => tree.tokens[part]!.xpos === 'VBG')
  // "I am sorry to tell you that they have left": told all the same.
  if (tree.tokens[governor]!.upos === 'ADJ' && isSpeechVerb(lemmaOf(tree, at)) && feeling.includes(lemma)) return
  const negation = clauseModality(tree, governor).negative
  let effect: Effect | undefined = isVerb(tree, governor)
    ? verbEffect(lemma)
    : (adjectiveEffect(lemma) ?? nounEffect(lemma) ?? verbEffect(lemma))
  if (lemma === 'be') effect = 'planned'
  // "goes to the UN to settle the row", "efforts followed to find a solution": what for.
  if (effect === 'occurred' && relation(tree, at) === 'advcl' && hasTo(tree, at) && isForPurpose(tree, governor))
    effect = lemma === 'go' ? 'planned' : undefined
  // "a list that was made to be rejected".
  if (lemma === 'make' && isPassive(tree, governor) && isPassive(tree, at)) drop(climb, 'made-to-be')
  // "has been able to extend it": it has extended it.
  if (lemma === 'able' && !negation && clauseModality(tree, governor).rule === 'present-perfect') effect = 'occurred'
  // "condemned the delays, to find a solution": whose aim that is, the words leave open.
  if (relation(tree, at) === 'advcl' && isSetOff(tree, at) && at > governor && isAnswer(lemma))
    drop(climb, 'behind-an-answer')
  // "was seeking a truce to pause the war": what it is sought for.
  if (lemma === 'seek' && relation(tree, at) === 'advcl' && childrenBy(tree, governor, 'obj').length > 0)
    drop(climb, 'sought-for')
  // "is prepared to host it": ready, where "prepares to" is under way to it.
  if (tree.tokens[governor]!.text === 'prepared' && (!isVerb(tree, governor) || isPassive(tree, governor)))
    effect = 'possible'
  // "he used to accuse them": he did; "whom he used to accuse" has two objects, and the parser mistakes who does it.
  if (tree.tokens[governor]!.text.toLowerCase() === 'used' && !isPassive(tree, governor) && hasTo(tree, at)) {
    effect = 'occurred'
    if (childrenBy(tree, governor, 'obj').length > 0) drop(climb, 'used-to')
  }
  // "became the first state to ratify": the noun says what it did.
  if (lemma === 'become' && !isVerb(tree, at)) effect = 'occurred'
  // "seen quitting the pact": foreseen.
  if (lemma === 'see' && gerund && tree.tokens[governor]!.xpos === 'VBN') effect = 'expected'
  // "had Russia sent observers": the parser takes the auxiliary for a verb of its own.
  if (lemma === 'have' && childrenBy(tree, at, 'nsubj').some((subject) => governor < subject && subject < at)) {
    lower(climb, 'hypothetical', 'inverted-condition', governor)
    standsByItself(climb)
    return
  }
  const ordered = effect === 'planned' && isLaidOnOthers(tree, governor)
  if (ordered) effect = 'demanded'
  // "an agreement that requires Rwanda to lift …": the text lays it down.
  const text =
    // "The deal commits Rwanda to withdraw".
    (effect === 'pledged' && lemma === 'commit') ||
    // "The agreement calls for Chad to withdraw"; what a resolution calls on it to do it asks.
    (effect === 'demanded' &&
      (!asking.includes(lemma) || (lemma === 'call' && tree.tokens[governor + 1]?.text === 'for')))
      ? subjectOf(tree, governor).heads.find((head) =>
          ['instrument', 'ceasefire', 'text'].some((name) => inClass(lemmaOf(tree, head), name)),
        )
      : undefined
  if (text !== undefined) {
    effect = 'planned'
    climb.voices.push({ head: text, rule: 'under-the-text', unnamed: false })
  }
  // "in which both undertake to refrain from force": a text's own clause.
  if (lemma === 'undertake' && ['VBP', 'VBZ'].includes(tree.tokens[governor]!.xpos)) effect = 'planned'
  // "has a force deployed there": so it is, where "has to deploy one" is a must.
  if (lemma === 'have') effect = tree.tokens[at]!.xpos === 'VBN' && !hasTo(tree, at) ? 'occurred' : 'demanded'
  if (bringing.includes(lemma)) {
    effect = 'occurred'
    climb.top = higher(tree, climb.top, governor)
    climb.reasons.push({ field: 'mode', rule: 'brought-about', text: `“${tree.tokens[governor]!.text}”: they did` })
    // "with a caravan to persuade him to lay down arms": whether he will, nobody says.
    if (tree.tokens[governor]!.xpos === 'VB' && hasTo(tree, governor))
      lower(climb, 'possible', 'to-be-persuaded', governor)
  }
  // "was denied visas to enter": a permission is denied, no claim.
  if (effect === 'denied' && !gerund) drop(climb, 'denied-permission')
  // "wants to join": a wish of its own, demanded of nobody.
  if (effect === 'demanded' && isVoiceVerb(lemma) && !isPassive(tree, governor) && !hasOtherSubject(tree, governor, at))
    effect = 'possible'
  // "a treaty that promises to end the conflict": it may well.
  if (lemma === 'promise' && subjectOf(tree, governor).heads.some((head) => inClass(lemmaOf(tree, head), 'instrument')))
    effect = 'possible'
  // "needs to withdraw", "has to withdraw": a duty, as "must withdraw" is one.
  const isDuty =
    ['need', 'have'].includes(lemma) &&
    isVerb(tree, governor) &&
    hasTo(tree, at) &&
    !isPassive(tree, governor) &&
    !hasOtherSubject(tree, governor, at)
  if (isDuty) effect = 'demanded'
  if (lemma === 'go' && tree.tokens[governor]!.xpos === 'VBG') effect = 'planned'
  // "its powers include sending in peacekeepers", "the plan involves lifting sanctions": no firmer than what it is part of.
  if (gerund && isPartOf(tree, governor)) effect = partEffect(tree, governor)
  // "It took until 2007 for the two governments to sign": they did.
  if (lemma === 'take' && isTakenTime(tree, governor, at)) {
    effect = 'occurred'
    climb.top = higher(tree, climb.top, governor)
  }
  const perfect = hasTo(tree, at) && childrenBy(tree, at, 'aux').some((part) => lemmaOf(tree, part) === 'have')
  if (!effect && tree.tokens[at]!.xpos === 'VBN' && (!perfect || isPassive(tree, governor) || isSpeechVerb(lemma)))
    effect = 'occurred'
  // "asked for more time for their fighters to leave": for the time, and not that they leave.
  if (['ask', 'request', 'seek', 'demand'].includes(lemma) && asksForTime(tree, governor)) drop(climb, 'asked-for-time')
  // "stopped on our way to attend": what for, and nothing that they stopped doing.
  if (lemma === 'stop' && hasTo(tree, at)) drop(climb, 'stopped-to')
  // "watched them hand in their guns": so they did.
  if (perceiving.includes(lemma) && tree.tokens[at]!.xpos === 'VB' && !hasTo(tree, at) && !isPassive(tree, governor))
    effect = 'occurred'
  // "ought to have signed": it was not done, or nobody knows.
  if (perfect && effect === 'demanded') effect = 'hypothetical'
  // "discussed attacking": who may do it, unless it is done beside ("left, attacking").
  const open =
    !gerund ||
    (isVerb(tree, governor) &&
      ['xcomp', 'ccomp'].includes(relation(tree, at)) &&
      !doing.includes(lemma) &&
      caseOf(tree, at) === '')
  if (!effect && open && negation) drop(climb, 'negated-unknown')
  // "it remains for Armenia to ratify it".
  if (lemma === 'remain' && hasTo(tree, at)) drop(climb, 'still-to-be-done')
  // "not many expected them to", "is not known to have".
  if (isSubjectNegated(tree, governor) || (perfect && negation && isPassive(tree, governor))) drop(climb, 'not-said')
  if (!effect && open && !(tree.tokens[governor]!.upos === 'ADJ' && isFulfilled(climb, governor))) {
    lower(climb, 'possible', 'unknown-governor', governor)
    climb.weight *= 0.7
  }
  if (effect)
    applyEffect(
      climb,
      effect,
      governor,
      isDuty ? 'modal' : effect === 'possible' && willing.includes(lemma) ? 'willing' : 'verb',
    )
  // "were rumoured to be reopening it": it goes on at most.
  if (tree.tokens[at]!.xpos === 'VBG' && childrenBy(tree, at, 'aux').some((part) => tree.tokens[part]!.text === 'be'))
    lower(climb, 'under-way', 'progressive-infinitive', at)
  // "is not expected to sign", "is unlikely to sign": the negation falls on the act.
  const actNegated = (effect === 'expected' && negation) || (unwilling.includes(lemma) && !negation)
  if (actNegated && !climb.asserted) {
    climb.polarity = climb.polarity === 'negative' ? 'positive' : 'negative'
    climb.reasons.push({
      field: 'polarity',
      rule: 'negation',
      text: `“${tree.tokens[governor]!.text}”: the act is negated`,
    })
  }
  if (effect === 'occurred' && !climb.asserted)
    climb.reasons.push({ field: 'mode', rule: 'verb-occurred', text: `“${tree.tokens[governor]!.text}”: it was done` })
  // "The council can tell him to return": nobody has said it yet.
  const isYetToSay =
    isSpeechVerb(lemma) && ['modal-possible', 'modal-hypothetical'].includes(clauseModality(tree, governor).rule)
  if (isYetToSay) lower(climb, 'possible', 'speech-to-come', governor)
  else if (ordered || effect === 'denied' || (effect === 'proposed' && !isPassive(tree, governor)))
    addSpeaker(climb, governor)
  else if (effect && isVoiceVerb(lemma) && !isPassive(tree, governor) && hasOtherSubject(tree, governor, at))
    addSpeaker(climb, governor)
  else if (lemma === 'hope' && !isPassive(tree, governor)) addSpeaker(climb, governor)
  if (gerund && lemma === 'insist') addSpeaker(climb, governor)
  if (effect && isVoiceVerb(lemma) && isPassive(tree, governor))
    for (const agent of childrenBy(tree, governor, 'obl').filter((child) => caseOf(tree, child) === 'by'))
      climb.voices.push({ head: agent, rule: 'passive-agent', unnamed: false })
  // "claims to have signed", "claims to be respecting it".
  const goesOn = tree.tokens[at]!.xpos === 'VBG' && isBehindTo(tree, at)
  if ((perfect || (goesOn && lemma === 'claim')) && isSpeechVerb(lemma) && !isPassive(tree, governor))
    addSpeaker(climb, governor)
  // "is reported to have tabled a plan": nobody says who reports it.
  // "does not claim to have left", "is not said to have left".
  if (perfect && negation && isSpeechVerb(lemma)) drop(climb, 'not-said')
  const isRumour = perfect && (verbEffect(lemma) === undefined || isSpeechVerb(lemma))
  if (isPassive(tree, governor) && (reporting.includes(lemma) || isRumour) && !climb.asserted)
    climb.voices.push({ head: governor, rule: 'passive-speech', unnamed: true })
  const actual = effect === undefined || effect === 'occurred' || effect === 'under-way'
  if (effect === 'expected' && negation) return
  if (effect === 'failed' && negation && lemma !== 'have') drop(climb, 'double-negation')
  else if (effect === 'failed') applyClause(climb, governor, 'effect')
  else if (actual || !negation) applyClause(climb, governor, actual ? 'act' : 'effect')
  else drop(climb, 'negated-governor')
}

/** Verbs whose gerund tells what is or was done. */
const doing = (
  'admit acknowledge recall remember recount describe justify defend excuse enjoy spend waste finish end conclude repeat report ' +
  'mention see hear watch catch find film photograph observe notice show get go come busy keep stand sit lie die be have begin start continue resume mean include'
).split(' ')

/** "I would like to thank …", "we wish to condemn …": the words do it (Austin, How to Do Things with Words, lecture V). */
const isPerformed = (tree: Tree, verb: number, governor: number): boolean =>
  ['like', 'wish', 'want'].includes(lemmaOf(tree, governor)) &&
  performed.includes(lemmaOf(tree, verb)) &&
  !clauseModality(tree, governor).negative &&
  subjectOf(tree, governor).heads.some((head) => /^(?:i|we)$/i.test(tree.tokens[head]!.text))

const performed =
  'thank congratulate welcome commend praise applaud salute condemn deplore denounce express convey extend appeal urge reiterate reaffirm'.split(
    ' ',
  )

/** "the Supreme Court ordered the government to": what another lays on somebody, no plan for forces or people of its own. */
const isLaidOnOthers = (tree: Tree, governor: number): boolean =>
  ['order', 'instruct', 'direct', 'oblige'].includes(lemmaOf(tree, governor)) &&
  ((isPassive(tree, governor) &&
    childrenBy(tree, governor, 'nsubj:pass').some((subject) => tree.tokens[subject]!.upos === 'PROPN') &&
    childrenBy(tree, governor, 'obl').some((child) => caseOf(tree, child) === 'by')) ||
    subjectOf(tree, governor).heads.some((subject) =>
      ['court', 'tribunal', 'council', 'judge', 'chamber'].includes(lemmaOf(tree, subject)),
    ) ||
    childrenBy(tree, governor, 'obj', 'iobj').some(
      (object) =>
        ((tree.tokens[object]!.upos === 'PROPN' && !inClass(lemmaOf(tree, object), 'forces')) ||
          [
            'government',
            'parliament',
            'congress',
            'senate',
            'council',
            'side',
            'party',
            'state',
            'country',
            'authority',
          ].includes(lemmaOf(tree, object))) &&
        !childrenBy(tree, object, 'nmod:poss').length,
    ))

/** What a declaration may do as well as a person: it lays nothing down. */
const asking = ['call', 'urge', 'appeal', 'ask', 'request', 'implore', 'exhort', 'press', 'plead']

const feeling = 'sorry happy glad pleased proud delighted sad honoured honored relieved'.split(' ')

/** "It took a year", "It took until 2007", before "for them to sign". */
const isTakenTime = (tree: Tree, verb: number, at: number): boolean =>
  ['past-indicative', 'present-perfect'].includes(clauseModality(tree, verb).rule) &&
  childrenBy(tree, verb, 'nsubj', 'expl').some((subject) => /^it$/i.test(tree.tokens[subject]!.text)) &&
  tree.sentence.times.some(({ start }) => start > tree.tokens[verb]!.start && start < tree.tokens[at]!.start)

/** "persuaded them to sign": they did. */
const bringing = ['persuade', 'induce', 'cajole', 'coax', 'prevail', 'force', 'compel', 'lead', 'get', 'prompt', 'spur']

const reporting = ['report', 'say', 'believe', 'think', 'understand', 'allege', 'rumour', 'rumor', 'know', 'claim']

export const wishes = ['want', 'need', 'demand', 'like', 'have']

const asksForTime = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, 'obl', 'obj').some((what) => ['time', 'delay', 'respite'].includes(lemmaOf(tree, what)))

const perceiving = ['watch', 'see', 'hear', 'witness']
/** Whoever says so of himself offers it. */
const willing = ['ready', 'willing', 'prepared', 'open', 'keen', 'eager', 'happy']
const unwilling = ['unlikely', 'unable', 'unwilling', 'powerless', 'helpless', 'incapable']

/** Another than the governor's subject is to act: "urged Armenia to amend", "called on Armenia to amend". */
const hasOtherSubject = (tree: Tree, governor: number, verb: number): boolean =>
  childrenBy(tree, verb, 'nsubj').length > 0 ||
  childrenBy(tree, governor, 'obj', 'iobj').length > 0 ||
  childrenBy(tree, governor, 'obl').some((child) => {
    const word = caseOf(tree, child)
    return ['on', 'upon', 'to'].includes(word) || (word === 'for' && !ownMeans.includes(lemmaOf(tree, child)))
  })

/** "asked for three days to gather the arms", "for permission to land": what whoever asks will act with. */
const ownMeans =
  'time hour day week month delay extension permission leave authority authorisation authorization mandate power help assistance aid support fund money'.split(
    ' ',
  )

/** "was quick to sign": whoever was so did it, and the reason is kept. */
export function isFulfilled(climb: Climb, adjective: number): boolean {
  const { tree } = climb
  if (!fulfilled.includes(lemmaOf(tree, adjective)) || !isPast(clauseModality(tree, adjective).rule)) return false
  climb.reasons.push({ field: 'mode', rule: 'fulfilled', text: `“${tree.tokens[adjective]!.text}”: it was done` })
  return true
}

/** Adjectives of whoever has done what the infinitive tells (Karttunen 1971, Implicative verbs, Language 47). */
const fulfilled = 'quick swift prompt right wrong wise unwise foolish mistaken brave courageous reckless naive'.split(
  ' ',
)

export const isPast = (rule: string): boolean => ['past-indicative', 'present-perfect', 'yet-to'].includes(rule)

/** A verb of going or coming about, and not one that itself says that it was done ("managed to", "went on to", "went ahead to"). */
const isForPurpose = (tree: Tree, verb: number): boolean =>
  !['manage', 'proceed', 'happen', 'get'].includes(lemmaOf(tree, verb)) &&
  !childrenBy(tree, verb, 'advmod', 'compound:prt').some((word) => ['on', 'ahead'].includes(lemmaOf(tree, word)))
