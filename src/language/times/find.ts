import type { Sentence, TimeExpression } from '../../model/sentence.ts'

/** Time expressions of a sentence in order, none overlapping; offsets into `text`. `published` is what they are counted from. */
export function findTimes(_text: string, _sentence: Sentence, _published?: string): TimeExpression[] {
  return []
}
