import lexicon from '../../../../lexicon/language/times/sets.json' with { type: 'json' }
import { isAlsoWord, monthPattern, weekdayPattern } from '../calendar-words.ts'
import { countOf, countPattern, ordinalPattern } from '../numbers.ts'
import type { TimeRule } from '../rule.ts'
import { isoLength, unitOf, unitPattern } from '../units.ts'

const lengths: Readonly<Record<string, string>> = lexicon.sets
const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

export const every: TimeRule = {
  name: 'every',
  examples: [
    'every day',
    'each Monday',
    'every two weeks',
    'every other month',
    'every weekday',
    'every morning',
    'any year',
    'every summer',
    'every 15th',
  ],
  hint: /\b(?:every|each|any)\b/i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(?:every|each|any)(?: single)?(?: (?:(${countPattern})|(other|second|third|fourth)))? (?:(weekday|morning|afternoon|evening)s?|(spring|summer|autumn|winter|${monthPattern})|(\\d{1,2}(?:st|nd|rd|th))|(${weekdayPattern})(?: (?:morning|afternoon|evening|night))?(?:(?:, | and |, and | or )${weekdayPattern})*|(${unitPattern})(?: or (?:so|two))?)(?![A-Za-zÀ-ɏ-])`,
    'gi',
  ),
  read([text = '', count, nth, part, yearly, monthly, weekday, unit]) {
    if (yearly) return isAlsoWord(yearly) ? null : { kind: 'set', value: 'P1Y' }
    if (monthly) return { kind: 'set', value: 'P1M' }
    if (part) return { kind: 'set', value: 'P1D' }
    if (weekday) return { kind: 'set', value: 'P1W' }
    if (/^any/i.test(text) && (count || nth || /second|minute|hour|s$/i.test(unit!))) return null
    const often = nth ? { other: 2, second: 2, third: 3, fourth: 4 }[nth.toLowerCase()]! : count ? countOf(count) : 1
    const value = isoLength(often, unitOf(unit!))
    return value ? { kind: 'set', value } : { kind: 'set' }
  },
}

export const dayOfEvery: TimeRule = {
  name: 'day-of-every',
  examples: ['the 15th of every month', 'the first of each month', 'the last day of every year'],
  hint: /\b(?:every|each)\b/i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(?:the )?(?:${ordinalPattern})(?: day| week)? of (?:every|each) (week|month|year)(?![A-Za-zÀ-ɏ-])`,
    'gi',
  ),
  read: ([, unit = '']) => ({ kind: 'set', value: isoLength(1, unitOf(unit)) }),
}

export const often: TimeRule = {
  name: 'often',
  examples: ['annually', 'weekly', 'daily', 'everyday', 'quarterly', 'annual'],
  hint: /ly\b|annual|everyday|biennial/i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(${Object.keys(lengths)
      .sort((a, b) => b.length - a.length)
      .join('|')})(?![A-Za-zÀ-ɏ-])`,
    'gi',
  ),
  read([text = ''], { before, after }) {
    if (isCapital(text) && (before.trim() !== '' || /^ \p{Lu}/u.test(after))) return null
    return { kind: 'set', value: lengths[text.toLowerCase()]! }
  },
}

export const timesPer: TimeRule = {
  name: 'times-per',
  examples: ['twice a year', 'once every month', 'three times a week', 'twice per day'],
  hint: /\b(?:once|twice|times)\b/i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(?:once|twice|(?:\\d+|[a-z]+) times) (?:an?|per|each|every) (?:\\w+ )?(?:${unitPattern})(?![A-Za-zÀ-ɏ-])`,
    'gi',
  ),
  read: () => ({ kind: 'set' }),
}

export const weekdaysAlways: TimeRule = {
  name: 'weekdays-always',
  examples: ['Mondays', 'on Tuesdays', 'on weekdays', 'on weekends'],
  hint: /days\b|weekends\b/i,
  pattern:
    /(?<![A-Za-zÀ-ɏ-])(?:(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|(?<=\b(?:on|all) )(?:weekdays|weekends))(?![A-Za-zÀ-ɏ-])/gi,
  read: ([, name]) => ({ kind: 'set', ...(name ? { value: 'P1W' } : {}) }),
}
