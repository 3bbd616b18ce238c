// Units of time, from lexicon/language/times/units.json.

import lexicon from '../../../lexicon/language/times/units.json' with { type: 'json' }

export type UnitLetter = 'S' | 'M' | 'H' | 'D' | 'W' | 'Y'

/** Letter of ISO 8601 durations, how many of it a unit is, whether it is shorter than a day, whether weekends are left out. */
export interface Unit {
  letter: UnitLetter
  times: number
  clock: boolean
  working: boolean
}

const units = new Map(
  lexicon.units.flatMap(({ words, letter, times, clock = false, working = false }) =>
    words.map((word): [string, Unit] => [word, { letter: letter as UnitLetter, times, clock, working }]),
  ),
)

/** Any unit, singular or plural; use with flag `i`. */
export const unitPattern = `(?:${[...units.keys()].sort((a, b) => b.length - a.length).join('|')})s?`

/** The unit of a word that `unitPattern` matches. */
export const unitOf = (written: string): Unit => units.get(written.toLowerCase().replace(/s$/, ''))!

/** ISO 8601 duration of a count of units; empty where the count is not known. */
export const isoLength = (count: number | null, { letter, times, clock }: Unit): string =>
  count === null ? '' : `P${clock ? 'T' : ''}${count * times}${letter}`
