// Sentences of words in, tags, trees, names and factuality out. The result of a sentence depends on that sentence alone.

import { mendNames } from '../names/mend.ts'
import { batchOf, groups, type Numbered, numberWindow, piecesOf } from './batch.ts'
import { type Labels, readWeights } from './files.ts'
import { gather } from './gather.ts'
import { joinWindows } from './join.ts'
import { lemma, readLemmas, type SeenLemmas } from './lemma.ts'
import { readNames } from './names.ts'
import { readVocabulary, type Vocabulary } from './pieces.ts'
import { readPredicates } from './predicates.ts'
import { type Answers, answer, label, openSessions, type Sessions } from './session.ts'
import { bestTree } from './tree.ts'
import { readTriggers } from './triggers.ts'
import type { EncodedSentence, EncodedToken } from './types.ts'
import { wholeNames } from './whole-names.ts'
import { windows } from './windows.ts'

/** The weights, open. */
interface Weights {
  readonly labels: Labels
  readonly vocabulary: Vocabulary
  readonly lemmas: SeenLemmas
  readonly sessions: Sessions
}

export interface Encoder {
  /** Name and version of the weights. */
  readonly reader: string
  readonly vocabulary: Vocabulary
  /** One result a window. Texts that are read at the same time go through the network together: no batch changes a result. */
  readonly read: (windows: readonly Numbered[]) => Promise<EncodedSentence[]>
}

/** Opens the weights in a folder such as models/language; weights missing, cut or changed are an error that says which and what to do. */
export async function loadEncoder(folder: string): Promise<Encoder> {
  const files = await readWeights(folder)
  const weights: Weights = {
    labels: files.names,
    vocabulary: readVocabulary(files.vocabulary),
    lemmas: readLemmas(files.lemmas),
    sessions: await openSessions(files.sentences, files.labels),
  }
  return {
    reader: `${files.name} ${files.version}`,
    vocabulary: weights.vocabulary,
    read: gather((all) => readWindows(weights, all)),
  }
}

/** One result a sentence, in the order given; an empty sentence gives an empty result. */
export async function encode(encoder: Encoder, sentences: readonly (readonly string[])[]): Promise<EncodedSentence[]> {
  const all: Numbered[] = []
  const cuts = sentences.map((words) => {
    const pieces = piecesOf(words, encoder.vocabulary)
    return windows(
      words,
      pieces.map((p) => p.length),
    ).map(({ from, to }) => {
      all.push(numberWindow(words.slice(from, to), pieces.slice(from, to)))
      return { from, place: all.length - 1 }
    })
  })
  const read = await encoder.read(all)
  return cuts.map((parts) => joinWindows(parts.map(({ from, place }) => ({ from, read: read[place]! }))))
}

async function readWindows(weights: Weights, all: readonly Numbered[]): Promise<EncodedSentence[]> {
  const read: EncodedSentence[] = []
  for (const places of groups(all)) {
    const results = await encodeGroup(
      weights,
      places.map((place) => all[place]!),
    )
    places.forEach((place, k) => {
      read[place] = results[k]!
    })
  }
  return read
}

async function encodeGroup(weights: Weights, group: readonly Numbered[]): Promise<EncodedSentence[]> {
  const batch = batchOf(group, weights.vocabulary)
  const answers = await answer(weights.sessions, batch)
  const rows = new Int32Array(batch.sentences * batch.words)
  const trees = group.map(({ words }, row) => {
    const heads = treeOf(answers.arcs, row, batch.words, words.length + 1)
    heads.forEach((head, word) => {
      rows[row * batch.words + word] = row * batch.words + head
    })
    return heads
  })
  const deprels = await label(weights.sessions, answers.sides, rows)
  return group.map(({ words }, row) => {
    const from = row * batch.words + 1
    const tokens = words.map((word, k) =>
      token(
        weights,
        answers,
        from + k,
        word,
        trees[row]![k + 1]!,
        deprels[from + k]!,
        certaintyOf(answers.arcs, (row * batch.words + k + 1) * batch.words, words.length + 1, trees[row]![k + 1]!),
      ),
    )
    return {
      tokens,
      names: mendNames(wholeNames(readNames(answers.names, from, words.length, weights.labels.names), tokens), {
        words,
        tokens,
      }),
      predicates: readPredicates(
        answers.facts,
        from,
        tokens.map((t) => t.upos),
      ),
      triggers: answers.triggers ? readTriggers(answers.triggers, from, words.length, weights.labels) : [],
    }
  })
}

/** The tree over the first `size` of a sentence's rows; its table stands in `arcs` with `width` rows and columns. */
function treeOf(arcs: Float32Array, sentence: number, width: number, size: number): Int32Array {
  const table = new Float32Array(size * size)
  for (let d = 0; d < size; d++) {
    const start = (sentence * width + d) * width
    table.set(arcs.subarray(start, start + size), d * size)
  }
  return bestTree(table, size)
}

/** Softmax of the chosen head among all heads of a word, to two decimals: processors differ beyond them. */
function certaintyOf(arcs: Float32Array, from: number, size: number, head: number): number {
  let sum = 0
  for (let h = 0; h < size; h++) sum += Math.exp(arcs[from + h]! - arcs[from + head]!)
  return Math.round(100 / sum) / 100
}

function token(
  weights: Weights,
  answers: Answers,
  row: number,
  word: string,
  head: number,
  deprel: number,
  certainty: number,
): EncodedToken {
  const { labels, lemmas } = weights
  const xpos = labels.xpos[answers.xpos[row]!]!
  return {
    lemma: lemma(lemmas, word, xpos, labels.lemma[answers.lemma[row]!]!),
    upos: labels.upos[answers.upos[row]!]!,
    xpos,
    head,
    deprel: relation(labels.deprel[deprel]!, head),
    certainty,
  }
}

/** Only the word that hangs on nothing is a root. */
function relation(name: string, head: number): string {
  if (head === 0) return 'root'
  return name === 'root' ? 'parataxis' : name
}
