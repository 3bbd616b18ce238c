const units: [RegExp, seconds: number, most: number][] = [
  [/^sec(?:ond)?s?$/i, 1, 59],
  [/^min(?:ute)?s?$/i, 60, 59],
  [/^(?:hour|hr)s?$/i, 3600, 47],
  [/^days?$/i, 86_400, 31],
  [/^weeks?$/i, 604_800, 8],
  [/^months?$/i, 2_629_746, 23],
  [/^years?$/i, 31_556_952, 40],
]
const words: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

/** An age as printed, with where it begins in the text it ends. */
export interface Age {
  text: string
  start: number
  seconds: number
  coarse: boolean
}

/**
 * The age at the end of a story's line, also where it is glued to the title:
 * "…cathedral in Spain3 hours ago" → 3 hours; "…China Climb 4% in H1 20251 day ago" → 1 day, the year stays with the title.
 * Glued digits are parted so that the age is possible for its unit ("1" before a singular, at most 59 minutes) and a year stays whole.
 */
export function ageAtEnd(line: string): Age | null {
  const match = line.match(
    /(\d+|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten))\s*([a-z]+)\s+ago[.)]?\s*$/i,
  )
  const unit = units.find(([name]) => match && name.test(match[2] as string))
  if (!match || !unit) return null
  const [, seconds, most] = unit
  const printed = match[1] as string
  const count = words[printed.toLowerCase()] ?? partDigits(printed, most, !/s$/i.test(match[2] as string))
  if (count === null) return null
  const start = (match.index as number) + (words[printed.toLowerCase()] ? 0 : printed.length - String(count).length)
  return {
    text: line.slice(start).replace(/[.)]?\s*$/, ''),
    start,
    seconds: count * seconds,
    coarse: seconds >= 86_400,
  }
}

function partDigits(digits: string, most: number, singular: boolean): number | null {
  if (singular) return digits.endsWith('1') ? 1 : null
  const year = digits.match(/^((?:19|20)\d\d)([1-9]\d?)$/)
  if (year && Number(year[2]) <= most) return Number(year[2])
  for (const length of [2, 1]) {
    const count = digits.slice(-length)
    if (count.length === length && !count.startsWith('0') && Number(count) <= most) return Number(count)
  }
  return null
}
