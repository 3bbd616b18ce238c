import { canonical } from '../../ledger/canonical.ts'
import { withLedger } from '../ledger.ts'
import type { ExitCode } from '../main.ts'
import { write } from '../output.ts'
import { tableRows } from '../table.ts'

/**
 * `pacta export --as csv|jsonl`: the table of statements, or the log itself, one entry a line in canonical JSON
 * (RFC 8785). The same log gives the same bytes on every store.
 */
export async function exportLedger(options: { as: 'csv' | 'jsonl' }): Promise<ExitCode> {
  return withLedger<ExitCode>(async (store) => {
    if (options.as === 'jsonl') for await (const entry of store.entries()) await write(`${canonical(entry)}\n`)
    else for await (const row of tableRows(store)) await write(row)
    return 0
  })
}
