import type { Party } from '../../model/party.ts'
import { plain, writtenAs } from './form.ts'
import { type Form, type FormNode, forms, personsBySurname } from './lexicon.ts'
import { isOfRegion } from './match.ts'
import { namesMovement } from './movements.ts'

const wordPattern = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.]*(?:['’ʼ‘`´′ʿʾ][\p{L}\p{M}\p{N}]+)*/gu

/**
 * True where a text holds a name, adjective or seat of a party of the lexicon, written as such a name is, or a movement by the form of its name; for a quick first
 * look, that may find more than the reader does and never less.
 */
export function namesParty(text: string): boolean {
  const words = text.match(wordPattern) ?? []
  return words.some((_, k) => formsAt(words, k) !== undefined) || namesMovement(text)
}

/** The parties of the lexicon that a phrase names, by name, adjective ("Sudanese rebels") or seat, the shortest form at each place. */
export function partiesNamed(phrase: string): Party[] {
  const words = phrase.match(wordPattern) ?? []
  const named: Party[] = []
  for (let k = 0; k < words.length; ) {
    const found = isOfRegion(words, { first: k, last: k }) ? undefined : formsAt(words, k)
    named.push(...(found?.forms.flatMap(({ parties }) => parties) ?? []))
    k += found?.length ?? 1
  }
  return named
}

/** Names, adjectives and seats of parties and surnames of persons of the lexicon in a text, counted up to `most`. */
export function countNames(text: string, most: number): number {
  const words = text.match(wordPattern) ?? []
  let count = 0
  for (let k = 0; k < words.length && count < most; ) {
    const length = formsAt(words, k)?.length ?? (isSurname(words[k]!) ? 1 : 0)
    if (length > 0) count += 1
    k += length || 1
  }
  return count
}

const isSurname = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && personsBySurname.has(plain(word.replace(/['’]s$/, '')))

/** The forms of the lexicon that begin at a word, the shortest ones, and how many words they have. */
function formsAt(words: readonly string[], from: number): { forms: Form[]; length: number } | undefined {
  let node: FormNode | undefined = forms
  const path: string[] = []
  for (let k = from; k < words.length; k++) {
    const found: [string, FormNode] | undefined = step(node, words[k]!)
    if (!found) return undefined
    path.push(found[0])
    node = found[1]
    const written = node.forms.filter((form) => form.words.every((word, i) => isWritten(path[i]!, word)))
    if (written.length > 0) return { forms: written, length: k - from + 1 }
  }
  return undefined
}

const isWritten = (word: string, form: string): boolean =>
  writtenAs(word, form, false) || (word === word.toUpperCase() && writtenAs(word, form, true))

/** The word as it stands, without a full stop or possessive at its end, or without any full stop. */
function step(node: FormNode, word: string): [string, FormNode] | undefined {
  for (const form of [word, word.replace(/\.$|['’]s$/i, ''), word.replaceAll('.', '')]) {
    const next = node.next.get(plain(form))
    if (next) return [form, next]
  }
  return undefined
}

const lexiconWords = new Set<string>()
const gather = (node: FormNode): void => {
  for (const [word, next] of node.next) {
    if (next.forms.length || next.next.size) lexiconWords.add(word)
    gather(next)
  }
}
gather(forms)

/** The word, as `plain` gives it, is one of a name of the lexicon. */
export const isOfLexicon = (word: string): boolean => lexiconWords.has(word)
