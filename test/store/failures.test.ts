import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { PactaError } from '../../src/model/failure.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { verifyStore } from '../../src/store/verify.ts'
import { openWriterLock } from '../../src/store/writer-lock.ts'
import { makeReport } from '../ledger/make.ts'
import { startPostgres } from '../postgres.ts'
import { overBothStores, withStore } from './stores.ts'

const report = (name: string, length = 10) => {
  const words = Array.from({ length }, (_, index) => `${name}-${index}`).join(' ')
  const { document, bytes, entries } = makeReport({
    text: `Armenia signed. ${words}`,
    told: [{ act: 'sign', quote: 'Armenia signed' }],
  })
  return { entries, blobs: [{ id: document.id, bytes }] }
}
const add = (store: Store, name: string, length?: number) => {
  const { entries, blobs } = report(name, length)
  return store.append(entries, blobs)
}

/** One clear sentence with a place and a remedy. */
const isClear = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof PactaError, String(error))
  assert.match(error.message, pattern)
  assert.ok(error.where.length > 0)
  assert.ok(error.remedy.length > 0)
  return true
}

test('a full disk is told in one sentence, and nothing is half recorded', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-full-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return t.skip('This user may not mount a small file system to fill up: run the tests as root to see this one.')
  }
  try {
    await withStore({ home: folder, write: true }, async (store) => {
      let recorded = 0
      const fill = async () => {
        for (let count = 0; count < 200; count++) recorded = (await add(store, String(count), 4000)).at(-1)!.sequence
      }
      await assert.rejects(fill(), isClear(/disk is full/))
      assert.ok(recorded > 0)
      assert.equal((await store.head()).sequence, recorded)
      assert.deepEqual((await verifyStore(store)).faults, [])
    })
    await withStore({ home: folder, write: false }, async (store) => {
      assert.deepEqual((await verifyStore(store)).faults, [])
    })
  } finally {
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true })
  }
})

test('a read-only folder can be read, and says so when something is to be recorded', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-read-only-'))
  await withStore({ home: folder, write: true }, async (store) => void (await add(store, 'one')))
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444)
  chmodSync(folder, 0o555)
  const program = `
    import { openStore } from ${JSON.stringify(join(import.meta.dirname, '../../src/store/store.ts'))}
    const [home] = process.argv.slice(1)
    const store = await openStore({ home, write: false })
    console.log((await store.head()).sequence, (await store.views()).documents.length)
    await store.close()
    await openStore({ home, write: true }).catch((error) => console.log(error.name + ': ' + error.message))`
  // Root may write anywhere, so another user has to try.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, folder], {
    ...user,
    encoding: 'utf8',
    cwd: '/',
  })
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true })
  if (/EACCES|ERR_MODULE_NOT_FOUND|Cannot find module/.test(stderr)) {
    return t.skip('The user “nobody” may not read the folder that the tests are in.')
  }
  assert.deepEqual(
    stdout.trim().split('\n'),
    ['2 1', 'PactaError: This folder is read-only, so nothing can be recorded in it'],
    stderr,
  )
})

test('a file that is no ledger is told as such', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-no-ledger-'))
  writeFileSync(join(folder, 'ledger.sqlite'), 'This is a letter to a friend, not a database. '.repeat(100))
  await assert.rejects(openStore({ home: folder, write: true }), isClear(/no Pacta ledger/))
  await assert.rejects(
    openStore({ home: join(folder, 'ledger.sqlite', 'deeper'), write: true }),
    isClear(/cannot be opened/),
  )
  mkdirSync(join(folder, 'other', 'ledger.sqlite'), { recursive: true })
  await assert.rejects(openStore({ home: join(folder, 'other'), write: true }), isClear(/cannot be opened/))
  rmSync(folder, { recursive: true })
})

test('a server that is not there, and one that does not know the database, are told in one sentence without the password', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  await new Promise((resolve) => server.close(resolve))
  const databaseUrl = `postgresql://user:secret@127.0.0.1:${port}/ledger`
  await assert.rejects(openStore({ home: '', databaseUrl, write: true }), (error) => {
    assert.ok(!`${(error as PactaError).message} ${(error as PactaError).where}`.includes('secret'))
    return isClear(/cannot be reached/)(error)
  })
  await assert.rejects(openStore({ home: '', databaseUrl: 'not an address', write: true }), PactaError)
})

test('a connection that breaks while entries are recorded is told in one sentence, and the ledger goes on when the server is back', async (t) => {
  const server = await startPostgres()
  assert.ok(typeof server !== 'string', String(server))
  if (!server.crash || !server.start) return t.skip('PACTA_TEST_DATABASE_URL names a server that is not ours to stop.')
  try {
    const databaseUrl = await server.database()
    await assert.rejects(
      openStore({ home: '', databaseUrl: databaseUrl.replace(/\/[^/]+$/, '/nowhere'), write: true }),
      isClear(/does not exist/),
    )
    const store = await openStore({ home: '', databaseUrl, write: true })
    let recorded = 0
    const writing = (async () => {
      for (let count = 0; ; count++) recorded = (await add(store, String(count), 50)).at(-1)!.sequence
    })()
    const failed = assert.rejects(writing, isClear(/connection to the database broke|cannot be reached/))
    while (recorded < 6) await new Promise((resolve) => setTimeout(resolve, 5))
    server.crash()
    await failed
    await assert.rejects(store.head(), isClear(/connection to the database broke|cannot be reached/))
    server.start()
    const { sequence } = await store.head()
    assert.ok(sequence >= recorded && sequence % 2 === 0)
    await add(store, 'again')
    assert.deepEqual((await verifyStore(store)).faults, [])
    await store.close()
  } finally {
    await server.stop()
  }
})

overBothStores('a second writer', (kind) => {
  test('waits, and is told who holds the ledger when its turn does not come', async () => {
    const place = await kind.place()
    await withStore({ ...place, write: true }, async (first) => void (await add(first, 'one')))
    const messages: string[] = []
    const waiting = (message: string) => void messages.push(message)
    await withStore({ ...place, write: true, patience: 300, waiting }, async (second) => {
      const release = await holdLock(place.home, place.databaseUrl)
      await assert.rejects(
        add(second, 'two'),
        isClear(/Another writer still has the ledger after 0.3 s: pacta add, process \d+/),
      )
      assert.equal(messages.length, 1)
      assert.match(messages[0]!, /pacta add, process \d+ on .+Waiting up to 0.3 s/)
      assert.equal((await second.head()).sequence, 2, 'reading goes on')
      const patient = withStore({ ...place, write: true, patience: 10_000 }, (third) => add(third, 'three'))
      await new Promise((resolve) => setTimeout(resolve, 100))
      await release()
      assert.equal((await patient).at(-1)!.sequence, 4)
      await add(second, 'two')
      assert.deepEqual((await verifyStore(second)).faults, [])
    })
  })
})

/** Holds the writer's lock as another process would. */
async function holdLock(home: string, databaseUrl: string | undefined): Promise<() => Promise<void>> {
  if (!databaseUrl) {
    const lock = openWriterLock(home, 'pacta add', () => {})
    await lock.take(0)
    return async () => {
      lock.release()
      lock.close()
    }
  }
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: `pacta add, process ${process.pid} on here`,
  })
  await client.connect()
  await client.query("begin; select pg_advisory_xact_lock(x'70616374'::int, hashtext(current_schema()))")
  return () => client.end()
}
