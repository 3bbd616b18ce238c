import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pieces } from '../../src/desk/pieces.ts'
import { actionWords } from '../../src/desk/words/action.ts'
import { day, span } from '../../src/desk/words/day.ts'
import { modeForm, modeWord, statusForm } from '../../src/desk/words/form.ts'
import { list } from '../../src/desk/words/list.ts'
import { count } from '../../src/desk/words/number.ts'
import { voicesWords } from '../../src/desk/words/voice.ts'
import { modes } from '../../src/model/vocabulary.ts'

test('days, times and intervals read as people write them, and the zone is kept', () => {
  assert.equal(day('2025-08-08'), '8 August 2025')
  assert.equal(day('2025-08'), 'August 2025')
  assert.equal(day('2025-08-07/2025-08-08'), '7–8 August 2025')
  assert.equal(span('2025-07-30', '2025-08-02'), '30 July – 2 August 2025')
  assert.equal(span('2025-12-30', '2026-01-02'), '30 December 2025 – 2 January 2026')
  assert.equal(day('2025-08-09T23:46:00+04:00'), '9 August 2025, 23:46 (UTC+04:00)')
  assert.equal(day('2025-08-09T23:46'), '9 August 2025, 23:46')
})

test('what is no date comes back as it is', () => {
  for (const text of ['P6M', 'soon', '', '2025-08-08~']) assert.equal(day(text), text)
})

test('numbers carry their nouns', () => {
  assert.equal(count(1, 'report'), '1\u00a0report')
  assert.equal(count(1204, 'process', 'processes'), '1,204\u00a0processes')
  assert.equal(list(['A', 'B', 'C']), 'A, B and C')
})

test('only what was done looks done', () => {
  const done = modes.filter((mode) => modeForm(mode, 'positive') === 'deed')
  assert.deepEqual(done, ['occurred', 'under-way'])
  for (const mode of modes) assert.notEqual(modeForm(mode, 'negative'), 'deed')
  assert.equal(modeForm('expected', 'positive'), 'wish')
  assert.equal(modeForm('agreed', 'positive'), 'word')
  assert.equal(modeWord('pledged', 'negative'), 'pledged not to')
})

test('what does not bind its obligor never looks like its word', () => {
  assert.equal(statusForm('agreed', true), 'word')
  assert.equal(statusForm('agreed', false), 'wish')
})

test('an own, a quoted and an unnamed voice are three different things', () => {
  const voices = voicesWords([
    { kind: 'outlet', name: 'Gazette', statements: [] },
    { kind: 'outlet', name: 'Courier', statements: [] },
    { kind: 'organ', name: 'Foreign Ministry', statements: [] },
    { kind: 'organ', name: 'Foreign Ministry', statements: [] },
    { kind: 'unnamed', name: 'officials', statements: [] },
  ])
  assert.deepEqual(voices, [
    { kind: 'quoted', text: 'Foreign Ministry' },
    { kind: 'unnamed', text: 'nobody named (“officials”)' },
    { kind: 'own', text: 'Gazette and Courier, in their own voice' },
  ])
})

test('a duty that names its own object gives way to the object that the page names', () => {
  assert.equal(actionWords({ act: 'amend-law', action: 'amend-law its Constitution' }), 'amend its Constitution')
  assert.equal(actionWords({ act: 'cease-fire', action: 'cease-fire' }), 'cease fire')
  assert.equal(actionWords({ act: 'release', action: 'release the detainees' }), 'release the detainees')
})

test('pieces of a marked text give the text again, letter for letter, whatever overlaps', () => {
  const marks = fc.array(fc.record({ start: fc.nat(60), end: fc.nat(60), label: fc.nat(9) }), { maxLength: 12 })
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.nat(20), marks, (text, from, labelled) => {
      const cut = pieces(text, from, labelled)
      assert.equal(cut.map((piece) => piece.text).join(''), text)
      for (const piece of cut) {
        const covering = labelled.filter(({ start, end }) => start <= piece.start && end >= piece.end && start < end)
        assert.deepEqual(
          piece.labels,
          covering.map(({ label }) => label),
        )
      }
    }),
  )
})
