import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely'
import { PactaError } from '../model/failure.ts'
import { defaultPatience, type Engine, makeTurns } from './engine.ts'
import { makeStore } from './keep.ts'
import { isBehind, migrate, schemaVersion } from './schema.ts'
import { explainSqlite } from './sqlite-failure.ts'
import type { Store, StoreOptions } from './store.ts'
import type { Database, Tables } from './tables.ts'
import { openWriterLock, type WriterLock } from './writer-lock.ts'

/** Name of the database file in the store's folder. */
export const fileName = 'ledger.sqlite'

/**
 * Opens the embedded store: SQLite in write-ahead mode, each transaction on the disk before it is acknowledged
 * (`synchronous=FULL`, https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
export async function openSqlite(options: StoreOptions): Promise<Store> {
  const home = resolve(options.home)
  const file = join(home, fileName)
  try {
    return await open(options, home, file)
  } catch (error) {
    throw error instanceof PactaError ? error : explainSqlite(error, file)
  }
}

async function open(options: StoreOptions, home: string, file: string): Promise<Store> {
  if (!options.write && !existsSync(file)) {
    throw new PactaError(
      'There is no ledger here yet',
      home,
      'Run `pacta add ADDRESS…` first, or name the folder in PACTA_HOME.',
    )
  }
  if (options.write) mkdirSync(home, { recursive: true })
  const writable = isWritable(home) && (!existsSync(file) || isWritable(file))
  if (options.write && !writable) {
    throw new PactaError(
      'This folder is read-only, so nothing can be recorded in it',
      home,
      'Make it writable for this user, or name another folder in PACTA_HOME.',
    )
  }
  const connection = connect(file, writable)
  const database: Database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
  let lock: WriterLock | undefined
  const inTurn = makeTurns()
  const engine: Engine = {
    place: file,
    database,
    writes: options.write,
    keeps: writable,
    underLock: (work, patience = options.patience ?? defaultPatience) =>
      inTurn(async () => {
        lock ??= openWriterLock(home, options.purpose ?? 'pacta', options.waiting ?? (() => {}))
        await lock.take(patience)
        try {
          return await database.transaction().execute(work)
        } finally {
          lock.release()
        }
      }),
    explain: (error) => explainSqlite(error, file),
    close: () =>
      inTurn(async () => {
        await database.destroy()
        lock?.close()
      }),
  }
  try {
    await bringUpToDate(engine)
  } catch (error) {
    await engine.close()
    throw error
  }
  return makeStore(engine, options.now ?? (() => new Date()))
}

async function bringUpToDate(engine: Engine): Promise<void> {
  const { database, place } = engine
  // One query on every start, so that the version is read even before Kysely is warm.
  const version = () =>
    schemaVersion(database, async () => {
      const { rows } = await sql`select 1 from sqlite_schema where name = 'schema_version'`.execute(database)
      return rows.length > 0
    })
  if (!isBehind(await version(), place)) return
  if (!engine.keeps) {
    throw new PactaError(
      'This ledger has an older form, and its folder is read-only',
      place,
      'Open it once where it can be written to.',
    )
  }
  await engine.underLock(async (change) => {
    const { rows } = await sql`select 1 from sqlite_schema where name = 'schema_version'`.execute(change)
    const row =
      rows.length > 0 ? await change.selectFrom('schema_version').select('version').executeTakeFirst() : undefined
    await migrate(change, row?.version ?? 0, { number: 'integer', bytes: 'blob' })
  })
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Statements kept ready; the store uses fewer than this, but for INSERTs of different lengths. */
const statementsKept = 200

/** The few calls of a database that Kysely's SQLite dialect makes, on Node's own SQLite. */
function connect(file: string, writable: boolean): SqliteDatabase {
  // Without write access SQLite cannot make its shared-memory file: `immutable` reads the file alone,
  // which is right as long as nobody else writes it (https://www.sqlite.org/wal.html#readonly).
  const alone = !writable && !existsSync(`${file}-wal`)
  const address = pathToFileURL(file)
  if (alone) address.searchParams.set('immutable', '1')
  const database = new DatabaseSync(alone ? address : file, { readOnly: !writable, timeout: 10_000 })
  if (writable) database.exec('pragma journal_mode = wal; pragma synchronous = full')
  const ready = new Map<string, StatementSync>()
  return {
    close: () => database.close(),
    prepare(text) {
      let statement = ready.get(text)
      if (!statement) {
        if (ready.size >= statementsKept) ready.clear()
        statement = database.prepare(text)
        ready.set(text, statement)
      }
      const kept = statement
      return {
        reader: kept.columns().length > 0,
        all: (values) => kept.all(...(values as SQLInputValue[])),
        run: (values) => {
          // A full disk makes SQLite roll back by itself (https://www.sqlite.org/lang_transaction.html, "Errors").
          if (text === 'rollback' && !database.isTransaction) return { changes: 0, lastInsertRowid: 0 }
          return kept.run(...(values as SQLInputValue[]))
        },
        iterate: (values) => kept.iterate(...(values as SQLInputValue[])),
      }
    },
  }
}
