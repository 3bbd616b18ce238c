// What the network sees in a word, which reads the sentence and knows nothing of the page.

import type { Trigger } from '../model/sentence.ts'
import type { Act } from '../model/vocabulary.ts'
import type { Tree } from './tree.ts'

/**
 * Probability from which on the network settles what the rules leave open. Of lines said on its word alone nine of ten are right on
 * gold reports that it did not learn from, and some three of four on pages of the press (docs/benchmarks.md).
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
