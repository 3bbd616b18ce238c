import type { Party } from '../model/party.ts'
import type { Mention } from '../model/statement.ts'
import { byCodeUnit } from './canonical.ts'
import type { Line } from './lines.ts'
import { sideOf } from './sides.ts'
import { readTitle } from './words.ts'

/** Two sides that act together or upon each other, as `ARM+AZE`: sorted, so that the order of the words does not matter. */
export type Dyad = string

/**
 * Acts that anybody may do toward anybody: a mediator meets, hosts and welcomes in every process, so that these
 * say little of whose process it is. They count only on a page that tells nothing else.
 */
const courtesies = new Set([
  'mediate',
  'visit',
  'meet',
  'call',
  'welcome',
  'support',
  'criticise',
  'appeal',
  'claim',
  'deny',
  'accuse',
])

/** What one page says of who deals with whom. */
export interface PageDyads {
  /** Dyads of the acts that count, with how many statements tell them; of courtesies where there is nothing else. */
  weights: Map<Dyad, number>
  /** Sides that act, are acted upon or stand in an instrument's title, courtesies and mediators apart. */
  sides: Set<string>
  /** The heaviest one (the first by code unit of several); null where nobody deals with anybody. */
  main: Dyad | null
  /** The side named most on a page without a dyad. */
  mainSide: Party | null
}

/** Reads the dyads of one page. Organisations make none: the United Nations stand in every process. */
export function dyadsOf(lines: Line[]): PageDyads {
  const mediators = new Set(
    lines.flatMap(({ statement }) => (statement.act === 'mediate' ? statement.roles.agent.flatMap(sideIds) : [])),
  )
  const weighty = new Map<Dyad, number>()
  const light = new Map<Dyad, number>()
  const named = new Map<string, { side: Party; count: number }>()
  const sides = new Set<string>()
  for (const { statement } of lines) {
    const { agent, counterpart, beneficiary } = statement.roles
    for (const { party } of [...agent, ...counterpart, ...beneficiary]) {
      if (party) count(named, sideOf(party))
    }
    const weights = courtesies.has(statement.act) ? light : weighty
    const titles = titleDyads(statement)
    for (const dyad of new Set([...pairs(agent, counterpart), ...titles]))
      weights.set(dyad, (weights.get(dyad) ?? 0) + 1)
    if (!courtesies.has(statement.act)) {
      for (const side of [...agent, ...counterpart, ...beneficiary].flatMap(sideIds)) sides.add(side)
      for (const side of titles.flatMap(sidesOfDyad)) sides.add(side)
    }
  }
  for (const mediator of mediators) sides.delete(mediator)
  const others = withoutMediators(weighty, mediators)
  const weights = others.size > 0 ? others : withoutMediators(light, mediators)
  const main = heaviest(weights)
  return { weights, sides, main, mainSide: main ? null : mostNamed(named) }
}

/** The two sides of a dyad. */
export const sidesOfDyad = (dyad: Dyad): string[] => dyad.split('+')

const sideIds = ({ party }: Mention): string[] => (party ? [sideOf(party).id] : [])

/** Agents with each other and with those they act upon. */
function pairs(agents: Mention[], counterparts: Mention[]): Set<Dyad> {
  const found = new Set<Dyad>()
  const able = (mentions: Mention[]) =>
    mentions.flatMap(({ party }) => {
      const side = party && sideOf(party)
      return side && (side.kind === 'state' || side.kind === 'armed-group' || isTerritory(side)) ? [side.id] : []
    })
  const acting = able(agents)
  for (const one of acting) {
    for (const other of [...acting, ...able(counterparts)]) {
      if (one !== other) found.add([one, other].sort(byCodeUnit).join('+'))
    }
  }
  return found
}

/** "The agreement between Armenia and Azerbaijan" names its two sides, whoever is said to act. */
function titleDyads({ roles }: Line['statement']): Dyad[] {
  return [...roles.object, ...roles.agent, ...roles.theme].flatMap((mention) => {
    const { states } = mention.kind === 'instrument' ? readTitle(mention.text) : { states: [] }
    return states.flatMap((one, index) =>
      states.slice(index + 1).map((other) => [one, other].sort(byCodeUnit).join('+')),
    )
  })
}

/** A rival government or a territory that acts for itself is kept as an organisation; unlike the United Nations it has a country. */
const isTerritory = (side: Party): boolean => side.kind === 'organisation' && side.country !== undefined

/** A side that mediates on this page is no party to it, unless nothing is left without it. */
function withoutMediators(weights: Map<Dyad, number>, mediators: Set<string>): Map<Dyad, number> {
  const rest = new Map([...weights].filter(([dyad]) => !sidesOfDyad(dyad).some((side) => mediators.has(side))))
  return rest.size > 0 ? rest : weights
}

function heaviest(weights: Map<Dyad, number>): Dyad | null {
  const [first] = [...weights].sort(([a, one], [b, other]) => other - one || byCodeUnit(a, b))
  return first?.[0] ?? null
}

function count(named: Map<string, { side: Party; count: number }>, side: Party): void {
  const known = named.get(side.id)
  if (known) known.count++
  else named.set(side.id, { side, count: 1 })
}

function mostNamed(named: Map<string, { side: Party; count: number }>): Party | null {
  const able = [...named.values()].filter(({ side }) => side.kind !== 'person' && side.kind !== 'office')
  const sorted = able.sort((a, b) => b.count - a.count || byCodeUnit(a.side.id, b.side.id))
  return (sorted.find(({ side }) => side.kind !== 'organisation') ?? sorted[0])?.side ?? null
}
