import { withLedger } from '../ledger.ts'
import type { ExitCode } from '../main.ts'
import { write, writeLine } from '../output.ts'

/** `pacta rebuild`: throws every view away and makes it again from the log. */
export async function rebuild(options: { json?: true }): Promise<ExitCode> {
  return withLedger<ExitCode>(
    async (store) => {
      const { entries, hash } = await store.rebuild()
      if (options.json) await writeLine({ place: store.place, entries, hash })
      else await write(`${store.place}: views made again from ${entries} entries, sha256 ${hash}\n`)
      return 0
    },
    { write: true, purpose: 'pacta rebuild' },
  )
}
