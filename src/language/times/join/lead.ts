import { addDays, type Day, daysBetween, iso, parseDay } from '../calendar.ts'
import type { Timed } from '../find.ts'

const edgeBefore = /\b(?:the )?(?:very )?(end|beginning|start|middle|close|turn) of (?:the )?$/i

/** "the end of August", "the beginning of 2026": the last or first tenth day of a month, third of a longer time. */
export function edgeOf(words: string, timed: Timed): Timed {
  if (timed.kind !== 'date' && timed.kind !== 'interval') return timed
  const match = edgeBefore.exec(words.slice(Math.max(0, timed.start - 30), timed.start))
  const first = parseDay(timed.earliest)
  const last = parseDay(timed.latest)
  if (!match) return timed
  const start = timed.start - match[0].length
  if (!first || !last) return { ...timed, start }
  const third = Math.floor((daysBetween(first, last) + 1) / 3)
  const word = match[1]!.toLowerCase()
  if (word === 'middle')
    return { ...timed, start, earliest: iso(addDays(first, third)), latest: iso(addDays(last, -third)) }
  return /end|close/.test(word)
    ? { ...timed, start, earliest: iso(addDays(last, 1 - Math.max(1, third))) }
    : { ...timed, start, latest: iso(addDays(first, Math.max(1, third) - 1)) }
}

const opening =
  /\b(since|until|till|by|before|after|from|as of|no later than|not later than|on or before|prior to|no earlier than|not earlier than|earlier than|later than|on or after|through|up to|starting|beginning|effective)( the| on)? ?$/i

/** Words before a time that open it to one side: "since 1994", "by Friday", "from 1 March". */
export function led(words: string, timed: Timed, reference: Day | null): Timed {
  if (timed.kind === 'duration' || timed.kind === 'set' || timed.kind === 'time') return timed
  const match = opening.exec(words.slice(Math.max(0, timed.start - 30), timed.start))
  if (!match) return timed
  const word = match[1]!.toLowerCase()
  const closing =
    /^(?:until|till|by|before|no later than|not later than|on or before|prior to|earlier than|through|up to)$/.test(
      word,
    )
  if (word === 'from' && (timed.kind === 'interval' || /^now/i.test(words.slice(timed.start, timed.end)))) return timed
  if (word === 'from' && match[2] === ' the' && /^ \p{L}/u.test(words.slice(timed.end, timed.end + 2))) return timed
  const { value, earliest, latest, implied, end, rule } = timed
  const opened = {
    kind: 'interval' as const,
    start: timed.start - match[0].length,
    end,
    rule,
    ...(implied ? { implied } : {}),
  }
  const ranged = value?.includes('/') ?? false
  if (closing) {
    const to = ranged ? latest : value
    return { ...opened, ...(to ? { value: `../${to}` } : {}), ...(latest ? { latest } : {}) }
  }
  const from = ranged ? earliest : value
  return {
    ...opened,
    ...(from ? { value: `${from}/..` } : {}),
    ...(earliest ? { earliest } : {}),
    ...(word === 'since' && reference ? { latest: iso(reference) } : {}),
  }
}
