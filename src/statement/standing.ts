import type { Reason } from '../model/statement.ts'
import type { Mode, Polarity } from '../model/vocabulary.ts'
import { hasTo, isPassive, possessor } from './arguments.ts'
import { clauseModality, markOf } from './clause.ts'
import {
  adjectiveEffect,
  type Effect,
  isAccusing,
  isConditionMark,
  isPresupposingPredicate,
  isSpeechVerb,
  isSupportVerb,
  isVoiceVerb,
  lowerMode,
  nounEffect,
  saysWhenFinite,
  verbEffect,
} from './embedding.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isVerb, lemmaOf, relation, subtree, type Tree } from './tree.ts'
import { speakerOf, type VoiceAt, voicesAccordingTo, voicesHungOn } from './voice.ts'

/** How an act stands to the world by the whole chain of what it hangs in. */
export interface Standing {
  mode: Mode
  polarity: Polarity
  /** Voices from the innermost outward. */
  voices: VoiceAt[]
  /** Highest token that the mode rests on: the quote must reach up to it. */
  top: number
  reasons: Reason[]
  /** The act was refused or failed, or its standing cannot be told: no statement may be made of it. */
  dropped: string | null
  /** Multiplied into the confidence. */
  weight: number
  /** Tokens passed on the way up. */
  path: number[]
}

interface Climb extends Standing {
  tree: Tree
  /** A finite clause of its own has settled the mode; only voices, conditions and denials above still count. */
  settled: boolean
  /** Passed out of a relative clause set off by a comma: it is told beside what is said above it. */
  detached: boolean
  /** Passed out of a finite relative clause: what stands above says nothing of its mode any more. */
  asserted: boolean
}

const lower = (climb: Climb, mode: Mode, rule: string, at: number): void => {
  if (climb.asserted) return
  const next = lowerMode(climb.mode, mode)
  if (next !== climb.mode || mode !== 'occurred') {
    climb.reasons.push({ field: 'mode', rule, text: `“${climb.tree.tokens[at]!.text}”: ${mode} at most` })
    climb.top = higher(climb.tree, climb.top, at)
  }
  climb.mode = next
}

const higher = (tree: Tree, a: number, b: number): number => {
  for (let at = a; at >= 0; at = headOf(tree, at)) if (at === b) return b
  return a
}

const drop = (climb: Climb, rule: string): void => {
  if (climb.asserted) return
  climb.dropped ??= rule
}

function applyEffect(climb: Climb, effect: Effect, at: number, kind: string): void {
  if (climb.asserted) return
  const apart = climb.tree.tokens.slice(at, climb.path[0] ?? at).some((token) => token.text === ',')
  if (effect === 'failed' && (apart || climb.reasons.some((reason) => reason.rule === 'purpose-clause')))
    drop(climb, 'failed-at-a-distance')
  else if (effect === 'failed') {
    climb.polarity = climb.polarity === 'negative' ? 'positive' : 'negative'
    climb.top = higher(climb.tree, climb.top, at)
    climb.reasons.push({
      field: 'polarity',
      rule: `${kind}-failed`,
      text: `“${climb.tree.tokens[at]!.text}”: it was not done`,
    })
  } else if (effect === 'refused') drop(climb, 'refused')
  else {
    lower(climb, effect, `${kind}-${effect}`, at)
    if (effect === 'denied') addSpeaker(climb, at)
  }
}

/** The modality of a clause that the act hangs in; a negated promise or plan is no promise, so such an act is dropped. */
function applyClause(climb: Climb, verb: number, negationOf: 'act' | 'effect'): void {
  const own = clauseModality(climb.tree, verb)
  if (isConditionMark(markOf(climb.tree, verb))) lower(climb, 'hypothetical', 'conditional-clause', verb)
  if (own.mode && !climb.settled)
    lower(climb, own.mode === 'under-way' && negationOf === 'effect' ? 'occurred' : own.mode, own.rule, verb)
  if (!own.negative || climb.asserted) return
  if (negationOf === 'act') {
    climb.polarity = 'negative'
    climb.reasons.push({ field: 'polarity', rule: 'negation', text: `“${own.words}” is negated` })
    climb.top = higher(climb.tree, climb.top, verb)
  } else drop(climb, 'negated-governor')
}

function addSpeaker(climb: Climb, verb: number): void {
  const speaker = speakerOf(climb.tree, verb)
  // Reported words whose speaker the tree does not show are never the outlet's own.
  climb.voices.push(speaker ?? { head: verb, rule: 'speech-without-speaker', unnamed: true })
}

/** Mode, polarity and voices of the act at `trigger`. A noun's standing is that of what governs it; a verb's starts with its own clause. */
export function standingOf(tree: Tree, trigger: number, noun: boolean): Standing {
  const climb: Climb = {
    tree,
    mode: 'occurred',
    polarity: 'positive',
    voices: [],
    top: trigger,
    reasons: [],
    dropped: null,
    weight: 1,
    path: [],
    settled: false,
    detached: false,
    asserted: false,
  }
  if (!noun) ownClause(climb, trigger)
  let nominal = noun
  for (let at = trigger; at >= 0; ) {
    if (!climb.detached) climb.path.push(at)
    climb.voices.push(...voicesHungOn(tree, at))
    const governor = firstConjunct(tree, at)
    if (governor < 0 && nominal) drop(climb, 'fragment')
    if (governor < 0) break
    nominal = step(climb, at, governor, nominal)
    at = governor
  }
  if (!noun && hasTo(tree, trigger) && !climb.reasons.some((reason) => reason.rule !== 'infinitive'))
    lower(climb, 'possible', 'unvouched-infinitive', trigger)
  climb.voices.push(...voicesAccordingTo(tree, trigger))
  const { mode, polarity, voices, top, reasons, dropped, weight, path } = climb
  return {
    mode,
    polarity,
    voices: unique(voices).filter(
      (voice) =>
        (voice.unnamed || !path.includes(voice.head)) &&
        !(voice.rule === 'under-the-text' && ['occurred', 'under-way'].includes(mode)),
    ),
    top,
    reasons,
    dropped,
    weight,
    path,
  }
}

/** Head of a token; an infinitive that the parser coordinates with a gerund ("to refrain from using …, to withdraw") goes with the infinitive above. */
function firstConjunct(tree: Tree, at: number): number {
  const governor = headOf(tree, at)
  if (governor < 0 || relation(tree, at) !== 'conj' || !hasTo(tree, at) || hasTo(tree, governor)) return governor
  for (let up = headOf(tree, governor); up >= 0; up = headOf(tree, up)) if (hasTo(tree, up)) return up
  return governor
}

const unique = (voices: VoiceAt[]): VoiceAt[] =>
  voices.filter((voice, index) => voices.findIndex((other) => other.head === voice.head) === index)

/** "protocols on exchanging prisoners and on monitoring the truce": a gerund that a preposition makes a topic. */
function isTopic(tree: Tree, verb: number): boolean {
  if (tree.tokens[verb]!.xpos !== 'VBG' || !topicMarks.includes(caseOf(tree, verb))) return false
  const here = relation(tree, verb)
  return here === 'conj' ? !isVerb(tree, headOf(tree, verb)) : !['advcl', 'acl', 'xcomp', 'ccomp'].includes(here)
}

function ownClause(climb: Climb, trigger: number): void {
  if (isTopic(climb.tree, trigger)) drop(climb, 'gerund-topic')
  const own = clauseModality(climb.tree, trigger)
  applyClause(climb, trigger, 'act')
  if (own.mode) climb.reasons.push({ field: 'mode', rule: own.rule, text: `“${own.words}”: ${own.mode}` })
  if (own.rule === 'present-indicative') climb.weight *= 0.9
  const here = relation(climb.tree, trigger)
  if (own.rule === 'bare-form' && !['ccomp', 'xcomp', 'conj', 'advcl', 'acl'].includes(here)) drop(climb, 'imperative')
}

/** "accused Chad of violating", "blamed Israel for the bombing", however the parser hangs it. */
const isAlleged = (tree: Tree, at: number, governor: number): boolean =>
  isAccusing(lemmaOf(tree, governor)) &&
  relation(tree, at) !== 'nsubj' &&
  (['of', 'for', 'over'].includes(caseOf(tree, at)) || ['ccomp', 'xcomp'].includes(relation(tree, at)))

/** One step up the tree; returns whether the act is still a nominal argument of what comes next. */
function step(climb: Climb, at: number, governor: number, nominal: boolean): boolean {
  const { tree } = climb
  if (isAlleged(tree, at, governor)) {
    accused(climb, governor)
    return false
  }
  switch (relation(tree, at)) {
    case 'conj':
      if (hasTo(tree, at) && !isVerb(tree, governor) && isVerb(tree, headOf(tree, governor)))
        infinitive(climb, at, headOf(tree, governor))
      return nominal
    case 'ccomp':
    case 'csubj':
    case 'parataxis':
      if (nominal && !childrenBy(tree, at, 'cop').length) drop(climb, 'fragment')
      complement(climb, at, governor)
      return false
    case 'xcomp':
      infinitive(climb, at, governor)
      return false
    case 'advcl':
      adverbial(climb, at, governor)
      return false
    case 'acl':
      attributive(climb, at, governor)
      return false
    default:
      if (nominal) return argument(climb, at, governor)
      return above(climb, at, governor)
  }
}

function complement(climb: Climb, at: number, governor: number): void {
  const { tree } = climb
  const lemma = lemmaOf(tree, governor)
  if (relation(tree, at) === 'parataxis') {
    if (isSpeechVerb(lemma) && at > governor) addSpeaker(climb, governor)
    climb.settled = true
    return
  }
  if (markOf(tree, at) === 'whether') lower(climb, 'hypothetical', 'whether-clause', at)
  const effect = verbEffect(lemma) ?? adjectiveEffect(lemma)
  const negated = clauseModality(tree, governor).negative
  if (effect === 'denied' && !climb.asserted) {
    lower(climb, 'denied', 'denial', governor)
    climb.polarity = 'positive'
    addSpeaker(climb, governor)
  } else if (isSpeechVerb(lemma) || isVoiceVerb(lemma)) {
    if (negated) drop(climb, 'not-said')
    const onlySays = saysWhenFinite(lemma) && clauseModality(tree, at).mode !== undefined
    if (effect && effect !== 'occurred' && !onlySays) applyEffect(climb, effect, governor, 'verb')
    reportedFuture(climb, at)
    addSpeaker(climb, governor)
  } else if (effect) {
    applyEffect(climb, effect, governor, 'verb')
    if (negated) drop(climb, 'negated-governor')
  } else {
    climb.weight *= 0.7
    if (negated) drop(climb, 'negated-governor')
  }
  const upper = clauseModality(tree, governor)
  if (upper.mode && !isSpeechVerb(lemma)) lower(climb, upper.mode, upper.rule, governor)
  climb.settled = true
}

/** "said it would sign" is a plan told afterwards, not a hypothesis. */
function reportedFuture(climb: Climb, at: number): void {
  const own = clauseModality(climb.tree, at)
  const conditional = childrenBy(climb.tree, at, 'advcl').some((child) => isConditionMark(markOf(climb.tree, child)))
  const assumed = climb.reasons.some(({ rule }) => rule === 'conditional-clause')
  if (own.rule === 'modal-hypothetical' && !conditional && !assumed && climb.mode === 'hypothetical') {
    climb.mode = 'planned'
    climb.reasons.push({ field: 'mode', rule: 'future-in-the-past', text: `“${own.words}” told afterwards: planned` })
  }
}

function infinitive(climb: Climb, at: number, governor: number): void {
  const { tree } = climb
  const lemma = lemmaOf(tree, governor)
  const gerund = tree.tokens[at]!.xpos === 'VBG'
  const negation = clauseModality(tree, governor).negative
  let effect: Effect | undefined = isVerb(tree, governor)
    ? verbEffect(lemma)
    : (adjectiveEffect(lemma) ?? nounEffect(lemma) ?? verbEffect(lemma))
  if (lemma === 'be') effect = 'planned'
  if (lemma === 'have') effect = 'demanded'
  if (lemma === 'go' && tree.tokens[governor]!.xpos === 'VBG') effect = 'planned'
  if (
    lemma === 'yet' ||
    (['have', 'be'].includes(lemma) &&
      [governor, at].some((verb) => childrenBy(tree, verb, 'advmod').some((child) => lemmaOf(tree, child) === 'yet')))
  )
    effect = 'failed'
  if (!effect && tree.tokens[at]!.xpos === 'VBN') effect = 'occurred'
  if (!effect && !gerund) {
    lower(climb, 'possible', 'unknown-governor', governor)
    climb.weight *= 0.7
  }
  if (effect) applyEffect(climb, effect, governor, 'verb')
  if (effect === 'denied') addSpeaker(climb, governor)
  else if (effect && isVoiceVerb(lemma) && !isPassive(tree, governor) && hasOtherSubject(tree, governor))
    addSpeaker(climb, governor)
  if (effect && isVoiceVerb(lemma) && isPassive(tree, governor))
    for (const agent of childrenBy(tree, governor, 'obl').filter((child) => caseOf(tree, child) === 'by'))
      climb.voices.push({ head: agent, rule: 'passive-agent', unnamed: false })
  const actual = effect === undefined || effect === 'occurred' || effect === 'under-way'
  if (effect === 'failed' && negation && lemma !== 'have') drop(climb, 'double-negation')
  else if (effect === 'failed') applyClause(climb, governor, 'effect')
  else if (actual || !negation) applyClause(climb, governor, actual ? 'act' : 'effect')
  else drop(climb, 'negated-governor')
}

/** Another than the governor's subject is to act: "urged Armenia to amend", "called on Armenia to amend". */
const hasOtherSubject = (tree: Tree, governor: number): boolean =>
  childrenBy(tree, governor, 'obj', 'iobj').length > 0 ||
  childrenBy(tree, governor, 'obl').some((child) => ['on', 'for', 'to'].includes(caseOf(tree, child)))

function adverbial(climb: Climb, at: number, governor: number): void {
  const { tree } = climb
  const mark = markOf(tree, at)
  const own = clauseModality(tree, at)
  const embedding = isVerb(tree, governor)
    ? verbEffect(lemmaOf(tree, governor))
    : adjectiveEffect(lemmaOf(tree, governor))
  if (isConditionMark(mark)) lower(climb, 'hypothetical', 'conditional-clause', at)
  else if (mark === 'without') climb.polarity = 'negative'
  else if (mark === 'before' && own.rule !== 'past-indicative') lower(climb, 'possible', 'before-clause', at)
  else if (tree.tokens[at]!.xpos === 'VBG' && topicMarks.includes(mark || caseOf(tree, at)) && !embedding)
    drop(climb, 'gerund-topic')
  else if (mark === 'instead' || mark === 'rather') drop(climb, 'not-done')
  else if (
    hasTo(tree, at) &&
    embedding &&
    (isVoiceVerb(lemmaOf(tree, governor)) ||
      isPassive(tree, governor) ||
      !childrenBy(tree, governor, 'xcomp', 'obj', 'ccomp').length)
  ) {
    infinitive(climb, at, governor)
    return
  } else if (hasTo(tree, at)) lower(climb, 'planned', 'purpose-clause', at)
  else if (own.mode) {
    if (own.rule === 'present-indicative' && ['when', 'after', 'as'].includes(mark))
      lower(climb, 'expected', 'future-time-clause', at)
    climb.settled = true
    return
  } else if (embedding && !['occurred', 'under-way'].includes(embedding))
    applyEffect(climb, embedding, governor, 'verb')
  if (!climb.settled) {
    const upper = clauseModality(tree, governor)
    if (upper.mode) lower(climb, upper.mode === 'under-way' ? 'occurred' : upper.mode, upper.rule, governor)
    if (upper.negative) drop(climb, 'negated-governor')
  }
}

/** What somebody is accused of stands on the accuser's word; an accusation that names no accuser stands on an unnamed one. */
function accused(climb: Climb, governor: number): void {
  const { tree } = climb
  climb.settled = true
  if (climb.detached) return
  const speaker = speakerOf(tree, governor)
  climb.voices.push(speaker ?? { head: governor, rule: 'passive-speech', unnamed: true })
  climb.top = higher(tree, climb.top, governor)
  if (clauseModality(tree, governor).negative) drop(climb, 'not-said')
}

/** A comma stands before the clause. */
const setOff = (tree: Tree, clause: number): boolean =>
  tree.tokens[Math.min(...subtree(tree, clause, (child) => tree.tokens[child]!.upos === 'PUNCT')) - 1]?.text === ','

function attributive(climb: Climb, at: number, noun: number): void {
  const { tree } = climb
  if (tree.tokens[at]!.deprel === 'acl:relcl') {
    climb.settled = true
    climb.detached ||= setOff(tree, at)
    climb.asserted = true
    return
  }
  const lemma = lemmaOf(tree, noun)
  const accuser = headOf(tree, noun)
  if (accuser >= 0 && isAccusing(lemmaOf(tree, accuser)) && ['of', 'for'].includes(caseOf(tree, at))) {
    accused(climb, accuser)
    return
  }
  const effect = nounEffect(lemma) ?? (inClass(lemma, 'instrument') ? 'planned' : undefined)
  const finite = clauseModality(tree, at).mode !== undefined && childrenBy(tree, at, 'nsubj', 'aux', 'cop').length > 0
  if (finite || markOf(tree, at) === 'that') {
    const owners = possessor(tree, noun)
    if (effect) applyEffect(climb, effect, noun, 'noun')
    climb.voices.push(
      owners.length
        ? { head: owners[0]!, rule: 'noun-possessor', unnamed: false }
        : { head: noun, rule: 'unowned-claim', unnamed: true },
    )
    climb.settled = true
  } else if (hasTo(tree, at)) {
    if (effect) applyEffect(climb, effect, noun, 'noun')
    else {
      lower(climb, 'possible', 'unknown-noun', noun)
      climb.weight *= 0.8
    }
    if (effect === 'demanded' || effect === 'proposed')
      for (const owner of possessor(tree, noun).slice(0, 1))
        climb.voices.push({ head: owner, rule: 'noun-possessor', unnamed: false })
  } else if (tree.tokens[at]!.xpos === 'VBG' && topicMarks.includes(caseOf(tree, at)) && !effect)
    drop(climb, 'gerund-topic')
  else if (['VBG', 'VBN', 'VBD'].includes(tree.tokens[at]!.xpos)) {
    if (effect && tree.tokens[at]!.xpos === 'VBG' && !inClass(lemma, 'instrument'))
      applyEffect(climb, effect, noun, 'noun')
    climb.settled = climb.reasons.every((reason) => !reason.rule.startsWith('verb-'))
  }
}

/** "The appeal is another step" presupposes the appeal; "the disarmament is an obligation", "is possible", "is a priority" do not. */
function copularEffect(tree: Tree, predicate: number): Effect | undefined {
  const lemma = lemmaOf(tree, predicate)
  const known = adjectiveEffect(lemma) ?? nounEffect(lemma)
  if (known && !isPresupposingPredicate(lemma)) return known
  if (!childrenBy(tree, predicate, 'cop').length) return known
  return isPresupposingPredicate(lemma) ? 'occurred' : 'possible'
}

const topicMarks = ['on', 'about', 'for', 'of', 'in', 'towards', 'toward', 'at', 'from', 'against', 'regarding']

const presupposing = ['after', 'during', 'following', 'since', 'upon', 'despite', 'amid', 'because of', 'thanks to']

/** A nominal act as argument of a verb or of another noun. Where its governor tells nothing of it, it is dropped. */
function argument(climb: Climb, at: number, governor: number): boolean {
  const { tree } = climb
  const here = relation(tree, at)
  const lemma = lemmaOf(tree, governor)
  if (here === 'nmod' || here === 'compound' || here === 'appos') {
    const effect = nounEffect(lemma)
    if (here === 'appos') return true
    if (!effect) {
      drop(climb, 'noun-of-noun')
      return true
    }
    applyEffect(climb, effect, governor, 'noun')
    if (effect === 'demanded' || effect === 'proposed')
      for (const owner of possessor(tree, governor).slice(0, 1))
        climb.voices.push({ head: owner, rule: 'noun-possessor', unnamed: false })
    climb.weight *= 0.8
    climb.settled = effect !== 'occurred'
    return false
  }
  const support = here === 'obj' && isSupportVerb(lemma) ? 'occurred' : undefined
  const effect = isVerb(tree, governor) ? (support ?? verbEffect(lemma)) : copularEffect(tree, governor)
  if (here === 'obl') {
    const word = caseOf(tree, at)
    if (effect && effect !== 'occurred' && !['after', 'during', 'following', 'since'].includes(word))
      applyEffect(climb, effect, governor, 'verb')
    else if (word === 'to' && ['lead', 'result', 'contribute'].includes(lemma))
      climb.top = higher(tree, climb.top, governor)
    else if (!presupposing.includes(word)) drop(climb, 'oblique')
    climb.weight *= 0.85
  } else if (here === 'nsubj' || here === 'obj') {
    if (effect) applyEffect(climb, effect, governor, 'verb')
    else if (here === 'obj') drop(climb, 'unknown-governor')
    else climb.weight *= 0.85
    climb.top = higher(tree, climb.top, governor)
  } else if (here !== 'root') drop(climb, 'no-governor')
  if (effect && isVoiceVerb(lemma) && here !== 'nsubj') addSpeaker(climb, governor)
  const actual = !effect || effect === 'occurred' || effect === 'under-way'
  if (isVerb(tree, governor) || childrenBy(tree, governor, 'cop').length) {
    if (!(isVoiceVerb(lemma) && isSpeechVerb(lemma)))
      applyClause(climb, governor, actual && here !== 'obl' ? 'act' : 'effect')
  }
  climb.settled = false
  return false
}

/** Above the act's own clause and noun: what is left can only lower the mode. */
function above(climb: Climb, at: number, governor: number): boolean {
  const { tree } = climb
  if (!climb.settled && isVerb(tree, governor) && ['obj', 'nsubj', 'obl'].includes(relation(tree, at))) {
    const upper = clauseModality(tree, governor)
    if (upper.mode && upper.mode !== 'under-way') lower(climb, upper.mode, upper.rule, governor)
    if (upper.negative) drop(climb, 'negated-governor')
  }
  return false
}
