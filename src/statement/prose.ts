import type { Block, Page } from '../model/page.ts'
import type { Span } from '../model/span.ts'

/** Lines from which on a block may be verse, and the longest line that a verse has, in signs. */
const [leastLines, longestLine] = [4, 60]

/**
 * Tells whether a stretch of the page is prose: no row of a table ("Ceasefire | Chad, Libya | 1987 | violated") and no verse
 * ("We signed our peace with winter at the gate, / the armies of the frost withdrew by night"), whose words tell no acts.
 */
export function proseOf(page: Page): (span: Span) => boolean {
  const other = page.blocks.filter(
    (block) => block.kind === 'table' || isVerse(page.text.slice(block.start, block.end)),
  )
  if (other.length === 0) return () => true
  return (span) => !other.some((block) => isWithin(span, block) && !isSentenceOfTable(page, span, block))
}

const isWithin = (span: Span, block: Span): boolean => span.start >= block.start && span.end <= block.end

/** A cell may hold whole sentences. */
const isSentenceOfTable = ({ text }: Page, { start, end }: Span, { kind }: Block): boolean =>
  kind === 'table' && /[.!?]["”’)]*$/.test(text.slice(start, end))

/** Short lines that end where a breath is taken; lines that were cut to a width end anywhere. */
function isVerse(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  if (lines.length < leastLines || lines.some((line) => line.length > longestLine || /^[-–•*\d(]/.test(line)))
    return false
  return lines.filter((line) => /[,.!?—:]["”’]?$/.test(line)).length >= lines.length * 0.7
}
