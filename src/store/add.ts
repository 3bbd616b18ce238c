import type { Fetched } from '../model/document.ts'
import type { Entry, NewEntry } from '../model/entry.ts'
import type { Page } from '../model/page.ts'
import type { Statement } from '../model/statement.ts'
import type { Store } from './store.ts'

/** What a reader made of a document. */
export interface Reading {
  page: Page
  statements: Statement[]
}

/**
 * What came of adding a document: `new`; a new `version` of what stood under its address; the `same` bytes under the same
 * address (nothing is recorded); bytes known from another address (`elsewhere`: the new address alone is recorded);
 * `reread` with another outcome than before.
 */
export interface Added {
  outcome: 'new' | 'version' | 'same' | 'elsewhere' | 'reread'
  document: string
  entries: Entry[]
}

/**
 * Adds a fetched document and what `read` makes of it, all in one step or not at all.
 * `read` is called only where the bytes are not known yet, or where `reread` asks for it.
 * Throws what `read` throws; then nothing is recorded.
 */
export async function addDocument(
  store: Store,
  fetched: Fetched,
  read: (fetched: Fetched) => Promise<Reading>,
  options: { reread?: boolean } = {},
): Promise<Added> {
  const { document, bytes } = fetched
  let reading: Reading | undefined
  for (;;) {
    const head = await store.head()
    const standing = await store.newestAt(document.address)
    const known = await store.hasDocument(document.id)
    const arrives = standing?.id !== document.id
    const placed = standing && arrives ? { ...document, previous: standing.id } : document
    const entries: NewEntry[] = arrives ? [{ kind: 'document', body: { document: placed } }] : []
    let outcome: Added['outcome'] = arrives ? 'elsewhere' : 'same'
    if (!known || options.reread) {
      reading ??= await read({ document: placed, bytes })
      if (!known || !(await isNewestReading(store, reading))) {
        entries.push({ kind: 'statements', body: reading })
        outcome = known ? 'reread' : standing ? 'version' : 'new'
      }
    }
    if (entries.length === 0) return { outcome, document: document.id, entries: [] }
    const recorded = await store.appendAt(head.sequence, entries, known ? [] : [{ id: document.id, bytes }])
    if (recorded) return { outcome, document: document.id, entries: recorded }
  }
}

async function isNewestReading(store: Store, { page, statements }: Reading): Promise<boolean> {
  const [newest] = await store.pagesOf(page.document)
  if (newest !== page.id) return false
  const kept = await store.statementsOf(page.id)
  return kept.length === statements.length && kept.every((statement, index) => statement.id === statements[index]?.id)
}
