import { writeCsv } from '../../desk/export/csv.ts'
import { writeJsonl } from '../../desk/export/jsonl.ts'
import { makeTable, type TableName } from '../../desk/export/table.ts'
import { canonical } from '../../ledger/canonical.ts'
import { UsageError } from '../errors.ts'
import { withLedger } from '../ledger.ts'
import type { ExitCode } from '../main.ts'
import { write } from '../output.ts'
import { leastOf } from '../threshold.ts'

/**
 * `pacta export --as csv|jsonl [--table …]`: a table of what stands, or, as JSON Lines without a table, the log itself,
 * one entry a line in canonical JSON (RFC 8785). The same log gives the same bytes on every store.
 */
export async function exportLedger(options: {
  as: 'csv' | 'jsonl'
  table?: TableName
  least?: string
}): Promise<ExitCode> {
  const least = leastOf(options.least)
  return withLedger<ExitCode>(async (store) => {
    if (options.as === 'jsonl' && !options.table) {
      if (least !== undefined)
        throw new UsageError(
          'The log is the same for every threshold',
          `--least ${least}`,
          'Choose a --table, or leave it out.',
        )
      for await (const entry of store.entries()) await write(`${canonical(entry)}\n`)
      return 0
    }
    const table = await makeTable(store, options.table ?? 'statements', least)
    for await (const line of options.as === 'csv' ? writeCsv(table) : writeJsonl(table)) await write(line)
    return 0
  })
}
