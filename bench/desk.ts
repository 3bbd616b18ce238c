// What the desk serves in a second: the dossier of some 200 statements, a statement and the start page, beside a bare Hono
// page that sends the same characters, in the same run and process.
//   node bench/desk.ts
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { readDocument } from '../src/cli/reading.ts'
import { makeDesk } from '../src/desk/server.ts'
import { loadLanguage } from '../src/language/read.ts'
import { addDocument } from '../src/store/add.ts'
import { openStore } from '../src/store/store.ts'

const root = join(import.meta.dirname, '..')
const wanted = 200
const seconds = 3

const home = await mkdtemp(join(tmpdir(), 'pacta-bench-desk-'))
const store = await openStore({ home, write: true })
try {
  const language = await loadLanguage(join(root, 'models'))
  const folder = join(root, 'examples/south-caucasus')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  for (let copy = 1; (await largest()).statements.length < wanted && copy < 12; copy++) {
    for (const name of names) {
      const bytes = Buffer.concat([await readFile(join(folder, name)), Buffer.from(`\n\nEdition ${copy}.\n`)])
      const id = createHash('sha256').update(bytes).digest('hex')
      const document = {
        id,
        address: `${copy}/${name}`,
        retrieved: '2025-12-31T00:00:00.000Z',
        mediaType: 'text/plain',
        size: bytes.length,
      }
      await addDocument(store, { document, bytes }, (one) => readDocument(language, one.document, one.bytes))
    }
  }
  const process = await largest()
  const desk = makeDesk({ store })
  const headers = { host: 'localhost' }
  const dossier = `http://localhost/process/${process.id}`

  const first = performance.now()
  const page = await (await desk.request(dossier, { headers })).text()
  console.log(
    `desk   first dossier after the ledger moved   ${(performance.now() - first).toFixed(1).padStart(8)} ms  ${process.statements.length} statements, ${Math.round(page.length / 1024)} kB`,
  )
  const bare = new Hono().get('/process/:id', (c) => c.html(page))
  const statement = `http://localhost/statement/${process.statements[0]}`
  await time('bare Hono, same characters', () => bare.request(dossier, { headers }))
  await time('dossier', () => desk.request(dossier, { headers }))
  await time('dossier as JSON', () => desk.request(`${dossier}.json`, { headers }))
  const etag = (await desk.request(dossier, { headers })).headers.get('etag')!
  await time('dossier, not changed (304)', () =>
    desk.request(dossier, { headers: { ...headers, 'if-none-match': etag } }),
  )
  await time('statement', () => desk.request(statement, { headers }))
  await time('start page', () => desk.request('http://localhost/', { headers }))
} finally {
  await store.close()
  await rm(home, { recursive: true, force: true })
}

async function largest() {
  const { processes } = await store.views()
  return [...processes].sort((a, b) => b.statements.length - a.statements.length)[0] ?? { id: '', statements: [] }
}

/** Prints requests a second, the median and the 95th percentile. The body is read each time. */
async function time(what: string, ask: () => Response | Promise<Response>): Promise<void> {
  for (let warm = 0; warm < 20; warm++) await (await ask()).text()
  const taken: number[] = []
  const started = performance.now()
  while (performance.now() - started < seconds * 1000) {
    const begun = performance.now()
    await (await ask()).text()
    taken.push(performance.now() - begun)
  }
  const whole = (performance.now() - started) / 1000
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.floor(taken.length * share)]!.toFixed(2).padStart(7)
  console.log(
    `desk   ${what.padEnd(30)} ${(taken.length / whole).toFixed(0).padStart(7)} requests/s  median ${at(0.5)} ms  p95 ${at(0.95)} ms`,
  )
}
