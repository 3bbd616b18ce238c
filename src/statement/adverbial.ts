// A clause that hangs on a verb beside it: conditions, times, purposes, comparisons.

import { isEvenAs } from './beside.ts'
import { clauseModality, isExplained, isPastTime, markOf } from './clause.ts'
import { addSpeaker, applyEffect, type Climb, drop, higher, lower, standsByItself } from './climb.ts'
import { isOpen } from './complement.ts'
import { controlsObject, hasTo, isHopedFor, type Laid, laidOn } from './control.ts'
import {
  adjectiveEffect,
  isAccusing,
  isAnswer,
  isConditionMark,
  isSpeechVerb,
  isVoiceVerb,
  verbEffect,
} from './embedding.ts'
import { infinitive, isFulfilled, isPast } from './infinitive.ts'
import { isPassive } from './passive.ts'
import { inClass } from './things.ts'
import {
  caseOf,
  childrenBy,
  headOf,
  isHeadline,
  isSetOff,
  isVerb,
  lemmaOf,
  relation,
  subtree,
  type Tree,
} from './tree.ts'

export const topicMarks = [
  'on',
  'about',
  'for',
  'of',
  'in',
  'towards',
  'toward',
  'at',
  'from',
  'against',
  'regarding',
  'over',
]

const openToAll = ['clear', 'unclear', 'certain', 'uncertain', 'sure', 'unsure', 'known', 'unknown', 'open']

export function adverbial(climb: Climb, at: number, governor: number): void {
  const { tree } = climb
  const mark = markOf(tree, at)
  const own = clauseModality(tree, at)
  const laid = laidOn(tree, at)
  // "whenever we are certain that he has been freed": once it is so, if it ever is.
  if (lemmaOf(tree, governor) === 'whenever') lower(climb, 'hypothetical', 'conditional-clause', governor)
  // "set up to mediate" is not "set to mediate".
  const isSetUp = lemmaOf(tree, governor) === 'set' && childrenBy(tree, governor, 'compound:prt').length > 0
  // "called the talks to end the war": together, and upon nobody.
  const isCalled =
    lemmaOf(tree, governor) === 'call' &&
    childrenBy(tree, governor, 'obj', 'nsubj:pass').some((what) => inClass(lemmaOf(tree, what), 'talks'))
  // "blocked roads demanding that they leave": the roads, and not the demand.
  const isOnThing =
    tree.tokens[at]!.xpos === 'VBG' &&
    !mark &&
    /^(?:block|delay|halt|interrupt|postpone)$/.test(lemmaOf(tree, governor)) &&
    childrenBy(tree, governor, 'obj').some((what) => what < at)
  const embedding = isVerb(tree, governor)
    ? isSetUp || isCalled || isOnThing
      ? undefined
      : verbEffect(lemmaOf(tree, governor))
    : adjectiveEffect(lemmaOf(tree, governor))
  // "promise, after meeting the president, to send police": set off after an aside, the infinitive is not the aside's.
  if (hasTo(tree, at) && relation(tree, governor) === 'advcl' && isSetOff(tree, at)) drop(climb, 'far-infinitive')
  if (hasTo(tree, at) && isHopedFor(tree, at, governor)) lower(climb, 'possible', 'hoped-for', governor)
  if (hasTo(tree, at) && isMeasured(tree, governor, 'too')) drop(climb, 'too-much')
  if (hasTo(tree, at) && isMeasured(tree, governor, 'enough')) lower(climb, 'possible', 'enough', governor)
  if (isComparison(tree, at)) drop(climb, 'comparison')
  if (mark === 'if' && at > governor && ['know', 'learn', 'check', 'see'].includes(lemmaOf(tree, governor)))
    drop(climb, 'question')
  // "it is not clear when they will let them go".
  if (at > governor && openToAll.includes(lemmaOf(tree, governor)) && isOpen(tree, at)) drop(climb, 'question')
  // "has not said when its troops will leave".
  if (
    at > governor &&
    isOpen(tree, at) &&
    isSpeechVerb(lemmaOf(tree, governor)) &&
    clauseModality(tree, governor).negative
  )
    drop(climb, 'question')
  // "put off attacking", "gave up meeting them": what was not done, or is no longer.
  if (
    !mark &&
    tree.tokens[at]!.xpos === 'VBG' &&
    ['put', 'call', 'give'].includes(lemmaOf(tree, governor)) &&
    /^(?:off|up)$/i.test(tree.tokens[at - 1]?.text ?? '')
  )
    drop(climb, 'not-done')
  // "an injunction preventing them from handing it over": they did not, or were not to.
  if (mark === 'from' && tree.tokens[at]!.xpos === 'VBG' && preventing.includes(lemmaOf(tree, governor)))
    drop(climb, 'prevented')
  // "warned Eritrea against arming them": it is not to do so.
  if (mark === 'against' && lemmaOf(tree, governor) === 'warn' && tree.tokens[at]!.xpos === 'VBG') {
    lower(climb, 'demanded', 'verb-demanded', governor)
    climb.polarity = climb.polarity === 'negative' ? 'positive' : 'negative'
    climb.top = higher(tree, climb.top, governor)
    addSpeaker(climb, governor)
    climb.settled = true
    return
  }
  // "expect it to set one up, though an older one has yet to convene": told beside it.
  if (
    (['though', 'although', 'whereas'].includes(mark) || isEvenAs(tree, at)) &&
    childrenBy(tree, at, 'nsubj').length > 0
  ) {
    standsByItself(climb)
    return
  }
  // "was described as having spoken out": by somebody.
  if (
    (mark || caseOf(tree, at)) === 'as' &&
    [at, ...childrenBy(tree, at, 'aux')].some((word) => tree.tokens[word]!.xpos === 'VBG') &&
    ['describe', 'portray', 'depict'].includes(lemmaOf(tree, governor)) &&
    isPassive(tree, governor)
  ) {
    climb.voices.push({ head: governor, rule: 'passive-speech', unnamed: true })
    climb.settled = true
    return
  }
  // "to explain why they pulled out": they have.
  if (isExplained(tree, at, governor) && own.rule === 'past-indicative') {
    standsByItself(climb)
    return
  }
  // "had seen it only after it was signed", "was a sultanate until it was annexed": when it was done.
  if (isPastTime(tree, at)) {
    standsByItself(climb)
    return
  }
  if (isConditionMark(mark) || own.rule === 'inverted-condition' || isOnlyOnce(tree, at, governor)) {
    // "will not leave unless he signs": what stands above says nothing of a condition.
    lower(climb, 'hypothetical', 'conditional-clause', at)
    standsByItself(climb)
    return
  }
  // "demanded that they compensate those killed when an airliner was hit": it was.
  const ofWould = clauseModality(tree, governor).rule === 'modal-hypothetical'
  if (mark === 'when' && at > governor && own.rule === 'past-indicative' && !ofWould) climb.asserted = true
  // "a commitment since rebels seized the town"; "tries to save the deal after it was rejected".
  const isTried = mark === 'after' && hasTo(tree, governor) && isPresent(tree, headOf(tree, governor))
  if ((mark === 'since' || isTried) && own.rule === 'past-indicative' && !ofWould) climb.asserted = true
  // "is prepared to impose martial law as battles raged": they did, whatever is prepared.
  if (
    ['as', 'while'].includes(mark) &&
    at > governor &&
    (own.rule === 'past-indicative' || (mark === 'as' && own.rule === 'present-indicative' && isHeadline(tree))) &&
    !ofWould &&
    isVerb(tree, governor) &&
    tree.tokens[governor]!.xpos === 'VB'
  ) {
    // "an accord under which it was to lift its measures while Congo neutralised them": both are to be done.
    if (mark === 'while' && tree.tokens[governor]!.deprel === 'acl:relcl' && hasTo(tree, governor))
      lower(climb, 'planned', 'laid-down', governor)
    else climb.asserted = true
  }
  // "Respite seems to have returned as they have declared a ceasefire": only the respite seems so.
  if (
    mark === 'as' &&
    ['past-indicative', 'present-perfect'].includes(own.rule) &&
    ['seem', 'appear'].includes(lemmaOf(tree, headOf(tree, governor)))
  )
    climb.asserted = true
  // "vowed that they would retake it after rebels said they had killed dozens": they have said so.
  if (ofWould && own.rule === 'past-indicative' && mark === 'after' && isSpeechVerb(lemmaOf(tree, at)))
    climb.asserted = true
  // "said that they would speak when he visited them in August": a day that is still to come.
  else if (ofWould && own.rule === 'past-indicative' && ['when', 'after', 'as', 'once'].includes(mark))
    lower(climb, 'expected', 'future-time-clause', at)
  // "decided to extend it, after rejecting two amendments": they were rejected.
  const upper = headOf(tree, governor)
  if (
    mark === 'after' &&
    tree.tokens[at]!.xpos === 'VBG' &&
    hasTo(tree, governor) &&
    upper >= 0 &&
    ['decide', 'agree', 'vote', 'resolve', 'choose'].includes(lemmaOf(tree, upper)) &&
    isPast(clauseModality(tree, upper).rule)
  )
    climb.asserted = true
  // "would try to save it after signing a deal": whether it has been signed, the words leave open.
  if (
    mark === 'after' &&
    tree.tokens[at]!.xpos === 'VBG' &&
    hasTo(tree, governor) &&
    upper >= 0 &&
    ['try', 'attempt', 'seek', 'hope', 'want'].includes(lemmaOf(tree, upper))
  )
    drop(climb, 'after-what-is-tried')
  // "decided to withdraw, accusing the army of violating it", "deploring it": said beside the decision, and no part of it.
  const isSaid =
    isAccusing(lemmaOf(tree, at)) ||
    (isSetOff(tree, at) && (isAnswer(lemmaOf(tree, at)) || isSpeechVerb(lemmaOf(tree, at))))
  if (isSaid && at > governor && tree.tokens[at]!.xpos === 'VBG' && !mark && hasTo(tree, governor)) {
    standsByItself(climb)
    return
  }
  // "requested a panel after consultations failed to settle it": they had failed, whatever is requested.
  if (mark === 'after' && own.rule === 'past-indicative' && embeddedUnder(tree, governor)) climb.asserted = true
  // "a quieter business than ending one".
  if (tree.tokens[at]!.xpos === 'VBG' && [mark, caseOf(tree, at)].includes('than')) drop(climb, 'comparison')
  // "freed them before they had fired a shot": they did not, or nobody knows.
  if (
    mark === 'before' &&
    childrenBy(tree, at, 'aux').some((helper) => tree.tokens[helper]!.text.toLowerCase() === 'had')
  )
    drop(climb, 'before-it-was-done')
  // "was scrapped before it was ratified".
  if (mark === 'before' && neverDone.includes(lemmaOf(tree, governor))) drop(climb, 'before-it-was-done')
  // "asked that they leave before sanctions were eased", "that none be taken before one was reached": when, and nothing that is asked.
  const isBare = [governor, ...childrenBy(tree, governor, 'aux')].some((word) => tree.tokens[word]!.xpos === 'VB')
  if (mark === 'before' && isBare) drop(climb, 'before-what-is-asked')
  if (mark === 'without') {
    if (!climb.asserted) climb.polarity = 'negative'
  } else if (
    (mark === 'before' || ['prior to', 'ahead of', 'pending', 'barring'].includes(caseOf(tree, at))) &&
    (own.rule !== 'past-indicative' || clauseModality(tree, governor).rule === 'modal-hypothetical')
  )
    // "hours before they were to meet": planned, whatever came of it.
    lower(climb, own.rule === 'be-to' ? 'planned' : 'possible', 'before-clause', at)
  else if (
    tree.tokens[at]!.xpos === 'VBG' &&
    // "speak only of monitoring it".
    (!embedding || ['speak', 'talk', 'think', 'dream'].includes(lemmaOf(tree, governor))) &&
    ([...topicMarks, 'to'].includes(mark || caseOf(tree, at)) ||
      childrenBy(tree, at, 'mark').some((word) => /^(?:of|about)$/i.test(tree.tokens[word]!.text)) ||
      isWithDoing(tree, at))
  )
    drop(climb, 'gerund-topic')
  // "must protect itself despite signing the accord": so it has.
  else if (tree.tokens[at]!.xpos === 'VBG' && mark === 'despite') climb.asserted = true
  // "will be returned upon signing the deal": once it is.
  else if (
    tree.tokens[at]!.xpos === 'VBG' &&
    mark === 'upon' &&
    !['past-indicative', 'present-perfect'].includes(clauseModality(tree, governor).rule)
  )
    lower(climb, 'hypothetical', 'conditional-clause', at)
  // "called soldiers massing there the occupiers": what it calls them.
  else if (tree.tokens[at]!.xpos === 'VBG' && !mark && lemmaOf(tree, governor) === 'call') drop(climb, 'called')
  // "kept from signing", "has undertaken to prevent them from financing it".
  else if (
    tree.tokens[at]!.xpos === 'VBG' &&
    (mark || caseOf(tree, at)) === 'from' &&
    (embedding === 'under-way' ||
      (hasTo(tree, governor) && /^(?:prevent|stop|keep|bar|deter|dissuade)$/.test(lemmaOf(tree, governor))))
  )
    drop(climb, 'not-done')
  else if (mark === 'instead' || mark === 'rather') drop(climb, 'not-done')
  else if (laid !== null) {
    applyEffect(climb, laid.effect, governor, 'verb')
    hearWhoLaid(climb, laid, governor)
  } else if (hasTo(tree, at) && (controlsObject(tree, governor) || isUsedTo(tree, at, governor))) {
    infinitive(climb, at, governor)
    return
  } else if (
    hasTo(tree, at) &&
    embedding &&
    (isVoiceVerb(lemmaOf(tree, governor)) ||
      isPassive(tree, governor) ||
      !childrenBy(tree, governor, 'xcomp', 'obj', 'ccomp').length)
  ) {
    infinitive(climb, at, governor)
    return
  } else if (hasTo(tree, at) && opensWithFor(tree, at) && isRequired(tree, governor))
    lower(climb, 'hypothetical', 'precondition', at)
  // "chanted for the troops to leave": what somebody wishes of others.
  else if (hasTo(tree, at) && opensWithFor(tree, at) && childrenBy(tree, at, 'nsubj').length > 0)
    lower(climb, 'possible', 'purpose-of-others', at)
  // "was quick to sign", "was right to sign": it did; of "was glad to sign" nobody knows.
  else if (hasTo(tree, at) && tree.tokens[governor]!.upos === 'ADJ' && !embedding) {
    climb.top = higher(tree, climb.top, governor)
    if (!isFulfilled(climb, governor)) lower(climb, 'possible', 'unknown-governor', governor)
  } else if (hasTo(tree, at)) lower(climb, 'planned', 'purpose-clause', at)
  else if (own.mode) {
    const future = clauseModality(tree, governor).rule
    if (
      ['when', 'after', 'as', 'once'].includes(mark) &&
      // "Monitors leave Kosovo as talks collapse": a headline tells what has been.
      !(mark === 'as' && future === 'present-indicative') &&
      // "Riyadh to free seven after rebels release one": they have.
      !(mark === 'after' && own.rule === 'present-indicative' && isHeadline(tree)) &&
      (own.rule === 'present-indicative' ||
        // "has agreed to resign after a council has been set up".
        (own.rule === 'present-perfect' &&
          (!isPast(future) || ['agreed', 'pledged', 'planned'].includes(embedding ?? ''))))
    )
      // "will lapse fourteen days after either side says that it leaves": if one ever does.
      lower(climb, isOfEither(tree, at) ? 'hypothetical' : 'expected', 'future-time-clause', at)
    climb.settled = true
    return
  }
  // "called for an inquiry after meeting him": not called for, but done.
  else if (
    embedding &&
    !['occurred', 'under-way'].includes(embedding) &&
    at > governor &&
    !isSetOff(tree, at) &&
    // "encourages it by mediating": how, and no less done than the rest.
    !['after', 'since', 'following', 'upon', 'by'].includes(mark)
  ) {
    applyEffect(climb, embedding, governor, 'verb')
    // "insists on Israel withdrawing".
    if (embedding === 'demanded' && (childrenBy(tree, at, 'nsubj').length || mark === 'for'))
      addSpeaker(climb, governor)
  }
  if (!climb.settled) {
    const upper = clauseModality(tree, governor)
    if (upper.mode) lower(climb, upper.mode === 'under-way' ? 'occurred' : upper.mode, upper.rule, governor)
    if (upper.negative) drop(climb, 'negated-governor')
  }
}

/** The verb stands in the complement of one that is past: "asked that it be set up", "agreed to extend it". */
const embeddedUnder = (tree: Tree, verb: number): boolean => {
  const upper = headOf(tree, verb)
  return (
    upper >= 0 &&
    ['ccomp', 'xcomp'].includes(relation(tree, verb)) &&
    isVerb(tree, upper) &&
    isPast(clauseModality(tree, upper).rule) &&
    clauseModality(tree, verb).rule !== 'modal-hypothetical'
  )
}

const preventing = ['prevent', 'stop', 'keep', 'bar', 'block', 'restrain', 'hinder', 'deter', 'dissuade', 'discourage']

/** "would be held as soon as a basis was agreed": it is not yet; "left as soon as they were free" tells what was. */
function isOnlyOnce(tree: Tree, clause: number, governor: number): boolean {
  const start = Math.min(...subtree(tree, clause))
  const [first, before] = [start, start - 1].map((at) => tree.tokens[at]?.text.toLowerCase())
  if (first !== 'as' || before !== 'soon') return false
  const main = isVerb(tree, governor) ? governor : headOf(tree, governor)
  return main < 0 || !['past-indicative', 'present-perfect'].includes(clauseModality(tree, main).rule)
}

/** "gave Rwanda a week to sign", "came under pressure from Rwanda to sign": on the word of who asks. */
export function hearWhoLaid(climb: Climb, { effect, by }: Laid, governor: number): void {
  if (effect !== 'demanded' && effect !== 'proposed') return
  const [head] = by
  if (head === undefined) addSpeaker(climb, governor)
  else climb.voices.push({ head, rule: 'noun-possessor', unnamed: false })
}

/** "too weak to sign", "strong enough to sign". */
const isMeasured = (tree: Tree, adjective: number, by: string): boolean =>
  childrenBy(tree, adjective, 'advmod').some((child) => tree.tokens[child]!.text.toLowerCase() === by)

/** "as if they had signed", "as though", "than if": what was not so. */
const isComparison = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'mark').some(
    (mark) =>
      ['if', 'though'].includes(tree.tokens[mark]!.text.toLowerCase()) &&
      ['as', 'than'].includes(tree.tokens[mark - 1]?.text.toLowerCase() ?? ''),
  )

/** "toyed with signing"; "with Qatar mediating" is another thing. */
const isWithDoing = (tree: Tree, clause: number): boolean =>
  [clause - 1, clause - 2].some((at) => tree.tokens[at]?.text === 'with' && headOf(tree, at) === clause) &&
  !['PROPN', 'NOUN'].includes(tree.tokens[clause - 1]!.upos)

const opensWithFor = (tree: Tree, clause: number): boolean =>
  tree.tokens[Math.min(...subtree(tree, clause))]!.text.toLowerCase() === 'for'

/** "For the treaty to be signed, the claims have to be removed": what stands above is a duty or a need. */
const isRequired = (tree: Tree, governor: number): boolean =>
  ['have', 'need', 'require', 'necessary'].includes(lemmaOf(tree, governor)) ||
  clauseModality(tree, governor).rule === 'modal-demanded'

/** What ends a thing, or refuses it, before what would have come. */
const neverDone =
  'scrap cancel abandon drop shelve revoke rescind reject refuse collapse lapse expire die withdraw resign'.split(' ')

/** "which used to support them": what it did, and no purpose. */
const isUsedTo = (tree: Tree, at: number, governor: number): boolean =>
  lemmaOf(tree, governor) === 'use' && tree.tokens[governor]!.xpos === 'VBD' && at === governor + 2

const isOfEither = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'nsubj').some((who) =>
    subtree(tree, who).some((at) => /^(?:either|any|whichever)$/i.test(tree.tokens[at]!.text)),
  )

const isPresent = (tree: Tree, verb: number): boolean => verb >= 0 && ['VBZ', 'VBP'].includes(tree.tokens[verb]!.xpos)
