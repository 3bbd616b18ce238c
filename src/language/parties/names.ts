import type { Party } from '../../model/party.ts'
import { plain, writtenAs } from './form.ts'
import { type Form, type FormNode, forms } from './lexicon.ts'

const wordPattern = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.]*(?:['’ʼ‘`´′ʿʾ][\p{L}\p{M}\p{N}]+)*/gu

/**
 * True where a text holds a name, adjective or seat of a party of the lexicon, written as such a name is; for a quick first
 * look, that may find more than the reader does and never less.
 */
export function namesParty(text: string): boolean {
  const words = text.match(wordPattern) ?? []
  return words.some((_, k) => formsAt(words, k) !== undefined)
}

/** The parties of the lexicon that a phrase names, by name, adjective ("Sudanese rebels") or seat, the shortest form at each place. */
export function partiesNamed(phrase: string): Party[] {
  const words = phrase.match(wordPattern) ?? []
  return words.flatMap((_, k) => formsAt(words, k)?.flatMap(({ parties }) => parties) ?? [])
}

function formsAt(words: readonly string[], from: number): Form[] | undefined {
  let node: FormNode | undefined = forms
  const path: string[] = []
  for (let k = from; k < words.length; k++) {
    const found: [string, FormNode] | undefined = step(node, words[k]!)
    if (!found) return undefined
    path.push(found[0])
    node = found[1]
    const written = node.forms.filter((form) => form.words.every((word, i) => isWritten(path[i]!, word)))
    if (written.length > 0) return written
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
