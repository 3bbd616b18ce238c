import furniture from '../../../lexicon/page/furniture.json' with { type: 'json' }
import { type Draft, leave } from '../draft.ts'
import { findMoments } from '../time/moment.ts'
import { headLength } from './prose.ts'

const rules = Object.entries(furniture.rules).map(
  ([rule, patterns]) => [rule, new RegExp(`^(?:${patterns.join('|')})$`, 'iu')] as const,
)
/** Rules whose words may stand in a report's own text, so that they count only above it. */
const headOnly = new Set(['navigation'])

/** The rule by which a line is furniture; null for a line that may be the report. */
export function furnitureRule(text: string, head: boolean): string | null {
  if (text.length > 420) return null
  for (const [rule, pattern] of rules) if ((head || !headOnly.has(rule)) && pattern.test(text)) return rule
  return null
}

/** Takes lines that belong to the page and not to the report out: navigation, sharing, advertisement, credits, copyright. */
export function leaveFurniture(draft: Draft): void {
  const head = headLength(draft.lines)
  if (head === draft.lines.length && head <= 1) return
  draft.lines = draft.lines.filter((line, index) => {
    const rule = furnitureRule(line.text, index < head || index >= draft.lines.length - 8)
    if (rule === 'keywords' && index < head && findMoments(line.text).length > 0) return true
    if (rule) leave(draft, line, rule)
    return rule === null
  })
}
