import { type Draft, type Line, leave, part, printed } from '../draft.ts'
import { findSource } from '../source.ts'
import { isByline } from './byline.ts'
import { findDateline } from './dateline.ts'
import { headDate } from './head-date.ts'
import { isClosed, isProse } from './prose.ts'

/**
 * The headline: the first line above the report that is no byline and no label. A page that begins with a sentence has none.
 * `Northland, Southland Sign Protocol` · `Northland, Southland Sign Protocol | The Example` (the outlet is parted off)
 */
export function readTitle(draft: Draft): void {
  if (draft.title || draft.markup) return
  const first = draft.lines.findIndex((line) => !isByline(draft, line) && !isNote(line))
  const line = draft.lines[first]
  if (!line || draft.lines.length < 2 || first > 8) return
  const next = draft.lines[first + 1]
  const signed = next !== undefined && isByline(draft, next)
  if (findDateline(line.text) || line.text.length > 300 || line.kind === 'item') return
  if (!signed && (isProse(line) || (isClosed(line.text) && !/[?!]["”’]?$/.test(line.text)))) return
  if (!signed && /[:;,]$/.test(line.text)) return
  const suffix = line.text.match(/\s+(?:\||[-–—])\s+([^|–—]{2,45})$/u)
  const source = suffix && findSource(suffix[1] as string)
  const words = part(draft, line, line.start, source ? line.start + (suffix.index as number) : line.end)
  if (!words) return
  if (source && suffix) {
    const end = line.end
    const start = end - (suffix[1] as string).length
    const read = printed(draft, start, end, source.read.value)
    if (source.kind === 'outlet') draft.outlet ??= read
    else draft.agencies.push(read)
  }
  draft.title = printed(draft, words.start, words.end)
  draft.cut = true
  draft.lines.splice(first, 1)
  draft.lines = draft.lines.filter((other, index) => {
    if (index > first + 3 || !sameWords(other.text, words.text)) return true
    leave(draft, other, 'repeated-title')
    return false
  })
}

/** `Saturday, 20 December 2025 | compiled from embassies`, `[automatic transcript, checked]`, `SEA/2025/117`: about the page, and no headline. */
function isNote(line: Line): boolean {
  return (
    (headDate(line) !== null && line.text.length < 110) ||
    /^[[(].*[\])]$|^\S+$|^as (?:carried|published|received|delivered) /i.test(line.text)
  )
}

/** The same words but for case and punctuation. */
export function sameWords(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
