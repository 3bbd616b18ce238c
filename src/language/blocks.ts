import type { Block, Page } from '../model/page.ts'
import type { Span } from '../model/span.ts'

/**
 * Blocks of a text that comes without any: runs of lines between blank lines, and within them a new block at each line
 * that begins with a list mark or that stands after a line that ends far short of the others.
 */
export function findBlocks(text: string): Span[] {
  const blocks: Span[] = []
  for (const paragraph of paragraphs(text)) blocks.push(...linesApart(text, paragraph))
  return blocks
}

function* paragraphs(text: string): Generator<Span> {
  const blank = /\r?\n[^\S\n]*\r?\n\s*|\f|\u2029/g
  let start = 0
  for (let match = blank.exec(text); match; match = blank.exec(text)) {
    if (match.index > start) yield { start, end: match.index }
    start = match.index + match[0].length
  }
  if (start < text.length) yield { start, end: text.length }
}

/** A list mark at the start of a line: a bullet, `1.`, `(a)`, `iv)`. */
export const listMark = /^\s*(?:[-–—•*▪■◦·]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s)/u

/** A block of a page that is marked as an item, or that opens with a list mark. */
export const isItem = ({ text }: Page, { kind, start, end }: Block): boolean =>
  kind === 'item' || listMark.test(text.slice(start, end))

function linesApart(text: string, paragraph: Span): Span[] {
  const lines: Span[] = []
  const breaks = /\r\n|\n|\r|\u2028|\u0085/g
  let start = paragraph.start
  breaks.lastIndex = start
  for (let match = breaks.exec(text); match && match.index < paragraph.end; match = breaks.exec(text)) {
    lines.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  lines.push({ start, end: paragraph.end })
  if (lines.length === 1) return lines
  const width = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0)
  const blocks: Span[] = [{ ...lines[0]! }]
  for (let k = 1; k < lines.length; k++) {
    const line = lines[k]!
    if (opens(text, lines[k - 1]!, line, width)) blocks.push({ ...line })
    else blocks.at(-1)!.end = line.end
  }
  return blocks
}

/** Wrapped text fills its lines; a line of which the next line's first word would have fitted was ended on purpose. */
function opens(text: string, before: Span, line: Span, width: number): boolean {
  const words = text.slice(line.start, line.end)
  if (listMark.test(words)) return true
  const first = /^\s*(\S*)/.exec(words)?.[1] ?? ''
  if (/^\p{Ll}/u.test(first)) return false
  return width > 200 || before.end - before.start + first.length + 1 < width * 0.85
}
