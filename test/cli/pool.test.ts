// The reading threads: order, back-pressure, and a thread that dies.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { inOrder } from '../../src/cli/ordered.ts'
import { openPool } from '../../src/cli/pool.ts'

// Well above what the weights and the lexicon take: right at that limit the engine at times ends the whole process.
const memory = { memory: 256 }
const item = (id: number, words: number): { id: number; tokens: string[][] } => ({
  id,
  tokens: Array.from({ length: words / 10 }, () => [
    'They',
    'signed',
    'it',
    'in',
    'Nairobi',
    'on',
    'Friday',
    'and',
    'left',
    '.',
  ]),
})

test('a document that takes too much memory costs its own answer, and the next is read', async () => {
  const pool = openPool(1, memory)
  try {
    const [first, large, next] = await Promise.all([
      pool.line({ what: 'parse', item: item(1, 10) }),
      pool.line({ what: 'parse', item: item(2, 2_000_000) }),
      pool.line({ what: 'parse', item: item(3, 10) }),
    ])
    assert.ok('value' in first, JSON.stringify(first))
    assert.ok('failure' in large)
    assert.match(large.failure.what, /more than 256 MB of memory/)
    assert.ok('value' in next, JSON.stringify(next))
  } finally {
    await pool.close()
  }
})

test('a pool that is closed lets what is under way end and begins nothing more', async () => {
  const pool = openPool(1)
  const answers = [1, 2, 3].map((id) => pool.line({ what: 'parse', item: item(id, 2000) }))
  await pool.close()
  const done = await Promise.all(answers)
  assert.deepEqual(
    done.map((answer) => 'value' in answer),
    [true, false, false],
  )
})

test('results come in the order of the source, and no more is taken than was allowed', async () => {
  let taken = 0
  let most = 0
  let given = 0
  async function* source(): AsyncGenerator<number> {
    for (let number = 0; number < 200; number++) {
      taken++
      most = Math.max(most, taken - given)
      yield number
    }
  }
  const results: number[] = []
  for await (const result of inOrder(source(), (number) => setTimeout((number * 7) % 5, number), 6)) {
    results.push(result)
    given++
  }
  assert.deepEqual(
    results,
    Array.from({ length: 200 }, (_, number) => number),
  )
  assert.ok(most <= 8, `${most} at once`)
})

test('a result does not wait for a source that is slow', async () => {
  async function* source(): AsyncGenerator<number> {
    yield 1
    await setTimeout(60_000, undefined, { ref: false })
    yield 2
  }
  for await (const result of inOrder(source(), async (number) => number, 4)) {
    assert.equal(result, 1)
    return
  }
})

test('a source that fails hands its failure on, after the results before it', async () => {
  async function* source(): AsyncGenerator<number> {
    yield 1
    throw new Error('the source broke')
  }
  const results: number[] = []
  await assert.rejects(async () => {
    for await (const result of inOrder(source(), async (number) => number, 4)) results.push(result)
  }, /the source broke/)
})
