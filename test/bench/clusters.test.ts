// The scorers of coreference against worked examples of the papers that made them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bCubed, bestPairing, ceafE, fScore, muc } from '../../bench/clusters.ts'

const clusters = (...texts: string[]) => texts.map((text) => new Set(text))

test('MUC counts links: two chains taken for one', () => {
  const count = muc(clusters('ABC', 'DE'), clusters('ABCDE'))
  assert.deepEqual(count, { recall: [3, 3], precision: [3, 4] })
})

test('B³ and CEAF-e on the example of Pradhan et al. (2014): key {abc}{defg}, response {ab}{cd}{fghi}', () => {
  const [gold, read] = [clusters('abc', 'defg'), clusters('ab', 'cd', 'fghi')]
  assert.deepEqual(muc(gold, read), { recall: [2, 5], precision: [2, 5] })
  const cubed = bCubed(gold, read)
  assert.ok(Math.abs(cubed.recall[0] / cubed.recall[1] - 0.4167) < 0.001)
  assert.ok(Math.abs(cubed.precision[0] / cubed.precision[1] - 0.5) < 0.001)
  const ceaf = ceafE(gold, read)
  assert.ok(Math.abs(ceaf.recall[0] / ceaf.recall[1] - 0.65) < 0.001)
  assert.ok(Math.abs(ceaf.precision[0] / ceaf.precision[1] - 0.4333) < 0.001)
})

test('the same clusters score 100, no clusters 0', () => {
  const same = clusters('ab', 'cde')
  for (const metric of [muc, bCubed, ceafE]) {
    assert.equal(fScore([metric(same, same)]), 100)
    assert.equal(fScore([metric(same, [])]), 0)
  }
})

test('the best pairing is the best of all pairings', () => {
  const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  const byTrial = (values: number[][], taken: number[] = []): number => {
    const [row, ...rest] = values
    if (!row) return 0
    const used = row.map((value, k) => (taken.includes(k) ? 0 : value + byTrial(rest, [...taken, k])))
    return Math.max(byTrial(rest, taken), ...used)
  }
  fc.assert(fc.property(table, (values) => assert.equal(bestPairing(values), byTrial(values))))
})
