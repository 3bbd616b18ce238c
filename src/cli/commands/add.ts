import { fetchAll } from '../../intake/fetch.ts'
import type { Store } from '../../store/store.ts'
import { addAll, type Tally } from '../adding.ts'
import { counted } from '../counted.ts'
import { withLedger } from '../ledger.ts'
import type { ExitCode } from '../main.ts'
import { type ModelOptions, modelRunOf } from '../model.ts'
import type { ModelRun } from '../model-run.ts'
import { write, writeLine } from '../output.ts'
import { openPool } from '../pool.ts'

type AddOptions = { json?: true; gate: boolean } & ModelOptions

/**
 * `pacta add ADDRESS…`: each document is acknowledged on stdout when it stands in the ledger and on the disk.
 * Interrupted once, it finishes what is in hand; interrupted again, it stops at once.
 */
export async function add(addresses: string[], options: AddOptions): Promise<ExitCode> {
  const model = await modelRunOf(options)
  return withLedger((store) => addTo(store, addresses, options, model), { write: true, purpose: 'pacta add' })
}

async function addTo(
  store: Store,
  addresses: string[],
  options: AddOptions,
  model: ModelRun | undefined,
): Promise<ExitCode> {
  const stop = new AbortController()
  const interrupt = (signal: NodeJS.Signals): void => {
    if (stop.signal.aborted) {
      // The system's own way to end: nothing of the native runtime is waited for or torn down.
      process.off(signal, interrupt)
      process.kill(process.pid, signal)
      return
    }
    process.stderr.write('\npacta: finishing what is in hand; interrupt again to stop at once\n')
    stop.abort()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  const pool = openPool(undefined, undefined, options.gate, model)
  try {
    const tally = await addAll(store, pool, fetchAll(addresses, {}), {
      signal: stop.signal,
      acknowledge: async ({ outcome, document, address, statements }) => {
        if (options.json) await writeLine({ outcome, document, address, statements })
        else
          await write(`${document.slice(0, 12)}  ${outcome.padEnd(9)}  ${String(statements).padStart(3)}  ${address}\n`)
      },
    })
    process.stderr.write(`pacta: ${summary(tally)}, in ${store.place}\n`)
    return tally.failed > 0 || stop.signal.aborted ? 1 : 0
  } finally {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
    await pool.close()
  }
}

/** "12 documents read with 140 statements, 3 in the ledger already, 1 not readable". */
export function summary({ read, statements, known, failed }: Tally): string {
  return [
    `${counted(read, 'document')} read with ${counted(statements, 'statement')}`,
    ...(known ? [`${known} in the ledger already`] : []),
    ...(failed ? [`${failed} not readable`] : []),
  ].join(', ')
}
