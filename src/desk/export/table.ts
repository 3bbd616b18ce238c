import type { Store } from '../../store/store.ts'
import { commitmentColumns, commitmentRows } from './commitments.ts'
import { instrumentColumns, instrumentRows } from './instruments.ts'
import { statementColumns, statementRows } from './statements.ts'

export const tableNames = ['statements', 'commitments', 'instruments'] as const
export type TableName = (typeof tableNames)[number]

/** A cell is a text, a number, true or false, or nothing. */
export type Cell = string | number | boolean | null

/** A column's name, what stands in it (for the documentation), and how it is made. */
export interface Column<Row> {
  name: string
  about: string
  cell: (row: Row) => Cell
}

/** A table of the ledger: the names of its columns, and its rows one after the other. */
export interface Table {
  columns: string[]
  rows: AsyncIterable<Cell[]>
}

/**
 * One table of the ledger as it stands. No cell tells when something was recorded, so that the same input gives the
 * same table on every store. Throws PactaError when the store cannot be read.
 * @param threshold of confidence, in the place of the ledger's.
 */
export async function makeTable(store: Store, name: TableName, threshold?: number): Promise<Table> {
  const views = await store.views(undefined, threshold)
  if (name === 'statements') return tableOf(statementColumns, statementRows(store, views))
  if (name === 'commitments') return tableOf(commitmentColumns, commitmentRows(views))
  return tableOf(instrumentColumns, instrumentRows(views))
}

function tableOf<Row>(columns: Column<Row>[], rows: AsyncIterable<Row> | Iterable<Row>): Table {
  async function* cells(): AsyncGenerator<Cell[]> {
    for await (const row of rows) yield columns.map(({ cell }) => cell(row))
  }
  return { columns: columns.map(({ name }) => name), rows: cells() }
}
