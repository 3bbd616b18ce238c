import type { Party } from './party.ts'
import type { Reader } from './read.ts'
import type { Evidence, Phrase } from './span.ts'
import type { Act, InstrumentKind, Mode, PloverType, Polarity } from './vocabulary.ts'

/** A line with less confidence than this waits for a person. */
export const reviewThreshold = 0.6

/** What a mention denotes, as far as the words tell. */
export type MentionKind = 'party' | 'instrument' | 'body' | 'law' | 'place' | 'act' | 'thing'

/** Words of the page in a role. `text` is `Page.text.slice(start, end)`. */
export interface Mention extends Phrase {
  kind?: MentionKind
  /** Only of an instrument. */
  instrument?: InstrumentKind
  /** The party that the words name. */
  party?: Party
  /** The countries whose the words say they are or in which the place lies, where they name no party: "Sudanese rebels", "Syrian and Iraqi refugees", "Amman" (ISO 3166-1 alpha-3). */
  countries?: string[]
  /** Rule by which the party is known where the words alone do not name it (a pronoun, "both sides", a past holder of an office). */
  implied?: string
}

/** The country of the party that the words name, else those that the words tell; empty where they tell none. */
export const countriesOfMention = ({ party, countries = [] }: Mention): string[] =>
  party?.country ? [party.country] : countries

/** Who did what to whom. Every list may be empty; nothing is filled in that the page does not say. */
export interface Roles {
  agent: Mention[]
  counterpart: Mention[]
  object: Mention[]
  /** What the act is about ("connectivity, defence and security"). */
  theme: Mention[]
  beneficiary: Mention[]
  place: Mention[]
}

export type AttributionKind = 'outlet' | 'agency' | 'organ' | 'person' | 'document' | 'unnamed'

/** One voice of a chain. The words may stand outside the quote. */
export interface Attribution extends Phrase {
  kind: AttributionKind
  /** Name of the voice in its full form; the words themselves where no fuller form is known. */
  name: string
  party?: Party
}

/** When it happened or is to happen. */
export interface StatementTime extends Phrase {
  value?: string
  earliest?: string
  latest?: string
  /** Stated, or the rule that completed it. */
  basis: 'stated' | { rule: string }
}

/** Until when, and what the time is attached to. */
export interface Deadline extends StatementTime {
  /** Words of the event it counts from ("signature"). */
  anchor?: string
}

/** Why a field is as it is, in words that a reader of the ledger understands. */
export interface Reason {
  field: string
  rule: string
  text: string
}

/** One act in one place of one page. */
export interface Statement {
  /** SHA-256 over page id and every field but `confidence`, `why`. */
  id: string
  page: string
  act: Act
  plover: PloverType
  mode: Mode
  polarity: Polarity
  roles: Roles
  time?: StatementTime
  deadline?: Deadline
  condition?: Phrase
  purpose?: Phrase
  /** Who says so, from the page outward: agency, then whom it cites. Empty: the outlet's own voice. */
  attribution: Attribution[]
  /** First the smallest clause that bears the statement out; then, where a role stands elsewhere, the words of that. */
  evidence: Evidence[]
  why: Reason[]
  reader: Reader
  /** Probability, 0 to 1, that a careful reader would accept the line as it stands. */
  confidence: number
}
