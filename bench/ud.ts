// Universal Dependencies files as raw text with the spans of their words and sentences, to measure sentences and tokens with.

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Span } from '../src/model/span.ts'

/**
 * One document of a treebank: its text rebuilt from `# text` lines as the treebank lays it out. `# newdoc` begins a document, which is
 * read alone; `# newpar` begins a paragraph, with a blank line before it; between two sentences of a paragraph stands one space, or
 * none where the first ends in `SpaceAfter=No`. The line breaks that the page had inside its paragraphs are not in the treebanks.
 */
export interface RawDocument {
  text: string
  words: Span[]
  sentences: Span[]
}

interface Line {
  text: string
  paragraph: boolean
  document: boolean
  /** The next sentence follows without a space. */
  glued: boolean
  tokens: { form: string; words: string[] }[]
}

/** Documents of a gzipped CoNLL-U file, cut after at most `sentencesEach` sentences. */
export function readTreebank(path: string, sentencesEach = Number.POSITIVE_INFINITY): RawDocument[] {
  const documents: RawDocument[] = []
  let count = 0
  let before: Line | undefined
  for (const block of gunzipSync(readFileSync(path)).toString().split(/\n\n+/)) {
    if (!block.trim()) continue
    const line = readBlock(block)
    if (line.document || documents.length === 0 || count >= sentencesEach) {
      documents.push({ text: '', words: [], sentences: [] })
      count = 0
    }
    count += 1
    append(documents.at(-1)!, line, before)
    before = line
  }
  return documents
}

function readBlock(block: string): Line {
  const line: Line = { text: '', paragraph: false, document: false, glued: false, tokens: [] }
  let until = 0
  for (const row of block.split('\n')) {
    if (row.startsWith('# text = ')) line.text = row.slice(9)
    else if (row.startsWith('# newpar')) line.paragraph = true
    else if (row.startsWith('# newdoc')) line.document = true
    const [id = '', form = '', , , , , , , , misc = ''] = row.split('\t')
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range) {
      line.tokens.push({ form, words: [] })
      until = Number(range[2])
      line.glued = noSpace(misc)
    } else if (/^\d+$/.test(id)) {
      if (Number(id) <= until) line.tokens.at(-1)!.words.push(form)
      else {
        line.tokens.push({ form, words: [form] })
        line.glued = noSpace(misc)
      }
    }
  }
  return line
}

const noSpace = (misc: string): boolean => /(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc)

function append(document: RawDocument, line: Line, before: Line | undefined): void {
  document.text += document.text === '' ? '' : line.paragraph ? '\n\n' : before?.glued ? '' : ' '
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
