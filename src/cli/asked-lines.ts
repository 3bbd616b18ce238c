import { PactaError } from '../model/failure.ts'
import type { Statement } from '../model/statement.ts'
import type { Views } from '../model/views.ts'
import type { Store } from '../store/store.ts'
import { UsageError } from './errors.ts'

/** A line that a person decides about. */
export interface AskedLine {
  /** Id under which it was read: decisions are about that. */
  id: string
  /** As it stands now: corrected, where somebody has corrected it. */
  statement: Statement
  /** The id that was given is that of a correction. */
  isCorrection: boolean
}

/** The lines of these ids or beginnings of ids, each once. Throws where one fits none or several; then nothing was done. */
export async function findLines(store: Store, views: Views, asked: string[]): Promise<AskedLine[]> {
  const read = views.documents.flatMap(({ statements }) => statements)
  const originals = new Map(
    views.reviews.flatMap(({ statement, correction }) => (correction ? [[correction, statement]] : [])),
  )
  const corrections = new Map([...originals].map(([correction, original]) => [original, correction]))
  const known = [...new Set([...read, ...originals.keys()])]
  const lines = new Map<string, AskedLine>()
  for (const one of asked) {
    const found = idOf(one, known, store.place)
    const id = originals.get(found) ?? found
    const statement = await store.statement(corrections.get(id) ?? id)
    if (!statement) throw new PactaError('This line is not in the ledger', one, 'Run pacta verify.')
    lines.set(id, { id, statement, isCorrection: originals.has(found) })
  }
  return [...lines.values()]
}

function idOf(asked: string, known: string[], place: string): string {
  const wanted = asked.trim().toLowerCase()
  if (!/^[0-9a-f]{6,64}$/.test(wanted))
    throw new UsageError(
      'This is no id of a line',
      asked,
      'Give six of its characters or more, as pacta review shows them.',
    )
  const found = known.filter((id) => id.startsWith(wanted))
  if (found.length === 1) return found[0]!
  if (found.length === 0)
    throw new PactaError('No line has this id', `${asked}, in ${place}`, 'Run pacta review to see those that wait.')
  throw new PactaError(`This fits ${found.length} lines`, asked, 'Give more of the id.')
}
