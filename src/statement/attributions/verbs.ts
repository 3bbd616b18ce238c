import { isPassive } from '../passive.ts'
import { caseOf, childrenBy, headOf, lemmaOf, relation, type Tree } from '../tree.ts'
import { saidClauses } from './clauses.ts'
import { complements } from './complements.ts'
import { prepositionOf, verbGroup } from './cue.ts'
import { speakerHead } from './source.ts'
import { speakerOfTag } from './tags.ts'
import type { Found } from './types.ts'
import { isRaising } from './words.ts'

/**
 * Verbs of saying, thinking and wanting with what they take.
 * "said that …" · "“…,” she said" · "wants to …" · "criticised the plan" · "called for a truce" · "was quoted as saying …"
 */
export function spoken(tree: Tree): Found[] {
  return tree.tokens.flatMap(({ upos, xpos, deprel }, verb) => {
    if (upos !== 'VERB' && !(upos === 'ADJ' && xpos === 'VBN')) return []
    if (deprel === 'amod' || deprel === 'compound') return []
    const head = speakerOfTag(tree, verb) ?? speakerHead(tree, verb)
    const clauses = saidClauses(tree, verb)
    const parts = clauses.length ? clauses : complements(tree, verb, head)
    if (!parts.length) return []
    return [
      {
        source: head < 0 ? [] : [head],
        cue: [...carriers(tree, verb), ...verbGroup(tree, verb), ...parts.flatMap(({ cue }) => cue)],
        content: parts.flatMap(({ content }) => content),
      },
    ]
  })
}

/** "was quoted as", "appears to", "was heard to" before the verb, with the word that joins them. */
function carriers(tree: Tree, verb: number): number[] {
  const carrier = headOf(tree, verb)
  if (carrier < 0 || carrier > verb || !['xcomp', 'advcl', 'ccomp'].includes(relation(tree, verb))) return []
  const joined =
    caseOf(tree, verb) ||
    childrenBy(tree, verb, 'mark', 'aux')
      .map((mark) => tree.tokens[mark]!.text)
      .join(' ')
  if (!isRaising(lemmaOf(tree, carrier)) || !['to', 'as'].includes(joined)) return []
  if (!isPassive(tree, carrier) && !['appear', 'seem'].includes(lemmaOf(tree, carrier))) return []
  return [...verbGroup(tree, carrier), ...prepositionOf(tree, verb)]
}
