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
  let all = placed
  for (const quotation of quotationsOf(text.sentences)) {
    const tokens = range(quotation.first, quotation.last)
    const owner = ownerOf(all, tokens)
    if (owner) for (const token of tokens) owner.content.add(token)
    else if (wordsIn(text, tokens) < FEWEST_WORDS) continue
    else all = placeAlone(text, all, quotation, tokens)
    const inside = new Set(tokens)
    const whose = ownerOf(all, tokens)
    all = all.filter(
      (one) =>
        one === whose || wordsIn(text, tokens) < FEWEST_WORDS || ![...one.cue].some((token) => inside.has(token)),
    )
    for (const one of all)
      for (const token of one.content) {
        one.cue.delete(token)
        one.source.delete(token)
      }
  }
  return all
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, k) => first + k)

/** The attribution that says most of these words and is not said in them itself. */
function ownerOf(all: Placed[], tokens: number[]): Placed | undefined {
  const inside = new Set(tokens)
  let best: Placed | undefined
  let most = 0
  for (const one of all) {
    if ([...one.cue].some((token) => inside.has(token))) continue
    const shared = tokens.filter((token) => one.content.has(token)).length
    if (shared > most) {
      best = one
      most = shared
    }
  }
  return best
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

function placeAlone(text: Text, all: Placed[], { first }: Quotation, tokens: number[]): Placed[] {
  const { sentences, firsts } = text
  const sentence = sentenceOf(firsts, first)
  const content = new Set(tokens)
  const count = sentences[sentence]!.tokens.length
  const outside = range(firsts[sentence]!, firsts[sentence]! + count - 1).filter((token) => !content.has(token))
  if (wordsIn(text, outside) > 0) {
    const governing = governor(text, sentence, tokens)
    return [...all, { ...governing, content }]
  }
  const before = announced(text, sentence) ?? spokeBefore(text, all, sentence)
  if (!before) return [...all, { source: new Set(), cue: new Set(), content }]
  for (const token of tokens) before.content.add(token)
  return all.includes(before) ? all : [...all, before]
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
