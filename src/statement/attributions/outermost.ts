import { headOf, isBelow, relation, type Tree } from '../tree.ts'
import { sourcePhrase } from './source.ts'
import type { Found } from './types.ts'

/**
 * Attributions of a sentence without those inside what somebody says: "she said that he hopes to win" is hers alone.
 * Each has its whole source, less the clauses that report in their turn.
 */
export function outermost(tree: Tree, found: Found[]): Found[] {
  const order = found
    .map((one) => ({ one, depth: Math.min(...one.cue.map((token) => depthOf(tree, token))) }))
    .sort((a, b) => a.depth - b.depth || b.one.content.length - a.one.content.length)
  const said = new Set<number>()
  const cues = new Set<number>()
  const kept: Found[] = []
  for (const { one } of order) {
    if (one.cue.some((token) => said.has(token) || cues.has(token))) continue
    kept.push(one)
    for (const token of one.content) said.add(token)
    for (const token of one.cue) cues.add(token)
  }
  return kept.map((one) => ({ ...one, source: one.source.flatMap((head) => whole(tree, head, cues)) }))
}

function whole(tree: Tree, head: number, cues: ReadonlySet<number>): number[] {
  const reporting = new Set(
    tree.tokens.flatMap((_, child) =>
      ['acl', 'appos', 'nmod', 'advcl'].includes(relation(tree, child)) &&
      [...cues].some((cue) => isBelow(tree, cue, child))
        ? [child]
        : [],
    ),
  )
  return sourcePhrase(tree, head, reporting)
}

function depthOf(tree: Tree, token: number): number {
  let depth = 0
  for (let at = token; at >= 0; at = headOf(tree, at)) depth++
  return depth
}
