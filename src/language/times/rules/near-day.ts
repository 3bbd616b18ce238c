import { addDays } from '../calendar.ts'
import { counted, dayMeaning, spanMeaning, type TimeRule } from '../rule.ts'

const offsets: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }
const part = '(?: (?:(?:early|late) )?(?:morning|afternoon|evening|night)| at (?:night|noon|dawn|dusk))?'

/** "The next day" counts from a day that the page told before, which the words alone do not give. */
export const nearDay: TimeRule = {
  name: 'near-day',
  examples: [
    'today',
    'yesterday evening',
    'tomorrow',
    'tonight',
    'overnight',
    'this morning',
    'last night',
    'the day after tomorrow',
    'the day before yesterday',
    'earlier today',
    'the next day',
  ],
  hint: /to(?:day|night|morrow)|yesterday|overnight|night|this (?:morning|afternoon|evening)|day/i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(?:(?:the )?day (after tomorrow|before yesterday)|(?:(?:earlier|later|early|late) )?(today|tonight|yesterday|tomorrow)${part}|(overnight(?! stay| shelter| bag| train| bus)|last night|last evening|this (?:early )?(?:morning|afternoon|evening))|(?:the )?(next|following|previous) day)(?![A-Za-zÀ-ɏ-])`,
    'gi',
  ),
  read([text = '', double, word, stretch, step], { reference, before }) {
    if (step) return { kind: 'date' }
    if (/^[TYO]/.test(text) && /\p{Lu}[A-Za-zÀ-ɏ.]* $/u.test(before)) return null
    if (!reference) return { kind: 'date' }
    if (double) return dayMeaning(addDays(reference, /after/i.test(double) ? 2 : -2), counted)
    if (word) return dayMeaning(addDays(reference, offsets[word.toLowerCase()]!), counted)
    if (/night|last/i.test(stretch!)) return spanMeaning(addDays(reference, -1), reference, counted)
    return dayMeaning(reference, counted)
  },
}
