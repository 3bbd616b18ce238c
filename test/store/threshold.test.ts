// The threshold of confidence and what persons decide, kept in the log of a real store.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonical } from '../../src/ledger/canonical.ts'
import type { DecisionEntry, NewEntry } from '../../src/model/entry.ts'
import { reviewThreshold } from '../../src/model/statement.ts'
import type { Views } from '../../src/model/views.ts'
import { verifyStore } from '../../src/store/verify.ts'
import { armenia, makeReport } from '../ledger/make.ts'
import { type Kind, overBothStores, withStore } from './stores.ts'

const report = makeReport({
  text: 'Armenia pledged to release prisoners.',
  told: [
    {
      act: 'release',
      mode: 'pledged',
      quote: 'Armenia pledged to release prisoners',
      agent: [['Armenia', armenia]],
      object: [['prisoners']],
      confidence: 0.42,
    },
  ],
})
const [line] = report.statements
const decide = (decision: DecisionEntry['body']['decision'], more = {}): NewEntry => ({
  kind: 'decision',
  body: { decision, by: 'A. Reviewer', about: decision === 'threshold' ? [] : [line!.id], note: '', ...more },
})
const said = (views: Views): string => canonical({ ...views, head: null })

overBothStores('the threshold of a ledger', (kind: Kind) => {
  test('a doubtful line is in no commitment’s status until it is accepted', async () => {
    await withStore({ ...(await kind.place()), write: true }, async (store) => {
      await store.append(report.entries, [{ id: report.document.id, bytes: report.bytes }])
      assert.deepEqual((await store.views()).commitments, [])
      assert.equal((await store.views()).waiting[0]!.statement, line!.id)
      await store.append([decide('accept')])
      assert.equal((await store.views()).commitments[0]!.status.value, 'pledged')
      await store.append([decide('reject')])
      assert.deepEqual((await store.views()).commitments, [])
      assert.deepEqual((await verifyStore(store)).faults, [])
    })
  })

  test('set, it lasts, and back it gives the same views, bit for bit; every step verifies and is rebuilt the same', async () => {
    const place = await kind.place()
    const look = () =>
      withStore({ ...place, write: true }, async (store) => {
        const views = await store.views()
        assert.deepEqual((await verifyStore(store)).faults, [])
        await store.rebuild()
        assert.deepEqual(await store.views(), views)
        return views
      })
    const set = (threshold: number) =>
      withStore({ ...place, write: true }, (store) => store.append([decide('threshold', { threshold })]))
    await withStore({ ...place, write: true }, (store) =>
      store.append(report.entries, [{ id: report.document.id, bytes: report.bytes }]),
    )
    const before = await look()
    await set(0.4)
    const lower = await look()
    assert.deepEqual([lower.threshold, lower.commitments.length, lower.waiting.length], [0.4, 1, 0])
    await set(reviewThreshold)
    assert.equal(said(await look()), said(before))
  })

  test('asked for once, it holds for that question alone and leaves nothing behind', async () => {
    await withStore({ ...(await kind.place()), write: true }, async (store) => {
      await store.append(report.entries, [{ id: report.document.id, bytes: report.bytes }])
      const before = await store.views()
      const lower = await store.views(undefined, 0.4)
      assert.deepEqual([lower.threshold, lower.commitments.length], [0.4, 1])
      assert.equal((await store.views({ sequence: 2 }, 0.4)).commitments.length, 1)
      assert.deepEqual(await store.views(), before)
      assert.deepEqual((await verifyStore(store)).faults, [])
      await store.append([decide('threshold', { threshold: 0.4 })])
      assert.equal(said(await store.views()), said(lower))
    })
  })

  test('a threshold that is none, and a correction without its quote, are faults that verify names', async () => {
    await withStore({ ...(await kind.place()), write: true }, async (store) => {
      const wrong = { ...line!, id: 'c'.repeat(64), evidence: [{ ...line!.evidence[0]!, quote: 'released all' }] }
      await store.append(report.entries, [{ id: report.document.id, bytes: report.bytes }])
      await store.append([decide('threshold', { threshold: 5 }), decide('correct', { statement: wrong })])
      await store.append([decide('correct', { statement: { ...line!, page: 'none' } })])
      const { faults } = await verifyStore(store)
      assert.deepEqual(
        faults.map(({ sequence }) => sequence),
        [3, 4, 5],
      )
      assert.match(faults[0]!.what, /no number from 0 to 1/)
      assert.match(faults[1]!.what, /“released all” does not stand there/)
      assert.match(faults[2]!.what, /not in the log/)
    })
  })
})
