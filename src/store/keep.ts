import { canonical, sha256 } from '../ledger/canonical.ts'
import { compareVersions } from '../ledger/version.ts'
import { addEntry, finishViews, rulesVersion, startViews } from '../ledger/views.ts'
import type { Entry, NewEntry } from '../model/entry.ts'
import { PactaError } from '../model/failure.ts'
import type { Views } from '../model/views.ts'
import type { Engine } from './engine.ts'
import { clearIndex, indexEntry, readIndex } from './index-entries.ts'
import { parseEntry, readEntries, readHead, readLines, writeEntries } from './log.ts'
import type { Blob, Store, UpTo } from './store.ts'
import type { Change, Database } from './tables.ts'

/** How long a reader waits for the lock to keep the views that it made; when others write, it leaves that to them. */
const keepingPatience = 50

/** Keeps a ledger in a database. */
export function makeStore(engine: Engine, now: () => Date): Store {
  const { database } = engine

  /** Lets only PactaErrors out. */
  async function guarded<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work()
    } catch (error) {
      throw error instanceof PactaError ? error : engine.explain(error)
    }
  }

  async function* guardedEach<Value>(values: AsyncIterable<Value>): AsyncGenerator<Value> {
    try {
      yield* values
    } catch (error) {
      throw error instanceof PactaError ? error : engine.explain(error)
    }
  }

  function mustWrite(): void {
    if (engine.writes) return
    throw new PactaError(
      'The ledger was opened for reading only',
      engine.place,
      'Use a command that writes, and check that the place may be written to.',
    )
  }

  async function appendIf(expected: number | null, entries: NewEntry[], blobs: Blob[]): Promise<Entry[] | null> {
    mustWrite()
    if (entries.length === 0) return []
    return guarded(() =>
      engine.underLock(async (change) => {
        const head = await readHead(change)
        if (expected !== null && head.sequence !== expected) return null
        return writeEntries(change, head, entries, blobs, now())
      }),
    )
  }

  async function entryAt(sequence: number): Promise<Entry | null> {
    const row = await database
      .selectFrom('log')
      .select(['sequence', 'entry'])
      .where('sequence', '=', sequence)
      .executeTakeFirst()
    return row ? parseEntry(row) : null
  }

  async function newestReading(column: 'id' | 'document', value: string) {
    const rows = await database.selectFrom('page').selectAll().where(column, '=', value).execute()
    return rows.sort((a, b) => compareVersions(b.reader, a.reader) || b.sequence - a.sequence)
  }

  async function statementsEntry(pageId: string) {
    const [row] = await newestReading('id', pageId)
    const entry = row ? await entryAt(row.sequence) : null
    return entry?.kind === 'statements' ? entry : null
  }

  async function documentBy(column: 'id' | 'address', value: string) {
    const row = await database
      .selectFrom('document')
      .select('sequence')
      .where(column, '=', value)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst()
    const entry = row ? await entryAt(row.sequence) : null
    return entry?.kind === 'document' ? entry.body.document : null
  }

  async function keepViews(views: Views): Promise<void> {
    if (!engine.keeps) return
    const { sequence } = views.head
    try {
      await engine.underLock(async (change) => {
        if ((await readHead(change)).sequence === sequence) await writeViews(change, views)
      }, keepingPatience)
    } catch {
      // The views are right without being kept; the next reader makes them again.
    }
  }

  return {
    place: engine.place,
    append: async (entries, blobs = []) => (await appendIf(null, entries, blobs)) ?? [],
    appendAt: (sequence, entries, blobs = []) => appendIf(sequence, entries, blobs),
    head: () => guarded(() => readHead(database)),
    entries: (range = {}) => guardedEach(readEntries(database, range)),
    entry: (sequence) => guarded(() => entryAt(sequence)),
    hasDocument: (id) =>
      guarded(async () => {
        const row = await database.selectFrom('document').select('id').where('id', '=', id).limit(1).executeTakeFirst()
        return row !== undefined
      }),
    document: (id) => guarded(() => documentBy('id', id)),
    newestAt: (address) => guarded(() => documentBy('address', address)),
    bytes: (id) =>
      guarded(async () => {
        const row = await database.selectFrom('blob').select('bytes').where('id', '=', id).executeTakeFirst()
        return row?.bytes ?? null
      }),
    page: (id) => guarded(async () => (await statementsEntry(id))?.body.page ?? null),
    pagesOf: (document) =>
      guarded(async () => [...new Set((await newestReading('document', document)).map(({ id }) => id))]),
    statement: (id) =>
      guarded(async () => {
        const row = await database
          .selectFrom('statement')
          .selectAll()
          .where('id', '=', id)
          .orderBy('sequence', 'desc')
          .limit(1)
          .executeTakeFirst()
        const entry = row ? await entryAt(row.sequence) : null
        if (entry?.kind === 'decision') return entry.body.statement ?? null
        return entry?.kind === 'statements' ? (entry.body.statements[row!.position] ?? null) : null
      }),
    statementsOf: (pageId) => guarded(async () => (await statementsEntry(pageId))?.body.statements ?? []),
    views: (upTo, threshold) =>
      guarded(async () => {
        if (upTo) return makeViewsOf(database, upTo, threshold)
        const head = await readHead(database)
        if (threshold !== undefined) return makeViewsOf(database, { sequence: head.sequence }, threshold)
        const kept = await database
          .selectFrom('views')
          .select('body')
          .where('sequence', '=', head.sequence)
          .where('rules', '=', rulesVersion)
          .executeTakeFirst()
        if (kept) return JSON.parse(kept.body) as Views
        const views = await makeViewsOf(database, { sequence: head.sequence })
        await keepViews(views)
        return views
      }),
    rebuild: () =>
      guarded(async () => {
        mustWrite()
        return engine.underLock(async (change) => {
          await clearIndex(change)
          const views = startViews()
          let entries = 0
          for await (const entry of readEntries(change, {})) {
            await indexEntry(change, entry)
            addEntry(views, entry)
            entries++
          }
          return { entries, hash: await writeViews(change, finishViews(views)) }
        })
      }),
    raw: {
      lines: () => guardedEach(readLines(database, {})),
      index: (sequence) => guarded(() => readIndex(database, sequence)),
      views: () => guarded(async () => (await database.selectFrom('views').selectAll().executeTakeFirst()) ?? null),
    },
    close: () => engine.close(),
  }
}

async function makeViewsOf(database: Database, upTo: UpTo, threshold?: number): Promise<Views> {
  const views = startViews()
  const range = 'sequence' in upTo ? { to: upTo.sequence } : {}
  for await (const entry of readEntries(database, range)) {
    if ('recorded' in upTo && entry.recorded > upTo.recorded) break
    addEntry(views, entry)
  }
  return finishViews(views, threshold)
}

async function writeViews(change: Change, views: Views): Promise<string> {
  const body = canonical(views)
  const hash = sha256(body)
  await change.deleteFrom('views').execute()
  await change.insertInto('views').values({ sequence: views.head.sequence, rules: rulesVersion, hash, body }).execute()
  return hash
}
