// Statements read in a second from the example reports, page to statement, beside the limit in the same run:
// the language model alone. Then the same reports through the reading threads, on one core and on all, and 200 reports of about
// 250 words (bench/gold, some joined) with the gate and without it.
//   node bench/statements.ts

import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { openPool } from '../src/cli/pool.ts'
import { readDocument } from '../src/cli/reading.ts'
import { loadLanguage, readLanguage } from '../src/language/read.ts'
import type { Fetched } from '../src/model/document.ts'
import { readPage } from '../src/page/read.ts'

const root = join(import.meta.dirname, '..')
const reports: Fetched[] = globSync('examples/*/*.{txt,html}', { cwd: root })
  .sort()
  .map((path) => {
    const bytes = readFileSync(join(root, path))
    const mediaType = path.endsWith('.html') ? 'text/html' : 'text/plain'
    const id = createHash('sha256').update(bytes).digest('hex')
    return {
      document: { id, address: path, retrieved: '2026-01-01T00:00:00.000Z', mediaType, size: bytes.length },
      bytes,
    }
  })

const language = await loadLanguage(join(root, 'models'))
const pages = reports.map(({ document, bytes }) => readPage(document, bytes))
await readLanguage(language, pages[0]!.text)

const timed = async <Value>(work: () => Promise<Value>): Promise<[number, Value]> => {
  const started = performance.now()
  const value = await work()
  return [(performance.now() - started) / 1000, value]
}
const line = (what: string, count: number, unit: string, seconds: number): void =>
  console.log(`statements  ${what.padEnd(44)} ${(count / seconds).toFixed(1).padStart(8)} ${unit}/s`)

const [limit, sentences] = await timed(async () => {
  let count = 0
  for (const { text, blocks } of pages) count += (await readLanguage(language, text, { blocks })).length
  return count
})
line('limit: the language model alone', sentences, 'sentences', limit)

const [alone, found] = await timed(async () => {
  let count = 0
  for (const { document, bytes } of reports) count += (await readDocument(language, document, bytes)).statements.length
  return count
})
line('page to statement, one thread', sentences, 'sentences', alone)
line('page to statement, one thread', found, 'statements', alone)
line('page to statement, one thread', reports.length, 'reports', alone)

for (const threads of new Set([1, availableParallelism()])) {
  const pool = openPool(threads)
  await Promise.all(Array.from({ length: threads }, () => pool.read(reports[0]!)))
  const [seconds] = await timed(() => Promise.all(reports.map((report) => pool.read(report))))
  line(`the program's reading threads: ${threads}`, reports.length, 'reports', seconds)
  await pool.close()
}

const gold = readFileSync(join(root, 'bench/gold/train.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((report) => JSON.parse(report) as { text: string; published?: string })
const wordsIn = (text: string): number => text.split(/\s+/).length
const long = Array.from({ length: 200 }, (_, k) => {
  const { text, ...rest } = gold[k % gold.length]!
  const more = gold[(k * 7 + 3) % gold.length]!.text.split('\n\n').slice(1)
  let whole = text
  while (wordsIn(whole) < 230 && more.length > 0) whole += `\n\n${more.shift()}`
  return { id: k, text: whole, ...(rest.published && { published: rest.published }) }
})
for (const gate of [true, false]) {
  const pool = openPool(2, undefined, gate)
  await Promise.all(long.slice(0, 4).map((item) => pool.line({ what: 'statements', item })))
  const [seconds] = await timed(() => Promise.all(long.map((item) => pool.line({ what: 'statements', item }))))
  const words = long.reduce((sum, { text }) => sum + wordsIn(text), 0) / long.length
  line(`two threads, ${words.toFixed(0)} words${gate ? '' : ', --no-gate'}`, long.length, 'reports', seconds)
  await pool.close()
}
