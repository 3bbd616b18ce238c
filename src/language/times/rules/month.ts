import { isAlsoWord, monthOf, monthPattern, yearPattern } from '../calendar-words.ts'
import { completeMonth, fromTo } from '../complete.ts'
import { counted, monthMeaning, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'
import { partOfMonth } from './month-year.ts'

const ledBefore =
  /\b(?:in|by|since|until|till|from|of|for|before|after|during|through|throughout|between|to|and|or|end of|mid)(?: the)?[ -]$/i
const surelyLed = /\b(?:month of|in|since|until|till|during|throughout|by)(?: the)? $/i

/** Months that are names of people or other words too are a month without a preposition only away from other names. */
const standsAlone = (name: string, before: string, after: string): boolean =>
  !/^(?:May|March|Mar|Jan|Jun)\.?$/i.test(name) && !/\p{Lu}[A-Za-zÀ-ɏ.]* $/u.test(before) && !/^ \p{Lu}/u.test(after)

export const monthAlone: TimeRule = {
  name: 'month',
  examples: [
    'in August',
    'by September',
    'last March',
    'early June',
    'in may',
    'in August last year',
    'April this year',
  ],
  hint: hints.month,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d-])((?:early|mid|late|last|next|this past|this coming|this|past|coming)[ -])?(${monthPattern})(?:,? (?:of )?(last|this|next|that|the same|the previous|the following) year)?(?![-A-Za-zÀ-ɏ\\d]|['’](?!s(?![A-Za-zÀ-ɏ])))`,
    'gi',
  ),
  read([, lead = '', name = '', ofYear = ''], around) {
    const { reference, before, after } = around
    const led = lead !== '' || ofYear !== '' || ledBefore.test(before)
    if (isAlsoWord(name)) {
      if (!surelyLed.test(before) && !(/^(?:last|next) /.test(lead) && name !== 'march')) return null
    } else if (!led && !standsAlone(name, before, after)) return null
    if (/^['’]s/.test(after) && /^(?:May|March|April|June)$/i.test(name)) return null
    const month = monthOf(name)
    if (/that|same|previous|following/i.test(ofYear)) return { kind: 'date' }
    if (!reference) return partOfMonth(lead, completeMonth(month, around))
    const later = month - reference.month
    if (ofYear) {
      const step = /last/i.test(ofYear) ? -1 : /next/i.test(ofYear) ? 1 : 0
      return partOfMonth(lead, monthMeaning(reference.year + step, month, counted))
    }
    if (/^(?:last|this past|past)/i.test(lead))
      return monthMeaning(reference.year - (later >= 0 ? 1 : 0), month, counted)
    if (/^(?:next|this coming|coming)/i.test(lead))
      return monthMeaning(reference.year + (later <= 0 ? 1 : 0), month, counted)
    if (/^this/i.test(lead)) return monthMeaning(reference.year, month, counted)
    return partOfMonth(lead, completeMonth(month, around))
  },
}

export const monthRange: TimeRule = {
  name: 'month-range',
  examples: ['Jan-Mar 2018', 'May to July 2018', 'June–August', 'November 2024–January 2025'],
  hint: hints.month,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ\\d-])(${monthPattern})(?: (${yearPattern}))? ?(?:[-–—]|to|through|until) ?(${monthPattern})(?:,? (?:of )?(${yearPattern}))?(?![-A-Za-zÀ-ɏ\\d])`,
    'gi',
  ),
  read([text = '', from = '', fromYear, to = '', toYear], around) {
    if (isAlsoWord(from) || isAlsoWord(to) || (!toYear && !/[-–—]/.test(text))) return null
    const last = toYear ? monthMeaning(Number(toYear), monthOf(to)) : completeMonth(monthOf(to), around)
    const end = Number(last.latest?.slice(0, 4))
    if (!end) return { kind: 'interval' }
    const begin = fromYear ? Number(fromYear) : monthOf(from) <= monthOf(to) ? end : end - 1
    return fromTo(monthMeaning(begin, monthOf(from), last.implied), last)
  },
}
