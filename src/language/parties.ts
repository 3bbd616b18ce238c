// What other folders ask of the parties: which party the words of a sentence name.

import type { Party } from '../model/party.ts'
import type { Sentence } from '../model/sentence.ts'
import { ownerOfAdjective, ownersOfEach, type PartyAt } from './parties/each.ts'
import { isTerritory } from './parties/lexicon.ts'
import { organAt, organBelonging } from './parties/organs.ts'
import { pairAt } from './parties/pair.ts'
import { pageParties, partyOfSpan as partyOf } from './parties/span.ts'
import { headOfSpan } from './parties/tree.ts'

/** A party that words name; `implied` is the rule by which it is known where the words alone do not name it. */
export interface PartyOfWords {
  party: Party
  implied?: string
}

/** The one party that a noun phrase names; tokens 0-based, the last included. See `parties/span.ts`. */
export function partyOfSpan(sentence: Sentence, first: number, last: number): PartyOfWords | null {
  return partyOf(sentence, first, last)
}

/** Every party that a noun phrase names: one as `partyOfSpan` gives it, two for "the two countries" or "both sides", else none. */
export function partiesOfSpan(sentence: Sentence, first: number, last: number): PartyOfWords[] {
  const one = partyOf(sentence, first, last)
  return one ? [one] : pairAt(sentence, headOfSpan(sentence, first, last), first, pageParties(sentence))
}

/** An organisation, and no land that the lists keep as one. */
export const isBody = (party: Party | undefined): boolean => party?.kind === 'organisation' && !isTerritory(party)

/** What a plural noun is of each whom the words before it name: "Thai and Cambodian troops" has two armies. Empty where they are not two or more, all of them known. */
export function partiesOfEach(sentence: Sentence, head: number): PartyAt[] {
  return ownersOfEach(sentence, head, pageParties(sentence)).map((owner) => ({
    ...owner,
    party: organOfEach(sentence, head, owner.party),
  }))
}

/** The state whose adjective ends at a token: "Israeli" in "an Israeli air strike". */
export const partyOfAdjective = (sentence: Sentence, index: number): PartyAt | null =>
  ownerOfAdjective(sentence, index, pageParties(sentence))

/** What a plural organ or office is of each of its states: "the foreign ministers of A and B" has the one of A; the party itself for "sides" and where the head is no organ. */
export function organOfEach(sentence: Sentence, head: number, party: Party): Party {
  const organ = organAt(sentence, head)?.organ
  // Kosovo has envoys as states have.
  const isState = party.kind === 'state' || party.id === party.country
  return (isState && organ && organBelonging(party, organ)?.party) || party
}
