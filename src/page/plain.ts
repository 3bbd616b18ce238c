import type { Document } from '../model/document.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { plainLines } from './lines.ts'
import { readBylines } from './rules/byline.ts'
import { readDateline } from './rules/dateline.ts'
import { leaveFurniture } from './rules/furniture.ts'
import { readHeadDate } from './rules/head-date.ts'
import { leaveRepeatedLead } from './rules/lead.ts'
import { readMasthead } from './rules/masthead.ts'
import { readPrefix } from './rules/prefix.ts'
import { readStories } from './rules/stories.ts'
import { readTitle } from './rules/title.ts'

/** The rules, in the order in which they run. Each takes its lines out of the draft; the lines that stay are the report. */
const rules: ((draft: Draft) => void)[] = [
  readPrefix,
  readStories,
  leaveFurniture,
  readMasthead,
  readTitle,
  readBylines,
  readHeadDate,
  leaveRepeatedLead,
  readDateline,
]

/** Reads a page that came as plain text. */
export function readPlain(document: Document, source: string): Draft {
  const draft = emptyDraft(document, source, source, false)
  draft.lines = plainLines(source)
  applyRules(draft)
  return draft
}

/** Reads plain text with nothing around it: no title, byline or list is looked for. */
export function readBody(document: Document, source: string): Draft {
  const draft = emptyDraft(document, source, source, false)
  draft.lines = plainLines(source)
  readDateline(draft)
  return draft
}

/** Runs the rules over a draft whose lines are set. */
export function applyRules(draft: Draft): void {
  for (const rule of rules) rule(draft)
}
