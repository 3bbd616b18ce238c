import { wholeOf } from './fit.ts'
import { inClass } from './things.ts'
import { isInTime, lemmaOf, type Tree } from './tree.ts'
import { canSpeak } from './voice.ts'

/** Somebody who can do an act: a name, a person, a body, a force; no text and no charge, though texts speak. */
export const isActor = (tree: Tree, head: number): boolean =>
  ['NOUN', 'PROPN'].includes(tree.tokens[head]!.upos) &&
  (canSpeak(tree, head) || inClass(lemmaOf(tree, head), 'forces') || isCrowd(tree, head)) &&
  !isInTime(tree, tree.tokens[head]!) &&
  !['instrument', 'accusation'].some((name) => inClass(lemmaOf(tree, head), name))

/** "Hundreds marched", "tens of thousands of people". */
const isCrowd = (tree: Tree, head: number): boolean => {
  if (['mob', 'crowd', 'throng'].includes(lemmaOf(tree, head))) return true
  if (!inClass(lemmaOf(tree, head), 'part') || tree.tokens[head]!.xpos !== 'NNS') return false
  const whole = wholeOf(tree, head)
  // "hundreds of them".
  return whole === null || tree.tokens[whole]!.upos === 'PRON' || isActor(tree, whole)
}
