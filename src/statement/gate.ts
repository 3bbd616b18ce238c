// A first look at a page that costs next to nothing: can any of its words make a statement? What it lets pass is read in full;
// what it holds back would have given none. It asks only for what every statement needs, and looks at words, never at trees.

import things from '../../lexicon/things.json' with { type: 'json' }
import { namesParty } from '../language/parties/names.ts'
import type { Page } from '../model/page.ts'
import { allFrames, type Frame } from './acts.ts'
import { isOfAnotherField, publicNamed, tellsInPassing } from './field.ts'
import { canBeWe } from './frames.ts'
import { formsOf, nounFormsOf } from './inflect.ts'
import { leastParties } from './scope.ts'
import { reach } from './tree.ts'

/** Classes that names or pronouns can stand for, so that no word shows whether they are there. */
export const open: ReadonlySet<string> = new Set([
  '*',
  'party',
  'place',
  'state',
  'armed',
  'body',
  'organisation',
  'peoples',
])

/** Prepositions that a frame finds without their word: "prisoner exchange" is an exchange of prisoners. */
const unwritten = new Set(['of', 'involving'])

const classForms = new Map(
  Object.entries(things.classes).map(([name, lemmas]) => [name, new Set((lemmas as string[]).flatMap(formsOf))]),
)
for (const kind of Object.keys(things.kinds)) for (const form of formsOf(kind)) classForms.get('instrument')!.add(form)

const classesByForm = new Map<string, string[]>()
for (const [name, forms] of classForms)
  for (const form of forms) classesByForm.set(form, [...(classesByForm.get(form) ?? []), name])

const framesByForm = new Map<string, Frame[]>()
for (const frame of allFrames) {
  const lemma = frame.lemma.split(' ')[0]!
  for (const form of new Set(frame.noun ? nounFormsOf(lemma) : formsOf(lemma)))
    framesByForm.set(form, [...(framesByForm.get(form) ?? []), frame])
}

/**
 * False where the page cannot carry a statement: it is not in English, names no state, organ, organisation or movement, speaks of
 * something else in the field's words or hardly uses them, or has no sentence with a word of an act and the things that this act
 * is done to, near to the name of a party.
 */
export function mayTell(page: Page): boolean {
  if (!/^en\b/.test(page.language.value) || !namesParty(page.text)) return false
  const texts = page.blocks.map(({ start, end }) => page.text.slice(start, end))
  const blocks = texts.map(wordsOf)
  const all = blocks.flat()
  if (isOfAnotherField(page.text, all)) return false
  const passing = tellsInPassing(page.text, all)
  // Of one party alone, and in passing: its own affairs.
  if (passing && publicNamed([page.text]) < 2) return false
  return blocks.some(
    (words, k) => tellsAct(words, new Set(blocks[k - 1])) && hasTellingSentence(texts[k]!, texts[k - 1] ?? '', passing),
  )
}

/** Where a sentence ends without doubt: the look parts a text less often than the reader, never more. */
const surelyEnds = /(?<=\p{Ll}{3}[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u

/** A sentence of the block tells an act, and it or what stands before it names a party, or as many as a page in passing must name. */
function hasTellingSentence(block: string, before: string, passing: boolean): boolean {
  const texts = [before, ...block.split(surelyEnds)]
  const words = texts.map(wordsOf)
  return texts.some(
    (text, k) =>
      k > 0 &&
      (passing
        ? tellsOfParties(texts, words, k)
        : tellsAct(words[k]!, wordsBefore(words, k)) && (namesParty(text) || namesParty(texts[k - 1]!))),
  )
}

/** The words of the few sentences before one. */
export const wordsBefore = (words: readonly (readonly string[])[], at: number): ReadonlySet<string> =>
  new Set(words.slice(Math.max(0, at - reach), at).flat())

/** The sentence tells an act, and it and those just before it name as many public parties as such a line must on a page that tells of the field in passing. */
export function tellsOfParties(texts: readonly string[], words: readonly (readonly string[])[], at: number): boolean {
  const before = wordsBefore(words, at)
  if (!tellsAct(words[at]!, before)) return false
  const parties = publicNamed(texts.slice(Math.max(0, at - reach), at + 1))
  return hasFrame(words[at]!, withMeant(words[at]!, before), ({ group }) => parties >= leastParties(group))
}

/**
 * One of the words begins a frame whose other words and things are there too.
 * @param before words of the sentences before, in which a thing may have been named that a pronoun stands for or that is left out.
 */
export const tellsAct = (words: readonly string[], before?: ReadonlySet<string>): boolean =>
  hasFrame(words, withMeant(words, before), () => true)

/** An act that the words tell is done to a thing that only the words before name. */
export function asksBefore(words: readonly string[], before: ReadonlySet<string>): boolean {
  const own = new Set(words)
  return hasFrame(
    words,
    withMeant(words, before),
    (frame) => !fits(frame, own) || (frame.known !== undefined && holdsOne(frame.known, before)),
  )
}

/** The words, with those before them where a pronoun may stand for one of these. */
function withMeant(words: readonly string[], before: ReadonlySet<string> | undefined): ReadonlySet<string> {
  const there = new Set(words)
  return before && standIns.some((pronoun) => there.has(pronoun)) ? new Set([...there, ...before]) : there
}

const hasFrame = (
  words: readonly string[],
  there: ReadonlySet<string>,
  also: (frame: Frame, there: ReadonlySet<string>) => boolean,
): boolean =>
  words.some((word, at) =>
    framesByForm.get(word)?.some((frame) => stands(frame, words, at) && fits(frame, there) && also(frame, there)),
  )

const standIns = ['it', 'they', 'them', 'none', 'any']

const determiners = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'our', 'my', 'your'])

/** Words behind a verb within which its particle stands: "hand the weapons and the ammunition over". */
const particleReach = 10

/** The word is no noun where the frame asks for a verb ("the call"), and its particle follows it. */
function stands(frame: Frame, words: readonly string[], at: number): boolean {
  if (frame.noun) return true
  const last = words[at - 1] ?? ''
  if (determiners.has(last) || (last === 'of' && !words[at]!.endsWith('ing'))) return false
  return !frame.particle || words.slice(at + 1, at + particleReach).includes(frame.particle)
}

/** The words of a text in small letters. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []

/** The words and things that a frame asks for beside its own word are there. */
export function fits(frame: Frame, there: ReadonlySet<string>): boolean {
  if (frame.particle && !there.has(frame.particle)) return false
  if (frame.object && !holdsOne(frame.object, there)) return false
  if (frame.complement && !holdsOne(frame.complement, there)) return false
  if (frame.who && !frame.who.includes('instrument') && !holdsOne(frame.who, there) && !holdsPronoun(frame.who, there))
    return false
  if (
    !frame.lemma
      .split(' ')
      .slice(1)
      .every((word) => there.has(word))
  )
    return false
  return Object.entries(frame.needs).every(
    ([word, classes]) => (unwritten.has(word) || there.has(word)) && holdsOne(classes, there),
  )
}

const holdsPronoun = (classes: readonly string[], there: ReadonlySet<string>): boolean =>
  classes.some((name) => canBeWe.includes(name)) &&
  ['he', 'she', 'they', 'we', 'i', 'who'].some((word) => there.has(word))

const holdsOne = (classes: readonly string[], there: ReadonlySet<string>): boolean =>
  classes.some((name) => open.has(name) || holds(name, there))

/** Which classes have a word among some words: hundreds of frames ask the same. */
const presence = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

function holds(name: string, there: ReadonlySet<string>): boolean {
  let classes = presence.get(there)
  if (!classes) {
    classes = new Set([...there].flatMap((word) => classesByForm.get(word) ?? []))
    presence.set(there, classes)
  }
  return classes.has(name)
}
