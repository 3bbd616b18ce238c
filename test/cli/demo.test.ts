// `pacta demo` and `pacta serve`: from nothing to the desk, and a graceful end.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { hasStack, pacta, run, scratch } from './program.ts'

interface Server {
  address: string
  end(signal: NodeJS.Signals): Promise<{ code: number | null; stdout: string; stderr: string }>
}

/** Starts a command that serves, and waits until it says where. */
function start(args: string[], env: Record<string, string>): Promise<Server> {
  const child = spawn(pacta, args, {
    env: { ...process.env, PACTA_DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    void closed.then(() => reject(new Error(stderr)))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      const address = stdout.match(/The desk is on (http:\S+?)[. ]/)?.[1]
      if (!address) return
      resolve({
        address,
        async end(signal) {
          child.kill(signal)
          return { code: await closed, stdout, stderr }
        },
      })
    })
  })
}

test('the demo reads the examples, prints the head of a dossier and serves the desk; the second time nothing is read again', async () => {
  const env = { PACTA_HOME: scratch() }
  const desk = await start(['demo', '--port', '0'], env)
  const page = await fetch(desk.address)
  assert.equal(page.status, 200)
  assert.match(await page.text(), /Azerbaijan/)
  const { code, stdout, stderr } = await desk.end('SIGINT')
  assert.equal(code, 0, stderr)
  assert.match(stderr, /pacta: \d\d documents read with \d+ statements/)
  assert.match(stdout, /^Texts$/m)
  assert.doesNotMatch(stdout, /off-topic/)
  const again = await run(['demo', '--no-serve'], { env })
  assert.equal(again.code, 0)
  assert.match(again.stderr, /0 documents read with 0 statements, \d\d in the ledger already/)
})

test('serve answers until it is told to end, and ends well', async () => {
  const desk = await start(['serve', '--port', '0'], { PACTA_HOME: scratch() })
  assert.equal((await fetch(desk.address)).status, 200)
  const { code, stderr } = await desk.end('SIGTERM')
  assert.deepEqual([code, stderr], [0, ''])
})

test('a port that is taken is named, with what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  const { code, stderr } = await run(['serve', '--port', String(port)], { env: { PACTA_HOME: scratch() } })
  other.close()
  assert.equal(code, 1)
  assert.match(stderr, new RegExp(`^pacta: .*taken.*127\\.0\\.0\\.1:${port}.*--port`))
  assert.ok(!hasStack(stderr))
})
