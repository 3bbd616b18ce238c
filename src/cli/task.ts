// What is asked of a reading thread, and what it answers. All of it is plain data that passes between threads.

import type { Document } from '../model/document.ts'
import type { Page } from '../model/page.ts'
import type { Statement } from '../model/statement.ts'
import type { Failure } from './errors.ts'

/** One line of a `--jsonl` run, as the caller gave it. */
export interface Item {
  id: string | number
  html?: string
  text?: string
  tokens?: string[][]
  url?: string
  published?: string
  outlet?: string
  reference?: string
}

export interface Reading {
  page: Page
  statements: Statement[]
}

/** `what` a thread is to do with a document that was fetched, or with a line of a `--jsonl` run. */
export type Task =
  | { what: 'read'; document: Document; bytes: Uint8Array }
  | { what: 'page' | 'parse' | 'statements' | 'events'; item: Item }

export type Answer<Value> = { value: Value } | { failure: Failure }
