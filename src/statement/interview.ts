// Who answers the questions of an interview, where the page says it once before them.

import type { Page } from '../model/page.ts'
import type { Attribution } from '../model/statement.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isIndefinite, lemmaOf, relation, subtree, type Tree } from './tree.ts'

const toldTo = 'speak talk tell answer sit put meet interview ask advise follow work join explain discuss'.split(' ')

/** Who answers in an interview: the person whom the words before the first question bring in. Null where they name none, or several alike. */
export function intervieweeOf(page: Page, trees: readonly Tree[]): string | null {
  const first = trees.findIndex((tree) => /^(?:Q|Question|A|Answer)\s*:$/i.test(textOf(page, tree)))
  if (first < 0) return null
  const lead = trees.slice(0, first)
  const holder = conferenceOf(page, lead)
  if (holder !== null) return holder
  const unnamed = lead.flatMap((tree) => askedUnnamed(tree, page)).at(-1)
  if (unnamed !== undefined) return unnamed
  const named = lead
    .flatMap((tree) =>
      tree.sentence.names
        .filter(({ kind }) => kind === 'PER')
        .map((name) => ({ name: page.text.slice(name.start, name.end), told: toldBy(tree, name.first, name.last) })),
    )
    // "MISAB": no person's name.
    .filter(({ name, told }) => name !== page.outlet?.value && (told === 'asked' || !/^\p{Lu}{2,6}$/u.test(name)))
  const names = [...new Set(named.map(({ name }) => name))]
  const [asked] = lead.flatMap((tree) => askedByName(tree, page))
  if (asked !== undefined && !named.some(({ told }) => told === 'asked')) return asked
  if (names.length === 1) return names[0]!
  return toldOne(named) ?? (names.length ? null : unknownIn(page, lead))
}

/** "Foreign Ministry Spokesperson Hong Lei's Regular Press Conference": whose conference the heading says it is, whoever else is announced. */
function conferenceOf(page: Page, lead: readonly Tree[]): string | null {
  const whose = lead
    .slice(0, 2)
    .flatMap(({ sentence }) =>
      sentence.names.filter(
        ({ kind, end }) =>
          kind === 'PER' &&
          /^['’]s (?:\w+ ){0,2}(?:press|news) (?:conference|briefing)/i.test(page.text.slice(end, end + 60)),
      ),
    )
  return whose.length === 1 ? page.text.slice(whose[0]!.start, whose[0]!.end) : null
}

/** "Rive Nord spoke to a diplomat of the Contact Group, who asked not to be named": a man without a name whom the house asked. */
const askedUnnamed = (tree: Tree, page: Page): string[] =>
  tree.tokens.flatMap(({ upos, text }, at) => {
    const verb = headOf(tree, at)
    if (upos !== 'NOUN' || verb < 0) return []
    const isAsked =
      ['obl', 'obj', 'iobj'].includes(relation(tree, at)) &&
      toldTo.includes(lemmaOf(tree, verb)) &&
      isIndefinite(tree, at) &&
      ['people', 'human', 'party', 'envoys'].some((name) => inClass(lemmaOf(tree, at), name))
    const house = childrenBy(tree, verb, 'nsubj').some((subject) => {
      const words = subtree(tree, subject).map((word) => tree.tokens[word]!)
      return page.outlet?.value === page.text.slice(words[0]!.start, words.at(-1)!.end)
    })
    return isAsked && (house || isAskedByHouse(tree, verb)) ? [text] : []
  })

/** "We asked the historian Annelies Verbruggen what is left": a name of two words whom the house asked, known to no list. */
const askedByName = (tree: Tree, page: Page): string[] =>
  tree.tokens.flatMap(({ upos, start }, at) => {
    const rest = childrenBy(tree, at, 'flat')
    if (upos !== 'PROPN' || rest.length === 0) return []
    const noun = relation(tree, at) === 'appos' ? headOf(tree, at) : at
    const verb = headOf(tree, noun)
    const isAsked =
      verb >= 0 &&
      ['obl', 'obj', 'iobj'].includes(relation(tree, noun)) &&
      toldTo.includes(lemmaOf(tree, verb)) &&
      isAskedByHouse(tree, verb)
    return isAsked ? [page.text.slice(start, tree.tokens[rest.at(-1)!]!.end)] : []
  })

/** Of those who are named, whom the house says that it asked; else the one who is the subject of a sentence, where only one is. */
function toldOne(named: readonly { name: string; told: Told | null }[]): string | null {
  const asked = named.findLast(({ told }) => told === 'asked')
  const subjects = new Set(named.flatMap(({ name, told }) => (told === 'subject' ? [name] : [])))
  return asked?.name ?? (subjects.size === 1 ? [...subjects][0]! : null)
}

/** Whose the words of a sentence are in an interview: null the outlet's own, undefined outside of one. */
export type Answering = (tree: Tree, blockStart: number) => Attribution | null | undefined

/** A question, with a sentence or two before it, of a length at which people ask. */
const asks = (text: string): boolean =>
  text.length < 450 && /\?["”]?$/.test(text) && (text.match(/[.!?]["”]?\s+\p{Lu}/gu) ?? []).length < 3

/** "What happened to the food? They perished at port.": a question, and behind it what is none. */
const asksAndAnswers = (text: string): boolean => /^(?:[^?]{0,250}\. )?[^.?!]{8,250}\?\s+\p{Lu}[^?]*[.!]/u.test(text)

/**
 * An interview without labels, or with labels at its first question and answer alone, in one paragraph: from the first of at least two paragraphs
 * that are nothing but a question, what is no question is the answer of whoever is labelled so or the lead says was spoken to. So
 * is what stands behind the question where every paragraph has both. Undefined for a block outside of one.
 */
export function answersOf(page: Page, trees: readonly Tree[]): Answering {
  const blocks = page.blocks
    .filter(({ kind }) => kind !== 'heading')
    .map(({ start, end }) => ({ start, end, text: page.text.slice(start, end) }))
  const first = blocks.findIndex(
    ({ text }, index) => asks(text) && blocks.slice(index + 2, index + 5).some((next) => asks(next.text)),
  )
  const both = first < 0 ? blocks.filter(({ text }) => asksAndAnswers(text)) : []
  const from =
    first < 0 ? (both.length > 2 && both.length * 2 > blocks.length ? both[0]!.start : undefined) : blocks[first]!.start
  if (from === undefined) return () => undefined
  const voice = labelledAnswerer(blocks) ?? spokenTo(page, trees, from) ?? somebodyAsked(page, from)
  if (!voice) return () => undefined
  return (tree, blockStart) => {
    const block = blocks.find(({ start }) => start === blockStart)
    if (!block || block.start < from) return undefined
    const opens = page.text.slice(blockStart, tree.sentence.start).trim() === ''
    if (first >= 0) return opens ? (asks(block.text) ? null : voice) : undefined
    if (!asksAndAnswers(block.text)) return opens ? voice : undefined
    const before = page.text.slice(blockStart, tree.sentence.start).trimEnd()
    // The question itself, and from the first words behind it on the answer.
    return opens ? null : before.endsWith('?') && !textOf(page, tree).endsWith('?') ? voice : undefined
  }
}

/** "HALL: Why? OSMAN: You can see it.": the one label that stands behind a question that has another. */
function labelledAnswerer(blocks: readonly { start: number; text: string }[]): Attribution | null {
  const label = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}: /u
  const found = blocks.flatMap(({ start, text }) => {
    const behind = /\?\s+(\p{Lu}[\p{Lu}'’-]{3,}): /u.exec(text)
    return behind && label.test(text) ? [{ name: behind[1]!, start: start + behind.index + 2 }] : []
  })
  if (new Set(found.map(({ name }) => name)).size !== 1) return null
  const { name, start } = found[0]!
  return { text: name, start, end: start + name.length, kind: 'person', name }
}

/** The words before the questions say that it is an interview, and not of whom: somebody's words, never the house's own. */
function somebodyAsked({ text }: Page, from: number): Attribution | null {
  if (!ofInterview.test(text.slice(0, from))) return null
  return { text: text.slice(from, from + 1), start: from, end: from + 1, kind: 'unnamed', name: 'whoever answers' }
}

/** Words of a page's head that say that questions are asked of somebody; an explainer asks and answers them itself. */
export const ofInterview =
  /\b(?:interview(?:s|ed)?|Q ?(?:&|and) ?A (?:with|session)|transcript|press conference|news conference|(?:sits?|sat) down with|(?:spoke|speaks|talked|talks) (?:to|with))\b/i

/** Whom the words before the questions say the house spoke to. */
function spokenTo(page: Page, trees: readonly Tree[], from: number): Attribution | null {
  const lead = trees.filter((tree) => tree.sentence.end <= from)
  const told = lead.flatMap((tree) =>
    tree.sentence.names
      .filter(({ kind }) => kind === 'PER')
      .map(({ start, end, first: at, last }) => {
        const text = page.text.slice(start, end)
        return { text, start, end, name: text, told: toldBy(tree, at, last) }
      }),
  )
  const isInterview = lead.some((tree) =>
    /\b(?:spoke|talked|speaks|talks|told|interview\w*|asked|met)\b[^.]{0,60}\b(?:to|with|by|our|us|her|him)\b/i.test(
      textOf(page, tree),
    ),
  )
  // "Trump met with Putin": no interview, unless somebody was asked by the house.
  const isAsked = told.some((one) => one.told === 'asked')
  const names = new Set(told.map(({ name }) => name))
  const one = toldOne(told) ?? (names.size === 1 ? [...names][0]! : null)
  const who = told.find(({ name }) => name === one)
  return ((isInterview && isAsked) || ofInterview.test(page.text.slice(0, from))) && who !== undefined
    ? { text: who.text, start: who.start, end: who.end, kind: 'person', name: who.name }
    : null
}

/** "Marites Aguado followed the round … She spoke to …": a name of two words that no list knows, taken for a place, is the person. */
function unknownIn(page: Page, lead: readonly Tree[]): string | null {
  for (const tree of lead)
    for (const name of tree.sentence.names)
      if (!name.party && name.last > name.first && toldBy(tree, name.first, name.last))
        return page.text.slice(name.start, name.end)
  return null
}

export const textOf = (page: Page, tree: Tree): string => page.text.slice(tree.sentence.start, tree.sentence.end).trim()

type Told = 'asked' | 'subject'

/** The person is whom somebody asked or spoke with, or who spoke or sat down with somebody; else whether he is a subject. */
function toldBy(tree: Tree, first: number, last: number): Told | null {
  for (let word = first; word <= last; word++) {
    // "the jurist Marie-Josée Yakété advises": the name stands behind what she is.
    const at = ['flat', 'appos'].includes(relation(tree, word)) ? headOf(tree, word) : word
    const verb = headOf(tree, at)
    if (verb < 0 || (verb >= first && verb <= last)) continue
    const isOfTalk = toldTo.includes(lemmaOf(tree, verb))
    if (relation(tree, at) === 'nsubj') return isOfTalk && !isToAnother(tree, verb) ? 'asked' : 'subject'
    if (['obl', 'obj', 'iobj'].includes(relation(tree, at)) && isOfTalk && isAskedByHouse(tree, verb)) return 'asked'
  }
  return null
}

/** "Trump spoke with Putin": to somebody else than the house. */
const isToAnother = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, 'obl', 'obj').some(
    (whom) =>
      ['to', 'with', ''].includes(caseOf(tree, whom)) &&
      tree.sentence.names.some(
        ({ kind, party, first, last }) => first <= whom && whom <= last && (kind === 'PER' || party),
      ),
  )

/** "We asked", "our correspondent spoke to"; whom an expert spoke to is the one who asks. */
const isAskedByHouse = (tree: Tree, verb: number): boolean => {
  const subjects = childrenBy(tree, verb, 'nsubj')
  return subjects.every((subject) =>
    subtree(tree, subject).some((at) =>
      /^(?:we|i|our|us|reporters?|correspondents?|editors?|staff|journalists?)$/i.test(tree.tokens[at]!.text),
    ),
  )
}
