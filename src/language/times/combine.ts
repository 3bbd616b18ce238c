// Joins what stands together and takes in the words before it that open it to one side.

import type { Day } from './calendar.ts'
import type { Timed } from './find.ts'
import { dayOfNamedMonth, dayOfNamedWeek, dayOfNamedYear, lengthFromDay } from './join/counted.ts'
import { dayAndClock, lengthFromClock, weekdayAndDate, withBareHour } from './join/day-and-clock.ts'
import { edgeOf, led } from './join/lead.ts'
import { range } from './join/range.ts'

type Join = (words: string, first: Timed, second: Timed, reference: Day | null) => Timed | null

/** Two times side by side that are one day or length, or null; the first that gives one stands. */
const joins: readonly Join[] = [
  lengthFromDay,
  lengthFromClock,
  dayOfNamedWeek,
  dayOfNamedMonth,
  dayOfNamedYear,
  weekdayAndDate,
  dayAndClock,
]

/** Times in order, none overlapping; `words` is the sentence that their offsets point into. */
export function combine(words: string, times: readonly Timed[], reference: Day | null): Timed[] {
  const whole: Timed[] = []
  for (const timed of times) {
    const free = whole.at(-1)?.end ?? 0
    if (timed.start < free) continue
    const next = edgeOf(words, timed)
    whole.push(withBareHour(words, next.start < free ? timed : next))
  }
  const days = joined(whole, (first, second) => joinOf(words, first, second, reference))
  const ranges = joined(days, (first, second) => range(words, first, second, reference))
  return ranges.map((timed, k) => {
    const opened = led(words, timed, reference)
    return opened.start < (ranges[k - 1]?.end ?? 0) ? timed : opened
  })
}

function joined(times: readonly Timed[], join: (first: Timed, second: Timed) => Timed | null): Timed[] {
  const kept: Timed[] = []
  for (const timed of times) {
    kept.push(timed)
    while (kept.length > 1) {
      const both = join(kept.at(-2)!, kept.at(-1)!)
      if (!both) break
      kept.splice(-2, 2, both)
    }
  }
  return kept
}

function joinOf(words: string, first: Timed, second: Timed, reference: Day | null): Timed | null {
  for (const join of joins) {
    const both = join(words, first, second, reference)
    if (both) return both
  }
  return null
}
