import type { Derived } from '../model/views.ts'
import type { InstrumentState } from '../model/vocabulary.ts'
import { byCodeUnit } from './canonical.ts'
import { daysOf } from './days.ts'
import { append } from './groups.ts'
import type { Line } from './lines.ts'
import { type Opposed, oppose } from './opposed.ts'
import type { Origins } from './origins.ts'

/** Stages in the order of the Vienna Convention on the Law of Treaties (1969), with the articles that define them. */
const stages: Record<string, { state: InstrumentState; rank: number; article: string }> = {
  propose: { state: 'proposed', rank: 1, article: '' },
  negotiate: { state: 'under-negotiation', rank: 2, article: 'art. 2(1)(e)' },
  conclude: { state: 'text-agreed', rank: 3, article: 'art. 9' },
  initial: { state: 'initialled', rank: 4, article: 'art. 10' },
  sign: { state: 'signed', rank: 5, article: 'arts. 10, 12, 18' },
  ratify: { state: 'ratified', rank: 6, article: 'arts. 2(1)(b), 14, 16' },
  'enter-into-force': { state: 'in-force', rank: 7, article: 'art. 24' },
  suspend: { state: 'suspended', rank: 8, article: 'arts. 57–58' },
  withdraw: { state: 'withdrawn-from', rank: 9, article: 'arts. 54, 56' },
  terminate: { state: 'terminated', rank: 10, article: 'arts. 54–60' },
}

/** A state with the acts that contradict each other. */
export interface StateOfInstrument {
  state: Derived<InstrumentState>
  disputed: Map<string, Opposed>
}

/**
 * The state of an instrument: the furthest stage that is reported as reached and that nobody contradicts.
 * What is planned, expected or demanded never moves it. A suspension ends when a later day brings it into force again.
 */
export function stateOf(lines: Line[], origins: Origins): StateOfInstrument {
  const byAct = new Map<string, Line[]>()
  for (const line of lines) if (line.statement.act in stages) append(byAct, line.statement.act, line)
  const disputed = new Map<string, Opposed>()
  const reached: { act: string; lines: Line[] }[] = []
  for (const [act, own] of byAct) {
    const opposed = oppose(own, origins)
    if (opposed.disputed) disputed.set(act, opposed)
    else if (opposed.positive.length > 0) reached.push({ act, lines: opposed.positive })
    const talks = own.filter(
      ({ statement }) => act === 'negotiate' && statement.mode === 'under-way' && statement.polarity === 'positive',
    )
    if (talks.length > 0) reached.push({ act, lines: talks })
  }
  const lastDay = ({ lines: own }: { lines: Line[] }): string =>
    own
      .map((line) => daysOf(line)?.latest ?? '')
      .sort(byCodeUnit)
      .at(-1) ?? ''
  const revived = reached.some(({ act }) => act === 'suspend') && inForceAgain(reached, lastDay)
  const counting = revived ? reached.filter(({ act }) => act !== 'suspend') : reached
  counting.sort((a, b) => stages[b.act]!.rank - stages[a.act]!.rank)
  return { state: explain(counting[0], disputed), disputed }
}

function inForceAgain(reached: { act: string; lines: Line[] }[], lastDay: (one: { lines: Line[] }) => string): boolean {
  const suspended = reached.find(({ act }) => act === 'suspend')!
  const force = reached.find(({ act }) => act === 'enter-into-force')
  return force !== undefined && lastDay(force) > lastDay(suspended)
}

function explain(
  top: { act: string; lines: Line[] } | undefined,
  disputed: Map<string, Opposed>,
): Derived<InstrumentState> {
  const doubts = [...disputed.keys()].sort((a, b) => stages[a]!.rank - stages[b]!.rank)
  const doubt =
    doubts.length > 0 ? ` Whether it was ${doubts.map((act) => stages[act]!.state).join(', ')} is disputed.` : ''
  if (!top) {
    const statements = [...disputed.values()].flatMap(({ positive }) => positive.map(({ statement }) => statement.id))
    const why = `No report that stands uncontradicted says that a stage of its life was reached.${doubt}`
    return { value: 'unknown', rule: 'no-stage-reported', why, statements }
  }
  const { state, article } = stages[top.act]!
  const count = new Set(top.lines.map(({ document }) => document)).size
  return {
    value: state,
    rule: `vienna-convention-order: ${top.act}`,
    why: `The furthest stage reported as reached is “${top.act}”${article && ` (Vienna Convention, ${article})`}, by ${count} ${count === 1 ? 'report' : 'reports'}.${doubt}`,
    statements: top.lines.map(({ statement }) => statement.id),
  }
}
