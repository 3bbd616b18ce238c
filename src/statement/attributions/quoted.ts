import type { Sentence } from '../../model/sentence.ts'
import { isSpeechVerb } from '../embedding.ts'
import { headOf, isVerb, lemmaOf, type Tree } from '../tree.ts'
import { verbGroup } from './cue.ts'
import { beginsParagraph, type Quotation, quotationsOf } from './quotations.ts'
import { sourcePhrase, speakerHead } from './source.ts'
import type { Placed } from './types.ts'

/** Fewer words between quotation marks are a term or an irony, no speech. */
const FEWEST_WORDS = 3

/** The sentences of a text with their trees and the number of the first token of each. */
export interface Text {
  sentences: Sentence[]
  trees: Tree[]
  firsts: number[]
}

/**
 * Gives each quotation, whole, to the attribution that has a part of it; one that stands alone to whoever spoke before it
 * in the paragraph; and what is reported inside a quotation to nobody else.
 * "“We agreed,” he said. “We will sign.”" → both are his
 */
export function withQuotations(text: Text, placed: Placed[]): Placed[] {
  const all = new Set(placed)
  const saidBy = new Map(placed.flatMap((one) => [...one.content].map((token) => [token, one])))
  const cueOf = new Map(placed.flatMap((one) => [...one.cue].map((token) => [token, one])))
  for (const quotation of quotationsOf(text.sentences)) {
    const tokens = range(quotation.first, quotation.last)
    const inside = new Set(tokens.flatMap((token) => cueOf.get(token) ?? []))
    const isSpeech = wordsIn(text, tokens) >= FEWEST_WORDS
    const known = ownerOf(saidBy, tokens, inside)
    if (!known && !isSpeech) continue
    const owner = known ?? speakerOfLone(text, [...all], quotation, tokens)
    all.add(owner)
    if (isSpeech) for (const one of inside) if (one !== owner) all.delete(one)
    for (const token of tokens) {
      owner.content.add(token)
      owner.cue.delete(token)
      owner.source.delete(token)
      saidBy.set(token, owner)
    }
  }
  return [...all]
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, k) => first + k)

/** The attribution that says most of these words and is not said in them itself. */
function ownerOf(saidBy: Map<number, Placed>, tokens: number[], inside: Set<Placed>): Placed | undefined {
  const shares = new Map<Placed, number>()
  for (const token of tokens) {
    const one = saidBy.get(token)
    if (one && !inside.has(one)) shares.set(one, (shares.get(one) ?? 0) + 1)
  }
  return [...shares].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function wordsIn({ sentences, firsts }: Text, tokens: number[]): number {
  return tokens.filter((token) => {
    const sentence = sentenceOf(firsts, token)
    return sentences[sentence]!.tokens[token - firsts[sentence]!]!.upos !== 'PUNCT'
  }).length
}

function sentenceOf(firsts: number[], token: number): number {
  let low = 0
  let high = firsts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (firsts[middle]! <= token) low = middle
    else high = middle - 1
  }
  return low
}

/** Who says a quotation of which nobody has a part: a new attribution, or the one that it goes on from. */
function speakerOfLone(text: Text, all: Placed[], { first }: Quotation, tokens: number[]): Placed {
  const { sentences, firsts } = text
  const sentence = sentenceOf(firsts, first)
  const quoted = new Set(tokens)
  const begin = firsts[sentence]!
  const outside = range(begin, begin + sentences[sentence]!.tokens.length - 1).filter((token) => !quoted.has(token))
  if (wordsIn(text, outside) > 0) return { ...governor(text, sentence, tokens), content: new Set() }
  return (
    announced(text, sentence) ??
    spokeBefore(text, all, sentence) ?? { source: new Set(), cue: new Set(), content: new Set() }
  )
}

/** The verb that a quoted piece of a sentence hangs on, with its subject: "he spoke of a “betrayal of the dead”". */
function governor({ trees, firsts }: Text, sentence: number, tokens: number[]): Pick<Placed, 'source' | 'cue'> {
  const tree = trees[sentence]!
  const base = firsts[sentence]!
  const inside = new Set(tokens.map((token) => token - base))
  for (const token of tokens) {
    for (let at = token - base; at >= 0 && at < tree.tokens.length; at = headOf(tree, at)) {
      if (inside.has(at) || !isVerb(tree, at)) continue
      const head = speakerHead(tree, at)
      return head < 0 ? { source: new Set(), cue: new Set() } : said(tree, at, head, base)
    }
  }
  return { source: new Set(), cue: new Set() }
}

const said = (tree: Tree, verb: number, head: number, base: number): Pick<Placed, 'source' | 'cue'> => ({
  source: new Set(sourcePhrase(tree, head, new Set()).map((token) => token + base)),
  cue: new Set(verbGroup(tree, verb).map((token) => token + base)),
})

/** "The minister told reporters:" before a quotation that is a sentence of its own; "The minister:" alone names the speaker. */
function announced({ trees, firsts, sentences }: Text, sentence: number): Placed | undefined {
  const tree = trees[sentence - 1]
  if (!tree || sentences[sentence - 1]!.tokens.at(-1)?.text !== ':') return undefined
  const base = firsts[sentence - 1]!
  const verb = tree.tokens.findLastIndex((token, index) => token.upos === 'VERB' && isSpeechVerb(lemmaOf(tree, index)))
  if (verb < 0) return undefined
  const head = speakerHead(tree, verb)
  return { ...said(tree, verb, head, base), content: new Set() }
}

/** The last attribution before the sentence, in its paragraph or, at the beginning of one, in the one before. */
function spokeBefore({ sentences, firsts }: Text, all: Placed[], sentence: number): Placed | undefined {
  let from = sentence
  while (from > 0 && !beginsParagraph(sentences, from)) from--
  if (from === sentence) for (from = Math.max(0, sentence - 1); from > 0 && !beginsParagraph(sentences, from); ) from--
  const earliest = firsts[from]!
  const before = all.filter(
    ({ cue, content }) =>
      [...cue, ...content].every((token) => token < firsts[sentence]!) && [...cue].some((token) => token >= earliest),
  )
  return before.sort((a, b) => Math.max(...a.cue) - Math.max(...b.cue)).at(-1)
}
