import things from '../../lexicon/things.json' with { type: 'json' }
import type { InstrumentKind } from '../model/vocabulary.ts'

const classes = new Map(Object.entries(things.classes).map(([name, lemmas]) => [name, new Set<string>(lemmas)]))
const kinds = new Map(Object.entries(things.kinds) as [string, InstrumentKind][])
const weak = new Set(things.weakInstruments)
const strengthening = new Set(things.weakInstrumentsNeed)

/** True when the lemma belongs to the class of `lexicon/things.json`. */
export const inClass = (lemma: string, name: string): boolean => classes.get(name)?.has(lemma) ?? false

/** "an accusation", "a version", "rumour": a noun that holds what somebody tells and nobody vouches for. */
export const isTelling = (lemma: string): boolean => inClass(lemma, 'accusation') || inClass(lemma, 'telling')

/** "text", "statement": words that name an instrument only beside others. */
export const isWeak = (lemma: string): boolean => weak.has(lemma)

/** Lemmas of a class of `lexicon/things.json`. */
export const lemmasOf = (name: string): readonly string[] => [...(classes.get(name) ?? [])]

/**
 * Kind of instrument that words name, from their longest known ending or part: "Memorandum of Understanding (MoU) on …" →
 * `memorandum-of-understanding`. Null when the words name none; "a statement" alone names none, "a joint statement" does.
 * @param words lower-cased words of the noun phrase before any relative clause. @param head lemma of its head.
 */
export function instrumentKind(words: string[], head: string): InstrumentKind | null {
  const pointed =
    ['text', 'document', 'annex', 'framework', 'arrangement', 'settlement', 'understanding'].includes(head) &&
    words.some((word) => word === 'the' || word === 'this')
  if (weak.has(head) && !pointed && !words.some((word) => strengthening.has(word))) return null
  const text = ` ${words.join(' ')} `
  let best: [string, InstrumentKind] | null = null
  for (const [name, kind] of kinds) {
    if (!name.includes(head) && !(inClass(head, 'instrument') && name === head)) continue
    if (
      (text.includes(` ${name} `) || text.includes(` ${name}s `) || name === head) &&
      name.length > (best?.[0].length ?? 0)
    )
      best = [name, kind]
  }
  return best?.[1] ?? null
}

/** Words that show that a page speaks of what this program reads. */
export const fieldWords: readonly string[] = things.field

/** Words that show that the page uses the field's words for something else (sport, business, entertainment, technology). */
export const contestedWords: readonly string[] = things.contested
