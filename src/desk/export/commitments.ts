import type { Commitment, Part, Views } from '../../model/views.ts'
import type { Column } from './table.ts'

export interface CommitmentRow {
  commitment: Commitment
  process: string
  instrument: string
}

const names = (parts: Part[]): string => parts.map(({ party, text }) => party?.name ?? text).join('; ')

/** Columns of the table of commitments. */
export const commitmentColumns: Column<CommitmentRow>[] = [
  { name: 'commitment', about: 'Id of the commitment.', cell: ({ commitment }) => commitment.id },
  { name: 'process', about: 'Name of the process.', cell: ({ process }) => process },
  {
    name: 'obligors',
    about: 'Who is to do it; empty where nobody is said to.',
    cell: ({ commitment }) => names(commitment.obligors),
  },
  { name: 'obligees', about: 'To or for whom.', cell: ({ commitment }) => names(commitment.obligees) },
  { name: 'act', about: 'A word of `lexicon/acts/`.', cell: ({ commitment }) => commitment.act },
  {
    name: 'action',
    about: 'The act and what it is done to, in the page’s words.',
    cell: ({ commitment }) => commitment.action,
  },
  {
    name: 'status',
    about: 'Where it stands (docs/ledger.md has the rules).',
    cell: ({ commitment }) => commitment.status.value,
  },
  { name: 'why', about: 'The rule behind the status, in words.', cell: ({ commitment }) => commitment.status.why },
  {
    name: 'binds',
    about: '`false` where no report says that the obligor promised it.',
    cell: ({ commitment }) => commitment.binds,
  },
  { name: 'disputed', about: '`true` where it is denied.', cell: ({ commitment }) => commitment.disputed },
  {
    name: 'pam',
    about: 'Score of the Peace Accords Matrix, 0 to 3; empty for what does not bind.',
    cell: ({ commitment }) => commitment.pam?.value ?? null,
  },
  {
    name: 'voices',
    about: 'On whose word.',
    cell: ({ commitment }) => commitment.voices.map(({ name }) => name).join('; '),
  },
  { name: 'origins', about: 'Number of independent known origins.', cell: ({ commitment }) => commitment.origins },
  {
    name: 'conditions',
    about: 'Each reading of the condition.',
    cell: ({ commitment }) => commitment.conditions.map(({ text }) => text).join('; '),
  },
  {
    name: 'deadlines',
    about: 'Each reading of the deadline, in the page’s words.',
    cell: ({ commitment }) => commitment.deadlines.map(({ deadline }) => deadline.text).join('; '),
  },
  {
    name: 'deadline_values',
    about: 'The same as ISO 8601 or EDTF, `?` where the words alone do not give one.',
    cell: ({ commitment }) => commitment.deadlines.map(({ deadline }) => deadline.value ?? '?').join('; '),
  },
  { name: 'instrument', about: 'Name of the instrument that it stems from.', cell: ({ instrument }) => instrument },
  {
    name: 'statements',
    about: 'Ids of the statements that it rests on.',
    cell: ({ commitment }) => commitment.statements.join('; '),
  },
]

/** All commitments and expectations, ordered by id. */
export function* commitmentRows(views: Views): Generator<CommitmentRow> {
  const processes = new Map(views.processes.map(({ id, name }) => [id, name]))
  const instruments = new Map(views.instruments.map(({ id, name }) => [id, name]))
  for (const commitment of views.commitments) {
    yield {
      commitment,
      process: processes.get(commitment.process ?? '') ?? '',
      instrument: instruments.get(commitment.instrument ?? '') ?? '',
    }
  }
}
