import type { Sentence } from '../../model/sentence.ts'
import { isJoint, plain, writtenAs } from './form.ts'
import { type Form, type FormNode, forms } from './lexicon.ts'

/** A form of the lexicon where it stands; token numbers are 0-based, the last included. */
export interface Match {
  first: number
  last: number
  form: Form
}

/** Longest forms of the lexicon in a sentence, from left to right, none overlapping. */
export function matchForms(sentence: Sentence): Match[] {
  const words = sentence.tokens.map((token) => token.text)
  const keys = words.map(plain)
  const shouting = isShouting(words)
  const matches: Match[] = []
  for (let k = 0; k < words.length; k++) {
    const found = longestAt(words, keys, k, shouting)
    if (!found || isOfAnotherBody(words, found[0]!) || isOfRegion(words, found[0]!) || isOfWing(sentence, found[0]!))
      continue
    matches.push(...found)
    k = found[0]!.last
  }
  return matches
}

/** Every form that ends at the longest place; several where one spelling has several uses ("US" the state and the adjective). */
function longestAt(words: string[], keys: string[], first: number, shouting: boolean): Match[] | null {
  let node: FormNode | undefined = forms.next.get(keys[first]!)
  let best: Match[] | null = null
  const passed = [first]
  for (let k = first; node; ) {
    const fits = node.forms.filter((form) =>
      form.words.every((word, i) => writtenAs(words[passed[i]!]!, word, shouting)),
    )
    if (fits.length) best = fits.map((form) => ({ first, last: k, form }))
    k += 1
    while (k < words.length && isJoint(words[k]!)) k += 1
    if (k >= words.length) break
    node = node.next.get(keys[k]!)
    passed.push(k)
  }
  return best
}

/** A headline in capitals, where case tells nothing. */
function isShouting(words: string[]): boolean {
  const letters = words.filter((word) => /^\p{L}{2,}$/u.test(word))
  return letters.length > 3 && letters.filter((word) => word === word.toUpperCase()).length > letters.length * 0.8
}

/** "Thailand's National Security Council", "the self-proclaimed Renamo Military Junta": a body of its own, and not the one of that name. */
function isOfAnotherBody(words: readonly string[], { first, last, form }: Match): boolean {
  if (form.use !== 'name' || form.parties.every(({ kind }) => kind === 'state' || kind === 'person')) return false
  const isBody = form.parties.every(({ kind }) => kind === 'organ' || kind === 'organisation')
  if (isBody && last > first && ofStates.test(words[first - 1] ?? '')) return true
  return words
    .slice(Math.max(0, first - 4), first)
    .some((word) => /^(?:proclaimed|styled|breakaway|splinter)$/i.test(word))
}

/** "NSCN-NK": by its letters another than the NSCN, unless they are somebody's own ("M23-AFC"). */
function isOfWing({ tokens }: Sentence, { first, last, form }: Match): boolean {
  const [hyphen, letters] = tokens.slice(last + 1, last + 3)
  return (
    first === last &&
    form.parties.every(({ kind }) => kind === 'armed-group' || kind === 'organisation') &&
    hyphen?.text === '-' &&
    hyphen.start === tokens[last]!.end &&
    letters?.start === hyphen.end &&
    /^\p{Lu}{1,5}$/u.test(letters.text) &&
    !forms.next.get(plain(letters.text))?.forms.length
  )
}

/** "eleven Latin American countries": of no one country. */
export const isOfRegion = (words: readonly string[], { first, last }: { first: number; last: number }): boolean =>
  first === last &&
  ((/^Americans?$/.test(words[first]!) &&
    /^(?:Central|South|Latin|North|Inter|Pan|Ibero)$/.test(words[first - 1] ?? '')) ||
    // "the Portuguese-speaking countries".
    (isJoint(words[first + 1] ?? '') && /^speaking$/i.test(words[first + 2] ?? '')))

const ofStates = /^(?:National|Supreme|State|High|Higher|Federal|Regional|Presidential|Transitional|Provincial)$/
