import type { Page } from '../model/page.ts'
import type { Phrase, Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'

/** A stretch of a page's text around evidence, cut at sentences. */
export interface Passage extends Phrase {
  /** Words of the same block stand before, after it. */
  before: boolean
  after: boolean
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * The sentences in which a statement's evidence stands, in the order of the page, none twice.
 * Offsets count in `page.text`.
 */
export function passagesOf(page: Page, statement: Statement): Passage[] {
  const passages: Passage[] = []
  for (const evidence of [...statement.evidence].sort((a, b) => a.start - b.start)) {
    const last = passages.at(-1)
    if (last && evidence.end <= last.end && evidence.start >= last.start) continue
    const passage = around(page, evidence)
    if (last && passage.start < last.end) {
      last.end = Math.max(last.end, passage.end)
      last.text = page.text.slice(last.start, last.end)
      last.after = passage.after
    } else passages.push(passage)
  }
  return passages
}

function around(page: Page, span: Span): Passage {
  const block = page.blocks.find(({ start, end }) => start <= span.start && span.start < end) ?? {
    start: span.start,
    end: span.end,
  }
  const text = page.text.slice(block.start, Math.max(block.end, span.end))
  let [start, end] = [span.start, span.end]
  for (const { index, segment } of sentences.segment(text)) {
    const from = block.start + index
    const to = from + segment.trimEnd().length
    if (from <= span.start && span.start < from + segment.length) start = from
    if (from < span.end && span.end <= from + segment.length) end = Math.max(to, span.end)
  }
  return { start, end, text: page.text.slice(start, end), before: start > block.start, after: end < block.end }
}
