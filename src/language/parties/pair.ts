// "The two presidents", "both sides": two parties named before, only where exactly two can be meant.

import type { Party } from '../../model/party.ts'
import type { Sentence } from '../../model/sentence.ts'
import type { Found } from './organs.ts'
import type { PageParties } from './page.ts'

const kindsOf: Record<string, readonly Party['kind'][]> = {
  country: ['state'],
  state: ['state'],
  nation: ['state'],
  neighbour: ['state'],
  neighbor: ['state'],
  side: ['state', 'armed-group'],
  party: ['state', 'armed-group'],
  government: ['state'],
  leader: ['person'],
  president: ['person'],
  minister: ['person'],
}

/** The two parties that "the two …" or "both …" at `head` stands for; empty where the words before do not name exactly two. */
export function pairAt(sentence: Sentence, head: number, first: number, page: PageParties): Found[] {
  const words = sentence.tokens.slice(first, head).map((token) => token.text.toLowerCase())
  const both = words.includes('both') || (words.includes('two') && /^(?:the|these|those)$/.test(words[0] ?? ''))
  const kinds = both ? kindsOf[sentence.tokens[head]!.lemma.toLowerCase()] : undefined
  if (!kinds) return []
  const at = page.sentences.indexOf(sentence)
  for (const from of [at, at - 1, 0]) {
    const found = from < 0 ? [] : partiesBetween(page, from, at, sentence, head, kinds)
    if (found.length === 2) return found.map((party) => ({ party, implied: 'two-on-page' }))
    if (found.length > 2) return []
  }
  return []
}

function partiesBetween(
  page: PageParties,
  from: number,
  to: number,
  sentence: Sentence,
  head: number,
  kinds: readonly Party['kind'][],
): Party[] {
  const found = new Map<string, Party>()
  for (const one of page.sentences.slice(from, to + 1))
    for (const { party, last } of one.names)
      if (party && kinds.includes(party.kind) && (one !== sentence || last < head)) found.set(party.id, party)
  return [...found.values()]
}
