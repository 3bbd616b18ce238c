// Which party a noun phrase names, for whoever reads statements off the trees.

import type { Party } from '../../model/party.ts'
import type { Sentence } from '../../model/sentence.ts'
import { actsHere } from './acting.ts'
import { anaphor } from './anaphora.ts'
import { matchForms } from './match.ts'
import { type Found, organAt, organOf } from './organs.ts'
import { makePage, type PageParties, pageOf, rememberPage } from './page.ts'
import { reach } from './persons.ts'
import { headOfSpan, relationOf } from './tree.ts'

/**
 * The party that the noun phrase from token `first` to `last` (0-based, included) names, seen on its head: a name, an organ
 * with whose it is, a person with his titles, or what a plain anaphor stands for. `implied` is the rule where the words alone
 * do not name it. Null where they name none or where it stays open.
 */
export function partyOfSpan(sentence: Sentence, first: number, last: number): Found | null {
  const page = pageParties(sentence)
  const head = headOfSpan(sentence, first, last)
  const [from, to] = within(reach(sentence, head), first, last)
  return (
    nameAt(sentence, head, page) ??
    titled(sentence, head) ??
    organOf(sentence, from, to, page) ??
    organOf(sentence, first, last, page) ??
    formAt(sentence, head, page) ??
    anaphor(sentence, head, from, to, page)
  )
}

const within = ([from, to]: [number, number], first: number, last: number): [number, number] => [
  Math.max(from, first),
  Math.min(to, last),
]

/** What the page of a sentence told; a sentence read alone is its own page. */
export function pageParties(sentence: Sentence): PageParties {
  const known = pageOf(sentence)
  if (known) return known
  const page = makePage([sentence], [matchForms(sentence)])
  rememberPage([sentence], page)
  return page
}

/** "Mr. Bangui": a man, whatever city bears his name. */
const isOfPerson = (sentence: Sentence, first: number, { kind }: Party): boolean =>
  kind !== 'person' &&
  [first, first - 1].some((at) => /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Mme)\.?$/.test(sentence.tokens[at]?.text ?? ''))

/** The head stands in a name that names a party; a name of which the head is an organ of another is left to the organ. */
function nameAt(sentence: Sentence, head: number, page: PageParties): Found | null {
  const name = sentence.names.find((one) => one.first <= head && one.last >= head)
  if (!name?.party || isOfPerson(sentence, name.first, name.party)) return null
  const match = page.matchesOf(sentence).find((one) => one.first <= head && one.last >= head)
  if (match?.form.use === 'seat' && match.form.parties.some((party) => party.id === name.party!.id))
    return { party: name.party, implied: 'seat-for-government' }
  return { party: name.party, ...(match && match.form.parties.length > 1 ? { implied: 'only-one-on-page' } : {}) }
}

/** "President Aliyev", "his US counterpart Donald Trump", "the envoy, Tom Barrack": the person beside the title. */
function titled(sentence: Sentence, head: number): Found | null {
  const token = sentence.tokens[head]!
  if (token.lemma.toLowerCase() !== 'counterpart' && organAt(sentence, head)?.organ.kind !== 'office') return null
  const person = sentence.names.find((name) => {
    if (name.kind !== 'PER' || !name.party) return false
    if (relationOf(sentence, head) === 'appos' && token.head - 1 >= name.first && token.head - 1 <= name.last)
      return true
    const own = headOfSpan(sentence, name.first, name.last)
    return (
      sentence.tokens[own]!.head - 1 === head &&
      /^(?:appos|flat|compound|nmod)$/.test(relationOf(sentence, own)) &&
      name.first - head <= 3
    )
  })
  return person?.party ? { party: person.party } : null
}

/** A form of the lexicon that no name covers: "the Azerbaijanis", a seat of government that acts. */
function formAt(sentence: Sentence, head: number, page: PageParties): Found | null {
  for (const match of page.matchesOf(sentence)) {
    if (match.first > head || match.last < head) continue
    if (
      sentence.names.some(
        (name) =>
          !name.party &&
          name.first <= match.first &&
          name.last >= match.last &&
          name.last - name.first > match.last - match.first,
      )
    )
      continue
    const party = page.settle(match.form)
    if (!party || isOfPerson(sentence, match.first, party)) continue
    if (match.form.use === 'name') return { party }
    if (match.form.use === 'people') return { party }
    if (match.form.use === 'seat' && actsHere(sentence, match.first, match.last))
      return { party, implied: 'seat-for-government' }
  }
  return null
}
