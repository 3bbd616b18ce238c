import { withLedger } from '../ledger.ts'
import type { ExitCode } from '../main.ts'
import { openPool } from '../pool.ts'
import { portNumber } from '../port.ts'
import { askedToEnd, serveDesk } from '../serving.ts'
import { leastOf } from '../threshold.ts'

interface ServeOptions {
  host: string
  port: string
  name?: string[]
  least?: string
}

const everywhere = ['0.0.0.0', '::']

/** `pacta serve`: the desk, until it is interrupted. */
export async function serve(options: ServeOptions): Promise<ExitCode> {
  const port = portNumber(options.port)
  const least = leastOf(options.least)
  // Who listens to the whole network is called by names that only the network knows; --name narrows it again.
  const names = options.name ?? (everywhere.includes(options.host) ? ['*'] : [options.host])
  return withLedger<ExitCode>(
    async (store) => {
      const pool = openPool()
      try {
        const { address, stop } = await serveDesk(store, pool, { host: options.host, ports: [port], names, least })
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
