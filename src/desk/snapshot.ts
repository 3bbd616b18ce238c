import type { Page } from '../model/page.ts'
import type { Statement } from '../model/statement.ts'
import type {
  Body,
  Commitment,
  Contradiction,
  DocumentView,
  Instrument,
  Origin,
  PartyView,
  Process,
  Review,
  Views,
  Waiting,
  WaitReason,
} from '../model/views.ts'
import type { Store } from '../store/store.ts'
import { type Passage, passagesOf } from './passage.ts'
import { waitingWords } from './words/waiting.ts'

/** What the desk knows at one entry of the log: the views by their ids, and what was already fetched for them. */
export interface Snapshot {
  store: Store
  views: Views
  processes: Map<string, Process>
  instruments: Map<string, Instrument>
  commitments: Map<string, Commitment>
  bodies: Map<string, Body>
  parties: Map<string, PartyView>
  origins: Map<string, Origin>
  contradictions: Map<string, Contradiction>
  /** By document id and by page id. */
  documents: Map<string, DocumentView>
  /** The document in which a statement stands, by the statement's id. */
  sources: Map<string, DocumentView>
  /** Ids of what persons put in the place of lines of a document. */
  corrections: Map<DocumentView, string[]>
  /** The lines that wait for a person, by the statement's id. */
  waiting: Map<string, Waiting>
  /** What was decided, by the id of the line and by that of its correction. */
  reviews: Map<string, Review>
  kept: { pages: Map<string, Page>; cited: Map<string, Cited> }
}

/** A statement with its document and the sentences it stands in. */
export interface Cited {
  statement: Statement
  document: DocumentView
  passages: Passage[]
  /** Why no view rests on it, or whose word it stands on; absent for a line that counts as it was read. */
  standing?: Standing
}

/** A line that waits for a person, or about which one has decided. */
export type Standing = { waits: string; because: WaitReason[] } | { decided: Review }

/** A cited statement with its number on a page of the desk. */
export interface Note extends Cited {
  number: number
}

/** Pages of a snapshot that are kept in memory at most. */
const pagesKept = 500

function byId<Value extends { id: string }>(values: Value[]): Map<string, Value> {
  return new Map(values.map((value) => [value.id, value]))
}

/**
 * Lays the views of a store's head out by id. Throws what the store throws.
 * @param threshold of confidence, in the place of the ledger's.
 */
export async function takeSnapshot(store: Store, threshold?: number): Promise<Snapshot> {
  const views = await store.views(undefined, threshold)
  const documents = new Map(
    views.documents.flatMap((document) => [
      [document.page, document],
      [document.id, document],
    ]),
  )
  const sources = new Map(views.documents.flatMap((document) => document.statements.map((id) => [id, document])))
  const corrections = new Map<DocumentView, string[]>()
  for (const { statement, correction } of views.reviews) {
    const source = correction && sources.get(statement)
    if (!source) continue
    sources.set(correction, source)
    corrections.set(source, [...(corrections.get(source) ?? []), correction])
  }
  return {
    store,
    views,
    processes: byId(views.processes),
    instruments: byId(views.instruments),
    commitments: byId(views.commitments),
    bodies: byId(views.bodies),
    parties: new Map(views.parties.map((view) => [view.party.id, view])),
    origins: byId(views.origins),
    contradictions: byId(views.contradictions),
    documents,
    sources,
    corrections,
    waiting: new Map(views.waiting.map((one) => [one.statement, one])),
    reviews: new Map(
      views.reviews.flatMap((one) => [
        [one.statement, one],
        ...(one.correction ? [[one.correction, one] as const] : []),
      ]),
    ),
    kept: { pages: new Map(), cited: new Map() },
  }
}

/** A page of the store, kept for the snapshot. */
export async function pageOf(snapshot: Snapshot, id: string): Promise<Page | null> {
  const known = snapshot.kept.pages.get(id)
  if (known) return known
  const page = await snapshot.store.page(id)
  if (!page) return null
  if (snapshot.kept.pages.size >= pagesKept) snapshot.kept.pages.clear()
  snapshot.kept.pages.set(id, page)
  return page
}

/**
 * The statements of these ids with their sentences, numbered from 1 in the order in which they were published and stand
 * on their pages. An id that the views do not know is passed over.
 */
export async function cite(snapshot: Snapshot, ids: Iterable<string>): Promise<Note[]> {
  return numbered((await citedOf(snapshot, ids)).sort(inOrder))
}

/** The same, numbered in the order of the ids. */
export async function citeInOrder(snapshot: Snapshot, ids: Iterable<string>): Promise<Note[]> {
  return numbered(await citedOf(snapshot, ids))
}

const numbered = (cited: Cited[]): Note[] => cited.map((one, index) => ({ number: index + 1, ...one }))

async function citedOf(snapshot: Snapshot, ids: Iterable<string>): Promise<Cited[]> {
  const wanted = [...new Set(ids)]
  const missing = wanted.filter((id) => !snapshot.kept.cited.has(id))
  const sources = new Set(missing.flatMap((id) => snapshot.sources.get(id) ?? []))
  for (const document of sources) await citePage(snapshot, document)
  return wanted.flatMap((id) => snapshot.kept.cited.get(id) ?? [])
}

async function citePage(snapshot: Snapshot, document: DocumentView): Promise<void> {
  const page = await pageOf(snapshot, document.page)
  if (!page) return
  const corrections = (snapshot.corrections.get(document) ?? []).map((id) => snapshot.store.statement(id))
  const corrected = (await Promise.all(corrections)).filter((one) => one !== null)
  for (const statement of [...(await snapshot.store.statementsOf(document.page)), ...corrected]) {
    const standing = standingOf(snapshot, statement)
    const own = statement.page === page.id ? page : await pageOf(snapshot, statement.page)
    const passages = own ? passagesOf(own, statement) : []
    snapshot.kept.cited.set(statement.id, { statement, document, passages, ...(standing && { standing }) })
  }
}

/** How a statement stands in the review; undefined where it counts as it was read. */
export function standingOf({ waiting, reviews, views }: Snapshot, statement: Statement): Standing | undefined {
  const waits = waiting.get(statement.id)
  if (waits) return { waits: waitingWords(waits, statement, views.threshold), because: waits.because }
  const decided = reviews.get(statement.id)
  return decided && { decided }
}

function inOrder(a: Cited, b: Cited): number {
  const published = (a.document.published ?? '').localeCompare(b.document.published ?? '')
  const recorded = a.document.sequence - b.document.sequence
  const position = (a.statement.evidence[0]?.start ?? 0) - (b.statement.evidence[0]?.start ?? 0)
  return published || recorded || position || a.statement.id.localeCompare(b.statement.id)
}
