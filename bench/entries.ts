import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { canonical } from '../src/ledger/canonical.ts'
import { makeViews } from '../src/ledger/views.ts'
import type { Entry, NewEntry } from '../src/model/entry.ts'
import { openStore, type Store } from '../src/store/store.ts'
import { verifyStore } from '../src/store/verify.ts'
import { agreement, armenia, azerbaijan, congo, makeLog, makeReport, rwanda } from '../test/ledger/make.ts'
import { startPostgres } from '../test/postgres.ts'

/**
 * Entries per second into each store, each acknowledged on the disk, beside a bare peer on the same engine in the same
 * run: one INSERT of a line as long in a transaction of its own. Then the views of 10,000 statements.
 * One entry a transaction, as a reader of one page at a time makes them; 2 entries with the bytes, as `pacta add` does.
 */
const seconds = 2
const statementsWanted = 10_000

const parties = [
  ['Armenia', armenia],
  ['Azerbaijan', azerbaijan],
  ['Rwanda', rwanda],
  ['DR Congo', congo],
] as const
const acts = [
  ['sign', 'occurred'],
  ['release', 'pledged'],
  ['amend-law', 'expected'],
  ['attack', 'occurred'],
  ['sign', 'planned'],
] as const

/** A page of some 400 words with ten statements. */
function report(index: number) {
  const words = Array.from({ length: 380 }, (_, at) => `w${(index * 7919 + at * 104729) % 5003}`).join(' ')
  const text = `${randomUUID()} Armenia, Azerbaijan, Rwanda and DR Congo on the treaty number ${index % 300}. ${words}`
  const pair = (index % 2) * 2
  const told = Array.from({ length: 10 }, (_, at) => {
    const [act, mode] = acts[(index + at) % acts.length]!
    const object: [string, object] = [`the treaty number ${index % 300}`, act === 'sign' ? agreement : {}]
    return {
      act,
      mode,
      quote: 'Armenia, Azerbaijan, Rwanda and DR Congo',
      agent: [[...parties[pair]!]],
      counterpart: [[...parties[pair + 1]!]],
      object: [object],
    }
  })
  const day = new Date(Date.UTC(2025, 0, 1 + (index % 300))).toISOString().slice(0, 10)
  return makeReport({ text, told, day, outlet: `Outlet ${index % 40}`, byline: 'A' } as never)
}

async function rate(work: () => Promise<number>): Promise<number> {
  const start = performance.now()
  let done = 0
  while (performance.now() - start < seconds * 1000) done += await work()
  return done / ((performance.now() - start) / 1000)
}

function print(what: string, value: number, unit: string, peer?: number): void {
  const share = peer === undefined ? '' : `  (${((100 * value) / peer).toFixed(0)} % of the bare peer)`
  console.log(`${what.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}${share}`)
}

async function measure(name: string, store: Store, bare: (line: string) => Promise<void>): Promise<void> {
  const retraction: NewEntry = { kind: 'retraction', body: { by: 'bench', about: 'x', reason: 'y'.repeat(200) } }
  const [first] = await store.append([retraction])
  const line = canonical(first)
  const peer = await rate(async () => {
    await bare(line)
    return 1
  })
  print(`${name}: bare INSERT, one a transaction`, peer, 'rows/s')
  print(
    `${name}: append, one entry a transaction`,
    await rate(async () => (await store.append([retraction])).length),
    'entries/s',
    peer,
  )
  const reports = Array.from({ length: 400 }, (_, index) => report(index))
  let next = 0
  const documents = await rate(async () => {
    const { document, bytes, entries } = reports[next++ % reports.length]!
    await store.append(entries, [{ id: document.id, bytes }])
    return 1
  })
  print(`${name}: append, document, page and 10 statements`, documents, 'documents/s', peer)
}

const home = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
const server = await startPostgres()
try {
  const database = new DatabaseSync(join(home, 'bare.sqlite'))
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table log (sequence integer primary key, entry text)',
  )
  const insert = database.prepare('insert into log (entry) values (?)')
  const embedded = await openStore({ home, write: true })
  await measure('SQLite', embedded, async (line) => void insert.run(line))
  database.close()

  if (typeof server === 'string') console.log(`PostgreSQL: left out. ${server}`)
  else {
    const databaseUrl = await server.database()
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query('create table bare (sequence bigserial primary key, entry text)')
    const store = await openStore({ home, databaseUrl, write: true })
    await measure(
      'PostgreSQL',
      store,
      async (line) => void (await client.query('insert into bare (entry) values ($1)', [line])),
    )
    await store.close()
    await client.end()
  }

  const log: Entry[] = makeLog(
    Array.from({ length: statementsWanted / 10 }, (_, index) => report(index).entries).flat(),
  )
  const start = performance.now()
  const views = makeViews(log)
  const took = (performance.now() - start) / 1000
  const count = views.processes.reduce((sum, { statements }) => sum + statements.length, 0)
  print(`views of ${count} statements in ${views.documents.length} documents`, took, 's')
  await embedded.append(log.map(({ kind, body }) => ({ kind, body }) as NewEntry))
  for (const [what, work] of [
    ['SQLite: rebuild of all of them and what was added above', () => embedded.rebuild()],
    ['SQLite: kept views read again', () => embedded.views()],
    ['SQLite: verify without reading the pages again', () => verifyStore(embedded)],
  ] as const) {
    const began = performance.now()
    await work()
    print(what, (performance.now() - began) / 1000, 's')
  }
  print('SQLite: entries in that log', (await embedded.head()).sequence, '')
  await embedded.close()
} finally {
  if (typeof server !== 'string') await server.stop()
  rmSync(home, { recursive: true, force: true })
}
