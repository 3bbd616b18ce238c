import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { statusOn } from '../../src/ledger/overdue.ts'
import { armenia, azerbaijan, body, type Report, type Told, viewsOf } from './make.ts'

const text = 'Armenia is to amend its Constitution. Azerbaijan. Yerevan. If parliament votes.'
const amend: Told = {
  act: 'amend-law',
  quote: 'amend its Constitution',
  agent: [['Armenia', armenia]],
  object: [['its Constitution', { kind: 'law' }]],
}
const report = (told: Partial<Told>[], rest: Partial<Report> = {}): Report => ({
  text,
  byline: rest.outlet ?? 'A',
  told: told.map((one) => ({ ...amend, ...one })),
  ...rest,
})

describe('a commitment', () => {
  test('that is only expected and demanded, however often, is never agreed and does not bind', () => {
    const views = viewsOf(
      report([{ mode: 'expected' }]),
      report([{ mode: 'demanded', says: [['Azerbaijan', 'organ', azerbaijan]] }], { outlet: 'B' }),
      report([{ mode: 'expected' }], { outlet: 'C' }),
    )
    assert.equal(views.commitments.length, 1)
    const [commitment] = views.commitments
    assert.equal(commitment!.status.value, 'expected')
    assert.equal(commitment!.binds, false)
    assert.equal(commitment!.pam, null)
    assert.equal(commitment!.origins, 3)
  })

  test('is agreed on the obligor’s or the outlet’s word, and binds', () => {
    const [commitment] = viewsOf(report([{ mode: 'agreed' }, { mode: 'expected' }])).commitments
    assert.equal(commitment!.status.value, 'agreed')
    assert.equal(commitment!.binds, true)
    assert.equal(commitment!.pam!.value, 0)
  })

  test('that only another party says was agreed does not bind', () => {
    const [commitment] = viewsOf(report([{ mode: 'agreed', says: [['Azerbaijan', 'organ', azerbaijan]] }])).commitments
    assert.equal(commitment!.binds, false)
    assert.match(commitment!.status.why, /Only another party/)
  })

  test('that its obligor denies is disputed, and the two claims stand side by side', () => {
    const views = viewsOf(
      report([{ mode: 'agreed' }]),
      report([{ mode: 'denied', says: [['Yerevan', 'organ', armenia]] }], { outlet: 'B' }),
    )
    assert.equal(views.commitments[0]!.disputed, true)
    assert.deepEqual(
      views.contradictions.map(({ difference }) => difference),
      ['mode'],
    )
  })

  test('that is agreed only under a condition is conditional', () => {
    const [commitment] = viewsOf(report([{ mode: 'agreed', condition: 'If parliament votes' }])).commitments
    assert.equal(commitment!.status.value, 'conditional')
    assert.deepEqual(
      commitment!.conditions.map((condition) => condition.text),
      ['If parliament votes'],
    )
  })

  test('is fulfilled only by a later report of the same act by the same party', () => {
    const same = viewsOf(report([{ mode: 'agreed' }, { mode: 'occurred' }]))
    assert.equal(same.commitments[0]!.status.value, 'agreed')
    const earlier = viewsOf(report([{ mode: 'agreed' }]), report([{ mode: 'occurred' }], { day: '2025-08-01' }))
    assert.equal(earlier.commitments[0]!.status.value, 'agreed')
    const other = viewsOf(
      report([{ mode: 'agreed' }]),
      report([{ mode: 'occurred', agent: [['Azerbaijan', azerbaijan]] }], { day: '2026-01-01' }),
    )
    assert.equal(other.commitments[0]!.status.value, 'agreed')
    const later = viewsOf(report([{ mode: 'agreed' }]), report([{ mode: 'occurred' }], { day: '2026-01-01' }))
    assert.equal(later.commitments[0]!.status.value, 'fulfilled')
    assert.equal(later.commitments[0]!.pam!.value, 3)
  })

  test('falls overdue only on a day that somebody asks for, and only where it binds', () => {
    const [agreed] = viewsOf(report([{ mode: 'agreed', deadline: '2025-12-31' }])).commitments
    assert.equal(statusOn(agreed!, '2025-12-31'), 'agreed')
    assert.equal(statusOn(agreed!, '2026-01-01'), 'overdue')
    const [expected] = viewsOf(report([{ mode: 'expected', deadline: '2025-12-31' }])).commitments
    assert.equal(statusOn(expected!, '2026-01-01'), 'expected')
  })

  test('to set up a body leaves the body planned until a report says that it was set up', () => {
    const group: Told = {
      act: 'establish',
      mode: 'agreed',
      quote: 'establish a Strategic Working Group',
      agent: [
        ['Armenia', armenia],
        ['Azerbaijan', azerbaijan],
      ],
      object: [['a Strategic Working Group', body]],
    }
    const words = 'Armenia and Azerbaijan will establish a Strategic Working Group.'
    const planned = viewsOf({ text: words, told: [group] })
    assert.equal(planned.bodies[0]!.state.value, 'planned')
    assert.equal(planned.commitments[0]!.status.value, 'agreed')
    const done = viewsOf(
      { text: words, told: [group] },
      { day: '2025-10-01', text: `Later: ${words}`, told: [{ ...group, mode: 'occurred' }] },
    )
    assert.equal(done.bodies.length, 1)
    assert.equal(done.bodies[0]!.state.value, 'established')
    assert.equal(done.commitments[0]!.status.value, 'fulfilled')
  })
})
