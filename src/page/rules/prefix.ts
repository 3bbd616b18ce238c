import { type Draft, leave, part, standsAt } from '../draft.ts'
import { findMoments } from '../time/moment.ts'

const label = /^(?:date|published|datetime|publication_date)\s*[:=]?\s*(?=\d{4}-\d\d-\d\d)/i
const field = /^(?:title|headline|text|content|body|article)\s*[:=]\s+(?=\S)/i

/**
 * What a scraper glues before the title: field names and a date, of which the date is kept.
 * ` date 2025-08-09 Northland, Southland Sign Protocol` → title `Northland, Southland Sign Protocol`, published 2025-08-09
 * `title: Northland, Southland Sign Protocol`
 * `2025-08-09T23:46:00Z Northland, Southland Sign Protocol`
 */
export function readPrefix(draft: Draft): void {
  const line = draft.lines[0]
  if (!line || draft.markup) return
  const named = line.text.match(label)?.[0].length ?? 0
  const moment = findMoments(line.text.slice(0, 80)).find((found) => found.start === named)
  const glued =
    moment && (named > 0 || moment.end < line.text.length) && !/^\s*[,.:;–—-]/.test(line.text.slice(moment.end))
  if (moment && glued && /^\s*["'“‘\p{Lu}\d]|^$/u.test(line.text.slice(moment.end))) {
    draft.published = { moment, from: standsAt(draft, line.start + moment.start, line.start + moment.end) }
    drop(draft, moment.end)
    return
  }
  const name = line.text.match(field)?.[0]
  if (name) drop(draft, name.length)
}

function drop(draft: Draft, length: number): void {
  const line = draft.lines[0]
  if (!line) return
  leave(draft, { start: line.start, end: line.start + length }, 'glued-prefix')
  const rest = part(draft, line, line.start + length)
  draft.lines.splice(0, 1, ...(rest ? [rest] : []))
}
