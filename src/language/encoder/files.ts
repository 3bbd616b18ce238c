// The weights' folder: model.json names each file with its hash, and nothing is used that does not agree with it.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Weights {
  readonly name: string
  readonly version: string
  readonly sentences: Uint8Array
  readonly labels: Uint8Array
  readonly vocabulary: string
  readonly names: Labels
  readonly lemmas: LemmaLexicon
}

/** The answers that each head of the network knows, in the order of their numbers. */
export interface Labels {
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly lemma: readonly string[]
  readonly names: readonly string[]
  readonly deprel: readonly string[]
  /** The first is none. */
  readonly acts: readonly string[]
  readonly modes: readonly string[]
}

/** For each Penn tag and lemma rule, the words seen with them in training, parted by spaces. */
export type LemmaLexicon = Readonly<Record<string, Readonly<Record<string, string>>>>

const REMEDY = 'fetch the folder again as it was released (git checkout -- models, or install the package anew)'

export async function readWeights(folder: string): Promise<Weights> {
  const about = await readAbout(folder)
  const read = async (file: string): Promise<Buffer> => {
    const wanted = about.files[file]
    if (!wanted) throw new Error(`The list of weights ${join(folder, 'model.json')} does not name ${file}: ${REMEDY}.`)
    const bytes = await bytesOf(join(folder, file))
    if (createHash('sha256').update(bytes).digest('hex') !== wanted)
      throw new Error(
        `The weights file ${join(folder, file)} is cut or changed (its sha256 is not the one in model.json): ${REMEDY}.`,
      )
    return bytes
  }
  const [sentences, labels, vocabulary, names, lemmas] = await Promise.all(
    ['model.onnx', 'labels.onnx', 'vocabulary.txt', 'labels.json', 'lemmas.json'].map(read),
  )
  return {
    name: about.name,
    version: about.version,
    sentences: sentences!,
    labels: labels!,
    vocabulary: vocabulary!.toString('utf8'),
    names: JSON.parse(names!.toString('utf8')),
    lemmas: JSON.parse(lemmas!.toString('utf8')),
  }
}

async function readAbout(folder: string): Promise<{ name: string; version: string; files: Record<string, string> }> {
  const path = join(folder, 'model.json')
  const bytes = await bytesOf(path)
  try {
    const about = JSON.parse(bytes.toString('utf8'))
    if (typeof about.files === 'object' && about.files && typeof about.name === 'string') return about
  } catch (cause) {
    throw new Error(`The list of weights ${path} is cut or changed (it is not JSON): ${REMEDY}.`, { cause })
  }
  throw new Error(`The list of weights ${path} is cut or changed (it names no files): ${REMEDY}.`)
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new Error(`The weights file ${path} is missing or cannot be read: ${REMEDY}.`, { cause })
  }
}
