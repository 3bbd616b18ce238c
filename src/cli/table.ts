import { stringify } from 'csv-stringify/sync'
import type { Attribution, Mention, Statement } from '../model/statement.ts'
import type { DocumentView, Process } from '../model/views.ts'
import type { Store } from '../store/store.ts'

interface Row {
  statement: Statement
  document: DocumentView
  process: Process | undefined
}

const texts = (mentions: Mention[]): string => mentions.map(({ text }) => text).join('; ')
const parties = (mentions: Mention[]): string => mentions.flatMap(({ party }) => (party ? [party.id] : [])).join('; ')
const chain = (attribution: Attribution[]): string => attribution.map(({ name }) => name).join(' < ')

/** Columns of the table of statements; docs/commands.md says what each is, and a test holds the two together. */
export const columns: Record<string, (row: Row) => string | number> = {
  statement: ({ statement }) => statement.id,
  process: ({ process }) => process?.name ?? '',
  act: ({ statement }) => statement.act,
  plover: ({ statement }) => statement.plover,
  mode: ({ statement }) => statement.mode,
  polarity: ({ statement }) => statement.polarity,
  agent: ({ statement }) => texts(statement.roles.agent),
  agent_parties: ({ statement }) => parties(statement.roles.agent),
  counterpart: ({ statement }) => texts(statement.roles.counterpart),
  counterpart_parties: ({ statement }) => parties(statement.roles.counterpart),
  object: ({ statement }) => texts(statement.roles.object),
  theme: ({ statement }) => texts(statement.roles.theme),
  beneficiary: ({ statement }) => texts(statement.roles.beneficiary),
  place: ({ statement }) => texts(statement.roles.place),
  time: ({ statement }) => statement.time?.text ?? '',
  time_value: ({ statement }) => statement.time?.value ?? '',
  deadline: ({ statement }) => statement.deadline?.text ?? '',
  deadline_value: ({ statement }) => statement.deadline?.value ?? '',
  condition: ({ statement }) => statement.condition?.text ?? '',
  purpose: ({ statement }) => statement.purpose?.text ?? '',
  voices: ({ statement }) => chain(statement.attribution),
  quote: ({ statement }) => statement.evidence.map(({ quote }) => quote).join(' … '),
  start: ({ statement }) => statement.evidence[0]?.start ?? '',
  end: ({ statement }) => statement.evidence[0]?.end ?? '',
  confidence: ({ statement }) => statement.confidence,
  reader: ({ statement }) => `${statement.reader.name} ${statement.reader.version}`,
  title: ({ document }) => document.title,
  outlet: ({ document }) => document.outlet,
  agencies: ({ document }) => document.agencies.join('; '),
  published: ({ document }) => document.published ?? '',
  address: ({ document }) => document.address,
  document: ({ document }) => document.id,
  page: ({ document }) => document.page,
  entry: ({ document }) => document.sequence,
}

/**
 * The statements of the ledger as CSV (RFC 4180, UTF-8 with a byte order mark for spreadsheets), a line at a time:
 * the head, then one row a statement in the order of the log. A cell that a spreadsheet would take for a formula
 * gets a quotation mark before it (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export async function* tableRows(store: Store): AsyncGenerator<string> {
  const views = await store.views()
  const processes = new Map(views.processes.map((process) => [process.id, process]))
  const line = (cells: (string | number)[], bom = false): string =>
    stringify([cells], { bom, escape_formulas: true, record_delimiter: 'windows' })
  yield line(Object.keys(columns), true)
  for (const document of [...views.documents].sort((a, b) => a.sequence - b.sequence)) {
    const process = document.process === null ? undefined : processes.get(document.process)
    for (const statement of await store.statementsOf(document.page))
      yield line(Object.values(columns).map((cell) => cell({ statement, document, process })))
  }
}
