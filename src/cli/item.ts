// What a `--jsonl` run makes of one line.

import { createHash } from 'node:crypto'
import { type Language, readLanguage, readTokens } from '../language/read.ts'
import type { Document } from '../model/document.ts'
import { PactaError } from '../model/failure.ts'
import type { Page } from '../model/page.ts'
import type { From, Read } from '../model/read.ts'
import { readPage, readReport } from '../page/read.ts'
import { type ReadingOptions, readKnownPage } from './reading.ts'
import { type ParseOutput, parseOutput } from './shapes.ts'
import type { Item, Reading } from './task.ts'

/**
 * The page of an item's `html` or `text`; `published` and `outlet` from outside stand as implied by the rule `given`.
 * A text whose day is given was taken out of its page before: it stays as it is, to the character.
 */
export function itemPage(item: Item): Page {
  const { html, text } = item
  if (html === undefined && text === undefined)
    throw new PactaError('There is nothing to read', 'neither "html" nor "text"', 'Give one of them as a string.')
  const bytes = Buffer.from(html ?? text!, 'utf8')
  const document: Document = {
    id: createHash('sha256').update(bytes).digest('hex'),
    address: item.url ?? `stdin:${item.id}`,
    retrieved: new Date().toISOString(),
    mediaType: html === undefined ? 'text/plain' : 'text/html',
    // Whatever a `meta` of the page claims about the bytes it once had.
    charset: 'utf-8',
    size: bytes.length,
  }
  const isReport = html === undefined && item.published !== undefined && /\S/.test(text!)
  const page = isReport ? readReport(document, text!) : readPage(document, bytes)
  return {
    ...page,
    ...(item.published && { published: given(item.published), zone: givenZone(item.published) }),
    ...(item.outlet && { outlet: given(item.outlet) }),
  }
}

const givenZone = (published: string): From | null =>
  published.includes('T') ? { kind: 'implied', rule: 'given' } : null

const given = (value: string): Read<string> => ({ value, from: { kind: 'implied', rule: 'given' } })

export const readItem = (language: Language, item: Item, options: ReadingOptions = {}): Promise<Reading> =>
  readKnownPage(language, itemPage(item), options)

/** Parses an item's tokens, or its text as it stands, so that every offset is one into the text given. */
export async function parseItem(language: Language, item: Item): Promise<ParseOutput> {
  const published = item.reference ?? item.published
  if (item.tokens) return parseOutput((await readTokens(language, item.tokens, published)).sentences, item.id)
  if (item.text === undefined)
    throw new PactaError(
      'There is nothing to parse',
      'neither "text" nor "tokens"',
      'Give a string as "text" or lists of words as "tokens".',
    )
  const sentences = await readLanguage(language, item.text, published ? { published } : {})
  return parseOutput(sentences, item.id)
}
