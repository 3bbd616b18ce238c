// The dossier in the terminal, the table, and the shapes that leave the program.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { Ajv } from 'ajv'
import { hasStack, jsonLines, root, run, scratch } from './program.ts'

const home = scratch()
const env = { PACTA_HOME: home }
const folder = join(root, 'examples', 'drc-rwanda')
const report = join(folder, '2025-06-27-corvane-peace-agreement.txt')

before(async () => {
  const { code, stderr } = await run(['add', folder], { env })
  assert.equal(code, 0, stderr)
})

interface Views {
  processes: { id: string; name: string; statements: string[] }[]
  documents: { id: string; sequence: number; statements: string[] }[]
}

const viewsOf = async (...args: string[]): Promise<Views> =>
  jsonLines((await run(['show', '--json', ...args], { env })).stdout)[0] as unknown as Views

test('the processes are listed, and each opens by its name or a part of it', async () => {
  const { stdout } = await run(['show'], { env })
  const { processes } = await viewsOf()
  for (const { name } of processes) assert.ok(stdout.includes(name), name)
  const [largest] = [...processes].sort((a, b) => b.statements.length - a.statements.length)
  for (const what of [largest!.name, largest!.id]) {
    const dossier = await run(['show', what], { env })
    assert.equal(dossier.code, 0, dossier.stderr)
    assert.match(dossier.stdout, new RegExp(`^${largest!.name}\n`))
  }
})

test('every footnote of a dossier is a quote that stands in its page', async () => {
  const { processes, documents } = await viewsOf()
  const [largest] = [...processes].sort((a, b) => b.statements.length - a.statements.length)
  const { stdout } = await run(['show', largest!.id], { env })
  const marks = new Set([...stdout.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1])))
  const notes = stdout
    .replace(/\n {6}(?=\S)/g, ' ')
    .split('\n')
    .filter((line) => /^\[\d+\] +“/.test(line))
  assert.ok(marks.size > 0)
  assert.deepEqual(
    [...marks].sort((a, b) => a - b),
    notes.map((_, index) => index + 1),
  )
  const words: string[] = []
  for (const { statements } of documents)
    for (const id of statements)
      words.push(
        ...(
          jsonLines((await run(['show', '--json', id], { env })).stdout)[0] as unknown as {
            evidence: { quote: string }[]
          }
        ).evidence.map(({ quote }) => quote.replace(/\s+/g, ' ')),
      )
  for (const note of notes) {
    const quote = note.match(/“(.*?)”(?: …| —)/)![1]!
    assert.ok(
      words.some((one) => one.replace(/ ?\n ?/g, ' ').includes(quote)),
      quote,
    )
  }
})

test('as of an entry or a day before the log began, nothing was known; since the last entry, nothing is new', async () => {
  const { documents } = await viewsOf()
  assert.deepEqual((await viewsOf('--as-of', '2000-01-01')).documents, [])
  assert.equal((await viewsOf('--as-of', '2')).documents.length, 1)
  assert.equal((await viewsOf('--since', '2')).documents.length, documents.length - 1)
  assert.deepEqual((await viewsOf('--since', String(documents.length * 2))).processes, [])
})

test('what is not there is said, with the exit code 1', async () => {
  const { code, stdout, stderr } = await run(['show', 'Atlantis'], { env })
  assert.deepEqual([code, stdout], [1, ''])
  assert.match(stderr, /^pacta: Nothing in the ledger .*Atlantis/)
})

test('without a terminal there are no colours, and lines stay within 100 columns', async () => {
  const { processes } = await viewsOf()
  const { stdout } = await run(['show', processes[0]!.id], { env })
  assert.ok(!stdout.includes('\u001b'))
  assert.deepEqual(
    stdout.split('\n').filter((line) => line.length > 100 && line.trim().includes(' ') && !/\S{60}/.test(line)),
    [],
  )
})

test('a reader that has seen enough ends it quietly', async () => {
  const { stdout, stderr } = await run(['export', '--as', 'jsonl'], {
    env,
    through: ['sh', '-c', '"$0" "$@" | head -n 1'],
  })
  assert.equal(stdout.split('\n').length, 2)
  assert.equal(stderr, '')
})

test('the table has a row a statement and no cell that a spreadsheet would run', async () => {
  const { stdout } = await run(['export', '--as', 'csv'], { env })
  const [head, ...rows] = stdout
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter(Boolean)
  const { documents } = await viewsOf()
  assert.equal(rows.length, documents.flatMap(({ statements }) => statements).length)
  assert.match(head!, /^statement,process,act,/)
  for (const row of rows) assert.doesNotMatch(row, /(^|,)"?[=+@\t-]/)
})

test('a formula in a report is a text in the table', async () => {
  const own = { PACTA_HOME: scratch() }
  const text =
    '=HYPERLINK("evil")\nBy A Writer\nPublished August 9, 2025\n\n=1+1 Kenya and Uganda signed a treaty in Nairobi on Friday.\n'
  const added = await run(['add', '-'], { env: own, stdin: text })
  assert.equal(added.code, 0, added.stderr)
  const { stdout } = await run(['export', '--as', 'csv'], { env: own })
  assert.doesNotMatch(stdout, /(^|,)"?=/m)
})

test('everything that leaves the program has the shape that its schema says', async () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  const html = join(root, 'examples', 'south-caucasus', '2025-08-09-eastgate-courier.html')
  const line = (extra: object): string =>
    `${JSON.stringify({ id: 'a', html: readFileSync(html, 'utf8'), text: readFileSync(html, 'utf8'), ...extra })}\n`
  const outputs: Record<string, string> = {
    page:
      (await run(['page', '--json', html])).stdout +
      (await run(['page', '--json', report])).stdout +
      (
        await run(['page', '--jsonl'], {
          stdin: line({ text: null, url: 'https://example.org/a', published: '2025-08-09', outlet: 'A' }),
        })
      ).stdout,
    parse: (
      await run(['parse', '--jsonl'], {
        stdin: line({ html: null, text: readFileSync(report, 'utf8'), reference: '2025-06-27' }),
      })
    ).stdout,
    statements: (await run(['statements', '--jsonl'], { stdin: line({ text: null }) })).stdout,
    statement: (await run(['statements', report])).stdout,
    events: (await run(['statements', '--as', 'plover', '--jsonl'], { stdin: line({ text: null }) })).stdout,
    event: (await run(['statements', '--as', 'plover', report])).stdout,
    failed: (await run(['page', '--jsonl'], { stdin: 'no JSON\n{"id": 1}\n' })).stdout,
    entry: (await run(['export', '--as', 'jsonl'], { env })).stdout,
    views: (await run(['show', '--json'], { env })).stdout,
    review: (await run(['review', '--json', '--least', '0.9'], { env })).stdout,
  }
  const schemas = readdirSync(join(root, 'docs', 'schema')).map((name) => name.replace('.json', ''))
  assert.deepEqual(Object.keys(outputs).sort(), schemas.sort())
  for (const [name, stdout] of Object.entries(outputs)) {
    const validate = ajv.compile(JSON.parse(readFileSync(join(root, 'docs', 'schema', `${name}.json`), 'utf8')))
    const values = jsonLines(stdout)
    assert.ok(values.length > 0, name)
    for (const value of values) assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)}`)
  }
})

test('one changed byte in the log is found and named', async () => {
  const own = scratch()
  await run(['add', report], { env: { PACTA_HOME: own } })
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(join(own, 'ledger.sqlite'))
  database.exec(`update log set entry = replace(entry, 'occurred', 'denied') where sequence = 2`)
  database.close()
  const { code, stdout, stderr } = await run(['verify'], { env: { PACTA_HOME: own } })
  assert.equal(code, 1)
  assert.match(stdout, /FAULT +entry 2: the entry was changed/)
  assert.ok(!hasStack(stderr))
})

test('rebuild gives the same views as before', async () => {
  const before = await run(['show', '--json'], { env })
  const [first] = jsonLines((await run(['rebuild', '--json'], { env })).stdout)
  const [second] = jsonLines((await run(['rebuild', '--json'], { env })).stdout)
  assert.equal(first!.hash, second!.hash)
  assert.equal((await run(['show', '--json'], { env })).stdout, before.stdout)
})
