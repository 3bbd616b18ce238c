import { addDays, weekday } from '../calendar.ts'
import { counted, inWeek, spanMeaning, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'

/** A weekend that a report names is the one before it, its own included, unless the verb lies ahead. */
export const theWeekend: TimeRule = {
  name: 'the-weekend',
  examples: ['over the weekend', 'at the weekend', 'the weekend'],
  hint: /weekend/i,
  pattern: /(?<![A-Za-zÀ-ɏ-])(?:the |(?<=\b(?:on|at|during|over|by) ))weekend(?![A-Za-zÀ-ɏ-]| of)/gi,
  read(_match, { reference, direction }) {
    if (!reference) return { kind: 'interval' }
    const running = weekday(reference) >= 6
    const step = running || direction() === 'future' ? 0 : -1
    return spanMeaning(inWeek(reference, step, 6), inWeek(reference, step, 7), counted)
  },
}

/** A period that the words before it gave: what it is stays open. */
export const theUnit: TimeRule = {
  name: 'the-unit',
  examples: ['during the day', 'for the month', 'later in the week', 'of the year', 'for the hour'],
  hint: hints.unit,
  pattern:
    /(?:(?<![A-Za-zÀ-ɏ-])(?:later|earlier|early|late|mid) in |(?<=(?<![A-Za-zÀ-ɏ-])(?:in|for|during|over|throughout|within|through|of|later|earlier|rest of|end|by) ))the (?:day|week|month|quarter|year|decade|hour)(?![A-Za-zÀ-ɏ'’-]| (?:that|when|of|before|after|it|he|she|they|we|which|war|peace))/gi,
  read: (_match, { after }) => (/^ \p{Lu}/u.test(after) ? null : { kind: 'date' }),
}

export const endOfDay: TimeRule = {
  name: 'end-abbreviated',
  examples: ['EOD', 'EOM', 'EOY', 'COB'],
  hint: /EO[DWMY]|COB/,
  pattern: /(?<![A-Za-zÀ-ɏ-])(?:EO([DWMY])|COB)(?![A-Za-zÀ-ɏ-])/g,
  read([, unit = 'D'], { reference }) {
    if (!reference) return { kind: 'date' }
    const { year, month } = reference
    const day =
      unit === 'Y'
        ? { year, month: 12, day: 31 }
        : unit === 'M'
          ? addDays({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }, -1)
          : unit === 'W'
            ? inWeek(reference, 0, 7)
            : reference
    return { ...spanMeaning(day, day, counted), kind: 'date', value: spanMeaning(day, day).earliest! }
  },
}
