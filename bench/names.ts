// Names of persons, organisations and places, exact spans, beside spaCy's small English model in one run.
//   node bench/names.ts [FILE in IOB2, such as Universal NER's uner-ewt-dev.iob2.gz]
// PACTA_BENCH_PYTHON names a Python with spaCy and its small model; without it, spaCy is skipped.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { loadLanguage, readTokens } from '../src/language/read.ts'

type Span = [first: number, last: number, kind: string]

interface Sentence {
  words: string[]
  names: Span[]
}

const path = process.argv[2] ?? join(import.meta.dirname, '../../shared/data/names/uner-ewt-dev.iob2.gz')
const kinds = ['PER', 'ORG', 'LOC']

if (!existsSync(path)) console.log(`names: skipped, no file ${path}`)
else await measure(readIob(path))

async function measure(gold: Sentence[]): Promise<void> {
  const language = await loadLanguage(join(import.meta.dirname, '../models'))
  const { sentences } = await readTokens(
    language,
    gold.map(({ words }) => words),
  )
  print(
    'Pacta',
    gold,
    sentences.map(({ names }) => names.map(({ first, last, kind }): Span => [first, last, kind])),
  )
  const python = process.env.PACTA_BENCH_PYTHON
  if (!python) console.log('names  spaCy small: skipped, PACTA_BENCH_PYTHON names no Python that has it')
  else print('spaCy small', gold, readWithSpacy(python, gold))
}

function readWithSpacy(python: string, gold: Sentence[]): Span[][] {
  const { status, stdout, stderr } = spawnSync(python, [join(import.meta.dirname, 'spacy-names.py')], {
    input: JSON.stringify(gold.map(({ words }) => words)),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`${python} did not read the names: ${stderr.trim().split('\n').at(-1)}`)
  return JSON.parse(stdout)
}

function print(reader: string, gold: Sentence[], read: Span[][]): void {
  let right = 0
  let found = 0
  let wanted = 0
  gold.forEach(({ names }, k) => {
    const those = new Set(names.map((span) => span.join()))
    right += read[k]!.filter((span) => those.has(span.join())).length
    found += read[k]!.length
    wanted += names.length
  })
  const percent = (share: number): string => (100 * share).toFixed(2)
  console.log(
    `names  ${reader.padEnd(12)} F1 ${percent((2 * right) / (found + wanted))}  precision ${percent(right / found)}  recall ${percent(right / wanted)}`,
  )
}

function readIob(file: string): Sentence[] {
  const blocks = gunzipSync(readFileSync(file)).toString('utf8').split(/\n\n+/)
  const rows = blocks.map((block) =>
    block
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t')),
  )
  return rows
    .filter((sentence) => sentence.length > 0)
    .map((sentence) => ({ words: sentence.map((row) => row[1]!), names: spans(sentence.map((row) => row[2]!)) }))
}

function spans(tags: string[]): Span[] {
  return tags.flatMap((tag, first): Span[] => {
    if (!tag.startsWith('B-') || !kinds.includes(tag.slice(2))) return []
    let last = first
    while (tags[last + 1]?.startsWith('I-')) last++
    return [[first, last, tag.slice(2)]]
  })
}
