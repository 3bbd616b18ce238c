// Which of "he" and "she" a person's given name allows.

import given from '../../../lexicon/parties/given-names.json' with { type: 'json' }
import { plain } from './form.ts'

const borne = (lines: readonly string[]): Set<string> => new Set(lines.join(' ').split(' ').map(plain))
const [women, men] = [borne(given.women), borne(given.men)]

/** Whether a pronoun can stand for a person by his or her given name; null where the name, or the pronoun, tells nothing. */
export function isBorneBy(pronoun: string, name: string): boolean | null {
  const [of, other] = /^(?:he|his)$/i.test(pronoun) ? [men, women] : [women, men]
  const first = plain(name.split(' ')[0]!)
  if (!/^(?:he|his|she|her)$/i.test(pronoun) || !(of.has(first) || other.has(first))) return null
  return of.has(first)
}
