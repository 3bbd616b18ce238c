import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts'
import { startPostgres, type TestServer } from '../postgres.ts'

/** One kind of store, for tests that hold for both. */
export interface Kind {
  name: 'SQLite' | 'PostgreSQL'
  /** Where an empty store can be made; asked for again, another one. */
  place(): Promise<Pick<StoreOptions, 'home' | 'databaseUrl'>>
  /** The server, for PostgreSQL. */
  server(): TestServer | null
}

/** Runs the same tests over both stores. Where there is no PostgreSQL, its tests fail with the sentence that says what to install. */
export function overBothStores(name: string, tests: (kind: Kind) => void): void {
  const folders: string[] = []
  const folder = () => {
    const home = mkdtempSync(join(tmpdir(), 'pacta-store-'))
    folders.push(home)
    return home
  }
  after(() => {
    for (const home of folders) rmSync(home, { recursive: true, force: true })
  })
  describe(`${name} (SQLite)`, () => {
    tests({ name: 'SQLite', place: async () => ({ home: folder() }), server: () => null })
  })
  describe(`${name} (PostgreSQL)`, () => {
    let server: TestServer | null = null
    before(async () => {
      const started = await startPostgres()
      if (typeof started === 'string') throw new Error(started)
      server = started
    })
    after(async () => server?.stop())
    tests({
      name: 'PostgreSQL',
      place: async () => {
        if (!server) throw new Error('There is no PostgreSQL to test with')
        return { home: folder(), databaseUrl: await server.database() }
      },
      server: () => server,
    })
  })
}

/** Opens a store, hands it on, and closes it whatever happens. */
export async function withStore<Value>(options: StoreOptions, work: (store: Store) => Promise<Value>): Promise<Value> {
  const store = await openStore(options)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

export const readAll = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
  const all: Value[] = []
  for await (const value of values) all.push(value)
  return all
}
