import agencies from '../../lexicon/agencies.json' with { type: 'json' }
import outlets from '../../lexicon/outlets.json' with { type: 'json' }
import type { Read } from '../model/read.ts'

/** An outlet or agency of the lexicon. */
export interface Source {
  kind: 'outlet' | 'agency'
  read: Read<string>
}

interface Entry {
  name: string
  aliases: string[]
  country: string
  zone: string
  hosts: string[]
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const byName = new Map<string, { kind: Source['kind']; entry: Entry }>()
const byHost = new Map<string, { kind: Source['kind']; entry: Entry }>()
for (const [kind, entries] of [
  ['agency', agencies.agencies],
  ['outlet', outlets.outlets],
] as const)
  for (const entry of entries) {
    for (const words of [entry.name, ...entry.aliases])
      if (!byName.has(plain(words))) byName.set(plain(words), { kind, entry })
    for (const host of entry.hosts) if (!byHost.has(host)) byHost.set(host, { kind, entry })
  }

/** The outlet or agency that words name in full ("AFP", "UrduPoint / Pakistan Point News"); the read's place is for the caller to set. */
export function findSource(words: string): Source | null {
  const found = byName.get(plain(words))
  return found
    ? { kind: found.kind, read: { value: found.entry.name, from: { kind: 'implied', rule: 'lexicon' } } }
    : null
}

/** Name of the outlet whose web host an address has; null for a host that the lexicon does not know. */
export function outletOfHost(address: string): string | null {
  return entryOfHost(address)?.name ?? null
}

/** IANA time zone of the seat of an outlet or agency, by its name or its address. */
export function zoneOf(name: string | null, address: string): string | null {
  return (name ? byName.get(plain(name))?.entry.zone : undefined) ?? entryOfHost(address)?.zone ?? null
}

/** Whether the outlet writes 8/9/2025 for 9 August. */
export function writesMonthFirst(name: string | null, address: string): boolean {
  const country = (name ? byName.get(plain(name))?.entry.country : undefined) ?? entryOfHost(address)?.country
  return country === 'USA' || country === 'PHL'
}

function entryOfHost(address: string): Entry | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null
  const labels = new URL(address).hostname.toLowerCase().split('.')
  for (let from = 0; from < labels.length - 1; from++) {
    const found = byHost.get(labels.slice(from).join('.'))
    if (found) return found.entry
  }
  return null
}
