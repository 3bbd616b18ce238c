// The words of a quote that say an act by the lexicon, each with the frame that may be granted to it.

import type { Span } from '../model/span.ts'
import { type Frame, framesOf } from '../statement/acts.ts'
import { type Arguments, argumentsOf } from '../statement/arguments.ts'
import { lowerMode } from '../statement/embedding.ts'
import { fits } from '../statement/fit.ts'
import { type Candidate, candidateAt } from '../statement/frames.ts'
import { open, fits as standIn, wordsOf } from '../statement/gate.ts'
import { nounArguments } from '../statement/noun-arguments.ts'
import { childrenBy, isVerb, lemmaOf, relation, type Tree } from '../statement/tree.ts'
import { isWithin } from './places.ts'

/** Relations in which a word says no act of its own. */
const sayingNothing = ['aux', 'cop', 'compound', 'flat', 'amod', 'case', 'mark']

/**
 * The words of a quote that say an act. A word at which our own reader finds this act has its frame; one at which it finds
 * another act says that one and not this. For the rest the act's frame is granted where the quote holds all the words that
 * the frame asks for and the parser hung them elsewhere; never where it has other words in their place.
 */
export function wordsSaying(tree: Tree, act: string, quote: Span, pageText: string): Candidate[] {
  const inside = tree.tokens.flatMap((token, index) => (isWithin(token, quote) ? [index] : []))
  const found = inside.flatMap((index) => {
    const own = candidateAt(tree, index, pageText)
    if (own) return own.frame.act === act ? [own] : []
    return granted(tree, index, act, pageText.slice(quote.start, quote.end), pageText) ?? []
  })
  // "paid a visit" is one act, said with two words.
  const absorbed = new Set(found.flatMap((candidate) => candidate.absorbed))
  return found.filter(({ trigger }) => !absorbed.has(trigger))
}

function granted(tree: Tree, index: number, act: string, quote: string, pageText: string): Candidate | null {
  const { upos, text } = tree.tokens[index]!
  const noun = upos === 'NOUN' || upos === 'PROPN'
  if ((!noun && !isVerb(tree, index)) || upos === 'AUX' || sayingNothing.includes(relation(tree, index))) return null
  // "the Agreement on the Establishment of Peace": a capital may belong to a name, which says no act.
  if (noun && index > 0 && /^\p{Lu}/u.test(text)) return null
  const there = new Set(wordsOf(quote))
  const found = noun ? nounArguments(tree, index, pageText) : argumentsOf(tree, index)
  const frames = framesOf(lemmaOf(tree, index), noun).filter(
    (frame) =>
      frame.act === act &&
      frame.particle === particleOf(tree, index) &&
      standIn(frame, there) &&
      mayHold(tree, index, frame, found, pageText),
  )
  const frame = leastFirm(frames)
  return frame && { trigger: index, noun, frame, arguments: found, absorbed: [] }
}

/**
 * Nothing stands in the place of what the frame asks for: no other thing ("take this step" takes no town), and no clause
 * ("agreed that the truce had been violated" agrees to no truce). A class that any name may stand for is not granted unseen.
 */
function mayHold(tree: Tree, index: number, frame: Frame, found: Arguments, pageText: string): boolean {
  const clause = childrenBy(tree, index, 'ccomp', 'xcomp').length > 0
  if (frame.alone) return !clause && found.object.length === 0
  return slotsOf(frame, found).every(({ classes, heads }) =>
    heads.length > 0
      ? heads.some((head) => fits(tree, head, classes, pageText))
      : !clause && !classes.some((name) => open.has(name)),
  )
}

/** What a frame asks for, each with what the parser has in its place. */
function slotsOf(frame: Frame, found: Arguments): { classes: string[]; heads: readonly number[] }[] {
  const under = (word: string): number[] =>
    [...found.prepositions].flatMap(([key, heads]) => (key === word || key.startsWith(`${word} `) ? heads : []))
  return [
    ...(frame.object ? [{ classes: frame.object, heads: found.object }] : []),
    ...(frame.who ? [{ classes: frame.who, heads: [...found.subject, ...(found.passive ? found.object : [])] }] : []),
    ...Object.entries(frame.needs).map(([word, classes]) => ({ classes, heads: under(word) })),
  ]
}

/** "signed off": a particle makes another word of it. */
const particleOf = (tree: Tree, index: number): string | undefined =>
  childrenBy(tree, index, 'compound:prt').map((child) => lemmaOf(tree, child))[0]

/** The frame that says least; null where some say that the act was done and some that it was not. */
function leastFirm(frames: Frame[]): Frame | null {
  if (frames.some(({ negative }) => negative) && !frames.every(({ negative }) => negative)) return null
  const firmness = (frame: Frame) => frame.mode ?? 'occurred'
  return frames.reduce<Frame | null>(
    (least, frame) => (least && lowerMode(firmness(least), firmness(frame)) === firmness(least) ? least : frame),
    null,
  )
}
