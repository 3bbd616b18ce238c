// Text in, words out, as the Universal Dependencies treebanks of English (EWT, GUM) part them.

import { type Span, wholeBefore } from '../model/span.ts'
import { splitClitics } from './clitics.ts'
import { splitHyphens } from './hyphens.ts'
import { keepsStop } from './stops.ts'

/** Longest word in UTF-16 units; what runs on without a break is parted there. */
export const longestWord = 200

const inner = '\\u00ad\\u200b-\\u200f\\u2060\\u202a-\\u202e\\u2066-\\u2069\\ufeff'
const apostrophe = "['’ʼ‘`´′]"
const letters = `[\\p{L}\\p{M}\\p{N}_][\\p{L}\\p{M}\\p{N}_${inner}]*`

/** In order: the first kind that matches at a place wins. */
const kinds: RegExp[] = [
  // https://un.org/a · www.un.org · name@un.org · Desk@ENRON · @handle · #tag · alt.animals.cat · un.org · annex_2-b.doc
  /(?:https?:\/\/|www\.)[^\s<>"“”]{1,180}[^\s<>"“”.,;:!?)\]'’]/uy,
  /(?:mailto:)?[\w.%+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,20}){0,4}/uy,
  /[@#][\p{L}_][\p{L}\p{N}_]*(?:\.[a-z]{2,20}(?![\p{L}\p{N}]))?/uy,
  /(?:alt|comp|misc|rec|sci|soc)(?:\.[a-z][\w+-]{1,40}){1,6}(?![\p{L}\p{N}])/uy,
  /[a-z0-9][a-z0-9-]{0,60}(?:\.[a-z0-9-]{1,60}){0,3}\.(?:com|org|net|info|gov|edu|int|co\.uk|ru|uk|de|az|am|ge|ua|kg|kz|tj|uz|tm|md|mk|lk|pk|kh|vn|ph|ke|ug|ng|ly|ir|iq|il|ps|lb)(?![\p{L}\p{N}])/iuy,
  /(?:[\w#][\w#.-]{0,80})?\.(?:html?|pdf|docx?|xlsx?|pptx?|txt|jpe?g|png|gif|url|zip)(?![\p{L}\p{N}])/iuy,
  // 2025-08-09 · 11-20-2000 · 713-853-3989 · 345-9945 · x3-9890 · +44 · 9/11 · 1,200.50 · .265 · 11:46 · 16th · 1990s · '90s
  /\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}])/uy,
  /\+\d[\d-]{0,20}(?<!-)(?![\p{L}\p{N}])/uy,
  /(?:\d{1,4}-|\d{3}\/)?\d{3}-\d{3,4}-?\d{4}(?![\p{L}\p{N}])/uy,
  /(?:x?\d|\d{3}|\d{5})-\d{4}(?![\p{L}\p{N}-])/uy,
  /\d{1,2}-\d{1,2}-\d{2,4}(?![\p{L}\p{N}-])/uy,
  /['’]\d{2}s?(?![\p{L}\p{N}])/uy,
  /(?<=[\s([$]|^)\.\d+(?![\p{L}\p{N}])/uy,
  /\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|['’]s)(?![\p{L}\p{N}])/iuy,
  /\d+(?:[.:]\d+)+(?=\p{L})|(?<=[$€£])\d+(?=\p{L})|\d+(?=\p{Ll}{4})/uy,
  /(?:\d{1,3}(?:[,٬]\d{3})+(?:\.\d+)?|\d+(?:[.:/٫]\d+)*)(?=(?:am|pm|km|m|kg|mm|cm|bn|mn|mln|tn|k|ha|hrs?|mins?|secs?|days?|yrs?|wks?|lbs?|oz|ml|[kmg]wh?|h|ft|mph|kph|[gmk]b|[km]?hz|°)?(?![\p{L}\p{N}]))/iuy,
  // U.S. · D.R.C. · p.m. · Ph.D.
  /Ph\.D|M\.Sc|B\.Sc/uy,
  /\p{L}(?:\.\p{L}){1,5}(?![\p{L}\p{N}])/uy,
  // AT&T · p&l · US$ · w/o · f*ck
  /\p{Lu}{1,3}&\p{Lu}{1,3}(?![\p{L}\p{N}])|p&l(?![\p{L}\p{N}])/uy,
  /(?:US|A|C|NZ|HK|R)\$/uy,
  /(?:w\/(?:o|out)?|b\/[ct]|[li]\/c)(?![\p{L}\p{N}])/iuy,
  /\p{L}+\*+\p{L}+/uy,
  // 'em
  /(?<=\s|^)['’](?:em|n|til)(?![\p{L}\p{N}])/iuy,
  // th- (a word that the speaker breaks off)
  /(?!(?:in|on|at|to|of|up|is|it|so|no|by|or|me|we|he|us|as|if|do|go)-)\p{L}{1,2}-(?=\s|,\s)/iuy,
  new RegExp(
    `${letters}(?:${apostrophe}[\\p{L}\\p{M}\\p{N}${inner}]+)*(?:-${letters}(?:${apostrophe}[\\p{L}\\p{M}\\p{N}${inner}]+)*)*`,
    'uy',
  ),
  // :) · ;-) · :D · ^_^ · <3
  /(?<=\s|^)(?:[:;=][-'o]?[()DPpO/\]\\|]|\^_+\^|-_+-|<3)(?=\s|$|[.,!?])/uy,
  // 's (apart from its word) · ... · .? · -- · ----== · !! · ?! · $$ · ''
  /['’](?:s|re|ve|ll|m|d)(?![\p{L}\p{N}])/iuy,
  /\.[!?]+|!+\.(?![.\p{L}\p{N}])|\.{2,}|[!?]{2,}|…+/uy,
  /(?=[<>|{}#^]*[-_=*~+])[-_=*~+<>|{}#^]{3,}/uy,
  /-{2,}|_{2,}|={2,}|\*{2,}|~{2,}|\+{2,}|\${2,}|,{2,}|\/{2,}|\\{2,}|''|``|’’|‘’|<{2,}|>{2,}/uy,
]

/** White space, controls, direction marks, lone surrogates: what stands between words. */
const gap = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u

/**
 * Words of `text` from `from` to `to` (UTF-16 offsets) in order; everything between two words is a gap of white space
 * or of characters that cannot be seen.
 */
export function readWords(text: string, from = 0, to = text.length): Span[] {
  const words: Span[] = []
  const view = to === text.length ? text : text.slice(0, to)
  let at = from
  while (at < to) {
    const point = view.codePointAt(at)!
    const width = point > 0xffff ? 2 : 1
    if (isGap(view, at, width, point)) {
      at += width
      continue
    }
    const run = unbroken(view, at)
    if (run > at) {
      for (; at < run; at = words.at(-1)!.end) words.push({ start: at, end: Math.min(run, at + longestWord) })
      continue
    }
    const end = Math.min(matchEnd(view, at, point) ?? at + width, wholeBefore(view, at + longestWord))
    addWord(view, at, end, words)
    at = words.at(-1)!.end
  }
  return words
}

/** Where a run of a thousand and more signs without white space ends, such as encoded bytes; `at` where none begins there. */
function unbroken(text: string, at: number): number {
  if (at > 0 && text.charCodeAt(at - 1) > 0x20) return at
  longRun.lastIndex = at
  if (!longRun.test(text)) return at
  runEnd.lastIndex = at
  runEnd.test(text)
  return runEnd.lastIndex
}

const longRun = /[\x21-\x7e]{1000}/y
const runEnd = /[\x21-\x7e]+/y

function isGap(text: string, at: number, width: number, point: number): boolean {
  if (point > 0x20 && point < 0x7f) return false
  return point <= 0x20 || gap.test(text.slice(at, at + width))
}

const wordLike = /[\p{L}\p{N}\p{M}_'’‘@#./\\:;[\]?!…*=~<>`^|{}+$,-]/u

function matchEnd(text: string, at: number, point: number): number | null {
  if (!wordLike.test(String.fromCodePoint(point))) return null
  const from = Math.max(0, at - 1)
  const window = text.slice(from, at + 4 * longestWord)
  for (const kind of kinds) {
    kind.lastIndex = at - from
    const match = kind.exec(window)
    if (match) return at + match[0].length
  }
  return null
}

function addWord(text: string, start: number, end: number, words: Span[]): void {
  const trimmed = trimmedEnd(text, start, end)
  const next = text.slice(end, end + 24).match(/^ ([\p{L}\p{N}-]+)/u)?.[1]
  const parts = splitHyphens(text.slice(start, trimmed)).flatMap((part) => splitClitics(part, next))
  let at = start
  for (const length of parts) {
    words.push({ start: at, end: at + length })
    at += length
  }
  const last = words.at(-1)!
  if (text[last.end] === '.' && !isEllipsis(text, last.end) && keepsStop(text, last)) last.end += 1
}

/** Two stops may be an abbreviation's and the sentence's ("Acme Inc.."). */
const isEllipsis = (text: string, at: number): boolean =>
  text[at + 1] === '.' && (text[at + 2] === '.' || /\p{Ll}{4}$/u.test(text.slice(at - 4, at)))

/** Marks that cannot be seen belong to a gap where they end a word. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start + 1 && /\p{Cf}/u.test(text[at - 1]!)) at -= 1
  return at
}
