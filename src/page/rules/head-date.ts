import { type Draft, standsAt } from '../draft.ts'
import { findMoments } from '../time/moment.ts'
import { headLength, isClosed } from './prose.ts'

const before = /(?:^|[|(–—-]\s*|,\s+)(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?$/i

/**
 * The day of a page whose byline has none: a date that begins a short line above the report, or a part of one.
 * `Saturday, 20 December 2025 | compiled from embassies` · `Example Town, Hidar 11, 2015 (Nov. 20, 2022)`
 * "The talks of 9 August 2025" as a heading is about a day and no date of the page. The line stays in the text.
 */
export function readHeadDate(draft: Draft): void {
  if (draft.published || draft.lines.length < 2) return
  for (const line of draft.lines.slice(0, Math.min(4, headLength(draft.lines)))) {
    if (line.text.length > 110 || isClosed(line.text) || line.kind === 'item') continue
    const moment = findMoments(line.text).find((found) => before.test(line.text.slice(0, found.start)))
    if (moment && !/^\s*[:–—-]/.test(line.text.slice(moment.end))) {
      draft.published = { moment, from: standsAt(draft, line.start + moment.start, line.start + moment.end) }
      return
    }
  }
}
