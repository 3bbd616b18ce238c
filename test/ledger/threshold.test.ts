// What the reader is unsure of waits for a person: no view rests on it until somebody accepts or corrects it by name.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canonical } from '../../src/ledger/canonical.ts'
import { makeViews } from '../../src/ledger/views.ts'
import type { DecisionEntry, NewEntry } from '../../src/model/entry.ts'
import { reviewThreshold, type Statement } from '../../src/model/statement.ts'
import type { Views } from '../../src/model/views.ts'
import { agreement, armenia, azerbaijan, body, makeLog, makeReport } from './make.ts'

const both: ['Armenia' | 'Azerbaijan', typeof armenia][] = [
  ['Armenia', armenia],
  ['Azerbaijan', azerbaijan],
]
const text = `Armenia and Azerbaijan signed a peace agreement. Armenia pledged to release prisoners.
Azerbaijan did not sign it, Baku said. Armenia and Azerbaijan set up a border commission.`
const told = (confidence: number) => [
  {
    act: 'sign',
    quote: 'Armenia and Azerbaijan signed a peace agreement',
    agent: both,
    object: [['a peace agreement', agreement]] as [string, object][],
    confidence,
  },
  {
    act: 'release',
    mode: 'pledged' as const,
    quote: 'Armenia pledged to release prisoners',
    agent: both.slice(0, 1),
    object: [['prisoners']] as [string][],
    confidence,
  },
  {
    act: 'establish',
    quote: 'Armenia and Azerbaijan set up a border commission',
    agent: both,
    object: [['a border commission', body]] as [string, object][],
    confidence,
  },
  {
    act: 'sign',
    polarity: 'negative' as const,
    quote: 'Azerbaijan did not sign it',
    agent: both.slice(1),
    object: [['a peace agreement', agreement]] as [string, object][],
    says: [['Baku', 'organ', azerbaijan]] as [string, 'organ', typeof azerbaijan][],
    confidence,
  },
]
const doubtful = makeReport({ text, told: told(0.42) })
const sure = makeReport({ text, told: told(0.9) })
const ids = doubtful.statements.map(({ id }) => id)

const decide = (decision: DecisionEntry['body']['decision'], about: string[], more = {}): NewEntry => ({
  kind: 'decision',
  body: { decision, by: 'A. Reviewer', about, note: '', ...more },
})
const threshold = (value: unknown): NewEntry => decide('threshold', [], { threshold: value })
const viewsOf = (...more: NewEntry[]): Views => makeViews(makeLog([...doubtful.entries, ...more]))
/** Everything but the entry that the views are made from. */
const said = (views: Views): string => canonical({ ...views, head: null })
const rests = ({ instruments, commitments, bodies, contradictions, parties }: Views): unknown[] =>
  [instruments, commitments, bodies, contradictions, parties].flat()

describe('a line below the threshold', () => {
  test('is in no status, count, party, process or contradiction', () => {
    const views = viewsOf()
    assert.deepEqual(rests(views), [])
    assert.deepEqual(
      views.processes.flatMap(({ statements, parties }) => [...statements, ...parties]),
      [],
    )
    assert.ok(rests(makeViews(makeLog(sure.entries))).length > 4)
  })

  test('is in the ledger and in the queue all the same, with why', () => {
    const views = viewsOf()
    assert.deepEqual(views.documents[0]!.statements, ids)
    assert.deepEqual(
      views.waiting.map(({ statement, confidence, because }) => ({ statement, confidence, because })),
      ids.map((statement) => ({ statement, confidence: 0.42, because: ['confidence'] })),
    )
  })

  test('counts like any other when a person accepts it, and only that one', () => {
    const views = viewsOf(decide('accept', [ids[1]!]))
    assert.deepEqual(
      views.commitments.map(({ act, status, statements }) => [act, status.value, statements]),
      [['release', 'pledged', [ids[1]]]],
    )
    assert.deepEqual(views.instruments, [])
    assert.deepEqual(
      views.waiting.map(({ statement }) => statement),
      [ids[0], ids[2], ids[3]],
    )
    const [review] = views.reviews
    assert.deepEqual(review, { statement: ids[1], decision: 'accept', by: 'A. Reviewer', note: '', entry: 3 })
    const all = viewsOf(decide('accept', ids))
    const { instruments, commitments, bodies } = makeViews(makeLog(sure.entries))
    assert.deepEqual(
      [all.instruments, all.commitments, all.bodies].map((one) => one.length),
      [instruments, commitments, bodies].map((one) => one.length),
    )
    assert.equal(all.contradictions.length, 1)
  })

  test('never counts when a person rejects it, whatever the threshold, until somebody accepts it', () => {
    const rejected = [decide('reject', ids), threshold(0)]
    assert.deepEqual(rests(viewsOf(...rejected)), [])
    assert.deepEqual(viewsOf(...rejected).waiting, [])
    assert.equal(viewsOf(...rejected, decide('accept', [ids[0]!])).instruments[0]!.state.value, 'signed')
  })

  test('counts as it was corrected, and waits again for nobody', () => {
    const statement = { ...doubtful.statements[0]!, act: 'initial', id: 'c'.repeat(64) }
    const views = viewsOf(decide('correct', [ids[0]!], { statement }))
    assert.equal(views.instruments[0]!.state.value, 'initialled')
    assert.equal(views.waiting.length, 3)
    assert.equal(views.reviews[0]!.correction, statement.id)
    const rejected = viewsOf(decide('correct', [ids[0]!], { statement }), decide('reject', [statement.id]))
    assert.deepEqual([rejected.instruments, rejected.reviews[0]!.decision], [[], 'reject'])
  })

  test('stays accepted when a newer reader reads it again, and surer or less sure', () => {
    const again = makeReport({ text, told: told(0.41), reader: '2.0.0' })
    const entries = [...doubtful.entries, decide('accept', [ids[0]!]), again.entries[1]!]
    const views = makeViews(makeLog(entries))
    assert.deepEqual(views.instruments[0]!.statements, [again.statements[0]!.id])
  })

  test('waits only while its page stands', () => {
    const about = doubtful.document.id
    assert.deepEqual(viewsOf({ kind: 'retraction', body: { by: 'A', about, reason: 'forged' } }).waiting, [])
    assert.deepEqual(viewsOf(decide('reject', [doubtful.page.id])).waiting, [])
  })
})

describe('the threshold', () => {
  test('is 0.6 where nobody has set it, and a line of that very confidence counts', () => {
    assert.equal(reviewThreshold, 0.6)
    assert.equal(viewsOf().threshold, 0.6)
    const line = (confidence: number) => makeReport({ text, told: told(confidence).slice(0, 1) }).entries
    assert.equal(makeViews(makeLog(line(0.6))).instruments.length, 1)
    assert.equal(makeViews(makeLog(line(0.499))).instruments.length, 0)
  })

  test('changed changes the views, and back gives the same views, bit for bit', () => {
    const before = viewsOf()
    const lower = viewsOf(threshold(0.4))
    assert.equal(lower.threshold, 0.4)
    assert.equal(lower.instruments.length, 1)
    assert.deepEqual(lower.waiting, [])
    assert.notEqual(said(lower), said(before))
    assert.equal(said(viewsOf(threshold(0.4), threshold(0.6))), said(before))
    assert.equal(said(viewsOf(threshold(0.9), threshold(0.4))), said(lower))
  })

  test('of what was known before it was set is the one of then', () => {
    const log = makeLog([...doubtful.entries, threshold(0.4)])
    assert.equal(makeViews(log.slice(0, 2)).threshold, 0.6)
    assert.equal(makeViews(log).threshold, 0.4)
  })

  test('that is none sets nothing', () => {
    for (const value of [-0.1, 1.01, '0.4', null, undefined])
      assert.equal(viewsOf(threshold(value)).threshold, 0.6, String(value))
    assert.equal(viewsOf(threshold(0)).threshold, 0)
    assert.equal(viewsOf(threshold(1)).waiting.length, 4)
  })

  test('is no word on a line, also where it names one', () => {
    const views = viewsOf(decide('threshold', ids, { threshold: 0.6 }))
    assert.deepEqual([views.waiting.length, views.reviews], [4, []])
  })

  test('is nothing to what a language model proposed: that waits however sure it is', () => {
    const [own] = sure.statements
    const proposed: Statement = { ...own!, reader: { name: 'model:any', version: '1' }, confidence: 1 }
    const entries: NewEntry[] = [
      sure.entries[0]!,
      { kind: 'statements', body: { page: sure.page, statements: [proposed] } },
      threshold(0),
    ]
    const views = makeViews(makeLog(entries))
    assert.deepEqual(rests(views), [])
    assert.deepEqual(views.waiting[0]!.because, ['model'])
    assert.equal(makeViews(makeLog([...entries, decide('accept', [proposed.id])])).instruments.length, 1)
  })
})

test('the least sure stands first in the queue, and of equals what came first', () => {
  const one = makeReport({ text, day: '2025-08-08', told: told(0.45).slice(0, 2) })
  const other = makeReport({
    text,
    day: '2025-08-09',
    told: [...told(0.41).slice(2, 3), ...told(0.45).slice(0, 1)],
  })
  const { waiting } = makeViews(makeLog([...one.entries, ...other.entries]))
  assert.deepEqual(
    waiting.map(({ statement }) => statement),
    [other.statements[0], one.statements[0], one.statements[1], other.statements[1]].map((each) => each!.id),
  )
})
