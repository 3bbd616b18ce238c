// Which parties a page's names name: the lexicon's names beside the model's, in the order of the text.

import type { Party } from '../../model/party.ts'
import type { Name, NameKind, Sentence } from '../../model/sentence.ts'
import { actsHere } from './acting.ts'
import { type Match, matchForms } from './match.ts'
import { movementsOfPage } from './movements.ts'
import { organOf } from './organs.ts'
import { makePage, type PageParties, rememberPage } from './page.ts'
import { personsOfPage } from './persons.ts'

/**
 * Adds to each sentence's names those that the lexicon knows, and to each name the party it names. Where both know a name,
 * the longer span stands; on the same span the lexicon tells what it is called. What the page does not settle stays without
 * a party.
 */
export function findParties(sentences: Sentence[], published?: string): void {
  const matches = sentences.map(matchForms)
  const page = makePage(sentences, matches)
  sentences.forEach((sentence, k) => {
    if (!sentence.unread) sentence.names = mergeNames(sentence, matches[k]!, page)
  })
  movementsOfPage(sentences)
  personsOfPage(sentences, page, yearOf(published))
  rememberPage(sentences, page)
}

const yearOf = (published?: string): number | null => (published ? Number.parseInt(published, 10) || null : null)

function mergeNames(sentence: Sentence, matches: Match[], page: PageParties): Name[] {
  const names: Name[] = sentence.names.map((name) => ({ ...name }))
  for (const match of matches) {
    if (match.form.use !== 'name' && match.form.use !== 'seat') continue
    const party = page.settle(match.form)
    const over = names.filter((name) => name.first <= match.last && name.last >= match.first)
    const wider = over.find((name) => name.last - name.first > match.last - match.first)
    // The model takes titles into a name ("U.S. President Donald Trump"); a person whom the lexicon knows stands without them.
    if (wider && !(wider.kind === 'PER' && party?.kind === 'person')) continue
    // "Jordan Peterson": the model takes the first name for a place and the last for a person.
    const surname = names.find((name) => name.kind === 'PER' && name.first === match.last + 1)
    if (surname && party?.kind !== 'person' && match.first === match.last && isFirstName(sentence, match)) {
      for (const name of over) names.splice(names.indexOf(name), 1)
      surname.first = match.first
      surname.start = sentence.tokens[match.first]!.start
      continue
    }
    const known = match.form.use === 'name' || actsHere(sentence, match.first, match.last)
    const kind = kindOf(party, over[0]?.kind)
    if (
      over[0] &&
      match.form.use === 'name' &&
      over[0].kind === 'PER' &&
      party?.kind !== 'person' &&
      match.first === match.last &&
      isFirstName(sentence, match)
    )
      continue
    for (const name of over) names.splice(names.indexOf(name), 1)
    const start = sentence.tokens[match.first]!.start
    names.push({
      kind,
      first: match.first,
      last: match.last,
      start,
      end: sentence.tokens[match.last]!.end,
      ...(known && party ? { party } : {}),
    })
  }
  for (const name of names) {
    if (name.party) continue
    const party = organOf(sentence, name.first, name.last, page)
    if (party) name.party = party.party
  }
  return names.sort((a, b) => a.start - b.start)
}

function kindOf(party: Party | undefined, read: NameKind | undefined): NameKind {
  if (party?.kind === 'person') return 'PER'
  if (party?.kind === 'state') return 'LOC'
  if (!party) return read ?? 'LOC'
  return party.kind === 'organisation' && read === 'LOC' ? 'LOC' : 'ORG'
}

/** "Jordan Henderson", "Chad Kelly": a state's name as the first of a person's names. */
function isFirstName(sentence: Sentence, match: Match): boolean {
  const next = sentence.tokens[match.last + 1]
  return next?.upos === 'PROPN' && next.head === match.first + 1 && next.deprel.startsWith('flat')
}
