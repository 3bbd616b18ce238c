import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { PactaError } from '../model/failure.ts'
import { defaultPatience, type Engine, makeTurns } from './engine.ts'
import { makeStore } from './keep.ts'
import { explainPostgres, placeOf } from './postgres-failure.ts'
import { isBehind, migrate, schemaVersion } from './schema.ts'
import type { Store, StoreOptions } from './store.ts'
import type { Change, Database, Tables } from './tables.ts'
import { stillLocked } from './writer-lock.ts'

/** First half of the advisory lock's key ("pact"); the second is a hash of the schema, so that two ledgers in one database do not wait for each other. */
const lockClass = 0x70616374
/** Time between two tries for the lock, in milliseconds. */
const pause = 10
/** PostgreSQL's number for its type int8, which `pg` gives as a text unless told otherwise. */
const int8 = 20
const connections = 5

/** Opens the store in PostgreSQL 15 or newer. Tables are made in the connection's current schema. */
export async function openPostgres(options: StoreOptions, databaseUrl: string): Promise<Store> {
  const place = placeOf(databaseUrl)
  const pool = connect(options, databaseUrl, place)
  const database: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const inTurn = makeTurns()
  let told = false

  async function takeLock(change: Change, patience: number): Promise<void> {
    const end = performance.now() + patience
    while (!(await tryLock(change))) {
      const holder = await readHolder(change)
      if (performance.now() >= end) throw stillLocked(holder, place, patience)
      if (!told)
        options.waiting?.(`Another writer has the ledger: ${holder}. Waiting up to ${patience / 1000} s for it …`)
      told = true
      await setTimeout(pause)
    }
  }

  const engine: Engine = {
    place,
    database,
    writes: options.write,
    keeps: options.write,
    underLock: (work, patience = options.patience ?? defaultPatience) =>
      inTurn(() =>
        database.transaction().execute(async (change) => {
          await takeLock(change, patience)
          return work(change)
        }),
      ),
    explain: (error) => explainPostgres(error, place),
    close: () => database.destroy(),
  }
  try {
    await bringUpToDate(engine)
  } catch (error) {
    await engine.close()
    throw error instanceof PactaError ? error : explainPostgres(error, place)
  }
  return makeStore(engine, options.now ?? (() => new Date()))
}

function connect(options: StoreOptions, databaseUrl: string, place: string): pg.Pool {
  let pool: pg.Pool
  try {
    pool = new pg.Pool({
      connectionString: databaseUrl,
      max: connections,
      connectionTimeoutMillis: 10_000,
      // PostgreSQL keeps the first 63 bytes.
      application_name: `${options.purpose ?? 'pacta'}, process ${process.pid} on ${hostname()}`,
      types: {
        getTypeParser: ((type: number, format?: 'text' | 'binary') =>
          type === int8 ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
      },
    })
  } catch (error) {
    throw explainPostgres(error, place)
  }
  // A connection that breaks while nobody uses it is dropped from the pool; the next query opens another.
  pool.on('error', () => {})
  // An acknowledged entry is on the server's disk, also where the server's own setting is laxer; stricter settings stay.
  pool.on('connect', (client) => {
    // Where it breaks between two queries of a transaction, the next query tells.
    client.on('error', () => {})
    client
      .query("select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'")
      .catch(() => {})
  })
  return pool
}

async function tryLock(change: Change): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(lockClass)}, hashtext(current_schema())) as taken`.execute(change)
  return rows[0]?.taken === true
}

async function readHolder(change: Change): Promise<string> {
  const { rows } = await sql<{ name: string; address: string | null }>`
    select activity.application_name as name, host(activity.client_addr) as address
    from pg_locks join pg_stat_activity as activity using (pid)
    where pg_locks.locktype = 'advisory' and pg_locks.granted and pg_locks.classid = ${sql.lit(lockClass)}`.execute(
    change,
  )
  const [holder] = rows
  return holder?.name ? `${holder.name}${holder.address ? ` (${holder.address})` : ''}` : 'not known'
}

async function hasSchema(database: Database): Promise<boolean> {
  const { rows } = await sql<{ found: string | null }>`select to_regclass('schema_version') as found`.execute(database)
  return rows[0]?.found != null
}

async function bringUpToDate(engine: Engine): Promise<void> {
  const { database, place, writes } = engine
  const version = await schemaVersion(database, () => hasSchema(database))
  if (!isBehind(version, place)) return
  if (version === 0 && !writes) {
    throw new PactaError(
      'There is no ledger in this database yet',
      place,
      'Run `pacta add ADDRESS…` first, or name another database in PACTA_DATABASE_URL.',
    )
  }
  if (!writes) {
    throw new PactaError(
      'This ledger has an older form',
      place,
      'Run a command that writes (such as `pacta rebuild`) once to bring it up to date.',
    )
  }
  await engine.underLock(async (change) => {
    const now = await schemaVersion(change as unknown as Database, () => hasSchema(change as unknown as Database))
    if (isBehind(now, place)) await migrate(change, now, { number: 'bigint', bytes: 'bytea' })
  })
}
