import { isSpeechVerb } from '../embedding.ts'
import { caseOf, childrenBy, headOf, lemmaOf, relation, type Tree } from '../tree.ts'
import { verbGroup } from './cue.ts'
import { sourcePhrase } from './source.ts'

/** ", the ministry said", ", said the envoy", "as the minister noted": a verb of saying hung on what it says. */
export function isTag(tree: Tree, verb: number): boolean {
  if (headOf(tree, verb) < 0 || !isSpeechVerb(lemmaOf(tree, verb))) return false
  const here = relation(tree, verb)
  if (here === 'advcl') return caseOf(tree, verb) === 'as' && childrenBy(tree, verb, 'nsubj').length > 0
  return here === 'parataxis' && (childrenBy(tree, verb, 'nsubj').length > 0 || inverted(tree, verb) >= 0)
}

/** ", claims the company": what the parser takes for the object is the speaker. */
export function speakerOfTag(tree: Tree, verb: number): number | undefined {
  if (!isSpeechVerb(lemmaOf(tree, verb))) return undefined
  const fronted = childrenBy(tree, verb, 'ccomp').some((clause) => clause < verb)
  if (!fronted && relation(tree, verb) !== 'parataxis') return undefined
  const head = inverted(tree, verb)
  return head < 0 ? undefined : head
}

function inverted(tree: Tree, verb: number): number {
  if (childrenBy(tree, verb, 'nsubj').length) return -1
  if (childrenBy(tree, verb, 'ccomp', 'xcomp').some((clause) => clause > verb)) return -1
  return childrenBy(tree, verb, 'obj').find((child) => child > verb) ?? -1
}

/**
 * "The two armies, the ministry said, would pull back": a speaker and a verb alone between two commas,
 * whatever the parser makes of the sentence round them. Gives the words round the tag.
 */
export function insertedTag(tree: Tree, verb: number): number[] | null {
  if (!isSpeechVerb(lemmaOf(tree, verb))) return null
  const head = childrenBy(tree, verb, 'nsubj')[0] ?? inverted(tree, verb)
  if (head < 0) return null
  const tag = [...new Set([...sourcePhrase(tree, head, new Set()), ...verbGroup(tree, verb)])].sort((a, b) => a - b)
  const first = tag[0]!
  const last = tag.at(-1)!
  const after = tree.tokens[last + 2]
  if (last - first + 1 !== tag.length || first < 2 || !after || last + 4 > tree.tokens.length) return null
  if (tree.tokens[first - 1]!.text !== ',' || tree.tokens[last + 1]!.text !== ',') return null
  if (after.xpos === 'VBG' || ['CCONJ', 'SCONJ', 'PUNCT'].includes(after.upos)) return null
  return tree.tokens.map((_, token) => token).filter((token) => token < first || token > last)
}
