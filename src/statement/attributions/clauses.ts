import { isSpeechVerb } from '../embedding.ts'
import { caseOf, childrenBy, headOf, lemmaOf, subtree, type Tree } from '../tree.ts'
import { insideMarks } from './marks.ts'
import { insertedTag, isTag } from './tags.ts'
import type { Part } from './types.ts'
import { takesClause, takesQuestion } from './words.ts'

/** A clause below the verb, or the clause that a tag is hung on or stands in. */
export function saidClauses(tree: Tree, verb: number): Part[] {
  const lemma = lemmaOf(tree, verb)
  if (!takesClause(lemma)) return []
  const around = insertedTag(tree, verb)
  if (around) return [{ content: around, cue: [] }]
  const below = childrenBy(tree, verb, 'ccomp', 'csubj')
    .filter((clause) => clause > verb || tree.tokens[clause]!.deprel.startsWith('ccomp'))
    .map((clause) => ({ content: fromItsMark(tree, clause, verb), cue: [] }))
  const announced = isSpeechVerb(lemma)
    ? childrenBy(tree, verb, 'parataxis').filter((child) => child > verb && isAnnounced(tree, child))
    : []
  const questions =
    takesQuestion(lemma) && !below.length
      ? childrenBy(tree, verb, 'advcl').filter((child) => child > verb && asks(tree, child))
      : []
  const parts = [
    ...below,
    ...[...announced, ...questions].map((clause) => ({ content: subtree(tree, clause), cue: [] })),
  ]
  if (parts.length || !isTag(tree, verb)) return parts
  return [{ content: host(tree, verb), cue: [] }]
}

/** "said after midnight that …": what stands before the clause's own "that" is no part of it, nor what stands outside the marks of a quotation before the verb. */
function fromItsMark(tree: Tree, clause: number, verb: number): number[] {
  const content = subtree(tree, clause)
  if (clause < verb) return quotedOnly(tree, clause, content)
  const mark = childrenBy(tree, clause, 'mark').find(
    (child) => child > verb && tree.tokens[child]!.text.toLowerCase() === 'that',
  )
  return mark === undefined ? content : content.filter((token) => token >= mark)
}

function quotedOnly(tree: Tree, head: number, content: number[]): number[] {
  const inside = insideMarks(tree)
  return inside[head] ? content.filter((token) => inside[token]) : content
}

/** The clause that the tag hangs on: between quotation marks only what they hold. */
function host(tree: Tree, verb: number): number[] {
  const head = headOf(tree, verb)
  return quotedOnly(
    tree,
    head,
    subtree(tree, head, (child) => child === verb || isTag(tree, child)),
  )
}

/** A colon or an opening mark stands before the words. */
function isAnnounced(tree: Tree, clause: number): boolean {
  const first = Math.min(...subtree(tree, clause))
  return [first - 2, first - 1, first].some((at) => /^[:“"«]$/.test(tree.tokens[at]?.text ?? ''))
}

const asks = (tree: Tree, clause: number): boolean =>
  ['whether', 'if', 'when', 'how', 'why', 'where'].includes(caseOf(tree, clause)) ||
  childrenBy(tree, clause, 'advmod').some((child) =>
    ['when', 'how', 'why', 'where'].includes(tree.tokens[child]!.text.toLowerCase()),
  )
