import type { DecisionEntry, Entry } from '../model/entry.ts'
import type { Page } from '../model/page.ts'
import type { Statement } from '../model/statement.ts'
import { emptyHead } from './entry.ts'
import { shinglesOf } from './shingles.ts'
import { isThreshold } from './threshold.ts'
import { compareVersions } from './version.ts'

/** What the views need of a page; its text is not among it, so that a long log fits in memory. */
export interface PageFacts {
  id: string
  document: string
  title: string
  outlet: string
  bylines: string[]
  agencies: string[]
  /** As the page has it, day or time; and its day alone. */
  published: string | null
  day: string | null
  language: string
  reader: string
  shingles: Uint32Array
}

/** One reading of a document. */
export interface Reading {
  sequence: number
  page: PageFacts
  statements: Statement[]
}

/** A document with everything that the log says of it. */
export interface Arrival {
  id: string
  addresses: string[]
  retrieved: string
  /** Entry of its last arrival. */
  sequence: number
  /** What stood under its address before. */
  previous: string | null
  reading: Reading | null
}

/** What a person decided about a statement, to be carried over to the same statement of every later reading. */
export interface Verdict {
  sequence: number
  decision: DecisionEntry['body']
  /** What the statements said that it is about, where the log had them at that time. */
  signatures: string[]
}

/** What is kept of a log while it is read from its first entry to its last. */
export interface Fold {
  head: { sequence: number; hash: string; recorded: string | null }
  documents: Map<string, Arrival>
  /** Document that was last found under an address. */
  standing: Map<string, string>
  verdicts: Verdict[]
  /** The confidence below which lines wait, as a person last set it; null where nobody has. */
  threshold: number | null
  /** Signatures of statements that were decided about, by id: a decision may come after a newer reading. */
  signatures: Map<string, string>
  retractions: Map<string, { by: string; reason: string }>
  /** Where each statement of the readings in use is: its document and its place. */
  places: Map<string, Reading>
}

export function startFold(): Fold {
  return {
    head: { ...emptyHead, recorded: null },
    documents: new Map(),
    standing: new Map(),
    verdicts: [],
    threshold: null,
    signatures: new Map(),
    retractions: new Map(),
    places: new Map(),
  }
}

/** Takes the next entry of the log in. */
export function foldEntry(fold: Fold, entry: Entry): void {
  fold.head = { sequence: entry.sequence, hash: entry.hash, recorded: entry.recorded }
  if (entry.kind === 'document') {
    const { id, address, retrieved } = entry.body.document
    const known = fold.documents.get(id)
    const before = fold.standing.get(address)
    fold.documents.set(id, {
      id,
      addresses: [...(known?.addresses ?? []).filter((one) => one !== address), address],
      retrieved,
      sequence: entry.sequence,
      previous: before && before !== id ? before : (known?.previous ?? null),
      reading: known?.reading ?? null,
    })
    fold.standing.set(address, id)
  } else if (entry.kind === 'statements') {
    const { page, statements } = entry.body
    const arrival = fold.documents.get(page.document)
    if (!arrival || !isNewer(page.reader.version, arrival.reading)) return
    for (const { id } of arrival.reading?.statements ?? []) fold.places.delete(id)
    const reading = { sequence: entry.sequence, page: factsOf(page), statements }
    arrival.reading = reading
    for (const { id } of statements) fold.places.set(id, reading)
  } else if (entry.kind === 'decision' && entry.body.decision === 'threshold') {
    if (isThreshold(entry.body.threshold)) fold.threshold = entry.body.threshold
  } else if (entry.kind === 'decision') {
    for (const id of entry.body.about) {
      const statement = fold.places.get(id)?.statements.find((one) => one.id === id)
      if (statement) fold.signatures.set(id, signatureOf(fold.places.get(id)!.page.document, statement))
    }
    const signatures = entry.body.about.flatMap((id) => fold.signatures.get(id) ?? [])
    fold.verdicts.push({ sequence: entry.sequence, decision: entry.body, signatures })
  } else {
    fold.retractions.set(entry.body.about, { by: entry.body.by, reason: entry.body.reason })
  }
}

/** Of several readings of one document the one by the newest reader is used; of one reader version the last recorded. */
function isNewer(version: string, reading: Reading | null): boolean {
  return !reading || compareVersions(version, reading.page.reader) >= 0
}

/**
 * What makes a statement the same one for another reader version, whose ids differ: its document, act, mode, polarity
 * and the words that bear it out.
 */
export function signatureOf(document: string, { act, mode, polarity, evidence }: Statement): string {
  const quote = evidence[0]?.quote.replace(/\s+/g, ' ') ?? ''
  return [document, act, mode, polarity, quote].join('\n')
}

function factsOf(page: Page): PageFacts {
  const published = page.published?.value ?? page.dateline?.date?.value ?? null
  return {
    id: page.id,
    document: page.document,
    title: page.title?.value ?? '',
    outlet: page.outlet?.value ?? '',
    bylines: page.byline.map(({ value }) => value),
    agencies: page.agencies.map(({ value }) => value),
    published,
    day: published?.slice(0, 10) ?? null,
    language: page.language.value,
    reader: page.reader.version,
    shingles: shinglesOf(page.text),
  }
}
