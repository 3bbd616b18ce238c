import type { Statement } from '../model/statement.ts'
import { type Arrival, type Fold, type PageFacts, signatureOf } from './fold.ts'
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
 * and with a reviewer's correction in the place of what it corrects. Ordered as the log and the pages have them.
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

interface Decided {
  decision: 'accept' | 'correct' | 'reject' | 'merge'
  statement?: Statement | undefined
}

/** Decisions by the ids and the signatures of what they are about, in the order in which they were taken. */
function verdictsBySubject(fold: Fold): Map<string, Decided[]> {
  const subjects = new Map<string, Decided[]>()
  for (const { decision, signatures } of fold.verdicts) {
    for (const subject of new Set([...decision.about, ...signatures])) append(subjects, subject, decision)
  }
  return subjects
}

/** The last decision counts: what was rejected can be accepted again. */
function isRejected(verdicts: Map<string, Decided[]>, subjects: string[]): boolean {
  return subjects.some((subject) => verdicts.get(subject)?.at(-1)?.decision === 'reject')
}

function decided(original: Statement, verdicts: Map<string, Decided[]>, document: string): Statement | null {
  const taken = verdicts.get(original.id) ?? verdicts.get(signatureOf(document, original)) ?? []
  const last = taken.filter(({ decision }) => decision !== 'merge').at(-1)
  if (last?.decision === 'reject') return null
  const corrected = last?.decision === 'correct' ? (last.statement ?? original) : original
  const later = corrected === original ? undefined : verdicts.get(corrected.id)?.at(-1)
  return later?.decision === 'reject' ? null : corrected
}
