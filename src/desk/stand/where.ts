import type { Body, Commitment, Instrument } from '../../model/views.ts'
import { instrumentStates } from '../../model/vocabulary.ts'
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

function weight(one: { statements: string[] }): number {
  return one.statements.length
}

/** Instruments from what is disputed and the furthest state down, then by the number of statements behind them. */
export function inOrderOfState(instruments: readonly Instrument[]): Instrument[] {
  const rank = (one: Instrument) => (one.disputed ? instrumentStates.length : instrumentStates.indexOf(one.state.value))
  return [...instruments].sort((a, b) => rank(b) - rank(a) || weight(b) - weight(a))
}

/** What binds its obligor before what does not, then by the number of statements behind it. */
export function inOrderOfBinding(commitments: readonly Commitment[]): Commitment[] {
  const rank = (one: Commitment) => (one.binds ? 0 : 1)
  return [...commitments].sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a))
}

/**
 * The short of a dossier: instruments from the furthest state down, then bodies, then what is owed or wished, the most
 * reported first.
 */
export function whereItStands(instruments: Instrument[], bodies: Body[], commitments: Commitment[]): Standing {
  const first = inOrderOfState(instruments).flatMap((one) => instrumentLine(one) ?? [])
  const second = [...bodies].sort((a, b) => weight(b) - weight(a)).flatMap((one) => bodyLine(one) ?? [])
  const third = [...commitments].sort((a, b) => weight(b) - weight(a)).map(commitmentLine)
  const lines = [
    ...first.slice(0, most.instruments),
    ...second.slice(0, most.bodies),
    ...third.slice(0, most.commitments),
  ]
  return { lines, more: first.length + second.length + third.length - lines.length }
}
