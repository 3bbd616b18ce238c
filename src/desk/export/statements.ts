import type { Mention, Statement } from '../../model/statement.ts'
import type { DocumentView, Process, Views } from '../../model/views.ts'
import type { Store } from '../../store/store.ts'
import { decidedWords, waitingWords } from '../words/waiting.ts'
import type { Column } from './table.ts'

export interface StatementRow {
  statement: Statement
  document: DocumentView
  process: Process
  origin: string
  review: 'waits' | 'accepted' | 'corrected' | null
  because: string | null
}

const words = (mentions: Mention[]): string => mentions.map(({ text }) => text).join('; ')
const ids = (mentions: Mention[]): string => mentions.map(({ party }) => party?.id ?? '?').join('; ')

/** Columns of the table of statements. */
export const statementColumns: Column<StatementRow>[] = [
  { name: 'statement', about: 'Id of the statement.', cell: ({ statement }) => statement.id },
  { name: 'process', about: 'Name of the process.', cell: ({ process }) => process.name },
  { name: 'act', about: 'What is done, a word of `lexicon/acts/`.', cell: ({ statement }) => statement.act },
  { name: 'plover', about: 'Event type of PLOVER.', cell: ({ statement }) => statement.plover },
  {
    name: 'mode',
    about: 'How it stands to the world, from `occurred` to `denied`.',
    cell: ({ statement }) => statement.mode,
  },
  { name: 'polarity', about: '`positive` or `negative`.', cell: ({ statement }) => statement.polarity },
  {
    name: 'agent',
    about: 'Who does it, in the page’s words; several parted by “; ”.',
    cell: ({ statement }) => words(statement.roles.agent),
  },
  {
    name: 'agent_parties',
    about: 'Ids of those parties, `?` where the words name nobody known.',
    cell: ({ statement }) => ids(statement.roles.agent),
  },
  { name: 'counterpart', about: 'Toward or with whom.', cell: ({ statement }) => words(statement.roles.counterpart) },
  {
    name: 'counterpart_parties',
    about: 'Ids of those parties.',
    cell: ({ statement }) => ids(statement.roles.counterpart),
  },
  { name: 'object', about: 'To what it is done.', cell: ({ statement }) => words(statement.roles.object) },
  { name: 'theme', about: 'What it is about.', cell: ({ statement }) => words(statement.roles.theme) },
  { name: 'beneficiary', about: 'For whom.', cell: ({ statement }) => words(statement.roles.beneficiary) },
  { name: 'place', about: 'Where.', cell: ({ statement }) => words(statement.roles.place) },
  { name: 'time', about: 'When, in the page’s words.', cell: ({ statement }) => statement.time?.text ?? null },
  {
    name: 'time_value',
    about: 'The same as ISO 8601 or EDTF.',
    cell: ({ statement }) => statement.time?.value ?? null,
  },
  {
    name: 'deadline',
    about: 'Until when, in the page’s words.',
    cell: ({ statement }) => statement.deadline?.text ?? null,
  },
  {
    name: 'deadline_value',
    about: 'The same as ISO 8601 or EDTF.',
    cell: ({ statement }) => statement.deadline?.value ?? null,
  },
  { name: 'condition', about: 'Under which condition.', cell: ({ statement }) => statement.condition?.text ?? null },
  { name: 'purpose', about: 'To what end.', cell: ({ statement }) => statement.purpose?.text ?? null },
  {
    name: 'voices',
    about: 'Who says so, from the page outward, parted by “ < ”; empty for the outlet’s own voice.',
    cell: ({ statement }) => statement.attribution.map(({ name }) => name).join(' < '),
  },
  {
    name: 'quote',
    about: 'The exact words that bear it out; several parted by “ … ”.',
    cell: ({ statement }) => statement.evidence.map(({ quote }) => quote).join(' … '),
  },
  {
    name: 'start',
    about: 'Where the first of them begins in the page’s text, in UTF-16 code units.',
    cell: ({ statement }) => statement.evidence[0]?.start ?? null,
  },
  { name: 'end', about: 'Where it ends.', cell: ({ statement }) => statement.evidence[0]?.end ?? null },
  {
    name: 'confidence',
    about: 'Probability that a careful reader accepts the line, 0 to 1.',
    cell: ({ statement }) => statement.confidence,
  },
  {
    name: 'review',
    about:
      '`waits` where no view rests on the line until a person accepts it, `accepted` or `corrected` where one has; empty where it counts as it was read.',
    cell: ({ review }) => review,
  },
  { name: 'waits_because', about: 'Why it waits, in words.', cell: ({ because }) => because },
  {
    name: 'reader',
    about: 'Name and version of what read it.',
    cell: ({ statement }) => `${statement.reader.name} ${statement.reader.version}`,
  },
  { name: 'title', about: 'Title of the page.', cell: ({ document }) => document.title },
  { name: 'outlet', about: 'Who published it.', cell: ({ document }) => document.outlet },
  {
    name: 'agencies',
    about: 'News agencies that it names as its source.',
    cell: ({ document }) => document.agencies.join('; '),
  },
  { name: 'published', about: 'When, as the page says.', cell: ({ document }) => document.published },
  {
    name: 'origin',
    about: 'The first voice behind the page; reprints of one wire have the same.',
    cell: ({ origin }) => origin,
  },
  { name: 'address', about: 'Where the page was found.', cell: ({ document }) => document.address },
  { name: 'document', about: 'SHA-256 of its bytes.', cell: ({ document }) => document.id },
]

/**
 * The statements of the pages that stand, process by process: first those that the views rest on, then those that wait
 * for a person, both in the order of the log.
 */
export async function* statementRows(store: Store, views: Views): AsyncGenerator<StatementRow> {
  const documents = new Map(views.documents.map((document) => [document.id, document]))
  const byPage = new Map(views.documents.map((document) => [document.page, document]))
  const bySource = new Map(views.documents.flatMap((document) => document.statements.map((id) => [id, document])))
  const origins = new Map(views.origins.map(({ id, name }) => [id, name]))
  const waiting = new Map(views.waiting.map((line) => [line.statement, line]))
  const decided = new Map(
    views.reviews.flatMap(({ statement, correction, decision }) =>
      decision === 'reject' ? [] : [[correction ?? statement, decidedWords[decision]] as const],
    ),
  )
  for (const process of views.processes) {
    const own = process.documents.flatMap((id) => documents.get(id)?.statements ?? [])
    for (const id of [...process.statements, ...own.filter((one) => waiting.has(one))]) {
      const statement = await store.statement(id)
      const document = bySource.get(id) ?? (statement && byPage.get(statement.page))
      if (!statement || !document) continue
      const waits = waiting.get(id)
      yield {
        statement,
        document,
        process,
        origin: origins.get(document.origin) ?? '',
        review: waits ? 'waits' : (decided.get(id) ?? null),
        because: waits ? waitingWords(waits, statement, views.threshold) : null,
      }
    }
  }
}
