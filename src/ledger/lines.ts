import type { DecisionEntry } from '../model/entry.ts'
import type { Statement } from '../model/statement.ts'
import type { Review, Waiting } from '../model/views.ts'
import { type Arrival, type Fold, type PageFacts, signatureOf, type Verdict } from './fold.ts'
import { append } from './groups.ts'
import { waitsFor } from './threshold.ts'

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

/** The lines of the pages that stand, told apart by whether views may rest on them. */
export interface SortedLines {
  /** Ordered as the log and the pages have them. */
  standing: Line[]
  /** The least sure first, then as the log and the pages have them; `process` is not known yet. */
  waiting: Omit<Waiting, 'process'>[]
  reviews: Review[]
}

/**
 * Sorts the newest reading of each current document. A line stands where a person accepted it or put it in another's
 * place, or where nobody decided and it need not wait; what was rejected or taken back neither stands nor waits.
 */
export function sortLines(fold: Fold, threshold: number): SortedLines {
  const verdicts = verdictsBySubject(fold)
  const readings = [...fold.documents.values()]
    .filter((arrival) => isCurrent(fold, arrival))
    .flatMap(({ reading }) => (reading ? [reading] : []))
    .sort((a, b) => a.sequence - b.sequence)
  const sorted: SortedLines = { standing: [], waiting: [], reviews: [] }
  for (const reading of readings) {
    const { page, statements } = reading
    const { document } = page
    const ofPage = lastVerdict(verdicts, [document, page.id])
    if (ofPage?.decision.decision === 'reject' || fold.retractions.has(page.id)) continue
    for (const original of statements) {
      if (fold.retractions.has(original.id)) continue
      const last = verdictOn(original, verdicts, document)
      if (last) sorted.reviews.push(reviewOf(original, last))
      const because = last ? [] : waitsFor(original, threshold)
      if (because.length > 0)
        sorted.waiting.push({ statement: original.id, document, confidence: original.confidence, because })
      const statement = last ? decided(original, last.decision) : original
      if (because.length > 0 || !statement || fold.retractions.has(statement.id)) continue
      sorted.standing.push({ statement, document, page, day: page.day })
    }
  }
  sorted.waiting.sort((a, b) => a.confidence - b.confidence)
  return sorted
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
function lastVerdict(verdicts: Map<string, Verdict[]>, subjects: string[]): Verdict | undefined {
  return subjects
    .flatMap((subject) => verdicts.get(subject) ?? [])
    .filter(({ decision }) => decision.decision !== 'merge')
    .sort((a, b) => a.sequence - b.sequence)
    .at(-1)
}

/** What counts of the decisions on a line; the rejection of what a correction put in its place is one on the line. */
function verdictOn(original: Statement, verdicts: Map<string, Verdict[]>, document: string): Verdict | undefined {
  const last = lastVerdict(verdicts, [original.id, signatureOf(document, original)])
  if (last?.decision.decision !== 'correct' || !last.decision.statement) return last
  const onCorrection = lastVerdict(verdicts, [last.decision.statement.id])
  return onCorrection?.decision.decision === 'reject' ? onCorrection : last
}

function decided(original: Statement, { decision, statement }: DecisionEntry['body']): Statement | null {
  if (decision === 'reject') return null
  return (decision === 'correct' && statement) || original
}

function reviewOf({ id }: Statement, { sequence, decision: { decision, by, note, statement } }: Verdict): Review {
  return {
    statement: id,
    decision: decision as Review['decision'],
    by,
    note,
    entry: sequence,
    ...(decision === 'correct' && statement && { correction: statement.id }),
  }
}
