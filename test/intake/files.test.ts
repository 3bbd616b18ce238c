import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type FetchOptions, fetchAll } from '../../src/intake/fetch.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacta-intake-'))
})
after(() => rm(folder, { recursive: true, force: true }))

async function fetched(addresses: string[], options?: FetchOptions) {
  const all = []
  for await (const one of fetchAll(addresses, options)) all.push(one)
  return {
    documents: all.flatMap((one) => ('failure' in one ? [] : [one])),
    failures: all.flatMap((one) => ('failure' in one ? [one.failure] : [])),
  }
}

test('a file comes in with its hash, size and media type', async () => {
  const path = join(folder, 'page.html')
  await writeFile(path, '<!doctype html><p>abc</p>')
  const { documents, failures } = await fetched([path])
  assert.equal(failures.length, 0)
  const [one] = documents
  assert.equal(one?.document.id, createHash('sha256').update('<!doctype html><p>abc</p>').digest('hex'))
  assert.equal(one?.document.mediaType, 'text/html')
  assert.equal(one?.document.size, one?.bytes.length)
  assert.match(one?.document.retrieved ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
})

test('the same bytes have the same id under any name, and HTML is known by its beginning', async () => {
  const [one, other] = [join(folder, 'a.txt'), join(folder, 'b')]
  await writeFile(one, '<html><body>x</body></html>')
  await writeFile(other, '<html><body>x</body></html>')
  const { documents } = await fetched([one, other])
  assert.equal(documents[0]?.document.id, documents[1]?.document.id)
  assert.deepEqual(
    documents.map((each) => each.document.mediaType),
    ['text/html', 'text/html'],
  )
})

test('a folder is read with all below it, in order; one file that cannot be read costs its line and no more', async () => {
  const root = join(folder, 'reports')
  await mkdir(join(root, 'below'), { recursive: true })
  await writeFile(join(root, 'a.txt'), 'One.')
  await symlink(join(root, 'nowhere'), join(root, 'b.txt'))
  await writeFile(join(root, 'below', 'c.txt'), 'Two.')
  await writeFile(join(root, '.hidden'), 'no')
  await symlink(root, join(root, 'circle'))
  await writeFile(join(root, 'z.txt'), 'Three.')
  const { documents, failures } = await fetched([root])
  assert.deepEqual(
    documents.map((each) => each.document.address),
    ['a.txt', 'below/c.txt', 'z.txt'].map((name) => join(root, name)),
  )
  assert.deepEqual(
    failures.map((failure) => [failure.where, failure.message]),
    [[join(root, 'b.txt'), 'There is no such file']],
  )
})

test('a file without the right to read it is named', {
  skip: process.getuid?.() === 0 && 'root may read everything',
}, async () => {
  const path = join(folder, 'locked.txt')
  await writeFile(path, 'x')
  await chmod(path, 0)
  const { failures } = await fetched([path])
  assert.equal(failures[0]?.message, 'This may not be read')
})

test('an empty file and a missing file are named, and what comes after them is read', async () => {
  const [empty, good] = [join(folder, 'empty.txt'), join(folder, 'good.txt')]
  await writeFile(empty, '')
  await writeFile(good, 'Good.')
  const { documents, failures } = await fetched([empty, join(folder, 'missing.txt'), good])
  assert.equal(documents.length, 1)
  assert.deepEqual(
    failures.map((failure) => failure.message),
    ['The document is empty', 'There is no such file'],
  )
  assert.ok(failures.every((failure) => failure.where && failure.remedy))
})

test('200 MB in one line fails at once, without being read into memory', async () => {
  const path = join(folder, 'line.txt')
  await writeFile(path, 'x')
  await truncate(path, 200 * 1024 * 1024)
  const memory = process.memoryUsage().rss
  const started = performance.now()
  const { failures } = await fetched([path])
  assert.equal(failures[0]?.message, 'The document is larger than 64 MB')
  assert.ok(performance.now() - started < 1000)
  assert.ok(process.memoryUsage().rss - memory < 50 * 1024 * 1024)
})

test('- reads standard input, up to the limit', async () => {
  const input = async function* (parts: string[]) {
    for (const part of parts) yield new TextEncoder().encode(part)
  }
  const { documents } = await fetched(['-'], { stdin: input(['Two parties ', 'signed.']) })
  assert.equal(documents[0]?.document.address, 'stdin:')
  assert.equal(new TextDecoder().decode(documents[0]?.bytes), 'Two parties signed.')
  const { failures } = await fetched(['-'], { stdin: input(['x'.repeat(600), 'y'.repeat(600)]), sizeLimit: 1000 })
  assert.match(failures[0]?.message ?? '', /larger than/)
})
