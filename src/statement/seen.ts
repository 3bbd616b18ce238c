// What the network sees in a word, which reads the sentence and knows nothing of the page.

import type { Trigger } from '../model/sentence.ts'
import type { Act } from '../model/vocabulary.ts'
import type { Tree } from './tree.ts'

/**
 * Probability from which on the network settles what the rules leave open: on reports that it did not learn from, nine of ten
 * lines that are said on its word alone are right (docs/benchmarks.md).
 */
const sure = 0.95

/** What the network takes the word for, where it may tell an act. */
export const triggerAt = (tree: Tree, index: number): Trigger | undefined =>
  tree.sentence.triggers.find(({ token }) => token === index)

/** The act that the network is sure the word tells; null where it is not. */
export function seenAct(tree: Tree, index: number): Act | null {
  const likely = Object.entries(triggerAt(tree, index)?.acts ?? {}).find(([, share]) => share >= sure)
  return likely?.[0] ?? null
}
