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

/** A person accepts, corrects, rejects or merges; or sets the threshold below which lines wait for a person. */
export interface DecisionEntry {
  kind: 'decision'
  body: {
    decision: 'accept' | 'correct' | 'reject' | 'merge' | 'threshold'
    by: string
    /** Ids of documents, pages, statements or views; none for a threshold. */
    about: string[]
    note: string
    /** Of a correction: what stands in the line's place. */
    statement?: Statement
    /** Of a threshold, from 0 to 1: it holds from this entry on. */
    threshold?: number
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
