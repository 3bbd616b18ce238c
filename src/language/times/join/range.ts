import { addDays, type Day, daysBetween, iso, parseDay } from '../calendar.ts'
import type { Timed } from '../find.ts'

/** "from May to July", "12 January - 22 January", "between now and 21 May": from the first day of one to the last of the other. */
export function range(words: string, first: Timed, second: Timed, reference: Day | null): Timed | null {
  if (
    /^now$/i.test(words.slice(first.start, first.end)) &&
    second.kind === 'time' &&
    / and $/.test(words.slice(first.end, second.start))
  )
    return { ...second, start: first.start }
  if (['set', 'time', 'duration'].includes(first.kind) || ['set', 'time', 'duration'].includes(second.kind)) return null
  const gap = words.slice(first.end, second.start)
  const opened = /\b(from|between)(?: the)? ?$/i.exec(words.slice(Math.max(0, first.start - 14), first.start))
  const between = /between/i.test(opened?.[1] ?? '')
  const linked =
    /^ ?[-–—~] ?$/.test(gap) ||
    /^,? (?:to|through|until|till|up to)(?: the)? $/.test(gap) ||
    (opened && between && /^,? and(?: the)? $/.test(gap))
  if (!linked || (/^ ?[-–—] ?$/.test(gap) && second.earliest === undefined)) return null
  const isYearOpen =
    /^(?:nearest-year|year-)/.test(first.implied ?? '') && first.value && first.earliest && first.latest
  if (isYearOpen && !second.implied && second.latest && /^\d{4}-\d\d/.test(second.value ?? ''))
    first = inYearOf(first, second)
  const now = /^now$/i.test(words.slice(first.start, first.end)) && reference ? iso(reference) : undefined
  const earliest = first.earliest ?? now
  const span = { kind: 'interval' as const, start: first.start, end: second.end, rule: '' }
  if (first.kind === 'date' && first.rule === 'month' && second.rule === 'month' && first.earliest! > second.latest!)
    return range(words, yearBack(first), second, reference)
  const end = earliest && second.latest ? notBefore(inMonthOf(first, second), earliest) : second
  if (earliest && end.latest && earliest > end.latest) return null
  const implied = first.implied ?? end.implied ?? (now ? 'counted-from-the-page' : undefined)
  const from = plain(first.value) ?? earliest
  const to = plain(end.value) ?? end.latest
  return {
    ...span,
    ...(from && to ? { value: `${from}/${to}` } : {}),
    ...(earliest ? { earliest } : {}),
    ...(end.latest ? { latest: end.latest } : {}),
    ...(implied ? { implied } : {}),
  }
}

const plain = (value: string | undefined): string | undefined => (value?.includes('/') ? undefined : value)

/** "from May to July 2018", "between 3 November and 2 January 2020": the year behind is that of both, or the end's. */
function inYearOf(first: Timed, second: Timed): Timed {
  const end = Number(second.latest!.slice(0, 4))
  const year = first.earliest!.slice(4) <= second.latest!.slice(4) ? end : end - 1
  const moved = (day: string): string => `${year}${day.slice(4)}`
  const { implied: _, ...rest } = first
  return { ...rest, value: moved(first.value!), earliest: moved(first.earliest!), latest: moved(first.latest!) }
}

/** "from March to May", the one nearest ahead and the other nearest behind: both of one year. */
function yearBack(timed: Timed): Timed {
  const back = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return { ...timed, value: back(timed.value!), earliest: back(timed.earliest!), latest: back(timed.latest!) }
}

/** "the 12th of May to the 30th": of the same month. */
function inMonthOf(first: Timed, second: Timed): Timed {
  if (second.rule !== 'day-of-this-month' || !first.earliest) return second
  const day = `${first.earliest.slice(0, 8)}${second.earliest!.slice(8)}`
  return parseDay(day) ? { ...second, value: day, earliest: day, latest: day } : second
}

/** "From next Monday to Friday": a weekday that would lie before the beginning is the first one after it. */
function notBefore(second: Timed, earliest: string): Timed {
  const day = parseDay(second.latest)
  const from = parseDay(earliest)
  if (!day || !from || second.latest! >= earliest || second.rule !== 'weekday') return second
  const moved = iso(addDays(day, Math.ceil(daysBetween(day, from) / 7) * 7))
  return { ...second, value: moved, earliest: moved, latest: moved }
}
