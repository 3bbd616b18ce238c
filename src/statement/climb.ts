import type { Reason } from '../model/statement.ts'
import type { Mode, Polarity } from '../model/vocabulary.ts'
import { type ClauseModality, clauseModality, isPastTime, isSubjectNegated, markOf } from './clause.ts'
import {
  type Effect,
  isConditionMark,
  isGuess,
  isNearly,
  isSpeechVerb,
  lowerMode,
  nounEffect,
  verbEffect,
} from './embedding.ts'
import { openQuotation } from './quotation.ts'
import { subjectOf } from './subject.ts'
import { caseOf, childrenBy, headOf, lemmaOf, relation, type Tree } from './tree.ts'
import { canSpeak, quotedBy, speakerOf, type VoiceAt, voicesHungOn } from './voice.ts'

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

export interface Climb extends Standing {
  tree: Tree
  /** A finite clause of its own has settled the mode; only voices, conditions and denials above still count. */
  settled: boolean
  /** Passed out of a relative clause set off by a comma: it is told beside what is said above it. */
  detached: boolean
  /** Passed out of a finite relative clause: what stands above says nothing of its mode any more. */
  asserted: boolean
  /** The content of a claim: whether the claim will be looked into or may be withdrawn says nothing of it. */
  claimed?: boolean
  /** A bare past participle of a thing that is not definite: nothing may lower it, for it may as well be past. */
  participle?: true
  /** The mode before a "would" lowered it. */
  beforeWould?: Mode
}

/** The clause tells of itself: no word above it lowers its mode. */
export function standsByItself(climb: Climb): void {
  climb.settled = true
  climb.asserted = true
}

export const lower = (climb: Climb, mode: Mode, rule: string, at: number): void => {
  if (climb.asserted || (climb.claimed && rule.startsWith('modal-'))) return
  if (rule === 'modal-hypothetical') climb.beforeWould ??= climb.mode
  const next = lowerMode(climb.mode, mode)
  if (climb.participle && next !== climb.mode) drop(climb, 'participle-below')
  if (next !== climb.mode || mode !== 'occurred') {
    climb.reasons.push({ field: 'mode', rule, text: `“${climb.tree.tokens[at]!.text}”: ${mode} at most` })
    climb.top = higher(climb.tree, climb.top, at)
  }
  climb.mode = next
}

/** What is denied is the act; of a denied negation ("it is not true that they did not sign") nothing is said. */
export function denied(climb: Climb, rule: string, at: number): void {
  if (climb.polarity === 'negative') drop(climb, 'denied-negation')
  lower(climb, 'denied', rule, at)
  climb.polarity = 'positive'
}

export const higher = (tree: Tree, a: number, b: number): number => {
  for (let at = a; at >= 0; at = headOf(tree, at)) if (at === b) return b
  return a
}

export const drop = (climb: Climb, rule: string): void => {
  if (climb.asserted) return
  climb.dropped ??= rule
}

/** The act is the noun that fails, and what it fails to do is told by another verb. */
const failsAtMore = (tree: Tree, verb: number, path: readonly number[]): boolean =>
  path.some((step) => headOf(tree, step) === verb && relation(tree, step) === 'nsubj') &&
  childrenBy(tree, verb, 'xcomp').length > 0

const isBesideInTime = (tree: Tree, step: number): boolean =>
  relation(tree, step) === 'obl' && ['after', 'before', 'since', 'following', 'during'].includes(caseOf(tree, step))

const ofWill = /^(?:verb|noun)-(?:demanded|proposed|expected|planned|pledged|denied)$/

export function applyEffect(climb: Climb, effect: Effect, at: number, kind: string): void {
  if (climb.asserted) return
  const apart = climb.tree.tokens.slice(at, climb.path[0] ?? at).some((token) => token.text === ',')
  if (effect === 'failed' && (apart || climb.reasons.some((reason) => reason.rule === 'purpose-clause')))
    drop(climb, 'failed-at-a-distance')
  // "failed to prevent it", "failed to persuade them to": what was not prevented or not brought about is left to others to tell.
  else if (
    effect === 'failed' &&
    climb.reasons.some(({ rule }) => rule === 'verb-possible' || rule === 'brought-about')
  )
    drop(climb, 'failed-to-hinder')
  // "failed to turn up after his arrival": he did arrive.
  else if (effect === 'failed' && climb.path.some((step) => isBesideInTime(climb.tree, step)))
    drop(climb, 'failed-beside')
  // "Talks failed to produce a settlement": they were held.
  else if (effect === 'failed' && kind === 'verb' && failsAtMore(climb.tree, at, climb.path))
    drop(climb, 'failed-at-more')
  // "failed to demand the release": that nobody demanded it, not that it was demanded not to.
  else if (effect === 'failed' && climb.reasons.some(({ rule }) => ofWill.test(rule))) drop(climb, 'failed-to-want')
  // "forgot to tell them that it had closed the border".
  else if (effect === 'failed' && climb.voices.length > 0) drop(climb, 'failed-to-tell')
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
export function applyClause(climb: Climb, verb: number, negationOf: 'act' | 'effect'): void {
  const own = clauseModality(climb.tree, verb)
  // "must have known": a guess at what was.
  if (own.rule === 'modal-perfect' && /\bmust\b/i.test(own.words)) drop(climb, 'guess')
  if (isConditionMark(markOf(climb.tree, verb)) && !isPastTime(climb.tree, verb))
    lower(climb, 'hypothetical', 'conditional-clause', verb)
  if (own.mode && !climb.settled)
    lower(climb, own.mode === 'under-way' && negationOf === 'effect' ? 'occurred' : own.mode, own.rule, verb)
  if (!climb.settled) underCondition(climb, verb, own)
  for (const adverb of childrenBy(climb.tree, verb, 'advmod')) {
    const word = climb.tree.tokens[adverb]!.text.toLowerCase()
    // "had nearly broken down": it did not happen.
    if (isNearly(word) && adverb < verb) drop(climb, 'nearly')
    if (isGuess(word) && !climb.settled) lower(climb, 'possible', 'guess-adverb', adverb)
  }
  // "all but signed", "as good as signed".
  const before = [verb - 2, verb - 1].map((at) => climb.tree.tokens[at]?.text.toLowerCase()).join(' ')
  if (['all but', 'good as'].includes(before)) drop(climb, 'nearly')
  // "The hope is that they have signed": a clause that says what a noun is holds no more than the noun.
  for (const noun of childrenBy(climb.tree, verb, 'nsubj')) {
    const effect = nounEffect(lemmaOf(climb.tree, noun))
    if (
      climb.tree.tokens[noun]!.deprel === 'nsubj:outer' &&
      effect &&
      !climb.settled &&
      markOf(climb.tree, verb) === 'that'
    )
      applyEffect(climb, effect, noun, 'noun')
  }
  if (isSubjectNegated(climb.tree, verb)) drop(climb, 'negated-subject')
  if (!own.negative || climb.asserted) return
  if (negationOf === 'act') {
    climb.polarity = 'negative'
    climb.reasons.push({ field: 'polarity', rule: 'negation', text: `“${own.words}” is negated` })
    climb.top = higher(climb.tree, climb.top, verb)
  } else drop(climb, 'negated-governor')
}

/** "could resume once it is gone" is no more than assumed; "if one side walks out, the arrangement ends" is a rule, and nothing that has happened. */
function underCondition(climb: Climb, verb: number, { mode, rule }: ClauseModality): void {
  if (mode !== 'possible' && rule !== 'present-indicative') return
  const condition = [verb, ...childrenBy(climb.tree, verb, 'xcomp')]
    .flatMap((part) => childrenBy(climb.tree, part, 'advcl'))
    .find(
      (clause) =>
        isIfClause(markOf(climb.tree, clause)) || clauseModality(climb.tree, clause).rule === 'inverted-condition',
    )
  if (condition === undefined) return
  if (mode === 'possible') lower(climb, 'hypothetical', 'modal-with-condition', condition)
  else lower(climb, 'planned', 'present-with-condition', condition)
}

const isIfClause = (mark: string): boolean => ['if', 'unless', 'once', 'provided', 'until'].includes(mark)

/** "The Union should press Mali to end it", "demanded that the party put pressure on them to disarm": nobody has pressed anybody yet. */
const isWantedToSpeak = (tree: Tree, verb: number): boolean =>
  // "I should say that" says it.
  (clauseModality(tree, verb).rule === 'modal-demanded' &&
    !subjectOf(tree, verb).heads.some((head) => /^(?:i|we)$/i.test(tree.tokens[head]!.text))) ||
  (['VB', 'VBP'].includes(tree.tokens[verb]!.xpos) &&
    relation(tree, verb) === 'ccomp' &&
    verbEffect(lemmaOf(tree, headOf(tree, verb))) === 'demanded' &&
    !childrenBy(tree, verb, 'aux').length)

export function addSpeaker(climb: Climb, verb: number): void {
  if (isWantedToSpeak(climb.tree, verb)) drop(climb, 'not-said')
  // "are pressing on with an offensive": and ask for nothing.
  if (lemmaOf(climb.tree, verb) === 'press' && /^(?:on|ahead)$/i.test(climb.tree.tokens[verb + 1]?.text ?? '')) return
  // "pressed them to return to the places from which they had been expelled": the outlet tells whence, not who presses.
  if (climb.asserted && !isSpeechVerb(lemmaOf(climb.tree, verb))) return
  // "said that Rwanda, which had broken it, would not sign": the clause is the outlet's, unless it stands in a quotation.
  if (climb.detached && !isQuoted(climb)) return
  // "“We sealed a deal,” it quoted a diplomat as saying".
  const quoted = quotedBy(climb.tree, verb)
  if (quoted) climb.voices.push(quoted)
  const speaker = speakerOf(climb.tree, verb)
  // "The transfer required an amendment": things want something without a word.
  const { heads } = subjectOf(climb.tree, verb)
  if (
    !speaker &&
    heads.length &&
    !isSpeechVerb(lemmaOf(climb.tree, verb)) &&
    lemmaOf(climb.tree, verb) !== 'have' &&
    !heads.some((head) => canSpeak(climb.tree, head))
  )
    return
  // "A governor, citing officers, said": who is cited speaks to the one who says it.
  if (speaker && !speaker.unnamed)
    climb.voices.push(...voicesHungOn(climb.tree, speaker.head).filter(({ rule }) => rule === 'citing'))
  if (speaker?.rule === 'quoted') {
    climb.voices.push(speaker)
    const quoting = speakerOf(climb.tree, headOf(climb.tree, verb))
    if (quoting) climb.voices.push(quoting)
    return
  }
  // Reported words whose speaker the tree does not show are never the outlet's own.
  climb.voices.push(speaker ?? { head: verb, rule: 'speech-without-speaker', unnamed: true })
}

/** A quotation that opens in the sentence is still open where the act stands. */
const isQuoted = ({ tree, path }: Climb): boolean =>
  openQuotation(
    tree.tokens
      .slice(0, path[0] ?? 0)
      .reduce(
        (words, { text, start }, at) => words + (start > (tree.tokens[at - 1]?.end ?? start) ? ' ' : '') + text,
        '',
      ),
  ) >= 0

/** What somebody is accused of stands on the accuser's word; an accusation that names no accuser stands on an unnamed one. */
export function accused(climb: Climb, governor: number): void {
  const { tree } = climb
  climb.settled = true
  if (climb.detached) return
  // "stands accused of it": by nobody named.
  const stands =
    ['xcomp', 'advcl'].includes(relation(tree, governor)) &&
    tree.tokens[governor]!.xpos === 'VBN' &&
    !childrenBy(tree, governor, 'aux').length
  const speaker = stands ? null : speakerOf(tree, governor)
  // "Britain and India were to blame for it": they are blamed, and say nothing.
  const isBlamed = lemmaOf(tree, governor) === 'blame' && tree.tokens[governor - 1]?.text === 'to'
  if (!isBlamed) climb.voices.push(speaker ?? { head: governor, rule: 'passive-speech', unnamed: true })
  climb.top = higher(tree, climb.top, governor)
  if (clauseModality(tree, governor).negative) drop(climb, 'not-said')
}
