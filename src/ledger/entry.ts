import type { Entry, NewEntry } from '../model/entry.ts'
import { canonical, sha256 } from './canonical.ts'

/** Where a log without entries ends. */
export const emptyHead = { sequence: 0, hash: '0'.repeat(64) }

/**
 * Makes the entry that follows `head`: the next sequence number, the hash of the one before, and its own hash.
 * @param recorded ISO 8601 in UTC with milliseconds.
 */
export function makeEntry(head: { sequence: number; hash: string }, entry: NewEntry, recorded: string): Entry {
  const line = { ...entry, sequence: head.sequence + 1, recorded, previous: head.hash }
  return { ...line, hash: sha256(canonical(line)) }
}

/** The hash that an entry should have: SHA-256 over the canonical JSON of everything but `hash`. */
export function hashOf(entry: Entry): string {
  const { hash: _, ...line } = entry
  return sha256(canonical(line))
}
