// Trains the network that says where a sentence ends: node train/boundaries.ts --data DIR [--write]
// DIR holds ewt-train, ewt-dev, gum-train and gum-dev.conllu.gz. Without --write nothing but the scores on dev comes out.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { type RawDocument, readTreebank, spanScore } from '../bench/ud.ts'
import { findBlocks } from '../src/language/blocks.ts'
import { decidedEnds, ruledEnds } from '../src/language/boundaries/ends.ts'
import { begin, rowsOfGap, take } from '../src/language/boundaries/keys.ts'
import { leastOdds } from '../src/language/boundaries/least.ts'
import { alphabet, logOdds, type Network } from '../src/language/boundaries/network.ts'
import { formOf } from '../src/language/boundaries/shape.ts'
import { styleOf } from '../src/language/boundaries/style.ts'
import { type View, viewBlock } from '../src/language/boundaries/view.ts'
import { partLabel } from '../src/language/label.ts'
import { readWords } from '../src/language/tokens.ts'
import type { Span } from '../src/model/span.ts'

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/ud' },
    train: { type: 'string', default: 'ewt-train,gum-train' },
    dev: { type: 'string', default: 'ewt-dev,gum-dev' },
    rows: { type: 'string', default: '8192' },
    hidden: { type: 'string', default: '24' },
    epochs: { type: 'string', default: '8' },
    rate: { type: 'string', default: '0.1' },
    seed: { type: 'string', default: '5' },
    least: { type: 'string', default: '3' },
    keep: { type: 'string', default: '4' },
    write: { type: 'boolean', default: false },
  },
})
const size = Number(options.rows)
const hidden = Number(options.hidden)

interface Block {
  words: Span[]
  view: View
  ruled: boolean[]
  least: number[]
  gold: boolean[]
}

interface Example {
  rows: number[]
  ends: number
}

const pathOf = (set: string): string => join(options.data, `${set}.conllu.gz`)

/** The commonest tag of each word seen often enough, by tag; finite verbs apart from others. */
function readTags(sets: string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const set of sets)
    for (const row of gunzipSync(readFileSync(pathOf(set))).toString().split('\n')) {
      const [id = '', form = '', , upos = '', xpos = ''] = row.split('\t')
      if (!/^\d+$/.test(id) || !/^\p{L}/u.test(form)) continue
      const tag = upos === 'VERB' ? (/^VB[DZP]$/.test(xpos) ? 'VF' : 'V') : upos
      const of = counts.get(formOf(form)) ?? new Map<string, number>()
      counts.set(formOf(form), of.set(tag, (of.get(tag) ?? 0) + 1))
    }
  const tags = new Map<string, string>()
  for (const [form, of] of counts) {
    const [tag, count] = [...of].sort((a, b) => b[1] - a[1])[0]!
    if (form.includes(' ') || [...of.values()].reduce((sum, n) => sum + n, 0) < Number(options.least)) continue
    if (count > 0) tags.set(form, tag)
  }
  return tags
}

function blocksOf({ text, sentences }: RawDocument, tags: ReadonlyMap<string, string>): Block[] {
  const ends = new Set(sentences.map(({ end }) => end))
  const blocks = findBlocks(text)
    .flatMap((block) => partLabel(text, block))
    .map(({ start, end }) => readWords(text, start, end))
    .filter((words) => words.length > 0)
  const style = styleOf(text, blocks)
  return blocks.map((words) => {
    const ruled = ruledEnds(text, words)
    return {
      words,
      view: viewBlock(text, words, tags, style),
      ruled,
      least: leastOdds(text, words, ruled, style),
      gold: words.map(({ end }) => ends.has(end)),
    }
  })
}

function examplesOf({ view, ruled, gold }: Block): Example[] {
  const examples: Example[] = []
  let soFar = begin(0)
  for (let k = 0; k < view.count - 1; k++) {
    take(view, soFar, k)
    examples.push({ rows: rowsOfGap(view, k, soFar, ruled[k]!, size), ends: Number(gold[k]) })
    if (gold[k]) soFar = begin(k + 1)
  }
  return examples
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** Logistic loss, one example at a time, with a step for each number that shrinks as it is used (Adagrad). */
function train(examples: Example[], seed: number, afterEpoch: (epoch: number, network: Network) => void): Network {
  const random = randomFrom(seed)
  const around = (width: number) => (): number => (random() - 0.5) * width
  const network: Network = {
    rows: size,
    hidden,
    table: new Float32Array(size * hidden).map(around(0.1)),
    bias: new Float32Array(hidden),
    out: new Float32Array(hidden).map(around(1)),
    outBias: 0,
  }
  const { table, bias, out } = network
  const used = { table: new Float32Array(table.length), bias: new Float32Array(hidden), out: new Float32Array(hidden) }
  const step = (values: Float32Array, past: Float32Array, at: number, slope: number): void => {
    past[at]! += slope * slope
    values[at]! -= (Number(options.rate) * slope) / Math.sqrt(past[at]! + 1)
  }
  const sums = new Float32Array(hidden)
  const states: Network[] = []
  for (let epoch = 0; epoch < Number(options.epochs); epoch++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[examples[i], examples[j]] = [examples[j]!, examples[i]!]
    }
    for (const { rows, ends } of examples) {
      const slope = 1 / (1 + Math.exp(-logOdds(network, rows, sums))) - ends
      if (Math.abs(slope) < 1e-4) continue
      network.outBias -= 0.01 * slope
      for (let j = 0; j < hidden; j++) {
        const down = sums[j]! > 0 ? slope * out[j]! : 0
        if (sums[j]! > 0) step(out, used.out, j, slope * sums[j]!)
        sums[j] = down
        if (down !== 0) step(bias, used.bias, j, down)
      }
      for (const row of rows)
        for (let j = 0; j < hidden; j++) if (sums[j] !== 0) step(table, used.table, row * hidden + j, sums[j]!)
    }
    afterEpoch(epoch, network)
    if (epoch >= Number(options.epochs) - Number(options.keep)) states.push(structuredClone(network))
  }
  return meanOf(states)
}

/** The mean of a network's last states, which is steadier than any of them. */
function meanOf(states: Network[]): Network {
  const mean = (values: (network: Network) => Float32Array): Float32Array =>
    values(states[0]!).map((_, i) => states.reduce((sum, state) => sum + values(state)[i]!, 0) / states.length)
  return {
    rows: size,
    hidden,
    table: mean(({ table }) => table),
    bias: mean(({ bias }) => bias),
    out: mean(({ out }) => out),
    outBias: states.reduce((sum, { outBias }) => sum + outBias, 0) / states.length,
  }
}

/** Weights as whole numbers from −31 to 31, a character each, and one scale, as they are shipped. */
function shipped({ rows, hidden, table, bias, out, outBias }: Network): { network: Network; json: unknown } {
  const scale = table.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 31
  const whole = Int8Array.from(table, (value) => Math.round(value / scale))
  const short = (value: number): number => Number(value.toFixed(4))
  const rest = { bias: [...bias].map(short), out: [...out].map(short), outBias: short(outBias) }
  return {
    network: {
      rows,
      hidden,
      table: Float32Array.from(whole, (value) => value * scale),
      bias: Float32Array.from(rest.bias),
      out: Float32Array.from(rest.out),
      outBias: rest.outBias,
    },
    json: { rows, hidden, scale, ...rest, table: [...whole].map((value) => alphabet[value + 31]).join('') },
  }
}

const trainSets = options.train.split(',')
const tags = readTags(trainSets)
const examples = trainSets
  .flatMap((set) => readTreebank(pathOf(set)))
  .flatMap((document) => blocksOf(document, tags).flatMap(examplesOf))
const dev = options.dev.split(',').map((set) => {
  const documents = readTreebank(pathOf(set)).map((gold) => ({ gold, blocks: blocksOf(gold, tags) }))
  return { set, documents }
})

function scores(network: Network): string {
  return dev
    .map(({ set, documents }) => {
      const pairs = documents.map(({ gold, blocks }) => ({
        gold: gold.sentences,
        read: blocks.flatMap(({ view, ruled, words, least }) => {
          const ends = decidedEnds(view, ruled, network, least)
          return ends.map((end, i) => ({ start: words[i === 0 ? 0 : ends[i - 1]! + 1]!.start, end: words[end]!.end }))
        }),
      }))
      return `${set} ${spanScore(pairs).toFixed(2)}`
    })
    .join('  ')
}

console.log(`boundaries: ${examples.length} gaps, ${tags.size} words with a tag`)
const made = shipped(
  train(examples, Number(options.seed), (epoch, now) => {
    if (epoch > 3) console.log(`epoch ${epoch}: ${scores(now)}`)
  }),
)
console.log(`shipped: ${scores(made.network)}`)
if (options.write) {
  const byTag = Object.groupBy(tags, ([, tag]) => tag)
  const json = {
    about: 'Where a sentence ends; see CARD.md. Made by train/boundaries.ts.',
    tags: Object.fromEntries(Object.entries(byTag).map(([tag, pairs]) => [tag, pairs!.map(([form]) => form).sort().join(' ')])),
    network: made.json,
  }
  writeFileSync(join(import.meta.dirname, '../models/boundaries/weights.json'), `${JSON.stringify(json, null, 1)}\n`)
}
