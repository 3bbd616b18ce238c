import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server for tests. */
export interface TestServer {
  /** Makes an empty database and gives its connection string. */
  database(): Promise<string>
  /** Stops the server at once, as a crash would; null where the server is not ours to stop. */
  crash: (() => void) | null
  start: (() => void) | null
  /** Stops the server and removes its files. */
  stop(): Promise<void>
}

/**
 * Starts a private server in a temporary folder on a free port, as an unprivileged user; or uses the one that
 * PACTA_TEST_DATABASE_URL names. Returns a sentence where neither can be had.
 */
export async function startPostgres(): Promise<TestServer | string> {
  const given = process.env.PACTA_TEST_DATABASE_URL
  if (given) return { database: () => makeDatabase(given), crash: null, start: null, stop: async () => {} }
  const binaries = findBinaries()
  if (!binaries)
    return 'PostgreSQL is not installed (apt-get install postgresql) and PACTA_TEST_DATABASE_URL is not set'
  const owner: { uid?: number; gid?: number } | null = process.getuid?.() === 0 ? userOf('postgres') : {}
  if (!owner) return 'initdb refuses root, and there is no user “postgres” to run it as'
  const folder = mkdtempSync(join(tmpdir(), 'pacta-postgres-'))
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const run = (program: string, ...list: string[]) =>
    execFileSync(join(binaries, program), list, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  run(
    'initdb',
    '--pgdata',
    data,
    '--username',
    'pacta',
    '--auth',
    'trust',
    '--no-sync',
    '--encoding',
    'UTF8',
    '--locale',
    'C',
  )
  const port = await freePort()
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder}`
  const start = () =>
    void run('pg_ctl', '--pgdata', data, '--wait', '--log', join(folder, 'log'), '--options', options, 'start')
  const crash = () => void run('pg_ctl', '--pgdata', data, '--mode', 'immediate', '--wait', 'stop')
  start()
  return {
    database: () => makeDatabase(`postgresql://pacta@127.0.0.1:${port}/postgres`),
    crash,
    start,
    stop: async () => {
      try {
        crash()
      } catch {
        // It stands still already.
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findBinaries(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const candidates = [
    ...versions.map((version) => join(root, version, 'bin')),
    '/usr/local/bin',
    '/opt/homebrew/bin',
    '/usr/bin',
  ]
  return candidates.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

function userOf(name: string): { uid: number; gid: number } | null {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function makeDatabase(url: string): Promise<string> {
  const name = `pacta_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const made = new URL(url)
  made.pathname = `/${name}`
  return made.href
}
