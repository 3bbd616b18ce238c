// What is looked at in the gap between two words, as rows of the weights.

import { hashOf, rowOf } from './hash.ts'
import type { View } from './view.ts'

/** The sentence that is being read: its first word, and what it holds so far. */
export interface SoFar {
  first: number
  verb: number
  open: number
  capitals: number
}

/** A sentence that begins at word `first`, before its first word is read. */
export const begin = (first: number): SoFar => ({ first, verb: 0, open: 0, capitals: 0 })

/** Reads word `k` into the sentence. */
export function take(view: View, soFar: SoFar, k: number): void {
  const shape = view.shapes[k]!
  if (view.verb[k]) soFar.verb = 1
  if (/^[([]/.test(shape)) soFar.open += 1
  if (/^[)\]]/.test(shape)) soFar.open = Math.max(0, soFar.open - 1)
  if (view.capital[k] || shape.startsWith('0')) soFar.capitals += 1
}

/** Words before and after the gap of which form, tag and shape are looked at. */
const from = -4
const to = 5
const outside = hashOf('§')

const lengthOf = (words: number): number => (words < 10 ? words : words < 15 ? 10 : words < 25 ? 15 : 25)

/** Rows of a table of `size` rows for the gap after word `k`; `rule` is what the rules say of it. */
export function rowsOfGap(view: View, k: number, soFar: SoFar, rule: boolean, size: number): number[] {
  const rows: number[] = []
  let place = 0
  const add = (value: number): void => {
    rows.push(rowOf(place, value, size))
    place += 1
  }
  for (let at = k + from; at <= k + to; at++) {
    add(view.forms[at] ?? outside)
    add(view.tags[at] ?? outside)
    add(view.shaped[at] ?? outside)
  }
  const words = k - soFar.first + 1
  add(lengthOf(words))
  add(soFar.verb)
  add(Number(rule))
  add(Number(soFar.open > 0))
  add(hashOf(view.style.kind))
  add(hashOf(view.style.stops))
  add(Math.min(8, view.toMark[k + 1]! + 1))
  add(Math.min(8, view.count - k))
  add(view.toVerb[k + 1]!)
  add(view.runTo[k]!)
  add(view.runFrom[k + 1]!)
  add(view.glued[k + 1]!)
  add(view.quotes[k + 1]! % 2)
  add(view.again[k + 1]!)
  add(Math.min(5, view.repeated[k + 1]!))
  add(view.shaped[soFar.first]!)
  add(view.tags[soFar.first]!)
  add(Number(soFar.capitals === words))
  return rows
}
