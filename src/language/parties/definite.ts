// Definite phrases that stand for a party named before: "the ministry", "the rebels", "the Union".

import type { Party } from '../../model/party.ts'
import type { Sentence } from '../../model/sentence.ts'
import { plain } from './form.ts'
import type { Found } from './organs.ts'
import { isOfAnyState, organAt, organOf } from './organs.ts'
import type { PageParties } from './page.ts'
import { reach } from './persons.ts'
import { childrenOf, relationOf } from './tree.ts'

const groups = new Set(['group', 'movement', 'rebels', 'militants', 'militia', 'insurgents', 'guerrillas'])

/** "the ministry" where the page names one ministry; "the rebels" where it names one armed group; "the president" where it names one. */
export function definitePhrase(
  sentence: Sentence,
  first: number,
  head: number,
  word: string,
  page: PageParties,
): Found | null {
  const at = page.placeOf(sentence)
  const unique = partiesUntil(page, at)
  const one = (parties: Party[], rule: string): Found | null =>
    parties.length === 1 ? { party: parties[0]!, implied: rule } : null
  // "the Catholic lay group": a word of its own makes it another than the one that was named.
  const bare = sentence.tokens
    .slice(first + 1, head)
    .every(({ text }) => ['armed', 'rebel', 'militant', 'insurgent', 'the'].includes(text.toLowerCase()))
  if (groups.has(word) && (!bare || page.sentences.some(namesSeveralGroups))) return null
  if (groups.has(word))
    return one(
      unique.filter((party) => party.kind === 'armed-group'),
      'only-group-on-page',
    )
  const short = shortForm(sentence, first, head, unique)
  if (short) return short
  // "the two governments": more than one is never the one that was named.
  if (sentence.tokens[head]!.xpos.endsWith('S')) return null
  const organ = organAt(sentence, head)?.organ
  if (organ?.kind === 'organ') {
    const ending = organ.id === 'ministry' ? /:(?:[a-z]+-)?ministry$/ : new RegExp(`:${organ.id}$`)
    const meant = unique.filter((party) => ending.test(party.id))
    if (meant.length !== 1 || isAnother(sentence, first, head) || isElsewhere(meant[0]!, page, at, word)) return null
    // "Maduro said the government would not attend": his own, whichever else was named.
    const speaker = stateOfSpeaker(sentence, head)
    if (speaker !== undefined && speaker !== meant[0]!.country) return null
    return one(meant, 'only-organ-on-page')
  }
  if (word === 'ministry')
    return one(
      unique.filter((party) => party.id.endsWith('-ministry')),
      'only-organ-on-page',
    )
  return null
}

/** The country of the person who says the clause in which a word stands; undefined where nobody does, or it is not known. */
function stateOfSpeaker(sentence: Sentence, index: number): string | undefined {
  const { tokens, names } = sentence
  for (let at = index, steps = 0; at >= 0 && steps < tokens.length; at = tokens[at]!.head - 1, steps++)
    if (tokens[at]!.deprel.startsWith('ccomp')) {
      const subject = childrenOf(sentence, tokens[at]!.head - 1).find(
        (child) => relationOf(sentence, child) === 'nsubj',
      )
      const name =
        subject === undefined ? undefined : names.find(({ first, last }) => first <= subject && subject <= last)
      return name?.party?.kind === 'person' ? name.party.country : undefined
    }
  return undefined
}

/** "the new military government", "the Maoist army", "the delegation of his movement": not the one that was named. */
const isAnother = (sentence: Sentence, first: number, head: number): boolean =>
  childrenOf(sentence, head).some(
    (child) =>
      child > head &&
      relationOf(sentence, child) === 'nmod' &&
      childrenOf(sentence, child).some((mark) => sentence.tokens[mark]!.text === 'of'),
  ) ||
  sentence.tokens
    .slice(first + 1, head)
    .some(({ text }) => /^(?:new|next|other|future|previous|former|old|own|successive|rival|local)$/i.test(text)) ||
  sentence.tokens
    .slice(first + 1, organAt(sentence, head)?.first ?? head)
    .some(({ text }) => /^\p{Lu}\p{Ll}/u.test(text) && !isOfAnyState(text))

/** "Schiff called on the administration": on a page of more states than one, where the one that was named is out of sight, or by another word. */
function isElsewhere(party: Party, page: PageParties, at: number, word: string): boolean {
  const near = [at - 1, at].flatMap((k) => (page.sentences[k] ? partiesNamed(page.sentences[k]!, page) : []))
  const others = near.some(({ country }) => country !== undefined && country !== party.country)
  const isNear = near.some(({ country }) => country === party.country)
  if (others && !isNear) return true
  // "The Government have given it away", in a parliament where India's was named once.
  if (!isNear && isNamedLess(party, page, at)) return true
  return (
    ['administration', 'cabinet', 'senate', 'house', 'chamber', 'regime', 'junta'].includes(word) &&
    !page.sentences.slice(0, at + 1).some((one) => isSoCalled(one, party, word, page))
  )
}

/** Another state is named more often up to here. */
function isNamedLess({ country }: Party, page: PageParties, at: number): boolean {
  const counts = new Map<string, number>()
  for (const sentence of page.sentences.slice(0, at))
    for (const name of sentence.names)
      if (name.party?.country) counts.set(name.party.country, (counts.get(name.party.country) ?? 0) + 1)
  const own = counts.get(country ?? '') ?? 0
  return [...counts.values()].some((count) => count > own)
}

/** "the Obama administration": the organ by that word. */
const isSoCalled = (sentence: Sentence, party: Party, word: string, page: PageParties): boolean =>
  sentence.tokens.some(
    ({ text }, k) =>
      plain(text) === word &&
      organAt(sentence, k) !== null &&
      organOf(sentence, ...reach(sentence, k), page)?.party.id === party.id,
  )

/** "the two main Hutu rebel groups": a page of more than one. */
const namesSeveralGroups = ({ tokens }: Sentence): boolean =>
  tokens.some(
    ({ lemma, xpos }, at) =>
      xpos === 'NNS' &&
      ['group', 'movement', 'faction', 'militia'].includes(lemma.toLowerCase()) &&
      tokens
        .slice(Math.max(0, at - 3), at)
        .some((before) => /^(?:rebel|armed|insurgent|guerrilla|two|both|three)$/i.test(before.text)),
  )

/** "the Union" after "the European Union", "the Front" after "the Polisario Front": with a capital and nothing beside it, the one party named before whose name holds the word. */
function shortForm(sentence: Sentence, first: number, head: number, named: Party[]): Found | null {
  const { text, xpos } = sentence.tokens[head]!
  if (head !== first + 1 || !/^\p{Lu}\p{Ll}+$/u.test(text) || xpos.endsWith('S') || !shortNames.has(text)) return null
  if (
    childrenOf(sentence, head).some((child) => child > head && /^(?:nmod|appos|flat)/.test(relationOf(sentence, child)))
  )
    return null
  if (sentence.tokens[head + 1]?.upos === 'PROPN') return null
  const meant = named.filter(
    ({ kind, name }) => kind !== 'person' && kind !== 'state' && name.split(' ').includes(text),
  )
  return meant.length === 1 ? { party: meant[0]!, implied: 'short-form' } : null
}

const shortNames = new Set(
  'Union Community League Organisation Organization Council Commission Commonwealth Alliance Front Movement Party Army Forum Agency Federation Court Tribunal Committee Conference'.split(
    ' ',
  ),
)

/** Parties of the page's first sentences as far as they were gathered, each with the number of its first sentence. */
interface Gathered {
  upTo: number
  parties: Map<string, { party: Party; at: number }>
}

const gathered = new WeakMap<PageParties, Gathered>()

/** Parties named up to sentence `at`, each once, in the order of the page. */
function partiesUntil(page: PageParties, at: number): Party[] {
  const known = gathered.get(page) ?? { upTo: 0, parties: new Map() }
  gathered.set(page, known)
  for (; known.upTo <= at; known.upTo++)
    for (const party of partiesNamed(page.sentences[known.upTo]!, page))
      if (!known.parties.has(party.id)) known.parties.set(party.id, { party, at: known.upTo })
  return [...known.parties.values()].filter((one) => one.at <= at).map(({ party }) => party)
}

const namedIn = new WeakMap<Sentence, Party[]>()

/** Parties that a sentence's names and its organs with their owners name. */
function partiesNamed(sentence: Sentence, page: PageParties): Party[] {
  const known = namedIn.get(sentence)
  if (known) return known
  const parties = sentence.names.flatMap((name) => (name.party ? [name.party] : []))
  if (page.matchesOf(sentence).length > 0)
    sentence.tokens.forEach(({ upos }, k) => {
      if (upos !== 'NOUN' && upos !== 'PROPN') return
      const found = organAt(sentence, k) ? organOf(sentence, ...reach(sentence, k), page) : null
      if (found && !found.implied) parties.push(found.party)
    })
  namedIn.set(sentence, parties)
  return parties
}
