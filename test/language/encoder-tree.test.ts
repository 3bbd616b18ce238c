import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestTree, isTree } from '../../src/language/encoder/tree.ts'

const table = (size: number, number: fc.Arbitrary<number>) =>
  fc.tuple(fc.constant(size), fc.array(number, { minLength: size * size, maxLength: size * size }))
const sized = (most: number, number: fc.Arbitrary<number>) =>
  fc.integer({ min: 2, max: most }).chain((size) => table(size, number))
const total = (heads: ArrayLike<number>, scores: readonly number[], size: number) =>
  Array.from(heads).reduce((sum, head, word) => (word ? sum + scores[word * size + head]! : sum), 0)

test('whatever the scores, each word leads to the one root', () => {
  fc.assert(
    fc.property(sized(30, fc.double()), ([size, scores]) => assert.ok(isTree(bestTree(scores, size)))),
    { numRuns: 500 },
  )
})

test('equal scores still give a tree', () => {
  for (const size of [1, 2, 3, 50, 200]) assert.ok(isTree(bestTree(new Float32Array(size * size), size)))
})

test('no tree with one root scores higher', () => {
  const every = (size: number): number[][] => {
    let heads: number[][] = [[0]]
    for (let word = 1; word < size; word++)
      heads = heads.flatMap((start) =>
        Array.from({ length: size }, (_, head) => head)
          .filter((head) => head !== word)
          .map((head) => [...start, head]),
      )
    return heads.filter((h) => isTree(Int32Array.from(h)))
  }
  const all = [2, 3, 4, 5].map((size) => every(size))
  fc.assert(
    fc.property(sized(5, fc.integer({ min: -9, max: 9 })), ([size, scores]) => {
      const best = Math.max(...all[size - 2]!.map((heads) => total(heads, scores, size)))
      assert.equal(total(bestTree(scores, size), scores, size), best)
    }),
    { numRuns: 1000 },
  )
})

test('a second root gives way where one is cheaper', () => {
  // Both words like the root best; the second loses less by hanging on the first.
  const scores = [0, 0, 0, 9, 0, 1, 9, 8, 0]
  assert.deepEqual([...bestTree(scores, 3)], [0, 0, 1])
})
