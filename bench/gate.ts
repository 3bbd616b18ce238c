// Pages that have nothing to do with agreements, read through the gate and without it on two reading threads: how many a second, and
// how many the gate holds back. The pages are examples/off-topic, and news pages of the world's press where a folder has them.
//   node bench/gate.ts [FOLDER of HTML pages, gzipped or not]

import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openPool } from '../src/cli/pool.ts'
import type { Page } from '../src/model/page.ts'
import { readPage } from '../src/page/read.ts'
import { mayTell } from '../src/statement/gate.ts'

const root = join(import.meta.dirname, '..')
const folder = process.argv[2] ?? process.env.PACTA_BENCH_PAGES ?? join(root, '../shared/data/pages/html')
const threads = 2
const most = 150

const pageOf = (path: string): Page | null => {
  const bytes = readFileSync(path)
  const content = path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  const id = createHash('sha256').update(content).digest('hex')
  const mediaType = /\.txt/.test(path) ? 'text/plain' : 'text/html'
  try {
    return readPage(
      { id, address: path, retrieved: '2026-01-01T00:00:00.000Z', mediaType, size: content.length },
      content,
    )
  } catch {
    return null
  }
}

await measure('examples/off-topic', globSync(join(root, 'examples/off-topic/*')).sort())
if (existsSync(folder)) await measure('news pages', globSync(join(folder, '*')).sort().slice(0, most))
else console.log(`gate: news pages skipped, no folder ${folder}`)

async function measure(name: string, paths: string[]): Promise<void> {
  const pages = paths.map(pageOf).filter((page) => page !== null)
  await measureTexts(name, pages)
  await measureTexts(
    `${name}, English alone`,
    pages.filter(({ language }) => /^en\b/.test(language.value)),
  )
}

async function measureTexts(name: string, pages: Page[]): Promise<void> {
  const began = performance.now()
  const held = pages.filter((page) => !mayTell(page))
  const look = (pages.length * 1000) / (performance.now() - began)
  const gated = await speed(pages, true)
  const full = await speed(pages, false)
  // Over and over: what a page costs that is held back is soon less than the start of its thread.
  const heldBack =
    held.length > 0
      ? await speed(
          Array.from({ length: 400 }, (_, k) => held[k % held.length]!),
          true,
        )
      : 0
  console.log(
    `gate  ${name.padEnd(34)} ${pages.length} pages, ${held.length} held back; pages/s with the gate ${gated.toFixed(0)}, without ${full.toFixed(0)}, ×${(gated / full).toFixed(1)}; those held back ${heldBack.toFixed(0)}; the look alone, one thread ${look.toFixed(0)}`,
  )
}

/** Pages' plain texts that the program's reading threads go through in a second, from text to lines of output. */
async function speed(pages: Page[], gate: boolean): Promise<number> {
  const texts = pages.map(({ text }) => text).filter((text) => /\S/.test(text))
  const pool = openPool(threads, undefined, gate)
  const read = (id: number, text: string) => pool.line({ what: 'statements', item: { id, text } })
  await Promise.all(
    Array.from({ length: threads * 2 }, (_, id) => read(id, 'Armenia and Azerbaijan signed the treaty.')),
  )
  const started = performance.now()
  await Promise.all(texts.map((text, id) => read(id, text)))
  const seconds = (performance.now() - started) / 1000
  await pool.close()
  return texts.length / seconds
}
