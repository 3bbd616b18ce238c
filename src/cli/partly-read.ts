import { beyondReading } from '../model/page.ts'
import type { Reading } from './task.ts'

/**
 * Most sentences of one page that go through the network, the first ones that are worth it: no report of the press has as many, and
 * a megabyte of speech is read within five seconds on one core.
 */
export const mostSentences = 500

/** What to tell whoever asked for a page that is read in part; null where it was read as far as it goes. */
export function partlyRead({ page }: Reading): string | null {
  const from = page.left.find(({ rule }) => rule === beyondReading)?.from
  if (from?.kind !== 'stated') return null
  return `Only the first ${mostSentences} sentences that may tell something were read, up to sign ${from.start} of ${page.text.length} (${page.address}). Split the page, or read all of it with --no-gate.`
}
