import type { Sentence, Token } from '../../model/sentence.ts'
import { makeTrees } from '../tree.ts'
import { accordingTo, hearsay } from './according.ts'
import { felt, named } from './nominals.ts'
import { outermost } from './outermost.ts'
import { withQuotations } from './quoted.ts'
import type { Placed, Rule } from './types.ts'
import { spoken } from './verbs.ts'

type Range = [start: number, end: number]

/** Who says it, by which word, and what is said; ranges of UTF-16 offsets into the text, half-open. */
export interface TextAttribution {
  source: Range[]
  cue: Range[]
  content: Range[]
}

const rules: readonly Rule[] = [spoken, felt, named, accordingTo, hearsay]

/**
 * The attributions of a text, act or no act: "the ministry (source) said (cue) that … (content)",
 * "… (content), according to (cue) officials (source)", "the rebels (source) called for (cue) a truce (content)".
 * What is reported inside what somebody says is part of that: each word belongs to one attribution at most.
 */
export function readAttributions(sentences: Sentence[]): TextAttribution[] {
  const trees = makeTrees(sentences)
  const firsts: number[] = []
  let count = 0
  for (const { tokens } of sentences) {
    firsts.push(count)
    count += tokens.length
  }
  const placed = trees.flatMap((tree, index) => {
    if (tree.sentence.unread) return []
    const found = rules.flatMap((rule) => rule(tree))
    return outermost(tree, found).map((one) => counted(one, firsts[index]!))
  })
  const tokens = sentences.flatMap((sentence) => sentence.tokens)
  return withQuotations({ sentences, trees, firsts }, placed)
    .map(({ source, cue, content }) => ({
      source: ranges(tokens, minus(source, cue, content)),
      cue: ranges(tokens, minus(cue, content)),
      content: ranges(tokens, content),
    }))
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => beginning(a) - beginning(b))
}

const beginning = ({ source, cue, content }: TextAttribution): number =>
  Math.min(...[...source, ...cue, ...content].map(([start]) => start))

const counted = (
  { source, cue, content }: { source: number[]; cue: number[]; content: number[] },
  first: number,
): Placed => {
  const own = new Set([...cue, ...source])
  return {
    source: new Set(source.map((token) => token + first)),
    cue: new Set(cue.map((token) => token + first)),
    content: new Set(content.filter((token) => !own.has(token)).map((token) => token + first)),
  }
}

const minus = (tokens: Set<number>, ...others: Set<number>[]): Set<number> =>
  new Set([...tokens].filter((token) => !others.some((other) => other.has(token))))

/** Neighbouring tokens as one range; stops and commas at the edges are nobody's words. */
function ranges(tokens: Token[], chosen: Set<number>): Range[] {
  const runs: number[][] = []
  for (const token of [...chosen].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last.at(-1) === token - 1) last.push(token)
    else runs.push([token])
  }
  return runs.flatMap((run): Range[] => {
    while (run.length && isEdge(tokens[run[0]!]!)) run.shift()
    while (run.length && isEdge(tokens[run.at(-1)!]!)) run.pop()
    return run.length ? [[tokens[run[0]!]!.start, tokens[run.at(-1)!]!.end]] : []
  })
}

const isEdge = ({ text }: Token): boolean => /^[,.;:–—-]+$/.test(text)
