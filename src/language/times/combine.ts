// Joins what stands together and takes in the words before it that open it to one side.

import type { Day } from './calendar.ts'
import type { Timed } from './find.ts'
import { dayOfNamedWeek, dayOfNamedYear, lengthFromDay } from './join/counted.ts'
import { dayAndClock, lengthFromClock, weekdayAndDate, withBareHour } from './join/day-and-clock.ts'
import { edgeOf, led } from './join/lead.ts'
import { range } from './join/range.ts'

/** Two times side by side that are one, or null; the first that gives one stands. */
const joins: readonly ((words: string, first: Timed, second: Timed, reference: Day | null) => Timed | null)[] = [
  lengthFromDay,
  lengthFromClock,
  dayOfNamedWeek,
  dayOfNamedYear,
  weekdayAndDate,
  dayAndClock,
  range,
]

/** Times in order, none overlapping; `words` is the sentence that their offsets point into. */
export function combine(words: string, times: readonly Timed[], reference: Day | null): Timed[] {
  const joined: Timed[] = []
  for (const timed of times) {
    const next = withBareHour(words, edgeOf(words, timed))
    joined.push(next)
    while (joined.length > 1) {
      const [first, second] = joined.slice(-2) as [Timed, Timed]
      if (second.start < first.end) {
        joined.splice(-1, 1, { ...second, start: first.end })
        break
      }
      const both = first && joinOf(words, first, second, reference)
      if (!both) break
      joined.splice(-2, 2, both)
    }
  }
  return joined.map((timed) => led(words, timed, reference))
}

function joinOf(words: string, first: Timed, second: Timed, reference: Day | null): Timed | null {
  for (const join of joins) {
    const both = join(words, first, second, reference)
    if (both) return both
  }
  return null
}
