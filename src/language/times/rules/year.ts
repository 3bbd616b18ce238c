import { yearPattern } from '../calendar-words.ts'
import { countedBehind, isNoYear } from '../counted.ts'
import { spokenYearOf, spokenYearPattern } from '../numbers.ts'
import { spanMeaning, type TimeRule, yearMeaning } from '../rule.ts'
import { hints } from './hints.ts'

const ledBefore =
  /\b(?:in|since|of|until|till|from|by|between|and|to|before|after|during|early|mid|late|the|year|around|about|circa|for)[ -]$/i

export const yearAlone: TimeRule = {
  name: 'year',
  examples: ['in 1994', 'the 2020 war', 'since 2016', '2020-2023', 'the fall of 2023', 'the year 2011', '2014~2018'],
  hint: hints.figure,
  pattern: new RegExp(
    `(?<![\\w$€£¥#+]|[\\w.,:/]-|\\d[.,:/–]|/)(?:(?:the )?year )?(?:(early|mid|late)[ -])?(${yearPattern})(?: ?[-–/~] ?(${yearPattern}|\\d\\d(?=[^\\d/.:-]|$)))?(?![\\w%]|[.,:/]\\d|[-–]\\d|-(?!era|style|based|and)[A-Za-zÀ-ɏ]|${countedBehind})`,
    'gi',
  ),
  read([text = '', part, written = '', to], { before, after }) {
    const year = Number(written)
    const named = /year/i.test(text) || part !== undefined
    if (!named && isNoYear(written, before, after)) return null
    if (!named && (year < 1800 || year > 2099) && !ledBefore.test(before)) return null
    if (to) {
      const last = Number(to.length === 2 ? `${written.slice(0, 2)}${to}` : to)
      return last > year
        ? spanMeaning({ year, month: 1, day: 1 }, { year: last, month: 12, day: 31 }, undefined, `${year}/${last}`)
        : null
    }
    return partOfYear(year, part)
  },
}

/** First, middle or last four months of a year by the word before it; else the whole year. */
function partOfYear(year: number, part: string | undefined): ReturnType<typeof yearMeaning> {
  if (!part) return yearMeaning(year)
  const [from, to] = /early/i.test(part) ? [1, 4] : /mid/i.test(part) ? [5, 8] : [9, 12]
  const last = to === 4 ? 30 : 31
  return spanMeaning({ year, month: from!, day: 1 }, { year, month: to!, day: last }, undefined, String(year))
}

export const spokenYear: TimeRule = {
  name: 'spoken-year',
  examples: ['in two thousand and twenty', 'since nineteen eighty six', 'in twenty twenty-five'],
  hint: /thousand|nineteen|twenty/i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])${spokenYearPattern}(?=$|[.,;:!?)]| (?:and|to|when|but|with|the|he|she|it|they|after|before|by)\\b)`,
    'gi',
  ),
  read([text = ''], { before }) {
    if (!/\b(?:in|since|of|until|from|by|year|during) $/i.test(before)) return null
    const year = spokenYearOf(text)
    return year === null ? null : yearMeaning(year)
  },
}

export const decade: TimeRule = {
  name: 'decade',
  examples: [
    'the 1990s',
    'the early 2000s',
    "the '90s",
    'the 19th century',
    '1990 s',
    'the twentieth century',
    'the mid-nineties',
  ],
  hint: /\d0 ?['’]?s|century|ties\b/i,
  pattern:
    /(?<![\w-])(?:the )?(?:(early|mid|late)[ -])?(?:nineteen )?(?:(1[5-9]\d|20\d)0 ?['’]?s\b|(?:['’]|(?<=\bthe (?:(?:early|mid|late)[ -])?)(?=[6-9]))(\d)0s\b|(\d{1,2})(?:st|nd|rd|th) century\b|(seventeenth|eighteenth|nineteenth|twentieth|twenty[ -]first) century\b|(fifties|sixties|seventies|eighties|nineties)\b)/gi,
  read([text = '', , full, short, figures, words, name], { before }) {
    if (name && !/^the /i.test(text)) return null
    if (/\b(?:in|into) (?:his|her|their) (?:early |mid-?|late )?$/i.test(before)) return null
    const century = figures ? Number(figures) : words ? centuryOf(words) : 0
    if (century)
      return spanMeaning(
        { year: (century - 1) * 100 + 1, month: 1, day: 1 },
        { year: century * 100, month: 12, day: 31 },
        undefined,
        String(century - 1),
      )
    const digit = short ? Number(short) : name ? decadeOf(name) : 0
    const start = full ? Number(full) * 10 : digit * 10 + (digit > 2 ? 1900 : 2000)
    return spanMeaning(
      { year: start, month: 1, day: 1 },
      { year: start + 9, month: 12, day: 31 },
      full ? undefined : 'century-of-the-decade',
      String(start).slice(0, 3),
    )
  },
}

const centuryOf = (words: string): number =>
  ['seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty'].indexOf(words.toLowerCase().split(/[ -]/)[0]!) + 17
const decadeOf = (name: string): number =>
  ['fifties', 'sixties', 'seventies', 'eighties', 'nineties'].indexOf(name.toLowerCase()) + 5
