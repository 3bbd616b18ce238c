import type { Views } from '../model/views.ts'

/**
 * What `after` has that `before` had not: documents that came in, and every view that rests on a statement of theirs or on
 * one that a decision has let count since.
 */
export function newSince(before: Views, after: Views): Views {
  const known = new Set(before.documents.map(({ page }) => page))
  const documents = after.documents.filter(({ page }) => !known.has(page))
  const counted = new Set(before.processes.flatMap(({ statements }) => statements))
  const fresh = new Set([
    ...documents.flatMap(({ statements }) => statements),
    ...after.processes.flatMap(({ statements }) => statements.filter((id) => !counted.has(id))),
  ])
  const rests = (statements: string[]): boolean => statements.some((id) => fresh.has(id))
  const touched = <View extends { statements: string[] }>(all: View[]): View[] =>
    all.filter((one) => rests(one.statements))
  const oldContradictions = new Set(before.contradictions.map(({ id }) => id))
  const kept = {
    instruments: touched(after.instruments),
    commitments: touched(after.commitments),
    bodies: touched(after.bodies),
    documents,
    contradictions: after.contradictions.filter(({ id }) => !oldContradictions.has(id)),
  }
  const only = (ids: string[], views: { id: string }[]): string[] =>
    ids.filter((id) => views.some((one) => one.id === id))
  return {
    ...after,
    ...kept,
    waiting: after.waiting.filter(({ statement }) => fresh.has(statement)),
    reviews: after.reviews.filter(({ entry }) => entry > before.head.sequence),
    processes: touched(after.processes).map((one) => ({
      ...one,
      instruments: only(one.instruments, kept.instruments),
      commitments: only(one.commitments, kept.commitments),
      bodies: only(one.bodies, kept.bodies),
      documents: only(one.documents, kept.documents),
      contradictions: only(one.contradictions, kept.contradictions),
      statements: one.statements.filter((id) => fresh.has(id)),
    })),
    parties: after.parties.filter(({ acts, concerned, says }) => rests([...acts, ...concerned, ...says])),
    origins: after.origins.filter((one) =>
      one.documents.some((id) => kept.documents.some((document) => document.id === id)),
    ),
  }
}
