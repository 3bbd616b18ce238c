// Where words that a model gives stand in the page: letter for letter and in whole words, or nowhere.

import type { Span } from '../model/span.ts'
import type { Attribution, Mention } from '../model/statement.ts'
import { attributionOf } from '../statement/attribution.ts'
import { mentionAt } from '../statement/mention.ts'
import { headOf, type Tree } from '../statement/tree.ts'

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

/** The mention that a span holds, with kind and party as our own layer knows them by its head. */
export function mentionIn(tree: Tree, pageText: string, { start, end }: Span): Mention {
  const known = mentionAt(tree, headIn(tree, { start, end }), pageText)
  return { ...known, text: pageText.slice(start, end), start, end }
}

/** The voice that a span holds, with kind, name and party as our own layer knows them by its head. */
export function voiceIn(tree: Tree, pageText: string, { start, end }: Span): Attribution {
  const voice = { head: headIn(tree, { start, end }), rule: 'model', unnamed: false }
  return { ...attributionOf(tree, voice, pageText, true), text: pageText.slice(start, end), start, end }
}
