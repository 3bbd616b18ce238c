import type { Instrument, Part, Views } from '../../model/views.ts'
import type { Column } from './table.ts'

export interface InstrumentRow {
  instrument: Instrument
  process: string
}

const names = (parts: Part[]): string => parts.map(({ party, text }) => party?.name ?? text).join('; ')

/** Columns of the table of instruments. */
export const instrumentColumns: Column<InstrumentRow>[] = [
  { name: 'instrument', about: 'Id of the instrument.', cell: ({ instrument }) => instrument.id },
  { name: 'process', about: 'Name of the process.', cell: ({ process }) => process },
  { name: 'name', about: 'The fullest name that a page gives it.', cell: ({ instrument }) => instrument.name },
  {
    name: 'kind',
    about: 'From its title; says nothing of its legal effect.',
    cell: ({ instrument }) => instrument.kind,
  },
  {
    name: 'names',
    about: 'Every name that it goes by.',
    cell: ({ instrument }) => instrument.names.map(({ text }) => text).join('; '),
  },
  {
    name: 'parties',
    about: 'Those who concluded it; empty where no page names them.',
    cell: ({ instrument }) => names(instrument.parties),
  },
  { name: 'witnesses', about: 'Those who mediated it.', cell: ({ instrument }) => names(instrument.witnesses) },
  {
    name: 'bindingness',
    about: 'Whether it binds, where a statement says so.',
    cell: ({ instrument }) => instrument.bindingness.value,
  },
  {
    name: 'state',
    about: 'The furthest stage reported as reached (docs/ledger.md has the rules).',
    cell: ({ instrument }) => instrument.state.value,
  },
  { name: 'why', about: 'The rule behind the state, in words.', cell: ({ instrument }) => instrument.state.why },
  {
    name: 'disputed',
    about: '`true` where reports contradict each other.',
    cell: ({ instrument }) => instrument.disputed,
  },
  {
    name: 'events',
    about: 'Its life: act, mode, `not` where it is negated, and day.',
    cell: ({ instrument }) =>
      instrument.events
        .map(
          ({ act, mode, polarity, date }) =>
            `${polarity === 'negative' ? 'not ' : ''}${act} ${mode}${date ? ` ${date}` : ''}`,
        )
        .join('; '),
  },
  {
    name: 'topics',
    about: 'What it is about, in the pages’ words.',
    cell: ({ instrument }) => instrument.topics.map(({ text }) => text).join('; '),
  },
  {
    name: 'rivals',
    about: 'Ids of instruments that may be this one under another name.',
    cell: ({ instrument }) => instrument.rivals.map((rival) => rival.instrument).join('; '),
  },
  {
    name: 'statements',
    about: 'Ids of the statements that it rests on.',
    cell: ({ instrument }) => instrument.statements.join('; '),
  },
]

/** All instruments, ordered by id. */
export function* instrumentRows(views: Views): Generator<InstrumentRow> {
  const processes = new Map(views.processes.map(({ id, name }) => [id, name]))
  for (const instrument of views.instruments)
    yield { instrument, process: processes.get(instrument.process ?? '') ?? '' }
}
