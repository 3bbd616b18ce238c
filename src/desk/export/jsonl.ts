import { canonical } from '../../ledger/canonical.ts'
import type { Table } from './table.ts'

/** A table as JSON Lines: one object a row, in canonical JSON (RFC 8785), keys as the columns are named. Empty cells are null. */
export async function* writeJsonl({ columns, rows }: Table): AsyncGenerator<string> {
  for await (const row of rows) {
    yield `${canonical(Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])))}\n`
  }
}
