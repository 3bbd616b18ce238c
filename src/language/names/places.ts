// Countries, states and large cities of lexicon/language/places.json, asked for by their words.

import lists from '../../../lexicon/language/places.json' with { type: 'json' }

const LONGEST = 4

const regions = new Set([...lists.countries, ...lists.states].map((name) => name.toLowerCase()))
const codes = new Set(lists.stateCodes)
const cities = new Set(lists.cities.map((name) => name.toLowerCase()))
const ambiguous = new Set(lists.ambiguous)

const key = (words: readonly string[]): string => words.join(' ').toLowerCase()

/** A country or a state of the USA, the state also by its two letters ("TX"). */
export const isRegion = (words: readonly string[]): boolean =>
  regions.has(key(words)) || (words.length === 1 && codes.has(words[0]!))

/** A place that its words alone tell: no "Jordan", "Reading" or "Nice". */
export const isSurePlace = (words: readonly string[]): boolean => {
  const name = key(words)
  return (regions.has(name) || cities.has(name)) && !ambiguous.has(name)
}

/** How many of the words from `first` on name a place for sure, the longest run; 0 where they name none. */
export function placeAt(words: readonly string[], first: number): number {
  for (let count = Math.min(LONGEST, words.length - first); count > 0; count--)
    if (isSurePlace(words.slice(first, first + count))) return count
  return 0
}
