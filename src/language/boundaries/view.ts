// A block of words as the decision sees it: for each word its form, shape and tag, and what stands around it.

import type { Span } from '../../model/span.ts'
import { hashOf } from './hash.ts'
import { formOf, shapeOf, tagOf } from './shape.ts'
import { pairAt, type Style } from './style.ts'

export interface View {
  count: number
  style: Style
  shapes: string[]
  /** Hashes of form, tag and shape. */
  forms: Int32Array
  tags: Int32Array
  shaped: Int32Array
  verb: Uint8Array
  capital: Uint8Array
  /** No space before the word. */
  glued: Uint8Array
  /** The word and the next stand side by side elsewhere in the text, the first with a capital. */
  again: Uint8Array
  /** How often a mark or figure stands in the block; 0 for words. */
  repeated: Uint16Array
  /** Words in capitals in a row, up to the word and from it. */
  runTo: Uint8Array
  runFrom: Uint8Array
  /** Words to the next mark that can end a sentence. */
  toMark: Uint16Array
  /** Words to the next verb, 6 for farther, 7 where a mark and 8 where the end comes before. */
  toVerb: Uint8Array
  /** Straight quotation marks before the word. */
  quotes: Uint16Array
}

const mark = /^[.!?…:]+$/

/** View of a block's words; `tags` as in the weights. */
export function viewBlock(text: string, words: readonly Span[], tags: ReadonlyMap<string, string>, style: Style): View {
  const texts = words.map(({ start, end }) => text.slice(start, end))
  const forms = texts.map(formOf)
  const shapes = texts.map(shapeOf)
  const tagged = texts.map((word, k) => tagOf(word, forms[k]!, shapes[k]!, tags))
  const capital = Uint8Array.from(shapes, (shape) => Number(/^\p{Lu}/u.test(shape)))
  const verb = Uint8Array.from(tagged, (tag) => Number(/^(?:V|AUX)/.test(tag)))
  const ends = Uint8Array.from(forms, (form) => Number(mark.test(form)))
  const stops = Uint8Array.from(forms, (form) => Number(/^[.!?]/.test(form)))
  return {
    count: words.length,
    style,
    shapes,
    forms: Int32Array.from(forms, hashOf),
    tags: Int32Array.from(tagged, hashOf),
    shaped: Int32Array.from(shapes, hashOf),
    verb,
    capital,
    glued: Uint8Array.from(words, ({ start }, k) => Number(k > 0 && words[k - 1]!.end === start)),
    again: Uint8Array.from(words, (_, k) => Number((style.pairs.get(pairAt(text, words, k) ?? '') ?? 0) > 1)),
    repeated: repeats(forms),
    runTo: runs(capital, 1),
    runFrom: runs(capital, -1),
    toMark: distances(ends),
    toVerb: verbDistances(verb, stops),
    quotes: counted(texts),
  }
}

function repeats(forms: readonly string[]): Uint16Array {
  const seen = new Map<string, number>()
  for (const form of forms) seen.set(form, (seen.get(form) ?? 0) + 1)
  return Uint16Array.from(forms, (form) => (/^\p{L}/u.test(form) ? 0 : Math.min(seen.get(form)!, 1000)))
}

function runs(flags: Uint8Array, direction: 1 | -1): Uint8Array {
  const found = new Uint8Array(flags.length)
  let run = 0
  for (let i = 0; i < flags.length; i++) {
    const k = direction === 1 ? i : flags.length - 1 - i
    run = flags[k] ? Math.min(run + 1, 4) : 0
    found[k] = run
  }
  return found
}

function distances(flags: Uint8Array): Uint16Array {
  const found = new Uint16Array(flags.length)
  let next = flags.length
  for (let k = flags.length - 1; k >= 0; k--) {
    if (flags[k]) next = k
    found[k] = Math.min(next - k, 1000)
  }
  return found
}

function verbDistances(verb: Uint8Array, stops: Uint8Array): Uint8Array {
  return verb.map((_, k) => {
    let at = k
    while (at < verb.length && at < k + 6 && !verb[at] && !stops[at]) at += 1
    return at >= verb.length ? 8 : stops[at] ? 7 : at - k
  })
}

function counted(texts: readonly string[]): Uint16Array {
  let count = 0
  return Uint16Array.from(texts, (word) => {
    const before = count
    if (word === '"') count = Math.min(count + 1, 1000)
    return before
  })
}
