import { isPassive } from '../passive.ts'
import { childrenBy, headOf, isVerb, lemmaOf, relation, subtree, type Tree } from '../tree.ts'
import { isSpeechless } from './words.ts'

/** The head of the words that name who says, thinks or wants; −1 where nobody is named. */
export function speakerHead(tree: Tree, word: number, depth = 0): number {
  if (depth > 5) return -1
  if (isPassive(tree, word)) return agent(tree, word)
  const own = childrenBy(tree, word, 'nsubj').filter((child) => tree.tokens[child]!.deprel !== 'nsubj:outer')
  if (own.length) return own.find((child) => tree.tokens[child]!.deprel !== 'expl') ?? -1
  const governor = headOf(tree, word)
  if (governor < 0 || childrenBy(tree, word, 'expl').length) return -1
  const here = relation(tree, word)
  if (here === 'acl') return isVerb(tree, word) ? governor : -1
  if (['conj', 'xcomp', 'advcl', 'ccomp'].includes(here)) {
    if (here === 'xcomp') {
      const object = childrenBy(tree, governor, 'obj', 'iobj').filter((child) => child < word)
      if (object.length && lemmaOf(tree, governor) !== 'promise') return object[0]!
    }
    if (here !== 'conj' && isPassive(tree, governor)) return childrenBy(tree, governor, 'nsubj:pass')[0] ?? -1
    return speakerHead(tree, governor, depth + 1)
  }
  return -1
}

const agent = (tree: Tree, word: number): number =>
  childrenBy(tree, word, 'obl').find(
    (child) =>
      tree.tokens[child]!.deprel === 'obl:agent' ||
      childrenBy(tree, child, 'case').some((mark) => tree.tokens[mark]!.text.toLowerCase() === 'by'),
  ) ?? -1

/** True where the words can name somebody: "it" and "this" as subjects of a verb of wanting or praising name nobody. */
export const canSpeak = (tree: Tree, head: number): boolean =>
  head >= 0 && !isSpeechless(tree.tokens[head]!.text.toLowerCase())

/** The whole phrase that names the source, appositions and clauses with it, but no preposition before it and no clause that reports in its turn. */
export function sourcePhrase(tree: Tree, head: number, without: ReadonlySet<number>): number[] {
  if (head < 0) return []
  return subtree(tree, head, (child) => {
    if (without.has(child) || relation(tree, child) === 'parataxis') return true
    if (headOf(tree, child) !== head || tree.tokens[child]!.deprel === 'cc:preconj') return false
    const genitive = relation(tree, child) === 'case' && child > head
    return !genitive && around.includes(relation(tree, child))
  })
}

/** What hangs on a head without being part of its phrase. */
const around = ['case', 'cc', 'cop', 'aux', 'dep', 'discourse', 'list', 'nsubj', 'advcl', 'mark']
