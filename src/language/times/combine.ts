import { type Day, iso } from './calendar.ts'
import type { Timed } from './find.ts'

/** Joins what stands together ("Friday, 8 August", "from May to July", "10 am on Monday") and takes in the word before ("since", "by", "until"). */
export function combine(words: string, times: readonly Timed[], reference: Day | null): Timed[] {
  const joined: Timed[] = []
  for (const timed of times) {
    const before = joined.at(-1)
    const both = before && together(words, before, timed)
    if (both) joined[joined.length - 1] = both
    else joined.push(timed)
  }
  return joined.map((timed) => led(words, timed, reference))
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
