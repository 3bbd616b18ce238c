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
    if (!found) continue
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
