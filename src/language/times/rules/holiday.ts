import lexicon from '../../../../lexicon/language/times/holidays.json' with { type: 'json' }
import { addDays, type Day, daysBetween, easter, iso, weekday } from '../calendar.ts'
import { yearPattern } from '../calendar-words.ts'
import { moonDay } from '../moon.ts'
import { type Around, counted, dayMeaning, type Meaning, spanMeaning, type TimeRule } from '../rule.ts'

interface Holiday {
  words: readonly string[]
  fixed?: string
  easter?: number
  nth?: readonly number[]
  moon?: readonly number[]
}

const holidays: readonly Holiday[] = lexicon.holidays
const byWord = new Map(holidays.flatMap((day) => day.words.map((word): [string, Holiday] => [word.toLowerCase(), day])))
const words = [...byWord.keys()].sort((a, b) => b.length - a.length).map((word) => word.replace(/\./g, '\\.'))

const ledBefore = /\b(?:on|by|at|before|after|since|until|till|during|for|around|from|of|to) $/i
const loose = /^(?:\s*[.?!]?$|,? (?:at|on|in|this|next|last|morning|evening|\d))/i

/** A holiday in a name ("the Good Friday Agreement", "the Christmas truce") is no day; it stands behind a preposition or alone. */
export const holiday: TimeRule = {
  name: 'holiday',
  examples: [
    'on Christmas',
    'by Easter 2018',
    "on New Year's Eve",
    'before Ramadan',
    'last Christmas',
    'on Good Friday',
    'Thanksgiving Day',
  ],
  hint: new RegExp(words.map((word) => word.slice(0, 5)).join('|'), 'i'),
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(?:(last|this|next) )?(${words.join('|').replace(/['’]/g, "['’]")})(?: weekend)?(?:,? (?:of |in )?(${yearPattern}|(?:this|last|next) year))?(?![A-Za-zÀ-ɏ-]|['’]s)`,
    'gi',
  ),
  read([, lead = '', name = '', year = ''], around) {
    const { reference, before, after } = around
    if (!year && !lead && !ledBefore.test(before) && !loose.test(after)) return null
    if (/^ \p{Lu}/u.test(after)) return null
    if (
      /^ (?:truce|accords?|agreement|rising|uprising|massacre|attacks?|bombings?|war|offensive|party|tree|market|island|ceasefire)\b/i.test(
        after,
      )
    )
      return null
    const entry = byWord.get(name.toLowerCase().replace('’', "'"))!
    const stated = /^\d/.test(year) ? Number(year) : null
    if (stated === null && !reference) return { kind: 'date' }
    if (stated !== null) {
      const day = dayIn(entry, stated)
      return day ? found(entry, day) : { kind: 'date' }
    }
    const day = chosen(entry, year || lead, around)
    return day ? found(entry, day, year || lead ? counted : 'nearest-year') : { kind: 'date' }
  },
}

/** A day of the moon's calendar is seen a day earlier or later in one country than in the next. */
function found({ moon }: Holiday, day: Day, implied?: string): Meaning {
  if (!moon) return dayMeaning(day, implied)
  if (moon.length === 1) return spanMeaning(day, addDays(day, 29), implied ?? 'calendar-of-umm-al-qura')
  const rule = implied ?? 'calendar-of-umm-al-qura'
  return {
    ...dayMeaning(day, rule),
    value: `${iso(day)}~`,
    earliest: iso(addDays(day, -1)),
    latest: iso(addDays(day, 1)),
  }
}

function dayIn({ fixed, easter: offset, nth, moon }: Holiday, year: number): Day | null {
  if (moon) return moonDay(year, moon[0]!, moon[1] ?? 1)
  if (fixed) return { year, month: Number(fixed.slice(0, 2)), day: Number(fixed.slice(3)) }
  if (offset !== undefined) return addDays(easter(year), offset)
  const [month, on, which] = nth ?? []
  if (!month || !on || !which) return null
  const first = { year, month, day: 1 }
  const earliest = addDays(first, (on - weekday(first) + 7) % 7)
  if (which > 0) return addDays(earliest, (which - 1) * 7)
  const last = addDays(earliest, 28)
  return last.month === month ? last : addDays(last, -7)
}

function chosen(entry: Holiday, word: string, { reference, direction }: Around): Day | null {
  const { year } = reference!
  if (/year/i.test(word)) return dayIn(entry, year + (/last/i.test(word) ? -1 : /next/i.test(word) ? 1 : 0))
  const days = [year - 1, year, year + 1].flatMap((at) => dayIn(entry, at) ?? [])
  const distance = (day: Day): number => daysBetween(reference!, day)
  if (/this/i.test(word)) return days[1] ?? null
  const way = /last/i.test(word) ? 'past' : /next/i.test(word) ? 'future' : direction()
  if (way === 'past') return days.findLast((day) => distance(day) <= 0) ?? null
  if (way === 'future') return days.find((day) => distance(day) >= 0) ?? null
  return days.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0] ?? null
}
