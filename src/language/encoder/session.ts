// The two graphs in ONNX Runtime: one thread each, so that workers and not the runtime share out the cores.

import { InferenceSession, Tensor } from 'onnxruntime-node'

export interface Sessions {
  readonly sentences: InferenceSession
  readonly labels: InferenceSession
}

/** What the first graph says of a batch; rows are words, the root before the words of each sentence. */
export interface Answers {
  readonly upos: Int32Array
  readonly xpos: Int32Array
  readonly lemma: Int32Array
  readonly names: Float32Array
  readonly facts: Float32Array
  /** Absent where the weights were made without the network for them. */
  readonly triggers: Float32Array | undefined
  readonly arcs: Float32Array
  /** Kept as tensors: they only go on into the second graph. */
  readonly sides: { readonly dependents: Tensor; readonly heads: Tensor }
}

export interface Batch {
  readonly sentences: number
  readonly length: number
  readonly words: number
  readonly pieces: Int32Array
  readonly shapes: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
}

export async function openSessions(sentences: Uint8Array, labels: Uint8Array): Promise<Sessions> {
  const options: InferenceSession.SessionOptions = {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    logSeverityLevel: 3,
  }
  return {
    sentences: await InferenceSession.create(sentences, options),
    labels: await InferenceSession.create(labels, options),
  }
}

export async function answer(sessions: Sessions, batch: Batch): Promise<Answers> {
  const out = await sessions.sentences.run({
    pieces: new Tensor('int32', batch.pieces, [batch.sentences, batch.length]),
    shapes: new Tensor('int32', batch.shapes, [batch.sentences, batch.length]),
    first: new Tensor('int32', batch.first, [batch.sentences, batch.words]),
    last: new Tensor('int32', batch.last, [batch.sentences, batch.words]),
  })
  return {
    upos: out.upos!.data as Int32Array,
    xpos: out.xpos!.data as Int32Array,
    lemma: out.lemma!.data as Int32Array,
    names: out.names!.data as Float32Array,
    facts: out.facts!.data as Float32Array,
    triggers: out.triggers?.data as Float32Array | undefined,
    arcs: out.arcs!.data as Float32Array,
    sides: { dependents: out.dependents!, heads: out.heads! },
  }
}

/** The label's number for every row, given the row that each hangs on. */
export async function label(sessions: Sessions, sides: Answers['sides'], head: Int32Array): Promise<Int32Array> {
  const out = await sessions.labels.run({ ...sides, head: new Tensor('int32', head, [head.length]) })
  return out.labels!.data as Int32Array
}
