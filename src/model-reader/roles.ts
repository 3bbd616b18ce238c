import type { Page } from '../model/page.ts'
import type { Span } from '../model/span.ts'
import type { Mention, Roles, Statement } from '../model/statement.ts'
import type { Tree } from '../statement/tree.ts'
import { isWithin, mentionIn, overlaps, placeIn } from './places.ts'
import type { Proposal } from './proposal.ts'

const proposed = ['agent', 'counterpart', 'object'] as const
const all = ['agent', 'counterpart', 'object', 'theme', 'beneficiary', 'place'] as const

/**
 * The roles of a line: those that our own layer found, and for a role that it left empty the words that the model gives, where
 * they stand in the quote. Null where a name stands nowhere, where our layer holds other words in the role, or these words in
 * another role or as the voice: then one of the two is wrong.
 */
export function rolesWith(page: Page, tree: Tree, quote: Span, proposal: Proposal, own: Statement): Roles | null {
  const roles = { ...own.roles }
  for (const role of proposed) {
    const places = proposal[role].map((name) => placeIn(tree, page.text, name))
    if (!places.every((place) => place !== null)) return null
    const known = own.roles[role]
    if (known.length > 0) {
      if (!places.every((place) => known.some((mention) => overlaps(mention, place)))) return null
      continue
    }
    if (!places.every((place) => isWithin(place, quote) && !isTaken(place, own))) return null
    roles[role] = places.map((place): Mention => mentionIn(tree, page.text, place))
  }
  return overlapping(roles) ? null : roles
}

/** Our own layer has the words in a role, or as a voice. */
const isTaken = (place: Span, { roles, attribution }: Statement): boolean =>
  [...all.flatMap((role) => roles[role]), ...attribution].some((mention) => overlaps(mention, place))

/** Nobody is on both sides of one act by the same words. */
const overlapping = ({ agent, counterpart, object }: Roles): boolean =>
  agent.some((one) => [...counterpart, ...object].some((other) => overlaps(one, other)))
