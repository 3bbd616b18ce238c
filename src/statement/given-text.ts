// Whose text a page gives in full.

import type { Attribution } from '../model/statement.ts'
import { attributionOf } from './attribution.ts'
import { caseOf, childrenBy, lemmaOf, relation, type Tree } from './tree.ts'
import { canSpeak } from './voice.ts'

/** "The full statement of the Foreign Ministry is as follows:", "The text of the letter signed by both leaders reads:": whose text all that follows is. */
export function textGiven(tree: Tree, pageText: string): Attribution | null {
  if (!tree.tokens.some(({ text }) => /^(?:follow(?:s|ing)|below|reads|full)$/i.test(text))) return null
  const isText = (index: number): boolean => texts.test(lemmaOf(tree, index))
  let text = tree.tokens.findIndex((_, index) => isText(index) && ['nsubj', 'root'].includes(relation(tree, index)))
  for (let inner = text; inner !== undefined && inner >= 0; ) {
    text = inner
    inner = childrenBy(tree, text, 'nmod').find((child) => caseOf(tree, child) === 'of' && isText(child)) ?? -1
  }
  if (text < 0) return null
  const makers = childrenBy(tree, text, 'acl').flatMap((clause) => childrenBy(tree, clause, 'obl'))
  const [owner] = [
    ...childrenBy(tree, text, 'nmod:poss'),
    ...[...childrenBy(tree, text, 'nmod'), ...makers].filter((child) =>
      ['of', 'by', 'from'].includes(caseOf(tree, child)),
    ),
  ].filter((head) => canSpeak(tree, head))
  return attributionOf(tree, { head: owner ?? text, rule: 'speech-subject', unnamed: false }, pageText)
}

const texts = /^(?:text|statement|communiqu[eé]|letter|declaration|message|speech|address|remarks?)$/
