// Sentences and words of raw text against the treebanks' own, and words read in a second, beside wink-nlp and Intl.Segmenter in one run.
//   node bench/language.ts [FOLDER of ewt-test.conllu.gz and gum-test.conllu.gz]

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import wink from 'wink-nlp'
import { loadLanguage, readLanguage } from '../src/language/read.ts'
import { readSentences } from '../src/language/sentences.ts'
import type { Span } from '../src/model/span.ts'
import { type RawDocument, readTreebank, spanScore } from './ud.ts'

interface Boundaries {
  words: Span[]
  sentences: Span[]
}

const folder = process.argv[2] ?? process.env.PACTA_BENCH_TREEBANKS ?? join(import.meta.dirname, '../../shared/data/ud')
const nlp = wink(model)

const readers: [string, (text: string) => Boundaries][] = [
  [
    'Pacta',
    (text) => {
      const sentences = readSentences(text)
      return { sentences, words: sentences.flatMap(({ words }) => words) }
    },
  ],
  ['wink-nlp', winkBoundaries],
  ['Intl.Segmenter', segmenterBoundaries],
]

for (const set of ['ewt-test', 'gum-test']) {
  const path = join(folder, `${set}.conllu.gz`)
  if (!existsSync(path)) console.log(`language: ${set} skipped, no file ${path}`)
  else measure(set, readTreebank(path))
}
const path = join(folder, 'gum-test.conllu.gz')
if (existsSync(path)) await measureReading(readTreebank(path).slice(0, 20))

/** Figures of each reader on the same text; of a peer also what Pacta gets wrong for each hundred that it does, and how fast Pacta is beside it. */
function measure(set: string, documents: RawDocument[]): void {
  let own: { words: number; sentences: number; seconds: number } | undefined
  for (const [name, read] of readers) {
    read(documents[0]!.text)
    const started = performance.now()
    const found = documents.map(({ text }) => read(text))
    const seconds = (performance.now() - started) / 1000
    const count = documents.reduce((sum, { words }) => sum + words.length, 0)
    const score = (key: keyof Boundaries): number =>
      spanScore(documents.map((gold, k) => ({ gold: gold[key], read: found[k]![key] })))
    const scores = { words: score('words'), sentences: score('sentences'), seconds }
    const beside = own
      ? `  errors of Pacta beside it: words ×${ratio(100 - own.words, 100 - scores.words)}, sentences ×${ratio(100 - own.sentences, 100 - scores.sentences)}; speed ×${ratio(seconds, own.seconds)}`
      : ''
    own ??= scores
    console.log(
      `language  ${set}  ${name.padEnd(15)} words F1 ${scores.words.toFixed(2)}  sentences F1 ${scores.sentences.toFixed(2)}  ${Math.round(count / seconds)} words/s${beside}`,
    )
  }
}

/** Everything that Pacta reads of a text, beside the tags, names and sentences of wink-nlp, which makes no trees. */
async function measureReading(documents: RawDocument[]): Promise<void> {
  const count = documents.reduce((sum, { words }) => sum + words.length, 0)
  const started = performance.now()
  const language = await loadLanguage(join(import.meta.dirname, '../models'))
  await readLanguage(language, 'Yerevan and Baku initialled the text.')
  const ready = performance.now() - started
  const from = performance.now()
  let sentences = 0
  for (const { text } of documents)
    sentences += (await readLanguage(language, text, { published: '2025-08-09' })).length
  const seconds = (performance.now() - from) / 1000
  const peer = performance.now()
  for (const { text } of documents) nlp.readDoc(text).tokens().out(nlp.its.pos)
  const peerSeconds = (performance.now() - peer) / 1000
  console.log(
    `language  Pacta, raw text to trees, names, parties, times: ${Math.round(count / seconds)} words/s, ${Math.round(sentences / seconds)} sentences/s, first sentence after ${ready.toFixed(0)} ms`,
  )
  console.log(
    `language  wink-nlp, raw text to tags: ${Math.round(count / peerSeconds)} words/s; Pacta ×${ratio(peerSeconds, seconds)}`,
  )
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2)
}

function winkBoundaries(text: string): Boundaries {
  const doc = nlp.readDoc(text)
  const forms = doc.tokens().out() as string[]
  const words: Span[] = []
  let at = 0
  for (const form of forms) {
    const start = text.indexOf(form, at)
    if (start < 0) continue
    at = start + form.length
    words.push({ start, end: at })
  }
  at = 0
  const sentences = (doc.sentences().out() as string[]).map((sentence) => {
    const start = Math.max(at, text.indexOf(sentence.slice(0, 40), at))
    at = start + sentence.length
    return { start, end: at }
  })
  return { words: words.filter(({ start, end }) => text.slice(start, end).trim() !== ''), sentences }
}

function segmenterBoundaries(text: string): Boundaries {
  const spans = (granularity: 'word' | 'sentence'): Span[] =>
    [...new Intl.Segmenter('en', { granularity }).segment(text)].flatMap(({ segment, index }) => {
      const start = index + segment.length - segment.trimStart().length
      const end = index + segment.trimEnd().length
      return end > start ? [{ start, end }] : []
    })
  return { words: spans('word'), sentences: spans('sentence') }
}
