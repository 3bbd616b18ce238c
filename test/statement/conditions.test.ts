import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOf, statementsOf } from './reading.ts'

/** text, the act that hangs on a condition, and the condition in the text's words; null where it hangs on none */
const cases: [text: string, act: string, condition: string | null][] = [
  ['Sudan will sign the treaty with Chad if its prisoners are freed.', 'sign', 'if its prisoners are freed'],
  ['Had Chad freed the prisoners, Sudan would have signed the treaty.', 'sign', 'Had Chad freed the prisoners'],
  ['Sudan would sign the treaty should Chad free the prisoners.', 'sign', 'should Chad free the prisoners'],
  ['The army of Sudan will not attack Chad as long as the truce holds.', 'attack', 'as long as the truce holds'],
  [
    'Sudan will sign the treaty with Chad, provided that the prisoners are freed.',
    'sign',
    'provided that the prisoners are freed',
  ],
  ['Sudan threatened to attack Chad unless the prisoners were freed.', 'threaten', 'unless the prisoners were freed'],
  ['Sudan will release the prisoners in return for a truce with Chad.', 'release', 'in return for a truce with Chad'],
  [
    'Sudan will release the prisoners of Chad, subject to a written request.',
    'release',
    'subject to a written request',
  ],
  [
    'Sudan suspended the agreement with Chad on condition that talks begin.',
    'suspend',
    'on condition that talks begin',
  ],
  ['Sudan signed the treaty with Chad, if only to please the envoys.', 'sign', null],
  ['Even if Chad frees the prisoners, Sudan will attack it.', 'attack', 'Even if Chad frees the prisoners'],
  ['Sudan arrested envoys of Chad, subjecting some of them to ill treatment.', 'detain', null],
  ['Sudan promised Chad, if I remember rightly, to release the prisoners.', 'release', null],
  ['Chad freed the prisoners as soon as possible.', 'release', null],
  ['Sudan asked Chad whether it would sign the treaty.', 'sign', null],
]
for (const [text, act, condition] of cases)
  test(`an act hangs on the condition that the text sets: ${text}`, async () => {
    const statements = (await statementsOf(pageOf(text, '2025-08-09'))).filter((one) => one.act === act)
    for (const one of statements) {
      assert.equal(one.condition?.text ?? null, condition)
      assert.ok(
        condition === null || one.evidence.some(({ quote }) => quote.includes(condition)),
        'it stands in the quote',
      )
    }
    if (condition !== null) assert.equal(statements.length, 1)
  })
