// The best tree with one root over a table of scores (Chu-Liu and Edmonds).
// `scores[d * size + h]` says how well word d hangs on h; 0 is the root, words count from 1.

// Scores beyond it are taken for it: sums then stay exact enough to tell trees apart.
const FAR = 1e6

/** Heads of words 1 … size - 1 at their places, 0 at place 0. Exactly one word hangs on 0, and every word leads there. */
export function bestTree(scores: ArrayLike<number>, size: number): Int32Array {
  const table = new Float64Array(size * size)
  let low = 0
  let high = 0
  for (let i = 0; i < size * size; i++) {
    const score = scores[i]!
    table[i] = Number.isNaN(score) ? -FAR : Math.min(FAR, Math.max(-FAR, score))
    low = Math.min(low, table[i]!)
    high = Math.max(high, table[i]!)
  }
  const heads = greedy(table, size)
  if (isTree(heads)) return heads
  // Each further root costs more than all else can win: the best tree then has one.
  const cost = (high - low + 1) * size
  for (let d = 1; d < size; d++) table[d * size] = table[d * size]! - cost
  return contract(table, size)
}

/** True where exactly one word hangs on 0 and no word hangs, however far up, on itself. */
export function isTree(heads: Int32Array): boolean {
  let roots = 0
  for (let d = 1; d < heads.length; d++) if (heads[d] === 0) roots++
  return (heads.length === 1 || roots === 1) && !findCycle(heads)
}

function greedy(table: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size)
  for (let d = 1; d < size; d++) {
    let best = -1
    for (let h = 0; h < size; h++) if (h !== d && (best < 0 || table[d * size + h]! > table[d * size + best]!)) best = h
    heads[d] = best
  }
  return heads
}

/** The words of one cycle, or nothing. */
function findCycle(heads: Int32Array): number[] | undefined {
  const seen = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    let at = start
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start
      at = heads[at]!
    }
    if (at === 0 || seen[at] !== start) continue
    const cycle = [at]
    for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next)
    return cycle
  }
  return undefined
}

/** Takes the best head of each word; a cycle becomes one word, and is opened where the smaller problem says. */
function contract(table: Float64Array, size: number): Int32Array {
  const heads = greedy(table, size)
  const cycle = findCycle(heads)
  if (!cycle) return heads
  const within = new Set(cycle)
  const rest = Array.from({ length: size }, (_, i) => i).filter((i) => !within.has(i))
  const small = rest.length + 1
  const merged = rest.length
  const smaller = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY)
  const entry = new Int32Array(small) // which word of the cycle hangs on rest[i], if that opens it
  const exit = new Int32Array(small) // which word of the cycle rest[i] hangs on, if on any
  rest.forEach((outer, i) => {
    rest.forEach((other, j) => {
      smaller[i * small + j] = table[outer * size + other]!
    })
    for (const inner of cycle) {
      const out = table[outer * size + inner]!
      if (out > smaller[i * small + merged]!) {
        smaller[i * small + merged] = out
        exit[i] = inner
      }
      const into = table[inner * size + outer]! - table[inner * size + heads[inner]!]!
      if (into > smaller[merged * small + i]!) {
        smaller[merged * small + i] = into
        entry[i] = inner
      }
    }
  })
  const solved = contract(smaller, small)
  for (let i = 1; i < rest.length; i++) {
    const head = solved[i]!
    heads[rest[i]!] = head === merged ? exit[i]! : rest[head]!
  }
  heads[entry[solved[merged]!]!] = rest[solved[merged]!]!
  return heads
}
