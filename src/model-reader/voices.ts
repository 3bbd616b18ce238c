import type { Page } from '../model/page.ts'
import type { Attribution, Statement } from '../model/statement.ts'
import type { Tree } from '../statement/tree.ts'
import { overlaps, placeIn, voiceIn } from './places.ts'

/**
 * The chain of voices of a line: every voice that our own layer finds, whether the model names it or not, and those that
 * the model names beside it. The model's order counts for what it names; what it left out stands outermost. Null where a
 * voice stands in none of the sentences asked about, cannot speak, or is by its words a part of the act: then it cannot be
 * told who says so.
 * @param around the sentence asked about, then its neighbours.
 */
export function voicesWith(
  page: Page,
  around: readonly Tree[],
  names: readonly string[],
  { attribution: own, roles }: Statement,
): Attribution[] | null {
  const named: Attribution[] = []
  for (const name of names) {
    const known = own.find((voice) => voice.name === name || voice.text === name)
    const found = known ?? placed(page, around, name, own)
    if (!found) return null
    if (!named.includes(found)) named.push(found)
  }
  const parts = [...roles.agent, ...roles.counterpart, ...roles.object]
  const strange = named.filter((voice) => !own.includes(voice))
  if (strange.some((voice) => parts.some((part) => overlaps(part, voice)))) return null
  return [...own.filter((voice) => !named.includes(voice)), ...named]
}

/** The voice of our own layer at the words' place, else the one that the words name. */
function placed(page: Page, around: readonly Tree[], name: string, own: readonly Attribution[]): Attribution | null {
  for (const tree of around) {
    const place = placeIn(tree, page.text, name)
    if (place) return own.find((voice) => overlaps(voice, place)) ?? voiceIn(tree, page.text, place)
  }
  return null
}
