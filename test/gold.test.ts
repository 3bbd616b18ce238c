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
  text: string
  published: string
  statements: (Line & { agent: string[]; counterpart: string[]; attribution: string[] })[]
  may?: Line[]
  never: Line[]
}

const reports = readFileSync(new URL('../bench/gold/reports.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Report)
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
