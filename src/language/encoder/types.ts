// What the encoder gives for a sentence of words. Token numbers count from 0, `last` is included; `head` counts from 1, 0 is the root.

export interface EncodedToken {
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly deprel: string
  /** Probability of the head, 0 … 1. */
  readonly certainty?: number
}

export interface EncodedName {
  readonly type: 'PER' | 'ORG' | 'LOC'
  readonly first: number
  readonly last: number
}

/** A word that tells an event, and how certain it is by the text that it happened: -3 certainly not … 3 certainly so. */
export interface EncodedPredicate {
  readonly token: number
  readonly factuality: number
}

/** A word that may tell an act: probabilities of each act and each mode, that it is told as not done, and that somebody is said to say so. */
export interface EncodedTrigger {
  readonly token: number
  readonly acts: Readonly<Record<string, number>>
  readonly modes: Readonly<Record<string, number>>
  readonly negative: number
  readonly attributed: number
}

export interface EncodedSentence {
  readonly tokens: readonly EncodedToken[]
  readonly names: readonly EncodedName[]
  readonly predicates: readonly EncodedPredicate[]
  readonly triggers: readonly EncodedTrigger[]
  /** First tokens of the second and later windows of a sentence too long to be read at once; their roots hang on the first root. */
  readonly cuts?: readonly number[]
}
