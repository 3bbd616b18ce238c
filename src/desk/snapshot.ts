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
  Views,
} from '../model/views.ts'
import type { Store } from '../store/store.ts'
import { type Passage, passagesOf } from './passage.ts'

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
  kept: { pages: Map<string, Page>; cited: Map<string, Cited> }
}

/** A statement with its document and the sentences it stands in. */
export interface Cited {
  statement: Statement
  document: DocumentView
  passages: Passage[]
}

/** A cited statement with its number on a page of the desk. */
export interface Note extends Cited {
  number: number
}

/** Pages of a snapshot that are kept in memory at most. */
const pagesKept = 500

function byId<Value extends { id: string }>(values: Value[]): Map<string, Value> {
  return new Map(values.map((value) => [value.id, value]))
}

/** Lays the views of a store's head out by id. Throws what the store throws. */
export async function takeSnapshot(store: Store): Promise<Snapshot> {
  const views = await store.views()
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
    documents: new Map(
      views.documents.flatMap((document) => [
        [document.page, document],
        [document.id, document],
      ]),
    ),
    sources: new Map(views.documents.flatMap((document) => document.statements.map((id) => [id, document]))),
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
  const wanted = [...new Set(ids)]
  const missing = wanted.filter((id) => !snapshot.kept.cited.has(id))
  const sources = new Set(missing.flatMap((id) => snapshot.sources.get(id) ?? []))
  for (const document of sources) await citePage(snapshot, document)
  return wanted
    .flatMap((id) => snapshot.kept.cited.get(id) ?? [])
    .sort(inOrder)
    .map((cited, index) => ({ number: index + 1, ...cited }))
}

async function citePage(snapshot: Snapshot, document: DocumentView): Promise<void> {
  const page = await pageOf(snapshot, document.page)
  if (!page) return
  for (const statement of await snapshot.store.statementsOf(document.page)) {
    snapshot.kept.cited.set(statement.id, { statement, document, passages: passagesOf(page, statement) })
  }
}

function inOrder(a: Cited, b: Cited): number {
  const published = (a.document.published ?? '').localeCompare(b.document.published ?? '')
  const recorded = a.document.sequence - b.document.sequence
  const position = (a.statement.evidence[0]?.start ?? 0) - (b.statement.evidence[0]?.start ?? 0)
  return published || recorded || position || a.statement.id.localeCompare(b.statement.id)
}
