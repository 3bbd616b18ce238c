import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { PactaError } from '../model/failure.ts'

/** The lock of the one writer of a folder. The operating system lets go of it when its process ends, however it ends. */
export interface WriterLock {
  take(patience: number): Promise<void>
  release(): void
  close(): void
}

/** Time between two tries, in milliseconds: about what one entry takes. */
const pause = 5

/**
 * A lock by SQLite's own file locks: `begin exclusive` on a small database beside the ledger.
 * Who holds it stands in a text file next to it, for others to read while they wait.
 * @param waiting told once when another writer has to be waited for.
 */
export function openWriterLock(home: string, purpose: string, waiting: (message: string) => void): WriterLock {
  const file = new DatabaseSync(join(home, 'writer.lock'), { timeout: 0 })
  const holderFile = join(home, 'writer.txt')
  let told = false

  function tryTake(): boolean {
    try {
      file.exec('begin exclusive')
      return true
    } catch (error) {
      if ((error as { errcode?: number }).errcode === 5) return false // SQLITE_BUSY
      throw error
    }
  }

  return {
    async take(patience) {
      const end = performance.now() + patience
      while (!tryTake()) {
        const holder = readHolder(holderFile)
        if (performance.now() >= end) throw stillLocked(holder, home, patience)
        if (!told) waiting(`Another writer has the ledger: ${holder}. Waiting up to ${patience / 1000} s for it …`)
        told = true
        await setTimeout(pause)
      }
      const own = `${purpose}, process ${process.pid} on ${hostname()}`
      try {
        // Writing over a file costs as much as an entry where the file system flushes it; reading costs nothing.
        if (readHolder(holderFile) !== own) writeFileSync(holderFile, `${own}\n`)
      } catch {
        // The name of the holder is a courtesy; the lock holds without it.
      }
    },
    release: () => file.exec('rollback'),
    close: () => file.close(),
  }
}

/** The error of a writer whose turn did not come. */
export function stillLocked(holder: string, place: string, patience: number): PactaError {
  return new PactaError(
    `Another writer still has the ledger after ${patience / 1000} s: ${holder}`,
    place,
    'Wait until it is done, or end it, and try again. Nothing was recorded.',
  )
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim() || 'not known'
  } catch {
    return 'not known'
  }
}
