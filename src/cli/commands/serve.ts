import { withLedger } from '../ledger.ts'
import type { ExitCode } from '../main.ts'
import { openPool } from '../pool.ts'
import { portNumber } from '../port.ts'
import { askedToEnd, serveDesk } from '../serving.ts'

/** `pacta serve`: the desk, until it is interrupted. */
export async function serve(options: { host: string; port: string }): Promise<ExitCode> {
  const port = portNumber(options.port)
  return withLedger<ExitCode>(
    async (store) => {
      const pool = openPool()
      try {
        const { address, stop } = await serveDesk(store, pool, options.host, [port])
        process.stdout.write(`The desk is on ${address} (${store.place}). Stop it with Ctrl-C.\n`)
        await askedToEnd()
        await stop()
      } finally {
        await pool.close()
      }
      return 0
    },
    { write: true, purpose: 'pacta serve' },
  )
}
