// How well the terms of a line are read: by when it is due, and under which condition it stands. Over the lines of the gold
// whose act and mode the reader gives at their place, the deadlines and conditions that both give, that it alone gives, that it
// misses. Two phrases are one where one stands within the other.
//   npm run bench terms [test-22 …]

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readItem } from '../src/cli/item.ts'
import { loadLanguage } from '../src/language/read.ts'
import type { Statement } from '../src/model/statement.ts'
import { readGold } from './gold/match.ts'

type Term = 'deadline' | 'condition'

const folder = new URL('gold/', import.meta.url)
const wanted = process.argv.slice(2)
const files = readdirSync(folder).filter((file) =>
  wanted.length > 0 ? wanted.includes(file.replace('.jsonl', '')) : /^(?:train|dev|test|frozen)/.test(file),
)
const reports = files.flatMap((file) => readGold(new URL(file, folder)))

const plain = (text = ''): string => text.toLowerCase().replace(/\s+/g, ' ').trim()
const isSame = (ours: string, theirs: string): boolean => ours.includes(theirs) || theirs.includes(ours)

const language = await loadLanguage(join(import.meta.dirname, '../models'))
const count = { deadline: { both: 0, ours: 0, theirs: 0 }, condition: { both: 0, ours: 0, theirs: 0 } }
for (const gold of reports) {
  const { id, text, published } = gold
  const { statements } = await readItem(language, { id, text, published })
  for (const line of gold.statements) {
    const start = gold.text.indexOf(line.quote)
    const overlaps = ({ evidence }: Statement): boolean =>
      evidence.some((one) => one.start < start + line.quote.length && one.end > start)
    const found = statements.filter((one) => one.act === line.act && one.mode === line.mode && overlaps(one))
    if (found.length === 0) continue
    for (const term of ['deadline', 'condition'] as Term[]) {
      const theirs = plain(line[term])
      const ours = found.map((one) => plain(one[term]?.text))
      const given = ours.find((text) => text !== '' && theirs !== '' && isSame(text, theirs))
      if (given !== undefined) count[term].both++
      else {
        if (theirs !== '') count[term].theirs++
        if (ours.every((text) => text !== '')) count[term].ours++
      }
    }
  }
}
for (const term of ['deadline', 'condition'] as Term[]) {
  const { both, ours, theirs } = count[term]
  const precision = both / (both + ours)
  const recall = both / (both + theirs)
  console.log(
    `${term}: gold ${both + theirs}, precision ${precision.toFixed(3)} (${ours} besides), recall ${recall.toFixed(3)} (${theirs} missed)`,
  )
}
