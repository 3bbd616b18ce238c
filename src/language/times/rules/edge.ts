import { addDays, daysBetween, iso, parseDay } from '../calendar.ts'
import { counted, type Meaning, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'
import { wholeUnit } from './near-unit.ts'

export const edge: TimeRule = {
  name: 'edge',
  examples: [
    'the end of the year',
    'year-end',
    'mid-year',
    'the end of next week',
    'the end of the month',
    'the start of this week',
    'the middle of next month',
    'the end of the day',
    "year's end",
  ],
  hint: hints.unit,
  pattern:
    /(?<![A-Za-zÀ-ɏ-])(?:(?:the )?(?:very )?(end|beginning|start|middle|close|turn) of (?:(the|this|next|last) )?(?:current )?(year|month|week|weekend|day|decade|century|quarter)|(?:the )?(year|month|week)(?:[- ]|['’]s )end|(?:the )?mid[- ]?(year|month|week|decade|century))(?![A-Za-zÀ-ɏ-])/gi,
  read([, which, lead = '', unit, short, mid], { reference }) {
    if (!reference) return { kind: 'date' }
    const step = /next/i.test(lead) ? 1 : /last/i.test(lead) ? -1 : 0
    if (/turn/i.test(which ?? '') && /century|decade/i.test(unit!)) return { kind: 'date' }
    const whole = wholeUnit(reference, step, (unit ?? short ?? mid)!)
    if (mid || /middle/i.test(which ?? '')) return thirdOf(whole)
    const at = which && /beginning|start/i.test(which) ? whole.earliest! : whole.latest!
    return { kind: 'date', value: at, earliest: at, latest: at, implied: counted }
  },
}

/** The second of three parts of a time. */
function thirdOf(whole: Meaning): Meaning {
  const [first, last] = [parseDay(whole.earliest), parseDay(whole.latest)]
  if (!first || !last) return whole
  const third = Math.floor((daysBetween(first, last) + 1) / 3)
  return { ...whole, earliest: iso(addDays(first, third)), latest: iso(addDays(last, -third)) }
}
