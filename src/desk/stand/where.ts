import type { Body, Commitment, Instrument } from '../../model/views.ts'
import { commitmentStatuses, instrumentStates } from '../../model/vocabulary.ts'
import { bodyLine } from './body.ts'
import { commitmentLine } from './commitment.ts'
import { instrumentLine } from './instrument.ts'
import type { Line } from './line.ts'

/** Lines of each kind at most: instruments, bodies, commitments. */
const most = { instruments: 6, bodies: 3, commitments: 6 }

/** "Where it stands" and how many lines stand only further down. */
export interface Standing {
  lines: Line[]
  more: number
}

/**
 * The short of a dossier: instruments from the furthest state down, then bodies, then what is owed before what is only
 * wished, each by the number of statements behind it.
 */
export function whereItStands(instruments: Instrument[], bodies: Body[], commitments: Commitment[]): Standing {
  const rank = (one: Instrument) => (one.disputed ? instrumentStates.length : instrumentStates.indexOf(one.state.value))
  const weight = (one: { statements: string[] }) => one.statements.length
  const first = [...instruments]
    .sort((a, b) => rank(b) - rank(a) || weight(b) - weight(a))
    .flatMap((one) => instrumentLine(one) ?? [])
  const second = [...bodies].sort((a, b) => weight(b) - weight(a)).flatMap((one) => bodyLine(one) ?? [])
  const bound = (one: Commitment) => (one.binds ? 0 : 1) * 100 + commitmentStatuses.indexOf(one.status.value)
  const third = [...commitments].sort((a, b) => weight(b) - weight(a) || bound(a) - bound(b)).map(commitmentLine)
  const lines = [
    ...first.slice(0, most.instruments),
    ...second.slice(0, most.bodies),
    ...third.slice(0, most.commitments),
  ]
  return { lines, more: first.length + second.length + third.length - lines.length }
}
