import type { Language } from '../language/read.ts'
import { readLanguage } from '../language/read.ts'
import type { Document } from '../model/document.ts'
import type { Page } from '../model/page.ts'
import { readPage } from '../page/read.ts'
import { readStatements } from '../statement/read.ts'
import type { Reading } from './task.ts'

/** The whole way from bytes to statements. Throws PactaError for what cannot be read. */
export async function readDocument(language: Language, document: Document, bytes: Uint8Array): Promise<Reading> {
  return readKnownPage(language, readPage(document, bytes))
}

export async function readKnownPage(language: Language, page: Page): Promise<Reading> {
  const sentences = await readLanguage(language, page.text, {
    blocks: page.blocks,
    ...(page.published && { published: page.published.value }),
  })
  return { page, statements: readStatements(page, sentences) }
}
