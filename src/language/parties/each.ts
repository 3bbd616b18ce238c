// "Thai and Cambodian leaders", "US and British forces": a plural noun, and before it those of whom there is one each.

import type { Party } from '../../model/party.ts'
import type { Sentence } from '../../model/sentence.ts'
import { plain } from './form.ts'
import { type Form, forms } from './lexicon.ts'
import type { Match } from './match.ts'
import { organAt, reaches } from './organs.ts'
import type { PageParties } from './page.ts'

/** A party with the tokens of the word for it, 0-based, the last one included. */
export interface PartyAt {
  first: number
  last: number
  party: Party
}

/**
 * The parties whose adjectives or names stand coordinated before the plural noun `head`, in their order; empty where they are not
 * two or more, where one of them is not known, or where something else may be meant ("Bosnian Serb and Croat forces").
 */
export function ownersOfEach(sentence: Sentence, head: number, page: PageParties): PartyAt[] {
  const all = page.matchesOf(sentence).filter(({ last }) => last < head)
  const usual = all.filter(({ form }) => form.use === 'adjective' || form.use === 'name')
  const nearest = usual.findLast(({ last }) => isNearestOf(sentence, last, head))
  if (!nearest) return []
  const run = runUpTo(sentence, usual, nearest)
  if (run.length < 2 || isOfMore(sentence, all, run[0]!.first)) return []
  if (!run.every(({ last }) => stemsFrom(sentence, last, head))) return []
  const found = run.flatMap(({ first, last, forms: readings }) => {
    const party = readings.map((form) => page.settle(form)).find((one) => one && owning.has(one.kind))
    return party ? [{ first, last, party }] : []
  })
  return found.length === run.length && new Set(found.map(({ party }) => party.id)).size === run.length ? found : []
}

/** "Malta, Cyprus and Greek officials" may be two states and somebody's officials. */
function stemsFrom({ tokens }: Sentence, index: number, head: number): boolean {
  for (let at = index; at >= 0; at = tokens[at]!.head - 1) if (at === head) return true
  return false
}

/** "Macedonian and Albanian political leaders" may be of two peoples in one state. */
const ofPeoples = /^(?:political|community|civic|ethnic|party|business|village|local|student)$/i

const owning: ReadonlySet<Party['kind']> = new Set(['state', 'organisation', 'armed-group'])

/** The state or territory whose adjective ends at a token: "Israeli", "South Korean"; null where it stays open. */
export function ownerOfAdjective(sentence: Sentence, index: number, page: PageParties): PartyAt | null {
  const here = page.matchesOf(sentence).filter(({ last, form }) => last === index && form.use === 'adjective')
  const party = here.map(({ form }) => page.settle(form)).find((one) => one && owning.has(one.kind))
  const isBacker = sentence.tokens[index + 1]?.text === '-'
  return party && !isBacker ? { first: here[0]!.first, last: index, party } : null
}

/** Nothing but plain modifiers and the words of the organ itself stands before the noun: no other name. */
function isNearestOf(sentence: Sentence, last: number, head: number): boolean {
  const until = organAt(sentence, head)?.first ?? head
  const between = sentence.tokens.slice(last + 1, until)
  return (
    reaches(sentence, last + 1, until) &&
    between.every(({ text }) => /^[^\p{Lu}'’]/u.test(text) && !ofPeoples.test(text))
  )
}

/** A word for a party as it stands, with the forms that it may be. */
interface Written {
  first: number
  last: number
  forms: readonly Form[]
}

function runUpTo(sentence: Sentence, matches: readonly Match[], nearest: Match): Written[] {
  const at = (last: number): Written | null => {
    const here = matches.filter((match) => match.last === last)
    const shared = sharing(sentence, last, nearest.form)
    const first = here[0]?.first ?? last
    if (shared.length) return { first: last, last, forms: shared }
    return here.length ? { first, last, forms: here.map(({ form }) => form) } : null
  }
  const own = matches.filter(({ last }) => last === nearest.last).map(({ form }) => form)
  const run: Written[] = [{ first: nearest.first, last: nearest.last, forms: own }]
  for (;;) {
    const joint = jointBefore(sentence, run[0]!.first, run.length === 1)
    const before = joint === null ? null : at(joint)
    if (!before) return run
    run.unshift(before)
  }
}

/** "North and South Korean", "Greek and Turkish Cypriot": the first of them with the last word of the second. */
function sharing(sentence: Sentence, index: number, { words }: Form): Form[] {
  if (words.length < 2) return []
  let node = forms.next.get(plain(sentence.tokens[index]!.text))
  for (const word of words.slice(1)) node = node?.next.get(plain(word))
  return node?.forms.filter(({ use }) => use === 'adjective' || use === 'name') ?? []
}

/** The last token of what "and" or, before a further one, a comma joins to the word at `first`. */
function jointBefore(sentence: Sentence, first: number, byAnd: boolean): number | null {
  const word = sentence.tokens[first - 1]?.text ?? ''
  if (/^(?:and|&)$/.test(word)) return sentence.tokens[first - 2]?.text === ',' ? first - 3 : first - 2
  return word === ',' && !byAnd ? first - 2 : null
}

/** "Kurdish, Turkish and Iraqi officials", "Kosovo Serb and …", "ethnic …": what stands before the first of them goes with it. */
function isOfMore({ tokens }: Sentence, matches: readonly Match[], first: number): boolean {
  const before = tokens[first - 1]
  if (!before) return false
  const isName = (index: number): boolean =>
    matches.some((match) => match.last === index) ||
    (index > 0 && ['ADJ', 'PROPN'].includes(tokens[index]!.upos) && /^\p{Lu}/u.test(tokens[index]!.text))
  if (/^(?:and|&|or|,)$/.test(before.text)) return first > 1 && isName(first - 2)
  return /^(?:ethnic|-|–)$/i.test(before.text) || isName(first - 1)
}
