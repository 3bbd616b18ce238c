import type { Party } from '../model/party.ts'
import type { Mention } from '../model/statement.ts'
import type { Commitment, Instrument, PartyView } from '../model/views.ts'
import { byCodeUnit } from './canonical.ts'
import type { Line } from './lines.ts'
import { sideOf } from './sides.ts'

/** Every party that the lines name, and the state that each acts for, with what it does, undergoes and says. Ordered by id. */
export function describeParties(
  lines: Line[],
  processOf: Map<string, string>,
  instruments: Instrument[],
  commitments: Commitment[],
): PartyView[] {
  const views = new Map<string, PartyView>()
  const view = (party: Party): PartyView => {
    const known = views.get(party.id)
    if (known) return known
    const fresh = { party, acts: [], concerned: [], says: [], commitments: [], instruments: [], processes: [] }
    views.set(party.id, fresh)
    return fresh
  }
  const note = (party: Party | undefined, list: 'acts' | 'concerned' | 'says', line: Line): void => {
    if (!party) return
    for (const one of new Map([party, sideOf(party)].map((each) => [each.id, each])).values()) {
      const ids = view(one)[list]
      // Lines come in order, so that a statement stands twice in a row or not at all.
      if (ids.at(-1) !== line.statement.id) ids.push(line.statement.id)
      add(view(one).processes, processOf.get(line.document))
    }
  }
  for (const line of lines) {
    const { roles, attribution } = line.statement
    const all = (mentions: Mention[], list: 'acts' | 'concerned') => {
      for (const { party } of mentions) note(party, list, line)
    }
    all(roles.agent, 'acts')
    all([...roles.counterpart, ...roles.beneficiary], 'concerned')
    for (const { party } of attribution) note(party, 'says', line)
  }
  for (const { id, parties } of instruments)
    for (const { party } of parties) if (party) add(view(party).instruments, id)
  for (const { id, obligors } of commitments)
    for (const { party } of obligors) if (party) add(view(party).commitments, id)
  return [...views.values()].sort((a, b) => byCodeUnit(a.party.id, b.party.id))
}

function add(list: string[], id: string | undefined): void {
  if (id !== undefined && !list.includes(id)) list.push(id)
}
