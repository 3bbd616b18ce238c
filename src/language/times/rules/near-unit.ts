import { addDays, type Day, daysBetween, iso, monthLength, parseDay, weekday } from '../calendar.ts'
import { countOf, countPattern } from '../numbers.ts'
import {
  counted,
  dayMeaning,
  inWeek,
  type Meaning,
  monthMeaning,
  shift,
  shiftWorking,
  spanMeaning,
  type TimeRule,
  yearMeaning,
} from '../rule.ts'
import { type Unit, unitOf, unitPattern } from '../units.ts'
import { hints } from './hints.ts'

const leads =
  'last|next|this past|this coming|this upcoming|this|past|coming|previous|following|recent|current|upcoming|preceding'

export const nearUnit: TimeRule = {
  name: 'near-unit',
  examples: [
    'last week',
    'next month',
    'this year',
    'the past year',
    'the previous month',
    'this weekend',
    'the coming weeks',
    'the past three days',
    'the next 48 hours',
    'recent months',
    'last decade',
    'the next 4 business days',
    'the 5 past minutes',
    'the coming weeks and months',
    'the past few days',
    'late last year',
    'earlier this week',
    'later this month',
  ],
  hint: hints.unit,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d-])(?:(earlier|later|early|mid|late)[ -](?:in )?)?(?:the )?(?:(${leads})(?: (${countPattern}))?|(\\d{1,4}) (last|next|past|coming|previous|following)(?= [A-Za-zÀ-ɏ]+s(?![A-Za-zÀ-ɏ]))) (${unitPattern})(?:(?: and|,| or|, and) (?:${unitPattern}))?(?![A-Za-zÀ-ɏ-])(?! ago)`,
    'gi',
  ),
  read([text = '', part, first, countA, countB, second, unit = ''], around) {
    const { reference, before } = around
    const lead = (first ?? second)!
    const count = countA ?? countB
    if (/^last$/i.test(lead) && isVerb(text, before)) return null
    if (/^sec/i.test(unit) && !count) return null
    if (/^min/i.test(unit) && !count && /^last$/i.test(lead) && (!/^the /i.test(text) || /\b[Aa]t $/.test(before)))
      return null
    if (/^(?:this|past|last) ?$/i.test(lead) && /^nights?$/i.test(unit) && !count) return null
    const back = /last|past|previous|recent|preceding/i.test(lead)
    const vague = !count && /s$/i.test(unit) && !/decades?$/i.test(unit)
    if (!reference) return count ? { kind: 'interval' } : { kind: 'date' }
    if (/following|preceding/i.test(lead)) return { kind: 'date' }
    const size = count ? countOf(count) : 1
    if (vague || size === null || size > 10_000) return open(reference, back)
    const what = unitOf(unit)
    const within =
      /^the/i.test(text) && /next/i.test(lead) && /\b(?:over|within|during|for|throughout|in) $/i.test(before)
    if (count || what.clock || within || (/^the/i.test(text) && /past|coming/i.test(lead)))
      return stretch(reference, size, what, back)
    const near = /coming/i.test(lead) && /^weekend/i.test(unit) && weekday(reference) < 6
    return partOf(wholeUnit(reference, back ? -1 : /next|coming/i.test(lead) && !near ? 1 : 0, unit), part, reference)
  },
}

/** "is to last 180 days", "will last six months": the verb. */
const isVerb = (text: string, before: string): boolean =>
  /^last/i.test(text) &&
  /\b(?:to|will|would|can|could|may|might|should|shall|must|not|did|does|do|only|and|that|which|likely|probably|['’]ll) $/i.test(
    before,
  ) &&
  !/\b(?:in|over|during|for|and|said) $/i.test(before)

/** "earlier this week" ends with the page, "later this week" begins with it; "early", "mid" and "late" are thirds. */
function partOf(whole: Meaning, part: string | undefined, reference: Day): Meaning {
  const first = parseDay(whole.earliest)
  const last = parseDay(whole.latest)
  if (!part || !first || !last) return whole
  const word = part.toLowerCase()
  const today = iso(reference)
  const inside = whole.earliest! <= today && today <= whole.latest!
  if (inside && word === 'earlier') return { ...whole, latest: today }
  if (inside && word === 'later') return { ...whole, earliest: today }
  const third = Math.floor((daysBetween(first, last) + 1) / 3)
  if (word === 'mid') return { ...whole, earliest: iso(addDays(first, third)), latest: iso(addDays(last, -third)) }
  return word.startsWith('early')
    ? { ...whole, latest: iso(addDays(first, Math.max(0, third - 1))) }
    : { ...whole, earliest: iso(addDays(last, 1 - Math.max(1, third))) }
}

const open = (reference: Day, back: boolean): Meaning => ({
  kind: 'interval',
  ...(back ? { latest: iso(reference) } : { earliest: iso(reference) }),
  implied: counted,
})

function stretch(reference: Day, count: number, { letter, times, clock, working }: Unit, back: boolean): Meaning {
  const size = (back ? -1 : 1) * count * times
  const days = clock ? Math.ceil(letter === 'H' ? count / 24 : 1) : null
  const other =
    days !== null
      ? addDays(reference, back ? -days : days)
      : working
        ? shiftWorking(reference, size)
        : shift(reference, size, letter)
  return back ? spanMeaning(other, reference, counted) : spanMeaning(reference, other, counted)
}

/** The week, month, quarter, year … that lies so many steps from the one of the page. */
export function wholeUnit(reference: Day, step: number, unit: string): Meaning {
  const { letter, times, working } = unitOf(unit)
  if (/^weekend/i.test(unit)) return spanMeaning(inWeek(reference, step, 6), inWeek(reference, step, 7), counted)
  if (letter === 'W') return spanMeaning(inWeek(reference, step, 1), inWeek(reference, step, 7), counted)
  if (letter === 'D') return dayMeaning(working ? shiftWorking(reference, step) : addDays(reference, step), counted)
  if (letter === 'M' && times === 1) {
    const at = shift({ ...reference, day: 1 }, step, 'M')
    return monthMeaning(at.year, at.month, counted)
  }
  if (letter === 'M') {
    const quarter = { year: reference.year, month: Math.floor((reference.month - 1) / 3) * 3 + 1, day: 1 }
    const at = shift(quarter, step * 3, 'M')
    const end = shift(at, 2, 'M')
    return spanMeaning(at, { ...end, day: monthLength(end.year, end.month) }, counted)
  }
  if (letter === 'Y' && times === 1) return yearMeaning(reference.year + step, counted)
  if (letter !== 'Y') return dayMeaning(reference, counted)
  const start = Math.floor(reference.year / times) * times + step * times
  return spanMeaning({ year: start, month: 1, day: 1 }, { year: start + times - 1, month: 12, day: 31 }, counted)
}
