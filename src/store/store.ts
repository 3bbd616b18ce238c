import type { Document } from '../model/document.ts'
import type { Entry, NewEntry } from '../model/entry.ts'
import type { Page } from '../model/page.ts'
import type { Statement } from '../model/statement.ts'
import type { Views } from '../model/views.ts'
import type { IndexRows } from './index-entries.ts'

/** Bytes to be kept together with the entries that speak of them. `id` is their SHA-256 in hexadecimal. */
export interface Blob {
  id: string
  bytes: Uint8Array
}

/** Where the log ends: sequence 0 and 64 zeros for an empty log. */
export interface Head {
  sequence: number
  hash: string
  /** Time of the last entry; null for an empty log. */
  recorded: string | null
}

/** Up to which entry a question is asked: its sequence number, or a time of recording (ISO 8601), both inclusive. */
export type UpTo = { sequence: number } | { recorded: string }

/**
 * The log, the bytes it speaks of, and what is derived from them, in a database.
 * Only the log and the bytes are truth; `rebuild` makes the rest again.
 * Every method throws PactaError when the database cannot be read or written (folder read-only, disk full,
 * connection broken, another writer does not finish); then nothing of the call was recorded.
 */
export interface Store {
  /** For people: the file or the server and database name, never a password. */
  readonly place: string

  /**
   * Records entries at the end of the log, with their bytes, in one transaction under the writer's lock:
   * all of them or none. When it resolves, they are on the disk.
   */
  append(entries: NewEntry[], blobs?: Blob[]): Promise<Entry[]>

  /** `append`, if the log still ends at entry `sequence`; null when another writer was first, and nothing is recorded. */
  appendAt(sequence: number, entries: NewEntry[], blobs?: Blob[]): Promise<Entry[] | null>

  head(): Promise<Head>
  /** Entries in order, from and to inclusive, in constant memory. Other calls may be made while it runs. */
  entries(range?: { from?: number; to?: number }): AsyncIterable<Entry>
  entry(sequence: number): Promise<Entry | null>

  hasDocument(id: string): Promise<boolean>
  /** The document as it was last recorded under any address. */
  document(id: string): Promise<Document | null>
  /** The document that was last recorded under this address. */
  newestAt(address: string): Promise<Document | null>
  /** The bytes as they came; null when the store does not have them. */
  bytes(documentId: string): Promise<Uint8Array | null>

  page(id: string): Promise<Page | null>
  /** Ids of the pages that readers made of a document, newest reading first. */
  pagesOf(documentId: string): Promise<string[]>
  /** A statement as it was read or as a reviewer corrected it. */
  statement(id: string): Promise<Statement | null>
  /** The statements of the newest reading of a page, in their order. */
  statementsOf(pageId: string): Promise<Statement[]>

  /**
   * Views of the whole log, kept for its head; or of the log up to an entry or a time, made when asked.
   * @param threshold of confidence for this question alone, from 0 to 1, in the place of the one that the log has set;
   * such views are not kept.
   */
  views(upTo?: UpTo, threshold?: number): Promise<Views>
  /** Throws away everything that is derived and makes it again from the log. `hash` is SHA-256 over the views' canonical JSON. */
  rebuild(): Promise<{ entries: number; hash: string }>

  /** The database as it stands, unchecked: for `verifyStore`. */
  readonly raw: RawStore

  close(): Promise<void>
}

/** What stands in the database, before anything is made of it. */
export interface RawStore {
  /** Lines of the log in order; `entry` is the text that should be the entry's canonical JSON. */
  lines(): AsyncIterable<{ sequence: number; recorded: string; kind: string; hash: string; entry: string }>
  /** The rows by which an entry is found. */
  index(sequence: number): Promise<IndexRows>
  /** The views as they are kept, whatever log and rules they were made by; null when none are. */
  views(): Promise<{ sequence: number; rules: number; hash: string; body: string } | null>
}

export interface StoreOptions {
  /** Folder of the embedded store (`PACTA_HOME`); used when `databaseUrl` is absent. */
  home: string
  /** PostgreSQL connection string (`PACTA_DATABASE_URL`). */
  databaseUrl?: string | undefined
  /** Makes the store where there is none, brings its tables up to date and allows `append`. Without it the store must exist. */
  write: boolean
  /** How long `append` waits for another writer, in milliseconds; 30,000 when absent. */
  patience?: number
  /** Told once when another writer has to be waited for. */
  waiting?: (message: string) => void
  /** What this process does, shown to others who have to wait for it, e.g. `pacta add`. */
  purpose?: string
  /** Clock of the log; the system's when absent. */
  now?: () => Date
}

/**
 * Opens the embedded store in `home`, or PostgreSQL when `databaseUrl` is given.
 * Throws PactaError when there is no store and `write` is false, when it was made by a newer Pacta, or when it cannot be reached.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (options.databaseUrl) return (await import('./postgres.ts')).openPostgres(options, options.databaseUrl)
  return (await import('./sqlite.ts')).openSqlite(options)
}
