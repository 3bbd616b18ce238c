import type { Party } from './party.ts'
import type { Span } from './span.ts'

/** A syntactic word of Universal Dependencies (https://universaldependencies.org/format.html). */
export interface Token extends Span {
  text: string
  lemma: string
  upos: string
  /** Penn Treebank tag. */
  xpos: string
  /** 1-based number of the head in the sentence; 0 for the root. */
  head: number
  /** Universal relation with its subtype, e.g. `nsubj:pass`. */
  deprel: string
  /** Probability by the parser that the word hangs on this head, 0 … 1; absent where no parser read it. */
  certainty?: number
}

export type NameKind = 'PER' | 'ORG' | 'LOC'

/** A name; `first` and `last` are 0-based token numbers, the last one included. */
export interface Name extends Span {
  kind: NameKind
  first: number
  last: number
  /** The party it names, where the lexicon or the page tells. */
  party?: Party
}

/** An event and how certain the text makes it, −3 (certainly not) to 3 (certainly so), after FactBank. `token` is 0-based. */
export interface Predicate {
  token: number
  factuality: number
}

/**
 * A word that may tell an act (an event trigger, ACE 2005), as the network takes it: probability of each act of the vocabulary
 * and of each mode (those of 0.01 and more), that the act is told as not done, and that somebody is said to say so. `token` is 0-based.
 * `modes` is empty in an item of a list: what stands before the list tells how firm it is.
 */
export interface Trigger {
  token: number
  acts: Readonly<Record<string, number>>
  modes: Readonly<Record<string, number>>
  negative: number
  attributed: number
}

export type TimeKind = 'date' | 'time' | 'duration' | 'set' | 'interval'

/** A time expression. */
export interface TimeExpression extends Span {
  text: string
  kind: TimeKind
  /** ISO 8601 or EDTF value (`2025-08-08`, `2025-08-07/2025-08-08`, `P6M`); absent where the words alone do not give one. */
  value?: string
  /** First and last day that the expression can mean, ISO 8601, both included. */
  earliest?: string
  latest?: string
  /** Stated where the words give the value whole; otherwise the rule that completed it. */
  basis: 'stated' | { rule: string }
  /** Words of a named event that the time counts from ("signature" in "within sixty days of signature"). */
  anchor?: string
}

/** One sentence of a page with its words, tree, names, events and times. */
export interface Sentence extends Span {
  tokens: Token[]
  names: Name[]
  times: TimeExpression[]
  predicates: Predicate[]
  triggers: Trigger[]
  /** Longer than the parser reads: its tree was made in pieces. */
  cut?: true
  /** Its writing is none that the parser reads (another script, encoded bytes): words alone, no tree. */
  unread?: true
  /** Only skimmed: its words and the names that the lexicon knows, no tree. */
  skimmed?: true
}
