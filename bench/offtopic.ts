// How many lines are said of pages that have nothing to do with agreements: each is false. Written pages of sport, business and
// the like, plain ones and those that use the field's own words otherwise; real pages that readers marked as off the topic.
//   npm run bench offtopic -- [--lines] [FOLDER of the real pages' html.gz]

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readItem } from '../src/cli/item.ts'
import type { Item } from '../src/cli/task.ts'
import { loadLanguage } from '../src/language/read.ts'

const showLines = process.argv.includes('--lines')
const folder =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ??
  process.env.PACTA_BENCH_PAGES ??
  join(import.meta.dirname, '../../shared/data/pages/html')

const readLines = <Row>(name: string): Row[] =>
  readFileSync(join(import.meta.dirname, 'gold', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

const written = readLines<Item & { own: boolean }>('offtopic.jsonl')
const language = await loadLanguage(join(import.meta.dirname, '../models'))
await report(
  'written, plain',
  written.filter(({ own }) => !own),
)
await report(
  "written, the field's words used otherwise",
  written.filter(({ own }) => own),
)

if (!existsSync(folder)) console.log(`offtopic  real pages skipped, no folder ${folder}`)
else {
  const real = readLines<{ id: string; topic: string }>('topics.jsonl')
    .filter(({ id, topic }) => topic === 'off' && existsSync(join(folder, `${id}.html.gz`)))
    .map(({ id }) => ({ id, html: gunzipSync(readFileSync(join(folder, `${id}.html.gz`))).toString('utf8') }))
  await report('real pages', real)
}

async function report(what: string, pages: Item[]): Promise<void> {
  let lines = 0
  let withLines = 0
  for (const item of pages) {
    const { statements } = await readItem(language, item)
    lines += statements.length
    if (statements.length > 0) withLines++
    if (showLines)
      for (const { act, mode, evidence } of statements)
        console.log(`  ${item.id}  ${act} · ${mode}  “${evidence.map(({ quote }) => quote).join('” “')}”`)
  }
  const each = (lines / Math.max(pages.length, 1)).toFixed(3)
  console.log(`offtopic  ${what}: ${pages.length} pages, ${lines} lines on ${withLines} of them, ${each} a page`)
}
