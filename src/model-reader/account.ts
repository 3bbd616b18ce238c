// What a run has used of a model, in memory that all reading threads share.

import { type FailureCode, failureWords } from './request.ts'

/** Why a run goes on without the model. */
export const reasons = { none: 0, requests: 1, tokens: 2, failures: 3 } as const

const fields = ['requests', 'tokens', 'failed', 'failure', 'stopped', 'kept', 'unasked', 'proposed', 'taken'] as const
type Field = (typeof fields)[number]

/** Failures in a row after which nobody is asked any more. */
const mostFailures = 5

/** The counts of one run. */
export type Account = Record<Field, number>

export const openAccount = (): SharedArrayBuffer => new SharedArrayBuffer(fields.length * Int32Array.BYTES_PER_ELEMENT)

const place = (field: Field): number => fields.indexOf(field)
const cells = (shared: SharedArrayBuffer): Int32Array => new Int32Array(shared)

export const accountOf = (shared: SharedArrayBuffer): Account =>
  Object.fromEntries(fields.map((field) => [field, Atomics.load(cells(shared), place(field))])) as Account

export const count = (shared: SharedArrayBuffer, field: 'kept' | 'unasked' | 'proposed' | 'taken', by = 1): void => {
  Atomics.add(cells(shared), place(field), by)
}

/** Stops the run's use of the model for a reason; the first reason stays. */
const stop = (shared: SharedArrayBuffer, reason: number): void => {
  Atomics.compareExchange(cells(shared), place('stopped'), reasons.none, reason)
}

/**
 * Sets one request and its tokens aside, all threads together. False where the budget does not reach, or where the run has
 * gone on without the model; then nothing is set aside.
 */
export function reserve(
  shared: SharedArrayBuffer,
  tokens: number,
  most: { requests: number; tokens: number },
): boolean {
  const at = cells(shared)
  if (Atomics.load(at, place('stopped')) !== reasons.none) return false
  if (Atomics.add(at, place('tokens'), tokens) + tokens > most.tokens) {
    Atomics.sub(at, place('tokens'), tokens)
    stop(shared, reasons.tokens)
    return false
  }
  if (Atomics.add(at, place('requests'), 1) + 1 > most.requests) {
    Atomics.sub(at, place('requests'), 1)
    Atomics.sub(at, place('tokens'), tokens)
    stop(shared, reasons.requests)
    return false
  }
  return true
}

/** Puts what a request cost in the place of what was set aside for it. */
export function settle(shared: SharedArrayBuffer, reserved: number, cost: number): void {
  // A server may claim any cost; beyond the largest budget it is all the same.
  const most = 2 ** 30
  Atomics.add(cells(shared), place('tokens'), Math.min(cost, most) - reserved)
}

/** Notes how a request ended: an answer ends a row of failures, the last failure of a long row ends the use of the model. */
export function note(shared: SharedArrayBuffer, failure: FailureCode | null): void {
  const at = cells(shared)
  if (failure === null) {
    Atomics.store(at, place('failed'), 0)
    return
  }
  Atomics.store(at, place('failure'), failure)
  if (Atomics.add(at, place('failed'), 1) + 1 >= mostFailures) stop(shared, reasons.failures)
}

/** Why the run goes on without the model, in one sentence; null while it does not. */
export function stopWords({ stopped, failure }: Account, most: { requests: number; tokens: number }): string | null {
  switch (stopped) {
    case reasons.requests:
      return `the model's budget of ${most.requests} requests is spent; the run goes on without it (--model-requests)`
    case reasons.tokens:
      return `the model's budget of ${most.tokens} tokens is spent; the run goes on without it (--model-tokens)`
    case reasons.failures:
      return `the model failed ${mostFailures} times in a row, at last because ${failureWords(failure)}; the run goes on without it`
    default:
      return null
  }
}
