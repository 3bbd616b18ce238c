import type { Language } from '../language/read.ts'
import { readLanguage } from '../language/read.ts'
import type { Document } from '../model/document.ts'
import type { Page } from '../model/page.ts'
import type { ModelReader } from '../model-reader/reader.ts'
import { readPage } from '../page/read.ts'
import { mayTell } from '../statement/gate.ts'
import { readStatements } from '../statement/read.ts'
import { worthReading } from '../statement/skim.ts'
import type { Reading } from './task.ts'

/** What a reading may leave out. */
export interface ReadingOptions {
  /** False reads every page in full, also one that a first look finds nothing in. */
  gate?: boolean
  /** Adds what a language model proposes to what our own reader says; left out, none is asked. */
  model?: ModelReader
}

/** The whole way from bytes to statements. Throws PactaError for what cannot be read. */
export async function readDocument(
  language: Language,
  document: Document,
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<Reading> {
  return readKnownPage(language, readPage(document, bytes), options)
}

export async function readKnownPage(language: Language, page: Page, options: ReadingOptions = {}): Promise<Reading> {
  if (options.gate !== false && !mayTell(page)) return { page, statements: [] }
  const sentences = await readLanguage(language, page.text, {
    blocks: page.blocks,
    ...(page.published && { published: page.published.value }),
    // What a model is asked about may stand in any sentence.
    ...(options.gate !== false && !options.model && { worth: (raw) => worthReading(page, raw) }),
  })
  const statements = readStatements(page, sentences)
  return { page, statements: options.model ? await options.model(page, sentences, statements) : statements }
}
