// "The two presidents", "both sides": two parties named before, only where exactly two can be meant.

import type { Party } from '../../model/party.ts'
import type { Sentence } from '../../model/sentence.ts'
import { offices } from './lexicon.ts'
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
  if (!kinds || !isBare(sentence, head, words)) return []
  const at = page.placeOf(sentence)
  // "Trump, who telephoned both leaders": whoever does it to them is none of them.
  const until = /^(?:nsubj|root)/.test(sentence.tokens[head]!.deprel) ? head : 0
  for (const from of [at, at - 1, 0]) {
    const found = from < 0 ? [] : partiesBetween(page, from, at, sentence, until, kinds)
    if (found.some(({ kind, id }) => kind === 'person' && !offices.has(id))) return []
    const sides = ['side', 'party'].includes(sentence.tokens[head]!.lemma.toLowerCase())
    if (found.length === 2 && coordinated(page, from === 0 ? 0 : from, at, found, sides))
      return found.map((party) => ({ party, implied: 'two-on-page' }))
    if (found.length > 2) return []
  }
  return []
}

const plainWords = new Set(['the', 'these', 'those', 'both', 'two', 'warring', 'neighbouring', 'neighboring', 'rival'])

/** "The only two Arab states to have signed" are two of their own: nothing may tell more of them than that they are two. */
const isBare = (sentence: Sentence, head: number, words: string[]): boolean =>
  words.every((word) => plainWords.has(word)) &&
  !sentence.tokens.some((token) => token.head === head + 1 && /^(?:acl|nmod|appos)/.test(token.deprel))

/**
 * Two that stand side by side in a sentence ("Armenia and Azerbaijan") are a pair, and two of whom the page up to here names nobody
 * else; "Armenia will work with the United States" makes none where Azerbaijan was named before.
 */
function coordinated(page: PageParties, from: number, to: number, [one, other]: Party[], sides: boolean): boolean {
  const kinds: readonly Party['kind'][] = [one!.kind, other!.kind]
  const all = new Set(
    page.sentences
      .slice(0, to + 1)
      .flatMap(({ names }) => names.flatMap(({ party }) => (party && kinds.includes(party.kind) ? [party.id] : []))),
  )
  const sentences = page.sentences.slice(sides ? 0 : from, to + 1)
  // A mediator may be one of the only two of whom the lists know: sides must stand side by side.
  if (all.size === 2 && !sides)
    return page.sentences.some(({ names }) =>
      [one, other].every((party) => names.some((name) => name.party?.id === party!.id)),
    )
  return sentences.some(({ names, tokens }) =>
    names.some(
      (name) =>
        [one!.id, other!.id].includes(name.party?.id ?? '') &&
        tokens[name.first]!.deprel === 'conj' &&
        names.some(
          (first) =>
            first.party?.id !== name.party?.id &&
            [one!.id, other!.id].includes(first.party?.id ?? '') &&
            first.first < tokens[name.first]!.head &&
            tokens[name.first]!.head <= first.last + 1,
        ),
    ),
  )
}

/** A territory that acts for itself, kept as an organisation with a country, may be one of two sides; of two leaders each leads. */
function isOfKind(party: Party, kinds: readonly Party['kind'][]): boolean {
  if (kinds.includes('state') && party.kind === 'organisation' && party.country) return true
  return kinds.includes(party.kind)
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
      if (party && isOfKind(party, kinds) && (one !== sentence || last < head)) found.set(party.id, party)
  return [...found.values()]
}
