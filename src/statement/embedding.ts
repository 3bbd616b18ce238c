import data from '../../lexicon/embedding.json' with { type: 'json' }
import { type Mode, modes } from '../model/vocabulary.ts'

/** What an embedding word does to what hangs below it. `failed` and `refused` are no modes: they make what hangs below not done. */
export type Effect = Mode | 'failed' | 'refused'

const index = (groups: Record<string, string[]>): Map<string, Effect> =>
  new Map(
    Object.entries(groups).flatMap(([effect, words]) =>
      words.map((word): [string, Effect] => [word, effect as Effect]),
    ),
  )

const verbs = index(data.verbs)
const adjectives = index(data.adjectives)
const nouns = index(data.nouns)
const modals = index(data.modals)
const speech = new Set(data.speechVerbs)
const voices = new Set(data.voiceVerbs)

export const verbEffect = (lemma: string): Effect | undefined => verbs.get(lemma)
export const adjectiveEffect = (lemma: string): Effect | undefined => adjectives.get(lemma)
export const nounEffect = (lemma: string): Effect | undefined => nouns.get(lemma)
export const modalEffect = (word: string): Effect | undefined => modals.get(word)
/** The verb reports words. */
export const isSpeechVerb = (lemma: string): boolean => speech.has(lemma)
/** The subject of the verb is the one on whose word its complement stands. */
export const isVoiceVerb = (lemma: string): boolean => voices.has(lemma)
/** accuse, blame, charge: what hangs below is alleged of the object on the subject's word. */
export const isAccusing = (lemma: string): boolean => data.accusing.includes(lemma)
/** alleged, purported: an act before which it stands is nobody named's word. */
export const isUnnamedAdjective = (word: string): boolean => data.unnamedAdjectives.includes(word)

/** fact, shame: "it is a shame that they left" says that they did. */
export const isFactiveNoun = (lemma: string): boolean => data.factiveNouns.includes(lemma)

/** condemn, reject, welcome: what somebody answers to what was said or done. */
export const isAnswer = (lemma: string): boolean => data.answers.includes(lemma)
/** complete, conduct, begin: the subject does what the object noun says. */
export const isSupportVerb = (lemma: string): boolean => data.supportVerbs.includes(lemma)
/** step, milestone, violation: a predicate that is said of what has been done. */
export const isPresupposingPredicate = (lemma: string): boolean => data.presupposingPredicates.includes(lemma)
/** "told reporters that …" only says; "told them to …" wants. */
export const saysWhenFinite = (lemma: string): boolean => data.sayWhenFinite.includes(lemma)
export const isNegator = (word: string): boolean => data.negators.includes(word)
export const isConditionMark = (word: string): boolean => data.conditionMarks.includes(word)
export const isUnnamedAdverb = (word: string): boolean => data.unnamedAdverbs.includes(word)
/** probably, perhaps: whoever writes it does not know. */
export const isGuess = (word: string): boolean => data.guessAdverbs.includes(word)
/** nearly, hardly: what was not quite done. */
export const isNearly = (word: string): boolean => data.nearAdverbs.includes(word)
export const cannotSpeak = (word: string): boolean => data.unspokenSubjects.includes(word)

/** The lower of two modes on the ladder of the vocabulary: a statement is never moved up. */
export const lowerMode = (a: Mode, b: Mode): Mode => (modes.indexOf(a) >= modes.indexOf(b) ? a : b)
