import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { modes } from '../src/model/vocabulary.ts'
import { allActs } from '../src/statement/acts.ts'

interface Line {
  quote: string
  act?: string
  mode?: string
  polarity?: string
  why?: string
}

interface Report {
  id: string
  process: string
  style: string
  constructions?: string[]
  text: string
  published: string
  statements: (Line & { agent: string[]; counterpart: string[]; attribution: string[] })[]
  may?: Line[]
  never: Line[]
}

const readGold = (name: string): Report[] =>
  readFileSync(new URL(`../bench/gold/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report)

const splits = { train: readGold('train'), dev: readGold('dev'), test: readGold('test') }
const reports = [...Object.values(splits).flat(), ...readGold('frozen')]
const acts = new Set(allActs.map(({ act }) => act))

test('every quote of the gold reports stands once in its text, letter for letter', () => {
  for (const { id, text, statements, may = [], never } of reports)
    for (const { quote } of [...statements, ...may, ...never])
      assert.equal(text.split(quote).length, 2, `${id}: “${quote}”`)
})

test('the gold reports know no act, mode or polarity that the vocabulary does not', () => {
  for (const { id, statements, may = [], never } of reports) {
    for (const { act } of [...statements, ...may, ...never])
      assert.ok(act === undefined || acts.has(act), `${id}: ${act}`)
    for (const { mode, polarity } of statements) {
      assert.ok((modes as readonly string[]).includes(mode!), `${id}: ${mode}`)
      assert.ok(['positive', 'negative'].includes(polarity!), `${id}: ${polarity}`)
    }
  }
})

test('every line that must never be said tells why', () => {
  for (const { id, never } of reports) for (const { quote, why } of never) assert.ok(why, `${id}: “${quote}”`)
})

test('the gold reports are as many, of as many processes and styles, as they are said to be, and no process is in two parts', () => {
  const distinct = (of: Report[], field: 'process' | 'style'): Set<string> => new Set(of.map((report) => report[field]))
  const count = (of: (report: Report) => number): number => reports.reduce((sum, report) => sum + of(report), 0)
  assert.ok(
    reports.length >= 120 &&
      count(({ statements }) => statements.length) >= 1200 &&
      count(({ never }) => never.length) >= 300,
  )
  assert.ok(distinct(reports, 'process').size >= 12 && distinct(reports, 'style').size >= 15)
  for (const [name, of] of Object.entries(splits))
    for (const [other, ones] of Object.entries(splits))
      if (name !== other)
        assert.ok(
          ![...distinct(of, 'process')].some((process) => distinct(ones, 'process').has(process)),
          `${name} and ${other}`,
        )
})

test('each hard construction stands in ten reports at least', () => {
  const counts = new Map<string, number>()
  for (const name of reports.flatMap(({ constructions = [] }) => constructions))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  assert.equal(counts.size, 21)
  for (const [name, count] of counts) assert.ok(count >= 10, `${name}: ${count}`)
})

test('the second annotation is of reports of the first, thirty of them', () => {
  const second = readGold('second')
  assert.equal(second.length, 30)
  for (const { id, text } of second) assert.equal(reports.find((report) => report.id === id)?.text, text, id)
})
