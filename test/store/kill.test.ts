import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { verifyStore } from '../../src/store/verify.ts'
import { overBothStores, withStore } from './stores.ts'

const program = join(import.meta.dirname, 'append-forever.ts')

/** Runs a writer and kills it after a while; gives the last entry that it was told is recorded. */
function writeAndKill(
  home: string,
  databaseUrl: string,
  name: string,
  after: number,
): Promise<{ sequence: number; hash: string } | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, home, databaseUrl, name], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    let waiting = false
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      if (!waiting) setTimeout(() => child.kill('SIGKILL'), after)
      waiting = true
    })
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error('The writer ended by itself.'))
      // A last line without its end was cut off by the kill: it was not told whole.
      const lines = said
        .slice(0, said.lastIndexOf('\n'))
        .split('\n')
        .filter((line) => line !== 'ready')
      const [sequence, hash] = lines.at(-1)?.split(' ') ?? []
      resolve(hash ? { sequence: Number(sequence), hash } : null)
    })
  })
}

overBothStores('a writer that is killed', (kind) => {
  const kills = kind.name === 'SQLite' ? 50 : 10
  test(`loses nothing that was acknowledged and leaves a ledger that verifies, ${kills} times`, async () => {
    const { home, databaseUrl } = await kind.place()
    let before = 0
    for (let kill = 0; kill < kills; kill++) {
      // Spread over the time that a few entries take, so that kills fall before, in and after commits.
      const told = await writeAndKill(home, databaseUrl ?? '', String(kill), Math.random() * 40)
      await withStore({ home, databaseUrl, write: kill % 2 === 0 }, async (store) => {
        const head = await store.head()
        assert.ok(head.sequence >= before, 'what stood before still stands')
        assert.equal(head.sequence % 2, 0, 'no entry without the one recorded in the same step')
        if (told) {
          assert.ok(head.sequence >= told.sequence)
          assert.equal((await store.entry(told.sequence))?.hash, told.hash)
        }
        before = head.sequence
        if (kill % 10 === 9) assert.deepEqual((await verifyStore(store)).faults, [])
      })
    }
    assert.ok(before > 0)
  })
})
