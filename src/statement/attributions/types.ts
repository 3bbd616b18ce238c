import type { Tree } from '../tree.ts'

/** An attribution as a rule finds it in one sentence: the head of the source (or nothing), the tokens of its cue and of what is said. */
export interface Found {
  source: number[]
  cue: number[]
  content: number[]
}

/** An attribution of a text, as tokens counted through all its sentences. */
export interface Placed {
  source: Set<number>
  cue: Set<number>
  content: Set<number>
}

/** A rule reads a tree and gives what it finds. */
export type Rule = (tree: Tree) => Found[]

/** One of the things that a word of saying takes: what is said, and words that join the cue. */
export interface Part {
  content: number[]
  cue: number[]
}
