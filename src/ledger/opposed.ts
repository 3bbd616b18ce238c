import { daysOf } from './days.ts'
import type { Line } from './lines.ts'
import type { Origins } from './origins.ts'
import { sideOf } from './sides.ts'

/** Lines that say that an act took place, and lines that say that it did not, as far as they cannot both hold. */
export interface Opposed {
  /** What stands after later pages of one origin have corrected its earlier ones. */
  positive: Line[]
  negative: Line[]
  /** Pages of different origins contradict each other. */
  disputed: boolean
}

/** The act is denied on somebody's word, or said not to have happened. */
export function isNegative({ statement }: Line): boolean {
  return statement.mode === 'denied' || (statement.mode === 'occurred' && statement.polarity === 'negative')
}

/** The act is reported as done. */
export function isDone({ statement }: Line): boolean {
  return statement.mode === 'occurred' && statement.polarity === 'positive'
}

/**
 * The first voice behind a claim: the party, person or document that says it, where the page names one; else the origin of
 * the page. So an accusation and its denial stand against each other also where one page reports both.
 */
export function firstVoice({ statement, document }: Line, origins: Origins): string {
  const last = statement.attribution.at(-1)
  const named = last && ['organ', 'person', 'document'].includes(last.kind)
  if (named) return `voice ${last.party ? sideOf(last.party).id : last.name.toLowerCase()}`
  return origins.of.get(document)?.id ?? document
}

/**
 * Sets the lines about one act of one thing against each other.
 * "Has not been signed" of Monday does not contradict a signing on Friday: only what was said on the day of the act or
 * later does. What one first voice says on a later page corrects what it said on an earlier one.
 */
export function oppose(lines: Line[], origins: Origins): Opposed {
  const positives = lines.filter(isDone)
  const negatives = lines.filter(isNegative)
  const contradicts = (negative: Line, positive: Line): boolean => {
    const done = daysOf(positive)
    return !negative.day || !done || negative.day >= done.earliest
  }
  const correctedBy = (line: Line, others: Line[]): boolean =>
    others.some(
      (other) => firstVoice(other, origins) === firstVoice(line, origins) && (other.day ?? '') > (line.day ?? ''),
    )
  const positive = positives.filter(
    (line) =>
      !correctedBy(
        line,
        negatives.filter((negative) => contradicts(negative, line)),
      ),
  )
  const negative = negatives.filter(
    (line) => positives.some((done) => contradicts(line, done)) && !correctedBy(line, positives),
  )
  const clashing = negative.filter((line) => positive.some((done) => contradicts(line, done)))
  const disputed = clashing.some((line) => {
    return positive.some((done) => contradicts(line, done) && firstVoice(line, origins) !== firstVoice(done, origins))
  })
  return { positive, negative: clashing, disputed }
}
