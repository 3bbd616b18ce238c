import { beyondReading } from '../model/page.ts'
import type { Reading } from './task.ts'

/**
 * Most sentences of one page that go through the network, the first ones that are worth it: 1,000, fewer by one for every 1,500
 * signs of the page, and 100 at least. No report of the press has as many, and a megabyte of speech is read within five seconds on
 * one core. `--no-gate` knows no bound.
 */
export const mostSentences = (text: string): number => Math.max(100, 1000 - Math.floor(text.length / 1500))

/** What to tell whoever asked for a page that is read in part; null where it was read as far as it goes. */
export function partlyRead({ page }: Reading): string | null {
  const from = page.left.find(({ rule }) => rule === beyondReading)?.from
  if (from?.kind !== 'stated') return null
  return `Only the first ${mostSentences(page.text)} sentences that may tell something were read, up to sign ${from.start} of ${page.text.length} (${page.address}). Split the page, or read all of it with --no-gate.`
}
