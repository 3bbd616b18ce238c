import type { Sentence } from '../../model/sentence.ts'

/** The first and last token of words between quotation marks, marks included, counted through all sentences. */
export interface Quotation {
  first: number
  last: number
}

/** Blank lines part paragraphs: nothing but a line feed or a space stands between sentences of one. */
export const beginsParagraph = (sentences: Sentence[], index: number): boolean =>
  index === 0 || sentences[index]!.start - sentences[index - 1]!.end > 1

const opens = (text: string): boolean => /^[“„«"]$/.test(text) || text === '``'
const closes = (text: string): boolean => /^[”»"]$/.test(text) || text === "''"

/** The quotations of a text. One that a paragraph leaves open ends with it: the next one opens it anew. */
export function quotationsOf(sentences: Sentence[]): Quotation[] {
  const found: Quotation[] = []
  let first = -1
  let at = 0
  const close = (last: number): void => {
    if (first >= 0) found.push({ first, last })
    first = -1
  }
  sentences.forEach(({ tokens }, index) => {
    if (beginsParagraph(sentences, index)) close(at - 1)
    for (const { text } of tokens) {
      if (first >= 0 && closes(text)) close(at)
      else if (first < 0 && opens(text)) first = at
      at++
    }
  })
  close(at - 1)
  return found
}
