import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fetchAll } from '../../intake/fetch.ts'
import type { Store } from '../../store/store.ts'
import { addAll } from '../adding.ts'
import { byWeight, dossier, processList } from '../dossier.ts'
import { makeFootnotes } from '../footnotes.ts'
import { withLedger } from '../ledger.ts'
import type { ExitCode } from '../main.ts'
import { write } from '../output.ts'
import { examples } from '../place.ts'
import { openPool, type Pool } from '../pool.ts'
import { portNumber } from '../port.ts'
import { askedToEnd, serveDesk } from '../serving.ts'
import { summary } from './add.ts'

/** Reports that are in `examples/` to show what Pacta does not read; the demo is about what it does. */
const OFF_TOPIC = 'off-topic'
const PORT = 4173
/** Lines of each section of the dossier that the demo prints. */
const LINES_OF_HEAD = 2

/** `pacta demo`: reads the bundled reports, prints the head of the dossier, and serves the desk. */
export async function demo(options: { port?: string; serve: boolean }): Promise<ExitCode> {
  const ports =
    options.port === undefined ? [PORT, PORT + 1, PORT + 2, PORT + 3, PORT + 4, 0] : [portNumber(options.port)]
  return withLedger<ExitCode>(
    async (store) => {
      const pool = openPool()
      try {
        const code = await readExamples(store, pool)
        await printHead(store)
        if (options.serve) {
          const { address, stop } = await serveDesk(store, pool, { host: '127.0.0.1', ports, names: [] })
          await write(`\nThe desk is on ${address}. Stop it with Ctrl-C.\n`)
          await askedToEnd()
          await stop()
        }
        return code
      } finally {
        await pool.close()
      }
    },
    { write: true, purpose: 'pacta demo' },
  )
}

async function readExamples(store: Store, pool: Pool): Promise<ExitCode> {
  const files = exampleFiles(examples())
  const tally = await addAll(store, pool, underShortAddress(fetchAll(files, {})), { total: files.length })
  process.stderr.write(`pacta: ${summary(tally)}, in ${store.place}\n`)
  return tally.failed > 0 ? 1 : 0
}

/** The bundled reports go by their place in the bundle, so that a demo's ledger says the same on every machine. */
async function* underShortAddress(reports: ReturnType<typeof fetchAll>): ReturnType<typeof fetchAll> {
  for await (const report of reports) {
    if ('failure' in report) yield report
    else {
      const address = join('examples', relative(examples(), report.document.address))
      yield { ...report, document: { ...report.document, address } }
    }
  }
}

/** The bundled reports, folder by folder, in the order of their names. */
function exampleFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== OFF_TOPIC)
    .map(({ name }) => name)
    .sort()
    .flatMap((name) =>
      readdirSync(join(folder, name))
        .sort()
        .map((file) => join(folder, name, file)),
    )
}

async function printHead(store: Store): Promise<void> {
  const views = await store.views()
  const [first, ...others] = byWeight(views.processes)
  if (!first) return
  const notes = makeFootnotes(views, (id) => store.statement(id))
  const head = dossier(first, views, notes, LINES_OF_HEAD)
  await write(`\n${head}\n\n${await notes.list()}\n`)
  const told = others.filter(({ documents }) => documents.length > 1)
  if (told.length > 0) await write(`\nAlso in the ledger:\n${processList(told, views)}\n`)
  await write(`\nThe whole dossier: pacta show ${JSON.stringify(first.name)}. All processes: pacta show\n`)
}
