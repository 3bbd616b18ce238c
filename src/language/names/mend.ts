// What the network gets wrong about names and the words alone put right; each rule gives all names of the sentence anew.

import type { EncodedName, EncodedToken } from '../encoder/types.ts'
import { isRegion, isSurePlace, placeAt } from './places.ts'

/** A sentence's words as read so far. */
export interface Read {
  readonly words: readonly string[]
  readonly tokens: readonly EncodedToken[]
}

type Rule = (names: readonly EncodedName[], read: Read) => EncodedName[]

/** Names after all rules, in the order of the text. */
export function mendNames(names: readonly EncodedName[], read: Read): EncodedName[] {
  return rules.reduce<EncodedName[]>((mended, rule) => rule(mended, read), [...names])
}

/** "Blaise Compaoré of Burkina Faso": no name ends with a preposition, an article or a conjunction. */
const looseEnds: Rule = (names, { tokens }) =>
  names.map((name) => {
    let { last } = name
    while (last > name.first && ['ADP', 'DET', 'CCONJ'].includes(tokens[last]!.upos)) last--
    return { ...name, last }
  })

/** "Abiy, Isaias sign": two persons, where "Smith, Jr." is one. */
const personsInRow: Rule = (names, { words }) =>
  names.flatMap((name): EncodedName[] => {
    const comma = words.findIndex((word, at) => word === ',' && name.first < at && at < name.last)
    if (name.type !== 'PER' || comma < 0 || /^(?:[JS]r|[IVX]+|Ph\.?D)\.?$/.test(words[comma + 1]!)) return [name]
    return [
      { ...name, last: comma - 1 },
      { ...name, first: comma + 1 },
    ]
  })

/** "San Francisco CA", "Brattleboro Vermont" → a town and its region are two names; "West Texas" and "Gulf of Mexico" are one. */
const townAndRegion: Rule = (names, { words }) =>
  names.flatMap((name): EncodedName[] => {
    if (name.type !== 'LOC' || isRegion(words.slice(name.first, name.last + 1))) return [name]
    for (let cut = name.first + 1; cut <= name.last; cut++) {
      const town = words.slice(name.first, cut)
      if (!isRegion(words.slice(cut, name.last + 1)) || town.some(isPartOfOne)) continue
      return [
        { ...name, last: cut - 1 },
        { ...name, first: cut },
      ]
    }
    return [name]
  })

const isPartOfOne = (word: string): boolean =>
  /^(\W+|of|the|and|de|new|baja|(north|south|east|west|central)(ern)?|washington)$/i.test(word)

/** "North Korea", "Texas": a country or state is a place; a city's name is also a club's or a paper's. */
const knownPlaces: Rule = (names, { words }) =>
  names.map((name) => {
    const of = words.slice(name.first, name.last + 1)
    return isSurePlace(of) && isRegion(of) ? { ...name, type: 'LOC' } : name
  })

/** "flights from london to san francisco": known places that the network overlooks, where the tagger sees proper nouns. */
const overlookedPlaces: Rule = (names, { words, tokens }) => {
  const taken = new Set(
    names.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, k) => first + k)),
  )
  const found: EncodedName[] = []
  for (let first = 0; first < words.length; first++) {
    const count = placeAt(words, first)
    const run = Array.from({ length: count }, (_, k) => first + k)
    if (!count || run.some((token) => taken.has(token) || tokens[token]!.upos !== 'PROPN')) continue
    if (tokens[first + count]?.upos === 'PROPN' || tokens[first - 1]?.upos === 'PROPN') continue
    found.push({ type: 'LOC', first, last: first + count - 1 })
    first += count - 1
  }
  return [...names, ...found].sort((a, b) => a.first - b.first)
}

const rules: readonly Rule[] = [looseEnds, personsInRow, townAndRegion, knownPlaces, overlookedPlaces]
