import assert from 'node:assert/strict'
import { test } from 'node:test'
import groups from '../../lexicon/parties/armed-groups.json' with { type: 'json' }
import organisations from '../../lexicon/parties/organisations.json' with { type: 'json' }
import organs from '../../lexicon/parties/organs.json' with { type: 'json' }
import persons from '../../lexicon/parties/persons.json' with { type: 'json' }
import states from '../../lexicon/parties/states.json' with { type: 'json' }
import territories from '../../lexicon/parties/territories.json' with { type: 'json' }
import { formWords } from '../../src/language/parties/form.ts'
import { partyById } from '../../src/language/parties/lexicon.ts'

const entries = [
  ...states.states,
  ...territories.territories,
  ...organisations.organisations,
  ...groups.groups,
  ...persons.persons,
  ...organs.named,
]

test('the 193 members and two observers of the United Nations are there under their ISO 3166-1 alpha-3 ids', () => {
  assert.equal(new Set(states.states.map(({ id }) => id)).size, 195)
  for (const { id } of states.states) assert.match(id, /^[A-Z]{3}$/)
})

test('no party stands twice, and every name has words', () => {
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length)
  for (const entry of entries)
    for (const name of [entry.name, ...('aliases' in entry && entry.aliases ? entry.aliases : [])])
      assert.ok(formWords(name).length > 0, name)
})

test('every office is held in a state, territory, organisation or group of the lexicon, and ends after it began', () => {
  for (const { name, offices } of persons.persons)
    for (const { of, from, to } of offices as { of: string; from?: number; to?: number }[]) {
      assert.ok(partyById(of), `${name}: ${of}`)
      assert.ok(from === undefined || to === undefined || from <= to, name)
    }
})

test('what stands outside the United Nations is a party of no state’s kind', () => {
  for (const { id } of territories.territories) assert.equal(partyById(id)!.kind, 'organisation')
  assert.equal(partyById('abkhazia')!.country, undefined)
})

test('every list says what it is and whose', () => {
  for (const { about } of [states, territories, organisations, groups, persons, organs])
    assert.match(about, /\. Written for this project/)
})
