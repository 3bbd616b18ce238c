// What a language model proposed bears no view until a person accepts it, however sure it says it is.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeViews } from '../../src/ledger/views.ts'
import type { DecisionEntry, NewEntry } from '../../src/model/entry.ts'
import type { Statement } from '../../src/model/statement.ts'
import { agreement, armenia, azerbaijan, makeLog, makeReport } from '../ledger/make.ts'

const report = makeReport({
  text: 'Armenia and Azerbaijan signed a peace agreement.',
  told: [
    {
      act: 'sign',
      quote: 'Armenia and Azerbaijan signed a peace agreement',
      agent: [
        ['Armenia', armenia],
        ['Azerbaijan', azerbaijan],
      ],
      object: [['a peace agreement', agreement]],
    },
  ],
})
const [own] = report.statements
const proposed: Statement = { ...own!, reader: { name: 'model:any', version: '1' }, id: 'a'.repeat(64), confidence: 1 }

const viewsOf = (statement: Statement, ...more: NewEntry[]) => {
  const entries: NewEntry[] = [
    report.entries[0]!,
    { kind: 'statements', body: { page: report.page, statements: [statement] } },
    ...more,
  ]
  return makeViews(makeLog(entries))
}

const decide = (decision: DecisionEntry['body']['decision'], statement?: Statement): NewEntry => ({
  kind: 'decision',
  body: { decision, by: 'A. Reviewer', about: [proposed.id], note: '', ...(statement && { statement }) },
})

test('our own line bears a view, the same of a model none', () => {
  assert.equal(viewsOf(own!).instruments.length, 1)
  const views = viewsOf(proposed)
  assert.deepEqual([views.instruments, views.commitments, views.bodies, views.contradictions], [[], [], [], []])
  assert.deepEqual(views.parties, [])
})

test('it is in the ledger all the same, for whoever reviews it', () => {
  assert.deepEqual(viewsOf(proposed).documents[0]!.statements, [proposed.id])
})

test('it stands where a person has accepted or corrected it, and no longer where it is rejected after', () => {
  assert.equal(viewsOf(proposed, decide('accept')).instruments[0]!.state.value, 'signed')
  const corrected = viewsOf(proposed, decide('correct', { ...proposed, act: 'initial', id: 'b'.repeat(64) }))
  assert.equal(corrected.instruments[0]!.state.value, 'initialled')
  assert.equal(viewsOf(proposed, decide('accept'), decide('reject')).instruments.length, 0)
  assert.equal(viewsOf(proposed, decide('merge')).instruments.length, 0)
})
