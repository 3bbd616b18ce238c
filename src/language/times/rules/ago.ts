import { addDays, type Day, iso, weekday } from '../calendar.ts'
import { weekdayName, weekdayOf } from '../calendar-words.ts'
import { countOf, countPattern } from '../numbers.ts'
import {
  counted,
  dayMeaning,
  type Meaning,
  monthMeaning,
  shift,
  shiftWorking,
  type TimeRule,
  yearMeaning,
} from '../rule.ts'
import { type Unit, unitOf, unitPattern } from '../units.ts'
import { hints } from './hints.ts'

const piece = `(?:${countPattern})[ -]?(?:${unitPattern})`

export const unitsAgo: TimeRule = {
  name: 'units-ago',
  examples: ['days ago', 'hours later', 'years earlier'],
  hint: hints.unit,
  pattern:
    /(?<![A-Za-zÀ-ɏ\d-])(?:hours|days|weeks|months|years|decades|centuries) (ago|later|earlier)(?![A-Za-zÀ-ɏ-])/gi,
  read: ([, way], { reference }) =>
    way === 'ago' && reference ? { kind: 'date', latest: iso(reference), implied: counted } : { kind: 'date' },
}

export const weekdaysAway: TimeRule = {
  name: 'weekdays-away',
  examples: ['two Sundays ago', '2 Tuesdays from now'],
  hint: hints.weekday,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d-])(\\d{1,2}|[a-z]+) (${weekdayName})s (ago|from now|from today)(?![A-Za-zÀ-ɏ-])`,
    'gi',
  ),
  read([, count = '', name = '', way], { reference }) {
    const number = countOf(count)
    if (!reference || !number || number > 100) return { kind: 'date' }
    const back = (weekday(reference) - weekdayOf(name) + 7) % 7
    const day = way === 'ago' ? -(back || 7) - (number - 1) * 7 : 7 - back + (number - 1) * 7
    return dayMeaning(addDays(reference, day), counted)
  },
}

export const ago: TimeRule = {
  name: 'ago',
  examples: [
    'three days ago',
    'a decade ago',
    'in two weeks',
    '24 hours ago',
    'in 10 days',
    'two weeks from now',
    'in a fortnight’s time',
    'two and a half years ago',
    'more than 30 years ago',
    '2 years 1 month 21 days ago',
  ],
  hint: hints.unit,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d.,-]|(?<![A-Za-zÀ-ɏ])(?:last|next|past|coming|first) )(?:(?:more than|less than|about|around|nearly|almost|over|some|just) )?(?:(in) (?:(?:about|around|another|just|less than|more than) )?)?(${piece}(?:(?:(?:,| and|, and) | (?!an?\\b))${piece})*(?: and (?:a )?half)?)(?:( ago| back| from now| hence| from today| earlier| later| after that)|(?:['’]s?)? time)?(?![A-Za-zÀ-ɏ-])`,
    'gi',
  ),
  read([text = '', lead, length = '', behind = ''], { reference, before, after, direction }) {
    const tail = behind.trim().toLowerCase()
    const time = /time$/i.test(text)
    if ((!tail && !lead && !(time && /['’]/.test(text))) || (lead && !tail && !time && !ahead(length, before, after)))
      return null
    if (lead && !tail && !time && direction() === 'past') return null
    if (/^(?:earlier|later|after that)$/.test(tail)) return { kind: 'date' }
    if (tail === 'back' && !/\b(?:years?|decades?|months?|weeks?) back$/i.test(text)) return null
    const back = tail === 'ago' || tail === 'back'
    const pieces = [...length.matchAll(new RegExp(`(${countPattern})[ -]?(${unitPattern})(?![A-Za-zÀ-ɏ])`, 'gi'))].map(
      ([, count = '', unit = '']): [number | null, Unit] => [more(countOf(count), length), unitOf(unit)],
    )
    if (!reference || pieces.some(([count]) => count === null || count > 100_000))
      return {
        kind: 'date',
        ...(reference ? { [back ? 'latest' : 'earliest']: iso(reference), implied: counted } : {}),
      }
    const at = pieces.reduce((day, [count, unit]) => moved(day, count! * (back ? -1 : 1), unit), reference)
    return at.year < 1 || at.year > 9999 ? { kind: 'date' } : around(at, pieces)
  },
}

/** "in two weeks" is ahead unless it tells how long something took: "in two weeks of fighting", "the third attack in two weeks". */
const ahead = (length: string, before: string, after: string): boolean =>
  !/^(?:some|many|few|numerous)\b/i.test(length) &&
  !/^ of\b/.test(after) &&
  !/\b(?:first|second|third|fourth|fifth|time|times|once|twice|worst|highest|lowest|biggest|largest|deadliest)\b[^.;]{0,40}$/i.test(
    before,
  )

const more = (count: number | null, length: string): number | null =>
  count !== null && / and (?:a )?half$/i.test(length) ? count + 0.5 : count

function moved(day: Day, count: number, { letter, times, clock, working }: Unit): Day {
  if (clock) return addDays(day, letter === 'H' ? Math.trunc(count / 24) : 0)
  return working ? shiftWorking(day, count) : shift(day, count * times, letter)
}

/** Years and months ago are no single day: the whole year or month can be meant. */
function around(at: Day, pieces: readonly [number | null, Unit][]): Meaning {
  const [[, first]] = pieces as [[number, Unit]]
  const { letter, clock } = pieces.length > 1 ? pieces.at(-1)![1] : first
  if (letter === 'Y' && !clock) return { ...yearMeaning(at.year, counted), value: iso(at) }
  if (letter === 'M' && !clock) return { ...monthMeaning(at.year, at.month, counted), value: iso(at) }
  return dayMeaning(at, counted)
}
