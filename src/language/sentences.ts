// Text in, sentences with their words out. Nothing is read of the words yet.

import type { Span } from '../model/span.ts'
import { findBlocks } from './blocks.ts'
import { decidedEnds, ruledEnds } from './boundaries/ends.ts'
import { leastOdds } from './boundaries/least.ts'
import { type Style, styleOf } from './boundaries/style.ts'
import { viewBlock } from './boundaries/view.ts'
import { network, tags } from './boundaries/weights.ts'
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
  const words = (blocks ?? findBlocks(text))
    .flatMap((block) => partLabel(text, block))
    .map(({ start, end }) => readWords(text, start, end))
    .filter((block) => block.length > 0)
  const style = styleOf(text, words)
  return words.flatMap((block) => sentencesOfBlock(text, block, style, blocks !== undefined))
}

function sentencesOfBlock(text: string, words: Span[], style: Style, laidOut: boolean): RawSentence[] {
  const ruled = ruledEnds(text, words)
  const view = viewBlock(text, words, tags, style)
  const ends = decidedEnds(view, ruled, network, leastOdds(text, words, ruled, style, laidOut))
  return ends.flatMap((last, i) => pieces(text, words.slice(i === 0 ? 0 : ends[i - 1]! + 1, last + 1)))
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
