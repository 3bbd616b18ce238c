// Where words that a model gives stand in the page: letter for letter and in whole words, or nowhere.

import type { Span } from '../model/span.ts'
import type { Attribution } from '../model/statement.ts'
import { attributionOf } from '../statement/attribution.ts'
import { headOf, type Tree } from '../statement/tree.ts'
import { canSpeak } from '../statement/voice.ts'

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

/** The first place of words inside a sentence that begins and ends where a word does; null where there is none. */
export function placeIn({ sentence, tokens }: Tree, pageText: string, words: string): Span | null {
  const text = pageText.slice(sentence.start, sentence.end)
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const start = sentence.start + at
    const end = start + words.length
    if (tokens.some((token) => token.start === start) && tokens.some((token) => token.end === end))
      return { start, end }
  }
  return null
}

/** The token of a span on which its other words hang. */
export function headIn(tree: Tree, span: Span): number {
  const inside = tree.tokens.flatMap((token, index) => (isWithin(token, span) ? [index] : []))
  return inside.findLast((index) => !inside.includes(headOf(tree, index))) ?? inside[0] ?? -1
}

/**
 * The voice that a span holds, with kind, name and party as our own layer knows them by its head; null where the words are
 * none that can speak.
 */
export function voiceIn(tree: Tree, pageText: string, { start, end }: Span): Attribution | null {
  const head = headIn(tree, { start, end })
  const told = tree.tokens.some((token) => token.upos === 'VERB' && overlaps(token, { start, end }))
  if (head < 0 || told || !['NOUN', 'PROPN', 'PRON'].includes(tree.tokens[head]!.upos) || !canSpeak(tree, head))
    return null
  const voice = { head, rule: 'model', unnamed: false }
  return { ...attributionOf(tree, voice, pageText, true), text: pageText.slice(start, end), start, end }
}
