import { addDays, type Day } from './calendar.ts'

const ISLAMIC_EPOCH = 1_948_440
const UNIX_EPOCH = 2_440_588
/** Days by which the tabular calendar and that of Umm al-Qura differ at most. */
const APART = 2

let calendar: Intl.DateTimeFormat | undefined

/** The first day of the Gregorian year that is this month and day of the Islamic calendar of Umm al-Qura; null where the year has none. */
export function moonDay(year: number, month: number, day: number): Day | null {
  const near = Math.floor(((year - 622) * 33) / 32)
  for (const moonYear of [near - 1, near, near + 1, near + 2]) {
    const whole = observed(tabular(moonYear, month, day), month, day)
    if (whole.year === year) return whole
  }
  return null
}

/** The day of the tabular Islamic calendar, which counts by rule. */
function tabular(year: number, month: number, day: number): Day {
  const leapDays = Math.floor((3 + 11 * year) / 30)
  const number = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + leapDays + ISLAMIC_EPOCH - 1
  return addDays({ year: 1970, month: 1, day: 1 }, number - UNIX_EPOCH)
}

/** The day near it that Umm al-Qura gives that month and day; itself where its tables end. */
function observed(near: Day, month: number, day: number): Day {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  for (let offset = -APART; offset <= APART; offset += 1) {
    const at = addDays(near, offset)
    const parts = calendar.formatToParts(Date.UTC(at.year, at.month - 1, at.day))
    const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
    if (read('month') === month && read('day') === day) return at
  }
  return near
}
