import { smallNumber } from '../numbers.ts'
import type { TimeRule } from '../rule.ts'
import { clockValue, half, hourWord } from './clock.ts'

const one = `(?:(\\d{1,2})(?:[:.]([0-5]\\d))?(?: ?${half})?|(noon|midnight|midday))`

/** Two hours of one day; one of them at least must show that it is an hour. */
export const clockRange: TimeRule = {
  name: 'clock-range',
  examples: [
    '3:00 to 4:00',
    'from 10:30 to 3',
    '3am - 12pm',
    'between 9:30 and 3:00 pm PST',
    'from 7 to 7:30pm',
    '2-4 p.m.',
  ],
  hint: /\d|noon|midnight/i,
  pattern: new RegExp(
    `(?<![\\w$€£.,:/-])(?:from |between )?${one} ?(?:-|–|to|and|until|till|through) ?${one}(?: (?:PST|EST|GMT|UTC|local time))?(?![A-Za-zÀ-ɏ\\d/%]|[:.,]\\d)`,
    'gi',
  ),
  read([text = '', h1, m1, p1, w1, h2, m2, p2, w2]) {
    const ranged = /^(?:from|between)/i.test(text) || / ?(?:-|–|to|until|till) ?/i.test(text)
    const opened = /^(?:from|between)/i.test(text)
    const named = w1 !== undefined || w2 !== undefined
    const clocked = text.includes(':') || p1 !== undefined || p2 !== undefined || (named && opened) || (w1 && w2)
    if (!ranged || !clocked) return null
    if (/ and /.test(text) && !/^between/i.test(text)) return null
    const from = w1
      ? noonOf(w1)
      : clockValue(Number(h1), Number(m1 ?? 0), p1 ?? (p2 && Number(h1) <= 12 ? p2 : undefined))
    const to = w2 ? noonOf(w2) : clockValue(Number(h2), Number(m2 ?? 0), p2)
    if (!from || !to) return null
    const early = !w1 && !p1 && from > to ? clockValue(Number(h1), Number(m1 ?? 0), undefined) : from
    return { kind: 'time', value: `${early}/${to}` }
  },
}

const noonOf = (word: string): string => (/midnight/i.test(word) ? 'T00:00' : 'T12:00')

export const bareClockRange: TimeRule = {
  name: 'bare-clock-range',
  examples: [
    'between 0730-0930',
    'from three thirty to four thirty',
    'from 0800 to 1200',
    'between 5 and 6 this afternoon',
  ],
  hint: /\b(?:between|from)\b/i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(?:from|between) (?:([01]\\d|2[0-4])([0-5]\\d) ?(?:-|–|to|and|until) ?([01]\\d|2[0-4])([0-5]\\d)|(${hourWord}) (thirty|fifteen|forty[ -]five) (?:to|and|until) (${hourWord}) (thirty|fifteen|forty[ -]five)|(\\d{1,2}|${hourWord}) (?:to|and|until) (\\d{1,2}|${hourWord})(?= (?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|in the (?:morning|afternoon|evening)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b))(?![A-Za-zÀ-ɏ\\d-])`,
    'gi',
  ),
  read([, h1, m1, h2, m2, w1 = '', n1 = '', w2 = '', n2 = '', x1 = '', x2 = ''], { after }) {
    if (h1) {
      const isYear = /^(?:19|20)/.test(h1) && /^(?:19|20)/.test(h2!)
      return isYear || /^ [A-Za-zÀ-ɏ]+s\b/u.test(after) ? null : { kind: 'time', value: `T${h1}:${m1}/T${h2}:${m2}` }
    }
    if (x1) {
      const hours = [x1, x2].map((hour) =>
        clockValue(/^\d/.test(hour) ? Number(hour) : smallNumber(hour)!, 0, undefined),
      )
      return hours.includes(null) ? null : { kind: 'time', value: hours.join('/') }
    }
    const from = clockValue(smallNumber(w1)!, smallNumber(n1)!, undefined)
    const to = clockValue(smallNumber(w2)!, smallNumber(n2)!, undefined)
    return { kind: 'time', value: `${from}/${to}` }
  },
}
