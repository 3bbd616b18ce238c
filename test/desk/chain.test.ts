import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startChainCheck } from '../../src/desk/chain.ts'
import { emptyHead, makeEntry } from '../../src/ledger/entry.ts'
import type { Entry } from '../../src/model/entry.ts'
import type { Store } from '../../src/store/store.ts'

function log(length: number): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at < length; at++) {
    const body = { by: 'A. Reviewer', about: `statement-${at}`, reason: 'withdrawn by its outlet' }
    entries.push(makeEntry(entries.at(-1) ?? emptyHead, { kind: 'retraction', body }, '2025-08-09T00:00:00.000Z'))
  }
  return entries
}

/** Only what the check asks of a store. */
function storeOf(entries: Entry[]): Store {
  return {
    async *entries({ from = 1, to = entries.length } = {}) {
      yield* entries.slice(from - 1, to)
    },
  } as unknown as Store
}

const now = () => new Date('2025-08-09T23:46:00Z')

test('a whole chain is said to be verified, with the time', async () => {
  const entries = log(120)
  const check = startChainCheck(storeOf(entries), now)
  assert.equal(check.words(entries.at(-1)!), 'chain is being checked')
  await check.settled()
  assert.equal(check.words(entries.at(-1)!), 'chain verified 9 August 2025, 23:46 UTC')
})

test('a changed entry is named, wherever it stands', async () => {
  for (const at of [1, 60, 119]) {
    const entries = log(120)
    entries[at] = { ...entries[at]!, recorded: '2025-08-08T00:00:00.000Z' }
    const check = startChainCheck(storeOf(entries), now)
    check.words(entries.at(-1)!)
    await check.settled()
    assert.equal(check.words(entries.at(-1)!), `chain broken at entry ${at + 1}: run pacta verify`)
  }
})
