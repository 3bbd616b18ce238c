import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { commitmentColumns } from '../../src/desk/export/commitments.ts'
import { writeCsv } from '../../src/desk/export/csv.ts'
import { instrumentColumns } from '../../src/desk/export/instruments.ts'
import { writeJsonl } from '../../src/desk/export/jsonl.ts'
import { statementColumns } from '../../src/desk/export/statements.ts'
import { makeTable, tableNames } from '../../src/desk/export/table.ts'
import type { openStore } from '../../src/store/store.ts'
import { agreement, armenia, azerbaijan, makeReport } from '../ledger/make.ts'
import { startPostgres } from '../postgres.ts'
import { withStore } from '../store/stores.ts'

const text =
  '=HYPERLINK("http://x") said: Armenia, "the republic", and Azerbaijan signed a peace agreement.\nArmenia pledged to release prisoners.'
const report = makeReport({
  text,
  title: '@SUM(A1)',
  told: [
    {
      act: 'sign',
      quote: '=HYPERLINK("http://x") said: Armenia, "the republic", and Azerbaijan signed',
      agent: [
        ['Armenia', armenia],
        ['Azerbaijan', azerbaijan],
      ],
      object: [['a peace agreement', agreement]],
    },
    {
      act: 'release',
      mode: 'pledged',
      quote: 'Armenia pledged to release prisoners',
      agent: [['Armenia', armenia]],
      object: [['prisoners']],
    },
  ],
})
const blobs = [{ id: report.document.id, bytes: report.bytes }]

async function write(store: Awaited<ReturnType<typeof openStore>>, as: typeof writeCsv): Promise<string> {
  let out = ''
  for (const name of tableNames) for await (const line of as(await makeTable(store, name))) out += line
  return out
}

test('both stores export the same bytes for the same input, whenever it was recorded', async () => {
  const server = await startPostgres()
  assert.ok(typeof server !== 'string', String(server))
  const home = mkdtempSync(join(tmpdir(), 'pacta-export-'))
  try {
    const places = [{ home }, { home, databaseUrl: await server.database() }]
    const outputs = []
    for (const [index, place] of places.entries()) {
      const now = () => new Date(Date.UTC(2025, index, 1))
      outputs.push(
        await withStore({ ...place, write: true, now }, async (store) => {
          await store.append(report.entries, blobs)
          return [await write(store, writeCsv), await write(store, writeJsonl)]
        }),
      )
    }
    assert.deepEqual(outputs[0], outputs[1])
    assert.ok(outputs[0]![0]!.length > 1000)
  } finally {
    await server.stop()
    rmSync(home, { recursive: true })
  }
})

test('no cell of the CSV is run as a formula, and quotation marks and line ends stay inside their cell', async () => {
  const home = mkdtempSync(join(tmpdir(), 'pacta-export-'))
  await withStore({ home, write: true }, async (store) => {
    await store.append(report.entries, blobs)
    const csv = await write(store, writeCsv)
    assert.ok(csv.startsWith('\uFEFFstatement,'))
    assert.ok(csv.includes('"\'=HYPERLINK(""http://x"") said'))
    assert.ok(csv.includes(",'@SUM(A1),"))
    assert.ok(!/(^|,|\n)"?[=+@\t]/m.test(csv))
  })
  rmSync(home, { recursive: true })
})

test('every column is described in docs/export.md', () => {
  const manual = readFileSync(join(import.meta.dirname, '../../docs/export.md'), 'utf8')
  for (const { name, about } of [...statementColumns, ...commitmentColumns, ...instrumentColumns]) {
    assert.ok(manual.includes(`| \`${name}\` | ${about} |`), name)
  }
})
