import { openStore } from '../../src/store/store.ts'
import { makeReport } from '../ledger/make.ts'

/** Appends reports one after the other, and says the number of the last entry as soon as it is acknowledged. Ends when it is killed. */
const [home = '', databaseUrl, name = 'x'] = process.argv.slice(2)
const store = await openStore({ home, databaseUrl: databaseUrl || undefined, write: true, patience: 20_000 })
process.stdout.write('ready\n')
for (let count = 0; ; count++) {
  const words = Array.from({ length: 200 + (count % 7) * 300 }, (_, index) => `${name}-${count}-${index}`).join(' ')
  const { document, bytes, entries } = makeReport({
    text: `Armenia signed. ${words}`,
    told: [{ act: 'sign', quote: 'Armenia signed' }],
  })
  const recorded = await store.append(entries, [{ id: document.id, bytes }])
  process.stdout.write(`${recorded.at(-1)!.sequence} ${recorded.at(-1)!.hash}\n`)
}
