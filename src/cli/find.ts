import { PactaError } from '../model/failure.ts'
import type { Statement } from '../model/statement.ts'
import type {
  Body,
  Commitment,
  Contradiction,
  DocumentView,
  Instrument,
  PartyView,
  Process,
  Views,
} from '../model/views.ts'
import type { Store } from '../store/store.ts'

export type Found =
  | { kind: 'process'; view: Process }
  | { kind: 'instrument'; view: Instrument }
  | { kind: 'commitment'; view: Commitment }
  | { kind: 'body'; view: Body }
  | { kind: 'party'; view: PartyView }
  | { kind: 'document'; view: DocumentView }
  | { kind: 'contradiction'; view: Contradiction }
  | { kind: 'statement'; view: Statement }

/**
 * Finds what a person means: a name or a part of one without regard to case, an id or the beginning of one.
 * Processes come before other things, whole names before parts of them. Throws PactaError where nothing or too much fits.
 */
export async function find(store: Store, views: Views, what: string): Promise<Found> {
  const wanted = what.trim().toLowerCase()
  const named: { found: Found; id: string; name: string }[] = [
    ...views.processes.map((view) => ({ found: { kind: 'process' as const, view }, id: view.id, name: view.name })),
    ...views.instruments.map((view) => ({
      found: { kind: 'instrument' as const, view },
      id: view.id,
      name: view.name,
    })),
    ...views.bodies.map((view) => ({ found: { kind: 'body' as const, view }, id: view.id, name: view.name })),
    ...views.parties.map((view) => ({
      found: { kind: 'party' as const, view },
      id: view.party.id,
      name: view.party.name,
    })),
    ...views.commitments.map((view) => ({ found: { kind: 'commitment' as const, view }, id: view.id, name: '' })),
    ...views.documents.map((view) => ({ found: { kind: 'document' as const, view }, id: view.id, name: view.address })),
    ...views.contradictions.map((view) => ({ found: { kind: 'contradiction' as const, view }, id: view.id, name: '' })),
  ]
  const whole = named.filter(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted)
  if (whole[0]) return whole[0].found
  const statement = await findStatement(store, views, wanted)
  if (statement) return { kind: 'statement', view: statement }
  const parts = named.filter(
    ({ id, name }) =>
      (wanted.length >= 6 && id.toLowerCase().startsWith(wanted)) || name.toLowerCase().includes(wanted),
  )
  const processes = parts.filter(({ found }) => found.kind === 'process')
  const best = processes.length > 0 ? processes : parts
  if (best.length === 1) return best[0]!.found
  if (best.length === 0)
    throw new PactaError(
      'Nothing in the ledger has this name or id',
      `${what}, in ${store.place}`,
      'Run pacta show to see what there is.',
    )
  const few = best.slice(0, 5).map(({ id, name }) => `${name || id} (${id})`)
  throw new PactaError(
    `This fits ${best.length} things: ${few.join('; ')}${best.length > few.length ? '; …' : ''}`,
    what,
    'Give the whole name or the id.',
  )
}

async function findStatement(store: Store, views: Views, wanted: string): Promise<Statement | null> {
  if (!/^[0-9a-f]{6,64}$/.test(wanted)) return null
  for (const { statements } of views.documents)
    for (const id of statements) if (id.startsWith(wanted)) return store.statement(id)
  for (const { correction } of views.reviews) if (correction?.startsWith(wanted)) return store.statement(correction)
  return null
}
