import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statusCell } from '../../src/desk/parts/commitments.ts'
import { stagesOf } from '../../src/desk/parts/strip.ts'
import { bodyLine } from '../../src/desk/stand/body.ts'
import { commitmentLine } from '../../src/desk/stand/commitment.ts'
import { instrumentLine } from '../../src/desk/stand/instrument.ts'
import type { Line } from '../../src/desk/stand/line.ts'
import type { Body, Commitment, Instrument, LifeCycleEvent, Part } from '../../src/model/views.ts'

const state = (id: string, name: string): Part => ({
  party: { id, name, kind: 'state' },
  text: name,
  statements: ['s1'],
})
const parties = [state('AZE', 'Azerbaijan'), state('USA', 'United States')]
const event = (more: Partial<LifeCycleEvent>): LifeCycleEvent => ({
  act: 'sign',
  mode: 'occurred',
  polarity: 'positive',
  parts: [],
  voices: [],
  statements: ['s1'],
  ...more,
})
const instrument = (more: Partial<Instrument>): Instrument => ({
  id: 'i1',
  name: 'memorandum of understanding',
  kind: 'memorandum-of-understanding',
  names: [],
  rivals: [],
  parties: [],
  witnesses: [],
  bindingness: { value: 'unknown', rule: '', why: '', statements: [] },
  state: { value: 'signed', rule: '', why: '', statements: ['s1'] },
  disputed: false,
  events: [event({})],
  topics: [],
  process: null,
  statements: ['s1'],
  ...more,
})
const sentence = (line: Line | null) => (line ? `${line.subject}${line.rest}` : null)

test('an instrument is said with its parties and its day where both are known', () => {
  const known = instrument({ parties, events: [event({ date: '2025-08-08' })] })
  assert.equal(
    sentence(instrumentLine(known)),
    'Memorandum of understanding between Azerbaijan and the United States, signed 8 August 2025',
  )
})

test('parties and day that no report gives are left out', () => {
  assert.equal(sentence(instrumentLine(instrument({}))), 'Memorandum of understanding, signed')
  assert.equal(
    sentence(instrumentLine(instrument({ parties: parties.slice(0, 1) }))),
    'Memorandum of understanding, signed',
  )
  const another = instrument({ events: [event({}), event({ act: 'negotiate', date: '2025-07-01' })] })
  assert.equal(sentence(instrumentLine(another)), 'Memorandum of understanding, signed')
})

test('persons who signed are not made into the parties', () => {
  const person: Part = { party: { id: 'p', name: 'Ilham Aliyev', kind: 'person' }, text: 'Aliyev', statements: ['s1'] }
  assert.equal(
    sentence(instrumentLine(instrument({ parties: [person] }))),
    'Memorandum of understanding, by Ilham Aliyev, signed',
  )
})

test('two days for one signing are both said', () => {
  const two = instrument({ events: [event({ date: '2025-08-08' }), event({ date: '2025-08-09' })] })
  assert.match(sentence(instrumentLine(two))!, /signed 8 August 2025 or 9 August 2025 \(sources differ\)$/)
})

test('an instrument that is only planned is never said to be made', () => {
  const planned = instrument({
    name: 'charter',
    state: { value: 'unknown', rule: '', why: '', statements: [] },
    events: [event({ act: 'negotiate', mode: 'planned' })],
  })
  const line = instrumentLine(planned)!
  assert.equal(sentence(line), 'Charter, planned to be drawn up')
  assert.equal(line.form, 'wish')
})

test('an instrument of which nothing but its name is said has no line', () => {
  assert.equal(
    instrumentLine(instrument({ state: { value: 'unknown', rule: '', why: '', statements: [] }, events: [] })),
    null,
  )
})

test('a disputed state is not said as a fact', () => {
  const line = instrumentLine(instrument({ disputed: true }))!
  assert.equal(line.form, 'dispute')
  assert.match(line.status, /disputed/)
})

test('a body to be set up does not exist yet', () => {
  const body: Body = {
    id: 'b1',
    name: 'Strategic Working Group',
    state: { value: 'planned', rule: '', why: '', statements: ['s1'] },
    founders: parties,
    process: null,
    statements: ['s1'],
  }
  const line = bodyLine(body)!
  assert.equal(sentence(line), 'Strategic Working Group, to be set up by Azerbaijan and the United States')
  assert.equal(line.form, 'wish')
  assert.equal(bodyLine({ ...body, state: { ...body.state, value: 'mentioned' } }), null)
})

const expected: Commitment = {
  id: 'c1',
  act: 'amend-law',
  action: 'amend-law its Constitution',
  obligors: [state('ARM', 'Armenia')],
  obligees: [],
  status: { value: 'expected', rule: '', why: '', statements: ['s1'] },
  pam: null,
  binds: false,
  disputed: false,
  history: [],
  voices: [],
  conditions: [],
  deadlines: [],
  purposes: [],
  instrument: null,
  process: null,
  statements: ['s1'],
  origins: 1,
}

test('what is only expected of a party never looks agreed', () => {
  const line = commitmentLine(expected)
  assert.deepEqual([sentence(line), line.status, line.form], ['Armenia: amend its Constitution', 'expected', 'wish'])
  assert.match(sentence(commitmentLine({ ...expected, obligors: [] }))!, /^Nobody named: /)
})

test('the day beside a status is the day of that status, not of a later word', async () => {
  const cell = String(
    await statusCell({
      ...expected,
      history: [
        { status: 'expected', date: '2025-08-09', voices: [], statements: ['s1'] },
        { status: 'demanded', date: '2025-08-12', voices: [], statements: ['s2'] },
      ],
    }),
  )
  assert.match(cell, /expected.*not a commitment.*9 August 2025/s)
  assert.ok(!cell.includes('12 August'))
})

test('the strip shows what was reached, what is only wished, and what is disputed', () => {
  const all = stagesOf(
    instrument({
      events: [
        event({ act: 'initial' }),
        event({ date: '2025-08-08' }),
        event({ polarity: 'negative' }),
        event({ act: 'ratify', mode: 'expected' }),
      ],
    }),
  )
  const words = Object.fromEntries(all.map(({ name, form, word }) => [name, `${form} ${word}`.trim()]))
  assert.deepEqual(words, {
    proposed: 'empty',
    negotiated: 'empty',
    initialled: 'deed initialled',
    signed: 'dispute signed? disputed',
    ratified: 'wish expected',
    'in force': 'empty',
  })
})

test('“has not been signed” is not signed', () => {
  const signed = stagesOf(instrument({ events: [event({ polarity: 'negative' })] })).find(
    ({ name }) => name === 'signed',
  )!
  assert.deepEqual([signed.form, signed.word], ['past', 'not signed'])
})
