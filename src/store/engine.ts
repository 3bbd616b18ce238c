import type { Change, Database } from './tables.ts'

/** What a database has to offer so that `makeStore` can keep a ledger in it. */
export interface Engine {
  place: string
  database: Database
  /** False where the store was opened for reading. */
  writes: boolean
  /** False where even what is derived cannot be kept (folder or server read-only). */
  keeps: boolean
  /**
   * Runs `work` in one transaction while no other process writes, waiting for its turn for at most `patience` milliseconds.
   * Throws PactaError that says who holds the lock when its turn does not come.
   */
  underLock<Value>(work: (change: Change) => Promise<Value>, patience?: number): Promise<Value>
  /** Turns what the driver throws into a PactaError; anything else comes back as it is. */
  explain(error: unknown): unknown
  close(): Promise<void>
}

/** Runs one piece of work after the other, in the order in which they were asked for. */
export function makeTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => {})
    return mine
  }
}

/** Default of how long a writer waits for another one, in milliseconds: longer than any entry takes, shorter than a person's patience. */
export const defaultPatience = 30_000
