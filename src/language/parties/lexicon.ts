// The lexicon of parties as one tree of words, so that the longest name at a place is found in one walk.

import ambiguous from '../../../lexicon/parties/ambiguous.json' with { type: 'json' }
import groupsFile from '../../../lexicon/parties/armed-groups.json' with { type: 'json' }
import organisationsFile from '../../../lexicon/parties/organisations.json' with { type: 'json' }
import organsFile from '../../../lexicon/parties/organs.json' with { type: 'json' }
import personsFile from '../../../lexicon/parties/persons.json' with { type: 'json' }
import statesFile from '../../../lexicon/parties/states.json' with { type: 'json' }
import territoriesFile from '../../../lexicon/parties/territories.json' with { type: 'json' }
import type { Held } from '../../model/leader.ts'
import type { Party, PartyKind } from '../../model/party.ts'
import { formWords, plain } from './form.ts'

/** How a form stands for its party: its name, the adjective of it, its people, or a seat of government that stands for it. */
export type Use = 'name' | 'adjective' | 'people' | 'seat'

/** One way of writing one party. */
export interface Form {
  words: readonly string[]
  use: Use
  /** More than one where the form alone does not tell. */
  parties: readonly Party[]
}

export interface FormNode {
  next: Map<string, FormNode>
  forms: Form[]
}

interface Entry {
  id: string
  name: string
  kind?: string
  formal?: string
  aliases?: string[]
  adjectives?: string[]
  people?: string[]
  capital?: string
  seats?: string[]
  country?: string
}

const root: FormNode = { next: new Map(), forms: [] }
const byId = new Map<string, Party>()

function add(written: string, use: Use, party: Party): void {
  const words = formWords(written)
  let node = root
  for (const word of words.map(plain)) {
    let next = node.next.get(word)
    if (!next) {
      next = { next: new Map(), forms: [] }
      node.next.set(word, next)
    }
    node = next
  }
  const same = node.forms.find((form) => form.use === use && form.words.join(' ') === words.join(' '))
  if (!same) node.forms.push({ words, use, parties: [party] })
  else if (!same.parties.includes(party)) same.parties = [...same.parties, party]
}

function addEntry(entry: Entry, kind: PartyKind, country: string | undefined): void {
  const party: Party = { id: entry.id, name: entry.name, kind, ...(country ? { country } : {}) }
  byId.set(party.id, party)
  for (const name of [entry.name, entry.formal, ...(entry.aliases ?? [])]) if (name) add(name, 'name', party)
  for (const adjective of entry.adjectives ?? []) add(adjective, 'adjective', party)
  const people: Party = { ...party, id: `${entry.id}:people`, kind: 'people', name: entry.people?.[0] ?? entry.name }
  for (const word of entry.people ?? []) if (!entry.adjectives?.includes(word)) add(word, 'people', people)
  for (const seat of [entry.capital, ...(entry.seats ?? [])]) if (seat && seat !== entry.name) add(seat, 'seat', party)
}

for (const state of statesFile.states as Entry[]) addEntry(state, 'state', state.id)
for (const territory of territoriesFile.territories as Entry[]) addEntry(territory, 'organisation', territory.country)
for (const organisation of organisationsFile.organisations as Entry[])
  addEntry(organisation, organisation.kind as PartyKind, organisation.country)
for (const organ of organsFile.named as Entry[]) addEntry(organ, 'organ', organ.country)
for (const group of groupsFile.groups as Entry[])
  addEntry(group, (group.kind as PartyKind) ?? 'armed-group', group.country)
for (const [use, list] of [
  ['name', ambiguous.names],
  ['adjective', ambiguous.adjectives],
  ['seat', ambiguous.seats],
] as const)
  for (const { form, parties } of list) for (const id of parties) add(form, use, byId.get(id)!)

/** A land that the lists keep beside the states: Abkhazia, Hong Kong. */
export const isTerritory = ({ id }: Party): boolean => territories.has(id)
const territories = new Set((territoriesFile.territories as Entry[]).map(({ id }) => id))

/** Persons with the offices they hold or held, by the party id of the person. */
export const offices = new Map<string, Held[]>()

/** Persons of the lexicon by the last word of their name. */
export const personsBySurname = new Map<string, Party[]>()
for (const person of personsFile.persons as (Entry & { offices: Held[] })[]) {
  const last = person.offices.at(-1)
  const country = person.country ?? (last && byId.get(last.of)?.country)
  addEntry(person, 'person', country)
  offices.set(person.id, person.offices)
  const surname = plain(formWords(person.name).at(-1)!)
  personsBySurname.set(surname, [...(personsBySurname.get(surname) ?? []), byId.get(person.id)!])
}

/** Root of the tree of all forms. */
export const forms: FormNode = root

/** Party of an id of the lexicon. */
export const partyById = (id: string): Party | undefined => byId.get(id)
