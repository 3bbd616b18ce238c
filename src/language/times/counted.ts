// Numbers that count or number something and are no year or day, from lexicon/language/times/counted.json.

import lexicon from '../../../lexicon/language/times/counted.json' with { type: 'json' }

const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[$+.*?^()[\]{}|]/g, '\\$&')).join('|')
const word = (words: readonly string[]): string =>
  `(?:\\b(?:${escaped(words.filter((one) => /^\w/.test(one)))})\\.?|(?:${escaped(words.filter((one) => !/^\w/.test(one)))}))`

/** Pattern of counted nouns and signs right behind a number, as a lookahead takes it. */
export const countedBehind = ` ?(?:${escaped(lexicon.counted)})(?![A-Za-zÀ-ɏ])`

const numbered = new RegExp(`${word(lexicon.numbers)} ?$`)
const listed = /\b(?:resolutions?|nos?\.|articles?|numbers?) (?:[\d(), ]+(?:and|or|,) ?)+$/i
const ranged = new RegExp(`^ ?(?:to|or|-|–) ?\\d{4}${countedBehind}`, 'i')
const amount = new RegExp(`\\b(?:${escaped(lexicon.amounts)}) $`, 'i')
const plural = /^ (?!(?:as|was|his|this|its|has|is|does|unless|across|towards|perhaps|always|besides|thus)\b)[a-z-]+s\b/

/** True where the words before and behind a four-digit number say that it is no year. */
export function isNoYear(written: string, before: string, after: string): boolean {
  if (numbered.test(before) || listed.test(before) || ranged.test(after)) return true
  return amount.test(before) && (plural.test(after) || (written.endsWith('00') && /^ [a-z]/.test(after)))
}
