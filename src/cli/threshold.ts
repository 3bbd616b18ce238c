import { isThreshold } from '../ledger/threshold.ts'
import { UsageError } from './errors.ts'

/** What `--least 0.6` asks for; undefined where it is left out. Throws UsageError for what is no number from 0 to 1. */
export function leastOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : thresholdOf(text, `--least "${text}"`)
}

/**
 * A threshold of confidence from the command line: a number from 0 to 1, written with a point.
 * @param where what was given and where, for the error.
 */
export function thresholdOf(text: string, where: string): number {
  const value = Number(text)
  if (/^(\d+(\.\d*)?|\.\d+)$/.test(text) && isThreshold(value)) return value
  throw new UsageError('This is no threshold of confidence', where, remedyFor(text))
}

/** `60`, `60%`, `60 %` and `0,6` are what people write for 0.6. */
function remedyFor(text: string): string {
  const percent = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(text.trim())?.[1]?.replace(',', '.')
  const share = percent === undefined ? null : Number(percent) / (text.includes('%') || Number(percent) >= 2 ? 100 : 1)
  const meant = share !== null && isThreshold(share) ? ` Did you mean ${Number(share.toPrecision(6))}?` : ''
  return `Give a number from 0 (every line counts) to 1 (only what is certain), such as 0.6.${meant}`
}
