import type { Document } from './document.ts'
import type { Page } from './page.ts'
import type { Statement } from './statement.ts'

/** The document came in; its bytes are kept under its id. */
export interface DocumentEntry {
  kind: 'document'
  body: { document: Document }
}

/** What a reader made of a document: its page and the page's statements. A newer reader's entry stands beside the older one and is the one that views use. */
export interface StatementsEntry {
  kind: 'statements'
  body: { page: Page; statements: Statement[] }
}

/** A person accepts, corrects, rejects or merges. */
export interface DecisionEntry {
  kind: 'decision'
  body: {
    decision: 'accept' | 'correct' | 'reject' | 'merge'
    by: string
    about: string[]
    note: string
    statement?: Statement
  }
}

/** A document or statement is taken back, with the reason. */
export interface RetractionEntry {
  kind: 'retraction'
  body: { by: string; about: string; reason: string }
}

export type NewEntry = DocumentEntry | StatementsEntry | DecisionEntry | RetractionEntry

/**
 * One line of the append-only log. `hash` is SHA-256 over the RFC 8785 form of the entry without `hash`;
 * `previous` is the hash of the entry before, 64 zeros for the first.
 */
export type Entry = NewEntry & {
  /** From 1, without gaps. */
  sequence: number
  /** When it was recorded, ISO 8601 in UTC with milliseconds. */
  recorded: string
  previous: string
  hash: string
}
