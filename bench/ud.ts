// Universal Dependencies files as raw text with the spans of their words and sentences, to measure sentences and tokens with.

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Span } from '../src/model/span.ts'

/** One document of a treebank: its text rebuilt from `# text` lines, a blank line between paragraphs. */
export interface RawDocument {
  text: string
  words: Span[]
  sentences: Span[]
}

interface Line {
  text: string
  paragraph: boolean
  document: boolean
  tokens: { form: string; words: string[] }[]
}

/** Documents of a gzipped CoNLL-U file, cut after at most `sentencesEach` sentences. */
export function readTreebank(path: string, sentencesEach = Number.POSITIVE_INFINITY): RawDocument[] {
  const documents: RawDocument[] = []
  let count = 0
  for (const block of gunzipSync(readFileSync(path)).toString().split(/\n\n+/)) {
    if (!block.trim()) continue
    const line = readBlock(block)
    if (line.document || documents.length === 0 || count >= sentencesEach) {
      documents.push({ text: '', words: [], sentences: [] })
      count = 0
    }
    count += 1
    append(documents.at(-1)!, line)
  }
  return documents
}

function readBlock(block: string): Line {
  const line: Line = { text: '', paragraph: false, document: false, tokens: [] }
  let until = 0
  for (const row of block.split('\n')) {
    if (row.startsWith('# text = ')) line.text = row.slice(9)
    else if (row.startsWith('# newpar') || row.startsWith('# newpar_block')) line.paragraph = true
    else if (row.startsWith('# newdoc')) line.document = true
    const [id = '', form = ''] = row.split('\t')
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range) {
      line.tokens.push({ form, words: [] })
      until = Number(range[2])
    } else if (/^\d+$/.test(id)) {
      if (Number(id) <= until) line.tokens.at(-1)!.words.push(form)
      else line.tokens.push({ form, words: [form] })
    }
  }
  return line
}

function append(document: RawDocument, line: Line): void {
  document.text += document.text === '' ? '' : line.paragraph ? '\n\n' : ' '
  const start = document.text.length
  document.text += line.text
  document.sentences.push({ start, end: document.text.length })
  let at = start
  for (const { form, words } of line.tokens) {
    at = document.text.indexOf(form, at)
    if (words.join('') !== form) document.words.push({ start: at, end: at + form.length })
    else {
      let inner = at
      for (const word of words) {
        document.words.push({ start: inner, end: inner + word.length })
        inner += word.length
      }
    }
    at += form.length
  }
}

/** F1 of spans that are the same on both sides, in percent. */
export function spanScore(pairs: { gold: Span[]; read: Span[] }[]): number {
  let same = 0
  let all = 0
  for (const { gold, read } of pairs) {
    const known = new Set(gold.map(({ start, end }) => `${start}-${end}`))
    same += read.filter(({ start, end }) => known.has(`${start}-${end}`)).length
    all += gold.length + read.length
  }
  return (200 * same) / all
}
