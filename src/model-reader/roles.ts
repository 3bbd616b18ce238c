import type { Page } from '../model/page.ts'
import type { Reason, Roles, Statement } from '../model/statement.ts'
import type { Tree } from '../statement/tree.ts'
import { overlaps, placeIn } from './places.ts'
import type { Proposal } from './proposal.ts'

const proposed = ['agent', 'counterpart', 'object'] as const

/**
 * What the model says of the roles beyond what our own layer found, for whoever reviews the line: words for a role that our
 * layer leaves empty stay out of it, because that they stand in the sentence does not show who did what. Null where a name
 * stands nowhere in the sentence, where our layer holds other words in the role, or these words in another role or as a
 * voice: then one of the two is wrong.
 * @param by the model's name.
 */
export function rolesBeside(page: Page, tree: Tree, proposal: Proposal, own: Statement, by: string): Reason[] | null {
  const beside: Reason[] = []
  for (const role of proposed)
    for (const name of proposal[role]) {
      const place = placeIn(tree, page.text, name)
      if (!place) return null
      const known = own.roles[role]
      if (known.some((mention) => overlaps(mention, place))) continue
      if (known.length > 0 || elsewhere(own, role).some((other) => overlaps(other, place))) return null
      beside.push({ field: role, rule: 'model', text: `${by} says “${name}”, which our own rules do not find` })
    }
  return beside
}

/** Everything of a line that its other roles and its voices hold. */
const elsewhere = ({ roles, attribution }: Statement, role: keyof Roles) => [
  ...Object.entries(roles).flatMap(([name, mentions]) => (name === role ? [] : mentions)),
  ...attribution,
]
