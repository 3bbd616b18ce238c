import type { Party } from '../model/party.ts'
import type { Mention } from '../model/statement.ts'
import type { Part, Voice } from '../model/views.ts'
import { byCodeUnit } from './canonical.ts'
import type { Line } from './lines.ts'
import { stateName } from './words.ts'

/**
 * For whom a party acts: a head of state, a ministry and an office bind their state
 * (Vienna Convention on the Law of Treaties, art. 7(2)(a)); an armed group, an organisation and a people act for themselves.
 */
export function sideOf(party: Party): Party {
  const acts = party.kind === 'organ' || party.kind === 'office' || party.kind === 'person'
  if (!acts || !party.country) return party
  return { id: party.country, name: stateName(party.country), kind: 'state', country: party.country }
}

/** Ids of the sides that mentions name, sorted, each once. */
export function sidesOf(mentions: Mention[]): string[] {
  const ids = mentions.flatMap(({ party }) => (party ? [sideOf(party).id] : []))
  return [...new Set(ids)].sort(byCodeUnit)
}

/** Gathers mentions into parts, one a side; mentions of nobody known stand by their words. Ordered by first appearance. */
export function partsOf(mentions: { mention: Mention; statement: string }[]): Part[] {
  const parts = new Map<string, Part>()
  for (const { mention, statement } of mentions) {
    const party = mention.party ? sideOf(mention.party) : undefined
    const key = party ? `party ${party.id}` : `words ${mention.text.toLowerCase()}`
    const part = parts.get(key)
    if (!part) parts.set(key, { ...(party ? { party } : {}), text: mention.text, statements: [statement] })
    else if (part.statements.at(-1) !== statement) part.statements.push(statement)
  }
  return [...parts.values()]
}

/** Whose word each line stands on: the last voice of its chain, the outlet's own where the chain is empty. One entry a voice. */
export function voicesOf(lines: Line[]): Voice[] {
  const voices = new Map<string, Voice>()
  for (const line of lines) {
    const { kind, name, party } = voiceOf(line)
    const key = `${kind} ${party?.id ?? name.toLowerCase()}`
    const voice = voices.get(key)
    if (voice) voice.statements.push(line.statement.id)
    else voices.set(key, { kind, name, ...(party ? { party } : {}), statements: [line.statement.id] })
  }
  return [...voices.values()]
}

/** The voice that a line stands on in the end. */
export function voiceOf(line: Line): Omit<Voice, 'statements'> {
  const last = line.statement.attribution.at(-1)
  if (last) return { kind: last.kind, name: last.name, ...(last.party ? { party: last.party } : {}) }
  return { kind: 'outlet', name: line.page.outlet || line.page.agencies.at(-1) || 'the page itself' }
}

/** Sides whose word it is, where the voice is a party's; null where an outlet, an agency, a document or nobody named says it. */
export function speakerOf(line: Line): string | null {
  const last = line.statement.attribution.at(-1)
  return last?.party && last.kind !== 'outlet' && last.kind !== 'agency' ? sideOf(last.party).id : null
}
