import type { Document } from '../model/document.ts'
import { PactaError } from '../model/failure.ts'
import type { Page } from '../model/page.ts'
import { decodeText } from './decode.ts'
import { finishPage } from './finish.ts'
import { readHtml } from './html.ts'
import { readBody, readPlain } from './plain.ts'

/**
 * What a person would read in a document: title, byline, outlet, dates and the report itself, each with where it stood.
 * @param bytes of HTML or plain text in any usual encoding
 * @throws PactaError for an empty document, one that is no text, or markup too deep to be a page
 */
export function readPage(document: Document, bytes: Uint8Array): Page {
  const media = document.charset ? `${document.mediaType}; charset=${document.charset}` : document.mediaType
  const { text: source } = decodeText(bytes, media, document.address)
  if (!/\S/.test(source))
    throw new PactaError('The document is empty', document.address, 'Check that it was saved in full')
  const html = isHtml(document.mediaType, source)
  const { draft, language } = html ? readHtml(document, source) : { draft: readPlain(document, source), language: null }
  return finishPage(draft, language)
}

/**
 * A report that has been taken out of its page already: every character stays where it is, so that offsets into the page's
 * text are offsets into what was given. Only its dateline and its language are read.
 */
export function readReport(document: Document, text: string): Page {
  return finishPage(readBody(document, text), null)
}

function isHtml(mediaType: string, source: string): boolean {
  if (/html/i.test(mediaType)) return true
  if (/^text\/(?!plain)|json/i.test(mediaType)) return false
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|meta|h1|section|main)\b/i.test(
    source.slice(0, 4000),
  )
}
