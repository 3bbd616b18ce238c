import type { Fetched } from '../model/document.ts'
import type { PactaError } from '../model/failure.ts'
import { type Added, addDocument } from '../store/add.ts'
import type { Store } from '../store/store.ts'
import { reportError, reportRemark } from './errors.ts'
import { inOrder } from './ordered.ts'
import { partlyRead } from './partly-read.ts'
import type { Pool } from './pool.ts'
import { type Progress, startProgress } from './progress.ts'
import type { Reading } from './task.ts'

/** What came of a run: documents read, those known already, those that failed, and statements that were recorded. */
export interface Tally {
  read: number
  known: number
  failed: number
  statements: number
}

export interface Acknowledged {
  outcome: Added['outcome']
  document: string
  address: string
  /** Number of statements recorded. */
  statements: number
}

interface Options {
  /** Number of inputs, where it is known beforehand. */
  total?: number
  signal?: AbortSignal
  /** Called when the document stands in the ledger and on the disk. */
  acknowledge?: (added: Acknowledged) => Promise<void>
}

type Prepared = { fetched: Fetched; reading?: Promise<Reading> } | { failure: PactaError }

/**
 * Reads documents on all cores and records them in the order of the source, one transaction a document.
 * What cannot be read is named on stderr and the rest is done. Throws PactaError where the ledger cannot be written.
 */
export async function addAll(
  store: Store,
  pool: Pool,
  source: AsyncIterable<Fetched | { failure: PactaError }>,
  options: Options = {},
): Promise<Tally> {
  const tally: Tally = { read: 0, known: 0, failed: 0, statements: 0 }
  const progress = startProgress(options.total)
  const begun = new Set<string>()

  /** Begins the reading of bytes that are new, and leaves the recording to its turn. */
  async function prepare(input: Fetched | { failure: PactaError }): Promise<Prepared> {
    if ('failure' in input) return input
    const { id } = input.document
    if (begun.has(id) || (await store.hasDocument(id))) return { fetched: input }
    begun.add(id)
    const reading = pool.read(input)
    // The failure is told when it is the document's turn.
    await reading.catch(() => {})
    return { fetched: input, reading }
  }

  try {
    for await (const prepared of inOrder(until(source, options.signal), prepare, pool.ahead)) {
      if ('failure' in prepared) fail(prepared.failure, tally, progress)
      else await record(prepared.fetched, prepared.reading)
    }
  } finally {
    progress.stop()
  }
  return tally

  async function record(fetched: Fetched, reading?: Promise<Reading>): Promise<void> {
    let unreadable: unknown
    try {
      const { outcome, document, entries } = await addDocument(store, fetched, async (placed) => {
        try {
          const read = await (reading ?? pool.read(placed))
          const remark = partlyRead(read)
          if (remark) void progress.aside(async () => reportRemark(remark))
          return read
        } catch (error) {
          unreadable = error
          throw error
        }
      })
      const statements = entries.reduce(
        (sum, entry) => sum + (entry.kind === 'statements' ? entry.body.statements.length : 0),
        0,
      )
      if (outcome === 'same' || outcome === 'elsewhere') tally.known++
      else tally.read++
      tally.statements += statements
      progress.step(fetched.document.address)
      await progress.aside(async () =>
        options.acknowledge?.({ outcome, document, address: fetched.document.address, statements }),
      )
    } catch (error) {
      if (error !== unreadable) throw error
      fail(error, tally, progress, fetched.document.address)
    }
  }
}

function fail(error: unknown, tally: Tally, progress: Progress, where = ''): void {
  tally.failed++
  progress.step(where)
  void progress.aside(async () => reportError(error, where))
}

async function* until<Item>(source: AsyncIterable<Item>, signal?: AbortSignal): AsyncGenerator<Item> {
  for await (const item of source) {
    if (signal?.aborted) return
    yield item
    if (signal?.aborted) return
  }
}
