// Organs and offices of a state, an organisation or a group: "the Azerbaijan Foreign Office", "Rwanda's foreign minister", "M23 rebels".

import lexicon from '../../../lexicon/parties/organs.json' with { type: 'json' }
import type { Party, PartyKind } from '../../model/party.ts'
import type { Sentence } from '../../model/sentence.ts'
import { placeAt } from '../names/places.ts'
import { plain } from './form.ts'
import type { Match } from './match.ts'
import type { PageParties } from './page.ts'
import { headOfSpan } from './tree.ts'

/** A party that words name; `implied` is the rule where the words alone do not. */
export interface Found {
  party: Party
  implied?: string
}

/** A kind of organ or office. */
export interface Organ {
  id: string
  name: string
  kind: string
}

const organs = new Map<string, Organ>()
for (const organ of lexicon.organs) for (const form of organ.forms) organs.set(form, organ)
const longest = Math.max(...[...organs.keys()].map((form) => form.split(' ').length))
const organWords = new Set([...organs.keys()].flatMap((form) => form.split(' ')))
const groupWords = new Set(lexicon.groupWords)

/** An organ or office where it stands in a sentence. */
export interface OrganAt {
  organ: Organ
  first: number
  last: number
}

/** Organs of a sentence by token, each looked for once: a phrase asks for its own many times over. */
const known = new WeakMap<Sentence, (OrganAt | null)[]>()

/** The longest organ or office whose words include token `head`, its last word or a word of "ministry of …". */
export function organAt(sentence: Sentence, head: number): OrganAt | null {
  const found = known.get(sentence) ?? organsIn(sentence)
  known.set(sentence, found)
  return found[head] ?? null
}

function organsIn({ tokens }: Sentence): (OrganAt | null)[] {
  const words = tokens.map(({ text }) => plain(text))
  const ofOrgans = words.map((word) => organWords.has(word))
  return tokens.map(({ lemma }, head) => {
    const own = organs.get(words[head]!) ?? organs.get(plain(lemma))
    const alone = own ? { organ: own, first: head, last: head } : null
    // "the prime ministers of A and B".
    const singular = words.map((word, k) => (k === head ? plain(lemma) : word))
    return ofOrgans[head] || organWords.has(singular[head]!)
      ? (longerOrgan(words, ofOrgans, head) ?? longerOrgan(singular, [...ofOrgans.slice(0, head), true], head) ?? alone)
      : alone
  })
}

function longerOrgan(words: readonly string[], ofOrgans: readonly boolean[], head: number): OrganAt | null {
  for (let length = longest; length > 1; length--)
    for (let first = head; first > head - length && first >= 0 && ofOrgans[first]; first--) {
      if (!ofOrgans[first + length - 1]) continue
      const organ = organs.get(words.slice(first, first + length).join(' '))
      if (organ) return { organ, first, last: first + length - 1 }
    }
  return null
}

/**
 * The organ, office or members that the words from `first` to `last` name, with whose they are told by an adjective, a
 * genitive or "of" inside them. Null where they name none, or where it is not told whose.
 */
export function organOf(sentence: Sentence, first: number, last: number, page: PageParties): Found | null {
  const head = headOfSpan(sentence, first, last)
  if (isPast(sentence, first, head)) return null
  const at = organAt(sentence, head)
  if (!at && !groupWords.has(plain(sentence.tokens[head]!.text))) return null
  const owner = ownerWithin(sentence, first, last, at ? [at.first, at.last] : [head, head], at?.organ ?? null, page)
  if (!owner) return null
  return ownedBy(owner, at?.organ ?? null, sentence, head)
}

/** "former president", "ex-minister", "the late leader": no office is held any more. */
const isPast = (sentence: Sentence, first: number, head: number): boolean =>
  sentence.tokens
    .slice(first, head)
    .some(({ text }) => /^(?:former|ex|late|erstwhile|onetime|one-time|then)$/i.test(text))

/** Whose it is: the nearest form of the lexicon before the organ's words; else the first one after them that "of", "for" or "in" leads in. */
function ownerWithin(
  sentence: Sentence,
  first: number,
  last: number,
  [from, to]: [number, number],
  organ: Organ | null,
  page: PageParties,
): Party | null {
  const inside = page
    .matchesOf(sentence)
    .filter(
      (match) =>
        match.first >= first &&
        match.last <= last &&
        !isBacker(sentence, match.last) &&
        !isOfLongerPlace(sentence, match.first, match.last, from),
    )
  if (inside.some((match) => match.last < from && isEthnic(sentence, match, inside))) return null
  const ahead = inside.filter((match) => match.last < from && reaches(sentence, match.last + 1, from))
  const before = ahead.at(-1)
  if (before && organ && isNameOfBody(sentence, before.last + 1, from, to, organ)) return null
  if (severalOwners(sentence, inside, from)) return null
  const within = inside.find((match) => match.first > from && match.last <= to)
  const after = inside.find(
    (match) => match.first > to && leadsTo(sentence, to + 1, match.first, organ) && !ownsMore(sentence, match.last + 1),
  )
  const match = before ?? within ?? after
  if (
    !match ||
    (/^(?:sides?|forces|leaders?|leadership|fighters|delegation|negotiators?)$/i.test(sentence.tokens[to]!.text) &&
      isOfKin(page, match))
  )
    return null
  const forms = inside.filter((other) => other.first === match.first && other.last === match.last)
  for (const { form } of forms) {
    const party = page.settle(form)
    if (party)
      return party.kind === 'people'
        ? (page.settle({ ...form, parties: [{ ...party, id: party.id.split(':')[0]! }] }) ?? null)
        : party
  }
  return null
}

/** "the ethnic Albanian delegation", "Bosnian Croat forces": of a people, and of no state. */
const isEthnic = (sentence: Sentence, { first, form }: Match, matches: readonly Match[]): boolean =>
  sentence.tokens[first - 1]?.text.toLowerCase() === 'ethnic' ||
  (form.use !== 'name' && matches.some((other) => other.last === first - 1 && other.form.use === 'adjective'))

const kinOf = new WeakMap<PageParties, Set<string>>()

/** "the Serbian side", on a page that tells of Bosnian Serbs: theirs or the state's, and the words alone do not tell. */
function isOfKin(page: PageParties, { form }: Match): boolean {
  const stem = (word: string): string => plain(word).slice(0, 4)
  const kin =
    kinOf.get(page) ??
    new Set(
      page.sentences
        .flatMap((sentence) => page.matchesOf(sentence))
        .filter(({ form: other }) => other.words.length > 1 && ['adjective', 'people'].includes(other.use))
        .flatMap(({ form: other }) => other.words.map(stem)),
    )
  kinOf.set(page, kin)
  return form.use === 'adjective' && form.words.length === 1 && kin.has(stem(form.words[0]!))
}

/** "British Columbia's premier", "the British Virgin Islands premier": the adjective is part of a place's name. */
const isOfLongerPlace = (sentence: Sentence, first: number, last: number, organ: number): boolean =>
  // "the US Embassy": the organ's own words are no part of a place.
  sentence.names.some(
    (name) =>
      name.kind === 'LOC' &&
      name.first <= first &&
      last < name.last &&
      (name.last < organ || organ < first) &&
      !name.party,
  ) ||
  placeAt(
    sentence.tokens.slice(first).map(({ text }) => text),
    0,
  ) >
    last - first + 1

/** "the Saudi-backed government", "Russian-led forces": another's. */
const isBacker = (sentence: Sentence, last: number): boolean =>
  sentence.tokens[last + 1]?.text === '-' && isBackedBy(sentence.tokens[last + 2]?.text ?? '')

/** What stands behind a party's name and a hyphen, and says that the thing is not the party's own: "Israeli-backed", "Kenya-based". */
export const isBackedBy = (word: string): boolean =>
  /^(?:backed|led|supported|sponsored|allied|aligned|funded|trained|armed|based|born|controlled|held|occupied|installed|mediated|brokered|appointed|run|made|linked|affiliated|dominated|supplied)$/i.test(
    word,
  )

/** "Thai and Cambodian leaders": not one party's. */
function severalOwners(sentence: Sentence, inside: readonly Match[], until: number): boolean {
  return inside.some((match, k) => {
    const next = inside.slice(k + 1).find((other) => other.first > match.last && other.last < until)
    return (
      next !== undefined &&
      /^(?:and|&|,|or)$/.test(sentence.tokens[match.last + 1]?.text ?? '') &&
      next.first - match.last <= 3
    )
  })
}

const between = /^(?:'s|’s|'|’|ADJ|NOUN|PROPN|NUM|-|\/)$/

/** Nothing but modifiers stands between an owner and the organ ("Rwanda's new foreign minister", "US-backed" is none). */
export function reaches(sentence: Sentence, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const { text, upos, xpos } = sentence.tokens[k]!
    // "the Angolan rebel leader" leads no state.
    if (
      (sentence.tokens[k - 1]?.text === '-' && isBackedBy(text)) ||
      /^(?:rebel|guerrilla|opposition|insurgent|separatist|militia|union|tribal|religious|student)$/i.test(text)
    )
      return false
    if (!between.test(text) && !between.test(upos) && upos !== 'PART' && upos !== 'ADV' && !/^VB[GN]$/.test(xpos))
      return false
  }
  return true
}

/** "delegations of Libya's two camps": the name is the owner of what follows it, not of the organ. */
const ownsMore = (sentence: Sentence, next: number): boolean => sentence.tokens[next]?.xpos === 'POS'

const bodies = new Set(['state', 'parliament', 'army', 'police', 'delegation', 'embassy'])
const ofAnyState = new Set(
  (
    "national armed defence defense people people's arab royal security federal joint republican imperial land ground naval air " +
    'border central supreme constituent legislative state'
  ).split(' '),
)

/** A word that the name of any state's organ may have: "the National Army". */
export const isOfAnyState = (word: string): boolean => ofAnyState.has(plain(word))

/** "the Iraqi Islamic Party", "the Indian National Congress": capitals make it a body of that name in the state, and not the state's. */
function isNameOfBody(sentence: Sentence, from: number, until: number, head: number, organ: Organ): boolean {
  if (!bodies.has(organ.id) || from >= until) return false
  const ownName = (k: number): boolean =>
    /^\p{Lu}/u.test(sentence.tokens[k]!.text) && !ofAnyState.has(plain(sentence.tokens[k]!.text))
  const words = sentence.tokens.slice(from, until).map((_, k) => from + k)
  return words.some(ownName) || (organ.id !== 'army' && /^(?:Party|Congress)$/.test(sentence.tokens[head]!.text))
}

/** Organs that stand in, for or before another state or body than their own. */
const sentAbroad = new Set(['embassy', 'delegation', 'diplomats', 'ambassador', 'envoy'])

/** "of the", "for", "to" and nothing else between the organ and its owner. */
function leadsTo(sentence: Sentence, from: number, to: number, organ: Organ | null): boolean {
  const word = sentence.tokens[from]?.text ?? ''
  if (!/^(?:of|for|in|to|from|at)$/i.test(word)) return false
  if (organ && sentAbroad.has(organ.id) && !/^(?:of|from)$/i.test(word)) return false
  for (let k = from + 1; k < to; k++)
    if (!['DET', 'ADJ', 'NOUN', 'ADP', 'PART'].includes(sentence.tokens[k]!.upos)) return false
  return to - from <= 6
}

const aligned = new Set(['state', 'organisation', 'armed-group'])

function ownedBy(owner: Party, organ: Organ | null, sentence: Sentence, head: number): Found | null {
  const country = owner.country ? { country: owner.country } : {}
  // "the British secretary of state" has any department; the American and the Pope's have foreign affairs.
  const isOfState =
    ['secretary', 'state'].includes(plain(sentence.tokens[head]!.text)) && organ?.id === 'foreign-minister'
  if (
    isOfState &&
    owner.kind === 'state' &&
    !['USA', 'VAT'].includes(owner.country ?? '') &&
    sentence.tokens.some(({ text }, k) => text === 'of' && Math.abs(k - head) === 1)
  )
    return null
  if (!aligned.has(owner.kind) && owner.kind !== 'organ') return null
  const word = plain(sentence.tokens[head]!.text)
  // Taiwan and Kosovo have organs as states have.
  if (owner.kind !== 'state' && owner.id !== owner.country) {
    const own = organ?.kind === 'office' && !['leaders', 'representatives'].includes(word)
    if (!own)
      return groupWords.has(word) || organ?.kind === 'organ' ? { party: owner, implied: 'members-for-group' } : null
    // "the President of the European Commission": no head of a state.
    const name = organ!.id === 'head-of-state' && word === 'president' ? word : organ!.name
    return { party: { id: `${owner.id}:${organ!.id}`, name: `${name} of ${owner.name}`, kind: 'office', ...country } }
  }
  // "the Lebanese leaders" hold no one office.
  if (organ?.kind === 'office' && sentence.tokens[head]!.xpos.endsWith('S')) return null
  return organ && organBelonging(owner, organ)
}

/** An organ or office of a state or of another owner as a party; the owner itself for "the … side". */
export function organBelonging(owner: Party, organ: Organ): Found | null {
  if (organ.kind === 'state') return { party: owner }
  if (organ.kind === 'organisation') return null
  const kind: PartyKind = organ.kind === 'office' ? 'office' : 'organ'
  const country = owner.country ? { country: owner.country } : {}
  return { party: { id: `${owner.id}:${organ.id}`, name: `${organ.name} of ${owner.name}`, kind, ...country } }
}
