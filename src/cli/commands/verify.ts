import { verifyStore } from '../../store/verify.ts'
import { withLedger } from '../ledger.ts'
import type { ExitCode } from '../main.ts'
import { write, writeLine } from '../output.ts'

/** `pacta verify`: checks chain, quotes against text, text against bytes, and views; every fault is a line. */
export async function verify(options: { json?: true }): Promise<ExitCode> {
  return withLedger<ExitCode>(async (store) => {
    const { entries, faults } = await verifyStore(store)
    if (options.json) await writeLine({ place: store.place, entries, faults })
    else {
      for (const { sequence, what } of faults) await write(`entry ${sequence}: ${what}\n`)
      const sound = faults.length === 0
      await write(`${store.place}: ${entries} entries, ${sound ? 'all sound' : `${faults.length} faults`}\n`)
    }
    return faults.length === 0 ? 0 : 1
  })
}
