// Whose text a page gives in full.

import type { Attribution } from '../model/statement.ts'
import { attributionOf } from './attribution.ts'
import { caseOf, childrenBy, lemmaOf, relation, type Tree } from './tree.ts'
import { canSpeak } from './voice.ts'

/** "The full statement of the Foreign Ministry is as follows:", "The text of the letter signed by both leaders reads:": whose text all that follows is. */
export function textGiven(tree: Tree, pageText: string): Attribution | null {
  if (!inFull.test(pageText.slice(tree.sentence.start, tree.sentence.end))) return null
  const isText = (index: number): boolean => texts.test(lemmaOf(tree, index))
  let text = tree.tokens.findIndex((_, index) => isText(index) && ['nsubj', 'root'].includes(relation(tree, index)))
  for (let inner = text; inner >= 0; ) {
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

/** Words by which a page says that the text itself comes next, where "follows weeks of tension" and "the following points" do not. */
const inFull =
  /\b(?:as follows|reads(?: in full)?|in full|full (?:text|statement|speech|letter|communiqu[eé]|remarks)[^:]*):\s*$|\bfull (?:text|statement)\b|^\W*(?:the )?following (?:is|are)\b|[—–-] following (?:is|are)\b/i
