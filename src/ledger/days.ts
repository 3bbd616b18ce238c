import type { Line } from './lines.ts'

/** First and last day that something can have happened on, ISO 8601; `stated` where the page gives the time of the act itself. */
export interface Days {
  earliest: string
  latest: string
  stated: boolean
}

/** When the act of a line happened or is to happen; the day of publication where no time is told. */
export function daysOf({ statement, day }: Line): Days | null {
  const { time } = statement
  const earliest = time?.earliest ?? time?.value
  if (earliest && /^\d{4}/.test(earliest)) {
    return {
      earliest: earliest.slice(0, 10),
      latest: (time?.latest ?? time?.value ?? earliest).slice(0, 10),
      stated: true,
    }
  }
  return day ? { earliest: day, latest: day, stated: false } : null
}

/** The told time as one ISO 8601 day or interval; undefined where the page tells none. */
export function toldDate(line: Line): string | undefined {
  const days = daysOf(line)
  if (!days?.stated) return undefined
  return days.earliest === days.latest ? days.earliest : `${days.earliest}/${days.latest}`
}

/** Days between two ISO 8601 days, or years and months as their first day. */
export function distance(a: string, b: string): number {
  return Math.abs(Date.parse(whole(a)) - Date.parse(whole(b))) / 86_400_000
}

const whole = (day: string): string => (day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day)
