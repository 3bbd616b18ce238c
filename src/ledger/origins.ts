import type { Origin } from '../model/views.ts'
import { identify } from './canonical.ts'
import type { Fold, Reading } from './fold.ts'
import { append, type Groups, makeGroups } from './groups.ts'
import { isCurrent, type Line } from './lines.ts'
import { containment } from './shingles.ts'

/** Of two pages of one agency and day: so much of the shorter stands in the longer that both are the wire. Reprints cut and add, seldom more than this. */
const reprinted = 0.5
/** Of any two pages: so much in common that one was copied from the other, whoever is credited. */
const copied = 0.8

/** Origins of the current documents, and the id of the origin by document. */
export interface Origins {
  list: Origin[]
  of: Map<string, Origin>
}

/**
 * Finds the first voice behind each page. Rules, the first that fits names the origin:
 * `release` – every statement of the page rests on one organ, person or document, named, on one day;
 * `reprint` – one agency, one day, near-same text; `same-text` – near-same text, whoever is credited;
 * `same-agency` / `same-outlet` – a house is one voice, however many stories it prints; `own-byline`; `cited` – one named
 * voice, day not known; `own-sources` – it names whom it has its news from; `unknown` – it names nobody.
 */
export function findOrigins(fold: Fold, lines: Line[]): Origins {
  const readings = [...fold.documents.values()]
    .filter((arrival) => isCurrent(fold, arrival))
    .flatMap(({ reading }) => (reading ? [reading] : []))
    .sort((a, b) => a.sequence - b.sequence)
  const cited = citedVoices(lines)
  const namesItsSource = ({ statement }: Line): boolean =>
    statement.attribution.some(({ kind }) => kind !== 'unnamed' && kind !== 'outlet')
  const sourced = new Set(lines.filter(namesItsSource).map(({ document }) => document))
  const groups = makeGroups(readings.length)
  const reprints = joinSameText(readings, groups)
  joinByKey(readings, groups, (reading) => keyOf(reading, cited))
  const list: Origin[] = []
  const of = new Map<string, Origin>()
  for (const members of groups.all().values()) {
    const origin = describe(
      members.map((member) => readings[member]!),
      cited,
      members.map((member) => reprints.get(member)).find((rule) => rule !== undefined),
      sourced,
    )
    list.push(origin)
    for (const document of origin.documents) of.set(document, origin)
  }
  return { list, of }
}

interface Cited {
  name: string
  key: string
}

/** The one named voice that all statements of a page rest on, by document. */
function citedVoices(lines: Line[]): Map<string, Cited> {
  const byDocument = new Map<string, Line[]>()
  for (const line of lines) append(byDocument, line.document, line)
  const cited = new Map<string, Cited>()
  for (const [document, own] of byDocument) {
    const voices = own.map(({ statement }) => statement.attribution.at(-1))
    const [first] = voices
    if (!first || !['organ', 'person', 'document'].includes(first.kind)) continue
    const key = first.party?.id ?? first.name.toLowerCase()
    if (voices.every((voice) => voice && (voice.party?.id ?? voice.name.toLowerCase()) === key)) {
      cited.set(document, { name: first.name, key })
    }
  }
  return cited
}

const normal = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function keyOf({ page }: Reading, cited: Map<string, Cited>): string | null {
  const release = cited.get(page.document)
  if (release && page.day) return `release ${release.key} ${page.day}`
  const agency = page.agencies.at(-1)
  if (agency) return `agency ${normal(agency)}`
  return page.outlet && page.bylines.length > 0 ? `outlet ${normal(page.outlet)}` : null
}

function joinByKey(readings: Reading[], groups: Groups, key: (reading: Reading) => string | null): void {
  const first = new Map<string, number>()
  readings.forEach((reading, index) => {
    const name = key(reading)
    if (name === null) return
    const known = first.get(name)
    if (known === undefined) first.set(name, index)
    else groups.join(known, index)
  })
}

/** Joins reprints and copies. Only pages that share a rare shingle are compared, so that a long log stays quick. */
function joinSameText(readings: Reading[], groups: Groups): Map<number, 'reprint' | 'same-text'> {
  const rules = new Map<number, 'reprint' | 'same-text'>()
  const seen = new Map<number, number[]>()
  readings.forEach(({ page }, index) => {
    const shared = new Map<number, number>()
    for (const shingle of sample(page.shingles)) {
      const others = seen.get(shingle) ?? []
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
      if (others.length < pagesPerShingle) append(seen, shingle, index)
    }
    for (const [other, count] of shared) {
      if (count < leastShared) continue
      const rule = likeness(readings[other]!, readings[index]!)
      if (!rule) continue
      groups.join(other, index)
      rules.set(other, rules.get(other) ?? rule)
      rules.set(index, rules.get(index) ?? rule)
    }
  })
  return rules
}

/** About one shingle in eight, the same ones in every text that has them: some fifty of a page of 400 words. */
const sample = (shingles: Uint32Array): Uint32Array => {
  return shingles.length < 200 ? shingles : shingles.filter((hash) => hash % 8 === 0)
}
/** Half of a page's sample would be shared by a reprint; fewer than this is chance. */
const leastShared = 3
/** The first pages that have a shingle stand for all: what an outlet prints under every story is compared no further. */
const pagesPerShingle = 8

function likeness({ page: a }: Reading, { page: b }: Reading): 'reprint' | 'same-text' | null {
  const common = containment(a.shingles, b.shingles)
  const oneAgency = a.agencies.some((agency) => b.agencies.some((other) => normal(other) === normal(agency)))
  if (oneAgency && a.day !== null && a.day === b.day && common >= reprinted) return 'reprint'
  return common >= copied ? 'same-text' : null
}

function describe(
  readings: Reading[],
  cited: Map<string, Cited>,
  text: 'reprint' | 'same-text' | undefined,
  sourced: Set<string>,
): Origin {
  const documents = readings.map(({ page }) => page.document)
  const pages = readings.map(({ page }) => page)
  const release = pages.find((page) => page.day && cited.has(page.document))
  const agency = pages.flatMap((page) => page.agencies.slice(-1))[0]
  const signed = pages.find((page) => page.bylines.length > 0)
  const made = (name: string, known: boolean, rule: string, ...key: string[]): Origin => {
    return { id: identify('origin', rule, ...key), name, known, rule, documents }
  }
  if (release) {
    const { name, key } = cited.get(release.document)!
    return made(`${name}, ${release.day}`, true, 'release', key, release.day!)
  }
  if (agency) return made(agency, true, text ?? 'same-agency', normal(agency))
  if (signed?.outlet) return made(signed.outlet, true, text ?? 'same-outlet', normal(signed.outlet))
  if (signed) return made(signed.bylines.join(', '), true, text ?? 'own-byline', documents[0]!)
  const voice = pages.find((page) => cited.has(page.document))
  if (voice) return made(cited.get(voice.document)!.name, true, 'cited', documents[0]!)
  const name = pages[0]!.outlet || pages[0]!.title || 'unknown'
  if (pages.some((page) => sourced.has(page.document))) return made(name, true, 'own-sources', documents[0]!)
  return made(name, false, 'unknown', documents[0]!)
}
