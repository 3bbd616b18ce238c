// `--jsonl`: one line in, one line out, same order, same ids; what fails is a line too.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { jsonLines, run } from './program.ts'

const lines = (items: unknown[]): string =>
  items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n')

const report =
  'GENEVA, Nov 3 (Reuters) — Kenya and Uganda signed a memorandum of understanding on Monday, their ministries said.\n\nKenya is expected to amend its law on transit.'

test('answers stand in the order of the questions, each with its id', async () => {
  const items = Array.from({ length: 40 }, (_, index) => ({
    id: `n${index}`,
    text: index % 3 ? `They met on day ${index}.` : `${report}\n\n${'They met again in Geneva. '.repeat(40)}`,
  }))
  const { code, stdout, stderr } = await run(['parse', '--jsonl'], { stdin: lines(items) })
  assert.equal(code, 0, stderr)
  assert.deepEqual(
    jsonLines(stdout).map(({ id }) => id),
    items.map(({ id }) => id),
  )
})

test('a line that is not JSON gives an error with its line number, the rest is done, and the exit code is 1', async () => {
  const { code, stdout } = await run(['page', '--jsonl'], {
    stdin: lines([{ id: 1, text: report }, '', 'no JSON', { id: 2, text: report }]),
  })
  const [first, failed, last] = jsonLines(stdout)
  assert.equal(code, 1)
  assert.equal(first!.id, 1)
  assert.equal(failed!.id, null)
  assert.match(String(failed!.error), /not JSON \(line 3\)/)
  assert.equal(last!.id, 2)
})

test('an input that cannot be read gives its id with an error', async () => {
  const inputs = [
    { id: 'empty', text: '' },
    { id: 'nothing' },
    { id: 'wrong', html: 7 },
    { id: 'day', text: report, published: 'last week' },
    { text: 'no id' },
    ['a list'],
  ]
  const { code, stdout } = await run(['page', '--jsonl'], { stdin: lines(inputs) })
  const failed = jsonLines(stdout)
  assert.equal(code, 1)
  assert.deepEqual(
    failed.map(({ id }) => id),
    ['empty', 'nothing', 'wrong', 'day', null, null],
  )
  for (const { error } of failed) assert.match(String(error), /^[A-Z"].+\.$/)
})

test('quotes stand in the text that was given, at the offsets of the page', async () => {
  const { stdout } = await run(['statements', '--jsonl'], {
    stdin: lines([{ id: 'a', text: report, published: '2025-11-03' }]),
  })
  const page = await run(['page', '--jsonl'], { stdin: lines([{ id: 'a', text: report }]) })
  const { statements } = jsonLines(stdout)[0] as {
    statements: { evidence: { quote: string; start: number; end: number }[] }[]
  }
  const text = String(jsonLines(page.stdout)[0]!.text)
  assert.ok(statements.length >= 2, stdout)
  for (const { quote, start, end } of statements.flatMap(({ evidence }) => evidence)) {
    assert.ok(report.includes(quote), quote)
    assert.equal(text.slice(start, end), quote)
  }
})

test('a day and an outlet given from outside are taken, and said to be given', async () => {
  const { stdout } = await run(['page', '--jsonl'], {
    stdin: lines([{ id: 'a', text: report, published: '2025-11-03', outlet: 'The Post' }]),
  })
  const page = jsonLines(stdout)[0] as { published: unknown; outlet: string; from: { outlet: unknown } }
  assert.deepEqual(page.published, { value: '2025-11-03', from: { kind: 'implied', rule: 'given' } })
  assert.equal(page.outlet, 'The Post')
  assert.deepEqual(page.from.outlet, { kind: 'implied', rule: 'given' })
})

test('parse takes tokens as they are', async () => {
  const { stdout } = await run(['parse', '--jsonl'], {
    stdin: lines([
      {
        id: 0,
        tokens: [
          ['They', 'signed', '.'],
          ['Nobody', 'came', '.'],
        ],
      },
    ]),
  })
  const { sentences } = jsonLines(stdout)[0] as {
    sentences: { tokens: { text: string; upos: string; head: number }[] }[]
  }
  assert.deepEqual(
    sentences.map(({ tokens }) => tokens.map(({ text }) => text)),
    [
      ['They', 'signed', '.'],
      ['Nobody', 'came', '.'],
    ],
  )
  assert.equal(sentences[0]!.tokens[1]!.head, 0)
})

test('HTML that claims another encoding for its bytes is read as the string that it is', async () => {
  const html = `<html><head><meta charset="windows-1251"><title>Талавера signs</title></head><body><article><p>${'The ministers signed a protocol in Zürich on Monday. '.repeat(6)}</p></article></body></html>`
  const { stdout } = await run(['page', '--jsonl'], { stdin: lines([{ id: 1, html }]) })
  assert.match(String(jsonLines(stdout)[0]!.text), /Zürich/)
})

test('memory stays constant: eight times the input does not take more of it', async () => {
  const peak = async (items: number): Promise<number> => {
    async function* many(): AsyncGenerator<string> {
      const filler = 'x'.repeat(100_000)
      for (let index = 0; index < items; index++)
        yield `${JSON.stringify({ id: index, filler, tokens: [['A', 'word', '.']] })}\n`
    }
    let most = 0
    let watch: NodeJS.Timeout | undefined
    const { code, stderr, stdout } = await run(['parse', '--jsonl'], {
      stdin: many(),
      started: (pid) => {
        watch = setInterval(() => {
          most = Math.max(most, residentMegabytes(pid))
        }, 20)
      },
    })
    clearInterval(watch)
    assert.equal(code, 0, stderr)
    assert.equal(jsonLines(stdout).length, items)
    return most
  }
  const [few, many] = [await peak(600), await peak(5000)]
  assert.ok(few > 0 && many < few + 250, `${few} MB for 60 MB of input, ${many} MB for 500 MB`)
})

function residentMegabytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

test('a reader that has seen enough ends the program quietly, also while input still comes', async () => {
  for (const command of ['page', 'statements']) {
    const { stdout, stderr } = await run([command, '--jsonl'], {
      through: ['sh', '-c', 'yes "$LINE" 2>/dev/null | "$0" "$@" | head -n 1'],
      env: { LINE: JSON.stringify({ id: 1, text: report }) },
    })
    assert.equal(jsonLines(stdout).length, 1)
    assert.equal(stderr, '')
  }
})
