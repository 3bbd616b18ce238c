import { DateTime } from 'luxon'
import type { From } from '../../model/read.ts'
import type { Moment } from './moment.ts'

/** A moment as ISO 8601, and how its zone is known: null for a day. */
export interface Resolved {
  value: string
  zone: From | null
}

/**
 * @param moment with a year
 * @param from where it stood, which is also where its zone stood when it is printed
 * @param seat IANA zone of the outlet's seat, where known
 */
export function resolveMoment(moment: Moment, from: From, seat: string | null): Resolved {
  const { year, month, day, hour, minute, second, offset } = moment
  if (hour === undefined) return { value: isoDay(moment), zone: null }
  const parts = { year: year as number, month, day, hour, minute: minute ?? 0, second: second ?? 0 }
  if (offset !== undefined) {
    const zone =
      offset === 0
        ? 'utc'
        : `UTC${offset < 0 ? '-' : '+'}${Math.floor(Math.abs(offset) / 60)}:${String(Math.abs(offset) % 60).padStart(2, '0')}`
    return { value: iso(DateTime.fromObject(parts, { zone })), zone: from }
  }
  const local = seat ? DateTime.fromObject(parts, { zone: seat }) : null
  return local?.isValid
    ? { value: iso(local), zone: { kind: 'implied', rule: 'outlet-zone' } }
    : { value: iso(DateTime.fromObject(parts, { zone: 'utc' })), zone: { kind: 'implied', rule: 'utc-assumed' } }
}

/** The time that lies `seconds` before an ISO time; a day where the age counts days or longer, or the time is a day. */
export function before(time: string, seconds: number, coarse: boolean): string {
  const moment = DateTime.fromISO(time, { setZone: true }).minus({ seconds })
  return coarse || time.length === 10 ? (moment.toISODate() as string) : iso(moment)
}

/** The time that lies `seconds` after an ISO time. */
export function after(time: string, seconds: number): string {
  return iso(DateTime.fromISO(time, { setZone: true }).plus({ seconds }))
}

/** The day of a moment; a year that is not printed is taken so that the day lies nearest to, and not after, `published`. */
export function isoDay(moment: Moment, published?: string): string {
  const { month, day } = moment
  if (moment.year !== null) return DateTime.utc(moment.year, month, day).toISODate() as string
  const page = DateTime.fromISO((published as string).slice(0, 10), { zone: 'utc' })
  const sameYear = DateTime.utc(page.year, month, day)
  const fits = sameYear.isValid && sameYear <= page.plus({ days: 2 })
  return (fits ? sameYear : DateTime.utc(page.year - 1, month, day)).toISODate() as string
}

function iso(time: DateTime): string {
  return time.toISO({ suppressMilliseconds: true }) as string
}
