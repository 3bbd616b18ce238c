import { addDays, type Day, iso, monthLength } from '../calendar.ts'
import { monthOf, monthPattern, yearPattern } from '../calendar-words.ts'
import { completeMonth } from '../complete.ts'
import { countOf, countPattern, ordinalOf, ordinalPattern } from '../numbers.ts'
import { type Around, counted, dayMeaning, type Meaning, shift, spanMeaning, type TimeRule } from '../rule.ts'
import { unitOf, unitPattern } from '../units.ts'
import { hints } from './hints.ts'

/** Weeks or days counted within a longer period. */
export const portion: TimeRule = {
  name: 'portion',
  examples: [
    'the first week of October',
    'the last week of this month',
    'the first 2 weeks of 2021',
    'the last three months of 2020',
    '1st week of Oct.',
    'the last days of August',
  ],
  hint: hints.unit,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d-])(?:the )?(${ordinalPattern})(?: (${countPattern}))? (${unitPattern}) (?:of|in) (?:the )?(?:(${monthPattern})(?:,? (?:of )?(${yearPattern}))?|(${yearPattern})|(?:(this|last|next|the) )?(month|year))(?![A-Za-zÀ-ɏ\\d])`,
    'gi',
  ),
  read([, nth = '', many, unit = '', month, ofYear, year, which = '', period], around) {
    const { letter, times, clock } = unitOf(unit)
    if (clock) return null
    const whole = wholePeriod(around, month, ofYear, year, which, period)
    if (!whole) return { kind: 'interval' }
    const vague = !many && /s$/i.test(unit)
    const size = (many ? countOf(many) : vague ? 5 : 1) ?? 5
    const at = ordinalOf(nth)
    if (size > 400) return null
    const [first, last, implied] = whole
    if (at === 0) {
      const from = addDays(shift(addDays(last, 1), -size * times, letter), 0)
      return spanOrDay(from, last, implied)
    }
    const from = shift(first, (at - 1) * size * times, letter)
    const to = addDays(shift(from, size * times, letter), -1)
    return spanOrDay(from, to, implied)
  },
}

const spanOrDay = (from: Day, to: Day, implied: string | undefined): Meaning =>
  iso(from) === iso(to) ? dayMeaning(from, implied) : spanMeaning(from, to, implied)

function wholePeriod(
  around: Around,
  month: string | undefined,
  ofYear: string | undefined,
  year: string | undefined,
  which: string,
  period: string | undefined,
): [Day, Day, string | undefined] | null {
  const { reference } = around
  if (year) return [{ year: Number(year), month: 1, day: 1 }, { year: Number(year), month: 12, day: 31 }, undefined]
  if (month) {
    const number = monthOf(month)
    const meaning: Meaning = ofYear ? { kind: 'date', value: `${ofYear}-${number}` } : completeMonth(number, around)
    const at = Number(meaning.value?.slice(0, 4))
    if (!at) return null
    return [
      { year: at, month: number, day: 1 },
      { year: at, month: number, day: monthLength(at, number) },
      meaning.implied,
    ]
  }
  if (!reference) return null
  const step = /last/i.test(which) ? -1 : /next/i.test(which) ? 1 : 0
  if (/year/i.test(period ?? '')) {
    const at = reference.year + step
    return [{ year: at, month: 1, day: 1 }, { year: at, month: 12, day: 31 }, counted]
  }
  const at = shift({ ...reference, day: 1 }, step, 'M')
  return [at, { ...at, day: monthLength(at.year, at.month) }, counted]
}
