import { openStore, type Store } from '../store/store.ts'
import { ledgerPlace } from './place.ts'

/** Opens the ledger, for reading unless `write` is set, and closes it whatever happens. */
export async function withLedger<Result>(
  work: (store: Store) => Promise<Result>,
  options: { write?: boolean; purpose?: string } = {},
): Promise<Result> {
  const { write = false, purpose } = options
  const store = await openStore({
    ...ledgerPlace(),
    write,
    waiting: (message) => process.stderr.write(`pacta: ${message}\n`),
    ...(purpose && { purpose }),
  })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
