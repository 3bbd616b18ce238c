// Persons of a page: in full once, then by surname; the country of their office from their title.

import type { Party } from '../../model/party.ts'
import type { Name, Sentence } from '../../model/sentence.ts'
import { plain } from './form.ts'
import { leaderNamed, leadersOfSurname } from './leaders.ts'
import { offices, personsBySurname } from './lexicon.ts'
import { organAt, organOf } from './organs.ts'
import type { PageParties } from './page.ts'
import { childrenOf, headOfSpan, relationOf } from './tree.ts'

/**
 * Gives each person's name its party: the lexicon's person, else one made of the fullest name on the page, with the country
 * that its title tells ("Azerbaijani Foreign Minister Jeyhun Bayramov"). A surname or first name alone is the one person
 * whom the page names in full with it; else the one of that surname in the lexicon whose country the page names.
 */
export function personsOfPage(sentences: readonly Sentence[], page: PageParties, year: number | null): void {
  const open: { sentence: Sentence; name: Name; words: string[] }[] = []
  for (const sentence of sentences)
    for (const name of sentence.names)
      if (name.kind === 'PER') open.push({ sentence, name, words: nameWords(sentence, name) })
  const made = new Map<string, Party>()
  const leaders = new Map<string, Party>()
  for (const { words } of open) {
    const party = words.length > 1 ? leaderNamed(words.join(' ')) : undefined
    if (party && isOfTime(party, year)) leaders.set(words.join(' '), party)
  }
  const several = new Set([...leaders.values()].map(({ country }) => country)).size > 1
  for (const { sentence, name, words } of open) {
    const key = words.join(' ')
    const leader = leaders.get(key)
    if (!name.party && leader && isMeant(leader, sentence, name, page, several)) made.set(key, leader)
    if (!name.party && words.length > 1) name.party = personNamed(sentence, name, key, made, page)
    if (name.party && words.length > 1) introduce(words, name.party, page)
  }
  for (const { sentence, name, words } of open)
    if (!name.party) {
      const party =
        page.persons.get(words.join(' ')) ??
        (words.length === 1 && !isThing(sentence, name) ? knownBySurname(words[0]!, page, year) : undefined)
      if (party) name.party = party
    }
  for (const sentence of sentences) addOverlooked(sentence, page)
}

/** "Maduro has demanded that …", which the network overlooks or takes for a place: the surname of the one person whom the page names in full with it. */
function addOverlooked(sentence: Sentence, page: PageParties): void {
  sentence.tokens.forEach(({ text, upos, deprel, start, end }, at) => {
    const party = upos === 'PROPN' && /^\p{Lu}.{3}/u.test(text) ? page.persons.get(plain(text)) : undefined
    const isAlone = [at - 1, at + 1].every((beside) => sentence.tokens[beside]?.upos !== 'PROPN')
    if (!party || !isAlone || !plain(party.name).endsWith(` ${plain(text)}`)) return
    const taken = sentence.names.find(({ first, last }) => first <= at && at <= last)
    if (taken && (taken.party || taken.first !== taken.last || deprel !== 'nsubj')) return
    const others = sentence.names.filter((name) => name !== taken)
    const name: Name = { kind: 'PER', first: at, last: at, start, end, party }
    sentence.names = [...others, name].sort((a, b) => a.first - b.first)
  })
}

/** "the Ravi": a river, and nobody of that surname. */
const isThing = (sentence: Sentence, { first }: Name): boolean => /^the$/i.test(sentence.tokens[first - 1]?.text ?? '')

/** Years before and after an office in which whoever has its holder's name is taken for him. */
const [YEARS_BEFORE, YEARS_AFTER] = [20, 25]

const isOfTime = ({ id }: Party, year: number | null, before = YEARS_BEFORE, after = YEARS_AFTER): boolean =>
  year === null || offices.get(id)!.some(({ from = 0, to = 9999 }) => from - before <= year && year <= to + after)

/** "President Jean-Bertrand Aristide": a page that names the country, an office beside the name or another state's leader means no namesake. */
function isMeant(leader: Party, sentence: Sentence, name: Name, page: PageParties, several: boolean): boolean {
  const titled = countryOfTitle(sentence, name, page)
  if (titled !== undefined) return titled === leader.country
  if (several || (leader.country !== undefined && page.named.has(leader.country))) return true
  const head = headOfSpan(sentence, name.first, name.last)
  return titlePhrases(sentence, name, head).some(([first, last]) => isTitle(sentence, first, last))
}

/** The person that a name of several words names, made once a page however it is cut ("Laura Ruiz Vega", "Laura Ruiz"). */
function personNamed(sentence: Sentence, name: Name, key: string, made: Map<string, Party>, page: PageParties): Party {
  const known = [...made].find(
    ([other]) =>
      key === other ||
      key.startsWith(`${other} `) ||
      other.startsWith(`${key} `) ||
      key.endsWith(` ${other}`) ||
      other.endsWith(` ${key}`),
  )
  const party = known?.[1] ?? personOf(sentence, name, key)
  const country = party.country ?? countryOfTitle(sentence, name, page)
  if (country) party.country = country
  made.set(key, party)
  return party
}

/** Notes the first and the last word of a name; one that two persons share stands for neither. */
function introduce(words: string[], party: Party, page: PageParties): void {
  for (const word of [words[0]!, words.at(-1)!]) {
    if (!page.persons.has(word)) page.persons.set(word, party)
    else if (page.persons.get(word)?.id !== party.id) page.persons.set(word, undefined)
  }
}

/** Years before an office in which its holder is already spoken of by surname, as a candidate or a minister; of a leader, after it as well. */
const YEARS_BEFORE_OFFICE = 4

/** "Trump" on a page that names the United States: the one holder of an office there of that surname, in that year where there are several. */
function knownBySurname(surname: string, page: PageParties, year: number | null): Party | undefined {
  if (page.persons.has(surname)) return undefined
  // Whoever came to office later is another: in 1998 "Castro" is not the one of 2008.
  const came = (party: Party): boolean =>
    year === null || offices.get(party.id)!.some(({ from = 0 }) => from <= year + YEARS_BEFORE_OFFICE)
  const lately = (party: Party): boolean =>
    year !== null && isOfTime(party, year, YEARS_BEFORE_OFFICE, YEARS_BEFORE_OFFICE)
  const candidates = [
    ...(personsBySurname.get(surname) ?? []).filter(came),
    ...leadersOfSurname(surname).filter(lately),
  ].filter(({ country }) => country && page.named.has(country))
  if (candidates.length < 2 || year === null) return candidates.length === 1 ? candidates[0] : undefined
  const holding = candidates.filter(({ id }) =>
    offices.get(id)!.some(({ from = 0, to = 9999 }) => from <= year && to >= year),
  )
  return holding.length === 1 ? holding[0] : undefined
}

function nameWords(sentence: Sentence, name: Name): string[] {
  const words = sentence.tokens.slice(name.first, name.last + 1).map((token) => plain(token.text))
  const shown = words.filter((word, k) => word !== '-' || k === 0)
  return shown.length ? shown : words
}

function personOf(sentence: Sentence, name: Name, key: string): Party {
  let written = ''
  for (let k = name.first; k <= name.last; k++) {
    const token = sentence.tokens[k]!
    if (k > name.first && token.start > sentence.tokens[k - 1]!.end) written += ' '
    written += token.text
  }
  return { id: key.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''), name: written, kind: 'person' }
}

/** Country from the words of office beside the name: "Rwandan President Paul Kagame", "Paul Kagame, the president of Rwanda", "his US counterpart Donald Trump". */
export function countryOfTitle(sentence: Sentence, name: Name, page: PageParties): string | undefined {
  const head = headOfSpan(sentence, name.first, name.last)
  for (const [first, last] of titlePhrases(sentence, name, head)) {
    const organ = organOf(sentence, first, last, page)
    if (organ?.party.country) return organ.party.country
    const matches = page.matchesOf(sentence).filter((match) => match.first >= first && match.last <= last)
    if (!matches.length || !isTitle(sentence, first, last)) continue
    for (const match of matches) {
      const party = page.settle(match.form)
      // "a US-based Iranian dissident".
      if (party?.country && sentence.tokens[match.last + 1]?.text !== '-') return party.country
    }
  }
  return undefined
}

/** What somebody is beside his office: "Algeria's leading human rights activist, X", "a member of the Syrian parliament, Y". */
const standings = new Set(
  'counterpart colleague activist dissident campaigner lawyer lawmaker deputy member journalist writer archbishop bishop cleric judge'.split(
    ' ',
  ),
)

const isTitle = (sentence: Sentence, first: number, last: number): boolean => {
  for (let k = first; k <= last; k++)
    if (standings.has(sentence.tokens[k]!.lemma.toLowerCase()) || organAt(sentence, k)?.organ.kind === 'office')
      return true
  return false
}

/** Phrases of office that hang on a name or that the name hangs on, each as its first and last token. */
function titlePhrases(sentence: Sentence, name: Name, head: number): [number, number][] {
  const phrases: [number, number][] = []
  let from = name.first
  while (
    from > 0 &&
    name.first - from < 9 &&
    (/^(?:ADJ|NOUN|PROPN|PART|NUM|PRON|DET)$/.test(sentence.tokens[from - 1]!.upos) ||
      /^VB[GN]$/.test(sentence.tokens[from - 1]!.xpos))
  )
    from -= 1
  if (from < name.first) phrases.push([from, name.first - 1])
  for (const child of childrenOf(sentence, head))
    if (relationOf(sentence, child) === 'appos' && child > name.last) phrases.push(reach(sentence, child))
  const governor = sentence.tokens[head]!.head - 1
  if (relationOf(sentence, head) === 'appos' && governor >= 0) {
    const [first, last] = reach(sentence, governor)
    if (last < name.first) phrases.push([first, last])
  }
  return phrases
}

/** First and last token of all that hangs on a token, conjuncts and clauses left out. */
export function reach(sentence: Sentence, index: number): [number, number] {
  let first = index
  let last = index
  for (const child of childrenOf(sentence, index)) {
    if (
      /^(?:conj|appos|acl|parataxis|punct|cc|nsubj|cop|aux|advcl|advmod|obl|dep|list)$/.test(
        relationOf(sentence, child),
      )
    )
      continue
    const [from, to] = reach(sentence, child)
    first = Math.min(first, from)
    last = Math.max(last, to)
  }
  return [first, last]
}
