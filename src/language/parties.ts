// What other folders ask of the parties: which party the words of a sentence name.

import type { Party } from '../model/party.ts'
import type { Sentence } from '../model/sentence.ts'
import { partyOfSpan as partyOf } from './parties/span.ts'

/** See `parties/span.ts`. */
export function partyOfSpan(
  sentence: Sentence,
  first: number,
  last: number,
): { party: Party; implied?: string } | null {
  return partyOf(sentence, first, last)
}
