// Which sentences of a page are worth a tree: those that may tell an act, and those that are needed to read them rightly.
// Looked at are words, never trees. What is not worth one is skimmed: its words and the names that the lexicon knows are kept.

import organs from '../../lexicon/parties/organs.json' with { type: 'json' }
import { plain } from '../language/parties/form.ts'
import { isOfLexicon, namesParty } from '../language/parties/names.ts'
import type { RawSentence } from '../language/sentences.ts'
import type { Page } from '../model/page.ts'
import { tellsInPassing } from './field.ts'
import { asksBefore, tellsAct, tellsOfParties, wordsBefore, wordsOf } from './gate.ts'
import { openQuotation, opensQuotation } from './quotation.ts'
import { reach } from './tree.ts'
import { longestLabel } from './turns.ts'

/** Sentences of a paragraph back to which it is followed who speaks. */
const furthestSpeaker = 12
/** Sentences before the first question of an interview, which bring in who answers. */
const longestLead = 30

/** A sentence as far as its words show it. */
interface Seen {
  text: string
  words: string[]
  block: number
  /** A label, which says whose words follow, or what brings in a list. */
  label: boolean
  /** It opens a quotation, or stands in one. */
  quoted: boolean
}

/** Words that stand for somebody named just before. */
const pointing = new Set('it they them he she him its their his her both two'.split(' '))
/** Words that stand for whoever spoke before. */
const speaking = new Set(['he', 'she', 'it'])

/**
 * Tells of each sentence of a page whether it is to be read in full: whatever tells an act, with the sentences in which its pronouns, its speaker, and the persons and organs that it names are found, and every label.
 */
export function worthReading(page: Page, sentences: readonly RawSentence[]): boolean[] {
  const seen = seeAll(page, sentences)
  const worth = seen.map(() => false)
  const texts = seen.map(({ text }) => text)
  const words = seen.map((one) => one.words)
  const passing = tellsInPassing(page.text, words.flat())
  const question = seen.findIndex(({ text }) => /^(?:Q|Question|A|Answer)\s*:$/i.test(text.trim()))
  seen.forEach(({ label }, at) => {
    if (label || (at < question && at < longestLead)) worth[at] = true
    const before = wordsBefore(words, at)
    if (passing ? !tellsOfParties(texts, words, at) : !tellsAct(words[at]!, before)) return
    worth[at] = true
    needed(seen, at, worth, before)
  })
  const used = namesUsed(seen.filter((_, at) => worth[at]))
  seen.forEach((one, at) => {
    if (!worth[at] && bringsIn(one, used)) worth[at] = true
  })
  return worth
}

function seeAll(page: Page, sentences: readonly RawSentence[]): Seen[] {
  let block = 0
  let from = 0
  let ended = 0
  return sentences.map(({ start, end, words }) => {
    while (block < page.blocks.length - 1 && page.blocks[block]!.end < end) block++
    const opened = page.blocks[block]?.start ?? 0
    if (opened > from) from = opened
    if (ended < from) ended = from
    const text = page.text.slice(start, end)
    const open = start > from && openQuotation(page.text.slice(from, start)) >= 0
    if (!open || start - from > furthest) from = start
    const label =
      text.endsWith(':') ||
      (text.endsWith(',') && words.length <= 12) ||
      words.slice(0, longestLabel).some((word) => page.text.slice(word.start, word.end) === ':')
    return { text, words: wordsOf(text), block, label, quoted: open || opensQuotation(text) }
  })
}

/** Characters back to which it is looked whether a quotation is open. */
const furthest = 4000

/**
 * Marks the sentences that a telling one needs: the one before it for a pronoun, more of them where these name what is done,
 * its paragraph for whoever speaks, and the one after it for the speaker of a quotation.
 */
function needed(seen: readonly Seen[], at: number, worth: boolean[], before: ReadonlySet<string>): void {
  const { words, quoted, block } = seen[at]!
  const back = (most: number, also: (k: number) => boolean = () => true): void => {
    for (let k = at - 1; k >= 0 && at - k <= most && also(k); k--) worth[k] = true
  }
  if (quoted || words.some((word) => pointing.has(word))) back(1)
  if (asksBefore(words, before)) back(reach)
  if (!leansOnSpeaker(seen[at]!)) return
  back(furthestSpeaker, (k) => seen[k]!.block === block || leansOnSpeaker(seen[k + 1]!))
  if (quoted && at + 1 < seen.length) worth[at + 1] = true
}

const leansOnSpeaker = ({ quoted, words }: Seen): boolean => quoted || words.some((word) => speaking.has(word))

/** The words that telling sentences name persons and organs by: without accents, in small letters. */
function namesUsed(telling: readonly Seen[]): { names: Set<string>; organs: Set<string> } {
  const names = new Set<string>()
  const own = new Set<string>()
  for (const { text, words } of telling) {
    for (const [name] of text.matchAll(capitalised)) names.add(plain(name))
    words.forEach((word, at) => {
      if (organWords.has(word) && words.slice(Math.max(0, at - 3), at).some((one) => definite.has(one))) own.add(word)
    })
  }
  return { names, organs: own }
}

const definite = new Set(['the', 'this', 'that', 'its', 'their'])
const capitalised = /\p{Lu}[\p{L}\p{M}]+/gu
const pair = /(\p{Lu}[\p{L}\p{M}.'’-]*) (?:(?:de|da|del|van|von|bin|al|el|der) )?(?=(\p{Lu}[\p{L}\p{M}]+))/gu

/** Words that a sentence may open with before a name. */
const opening = new Set(
  'A After An And As At Both But By For From He Her His If In It Its No Nor On Our She So The Their To We When With'.split(
    ' ',
  ),
)

/** Organs and offices that one word names: "ministry", "army", "president". */
const organWords = new Set(
  organs.organs
    .filter(({ kind }) => kind === 'organ')
    .flatMap(({ forms }) => forms.flatMap((form) => form.split(' ').slice(-1))),
)

/** The sentence brings in somebody whom a telling one names: with a second name or a title ("Foreign Minister Mirzoyan"), or an organ with whose it is. */
function bringsIn({ text, words }: Seen, used: { names: Set<string>; organs: Set<string> }): boolean {
  for (const { 1: first = '', 2: second = '', index } of text.matchAll(pair)) {
    if (index === 0 && opening.has(first)) continue
    const both = [plain(first), plain(second)]
    if (both.some((word) => used.names.has(word)) && !both.every(isOfLexicon)) return true
  }
  return words.some((word) => used.organs.has(word)) && namesParty(text)
}
