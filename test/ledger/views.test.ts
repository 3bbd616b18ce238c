import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeViews } from '../../src/ledger/views.ts'
import type { NewEntry } from '../../src/model/entry.ts'
import {
  agreement,
  america,
  armenia,
  azerbaijan,
  congo,
  makeLog,
  makeReport,
  type Report,
  rwanda,
  type Told,
  viewsOf,
} from './make.ts'

const signing = (one: [string, typeof armenia], other: [string, typeof armenia]): Told => ({
  act: 'sign',
  quote: 'signed a peace agreement',
  agent: [one, other],
  object: [['a peace agreement', agreement]],
})
const long =
  'The two ministers met for four hours in the old town hall before they went before the cameras and read out what their governments had settled in months of quiet work, with maps, annexes and a calendar.'

describe('processes', () => {
  test('keep two apart that one mediator serves', () => {
    const page = (a: string, one: typeof armenia, b: string, other: typeof armenia): Report => ({
      text: `${a} and ${b} signed a peace agreement. The United States mediated between ${a} and ${b}. The United States met ${a}.`,
      told: [
        signing([a, one], [b, other]),
        {
          act: 'mediate',
          quote: 'The United States mediated',
          agent: [['The United States', america]],
          counterpart: [
            [a, one],
            [b, other],
          ],
        },
        {
          act: 'meet',
          quote: 'The United States met',
          agent: [['The United States', america]],
          counterpart: [[a, one]],
        },
      ],
    })
    const views = viewsOf(page('Armenia', armenia, 'Azerbaijan', azerbaijan), page('Rwanda', rwanda, 'DR Congo', congo))
    assert.deepEqual(
      views.processes.map(({ name }) => name),
      ['Armenia – Azerbaijan', 'Rwanda – DR Congo'],
    )
  })

  test('bring a page that three parties share together with the pages of two of them', () => {
    const both = viewsOf(
      {
        text: 'Armenia and Azerbaijan signed a peace agreement. Azerbaijan and the United States signed a memorandum.',
        told: [
          signing(['Armenia', armenia], ['Azerbaijan', azerbaijan]),
          {
            act: 'sign',
            quote: 'signed a memorandum',
            agent: [
              ['Azerbaijan', azerbaijan],
              ['the United States', america],
            ],
          },
        ],
      },
      {
        text: 'Armenia attacked Azerbaijan.',
        told: [
          {
            act: 'attack',
            quote: 'attacked',
            agent: [['Armenia', armenia]],
            counterpart: [['Azerbaijan', azerbaijan]],
          },
        ],
      },
    )
    assert.equal(both.processes.length, 1)
    assert.equal(both.processes[0]!.name, 'Azerbaijan – Armenia – United States')
  })

  test('leave a page on one party under that party, and a page on nobody unassigned', () => {
    const views = viewsOf(
      { text: 'Armenia voted.', told: [{ act: 'hold-vote', quote: 'voted', agent: [['Armenia', armenia]] }] },
      { text: 'A vote was held.', told: [{ act: 'hold-vote', quote: 'A vote was held' }] },
    )
    assert.deepEqual(
      views.processes.map(({ name }) => name),
      ['Armenia', 'Unassigned'],
    )
  })
})

describe('origins', () => {
  const told = [signing(['Armenia', armenia], ['Azerbaijan', azerbaijan])]
  const text = `Armenia and Azerbaijan signed a peace agreement. ${long}`
  test('count the reprints of one wire once', () => {
    const views = viewsOf(
      { outlet: 'The Mail', agency: 'Reuters', text, told },
      { outlet: 'The Gazette', agency: 'Reuters', text: text.slice(0, -40), told },
      { outlet: 'The Herald', agency: 'Reuters', text: `${text} More follows.`, told },
    )
    assert.equal(views.origins.length, 1)
    assert.equal(views.origins[0]!.rule, 'reprint')
    assert.equal(views.origins[0]!.documents.length, 3)
  })
  test('see a copy that credits nobody', () => {
    const views = viewsOf(
      { outlet: 'The Mail', agency: 'Reuters', text, told },
      { outlet: 'The Gazette', text: `${text} End.`, told },
    )
    assert.equal(views.origins.length, 1)
    assert.equal(views.origins[0]!.rule, 'same-text')
  })
  test('take reports that rest on one release of one day as one', () => {
    const says: Told['says'] = [['Ministry', 'organ', azerbaijan]]
    const release = (outlet: string, more: string) => ({
      outlet,
      byline: outlet,
      text: `Ministry: Armenia and Azerbaijan signed a peace agreement. ${more}`,
      told: [{ ...told[0]!, says }],
    })
    const views = viewsOf(release('The Mail', 'It rained.'), release('The Gazette', 'The sun shone.'))
    assert.deepEqual(
      views.origins.map(({ rule }) => rule),
      ['release'],
    )
  })
  test('leave a page that names no source unknown', () => {
    const views = viewsOf({ outlet: '', text, told })
    assert.equal(views.origins[0]!.known, false)
  })
})

describe('the log and its views', () => {
  const told = [signing(['Armenia', armenia], ['Azerbaijan', azerbaijan])]
  const first = makeReport({
    address: 'https://example.org/a',
    text: 'Armenia and Azerbaijan signed a peace agreement.',
    told,
  })
  const second = makeReport({ address: 'https://example.org/a', text: 'Correction: nothing was signed.', told: [] })

  test('use the newest version under an address and keep the old one readable', () => {
    const entries: NewEntry[] = [
      ...first.entries,
      { kind: 'document', body: { document: { ...second.document, previous: first.document.id } } },
      second.entries[1]!,
    ]
    const log = makeLog(entries)
    const now = makeViews(log)
    assert.equal(now.instruments.length, 0)
    assert.deepEqual(
      now.documents.map(({ id, current, next, previous }) => ({ id, current, next, previous })),
      [
        { id: first.document.id, current: false, next: second.document.id, previous: null },
        { id: second.document.id, current: true, next: null, previous: first.document.id },
      ],
    )
    assert.equal(now.documents[0]!.statements.length, 1)
    assert.equal(makeViews(log.slice(0, 2)).instruments.length, 1, 'as it was known before')
  })

  test('use the reading of the newest reader, whatever order they were recorded in', () => {
    const old = makeReport({ text: 'Armenia and Azerbaijan signed a peace agreement.', told: [], reader: '1.9.0' })
    const newer = makeReport({ text: 'Armenia and Azerbaijan signed a peace agreement.', told, reader: '1.10.0' })
    for (const order of [
      [old, newer],
      [newer, old],
    ]) {
      const views = makeViews(makeLog([old.entries[0]!, ...order.map(({ entries }) => entries[1]!)]))
      assert.equal(views.instruments.length, 1)
    }
  })

  test('leave out what a reviewer rejects, also in a later reading, and take it back when it is accepted', () => {
    const about = [first.statements[0]!.id]
    const decide = (decision: 'reject' | 'accept'): NewEntry => ({
      kind: 'decision',
      body: { decision, by: 'A. Reviewer', about, note: '' },
    })
    const again = makeReport({
      address: 'https://example.org/a',
      text: 'Armenia and Azerbaijan signed a peace agreement.',
      told,
      reader: '2.0.0',
    })
    assert.notEqual(again.statements[0]!.id, about[0])
    const rejected: NewEntry[] = [...first.entries, decide('reject'), again.entries[1]!]
    assert.equal(makeViews(makeLog(rejected)).instruments.length, 0)
    assert.equal(makeViews(makeLog([...rejected, decide('accept')])).instruments.length, 1)
  })

  test('put a correction in the place of the line', () => {
    const corrected = { ...first.statements[0]!, act: 'initial', id: 'c'.repeat(64) }
    const decision: NewEntry = {
      kind: 'decision',
      body: { decision: 'correct', by: 'A', about: [first.statements[0]!.id], note: '', statement: corrected },
    }
    assert.equal(makeViews(makeLog([...first.entries, decision])).instruments[0]!.state.value, 'initialled')
  })

  test('leave out a document that was taken back, and say who did', () => {
    const views = makeViews(
      makeLog([
        ...first.entries,
        { kind: 'retraction', body: { by: 'A', about: first.document.id, reason: 'forged' } },
      ]),
    )
    assert.equal(views.instruments.length, 0)
    assert.deepEqual(views.documents[0]!.retracted, { by: 'A', reason: 'forged' })
  })
})
