import { addDays, type Day, iso, parseDay, weekday } from './calendar.ts'
import type { Timed } from './find.ts'
import { dayMeaning, shift } from './rule.ts'

/** Joins what stands together ("Friday, 8 August", "from May to July", "10 am on Monday") and takes in the word before ("since", "by", "until"). */
export function combine(words: string, times: readonly Timed[], reference: Day | null): Timed[] {
  const joined: Timed[] = []
  for (const timed of times) {
    const before = joined.at(-1)
    const both = before && (reckoned(words, before, timed) ?? together(words, before, timed))
    if (both) joined[joined.length - 1] = both
    else joined.push(timed)
  }
  return joined.map((timed) => led(words, timed, reference))
}

/** "three weeks after 8 August", "next week on Tuesday", "28 June of this year". */
function reckoned(words: string, first: Timed, second: Timed): Timed | null {
  const gap = words.slice(first.end, second.start)
  const span = { start: first.start, end: second.end }
  const from = parseDay(second.earliest)
  const single = from !== null && second.earliest === second.latest
  const length = /^P(\d+)([DWMY])$/.exec(first.value ?? '')
  if (first.kind === 'duration' && length && single && /^ (?:after|from|before|following) $/.test(gap)) {
    const count = Number(length[1]) * (/before/.test(gap) ? -1 : 1)
    return { ...dayMeaning(shift(from, count, length[2]!), 'counted-from-the-day-named'), ...span }
  }
  const monday = parseDay(first.earliest)
  if (
    single &&
    monday &&
    /weekday/.test(second.implied ?? '') &&
    /week$/i.test(words.slice(0, first.end)) &&
    /^,? (?:on )?$/.test(gap)
  )
    return { ...dayMeaning(addDays(monday, weekday(from) - 1), first.implied), ...span }
  const day = parseDay(first.earliest)
  const year = /^\d{4}$/.exec(second.value ?? '')
  if (day && first.implied && first.earliest === first.latest && year && /^ (?:of|in) $/.test(gap))
    return { ...dayMeaning({ ...day, year: Number(year[0]) }, second.implied), ...span }
  return null
}

function together(words: string, first: Timed, second: Timed): Timed | null {
  const gap = words.slice(first.end, second.start)
  const span = { start: first.start, end: second.end }
  if (/^(?:,? (?:on |at |of )?(?:the )?|, )$/.test(gap)) {
    if (first.kind === 'date' && second.kind === 'time') return { ...first, ...span, kind: 'date' }
    if (first.kind === 'time' && second.kind === 'date') return { ...second, ...span }
    if (
      first.kind === 'date' &&
      second.kind === 'date' &&
      first.implied &&
      /^, (?:the )?$/.test(gap) &&
      !second.implied
    )
      return { ...second, ...span }
  }
  const opened = /\b(?:from|between)(?: the)? ?$/i.test(words.slice(0, first.start))
  const range =
    /^ ?[-–—] ?$/.test(gap) ||
    (opened && /^,? (?:to|until|till|and|through)(?: the)? $/.test(gap)) ||
    (/^ (?:to|through|until) $/.test(gap) && first.kind === second.kind && first.kind !== 'duration')
  if (!range || !first.earliest || !second.latest || first.earliest > second.latest) return null
  const implied = first.implied ?? second.implied
  return {
    kind: 'interval',
    ...span,
    value: `${first.value ?? first.earliest}/${second.value ?? second.latest}`,
    earliest: first.earliest,
    latest: second.latest,
    ...(implied ? { implied } : {}),
  }
}

/** Words before a time that open it to one side. */
function led(words: string, timed: Timed, reference: Day | null): Timed {
  const match = /\b(since|until|till|by|before|after|from|as of|no later than|not later than)( the)? ?$/i.exec(
    words.slice(0, timed.start),
  )
  if (!match || timed.kind === 'duration' || timed.kind === 'set' || timed.kind === 'time') return timed
  const word = match[1]!.toLowerCase()
  const { implied: _, value, earliest, latest, ...rest } = timed
  const implied = timed.implied ? { implied: timed.implied } : {}
  const opened = { ...rest, start: match.index, kind: 'interval' as const, ...implied }
  if (word === 'since')
    return {
      ...opened,
      ...(value ? { value: `${value}/..` } : {}),
      ...(earliest ? { earliest } : {}),
      ...(reference ? { latest: iso(reference) } : {}),
    }
  if (word === 'after' || word === 'from' || word === 'as of') {
    if (word === 'from' && timed.kind === 'interval') return timed
    return { ...opened, ...(value ? { value: `${value}/..` } : {}), ...(earliest ? { earliest } : {}) }
  }
  return { ...opened, ...(value ? { value: `../${value}` } : {}), ...(latest ? { latest } : {}) }
}
