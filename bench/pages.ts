// Pages read in a second, beside what others make of the same pages in the same run: linkedom's tree alone, and Readability on it.
//   node bench/pages.ts [FOLDER of *.html or *.html.gz]
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readPage } from '../src/page/read.ts'

const folder =
  process.argv[2] ?? process.env.PACTA_BENCH_PAGES ?? join(import.meta.dirname, '../../shared/data/pages/html')
const most = 60

if (!existsSync(folder)) console.log(`pages: skipped, no saved pages in ${folder}`)
else {
  const files = readdirSync(folder)
    .filter((name) => /\.html(\.gz)?$/.test(name))
    .sort()
    .slice(0, most)
  const pages = files.map((name) => {
    const bytes = readFileSync(join(folder, name))
    return name.endsWith('.gz') ? gunzipSync(bytes) : bytes
  })
  const text = new TextDecoder().decode(pages[0])
  for (let warm = 0; warm < 3; warm++) parseHTML(text)
  time('linkedom tree alone', pages, (bytes) => void parseHTML(new TextDecoder().decode(bytes)))
  time('Readability on linkedom', pages, (bytes) => {
    new Readability(parseHTML(new TextDecoder().decode(bytes)).document as never).parse()
  })
  time('Pacta', pages, (bytes, name) => {
    const id = createHash('sha256').update(bytes).digest('hex')
    readPage(
      { id, address: name, retrieved: new Date().toISOString(), mediaType: 'text/html', size: bytes.length },
      bytes,
    )
  })
}

/** Prints pages and megabytes a second; a page that fails counts as read, and is counted. */
function time(what: string, pages: Uint8Array[], read: (bytes: Uint8Array, name: string) => void): void {
  let failed = 0
  const started = performance.now()
  for (const [index, bytes] of pages.entries())
    try {
      read(bytes, `page-${index}.html`)
    } catch {
      failed++
    }
  const seconds = (performance.now() - started) / 1000
  const size = pages.reduce((sum, bytes) => sum + bytes.length, 0) / 1024 / 1024
  console.log(
    `pages  ${what.padEnd(24)} ${(pages.length / seconds).toFixed(1).padStart(7)} pages/s ${(size / seconds).toFixed(1).padStart(6)} MB/s  n ${pages.length}  failed ${failed}`,
  )
}
