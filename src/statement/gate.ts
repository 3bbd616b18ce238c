// A first look at a page that costs next to nothing: can any of its words make a statement? What it lets pass is read in full;
// what it holds back would have given none. It asks only for what every statement needs, and looks at words, never at trees.

import things from '../../lexicon/things.json' with { type: 'json' }
import { namesParty } from '../language/parties/names.ts'
import { readSentences } from '../language/sentences.ts'
import type { Page } from '../model/page.ts'
import { allFrames, type Frame } from './acts.ts'
import { formsOf } from './inflect.ts'
import { contestedIn, fieldLemmas } from './scope.ts'

/** Classes that names or pronouns can stand for, so that no word shows whether they are there. */
export const open: ReadonlySet<string> = new Set(['*', 'party', 'place', 'state', 'armed', 'body', 'organisation'])

/** Prepositions that a frame finds without their word: "prisoner exchange" is an exchange of prisoners. */
const unwritten = new Set(['of', 'involving'])

const classForms = new Map(
  Object.entries(things.classes).map(([name, lemmas]) => [name, new Set((lemmas as string[]).flatMap(formsOf))]),
)
for (const kind of Object.keys(things.kinds)) for (const form of formsOf(kind)) classForms.get('instrument')!.add(form)

const framesByForm = new Map<string, Frame[]>()
for (const frame of allFrames)
  for (const form of new Set(formsOf(frame.lemma.split(' ')[0]!)))
    framesByForm.set(form, [...(framesByForm.get(form) ?? []), frame])
const fieldForms = new Set([...fieldLemmas].flatMap(formsOf))

/**
 * False where the page cannot carry a statement: it is not in English, names no state, organ, organisation or movement, speaks of
 * something else in the field's words, or has no sentence with a word of an act and the things that this act is done to, near to
 * the name of a party.
 */
export function mayTell(page: Page): boolean {
  if (!/^en\b/.test(page.language.value) || !namesParty(page.text)) return false
  const texts = page.blocks.map(({ start, end }) => page.text.slice(start, end))
  const blocks = texts.map(wordsOf)
  if (isContested(page.text, blocks)) return false
  return blocks.some((words, k) => tellsAct(words) && hasTellingSentence(texts[k]!, texts[k - 1] ?? ''))
}

/** A sentence of the block tells an act, and it or what stands before it names a party. */
function hasTellingSentence(block: string, before: string): boolean {
  const sentences = readSentences(block, [{ start: 0, end: block.length }])
  const texts = [before, ...sentences.map(({ start, end }) => block.slice(start, end))]
  return texts.some((text, k) => k > 0 && tellsAct(wordsOf(text)) && (namesParty(text) || namesParty(texts[k - 1]!)))
}

/** One of the words begins a frame whose other words and things are there too. */
export function tellsAct(words: readonly string[]): boolean {
  const there = new Set(words)
  return words.some((word) => framesByForm.get(word)?.some((frame) => fits(frame, there)))
}

/** The words of a text in small letters. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []

/** The page is out of scope whatever its parties are: there are too few of the field's words for those of sport, business and film. */
function isContested(text: string, blocks: string[][]): boolean {
  const contested = new Set(contestedIn(text)).size
  if (contested < 3) return false
  let field = 0
  for (const words of blocks) for (const word of words) if (fieldForms.has(word)) field += 1
  return field <= contested * 2
}

/** The words and things that a frame asks for beside its own word are there. */
export function fits(frame: Frame, there: ReadonlySet<string>): boolean {
  if (frame.particle && !there.has(frame.particle)) return false
  if (frame.object && !holdsOne(frame.object, there)) return false
  if (frame.who && !frame.who.includes('instrument') && !holdsOne(frame.who, there)) return false
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

const holdsOne = (classes: readonly string[], there: ReadonlySet<string>): boolean =>
  classes.some((name) => open.has(name) || hasOne(classForms.get(name), there))

const hasOne = (forms: ReadonlySet<string> | undefined, there: ReadonlySet<string>): boolean =>
  forms !== undefined && there.values().some((word) => forms.has(word))
