import type { Commitment } from '../model/views.ts'
import type { CommitmentStatus } from '../model/vocabulary.ts'

/** What still can fall due. */
const running = new Set<CommitmentStatus>(['agreed', 'pledged', 'planned', 'conditional', 'under-way'])

/**
 * The status on a day: `overdue` where it binds, is not done, and the last day of every deadline that sources give has passed.
 * The views hold no clock: the day comes from who asks.
 * @param today ISO 8601 day.
 */
export function statusOn(commitment: Commitment, today: string): CommitmentStatus {
  const { status, binds, deadlines } = commitment
  const ends = deadlines.flatMap(({ deadline }) => deadline.latest ?? deadline.value ?? [])
  const passed = ends.length > 0 && ends.length === deadlines.length && ends.every((end) => end.slice(0, 10) < today)
  return binds && running.has(status.value) && passed ? 'overdue' : status.value
}
