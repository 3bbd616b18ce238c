// Words of time, and the pieces of patterns made of them.

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ordinals = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
]

/** January … Jan., capitalised or not; "may" only as May. */
export const monthPattern =
  '(?:[Jj]an(?:uary)?|JAN(?:UARY)?|[Ff]eb(?:ruary)?|FEB(?:RUARY)?|[Mm]ar(?:ch)?|MAR(?:CH)?|[Aa]pr(?:il)?|APR(?:IL)?|May|MAY|[Jj]une?|JUNE?|[Jj]uly?|JULY?|[Aa]ug(?:ust)?|AUG(?:UST)?|[Ss]ept?(?:ember)?|SEPT?(?:EMBER)?|[Oo]ct(?:ober)?|OCT(?:OBER)?|[Nn]ov(?:ember)?|NOV(?:EMBER)?|[Dd]ec(?:ember)?|DEC(?:EMBER)?)\\b\\.?'

/** Month 1–12 of a name or its abbreviation. */
export const monthOf = (name: string): number =>
  monthNames.findIndex((month) => month.startsWith(name.toLowerCase().replace(/\.$/, '').slice(0, 3))) + 1

export const weekdayPattern = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b\\.?'

/** Day of the week 1–7 of a name or its abbreviation. */
export const weekdayOf = (name: string): number =>
  weekdayNames.findIndex((day) => day.startsWith(name.toLowerCase().slice(0, 3))) + 1

const onesPattern = ones.slice(1).reverse().join('|')
const tensPattern = `(?:${tens.join('|')})(?:[ -](?:${ones.slice(1, 10).join('|')}))?`

/** A whole number in figures or words, "a", "an", "half a", "a few", "several", "a couple of". */
export const countPattern = `(?:\\d+(?:\\.\\d+)?|(?:one|a) hundred(?: and [a-z]+)?|${tensPattern}|${onesPattern}|half an?|an?(?: couple of| few)?|a couple|several|few|some|many|dozens of|hundreds of)`

/** The number that a count gives; null for a vague one ("several"). */
export function countOf(written: string): number | null {
  const text = written.toLowerCase()
  if (/^\d/.test(text)) return Number(text)
  if (text === 'a' || text === 'an') return 1
  if (text.startsWith('half')) return 0.5
  if (text.startsWith('a couple')) return 2
  if (/hundred$/.test(text)) return 100
  const [first = '', second] = text.split(/[ -]/)
  const ten = tens.indexOf(first)
  if (ten >= 0) return (ten + 2) * 10 + (second ? ones.indexOf(second) : 0)
  const one = ones.indexOf(text)
  return one >= 0 ? one : null
}

/** Day of a month in figures or words: 8, 8th, 08, eighth, twenty-first. */
export const dayPattern = `(?:(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?|twenty[ -](?:${[...ordinals.slice(1, 10), ...ones.slice(1, 10)].join('|')})|thirt(?:ieth|y[ -]first|y[ -]one|y)|twentieth|twenty|${[...ordinals.slice(1)].reverse().join('|')}|${onesPattern})`

/** The number of a day so written. */
export function dayOf(written: string): number {
  const text = written.toLowerCase()
  if (/^\d/.test(text)) return Number.parseInt(text, 10)
  const [first = '', second] = text.split(/[ -]/)
  const base =
    first === 'twenty' || first === 'twentieth'
      ? 20
      : first.startsWith('thirt') && !first.startsWith('thirteen')
        ? 30
        : 0
  const rest = base ? (second ?? '') : first
  return base + Math.max(0, ordinals.indexOf(rest), ones.indexOf(rest))
}

export const yearPattern = '(?:1[4-9]\\d\\d|2[01]\\d\\d)'

export const unitPattern =
  '(?:second|sec|minute|min|hour|hr|day|weekend|week|wk|fortnight|month|quarter|year|yr|decade|century|centurie)s?'

/** Letter of ISO 8601 durations and how many of it a unit is. */
export function unitOf(written: string): { letter: 'S' | 'M' | 'H' | 'D' | 'W' | 'Y'; clock: boolean; times: number } {
  const unit = written.toLowerCase().replace(/s$/, '')
  if (unit.startsWith('sec')) return { letter: 'S', clock: true, times: 1 }
  if (unit.startsWith('min')) return { letter: 'M', clock: true, times: 1 }
  if (unit.startsWith('h')) return { letter: 'H', clock: true, times: 1 }
  if (unit === 'weekend') return { letter: 'D', clock: false, times: 2 }
  if (unit.startsWith('w')) return { letter: 'W', clock: false, times: 1 }
  if (unit === 'fortnight') return { letter: 'W', clock: false, times: 2 }
  if (unit.startsWith('month')) return { letter: 'M', clock: false, times: 1 }
  if (unit === 'quarter') return { letter: 'M', clock: false, times: 3 }
  if (unit.startsWith('y')) return { letter: 'Y', clock: false, times: 1 }
  if (unit === 'decade') return { letter: 'Y', clock: false, times: 10 }
  if (unit.startsWith('centur')) return { letter: 'Y', clock: false, times: 100 }
  return { letter: 'D', clock: false, times: 1 }
}
