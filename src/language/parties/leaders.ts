// Heads of state and government and ministers, whom a page is taken to mean only by their whole names.

import africa from '../../../lexicon/parties/leaders/africa.json' with { type: 'json' }
import asiaPacific from '../../../lexicon/parties/leaders/asia-pacific.json' with { type: 'json' }
import europeAmericas from '../../../lexicon/parties/leaders/europe-americas.json' with { type: 'json' }
import { leaderOf } from '../../model/leader.ts'
import type { Party } from '../../model/party.ts'
import { plain } from './form.ts'
import { offices, partyById } from './lexicon.ts'

/** Where a leader stands in the lists: read only when asked for, since few of thousands are. */
interface Place {
  of: string
  line: string
}

const byName = new Map<string, Place>()
const bySurname = new Map<string, Place[]>()
for (const { leaders } of [africa, asiaPacific, europeAmericas])
  for (const [of, lines] of Object.entries(leaders as Record<string, string[]>))
    for (const line of lines) {
      const place = { of, line }
      const names = line.slice(0, line.indexOf(': ')).split(' / ').map(keyOf)
      for (const name of names) byName.set(name, place)
      const surname = names[0]!.slice(names[0]!.lastIndexOf(' ') + 1)
      const others = bySurname.get(surname)
      if (others) others.push(place)
      else bySurname.set(surname, [place])
    }

/** "Mr N’Guesso-Ba" → nguesso ba: how apostrophes, hyphens and full stops are set differs. */
function keyOf(name: string): string {
  return plain(name)
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}

/** The leader whose name these words are, titles left out; undefined where they are nobody's. */
export function leaderNamed(name: string): Party | undefined {
  const place = byName.get(keyOf(name))
  return place && partyOf(place)
}

/** The leaders whose name ends in a word. */
export const leadersOfSurname = (surname: string): Party[] => (bySurname.get(keyOf(surname)) ?? []).map(partyOf)

const made = new Map<string, Party>()

function partyOf({ of, line }: Place): Party {
  const known = made.get(line)
  if (known) return known
  const { id, name, offices: held } = leaderOf(line, of)
  const country = partyById(of)?.country
  const party: Party = { id, name, kind: 'person', ...(country && { country }) }
  offices.set(id, held)
  made.set(line, party)
  return party
}
