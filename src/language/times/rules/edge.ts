import { counted, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'
import { wholeUnit } from './near-unit.ts'

export const edge: TimeRule = {
  name: 'edge',
  examples: [
    'the end of the year',
    'year-end',
    'the end of next week',
    'the end of the month',
    'the start of this week',
    'the middle of next month',
    'the end of the day',
    "year's end",
  ],
  hint: hints.unit,
  pattern:
    /(?<![A-Za-zÀ-ɏ-])(?:(?:the )?(?:very )?(end|beginning|start|middle|close|turn) of (?:(the|this|next|last) )?(?:current )?(year|month|week|weekend|day|decade|century|quarter)|(?:the )?(year|month|week)(?:[- ]|['’]s )end)(?![A-Za-zÀ-ɏ-])/gi,
  read([, which, lead = '', unit, short], { reference }) {
    if (!reference) return { kind: 'date' }
    const step = /next/i.test(lead) ? 1 : /last/i.test(lead) ? -1 : 0
    if (/turn/i.test(which ?? '') && /century|decade/i.test(unit!)) return { kind: 'date' }
    const whole = wholeUnit(reference, step, unit ?? short!)
    if (/middle/i.test(which ?? '')) return whole
    const at = which && /beginning|start/i.test(which) ? whole.earliest! : whole.latest!
    return { kind: 'date', value: at, earliest: at, latest: at, implied: counted }
  },
}
