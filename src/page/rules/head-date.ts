import { type Draft, type Line, standsAt } from '../draft.ts'
import { findMoments, type Moment } from '../time/moment.ts'
import { headLength, isClosed } from './prose.ts'

const before =
  /(?:^|[|(–—-]\s*|,\s+)(?:\p{Lu}[\p{L} ]{2,24},\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?$/iu

/** A date that begins a line or a part of it, and is not itself followed by what happened on it. */
export function headDate(line: Line): Moment | null {
  const moment = findMoments(line.text).find((found) => before.test(line.text.slice(0, found.start)))
  return moment && !/^\s*[:–—-]/.test(line.text.slice(moment.end)) ? moment : null
}

/**
 * The day of a page whose byline has none: a date that begins a short line above the report, or a part of one.
 * `Saturday, 20 December 2025 | compiled from embassies` · `Example Town, Hidar 11, 2015 (Nov. 20, 2022)`
 * "The talks of 9 August 2025" as a heading is about a day and no date of the page. The line stays in the text.
 */
export function readHeadDate(draft: Draft): void {
  if (draft.published || draft.lines.length < 2) return
  for (const line of draft.lines.slice(0, Math.min(4, headLength(draft.lines)))) {
    if (line.text.length > 110 || isClosed(line.text) || line.kind === 'item') continue
    const moment = headDate(line)
    if (moment) {
      draft.published = { moment, from: standsAt(draft, line.start + moment.start, line.start + moment.end) }
      return
    }
  }
}
