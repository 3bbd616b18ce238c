import { readPage } from '../../page/read.ts'
import { verifyStore } from '../../store/verify.ts'
import { withLedger } from '../ledger.ts'
import type { ExitCode } from '../main.ts'
import { write, writeLine } from '../output.ts'

/** `pacta verify`: checks chain, quotes against text, text against bytes, and views; every fault is a line. */
export async function verify(options: { json?: true }): Promise<ExitCode> {
  return withLedger<ExitCode>(async (store) => {
    const { entries, head, faults, remarks } = await verifyStore(store, readPage)
    if (options.json) await writeLine({ place: store.place, entries, head, faults, remarks })
    else {
      for (const { where, what } of faults) await write(`FAULT   ${where}: ${what}\n`)
      for (const { where, what } of remarks) await write(`remark  ${where}: ${what}\n`)
      const found = faults.length === 1 ? '1 fault' : `${faults.length} faults`
      await write(`${store.place}: ${entries} entries, ${faults.length === 0 ? 'all sound' : found}\nhead ${head}\n`)
    }
    return faults.length === 0 ? 0 : 1
  })
}
