/** A day as year, month 1–12 and day of the month. */
export interface Day {
  year: number
  month: number
  day: number
}

const two = (number: number): string => String(number).padStart(2, '0')

/** ISO 8601 form of a day. */
export const iso = ({ year, month, day }: Day): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/** ISO 8601 form of a month. */
export const isoMonth = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${two(month)}`

/** The day that an ISO 8601 day or date-time begins with; null where it is none. */
export function parseDay(written: string | undefined): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(written ?? '')
  if (!match) return null
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isDay(day) ? day : null
}

/** Days of a month of the Gregorian calendar. */
export const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** True for a day that the calendar has. */
export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)

const number = (day: Day): number => Date.UTC(day.year, day.month - 1, day.day) / 86_400_000

const fromNumber = (days: number): Day => {
  const date = new Date(days * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day that lies `days` later, earlier where negative. */
export const addDays = (day: Day, days: number): Day => fromNumber(number(day) + days)

/** The same day of the month `months` later, or the last of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const at = day.year * 12 + day.month - 1 + months
  const year = Math.floor(at / 12)
  const month = (((at % 12) + 12) % 12) + 1
  return { year, month, day: Math.min(day.day, monthLength(year, month)) }
}

/** Days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => number(to) - number(from)

/** Day of the week, 1 Monday to 7 Sunday. */
export const weekday = (day: Day): number => ((((number(day) + 3) % 7) + 7) % 7) + 1

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 1876). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return { year, month: Math.floor(f / 31), day: (f % 31) + 1 }
}
