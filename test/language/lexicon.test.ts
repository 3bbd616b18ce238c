import assert from 'node:assert/strict'
import { test } from 'node:test'
import groups from '../../lexicon/parties/armed-groups.json' with { type: 'json' }
import africa from '../../lexicon/parties/leaders/africa.json' with { type: 'json' }
import asiaPacific from '../../lexicon/parties/leaders/asia-pacific.json' with { type: 'json' }
import europeAmericas from '../../lexicon/parties/leaders/europe-americas.json' with { type: 'json' }
import organisations from '../../lexicon/parties/organisations.json' with { type: 'json' }
import organs from '../../lexicon/parties/organs.json' with { type: 'json' }
import persons from '../../lexicon/parties/persons.json' with { type: 'json' }
import states from '../../lexicon/parties/states.json' with { type: 'json' }
import territories from '../../lexicon/parties/territories.json' with { type: 'json' }
import { formWords } from '../../src/language/parties/form.ts'
import { leaderNamed, leadersOfSurname } from '../../src/language/parties/leaders.ts'
import { offices, partyById } from '../../src/language/parties/lexicon.ts'
import { leaderOf } from '../../src/model/leader.ts'

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
  for (const { about } of [
    states,
    territories,
    organisations,
    groups,
    persons,
    organs,
    africa,
    asiaPacific,
    europeAmericas,
  ])
    assert.match(about, /\. Written for this project/)
})

const leaders = [africa, asiaPacific, europeAmericas].flatMap((file) =>
  Object.entries(file.leaders as Record<string, string[]>).flatMap(([of, lines]) =>
    lines.map((line) => leaderOf(line, of)),
  ),
)

test('every state of the United Nations has leaders, each once, with offices that end after they began', () => {
  const states = new Set(leaders.flatMap(({ offices }) => offices.map(({ of }) => of)))
  const others = new Set(persons.persons.flatMap(({ offices }) => offices.map(({ of }) => of)))
  for (const { id } of [...entries].filter(({ id }) => /^[A-Z]{3}$/.test(id)))
    assert.ok(states.has(id) || others.has(id) || id === 'VAT', id)
  assert.equal(
    new Set([...leaders, ...persons.persons].map(({ id }) => id)).size,
    leaders.length + persons.persons.length,
  )
  for (const { name, offices } of leaders)
    for (const { of, from, to } of offices) {
      assert.ok(partyById(of), `${name}: ${of}`)
      assert.ok(to === undefined || from! <= to, name)
    }
})

test('a line of the leaders that is written wrongly is refused with its words', () => {
  for (const line of ['Ana Lopez', 'Ana Lopez: president', 'Ana Lopez: head-of-state 199–2002', 'Ana Lopez: 1999'])
    assert.throws(() => leaderOf(line, 'PER'), /Ana Lopez/)
})

test('a leader is known by every form of his name, with his country and his offices', () => {
  assert.deepEqual(leaderNamed('Frederick Chiluba'), {
    id: 'frederick-chiluba',
    name: 'Frederick Chiluba',
    kind: 'person',
    country: 'ZMB',
  })
  assert.equal(leaderNamed('Denis Sassou-Nguesso')?.country, 'COG')
  assert.equal(leaderNamed('Chiluba'), undefined)
  assert.ok(leadersOfSurname('chiluba').some(({ id }) => id === 'frederick-chiluba'))
  assert.ok(offices.get('frederick-chiluba')!.some(({ office, from }) => office === 'head-of-state' && from === 1991))
})
