import type { Entry } from '../model/entry.ts'
import type { Change, Database, Tables } from './tables.ts'

/** The rows by which an entry's documents, pages and statements are found. */
export interface IndexRows {
  document: Tables['document'][]
  page: Tables['page'][]
  statement: Tables['statement'][]
}

/** Rows in one INSERT: three columns each stay far below the 32,766 parameters that SQLite takes. */
const rowsAtOnce = 500

/** The index rows of an entry. They follow from the entry alone. */
export function indexRows(entry: Entry): IndexRows {
  const { sequence } = entry
  const rows: IndexRows = { document: [], page: [], statement: [] }
  if (entry.kind === 'document') {
    const { id, address } = entry.body.document
    rows.document.push({ sequence, id, address })
  } else if (entry.kind === 'statements') {
    const { page, statements } = entry.body
    rows.page.push({ sequence, id: page.id, document: page.document, reader: page.reader.version })
    rows.statement.push(...statements.map(({ id }, position) => ({ sequence, position, id })))
  } else if (entry.kind === 'decision' && entry.body.statement) {
    rows.statement.push({ sequence, position: -1, id: entry.body.statement.id })
  }
  return rows
}

/** Writes the index rows of an entry. */
export async function indexEntry(change: Change, entry: Entry): Promise<void> {
  const { document, page, statement } = indexRows(entry)
  if (document.length > 0) await change.insertInto('document').values(document).execute()
  if (page.length > 0) await change.insertInto('page').values(page).execute()
  for (let first = 0; first < statement.length; first += rowsAtOnce) {
    await change
      .insertInto('statement')
      .values(statement.slice(first, first + rowsAtOnce))
      .execute()
  }
}

/** The index rows that stand in the database for an entry. */
export async function readIndex(database: Database, sequence: number): Promise<IndexRows> {
  const [document, page, statement] = await Promise.all([
    database.selectFrom('document').select(['sequence', 'id', 'address']).where('sequence', '=', sequence).execute(),
    database
      .selectFrom('page')
      .select(['sequence', 'id', 'document', 'reader'])
      .where('sequence', '=', sequence)
      .execute(),
    database
      .selectFrom('statement')
      .select(['sequence', 'position', 'id'])
      .where('sequence', '=', sequence)
      .orderBy('position')
      .execute(),
  ])
  return { document, page, statement }
}

/** Throws away every row that is made from the log. */
export async function clearIndex(change: Change): Promise<void> {
  for (const table of ['document', 'page', 'statement', 'views'] as const) await change.deleteFrom(table).execute()
}
