import type { Line } from '../draft.ts'

const closed = /[.!?…][)\]"'”’»]*$/
const abbreviation = /\b(?:[A-Z]|[Nn]o|[Vv]s|[Ss]t|Mr|Dr|Gen)\.$/

/** A line that ends as a sentence does. */
export function isClosed(text: string): boolean {
  return closed.test(text) && !/\.\.[)"'”’»]*$/.test(text) && !abbreviation.test(text)
}

/** A paragraph of a report rather than a headline, a name or a button: long, or of some length and closed as a sentence is. */
export function isProse(line: Line): boolean {
  if (line.kind === 'heading' || line.kind === 'caption') return false
  const length = line.text.length
  if (isClosed(line.text)) return length >= 70 || (length >= 40 && /\p{Ll}[.!?]\s+["'“‘]?\p{Lu}/u.test(line.text))
  return length >= 160
}

/** How many lines stand above the first paragraph of prose; all of them where there is none. */
export function headLength(lines: Line[]): number {
  const first = lines.findIndex(isProse)
  return first < 0 ? lines.length : first
}
