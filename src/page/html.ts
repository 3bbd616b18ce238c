import type { Document } from '../model/document.ts'
import { PactaError } from '../model/failure.ts'
import type { Read } from '../model/read.ts'
import { type Draft, emptyDraft, leave } from './draft.ts'
import { articleBlocks } from './html/article.ts'
import { checkMarkup } from './html/check.ts'
import { parseDom } from './html/dom.ts'
import { readMetadata } from './html/metadata.ts'
import { applyRules } from './plain.ts'
import { bare } from './rules/title.ts'

/**
 * Reads a page that came as HTML: its metadata out of the markup, its body by Readability
 * (https://github.com/mozilla/readability) over linkedom, then the same rules as for plain text.
 * @throws PactaError for markup that is nested too deep or has too many elements to be a page
 */
export function readHtml(document: Document, source: string): { draft: Draft; language: Read<string> | null } {
  checkMarkup(source, document.address)
  const dom = parseDom(source)
  if (!dom) throw new PactaError('There is no page in this HTML', document.address, 'Check that it was saved in full')
  const metadata = readMetadata(dom, document.address)
  const blocks = articleBlocks(dom, source)
  const draft = emptyDraft(document, source, blocks.map((block) => block.text).join('\n\n'), true)
  let at = 0
  for (const { kind, text, linked } of blocks) {
    const line = { kind, text, start: at, end: at + text.length }
    if (linked && kind !== 'heading') leave(draft, line, 'links')
    else draft.lines.push(line)
    at += text.length + 2
  }
  const { language, ...fields } = metadata
  Object.assign(draft, fields)
  dropTitle(draft)
  applyRules(draft)
  return { draft, language }
}

/** The body often begins with the headline, which the title already is. */
function dropTitle(draft: Draft): void {
  const title = draft.title && bare(draft.title.value)
  const index = draft.lines.slice(0, 4).findIndex((line) => bare(line.text) === title)
  if (index >= 0) draft.lines.splice(index, 1)
}
