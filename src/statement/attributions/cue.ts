import { childrenBy, relation, subtree, type Tree } from '../tree.ts'

const beforeVerb = ['aux', 'aux:pass', 'cop', 'advmod']
const kept = ['compound:prt', 'fixed']

/**
 * The verb with what makes it one: its auxiliaries, a negation and adverbs between them or right before it, its particle.
 * "has also said" · "did not deny" · "ruled out"
 */
export function verbGroup(tree: Tree, verb: number): number[] {
  const group = new Set([verb])
  for (const child of childrenBy(tree, verb, ...kept)) for (const token of subtree(tree, child)) group.add(token)
  const left = childrenBy(tree, verb, ...beforeVerb).filter(
    (child) => child < verb && isShort(tree, child) && isPartOfGroup(tree, child),
  )
  for (let at = verb - 1; left.includes(at) || isNo(tree, at, left); at--) group.add(at)
  const auxiliaries = left.filter((child) => relation(tree, child) !== 'advmod')
  for (const child of left) if (auxiliaries.length && child >= Math.min(...auxiliaries)) group.add(child)
  return [...group].sort((a, b) => a - b)
}

/** One word, or "no longer". */
const isShort = (tree: Tree, child: number): boolean =>
  subtree(tree, child).length === 1 ||
  (tree.tokens[child]!.text.toLowerCase() === 'longer' && tree.tokens[child - 1]?.text.toLowerCase() === 'no')

const questionWords = ['when', 'where', 'why', 'how', 'as', 'if', 'while', 'so', 'then', 'however']

const isPartOfGroup = (tree: Tree, child: number): boolean =>
  !questionWords.includes(tree.tokens[child]!.text.toLowerCase())

/** The preposition that brings in a nominal or gerund, with the words fixed to it. */
export const prepositionOf = (tree: Tree, index: number): number[] =>
  childrenBy(tree, index, 'case', 'mark')
    .filter((mark) => mark < index && ['ADP', 'SCONJ', 'PART', 'ADV', 'VERB'].includes(tree.tokens[mark]!.upos))
    .flatMap((mark) => subtree(tree, mark))

const isNo = (tree: Tree, at: number, left: number[]): boolean =>
  tree.tokens[at]?.text.toLowerCase() === 'no' && left.includes(at + 1)
