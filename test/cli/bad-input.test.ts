// Bad input, end to end: one clear line, never a stack trace, never a half-written entry.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { hasStack, jsonLines, type Ran, root, run, scratch } from './program.ts'

const good = join(root, 'examples', 'south-caucasus', '2025-08-08-talvik-wire.txt')

/** Adds one file with these bytes to a new ledger. */
async function addBytes(name: string, bytes: string | Uint8Array): Promise<Ran & { home: string }> {
  const folder = scratch()
  writeFileSync(join(folder, name), bytes)
  const home = join(folder, 'home')
  return { ...(await run(['add', '--json', join(folder, name)], { env: { PACTA_HOME: home } })), home }
}

function refused({ code, stdout, stderr }: Ran, name: string): void {
  assert.equal(code, 1, stderr)
  assert.equal(stdout, '')
  assert.match(stderr, new RegExp(`pacta: .*${name.replace('.', '\\.')}`))
  assert.ok(!hasStack(stderr), stderr)
}

async function soundWith(home: string, entries: number): Promise<void> {
  const { stdout, stderr } = await run(['verify', '--json'], { env: { PACTA_HOME: home } })
  assert.ok(stdout, stderr)
  const [verified] = jsonLines(stdout)
  assert.deepEqual([verified!.entries, verified!.faults], [entries, []])
}

test('an empty file is named and nothing is recorded', async () => {
  const ran = await addBytes('empty.txt', '')
  refused(ran, 'empty.txt')
  await soundWith(ran.home, 0)
})

test('a binary file is named and nothing is recorded', async () => {
  const ran = await addBytes(
    'picture.jpg',
    Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)),
  )
  refused(ran, 'picture.jpg')
  await soundWith(ran.home, 0)
})

test('200 MB of one line is refused without being read into memory whole', async () => {
  const folder = scratch()
  const file = join(folder, 'line.txt')
  const descriptor = openSync(file, 'w')
  const piece = 'agreement '.repeat(100_000)
  for (let index = 0; index < 200; index++) writeSync(descriptor, piece)
  closeSync(descriptor)
  refused(await run(['add', '--json', file], { env: { PACTA_HOME: join(folder, 'home') } }), 'line.txt')
})

test('200 MB of one line in a --jsonl run is an error of that line, and the rest is done', async () => {
  async function* lines(): AsyncGenerator<string> {
    yield '{"id": 1, "text": "'
    for (let index = 0; index < 200; index++) yield 'agreement '.repeat(100_000)
    yield '"}\n{"id": 2, "tokens": [["They", "met", "."]]}\n'
  }
  const { code, stdout } = await run(['parse', '--jsonl'], { stdin: lines() })
  assert.equal(code, 1)
  const [long, next] = jsonLines(stdout)
  assert.match(String(long!.error), /longer than 64 MB \(line 1\)/)
  assert.equal(next!.id, 2)
})

const sentence = 'Armenia and Azerbaijan signed a joint declaration in Washington on Friday, Café Zürich reported.'

test('invalid UTF-8 is read, with the broken bytes marked', async () => {
  const ran = await addBytes(
    'broken.txt',
    Buffer.concat([
      Buffer.from(`Title\n\n${sentence} `),
      Buffer.from([0xc3, 0x28, 0xff]),
      Buffer.from(' It was the first.'),
    ]),
  )
  assert.equal(ran.code, 0, ran.stderr)
  await soundWith(ran.home, 2)
})

test('UTF-16 is read as the text that it is', async () => {
  const folder = scratch()
  const file = join(folder, 'wide.txt')
  writeFileSync(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`Title\n\n${sentence}\n`, 'utf16le')]))
  const { stdout } = await run(['page', '--json', file])
  assert.match(String(jsonLines(stdout)[0]!.text), /Café Zürich/)
})

test('signs of two units beside a quote, and in what is left out, are kept whole', async () => {
  const paragraphs = Array.from(
    { length: 40 },
    (_, width) =>
      `${'🕊'.repeat(20)}${'x'.repeat(width)} Mali signed the accord. ${'x'.repeat(width)}${'🕊'.repeat(20)}.`,
  )
  const left = `Recent Stories\n\n${Array.from({ length: 4 }, (_, width) => `- ${'y'.repeat(width)}${'🕊'.repeat(120)}3 hours ago`).join('\n')}`
  const ran = await addBytes(
    'doves.txt',
    `Mali signs accord\n\n8 August 2025\n\n${paragraphs.join('\n\n')}\n\n${left}\n`,
  )
  assert.equal(ran.code, 0, ran.stderr)
  assert.ok(Number(jsonLines(ran.stdout)[0]!.statements) >= 40, ran.stdout)
  await soundWith(ran.home, 2)
})

test('a Russian page in Windows-1251 is kept, marked as Russian, and gives no statements', async () => {
  // "Президент Азербайджана и премьер-министр Армении подписали совместную декларацию." in that encoding.
  const text = 'Президент Азербайджана и премьер-министр Армении подписали совместную декларацию в Вашингтоне. '.repeat(
    4,
  )
  const bytes = Buffer.from(
    [...text].map((letter) =>
      letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
    ),
  )
  const folder = scratch()
  const file = join(folder, 'page.txt')
  writeFileSync(file, bytes)
  const env = { PACTA_HOME: join(folder, 'home') }
  const { code, stdout, stderr } = await run(['add', '--json', file], { env })
  assert.equal(code, 0, stderr)
  assert.equal(jsonLines(stdout)[0]!.statements, 0)
  const [page] = jsonLines((await run(['page', '--json', file])).stdout)
  assert.equal(page!.language, 'ru')
  assert.match(String(page!.text), /Армении/)
})

test('100,000 nested elements cost one line', async () => {
  const ran = await addBytes(
    'bomb.html',
    `<html><body>${'<div>'.repeat(100_000)}${sentence}${'</div>'.repeat(100_000)}</body></html>`,
  )
  assert.ok(!hasStack(ran.stderr), ran.stderr)
  assert.ok(ran.code === 0 || /pacta: .*bomb\.html/.test(ran.stderr), ran.stderr)
  await soundWith(ran.home, ran.code === 0 ? 2 : 0)
})

test('a page of nothing but links gives no statements', async () => {
  const links = Array.from(
    { length: 200 },
    (_, index) => `<li><a href="/${index}">Ministers sign treaty number ${index}</a></li>`,
  )
  const ran = await addBytes(
    'links.html',
    `<html><head><title>News</title></head><body><ul>${links.join('')}</ul></body></html>`,
  )
  assert.ok(!hasStack(ran.stderr), ran.stderr)
  if (ran.code === 0) assert.equal(jsonLines(ran.stdout)[0]!.statements, 0)
  else assert.match(ran.stderr, /links\.html/)
})

test('a page in the future holds nothing that is said to have happened after today', async () => {
  const ran = await addBytes(
    'future.txt',
    'Talks\nPublished March 3, 2099\n\nArmenia and Azerbaijan will sign a treaty on 9 March 2099 in Geneva, the ministry said.\n',
  )
  assert.equal(ran.code, 0, ran.stderr)
  const entries = jsonLines((await run(['export', '--as', 'jsonl'], { env: { PACTA_HOME: ran.home } })).stdout) as {
    body: { statements?: { mode: string }[] }
  }[]
  for (const { mode } of entries.flatMap(({ body }) => body.statements ?? [])) assert.notEqual(mode, 'occurred')
})

test('a store from a newer version is left alone', async () => {
  const folder = scratch()
  const env = { PACTA_HOME: folder }
  await run(['add', good], { env })
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'))
  database.exec('update schema_version set version = 9999')
  database.close()
  for (const args of [['add', good], ['show'], ['verify'], ['export', '--as', 'csv']]) {
    const { code, stdout, stderr } = await run(args, { env })
    assert.equal(code, 1)
    assert.equal(stdout, '')
    assert.match(stderr, /^pacta: .*newer.*\n$/)
  }
})

test('a read-only folder is named, with what to do', async () => {
  const folder = scratch()
  const home = join(folder, 'home')
  mkdirSync(home)
  chmodSync(folder, 0o755)
  chmodSync(home, 0o555)
  const through = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
  const { code, stdout, stderr } = await run(['add', good], { env: { PACTA_HOME: home }, through })
  assert.equal(code, 1)
  assert.equal(stdout, '')
  assert.match(stderr, /^pacta: .*read-only.*PACTA_HOME.*\n$/)
})

test('a full disk: what was acknowledged stays, the rest is not begun, and the ledger verifies', async () => {
  // A file system of 600 kB in a namespace of the test's own; where that may not be made, a limit on the size of files.
  const folder = scratch()
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const own = spawnSync('unshare', ['-rm', 'sh', '-c', `mount -t tmpfs -o size=600k tmpfs ${disk}`]).status === 0
  const script = own
    ? 'mount -t tmpfs -o size=600k tmpfs "$PACTA_HOME"; "$0" "$@"; code=$?; "$0" verify >&2; exit $code'
    : 'trap "" XFSZ; (ulimit -f 500; "$0" "$@"); code=$?; "$0" verify >&2; exit $code'
  const { code, stdout, stderr } = await run(['add', '--json', join(root, 'examples')], {
    env: { PACTA_HOME: disk },
    through: own ? ['unshare', '-rm', 'sh', '-c', script] : ['sh', '-c', script],
  })
  assert.equal(code, 1, stderr)
  assert.match(stderr, /pacta: .*[Dd]isk/)
  assert.match(stderr, /all sound/)
  assert.ok(!hasStack(stderr), stderr)
  const entries = Number(stderr.match(/(\d+) entries, all sound/)![1])
  assert.ok(entries >= jsonLines(stdout).length * 2, stderr)
})

test('a database that does not answer is named without its password', async () => {
  const { code, stdout, stderr } = await run(['show'], {
    env: { PACTA_DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/pacta' },
  })
  assert.equal(code, 1)
  assert.equal(stdout, '')
  assert.match(stderr, /^pacta: .*127\.0\.0\.1.*\n$/)
  assert.ok(!stderr.includes('secret'), stderr)
})
