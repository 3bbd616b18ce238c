import hours from '../../../../lexicon/language/times/hours.json' with { type: 'json' }
import { smallNumber } from '../numbers.ts'
import type { TimeRule } from '../rule.ts'

const two = (number: number): string => String(number).padStart(2, '0')
export const hourWord = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const minuteWord =
  '(?:(?:twenty|thirty|forty|fifty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|fifteen|sixteen|seventeen|eighteen|nineteen)'
/** am, p.m., "a m", "p . m ." */
export const half = '(?:([ap]) ?\\.? ?m\\b\\.?)'
const zone = `(?: ?\\(?(?:${[...hours.zones].sort((a, b) => b.length - a.length).join('|')})\\b\\)?(?:[+-]\\d{1,2})?)?`
const ofDay = '(?: in the (?:morning|afternoon|evening))?'

/** ISO 8601 time of a day; null where the day has no such hour. */
export function clockValue(hour: number, minute: number, of: string | undefined): string | null {
  if (of && hour > 12) return null
  const full = of ? (hour % 12) + (/^p/i.test(of) ? 12 : 0) : hour
  return full < 25 && minute < 60 ? `T${two(full % 24)}:${two(minute)}` : null
}

export const clock: TimeRule = {
  name: 'clock',
  examples: [
    '11:46 PM',
    '10 am',
    '1140 a.m.',
    '23:46 GMT+4',
    '0600 GMT',
    '9.am',
    '24.00 hrs',
    '10.30 a.m. local time',
    '15:50:06',
  ],
  hint: /\d/,
  pattern: new RegExp(
    `(?<![\\w$€£.,:/-])(?:(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})? ?\\.?${half}|(\\d{2})(\\d{2}) ?${half}|([01]?\\d|2[0-4]):([0-5]\\d)(?::[0-5]\\d)?(?![\\d:])|([01]\\d|2[0-4])[.:]?([0-5]\\d)(?= ?(?:GMT|UTC|hours|hrs|local time)\\b))${zone}${ofDay}(?![A-Za-zÀ-ɏ\\d])`,
    'gi',
  ),
  read([, h1, m1, half1, h2, m2, half2, h3, m3, h4, m4]) {
    const value = clockValue(Number(h1 ?? h2 ?? h3 ?? h4), Number(m1 ?? m2 ?? m3 ?? m4 ?? 0), half1 ?? half2)
    return value ? { kind: 'time', value } : null
  },
}

const dayBehind =
  /^,? (?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|(?:on |next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i
const timed = new RegExp(`\\b(?:${hours.timed.join('|')})\\b[^.;:]{0,20} at $`, 'i')

/** "at 5 tomorrow"; "they meet at 7", where the sentence ends with it: elsewhere "at 7" is a toll, a rank or a price. */
const isHour = (before: string, after: string): boolean =>
  dayBehind.test(after) || (/^\s*[.?!]?$/.test(after) && timed.test(before))

export const clockWords: TimeRule = {
  name: 'clock-words',
  examples: [
    'noon',
    '12 noon',
    'midnight',
    "6 o'clock",
    'three o’clock',
    'half past six',
    '20 min past eight',
    'a quarter to nine',
    'seven p . m .',
    'six thirty pm',
    'at seven in the evening',
    'at five thirty',
  ],
  hint: /noon|midnight|midday|clock|past|[ap] ?\.? ?m\b|\b(?:to|at|by|around|until|about|after|before|from) /i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d:.-])(?:(?:12 |mid-?)?(noon|midnight|midday)(?![A-Za-zÀ-ɏ-])|(?:(half|(?:a )?quarter|\\d{1,2}|${minuteWord}|five)(?: min(?:ute)?s?)? (past|to|after) )?(${hourWord}|\\d{1,2})(?:[ -](${minuteWord}))?(?: ?o['’]? ?clock| ${half})?)${ofDay}(?![A-Za-zÀ-ɏ:%-]|[.,]\\d)`,
    'gi',
  ),
  read([text = '', named, part, way, hour = '', minutes, of], { before, after }) {
    if (named) return { kind: 'time', value: /midnight/i.test(named) ? 'T00:00' : 'T12:00' }
    const whole = /^\d/.test(hour) ? Number(hour) : smallNumber(hour)!
    if (part && way) {
      if (!/min|quarter|half/i.test(text) && !/\bat $/i.test(before) && !/clock|m\b|in the/i.test(text)) return null
      if (/^half/i.test(part) && !/past/i.test(way)) return null
      const offset = /half/i.test(part)
        ? 30
        : /quarter/i.test(part)
          ? 15
          : /^\d/.test(part)
            ? Number(part)
            : smallNumber(part)!
      const evening = /in the (?:afternoon|evening)$/i.test(text) ? 'p' : of
      const value = /to/i.test(way)
        ? clockValue((whole + 11) % 12 || 12, 60 - offset, evening)
        : clockValue(whole, offset, evening)
      return value ? { kind: 'time', value } : null
    }
    const said = /\b(?:at|by|around|until|till|from|after|before|about) $/i.test(before)
    const sure = (minutes !== undefined && /in the/i.test(text)) || (/\bat $/i.test(before) && isHour(before, after))
    if (!of && !sure && !/clock/i.test(text) && !(said && (minutes || /in the/i.test(text)))) return null
    const evening = /in the (?:afternoon|evening)$/i.test(text) ? 'p' : of
    const value = clockValue(whole, minutes ? smallNumber(minutes)! : 0, evening)
    return value ? { kind: 'time', value } : null
  },
}
