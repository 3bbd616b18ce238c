import type { Entry } from '../model/entry.ts'
import type { Change } from './tables.ts'

/** Rows in one INSERT: three columns each stay far below the 32,766 parameters that SQLite takes. */
const rowsAtOnce = 500

/** Writes the rows by which an entry's documents, pages and statements are found. They are made from the log alone. */
export async function indexEntry(change: Change, entry: Entry): Promise<void> {
  const { sequence } = entry
  if (entry.kind === 'document') {
    const { id, address } = entry.body.document
    await change.insertInto('document').values({ sequence, id, address }).execute()
  } else if (entry.kind === 'statements') {
    const { page, statements } = entry.body
    const row = { sequence, id: page.id, document: page.document, reader: page.reader.version }
    await change.insertInto('page').values(row).execute()
    for (let first = 0; first < statements.length; first += rowsAtOnce) {
      const rows = statements
        .slice(first, first + rowsAtOnce)
        .map(({ id }, index) => ({ sequence, position: first + index, id }))
      await change.insertInto('statement').values(rows).execute()
    }
  } else if (entry.kind === 'decision' && entry.body.statement) {
    await change.insertInto('statement').values({ sequence, position: -1, id: entry.body.statement.id }).execute()
  }
}

/** Throws away every index row. */
export async function clearIndex(change: Change): Promise<void> {
  for (const table of ['document', 'page', 'statement', 'views'] as const) await change.deleteFrom(table).execute()
}
