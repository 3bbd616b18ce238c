import type { Fold } from './fold.ts'

/** Sets of ids (of statements or views) that a reviewer said are one thing, in the order of the decisions. */
export function mergesOf(fold: Fold): string[][] {
  return fold.verdicts.filter(({ decision }) => decision.decision === 'merge').map(({ decision }) => decision.about)
}
