import { DateTime } from 'luxon'
import type { UpTo } from '../store/store.ts'
import { UsageError } from './errors.ts'

/** `9 August 2025`, with the time in its own zone where it is told; the same on every machine. */
export function dayText(iso: string): string {
  const time = DateTime.fromISO(iso, { setZone: true, locale: 'en' })
  if (!time.isValid) return iso
  const zone = time.offset === 0 ? "'UTC'" : "'UTC'ZZ"
  return time.toFormat(/T\d/.test(iso) ? `d LLLL yyyy, HH:mm ${zone}` : 'd LLLL yyyy')
}

/** One day, or `8 – 9 August 2025` of two. */
export function daysText(first: string | null, last: string | null): string {
  if (!first || !last) return first || last ? dayText((first ?? last)!.slice(0, 10)) : ''
  const [from, to] = [first.slice(0, 10), last.slice(0, 10)]
  return from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`
}

/**
 * The end of the ledger that `--as-of` means: an entry's number, a time, or the whole of a day in UTC;
 * for `--since`, what stood before that time or day began.
 */
export function upTo(when: string, bound: 'as-of' | 'since'): UpTo {
  if (/^\d{1,12}$/.test(when)) return { sequence: Number(when) }
  const time = DateTime.fromISO(when, { zone: 'utc' })
  if (!time.isValid)
    throw new UsageError(
      'This is no day, time or entry number',
      `--${bound} ${when}`,
      'Write it as 2025-09-01, 2025-09-01T12:00:00Z or 17.',
    )
  const wholeDay = !when.includes('T')
  const end = bound === 'as-of' ? (wholeDay ? time.endOf('day') : time) : time.minus({ milliseconds: 1 })
  return { recorded: end.toUTC().toISO() }
}
