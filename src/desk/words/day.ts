const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * An ISO 8601 day, month, year, date-time or interval of days in words: `8 August 2025`, `7–8 August 2025`,
 * `9 August 2025, 23:46 (UTC+04:00)`. The zone is kept, never converted; what is in no such form comes back as it is.
 */
export function day(iso: string): string {
  const interval = iso.split('/')
  if (interval.length === 2 && interval[0] && interval[1]) return span(interval[0], interval[1])
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(iso)
  if (!match) return iso
  const [, year, month, date, clock, zone] = match
  const words = [date && String(Number(date)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
  if (!clock) return words
  return `${words}, ${clock}${zone ? ` ${zone === 'Z' ? 'UTC' : `(UTC${zone})`}` : ''}`
}

/** First to last day, as short as can be: `7–8 August 2025`, `30 July – 2 August 2025`. Both ISO 8601 days. */
export function span(first: string, last: string): string {
  if (first === last) return day(first)
  const [from, to] = [day(first).split(' '), day(last).split(' ')]
  if (from.length !== 3 || to.length !== 3) return `${day(first)} – ${day(last)}`
  if (from[2] !== to[2]) return `${from.join(' ')} – ${to.join(' ')}`
  if (from[1] !== to[1]) return `${from[0]} ${from[1]} – ${to.join(' ')}`
  return `${from[0]}–${to.join(' ')}`
}
