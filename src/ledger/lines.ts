import type { DecisionEntry } from '../model/entry.ts'
import { modelPrefix } from '../model/read.ts'
import type { Statement } from '../model/statement.ts'
import { type Arrival, type Fold, type PageFacts, signatureOf, type Verdict } from './fold.ts'
import { append } from './groups.ts'

/** A statement that the views rest on, with what has to be known of its page. */
export interface Line {
  statement: Statement
  document: string
  page: PageFacts
  /** Day of publication, ISO 8601; null where the page does not say. */
  day: string | null
}

/** A document that views rest on: the newest under one of its addresses, and not taken back. */
export function isCurrent(fold: Fold, arrival: Arrival): boolean {
  return (
    !fold.retractions.has(arrival.id) && arrival.addresses.some((address) => fold.standing.get(address) === arrival.id)
  )
}

/**
 * The statements that stand: the newest reading of each current document, without what was rejected or taken back,
 * and with a reviewer's correction in the place of what it corrects. What a language model proposed stands only where a
 * person has accepted it, however sure the model is. Ordered as the log and the pages have them.
 */
export function linesOf(fold: Fold): Line[] {
  const verdicts = verdictsBySubject(fold)
  const readings = [...fold.documents.values()]
    .filter((arrival) => isCurrent(fold, arrival))
    .flatMap(({ reading }) => (reading ? [reading] : []))
    .sort((a, b) => a.sequence - b.sequence)
  const lines: Line[] = []
  for (const reading of readings) {
    const { document } = reading.page
    if (isRejected(verdicts, [document, reading.page.id]) || fold.retractions.has(reading.page.id)) continue
    for (const original of reading.statements) {
      const statement = decided(original, verdicts, document)
      if (!statement || fold.retractions.has(original.id) || fold.retractions.has(statement.id)) continue
      lines.push({ statement, document, page: reading.page, day: reading.page.day })
    }
  }
  return lines
}

/** Decisions by the ids and the signatures of what they are about, in the order in which they were taken. */
function verdictsBySubject(fold: Fold): Map<string, Verdict[]> {
  const subjects = new Map<string, Verdict[]>()
  for (const verdict of fold.verdicts) {
    for (const subject of new Set([...verdict.decision.about, ...verdict.signatures]))
      append(subjects, subject, verdict)
  }
  return subjects
}

/** The last decision counts: what was rejected can be accepted again. A merge says nothing of whether a line stands. */
function lastVerdict(verdicts: Map<string, Verdict[]>, subjects: string[]): DecisionEntry['body'] | undefined {
  return subjects
    .flatMap((subject) => verdicts.get(subject) ?? [])
    .filter(({ decision }) => decision.decision !== 'merge')
    .sort((a, b) => a.sequence - b.sequence)
    .at(-1)?.decision
}

function isRejected(verdicts: Map<string, Verdict[]>, subjects: string[]): boolean {
  return lastVerdict(verdicts, subjects)?.decision === 'reject'
}

function decided(original: Statement, verdicts: Map<string, Verdict[]>, document: string): Statement | null {
  const last = lastVerdict(verdicts, [original.id, signatureOf(document, original)])
  if (last?.decision === 'reject') return null
  if (!last && original.reader.name.startsWith(modelPrefix)) return null
  if (last?.decision !== 'correct' || !last.statement) return original
  return isRejected(verdicts, [last.statement.id]) ? null : last.statement
}
