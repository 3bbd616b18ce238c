import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categoryOf, type Told } from '../../src/model/plover.ts'
import { modes, ploverTypes } from '../../src/model/vocabulary.ts'

const told = (more: Partial<Told>): Told => ({
  own: 'SUPPORT',
  mode: 'occurred',
  polarity: 'positive',
  charged: false,
  byOneself: false,
  offered: false,
  ...more,
})
/** Category with its auxiliary modes, and whose it is where it is a voice's. */
const said = (more: Partial<Told>): string => {
  const { event, auxiliary, by } = categoryOf(told(more))
  return [event, ...auxiliary, ...(by === 'voice' ? ['by voice'] : [])].join(' ')
}

test('one category alone says a promise, a request or a charge', () => {
  assert.equal(said({ own: 'CONSULT', mode: 'planned' }), 'AGREE')
  assert.equal(said({ own: 'AID', mode: 'pledged' }), 'AGREE')
  assert.equal(said({ own: 'RETREAT', mode: 'planned' }), 'CONCEDE')
  assert.equal(said({ own: 'RETREAT', mode: 'agreed' }), 'AGREE')
  assert.equal(said({ own: 'SANCTION', mode: 'pledged' }), 'THREATEN')
  assert.equal(said({ own: 'ASSAULT', mode: 'pledged', polarity: 'negative' }), 'AGREE')
  assert.equal(said({ own: 'RETREAT', mode: 'pledged', polarity: 'negative' }), 'REJECT')
  assert.equal(said({ own: 'RETREAT', mode: 'demanded', polarity: 'negative' }), 'REQUEST by voice')
  assert.equal(said({ own: 'ASSAULT', charged: true }), 'ACCUSE by voice')
})

test('a proposal asks it of another, an offer binds whoever makes it', () => {
  assert.equal(said({ own: 'RETREAT', mode: 'proposed' }), 'REQUEST by voice')
  assert.equal(said({ own: 'CONSULT', mode: 'proposed', byOneself: true }), 'AGREE')
})

test('readiness is agreement, and what somebody may do by force a threat', () => {
  assert.equal(said({ own: 'RETREAT', mode: 'possible', offered: true }), 'AGREE')
  assert.equal(said({ own: 'CONSULT', mode: 'hypothetical', offered: true }), 'AGREE')
  assert.equal(said({ own: 'ASSAULT', mode: 'possible', offered: true }), 'THREATEN')
  assert.equal(said({ own: 'RETREAT', mode: 'possible' }), 'RETREAT hypothetical')
})

test('the act with an auxiliary mode says what no category says', () => {
  assert.equal(said({ own: 'CONCEDE', mode: 'planned' }), 'CONCEDE future')
  assert.equal(said({ own: 'ASSAULT', mode: 'planned' }), 'ASSAULT future')
  assert.equal(said({ mode: 'planned', polarity: 'negative' }), 'SUPPORT future negation')
  assert.equal(said({ mode: 'expected', polarity: 'negative' }), 'SUPPORT future negation')
  assert.equal(said({ mode: 'possible' }), 'SUPPORT hypothetical')
  assert.equal(said({ mode: 'denied' }), 'SUPPORT negation')
})

test('nothing that is only expected, possible, hypothetical or denied becomes an agreement', () => {
  for (const own of ploverTypes)
    for (const mode of modes.slice(modes.indexOf('expected')).filter((mode) => mode !== 'proposed')) {
      const { event } = categoryOf(told({ own, mode }))
      assert.ok(event !== 'AGREE' || own === 'AGREE', `${own} ${mode}`)
    }
})

test('what somebody announces that he will break off is a threat, what another plans is not', () => {
  assert.equal(said({ own: 'SANCTION', mode: 'planned', byOneself: true }), 'THREATEN')
  assert.equal(said({ own: 'SANCTION', mode: 'planned' }), 'SANCTION future')
})
