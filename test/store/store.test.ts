import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonical, sha256 } from '../../src/ledger/canonical.ts'
import { makeViews } from '../../src/ledger/views.ts'
import type { NewEntry } from '../../src/model/entry.ts'
import { PactaError } from '../../src/model/failure.ts'
import { addDocument } from '../../src/store/add.ts'
import { openStore } from '../../src/store/store.ts'
import { migrations } from '../../src/store/tables.ts'
import { verifyStore } from '../../src/store/verify.ts'
import { agreement, armenia, azerbaijan, makeReport, type Report } from '../ledger/make.ts'
import { type Kind, overBothStores, readAll, withStore } from './stores.ts'

const report = (rest: Partial<Report> = {}): Report => ({
  text: 'Armenia and Azerbaijan signed a peace agreement.',
  told: [
    {
      act: 'sign',
      quote: 'signed a peace agreement',
      agent: [
        ['Armenia', armenia],
        ['Azerbaijan', azerbaijan],
      ],
      object: [['a peace agreement', agreement]],
    },
  ],
  ...rest,
})
const made = makeReport(report({ address: 'https://example.org/a' }))
const blob = { id: made.document.id, bytes: made.bytes }

overBothStores('a store', (kind: Kind) => {
  test('gives back what was recorded, by every way of asking', async () => {
    await withStore({ ...(await kind.place()), write: true }, async (store) => {
      const recorded = await store.append(made.entries, [blob])
      assert.deepEqual(
        recorded.map(({ sequence }) => sequence),
        [1, 2],
      )
      assert.equal(recorded[1]!.previous, recorded[0]!.hash)
      assert.deepEqual(await readAll(store.entries()), recorded)
      assert.deepEqual(await readAll(store.entries({ from: 2, to: 2 })), recorded.slice(1))
      assert.deepEqual(await store.entry(1), recorded[0])
      assert.equal(await store.entry(3), null)
      assert.deepEqual(await store.head(), { sequence: 2, hash: recorded[1]!.hash, recorded: recorded[1]!.recorded })
      assert.equal(sha256((await store.bytes(made.document.id))!), made.document.id)
      assert.equal(await store.bytes('none'), null)
      assert.deepEqual(await store.newestAt('https://example.org/a'), made.document)
      assert.equal(await store.newestAt('https://example.org/b'), null)
      assert.deepEqual(await store.document(made.document.id), made.document)
      assert.equal(await store.hasDocument('none'), false)
      assert.deepEqual(await store.page(made.page.id), made.page)
      assert.deepEqual(await store.pagesOf(made.document.id), [made.page.id])
      assert.deepEqual(await store.statement(made.statements[0]!.id), made.statements[0])
      assert.equal(await store.statement('none'), null)
      assert.deepEqual(await store.statementsOf(made.page.id), made.statements)
      assert.deepEqual(await store.views(), makeViews(recorded))
      assert.deepEqual((await verifyStore(store)).faults, [])
    })
  })

  test('still has it after it was closed, for readers too', async () => {
    const place = await kind.place()
    await withStore({ ...place, write: true }, (store) => store.append(made.entries, [blob]))
    await withStore({ ...place, write: false }, async (store) => {
      assert.equal((await store.head()).sequence, 2)
      assert.equal((await store.views()).instruments.length, 1)
      await assert.rejects(store.append(made.entries), PactaError)
    })
  })

  test('records nothing of a step that fails', async () => {
    await withStore({ ...(await kind.place()), write: true }, async (store) => {
      await assert.rejects(store.append(made.entries, [blob, { id: 'f'.repeat(64), bytes: blob.bytes }]), PactaError)
      assert.equal((await store.head()).sequence, 0)
      assert.equal(await store.bytes(blob.id), null)
      await store.append(made.entries, [blob])
      assert.equal((await store.head()).sequence, 2)
    })
  })

  test('adds the same bytes once, a second address alone, and links a new version to the old one', async () => {
    await withStore({ ...(await kind.place()), write: true }, async (store) => {
      let readings = 0
      const add = (one: ReturnType<typeof makeReport>, address = 'https://example.org/a', options = {}) =>
        addDocument(
          store,
          { document: { ...one.document, address }, bytes: one.bytes },
          async () => {
            readings++
            return { page: one.page, statements: one.statements }
          },
          options,
        )
      assert.equal((await add(made)).outcome, 'new')
      assert.equal((await add(made)).outcome, 'same')
      assert.equal((await store.head()).sequence, 2)
      assert.equal((await add(made, 'https://example.org/b')).outcome, 'elsewhere')
      assert.equal((await store.head()).sequence, 3)
      assert.equal(readings, 1)
      const changed = makeReport(
        report({
          address: 'https://example.org/a',
          text: 'Armenia and Azerbaijan signed a peace agreement. Corrected.',
        }),
      )
      assert.equal((await add(changed)).outcome, 'version')
      assert.equal((await store.newestAt('https://example.org/a'))?.previous, made.document.id)
      assert.equal((await add(made)).outcome, 'elsewhere', 'the old bytes stand there again')
      assert.equal((await add(made, 'https://example.org/a', { reread: true })).outcome, 'same')
      const newer = {
        ...made,
        page: { ...made.page, id: 'b'.repeat(64), reader: { name: 'test-page', version: '1.0.1' } },
        statements: [],
      }
      assert.equal((await add(newer, 'https://example.org/a', { reread: true })).outcome, 'reread')
      assert.deepEqual(await store.pagesOf(made.document.id), [newer.page.id, made.page.id])
      assert.deepEqual((await verifyStore(store)).faults, [])
    })
  })

  test('adds the same bytes once, also when several add them at the same moment', async () => {
    const place = await kind.place()
    await withStore({ ...place, write: true }, async (one) => {
      await withStore({ ...place, write: true }, async (other) => {
        const read = async () => ({ page: made.page, statements: made.statements })
        await Promise.all(
          [one, other, one, other].map((store) =>
            addDocument(store, { document: made.document, bytes: made.bytes }, read),
          ),
        )
        assert.equal((await one.head()).sequence, 2)
      })
    })
  })

  test('makes the same views again, bit for bit', async () => {
    await withStore({ ...(await kind.place()), write: true }, async (store) => {
      await store.append(made.entries, [blob])
      const kept = canonical(await store.views())
      const { entries, hash } = await store.rebuild()
      assert.equal(entries, 2)
      assert.equal(hash, sha256(kept))
      assert.equal(canonical(await store.views()), kept)
      assert.deepEqual(await store.statement(made.statements[0]!.id), made.statements[0])
    })
  })

  test('answers what was known at an entry and at a time', async () => {
    let clock = Date.UTC(2025, 7, 9)
    await withStore({ ...(await kind.place()), write: true, now: () => new Date(clock) }, async (store) => {
      await store.append(made.entries, [blob])
      clock += 86_400_000
      const second = makeReport(report({ text: 'More: Armenia and Azerbaijan signed a peace agreement.' }))
      await store.append(second.entries, [{ id: second.document.id, bytes: second.bytes }])
      assert.equal((await store.views()).documents.length, 2)
      assert.equal((await store.views({ sequence: 2 })).documents.length, 1)
      assert.equal((await store.views({ recorded: '2025-08-09T23:59:59.999Z' })).documents.length, 1)
      clock -= 86_400_000 * 3
      const [entry] = await store.append([
        { kind: 'retraction', body: { by: 'A', about: second.document.id, reason: 'x' } },
      ])
      assert.equal(entry!.recorded, '2025-08-10T00:00:00.000Z', 'a clock that was set back does not turn the log back')
    })
  })

  test('lets writers take turns', async () => {
    const place = await kind.place()
    await withStore({ ...place, write: true }, async (one) => {
      await withStore({ ...place, write: true }, async (other) => {
        const retract = (by: string): NewEntry => ({ kind: 'retraction', body: { by, about: 'x', reason: 'y' } })
        await Promise.all(
          Array.from({ length: 40 }, (_, index) => (index % 2 ? one : other).append([retract(String(index))])),
        )
        assert.equal((await one.head()).sequence, 40)
        assert.deepEqual((await verifyStore(other)).faults, [])
      })
    })
  })

  test('of a newer Pacta is refused in a clear sentence and left as it is', async () => {
    const place = await kind.place()
    await withStore({ ...place, write: true }, (store) => store.append(made.entries, [blob]))
    migrations.push(async () => {})
    try {
      await withStore({ ...place, write: true }, async (store) => assert.equal((await store.head()).sequence, 2))
    } finally {
      migrations.pop()
    }
    for (const write of [true, false]) {
      await assert.rejects(openStore({ ...place, write }), (error) => {
        assert.ok(error instanceof PactaError)
        assert.match(error.message, /written by a newer Pacta/)
        assert.match(error.remedy, /Update Pacta/)
        return true
      })
    }
  })

  test('that is not there is told to a reader', async () => {
    await assert.rejects(
      openStore({ ...(await kind.place()), write: false }),
      (error) => error instanceof PactaError && /no ledger/.test(error.message),
    )
  })

  test('keeps a log that is longer than it reads at once, while others ask it', async () => {
    await withStore({ ...(await kind.place()), write: true }, async (store) => {
      const entries = Array.from(
        { length: 150 },
        (_, index): NewEntry => ({ kind: 'retraction', body: { by: 'A', about: `${index}`, reason: '😀 \u0000 "' } }),
      )
      await store.append(entries)
      let seen = 0
      for await (const entry of store.entries()) {
        assert.equal(entry.sequence, ++seen)
        if (seen % 50 === 0) assert.deepEqual(await store.entry(seen), entry)
      }
      assert.equal(seen, 150)
    })
  })
})
