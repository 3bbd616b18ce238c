import { isAlsoWord, monthOf, monthPattern } from '../calendar-words.ts'
import { completeMonth } from '../complete.ts'
import { counted, monthMeaning, type TimeRule } from '../rule.ts'
import { hints } from './hints.ts'
import { partOfMonth } from './month-year.ts'

const ledBefore =
  /\b(?:in|by|since|until|till|from|of|for|before|after|during|through|throughout|between|to|and|or|end of|mid)(?: the)?[ -]$/i
const surelyLed = /\b(?:in|since|until|till|during|throughout|by)(?: the)? $/i

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
    `(?<![\\p{L}\\d-])((?:early|mid|late|last|next|this past|this coming|this|past|coming)[ -])?(${monthPattern})(?:,? (?:of )?(last|this|next|that|the same|the previous|the following) year)?(?![-’'\\p{L}\\d])`,
    'giu',
  ),
  read([, lead = '', name = '', ofYear = ''], around) {
    const { reference, before } = around
    const led = lead !== '' || ofYear !== '' || ledBefore.test(before)
    if (isAlsoWord(name)) {
      if (!surelyLed.test(before) && !(/^(?:last|next) /.test(lead) && name !== 'march')) return null
    } else if (!led && (name.length < 5 || /^(?:March|April|August)$/i.test(name))) return null
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
