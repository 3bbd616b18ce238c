// `pacta add`: what is acknowledged, in which order, and what one bad input does to the rest.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { hasStack, jsonLines, pacta, root, run, scratch } from './program.ts'

const examples = join(root, 'examples', 'south-caucasus')

test('each document is acknowledged on stdout, in the order of the folder, and the summary goes to stderr', async () => {
  const home = scratch()
  const { code, stdout, stderr } = await run(['add', '--json', examples], { env: { PACTA_HOME: home } })
  assert.equal(code, 0, stderr)
  const added = jsonLines(stdout)
  const addresses = added.map(({ address }) => String(address))
  assert.deepEqual(addresses, [...addresses].sort())
  assert.ok(added.every(({ outcome }) => outcome === 'new'))
  assert.match(stderr, /^pacta: \d+ documents read with \d+ statements, in .*\n$/)
  assert.equal((await run(['verify'], { env: { PACTA_HOME: home } })).code, 0)
})

test('the same bytes again add nothing', async () => {
  const env = { PACTA_HOME: scratch() }
  await run(['add', examples], { env })
  const before = await run(['export', '--as', 'jsonl'], { env })
  const { code, stdout, stderr } = await run(['add', '--json', examples], { env })
  assert.equal(code, 0, stderr)
  assert.ok(jsonLines(stdout).every(({ outcome, statements }) => outcome === 'same' && statements === 0))
  assert.equal((await run(['export', '--as', 'jsonl'], { env })).stdout, before.stdout)
})

test('a new version under the same address is a new document linked to the old', async () => {
  const folder = scratch()
  const env = { PACTA_HOME: join(folder, 'home') }
  const page = join(folder, 'page.html')
  copyFileSync(join(examples, '2025-08-09-lakeside-tribune-first.html'), page)
  await run(['add', page], { env })
  copyFileSync(join(examples, '2025-08-09-lakeside-tribune-corrected.html'), page)
  const { stdout } = await run(['add', '--json', page], { env })
  assert.equal(jsonLines(stdout)[0]!.outcome, 'version')
  const entries = jsonLines((await run(['export', '--as', 'jsonl'], { env })).stdout) as {
    kind: string
    body: { document?: { id: string; previous?: string } }
  }[]
  const documents = entries.filter(({ kind }) => kind === 'document').map(({ body }) => body.document!)
  assert.equal(documents[1]!.previous, documents[0]!.id)
})

test('a folder with an unreadable file: the rest is done, the file is named, the exit code is 1', async () => {
  const folder = scratch()
  const reports = join(folder, 'reports')
  mkdirSync(reports)
  for (const name of ['2025-08-08-talvik-wire.txt', '2025-08-09-harbour-post.txt'])
    copyFileSync(join(examples, name), join(reports, name))
  symlinkSync(join(folder, 'nowhere'), join(reports, '2025-08-08-zz-broken.txt'))
  writeFileSync(join(reports, 'empty.txt'), '')
  const { code, stdout, stderr } = await run(['add', '--json', reports], { env: { PACTA_HOME: join(folder, 'home') } })
  assert.equal(code, 1)
  assert.equal(jsonLines(stdout).length, 2)
  assert.match(stderr, /2025-08-08-zz-broken\.txt/)
  assert.match(stderr, /empty\.txt/)
  assert.match(stderr, /2 documents read .*2 not readable/)
  assert.ok(!hasStack(stderr), stderr)
})

test('a report can come by stdin', async () => {
  const env = { PACTA_HOME: scratch() }
  const { code, stdout, stderr } = await run(['add', '--json', '-'], {
    env,
    stdin:
      'Peace talks\n\nNAIROBI, Nov 3 (Reuters) — Kenya and Uganda signed a treaty on Monday in Nairobi, their governments said.\n',
  })
  assert.equal(code, 0, stderr)
  assert.equal(jsonLines(stdout).length, 1)
})

test('two writers: both finish, nothing of either is lost, and the chain is one', async () => {
  const env = { PACTA_HOME: scratch() }
  const both = await Promise.all([
    run(['add', '--json', examples], { env }),
    run(['add', '--json', join(root, 'examples', 'drc-rwanda')], { env }),
  ])
  for (const { code, stderr } of both) assert.equal(code, 0, stderr)
  const acknowledged = both.flatMap(({ stdout }) => jsonLines(stdout).map(({ document }) => document))
  const entries = jsonLines((await run(['export', '--as', 'jsonl'], { env })).stdout) as {
    sequence: number
    kind: string
    body: { page?: { document: string } }
  }[]
  assert.deepEqual(
    entries.map(({ sequence }) => sequence),
    entries.map((_, index) => index + 1),
  )
  const read = new Set(entries.flatMap(({ body }) => (body.page ? [body.page.document] : [])))
  assert.deepEqual(
    acknowledged.filter((document) => !read.has(String(document))),
    [],
  )
  const verified = await run(['verify'], { env })
  assert.equal(verified.code, 0, verified.stdout)
})

test('interrupted once, it finishes what is in hand and says so', async () => {
  const folder = scratch()
  const env = { PACTA_HOME: join(folder, 'home') }
  const reports = join(folder, 'reports')
  cpSync(join(root, 'examples'), reports, { recursive: true })
  const child = spawn(pacta, ['add', '--json', reports], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (!stdout) child.kill('SIGINT')
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  assert.equal(code, 1, stderr)
  assert.match(stderr, /finishing what is in hand/)
  const verified = jsonLines((await run(['verify', '--json'], { env })).stdout)[0]!
  assert.deepEqual(verified.faults, [])
  assert.equal(verified.entries, jsonLines(stdout).length * 2)
})
