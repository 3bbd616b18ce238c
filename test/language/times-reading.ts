import { findTimes } from '../../src/language/times/find.ts'
import { readWords } from '../../src/language/tokens.ts'
import type { Sentence, TimeExpression } from '../../src/model/sentence.ts'

/** A sentence of words that nothing is known of: times stand on the words alone. */
export function bareSentence(text: string): Sentence {
  const tokens = readWords(text).map((span) => ({
    ...span,
    text: text.slice(span.start, span.end),
    lemma: '',
    upos: 'X',
    xpos: '',
    head: 0,
    deprel: 'dep',
  }))
  return { start: 0, end: text.length, tokens, names: [], times: [], predicates: [], triggers: [] }
}

export const readTimes = (text: string, published?: string): TimeExpression[] =>
  findTimes(text, bareSentence(text), published)
