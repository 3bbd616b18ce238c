// `pacta review`: what waits, what a person decides, and the threshold, with the real program on both stores.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { startPostgres, type TestServer } from '../postgres.ts'
import { hasStack, jsonLines, root, run, scratch } from './program.ts'

interface Queue {
  threshold: number
  waiting: { statement: { id: string; mode: string; confidence: number }; confidence: number; why: string }[]
}
interface Views {
  head: unknown
  threshold: number
  commitments: { id: string; statements: string[] }[]
  instruments: { statements: string[] }[]
}

function tests(environment: () => Promise<Record<string, string>>): void {
  let env: Record<string, string>
  const pacta = (...args: string[]) => run(args, { env })
  const ok = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await pacta(...args)
    assert.equal(code, 0, stderr)
    return stdout
  }
  const queue = async (...args: string[]) => jsonLines(await ok('review', '--json', ...args))[0] as unknown as Queue
  const views = async (...args: string[]) => jsonLines(await ok('show', '--json', ...args))[0] as unknown as Views
  const said = ({ head: _, ...rest }: Views): string => JSON.stringify(rest)
  const refused = async (pattern: RegExp, ...args: string[]): Promise<void> => {
    const { code, stdout, stderr } = await pacta(...args)
    assert.equal(code, 2, `${args.join(' ')}: ${stderr}`)
    assert.match(stderr, pattern, args.join(' '))
    assert.equal(stdout, '')
    assert.ok(!hasStack(stderr))
  }

  before(async () => {
    env = await environment()
    await ok('add', join(root, 'examples', 'drc-rwanda'))
  })

  test('the threshold changes the views, and back gives the same ones; verify holds', async () => {
    const before = await views()
    assert.equal(before.threshold, 0.6)
    assert.match(
      await ok('review', 'threshold', '0.9', '--by', 'A. Reviewer'),
      /^threshold 0\.9, by A\. Reviewer, entry \d+; /,
    )
    const high = await views()
    assert.equal(high.threshold, 0.9)
    assert.ok(high.commitments.length < before.commitments.length)
    assert.match(await ok('verify'), /all sound/)
    await ok('review', 'threshold', '0.6', '--by', 'A. Reviewer')
    assert.ok(said(await views()) === said(before), 'every byte but those of the head')
    assert.match(await ok('review', 'threshold', '0.6', '--by', 'A. Reviewer'), /0\.6 already; nothing was recorded/)
    assert.match(await ok('verify'), /all sound/)
  })

  test('asked for one command, it changes that one alone', async () => {
    const before = await ok('verify')
    const high = await queue('--least', '0.9')
    assert.equal(high.threshold, 0.9)
    assert.ok(high.waiting.length > (await queue()).waiting.length)
    assert.ok((await views('--least', '0.9')).commitments.length < (await views()).commitments.length)
    const rows = async (...args: string[]) =>
      jsonLines(await ok('export', '--as', 'jsonl', '--table', 'statements', ...args)).filter(
        ({ review }) => review === 'waits',
      )
    const waits = await rows('--least', '0.9')
    assert.equal(waits.length, high.waiting.length)
    for (const { waits_because: because } of waits) assert.match(String(because), /^below 0\.9(, less sure: |$)/)
    assert.equal((await rows()).length, (await queue()).waiting.length)
    assert.equal(await ok('verify'), before)
  })

  test('the queue gives the least sure first, each with its probability and why', async () => {
    const { waiting } = await queue('--least', '0.9')
    const sure = waiting.map(({ confidence }) => confidence)
    assert.deepEqual(
      sure,
      [...sure].sort((a, b) => a - b),
    )
    const text = await ok('review', '--least', '0.9')
    for (const { statement, confidence } of waiting) {
      assert.ok(text.includes(confidence.toFixed(3)))
      assert.ok(text.includes(statement.id.slice(0, 12)))
    }
    assert.match(text, /below 0\.9, less sure: \w/)
  })

  test('accepted a line counts, rejected never; both by name, both in the log', async () => {
    await ok('review', 'threshold', '0.97', '--by', 'A. Reviewer')
    const { waiting } = await queue()
    const all = await views('--least', '0')
    const one = waiting.find(({ statement: { id } }) =>
      all.commitments.some(({ statements }) => statements.join() === id),
    )!
    const { id } = one.statement
    const counts = async (...args: string[]) =>
      (await views(...args)).commitments.some(({ statements }) => statements.includes(id))
    assert.equal(await counts(), false)
    assert.match(await ok('show', id), new RegExp(`awaits review: ${one.confidence}, below 0\\.97`))
    const told = await ok('review', 'accept', id.slice(0, 12), '--by', 'A. Reviewer', '--note', 'plain in the text')
    assert.match(
      told,
      new RegExp(`^accepted 1 line, by A\\. Reviewer, entry \\d+; ${waiting.length - 1} lines wait now`),
    )
    assert.equal(await counts(), true)
    const accepted = Number(/entry (\d+)/.exec(told)![1])
    assert.equal(await counts('--since', String(accepted - 1)), true, 'what a decision let count is new')
    assert.equal(await counts('--since', String(accepted)), false)
    assert.match(await ok('show', id), /accepted by A\. Reviewer, entry \d+: plain in the text/)
    const [entry] = jsonLines(await ok('review', 'reject', id, '--by', 'B. Reviewer', '--json'))
    assert.equal((entry!.entry as { body: { by: string } }).body.by, 'B. Reviewer')
    assert.equal(await counts('--least', '0'), false)
    await ok('review', 'threshold', '0.6', '--by', 'A. Reviewer')
    assert.equal(await counts(), false)
    assert.match(await ok('verify'), /all sound/)
  })

  test('corrected, a line counts as it is put right, under its own id and with its quote', async () => {
    const { waiting } = await queue('--least', '0.9')
    const { id } = waiting[0]!.statement
    await ok('review', 'correct', id, '--mode', 'denied', '--by', 'A. Reviewer')
    const rows = jsonLines(await ok('export', '--as', 'jsonl', '--table', 'statements', '--least', '1'))
    assert.ok(!rows.some(({ statement }) => statement === id))
    const [row] = rows.filter(({ review }) => review === 'corrected')
    assert.equal(row!.mode, 'denied')
    assert.match(await ok('show', String(row!.statement)), /corrected by A\. Reviewer/)
    await refused(/stands already .*accept/, 'review', 'accept', String(row!.statement), '--by', 'A')
    await refused(/says what the line says/, 'review', 'correct', id, '--mode', 'denied', '--by', 'A')
    await refused(/no mode of the vocabulary .*occurred/, 'review', 'correct', id, '--mode', 'firm', '--by', 'A')
    assert.match(await ok('verify'), /all sound/)
  })

  test('what is no threshold is refused with what to write instead, and nothing is recorded', async () => {
    const before = await ok('verify')
    for (const wrong of ['60', '60%', '60 %', '0,6', '-0.1', '1.01', 'NaN', 'Infinity', '1e-1', '0x1', 'high', '']) {
      const what = /no threshold of confidence.* Give a number from 0 .* to 1/
      await refused(what, 'review', 'threshold', wrong, '--by', 'A')
    }
    for (const [command, ...rest] of [['show'], ['review'], ['serve'], ['export', '--as', 'csv']] as const)
      for (const wrong of ['60', '-0.1']) await refused(/Give a number from 0/, command, ...rest, '--least', wrong)
    for (const meant of ['60', '60%', '0,6'])
      await refused(/Did you mean 0\.6\?/, 'review', 'threshold', meant, '--by', 'A')
    await refused(/--by/, 'review', 'threshold', '0.6')
    await refused(/name is empty/, 'review', 'threshold', '0.6', '--by', ' ')
    await refused(/same for every threshold/, 'export', '--as', 'jsonl', '--least', '0.6')
    assert.equal(await ok('verify'), before)
  })

  test('what is no line is refused, and nothing of the step is recorded', async () => {
    const before = await ok('verify')
    const { waiting } = await queue('--least', '0.9')
    await refused(/no id of a line/, 'review', 'accept', 'zz', '--by', 'A')
    const unknown = await pacta('review', 'accept', waiting[0]!.statement.id, 'f'.repeat(64), '--by', 'A')
    assert.equal(unknown.code, 1)
    assert.match(unknown.stderr, /No line has this id .*pacta review/)
    await refused(/--by/, 'review', 'accept', waiting[0]!.statement.id)
    assert.equal(await ok('verify'), before)
  })
}

describe('the review of a ledger (SQLite)', () => {
  const home = scratch()
  tests(async () => ({ PACTA_HOME: home }))
})

describe('the review of a ledger (PostgreSQL)', () => {
  let server: TestServer | undefined
  after(async () => server?.stop())
  tests(async () => {
    const started = await startPostgres()
    if (typeof started === 'string') throw new Error(started)
    server = started
    return { PACTA_HOME: scratch(), PACTA_DATABASE_URL: await started.database() }
  })
})
