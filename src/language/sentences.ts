// Text in, sentences with their words out. Nothing is read of the words yet.

import type { Span } from '../model/span.ts'
import { findBlocks } from './blocks.ts'
import { endAt } from './ends.ts'
import { partLabel } from './label.ts'
import { isUnread } from './script.ts'
import { readWords } from './tokens.ts'

/** Most words of one sentence; a longer one is cut. */
export const longestSentence = 400

/** A sentence as it stands in the text: from its first word to the end of its last. */
export interface RawSentence extends Span {
  words: Span[]
  /** A piece of a sentence of more than `longestSentence` words. */
  cut?: true
  /** Its writing is none that the model reads. */
  unread?: true
}

/**
 * Sentences of a text in order. `blocks` are spans of UTF-16 offsets that no sentence crosses, as a page gives them; without
 * them blank lines, list marks and short lines part the text. Words and the gaps between them give the text back.
 */
export function readSentences(text: string, blocks?: readonly Span[]): RawSentence[] {
  return (blocks ?? findBlocks(text))
    .flatMap((block) => partLabel(text, block))
    .flatMap((block) => sentencesOfBlock(text, block))
}

function sentencesOfBlock(text: string, block: Span): RawSentence[] {
  const words = readWords(text, block.start, block.end)
  const sentences: RawSentence[] = []
  let first = 0
  for (let k = 0; k < words.length; k++) {
    const last = k === words.length - 1 ? k : endAt(text, words, k, first)
    if (last < 0) continue
    sentences.push(...pieces(text, words.slice(first, last + 1)))
    first = last + 1
    k = last
  }
  return sentences
}

/** Cuts what is too long after the last semicolon, comma or dash of each stretch; else at its end. */
function pieces(text: string, words: Span[]): RawSentence[] {
  if (words.length <= longestSentence) return [sentence(text, words)]
  const cuts: RawSentence[] = []
  for (let from = 0; from < words.length; ) {
    const to = from + longestSentence >= words.length ? words.length : cutPlace(text, words, from)
    cuts.push({ ...sentence(text, words.slice(from, to)), cut: true })
    from = to
  }
  return cuts
}

function cutPlace(text: string, words: Span[], from: number): number {
  for (const mark of [/^[;:]$/, /^[,–—]$|^--$/]) {
    for (let k = from + longestSentence - 1; k > from + longestSentence / 2; k--)
      if (mark.test(text.slice(words[k]!.start, words[k]!.end))) return k + 1
  }
  return from + longestSentence
}

function sentence(text: string, words: Span[]): RawSentence {
  const start = words[0]!.start
  const end = words.at(-1)!.end
  return { start, end, words, ...(isUnread(text.slice(start, end)) ? { unread: true as const } : {}) }
}
