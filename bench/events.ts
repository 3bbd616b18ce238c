// Events against the gold records of PLOVER, one sentence and one coded event each: how often an event of its type is found,
// and which countries. Both for the `plover` of statements and for `--as plover`, which codes requests, charges and promises as its manual does.
//   node bench/events.ts [FOLDER of plover.jsonl.gz]

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readItem } from '../src/cli/item.ts'
import { ploverEvent } from '../src/desk/export/plover/event.ts'
import { loadLanguage } from '../src/language/read.ts'
import type { PloverType } from '../src/model/vocabulary.ts'

interface Coded {
  id: string
  text: string
  event: string
  source: { code: string | null }[]
  target: { code: string | null }[]
}
/** What is read of a record: types and countries. */
interface Read {
  types: string[]
  countries: (string | null | undefined)[]
}

/** Names of types in the records' version of the manual (0.5b1) → the manual's names now (draft 2.0, CAMEO2PLOVER-2021). */
const now: { [old: string]: PloverType } = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  FIGHT: 'ASSAULT',
  INVESTIGATE: 'ACCUSE',
}
/** Codes of the manual for what is no country. */
const noCountry = new Set(['IGO', 'NGO', 'IMG', 'ISM', 'MNC', 'UNO', 'EUR'])
/** Codes of the records that are not ISO 3166-1. */
const iso: { [code: string]: string } = { JAP: 'JPN', ITL: 'ITA' }

const folder =
  process.argv[2] ?? process.env.PACTA_BENCH_EVENTS ?? join(import.meta.dirname, '../../shared/data/events')
const path = join(folder, 'plover.jsonl.gz')
if (!existsSync(path)) console.log(`events: skipped, no file ${path}`)
else
  await measure(
    gunzipSync(readFileSync(path))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )

async function measure(records: Coded[]): Promise<void> {
  const language = await loadLanguage(join(import.meta.dirname, '../models'))
  const asStatements: Read[] = []
  const asEvents: Read[] = []
  const started = performance.now()
  for (const { id, text } of records) {
    const { page, statements } = await readItem(language, { id, text, published: '2000-01-01' })
    asStatements.push({
      types: statements.map(({ plover }) => plover),
      countries: statements
        .flatMap(({ roles }) => [...roles.agent, ...roles.counterpart])
        .map(({ party }) => party?.country),
    })
    const events = statements.map((statement) => ploverEvent(statement, page))
    asEvents.push({
      types: events.flatMap(({ event }) => event),
      countries: events.flatMap(({ actor, recipient }) => [...actor, ...recipient]).map(({ code }) => code),
    })
  }
  const seconds = (performance.now() - started) / 1000
  const renamed = Object.entries(now).map(([old, name]) => `${old} → ${name}`)
  console.log(`events  types of the records by their names in the manual now: ${renamed.join(', ')}`)
  console.log(
    `events  ${records.length} records, something found in ${percent(asEvents.filter(({ types }) => types.length).length / records.length)}, ${(records.length / seconds).toFixed(1)} records/s`,
  )
  report('statements', records, asStatements)
  report('--as plover', records, asEvents)
}

function report(what: string, records: Coded[], read: Read[]): void {
  const wanted = records.map(({ event }) => now[event] ?? event)
  const found = (k: number): boolean => read[k]!.types.includes(wanted[k]!)
  const other = read.reduce((sum, { types }, k) => sum + types.filter((type) => type !== wanted[k]).length, 0)
  let [right, extra, missed] = [0, 0, 0]
  records.forEach(({ source, target }, k) => {
    const want = countries([...source, ...target].map(({ code }) => (code && iso[code]) ?? code))
    const got = countries(read[k]!.countries)
    right += [...got].filter((code) => want.has(code)).length
    extra += [...got].filter((code) => !want.has(code)).length
    missed += [...want].filter((code) => !got.has(code)).length
  })
  const [precision, recall] = [right / (right + extra), right / (right + missed)]
  console.log(
    `events  ${what.padEnd(11)}  type found ${percent(records.filter((_, k) => found(k)).length / records.length)}, of another type ${(other / records.length).toFixed(2)} a record  countries F1 ${percent((2 * precision * recall) / (precision + recall))} (precision ${percent(precision)}, recall ${percent(recall)})`,
  )
  const each = [...new Set(wanted)].map((type) => {
    const of = wanted.flatMap((one, k) => (one === type ? [k] : []))
    return `${type} ${of.filter(found).length}/${of.length}`
  })
  console.log(`events  ${' '.repeat(11)}  ${each.join('  ')}`)
}

function countries(codes: (string | null | undefined)[]): Set<string> {
  return new Set(codes.filter((code): code is string => !!code && /^[A-Z]{3}$/.test(code) && !noCountry.has(code)))
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
