// kill −9 at any moment of `pacta add`: nothing acknowledged is lost, and the ledger verifies.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { jsonLines, pacta, root, run, scratch } from './program.ts'

const KILLS = 50

interface Killed {
  acknowledged: string[]
  ended: boolean
}

/** Adds the examples and kills the whole process after `delay` milliseconds, or after the first acknowledgement and a little more. */
function addAndKill(home: string, delay: number, afterFirst: boolean): Promise<Killed> {
  const child = spawn(
    pacta,
    ['add', '--json', join(root, 'examples', 'south-caucasus'), join(root, 'examples', 'drc-rwanda')],
    {
      env: { ...process.env, PACTA_HOME: home, PACTA_DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  let stdout = ''
  let timer = afterFirst ? undefined : setTimeout(() => child.kill('SIGKILL'), delay)
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    timer ??= setTimeout(() => child.kill('SIGKILL'), delay)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      const whole = stdout.slice(0, stdout.lastIndexOf('\n') + 1)
      resolve({ acknowledged: jsonLines(whole).map(({ document }) => String(document)), ended: signal === null })
    })
  })
}

test(`killed ${KILLS} times during add, the ledger has all that it acknowledged and verifies`, async () => {
  let home = scratch()
  let acknowledged = new Set<string>()
  let between = 0
  for (let round = 0; round < KILLS; round++) {
    // Killed early (opening, migrating), and at steps of a few milliseconds around the recording of documents.
    const early = round % 5 === 0
    const killed = await addAndKill(home, early ? 20 + round * 12 : (round * 37) % 400, !early)
    for (const document of killed.acknowledged) acknowledged.add(document)
    if (!killed.ended && killed.acknowledged.length > 0) between++
    const verified = await run(['verify', '--json'], { env: { PACTA_HOME: home } })
    if (verified.code !== 0) {
      // Killed before there was a ledger at all: then nothing may have been acknowledged.
      assert.match(verified.stderr, /no ledger/, verified.stdout)
      assert.equal(acknowledged.size, 0)
      continue
    }
    const exported = jsonLines((await run(['export', '--as', 'jsonl'], { env: { PACTA_HOME: home } })).stdout) as {
      kind: string
      body: { page?: { document: string } }
    }[]
    const kept = new Set(exported.flatMap(({ body }) => (body.page ? [body.page.document] : [])))
    assert.deepEqual(
      [...acknowledged].filter((document) => !kept.has(document)),
      [],
      `round ${round}`,
    )
    const documents = exported.filter(({ kind }) => kind === 'document').length
    assert.equal(exported.length, documents * 2, `round ${round}: a document without its statements`)
    if (killed.ended) {
      home = scratch()
      acknowledged = new Set()
    }
  }
  assert.ok(between > 5, `only ${between} kills fell between two documents`)
})
