import { canonical, sha256 } from '../ledger/canonical.ts'
import { emptyHead, makeEntry } from '../ledger/entry.ts'
import type { Entry, NewEntry } from '../model/entry.ts'
import { PactaError } from '../model/failure.ts'
import { indexEntry } from './index-entries.ts'
import type { Blob, Head } from './store.ts'
import type { Change, Database, Tables } from './tables.ts'

/** Where the log ends. */
export async function readHead(database: Database | Change): Promise<Head> {
  const row = await database
    .selectFrom('log')
    .select(['sequence', 'hash', 'recorded'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row } : { ...emptyHead, recorded: null }
}

/** Writes blobs and entries at the end of the log and indexes them; part of a transaction under the writer's lock. */
export async function writeEntries(
  change: Change,
  head: Head,
  entries: NewEntry[],
  blobs: Blob[],
  now: Date,
): Promise<Entry[]> {
  for (const { id, bytes } of blobs) {
    if (sha256(bytes) !== id) {
      throw new PactaError(
        'The bytes do not have the hash that they are to be kept under',
        id,
        'Fetch the document again.',
      )
    }
    await change
      .insertInto('blob')
      .values({ id, bytes })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
  // A clock that was set back must not make the log run backwards: "as known on" reads it in order.
  const time = now.toISOString()
  const recorded = head.recorded !== null && head.recorded > time ? head.recorded : time
  const written: Entry[] = []
  let last: { sequence: number; hash: string } = head
  for (const entry of entries) {
    const line = makeEntry(last, entry, recorded)
    await change
      .insertInto('log')
      .values({
        sequence: line.sequence,
        recorded: line.recorded,
        kind: line.kind,
        hash: line.hash,
        entry: canonical(line),
      })
      .execute()
    await indexEntry(change, line)
    written.push(line)
    last = line
  }
  return written
}

/** Entries read at once: few enough that their pages fit in memory, many enough that the database is asked seldom. */
const entriesAtOnce = 64

/** Lines of the log in order, read in small groups, so that neither memory nor a connection is held while the caller works. */
export async function* readLines(
  database: Database | Change,
  range: { from?: number; to?: number },
): AsyncGenerator<Tables['log']> {
  const to = range.to ?? Number.MAX_SAFE_INTEGER
  let from = range.from ?? 1
  for (;;) {
    const rows = await database
      .selectFrom('log')
      .selectAll()
      .where('sequence', '>=', from)
      .where('sequence', '<=', to)
      .orderBy('sequence')
      .limit(entriesAtOnce)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < entriesAtOnce) return
    from = last.sequence + 1
  }
}

/** Entries in order, in constant memory. */
export async function* readEntries(
  database: Database | Change,
  range: { from?: number; to?: number },
): AsyncGenerator<Entry> {
  for await (const line of readLines(database, range)) yield parseEntry(line)
}

/** Throws PactaError where a line of the log is no JSON any more. */
export function parseEntry(row: { sequence: number; entry: string }): Entry {
  try {
    return JSON.parse(row.entry) as Entry
  } catch (cause) {
    throw new PactaError(
      'A line of the log cannot be read: it was changed outside Pacta or the disk is damaged',
      `entry ${row.sequence}`,
      'Run `pacta verify` to see all that is damaged, and bring this store back from a backup.',
      { cause },
    )
  }
}
