import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOf, statementsOf } from './reading.ts'

/** Sentence, then the event type of its one line after the PLOVER manual (draft 2.0). */
const types: [string, string][] = [
  ['Israel released forty Palestinian prisoners on Monday.', 'RETREAT'],
  ['Israel said on Monday that it would release forty Palestinian prisoners.', 'CONCEDE'],
  ['Turkey demanded on Monday that Greece release the prisoners.', 'REQUEST'],
  ['Pakistan suspended the talks with India on Monday.', 'SANCTION'],
  ['Pakistan said on Monday that it will suspend the talks with India.', 'THREATEN'],
  ['Syria said on Monday that it was willing to withdraw its troops from Lebanon.', 'AGREE'],
  ['Georgia said on Monday that it might withdraw from the talks with Russia.', 'THREATEN'],
  ['Georgia said that it would have met Russia in Geneva.', 'CONSULT'],
  ['Hamas said on Monday that it had tried to attack Israel.', 'ASSAULT'],
  ['Rebels of the RUF kidnapped eleven British soldiers in Sierra Leone.', 'ASSAULT'],
  ['Police arrested eleven British soldiers in Sierra Leone.', 'COERCE'],
  ['Iran supplied rockets to Hezbollah.', 'AID'],
  ['Turkey backed the peace plan of Kofi Annan.', 'SUPPORT'],
  ['Demonstrators in Baghdad blocked the road to Jordan.', 'PROTEST'],
  ['Israel closed the crossing to Gaza on Monday.', 'COERCE'],
]

for (const [text, type] of types)
  test(`${type}: ${text}`, async () => {
    const found = await statementsOf(pageOf(text, '2025-08-09'))
    assert.deepEqual(
      found.map(({ plover }) => plover),
      [type],
    )
  })
