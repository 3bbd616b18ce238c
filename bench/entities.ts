// Mentions of persons, organisations and places with the entity that each denotes, out of GUM's CoNLL-U (`Entity=` in the last column).

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface Mention {
  sentence: number
  /** 0-based numbers of the first and last word, and of the word that hangs on one outside. */
  first: number
  last: number
  head: number
  entity: string
}

export interface AnnotatedDocument {
  name: string
  sentences: string[][]
  mentions: Mention[]
}

const kinds = new Set(['person', 'organization', 'place'])

/** Documents of a gzipped CoNLL-U file; a mention that is cut in two is left out. */
export function readEntities(path: string): AnnotatedDocument[] {
  const documents: AnnotatedDocument[] = []
  for (const block of gunzipSync(readFileSync(path)).toString().split(/\n\n+/)) {
    const lines = block.split('\n')
    const name = lines.find((line) => line.startsWith('# newdoc id = '))?.slice(14)
    if (name !== undefined) documents.push({ name, sentences: [], mentions: [] })
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'))
    const document = documents.at(-1)
    if (!document || rows.length === 0) continue
    document.mentions.push(...mentionsOf(rows, document.sentences.length))
    document.sentences.push(rows.map((row) => row[1]!))
  }
  return documents
}

function mentionsOf(rows: string[][], sentence: number): Mention[] {
  const open: { entity: string; kind: string; first: number }[] = []
  const found: Mention[] = []
  rows.forEach((row, last) => {
    const field = /(?:^|\|)Entity=([^|]*)/.exec(row[9]!)?.[1] ?? ''
    for (const [mark] of field.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      const [entity = '', kind = ''] = mark.replace(/[()]/g, '').split('-')
      if (mark.startsWith('(')) open.push({ entity, kind, first: last })
      if (!mark.endsWith(')')) continue
      const at = open.findLastIndex((one) => one.entity === entity)
      const [one] = at < 0 ? [] : open.splice(at, 1)
      if (!one || !kinds.has(one.kind)) continue
      found.push({ sentence, first: one.first, last, head: headOf(rows, one.first, last), entity })
    }
  })
  return found
}

function headOf(rows: string[][], first: number, last: number): number {
  for (let k = last; k >= first; k--) {
    const head = Number(rows[k]![6]) - 1
    if (head < first || head > last) return k
  }
  return first
}
