import assert from 'node:assert/strict'
import { test } from 'node:test'
import constructions from './constructions.json' with { type: 'json' }
import { inShort, pageOf, statementsOf } from './reading.ts'

for (const { construction, text, says } of constructions.cases) {
  test(`${construction}: ${text}`, async () => {
    const found = await statementsOf(pageOf(text, '2025-08-09'))
    assert.deepEqual(found.map(inShort), says)
    for (const statement of found)
      for (const { quote, start, end } of statement.evidence) assert.equal(text.slice(start, end), quote)
  })
}
