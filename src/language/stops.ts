import lexicon from '../../lexicon/language/abbreviations.json' with { type: 'json' }
import starterWords from '../../lexicon/language/starters.json' with { type: 'json' }
import type { Span } from '../model/span.ts'

const titles = new Set(lexicon.titles)
const beforeNumber = new Set(lexicon.beforeNumber)
const months = new Set(lexicon.months)
const days = new Set(lexicon.days)
const general = new Set(lexicon.general)
const starters = new Set(starterWords.words)

/** What stands around a word that a full stop follows. */
interface Surroundings {
  form: string
  lower: string
  /** Up to 24 characters before the word. */
  before: string
  /** The next word after the stop, without the marks that open or close a quotation; empty at the end of the text. */
  next: string
  /** A quotation or bracket is closed right after the stop. */
  closed: boolean
}

/**
 * True when the full stop after a word belongs to it: "Gen. Haftar", "No. 5", "J. Biden", "Jan. 3", "Inc. said", "U.S. envoy",
 * and any word between whose stop and the next there is a comma ("Arrv., London").
 * The stop that also ends the sentence ("left the U.S. The envoy …") stands apart, as in EWT and GUM.
 */
export function keepsStop(text: string, word: Span): boolean {
  const form = text.slice(word.start, word.end)
  if (form.length > 9) return false
  const lower = form.toLowerCase()
  const around = (): Surroundings => surroundings(text, word, form, lower)
  if (/[,;]/.test(text[word.end + 1] ?? '') && /^\p{L}+$/u.test(form)) return true
  if (/^\p{L}$/u.test(form)) return initial(around())
  if (titles.has(lower)) return beforeName(around())
  if (beforeNumber.has(lower)) return /^(?:\d|[IVX]+(?!\p{L}))/u.test(around().next)
  if (months.has(lower) || days.has(lower)) return beforeOrAfterFigure(around())
  return (general.has(lower) || /^\p{L}(?:\.\p{L})+$/u.test(form)) && !endsHere(around())
}

function surroundings(text: string, word: Span, form: string, lower: string): Surroundings {
  const after = /^\.((?:["'”’)\]]|'')*)\s*["'“‘([]*([^\s"'“”‘’()[\]]*)/u.exec(text.slice(word.end, word.end + 60))
  const parted = /^\.["'”’)\]]*\s*?\n\s*\n/u.test(text.slice(word.end, word.end + 12))
  return {
    form,
    lower,
    before: text.slice(Math.max(0, word.start - 24), word.start),
    next: parted ? '' : (after?.[2] ?? ''),
    closed: (after?.[1] ?? '') !== '' && /^\.["'”’)\]]+\s/u.test(text.slice(word.end, word.end + 8)),
  }
}

const bareLower = (word: string): string => word.toLowerCase().replace(/[^\p{L}].*$/u, '')

const endsHere = ({ next, closed }: Surroundings): boolean =>
  next === '' || closed || (/^\p{Lu}/u.test(next) && starters.has(bareLower(next)))

/** "Mr. Guterres", "St. Petersburg"; "vs. them". */
const beforeName = ({ lower, next }: Surroundings): boolean =>
  /^[\p{Lu}\d]/u.test(next) || (next !== '' && /\.|^(?:vs|v|cf|approx|ca|esp|viz|st|dr|reps?)$/.test(lower))

const beforeOrAfterFigure = ({ form, lower, before, next }: Surroundings): boolean =>
  /^\p{Lu}/u.test(form) &&
  (/^\d/.test(next) ||
    (days.has(lower) && months.has(next.toLowerCase().slice(0, 3)) && /^\p{Lu}/u.test(next)) ||
    (/\d\s*$/.test(before) && !/^\p{Lu}/u.test(next)) ||
    (/^[\p{Ll},]/u.test(next) && !['sun', 'sat', 'mar', 'may'].includes(lower)))

/** A letter with a stop before a name, or between names: "J. Biden", "George W. Bush". */
function initial({ form, before, next }: Surroundings): boolean {
  if (!/^\p{Lu}$/u.test(form) || !/^\p{Lu}/u.test(next)) return false
  const afterName = /\p{Lu}[\p{L}'’.-]*\s*$/u.test(before)
  const opens = /(?:^|[\s(“"'‘,;:–—-])$/u.test(before)
  return afterName ? !starters.has(bareLower(next)) || next.length === 1 : opens && form !== 'I'
}
