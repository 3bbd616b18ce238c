import { setImmediate } from 'node:timers/promises'
import { emptyHead, hashOf } from '../ledger/entry.ts'
import type { Store } from '../store/store.ts'
import { day } from './words/day.ts'
import { number } from './words/number.ts'

/** Checks the hash chain behind the pages, from where it was last checked; never twice at once. */
export interface ChainCheck {
  /** State of the chain in words: `chain verified 9 August 2025, 23:46 UTC`. Starts a check where the head has moved on. */
  words(head: { sequence: number; hash: string }): string
  /** Resolves when no check is under way. */
  settled(): Promise<void>
}

/** Entries checked between two looks at what else waits. */
const breath = 50

/** @param now clock of the words. */
export function startChainCheck(store: Store, now: () => Date): ChainCheck {
  let verified = { ...emptyHead, at: '' }
  let broken: number | null = null
  let failed = false
  let running: Promise<void> | null = null

  async function check(upTo: number): Promise<void> {
    let { sequence, hash } = verified
    for await (const entry of store.entries({ from: sequence + 1, to: upTo })) {
      if (entry.sequence !== sequence + 1 || entry.previous !== hash || hashOf(entry) !== entry.hash) {
        broken = sequence + 1
        return
      }
      sequence = entry.sequence
      hash = entry.hash
      if (sequence % breath === 0) await setImmediate()
    }
    if (sequence < upTo) broken = sequence + 1
    else verified = { sequence, hash, at: now().toISOString() }
  }

  return {
    words(head) {
      if (broken !== null) return `chain broken at entry ${number(broken)}: run pacta verify`
      if (head.sequence === 0) return 'no entries yet'
      if (verified.sequence === head.sequence) {
        return verified.hash === head.hash
          ? `chain verified ${day(verified.at)}`
          : `chain broken at entry ${number(head.sequence)}: run pacta verify`
      }
      if (!running) {
        running = check(head.sequence)
          .then(
            () => {
              failed = false
            },
            () => {
              failed = true
            },
          )
          .finally(() => {
            running = null
          })
      }
      return failed ? 'chain could not be checked' : 'chain is being checked'
    },
    async settled() {
      await running
    },
  }
}
