import groups from '../../../../lexicon/parties/armed-groups.json' with { type: 'json' }
import africa from '../../../../lexicon/parties/leaders/africa.json' with { type: 'json' }
import asiaPacific from '../../../../lexicon/parties/leaders/asia-pacific.json' with { type: 'json' }
import europeAmericas from '../../../../lexicon/parties/leaders/europe-americas.json' with { type: 'json' }
import persons from '../../../../lexicon/parties/persons.json' with { type: 'json' }
import { type Held, leaderOf } from '../../../model/leader.ts'
import type { Party, PartyKind } from '../../../model/party.ts'

/** An actor or recipient, in the field names of the PLOVER manual; `null` where it is not known. */
export interface PloverEntity {
  /** ISO 3166-1 alpha-3 of the country, or `UNO` (United Nations), `EUR` (European Union). */
  code: string | null
  /** Sector of the manual: GOV, MIL, LEG, COP, SPY, JUD, OPP, REB. */
  sector: string | null
  /** The words of the page. */
  entity_text: string
  /** Pacta's id of the party. */
  identifier_id: string | null
  /** The party's name. */
  identifier_text: string | null
  /** What Pacta takes it for; not in the manual. */
  kind: PartyKind | null
}

/** Who some words name, one for each country where they are of several; `year` is that of the event, for who held which office then. */
export function entitiesOf(
  { text, party, countries }: { text: string; party?: Party; countries?: string[] },
  year: number | null,
): PloverEntity[] {
  const codes = party ? [codeOf(party)] : countries?.length ? countries : [null]
  return codes.map((code) => ({
    code,
    sector: party ? sectorOf(party, year) : null,
    entity_text: text,
    identifier_id: party?.id ?? null,
    identifier_text: party?.name ?? null,
    kind: party?.kind ?? null,
  }))
}

const unitedNations = new Set([
  'united-nations',
  'un-security-council',
  'un-general-assembly',
  'un-secretariat',
  'un-secretary-general',
  'un-human-rights-council',
])
const europeanUnion = new Set([
  'european-union',
  'european-commission',
  'european-council',
  'council-of-the-eu',
  'european-parliament',
  'eu-foreign-affairs-council',
  'eu-high-representative',
  'eeas',
])

function codeOf({ id, country }: Party): string | null {
  if (country) return country
  const owner = id.split(':')[0]!
  return unitedNations.has(owner) ? 'UNO' : europeanUnion.has(owner) ? 'EUR' : null
}

/** Organs whose sector is not that of the government at large; the part of a party's id after its colon. */
const sectors: Record<string, string> = {
  parliament: 'LEG',
  lawmakers: 'LEG',
  speaker: 'LEG',
  army: 'MIL',
  'army-chief': 'MIL',
  'joint-chiefs': 'MIL',
  'revolutionary-guards': 'MIL',
  police: 'COP',
  intelligence: 'SPY',
  judiciary: 'JUD',
  jep: 'JUD',
  opposition: 'OPP',
}
const armedGroups = new Set(groups.groups.map(({ id }) => id))

const offices = new Map<string, Held[]>(persons.persons.map((person) => [person.id, person.offices]))
for (const { leaders } of [africa, asiaPacific, europeAmericas])
  for (const [of, lines] of Object.entries(leaders as Record<string, string[]>))
    for (const line of lines) {
      const { id, offices: held } = leaderOf(line, of)
      offices.set(id, held)
    }

const isState = (id: string): boolean => /^[A-Z]{3}$/.test(id)

/** A state as such has no sector; whoever is named without an office that is known has none either. */
function sectorOf({ id, kind }: Party, year: number | null): string | null {
  if (kind === 'armed-group') return 'REB'
  if (kind === 'person') return sectorOfPerson(id, year)
  const [owner, organ] = id.split(':') as [string, string?]
  if (organ === undefined || organ === 'people' || !isState(owner)) return armedGroups.has(owner) ? 'REB' : null
  return sectors[organ] ?? (kind === 'organ' || kind === 'office' ? 'GOV' : null)
}

function sectorOfPerson(id: string, year: number | null): string | null {
  const held = (offices.get(id) ?? []).find(({ from = 0, to = 9999 }) => year === null || (from <= year && to >= year))
  if (!held) return null
  if (armedGroups.has(held.of)) return 'REB'
  return isState(held.of) ? (sectors[held.office] ?? 'GOV') : null
}
