// Texts that are read at the same time share the runs of the network.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { gather } from '../../src/language/encoder/gather.ts'
import { loadLanguage, readLanguage } from '../../src/language/read.ts'

const language = await loadLanguage(join(import.meta.dirname, '..', '..', 'models'))

test('work that several ask for in one turn is done once, and each gets its own', async () => {
  const runs: number[][] = []
  const double = gather(async (items: readonly number[]) => {
    runs.push([...items])
    return items.map((item) => item * 2)
  })
  assert.deepEqual(await Promise.all([double([1, 2]), double([]), double([3])]), [[2, 4], [], [6]])
  assert.deepEqual(await double([4]), [8])
  assert.deepEqual(runs, [[1, 2, 3], [4]])
})

test('what the work fails with, all who asked are told, and the next are served', async () => {
  let fails = true
  const work = gather(async (items: readonly number[]) => {
    if (fails) throw new Error('no memory')
    return [...items]
  })
  const results = await Promise.allSettled([work([1]), work([2])])
  assert.deepEqual(
    results.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  fails = false
  assert.deepEqual(await work([3]), [3])
})

test('a text read beside others has the very reading that it has alone', async () => {
  const texts = [
    'The two ministers signed the accord in Doha.',
    'Rebels left the town on Friday.',
    'The two ministers signed the accord in Doha. Rebels left the town on Friday, and the army came.',
  ]
  const alone = []
  for (const text of texts) alone.push(await readLanguage(language, text))
  assert.deepEqual(await Promise.all(texts.map((text) => readLanguage(language, text))), alone)
})
