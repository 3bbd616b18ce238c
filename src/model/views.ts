import type { Party } from './party.ts'
import type { Attribution, Deadline } from './statement.ts'
import type {
  Act,
  Bindingness,
  CommitmentStatus,
  InstrumentKind,
  InstrumentState,
  Mode,
  Polarity,
} from './vocabulary.ts'

/** A derived value with the rule that derived it, in words, and the statements that it rests on (ids). */
export interface Derived<Value> {
  value: Value
  rule: string
  why: string
  statements: string[]
}

/** A party in a role of a view, with the statements that put it there. */
export interface Part {
  /** Absent where the words name nobody that is known; then `text` alone stands. */
  party?: Party
  text: string
  statements: string[]
}

/** Whose word something stands on: the last voice of the chain, or the outlet's own. */
export interface Voice {
  kind: Attribution['kind']
  name: string
  party?: Party
  statements: string[]
}

/** One event in the life of an instrument, as one or more statements tell it. */
export interface LifeCycleEvent {
  act: Act
  mode: Mode
  polarity: Polarity
  /** ISO 8601 day or interval when it happened or is to happen, where told. */
  date?: string
  parts: Part[]
  voices: Voice[]
  statements: string[]
}

export interface Instrument {
  id: string
  /** The fullest name that a page gives it. */
  name: string
  kind: InstrumentKind
  /** Every name it goes by, with whose words they are. */
  names: { text: string; statements: string[] }[]
  /** Instruments that may be this one under another name or kind; never merged without a person's decision. */
  rivals: { instrument: string; why: string; statements: string[] }[]
  /** Those who signed, initialled, agreed or are bound: never a witness, never a guess. */
  parties: Part[]
  /** Those said to have mediated or witnessed it. */
  witnesses: Part[]
  bindingness: Derived<Bindingness>
  state: Derived<InstrumentState>
  /** Contradicting claims about its state exist. */
  disputed: boolean
  events: LifeCycleEvent[]
  topics: { text: string; statements: string[] }[]
  process: string | null
  statements: string[]
}

/** What somebody owes, has offered, or is only expected or asked to do. */
export interface Commitment {
  id: string
  act: Act
  /** The act and its object in the page's own words. */
  action: string
  obligors: Part[]
  obligees: Part[]
  status: Derived<CommitmentStatus>
  /** Implementation score of the Peace Accords Matrix: 0 not initiated, 1 minimal, 2 intermediate, 3 full; null for what does not bind. */
  pam: Derived<0 | 1 | 2 | 3> | null
  /** False where no report says that the obligor promised it: planned, expected, asked for or done without a promise. */
  binds: boolean
  disputed: boolean
  history: { status: CommitmentStatus; date?: string; voices: Voice[]; statements: string[] }[]
  voices: Voice[]
  /** Each reading of the condition, the deadline and the purpose is a claim with its statement. */
  conditions: { text: string; statements: string[] }[]
  deadlines: { deadline: Deadline; statements: string[] }[]
  purposes: { text: string; statements: string[] }[]
  /** Instrument that it stems from, where a page says so. */
  instrument: string | null
  process: string | null
  statements: string[]
  /** Number of independent origins behind it (see Origin). */
  origins: number
}

export type BodyState = 'proposed' | 'planned' | 'established' | 'dissolved' | 'mentioned'

export interface Body {
  id: string
  name: string
  state: Derived<BodyState>
  founders: Part[]
  process: string | null
  statements: string[]
}

/** A party with what it has done and owes; ids of statements in each list. */
export interface PartyView {
  party: Party
  /** As agent. */
  acts: string[]
  /** As counterpart or beneficiary. */
  concerned: string[]
  /** As a voice. */
  says: string[]
  commitments: string[]
  instruments: string[]
  processes: string[]
}

export interface DocumentView {
  id: string
  page: string
  address: string
  title: string
  outlet: string
  agencies: string[]
  published: string | null
  language: string
  retrieved: string
  /** Sequence number of its entry. */
  sequence: number
  statements: string[]
  process: string | null
  origin: string
  /** Newer and older versions under the same address. */
  previous: string | null
  next: string | null
  /** Every address that these bytes were found under, in order of arrival; `address` is the last of them. */
  addresses: string[]
  /** The views rest on it: no newer version has taken its place and nobody took it back. */
  current: boolean
  /** Who took it back, and why; null otherwise. */
  retracted: { by: string; reason: string } | null
}

/**
 * The first voice behind a page: reprints of one wire, and reports that cite one release, share it.
 * `known` is false for a page whose source cannot be told; such a page never adds to a count of independent origins.
 */
export interface Origin {
  id: string
  name: string
  known: boolean
  rule: string
  documents: string[]
}

/** Two claims about one thing that cannot both hold, from different origins. */
export interface Contradiction {
  id: string
  /** Kind and id of the view that it is about. */
  about: { kind: 'instrument' | 'commitment' | 'body'; id: string }
  difference: 'mode' | 'polarity' | 'date' | 'figure' | 'actor'
  sides: { claim: string; statements: string[]; origins: string[]; voices: Voice[] }[]
  process: string | null
}

/** Everything that is known between the parties of one matter. */
export interface Process {
  id: string
  name: string
  parties: Part[]
  instruments: string[]
  commitments: string[]
  bodies: string[]
  documents: string[]
  contradictions: string[]
  statements: string[]
  origins: string[]
  /** First and last day of publication, ISO 8601. */
  first: string | null
  last: string | null
}

/** Why a line waits: its confidence is below the threshold, or a language model proposed it. */
export type WaitReason = 'confidence' | 'model'

/** A line that waits for a person: no other view rests on it until it is accepted or corrected. */
export interface Waiting {
  statement: string
  document: string
  /** Where its page belongs by the lines that count. */
  process: string | null
  confidence: number
  because: WaitReason[]
}

/** A person's last decision on a line of a page that stands. */
export interface Review {
  statement: string
  decision: 'accept' | 'correct' | 'reject'
  by: string
  note: string
  /** Sequence number of its entry. */
  entry: number
  /** Id of what stands in the line's place. */
  correction?: string
}

/** All views of a log up to one entry. The same log gives the same views, bit for bit. */
export interface Views {
  /** The entry they are made from; sequence 0 for an empty log. */
  head: { sequence: number; hash: string; recorded: string | null }
  /** The confidence below which a line waits for a person. */
  threshold: number
  /** Lines that wait for a person, the least sure first. */
  waiting: Waiting[]
  /** What persons decided about lines, in the order of the lines. */
  reviews: Review[]
  processes: Process[]
  instruments: Instrument[]
  commitments: Commitment[]
  bodies: Body[]
  parties: PartyView[]
  documents: DocumentView[]
  origins: Origin[]
  contradictions: Contradiction[]
}
