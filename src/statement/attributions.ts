import type { Sentence } from '../model/sentence.ts'
import { isSpeechVerb } from './embedding.ts'
import { nounPhrase } from './mention.ts'
import { childrenBy, headOf, isBelow, lemmaOf, makeTree, relation, subtree, type Tree } from './tree.ts'
import { rootOf, speakerOf, voicesAccordingTo } from './voice.ts'

type Range = [start: number, end: number]

/** Who says it, by which word, and what is said; ranges of UTF-16 offsets into the text, half-open. */
export interface TextAttribution {
  source: Range[]
  cue: Range[]
  content: Range[]
}

/**
 * The attributions of a text, act or no act: "the ministry (source) said (cue) that … (content)",
 * "… (content), according to (cue) officials (source)". What is said in a sentence without a word of saying is not here.
 */
export function readAttributions(sentences: Sentence[]): TextAttribution[] {
  return sentences.map(makeTree).flatMap((tree) => [...spoken(tree), ...accordingTo(tree)])
}

function spoken(tree: Tree): TextAttribution[] {
  return tree.tokens.flatMap(({ upos }, verb) => {
    if (upos !== 'VERB' || !isSpeechVerb(lemmaOf(tree, verb))) return []
    const content = contentOf(tree, verb)
    if (content.length === 0) return []
    const speaker = speakerOf(tree, verb)
    const source = speaker && !speaker.unnamed ? nounPhrase(tree, speaker.head) : []
    return [{ source: ranges(tree, source), cue: ranges(tree, [verb]), content: ranges(tree, content) }]
  })
}

/** The clause that the verb takes; for a tag (", the ministry said") the clause that it is hung on. */
function contentOf(tree: Tree, verb: number): number[] {
  const clauses = childrenBy(tree, verb, 'ccomp', 'xcomp')
  if (clauses.length > 0) return clauses.flatMap((clause) => subtree(tree, clause))
  const head = headOf(tree, verb)
  if (relation(tree, verb) === 'parataxis' && head >= 0) return subtree(tree, head, (child) => child === verb)
  return []
}

function accordingTo(tree: Tree): TextAttribution[] {
  const root = rootOf(tree)
  if (root < 0) return []
  return voicesAccordingTo(tree, root).flatMap(({ head }) => {
    const cue = childrenBy(tree, head, 'case', 'mark').flatMap((mark) => subtree(tree, mark))
    const content = subtree(tree, root).filter((token) => !isBelow(tree, token, head))
    return [{ source: ranges(tree, nounPhrase(tree, head)), cue: ranges(tree, cue), content: ranges(tree, content) }]
  })
}

/** Neighbouring tokens as one range; punctuation at the edges is nobody's words. */
function ranges(tree: Tree, tokens: number[]): Range[] {
  const sorted = [...new Set(tokens)].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const token of sorted) {
    const last = runs.at(-1)
    if (last && last.at(-1) === token - 1) last.push(token)
    else runs.push([token])
  }
  return runs.flatMap((run) => {
    const words = run.filter(
      (token, place) => tree.tokens[token]!.upos !== 'PUNCT' || (place > 0 && place < run.length - 1),
    )
    return words.length > 0 ? [[tree.tokens[words[0]!]!.start, tree.tokens[words.at(-1)!]!.end] as Range] : []
  })
}
