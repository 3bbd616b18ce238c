import { caseOf, childrenBy, headOf, isBelow, lemmaOf, relation, subtree, type Tree } from '../tree.ts'
import type { Found } from './types.ts'
import { isHearsay, namesSource } from './words.ts'

/** "According to aid workers, the convoy …" */
export function accordingTo(tree: Tree): Found[] {
  return tree.tokens.flatMap((_, head) => {
    if (!namesSource(caseOf(tree, head))) return []
    const cue = childrenBy(tree, head, 'case', 'mark').flatMap((mark) => subtree(tree, mark))
    const clause = clauseAbove(tree, head)
    const content = subtree(tree, clause).filter((token) => !isBelow(tree, token, head))
    return [{ source: [head], cue, content }]
  })
}

/** "The army reportedly shelled the town." */
export function hearsay(tree: Tree): Found[] {
  return tree.tokens.flatMap((_, adverb) => {
    if (relation(tree, adverb) !== 'advmod' || !isHearsay(lemmaOf(tree, adverb))) return []
    const content = subtree(tree, headOf(tree, adverb)).filter((token) => token !== adverb)
    return [{ source: [], cue: [adverb], content }]
  })
}

/** The topmost word of the clause, with a subject of its own, in which a phrase stands. */
function clauseAbove(tree: Tree, head: number): number {
  let at = headOf(tree, head)
  if (at < 0) return head
  while (
    headOf(tree, at) >= 0 &&
    !(['conj', 'parataxis', 'advcl', 'ccomp'].includes(relation(tree, at)) && childrenBy(tree, at, 'nsubj').length)
  )
    at = headOf(tree, at)
  return at
}
