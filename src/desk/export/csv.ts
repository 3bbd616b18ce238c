import { stringify } from 'csv-stringify/sync'
import type { Cell, Table } from './table.ts'

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets know it), a line at a time, the head first.
 * A cell that a spreadsheet would run as a formula (it begins with = + - @ or a tab or return) gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export async function* writeCsv({ columns, rows }: Table): AsyncGenerator<string> {
  yield line(columns, true)
  for await (const row of rows) yield line(row, false)
}

const line = (cells: Cell[], bom: boolean): string =>
  stringify([cells.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))], {
    bom,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
