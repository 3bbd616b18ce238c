import type { Language } from '../language/read.ts'
import { readLanguage } from '../language/read.ts'
import type { RawSentence } from '../language/sentences.ts'
import type { Document } from '../model/document.ts'
import { beyondReading, type Left, type Page } from '../model/page.ts'
import type { ModelReader } from '../model-reader/reader.ts'
import { readPage } from '../page/read.ts'
import { mayTell } from '../statement/gate.ts'
import { readStatements } from '../statement/read.ts'
import { worthReading } from '../statement/skim.ts'
import { mostSentences } from './partly-read.ts'
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
  const left: Left[] = []
  const sentences = await readLanguage(language, page.text, {
    blocks: page.blocks,
    ...(page.published && { published: page.published.value }),
    ...(options.gate !== false && { worth: (raw) => worthOf(page, raw, options, left) }),
  })
  const statements = readStatements(page, sentences)
  return {
    page: left.length > 0 ? { ...page, left: [...page.left, ...left] } : page,
    statements: options.model ? await options.model(page, sentences, statements) : statements,
  }
}

/** The sentences that are read; what is beyond the most of them is noted in `left`. */
function worthOf(page: Page, raw: readonly RawSentence[], { model }: ReadingOptions, left: Left[]): boolean[] {
  // What a model is asked about may stand in any sentence.
  const worth = model ? raw.map(() => true) : worthReading(page, raw)
  const most = mostSentences(page.text)
  let count = 0
  const beyond = raw.filter((_, k) => worth[k] && ++count > most)
  const [first] = beyond
  if (!first) return worth
  left.push({
    text: page.text.slice(first.start, first.start + 200),
    rule: beyondReading,
    from: { kind: 'stated', at: 'text', start: first.start, end: beyond.at(-1)!.end },
  })
  return raw.map(({ start }, k) => worth[k]! && start < first.start)
}
