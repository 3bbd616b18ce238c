// Measures exported weights through the Node runtime, on gold tokens: node train/measure.ts --data DIR [--models DIR] [--write] [SET …]
// With --write the scores go into the folder's model.json.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { type Encoder, encode, loadEncoder } from '../src/language/encoder/encode.ts'

type Scores = Record<string, number>

const read = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8')
const blocks = (path: string): string[][][] =>
  read(path)
    .split(/\n\n+/)
    .map((block) => block.split('\n').filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t')))
    .filter((rows) => rows.length)
const percent = (part: number, whole: number): number => Math.round((10000 * part) / whole) / 100

async function trees(encoder: Encoder, path: string): Promise<Scores> {
  const gold = blocks(path)
  const began = performance.now()
  const out = await encode(encoder, gold.map((rows) => rows.map((row) => row[1]!)))
  const seconds = (performance.now() - began) / 1000
  let words = 0
  const hit = { UPOS: 0, XPOS: 0, lemma: 0, UAS: 0, LAS: 0 }
  gold.forEach((rows, i) =>
    rows.forEach((row, k) => {
      const token = out[i]!.tokens[k]!
      words++
      hit.UPOS += Number(token.upos === row[3])
      hit.XPOS += Number(token.xpos === row[4])
      hit.lemma += Number(token.lemma.toLowerCase() === row[2]!.toLowerCase())
      const right = String(token.head) === row[6]
      hit.UAS += Number(right)
      hit.LAS += Number(right && token.deprel.split(':')[0] === row[7]!.split(':')[0])
    }),
  )
  const scores = Object.fromEntries(Object.entries(hit).map(([name, n]) => [name, percent(n, words)]))
  console.error(`${path}: ${words} words, ${Math.round(words / seconds)} words a second`)
  return scores
}

async function names(encoder: Encoder, path: string): Promise<Scores> {
  const gold = blocks(path)
  const out = await encode(encoder, gold.map((rows) => rows.map((row) => row[1]!)))
  let both = 0
  let ours = 0
  let theirs = 0
  gold.forEach((rows, i) => {
    const wanted = new Set<string>()
    rows.forEach((row, first) => {
      const kind = /^B-(PER|ORG|LOC)/.exec(row[2]!)?.[1]
      if (!kind) return
      let last = first
      while (rows[last + 1]?.[2]?.startsWith('I-')) last++
      wanted.add(`${first}-${last}-${kind}`)
    })
    both += out[i]!.names.filter((n) => wanted.has(`${n.first}-${n.last}-${n.type}`)).length
    ours += out[i]!.names.length
    theirs += wanted.size
  })
  return { F1: percent(2 * both, ours + theirs), precision: percent(both, ours), recall: percent(both, theirs) }
}

async function factuality(encoder: Encoder, path: string): Promise<Scores> {
  const gold = read(path).trim().split('\n').map((line) => JSON.parse(line))
  const out = await encode(encoder, gold.map((g) => g.tokens))
  const pairs: [number, number][] = []
  let missing = 0
  gold.forEach((g, i) => {
    for (const target of g.targets) {
      const found = out[i]!.predicates.find((p) => p.token >= target.start && p.token < target.end)
      if (!found) missing++
      pairs.push([found?.factuality ?? 0, target.score])
    }
  })
  const mean = (k: 0 | 1) => pairs.reduce((sum, p) => sum + p[k], 0) / pairs.length
  const [x, y] = [mean(0), mean(1)]
  const sum = (f: (p: [number, number]) => number) => pairs.reduce((s, p) => s + f(p), 0)
  const r = sum((p) => (p[0] - x) * (p[1] - y)) / Math.sqrt(sum((p) => (p[0] - x) ** 2) * sum((p) => (p[1] - y) ** 2))
  return { r: Math.round(1000 * r) / 1000, missing: percent(missing, pairs.length) }
}

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' }, models: { type: 'string', default: join(import.meta.dirname, '../models/language') }, write: { type: 'boolean' } },
  allowPositionals: true,
})
if (!values.data) throw new Error('Say where the sets lie: --data DIR, with ud/, names/ and factuality/ in it.')
const data = values.data
const encoder = await loadEncoder(values.models)
const scores: Record<string, Scores> = {}
for (const set of positionals.length ? positionals : ['ewt-dev', 'ewt-test', 'gum-dev', 'gum-test', 'uner-ewt-dev', 'uw-dev', 'uds_ih2-dev']) {
  if (set.startsWith('uner')) scores[set] = await names(encoder, join(data, `names/${set}.iob2.gz`))
  else if (/^(ewt|gum)/.test(set)) scores[set] = await trees(encoder, join(data, `ud/${set}.conllu.gz`))
  else scores[set] = await factuality(encoder, join(data, `factuality/${set}.jsonl.gz`))
  console.log(set, JSON.stringify(scores[set]))
}
if (values.write) {
  const path = join(values.models, 'model.json')
  const about = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, `${JSON.stringify({ ...about, scores: { ...about.scores, ...scores } }, null, 2)}\n`)
}
