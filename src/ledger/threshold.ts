import { modelPrefix } from '../model/read.ts'
import type { Statement } from '../model/statement.ts'
import type { WaitReason } from '../model/views.ts'

/** What a threshold of confidence can be: a number from 0 to 1. */
export function isThreshold(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}

/**
 * Why a line waits for a person, where no person has decided about it; empty where it counts as it was read. Every view
 * asks here and nowhere else. What a language model proposed waits however sure it is, whatever the threshold.
 */
export function waitsFor({ confidence, reader }: Statement, threshold: number): WaitReason[] {
  const reasons: WaitReason[] = []
  if (reader.name.startsWith(modelPrefix)) reasons.push('model')
  if (confidence < threshold) reasons.push('confidence')
  return reasons
}
