// Months and days of the week as they are written, from lexicon/language/times/calendar.json.

import calendar from '../../../lexicon/language/times/calendar.json' with { type: 'json' }

const also = new Set(calendar.alsoWords)
const bare = (name: string): string => name.toLowerCase().replace(/\.$/, '')
const lookup = (lists: readonly string[][], ends: readonly string[]): Map<string, number> =>
  new Map(
    lists.flatMap((forms, k) =>
      forms.flatMap((form) => ends.map((end): [string, number] => [form.toLowerCase() + end, k + 1])),
    ),
  )

const months = lookup(calendar.months, [''])
const weekdays = lookup(calendar.weekdays, ['', 'day'])

/** January … Jan., whatever the case; use with flag `i`. */
export const monthPattern = `(?:${[...months.keys()].join('|')})(?![A-Za-zÀ-ɏ])\\.?`

/** Month 1–12 of a name or its abbreviation. */
export const monthOf = (name: string): number => months.get(bare(name)) ?? 0

/** Monday … Mon, as the beginning of a word. */
export const weekdayName = `(?:${[...weekdays.keys()].sort((a, b) => b.length - a.length).join('|')})`

/** Monday … Mon., whatever the case; use with flag `i`. */
export const weekdayPattern = `${weekdayName}(?![A-Za-zÀ-ɏ])\\.?`

/** Day of the week 1–7 of a name or its abbreviation. */
export const weekdayOf = (name: string): number => weekdays.get(bare(name)) ?? 0

/** True where the word means something else too unless a capital says that it is a name: "may", "march", "sat". */
export const isAlsoWord = (name: string): boolean => also.has(bare(name)) && !/^\p{Lu}/u.test(name)

/** Years 1400–2199. */
export const yearPattern = '(?:1[4-9]\\d\\d|2[01]\\d\\d)'
