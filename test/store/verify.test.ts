import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { canonical, sha256 } from '../../src/ledger/canonical.ts'
import { makeViews } from '../../src/ledger/views.ts'
import type { Document } from '../../src/model/document.ts'
import type { NewEntry } from '../../src/model/entry.ts'
import type { Statement } from '../../src/model/statement.ts'
import type { Store } from '../../src/store/store.ts'
import { verifyStore } from '../../src/store/verify.ts'
import { agreement, armenia, azerbaijan, makeReport, rwanda } from '../ledger/make.ts'
import { overBothStores, readAll, withStore } from './stores.ts'

const folder = mkdtempSync(join(tmpdir(), 'pacta-verify-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const names = [
  ['Armenia', armenia],
  ['Azerbaijan', azerbaijan],
  ['Rwanda', rwanda],
] as const
const acts = ['sign', 'release', 'attack', 'establish', 'meet'] as const
const reports = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 40 }),
  day: fc.constantFrom('2025-08-08', '2025-08-09', '2026-01-01'),
  address: fc.constantFrom('https://example.org/a', 'https://example.org/b', 'file:c'),
  told: fc.array(
    fc.record({
      act: fc.constantFrom(...acts),
      mode: fc.constantFrom('occurred', 'agreed', 'expected', 'denied', 'pledged') as fc.Arbitrary<'occurred'>,
      polarity: fc.constantFrom('positive', 'negative') as fc.Arbitrary<'positive'>,
      who: fc.nat(2),
      whom: fc.nat(2),
    }),
    { maxLength: 4 },
  ),
})
const made = reports.map(({ text, told, ...rest }) => {
  const whole = `Armenia, Azerbaijan and Rwanda: an agreement. ${text}`
  return makeReport({
    ...rest,
    text: whole,
    told: told.map(({ act, mode, polarity, who, whom }) => ({
      act,
      mode,
      polarity,
      quote: 'Armenia, Azerbaijan and Rwanda: an agreement',
      agent: [[...names[who]!]],
      counterpart: [[...names[whom]!]],
      object: [['an agreement', agreement]],
    })),
  })
})
const changes: fc.Arbitrary<NewEntry> = fc.oneof(
  fc
    .record({ by: fc.string(), about: fc.string(), reason: fc.string() })
    .map((body) => ({ kind: 'retraction' as const, body })),
  fc
    .record({ by: fc.string(), note: fc.string(), threshold: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map((body) => ({ kind: 'decision' as const, body: { ...body, decision: 'threshold' as const, about: [] } })),
)
const logs = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: made.map((report) => ({ report })) },
    { weight: 1, arbitrary: changes.map((change) => ({ change })) },
  ),
  { minLength: 1, maxLength: 6 },
)

async function fill(
  store: Store,
  log: ({ report: ReturnType<typeof makeReport> } | { change: NewEntry })[],
): Promise<void> {
  for (const one of log) {
    if ('change' in one) await store.append([one.change])
    else await store.append(one.report.entries, [{ id: one.report.document.id, bytes: one.report.bytes }])
  }
}

overBothStores('any sequence of entries', (kind) => {
  test('verifies, and its views are the same before and after a rebuild, bit for bit', async () => {
    const place = await kind.place()
    await withStore({ ...place, write: true }, async (store) => {
      await fc.assert(
        fc.asyncProperty(logs, async (log) => {
          await fill(store, log)
          const kept = canonical(await store.views())
          assert.equal(canonical(makeViews(await readAll(store.entries()))), kept)
          assert.equal((await store.rebuild()).hash, sha256(kept))
          assert.equal(canonical(await store.views()), kept)
          assert.deepEqual((await verifyStore(store)).faults, [])
        }),
        { numRuns: 15 },
      )
    })
  })
})

test('one changed byte anywhere in the log, the pages, the bytes, the index or the views is found and named', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      logs,
      fc.nat(),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (log, which, row, at, change) => {
        const home = join(folder, String(run++))
        await withStore({ home, write: true }, async (store) => {
          await fill(store, log)
          await store.views()
        })
        const where = damage(join(home, 'ledger.sqlite'), which, row, at, change)
        await withStore({ home, write: false }, async (store) => {
          const { faults } = await verifyStore(store)
          assert.ok(faults.length > 0, `nothing found after a change of ${where.table} ${where.column}`)
          if (where.sequence !== null)
            assert.ok(
              faults.some(({ sequence }) => sequence === where.sequence),
              `${JSON.stringify(where)}: ${JSON.stringify(faults)}`,
            )
        })
        rmSync(home, { recursive: true })
      },
    ),
    { numRuns: 60 },
  )
})

/** Changes one byte of one cell of the database, and says which. `sequence` is the entry that has to be named. */
function damage(file: string, which: number, row: number, at: number, change: number) {
  const database = new DatabaseSync(file)
  const cells = [
    ['log', 'entry'],
    ['log', 'entry'],
    ['log', 'hash'],
    ['log', 'recorded'],
    ['blob', 'bytes'],
    ['document', 'id'],
    ['document', 'address'],
    ['page', 'document'],
    ['page', 'reader'],
    ['statement', 'id'],
    ['views', 'body'],
  ] as const
  const filled = cells.filter(([table]) => database.prepare(`select 1 from ${table}`).get())
  const [table, column] = filled[which % filled.length]!
  const rows = database.prepare(`select rowid as row, ${column} as cell from ${table}`).all() as {
    row: number
    cell: string | Uint8Array
  }[]
  const { row: rowid, cell } = rows[row % rows.length]!
  const bytes = Buffer.from(cell as string)
  const index = at % bytes.length
  if (typeof cell === 'string') bytes[index] = bytes[index] === 0x41 ? 0x42 : 0x41
  else bytes[index]! ^= change
  database
    .prepare(`update ${table} set ${column} = ? where rowid = ?`)
    .run(typeof cell === 'string' ? bytes.toString('latin1') : bytes, rowid)
  const sequence =
    table === 'log' || table === 'document' || table === 'page'
      ? rowid
      : table === 'statement'
        ? (database.prepare('select sequence from statement where rowid = ?').get(rowid) as { sequence: number })
            .sequence
        : null
  database.close()
  return { table, column, sequence }
}

test('a name of a field that was changed anywhere in the log is found, whatever hangs on it', async () => {
  const home = join(folder, 'fields')
  const report = makeReport({
    text: 'Armenia signed a treaty with Azerbaijan, the ministry said.',
    told: [
      {
        act: 'sign',
        quote: 'Armenia signed a treaty',
        agent: [['Armenia', armenia]],
        object: [['a treaty', { kind: 'instrument', instrument: 'treaty' }]],
        says: [['the ministry', 'organ']],
      },
    ],
  })
  await withStore({ home, write: true }, async (store) => {
    await store.append(report.entries, [{ id: report.document.id, bytes: report.bytes }])
    await store.views()
  })
  const database = new DatabaseSync(join(home, 'ledger.sqlite'))
  const lines = database.prepare('select sequence, entry from log').all() as { sequence: number; entry: string }[]
  const write = database.prepare('update log set entry = ? where sequence = ?')
  for (const { sequence, entry } of lines) {
    for (const { index } of entry.matchAll(/(?<=")\w+(?=":)/g)) {
      write.run(`${entry.slice(0, index)}_${entry.slice(index + 1)}`, sequence)
      await withStore({ home, write: false }, async (store) => {
        const { faults } = await verifyStore(store)
        assert.ok(
          faults.some((fault) => fault.sequence === sequence),
          entry.slice(index),
        )
      })
      write.run(entry, sequence)
    }
  }
  database.close()
})

test('an entry whose hash is right but whose body is none of its kind is named', async () => {
  const home = join(folder, 'shape')
  const report = makeReport({ text: 'Armenia signed.', told: [{ act: 'sign', quote: 'Armenia signed' }] })
  const [statement] = report.statements
  const { agent: _, ...roles } = statement!.roles
  await withStore({ home, write: true }, async (store) => {
    const forged = { ...statement!, roles: { ...roles, agent: 'Armenia' } } as unknown as Statement
    await store.append(
      [report.entries[0]!, { kind: 'statements', body: { page: report.page, statements: [forged] } }],
      [{ id: report.document.id, bytes: report.bytes }],
    )
    const { faults } = await verifyStore(store)
    assert.ok(
      faults.some(({ sequence, what }) => sequence === 2 && what.startsWith('its body has not the shape of its kind')),
      JSON.stringify(faults),
    )
  })
})

test('a log whose end was cut off, or that lacks an entry, is told', async () => {
  const home = join(folder, 'cut')
  const report = makeReport({ text: 'Armenia signed.', told: [{ act: 'sign', quote: 'Armenia signed' }] })
  await withStore({ home, write: true }, async (store) => {
    await store.append(report.entries, [{ id: report.document.id, bytes: report.bytes }])
    await store.append([{ kind: 'retraction', body: { by: 'A', about: 'x', reason: 'y' } }])
    await store.views()
  })
  const database = new DatabaseSync(join(home, 'ledger.sqlite'))
  database.exec('delete from log where sequence = 3')
  await withStore({ home, write: false }, async (store) => {
    assert.deepEqual(
      (await verifyStore(store)).faults.map(({ what }) => what),
      ['they were made from 3 entries, but the log ends at 2: its end is missing'],
    )
  })
  database.exec('delete from log where sequence = 1; delete from views')
  await withStore({ home, write: false }, async (store) => {
    assert.ok((await verifyStore(store)).faults.some(({ what }) => what === 'entry 1 is missing'))
  })
  database.close()
})

test('a page that is not what its bytes say is named with its field, and one of another reader version is only remarked on', async () => {
  const home = join(folder, 'reread')
  const report = makeReport({ text: 'Armenia signed.', told: [{ act: 'sign', quote: 'Armenia signed' }] })
  await withStore({ home, write: true }, async (store) => {
    await store.append(report.entries, [{ id: report.document.id, bytes: report.bytes }])
    const check = async (change: object) => {
      const reread = (_document: Document, _bytes: Uint8Array) => ({ ...report.page, ...change })
      const { faults, remarks } = await verifyStore(store, reread)
      return [faults, remarks].map((list) =>
        list.map(({ where, what }) => `${where.replace(/ [0-9a-f]{64}/, '')}: ${what}`),
      )
    }
    assert.deepEqual(await check({}), [[], []])
    assert.deepEqual(await check({ text: 'Armenia sighed.' }), [
      [`entry 2, page (${report.document.address}): its text is not what its bytes say, from offset 11`],
      [],
    ])
    assert.deepEqual(await check({ language: { value: 'de', from: { kind: 'implied', rule: 'x' } } }), [
      [`entry 2, page (${report.document.address}), language: it is not what its bytes say`],
      [],
    ])
    const [faults, remarks] = await check({ text: 'x', reader: { name: 'test-page', version: '2.0.0' } })
    assert.equal(faults!.length, 0)
    assert.equal(remarks!.length, 1)
  })
})

test('a quote that does not stand in its page is named with its statement and place', async () => {
  const home = join(folder, 'quote')
  const report = makeReport({
    text: 'Armenia signed.',
    told: [{ act: 'sign', quote: 'Armenia signed', agent: [['Armenia', armenia]] }],
  })
  const [statement] = report.statements
  const forged = { ...statement!, evidence: [{ ...statement!.evidence[0]!, quote: 'Armenia pledged' }] }
  await withStore({ home, write: true }, async (store) => {
    await store.append(
      [report.entries[0]!, { kind: 'statements', body: { page: report.page, statements: [forged] } }],
      [{ id: report.document.id, bytes: report.bytes }],
    )
    const { faults } = await verifyStore(store)
    assert.deepEqual(
      faults.map(({ where, what }) => `${where}: ${what}`),
      [`entry 2, statement ${forged.id}, evidence 1 at 0–14: “Armenia pledged” does not stand there in the page`],
    )
  })
})
