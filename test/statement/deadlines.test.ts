import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOf, statementsOf } from './reading.ts'

/** text, and of each act by when it is due; null where the text sets it no day */
const cases: [text: string, due: Record<string, string | null>][] = [
  [
    'Under the accord, Sudan shall withdraw its troops by 15 August and Chad shall release its prisoners within nine months.',
    { 'withdraw-forces': 'by 15 August', release: 'within nine months' },
  ],
  [
    'Sudan and Chad are to begin negotiating a treaty by the end of February 2026 and to ratify it within four months.',
    { negotiate: 'by the end of February 2026', ratify: 'within four months' },
  ],
  [
    'Sudan agreed to convene the commission with Chad within three months and to refrain from recalling its ambassador.',
    { convene: 'within three months', 'sever-relations': null },
  ],
  [
    'Under the accord, Sudan is to release its prisoners no later than 20 January, and a mixed committee is to meet in Tripoli.',
    { release: 'no later than 20 January', convene: null },
  ],
  [
    'Sudan agreed to release its prisoners before the rains, and Chad promised to reopen the border within weeks.',
    { release: 'before the rains', 'open-route': 'within weeks' },
  ],
  [
    'Sudan is expected to renew the mandate of the mission before it expires, and Chad to ratify the treaty by then.',
    { mandate: 'before it expires', ratify: 'by then' },
  ],
  [
    'Sudan asked Chad to appear before the Council, and Chad will not sign the treaty before the election.',
    { sign: null },
  ],
  ['Sudan released its prisoners before the election in Chad.', { release: null }],
]
for (const [text, due] of cases)
  test(`a day is the deadline of the act that it is set for: ${text}`, async () => {
    const statements = await statementsOf(pageOf(text, '2025-08-09'))
    const found = statements.map(({ act, deadline }) => [act, deadline?.text ?? null])
    assert.deepEqual(Object.fromEntries(found), due)
  })

/** text, and of each act when it is done or to be done; null where the text gives it no time */
const days: [text: string, when: Record<string, string | null>][] = [
  ['Mali agreed on Tuesday to release ten rebels.', { release: null }],
  ['Mali agreed on Tuesday to release ten rebels on Friday.', { release: 'Friday' }],
  ['On Monday the African Union urged Mali to withdraw its troops from Kidal.', { 'withdraw-forces': null }],
  ['Mali plans to expel the French ambassador next week.', { expel: 'next week' }],
  ['Mali failed on Tuesday to sign the accord with the rebels.', { sign: 'Tuesday' }],
  ['The rebels on Friday accused Mali of breaking the truce.', { violate: null }],
]
for (const [text, when] of days)
  test(`the day on which something is agreed, asked for or alleged is not the day of the act: ${text}`, async () => {
    const statements = await statementsOf(pageOf(text, '2025-08-09'))
    const found = statements.map(({ act, time }) => [act, time?.text ?? null])
    assert.deepEqual(Object.fromEntries(found), when)
  })
