import type { DocumentView } from '../model/views.ts'
import { byCodeUnit } from './canonical.ts'
import type { Fold } from './fold.ts'
import { isCurrent } from './lines.ts'
import type { Origins } from './origins.ts'

/** Every document of the log, also those that a newer version replaced: what was read stays readable. Ordered by arrival. */
export function describeDocuments(fold: Fold, processOf: Map<string, string>, origins: Origins): DocumentView[] {
  const next = new Map<string, string>()
  for (const { id, previous } of fold.documents.values()) if (previous) next.set(previous, id)
  return [...fold.documents.values()]
    .sort((a, b) => a.sequence - b.sequence || byCodeUnit(a.id, b.id))
    .map((arrival) => {
      const { id, addresses, retrieved, sequence, previous, reading } = arrival
      return {
        id,
        page: reading?.page.id ?? '',
        address: addresses.at(-1)!,
        title: reading?.page.title ?? '',
        outlet: reading?.page.outlet ?? '',
        agencies: reading?.page.agencies ?? [],
        published: reading?.page.published ?? null,
        language: reading?.page.language ?? 'und',
        retrieved,
        sequence,
        statements: reading?.statements.map((statement) => statement.id) ?? [],
        process: processOf.get(id) ?? null,
        origin: origins.of.get(id)?.id ?? '',
        previous,
        next: next.get(id) ?? null,
        addresses,
        current: isCurrent(fold, arrival),
        retracted: fold.retractions.get(id) ?? null,
      }
    })
}
