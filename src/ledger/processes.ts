import type { Part, Process } from '../model/views.ts'
import { byCodeUnit } from './canonical.ts'
import { type Dyad, dyadsOf, type PageDyads, sidesOfDyad } from './dyads.ts'
import { append, makeGroups } from './groups.ts'
import type { Line } from './lines.ts'
import type { Origins } from './origins.ts'
import { partsOf, sideOf } from './sides.ts'
import { readTitle } from './words.ts'

/** Sides named in a process's name: more would not fit a line. */
const sidesInName = 3
/** A side stands in the name when it acts at least this often beside the one that acts most. */
const shareInName = 0.2

/** Which process each document belongs to, and the processes without what they contain. */
export interface Processes {
  of: Map<string, string>
  list: Process[]
}

/**
 * Puts pages together into processes. Each page has a main dyad; pages with one main dyad belong together.
 * Two main dyads that share a side are one process when they stand together on more than half of the pages that the
 * rarer one stands on (a dyad stands on a page where both sides act or are acted upon): pages on three parties join them,
 * a mediator who deals with many does not.
 * A page without a dyad goes where an instrument of its name is at home, if that is one place; else to the one process
 * that most of the sides it names in any role or as a voice stand in (two at least), else to the one process of the
 * party it names most; else it stands under that party alone, or under `Unassigned`.
 */
export function findProcesses(lines: Line[], documents: string[], origins: Origins): Processes {
  const byDocument = new Map<string, Line[]>(documents.map((document) => [document, []]))
  for (const line of lines) byDocument.get(line.document)?.push(line)
  const pages = new Map([...byDocument].map(([document, own]) => [document, dyadsOf(own)]))
  const home = homes(pages)
  const of = new Map<string, string>()
  for (const [document, page] of pages) if (page.main) of.set(document, home.get(page.main)!)
  const named = instrumentHomes(lines, of)
  const sidesAt = sidesOfHomes(home)
  for (const [document, page] of pages) {
    if (page.main) continue
    const own = byDocument.get(document)!
    of.set(document, homeOfName(own, named) ?? homeOfSides(own, page, sidesAt) ?? standalone(page))
  }
  const members = new Map<string, string[]>()
  for (const document of documents) append(members, of.get(document)!, document)
  const list = [...members].map(([id, own]) => {
    const sides = own.flatMap((document) => sidesOfPage(pages.get(document)!))
    return describe(
      id,
      own,
      own.flatMap((document) => byDocument.get(document)!),
      new Set(sides),
      origins,
    )
  })
  return { of, list: list.sort((a, b) => byCodeUnit(a.id, b.id)) }
}

/** The process of each main dyad; it is named for the dyad of its first page, so that its id stays as pages are added. */
function homes(pages: Map<string, PageDyads>): Map<Dyad, string> {
  const all = [...pages.values()]
  const mains = [...new Set(all.flatMap(({ main }) => (main ? [main] : [])))]
  const onPages = new Map<Dyad, Set<number>>(mains.map((main) => [main, new Set()]))
  all.forEach(({ weights, sides }, index) => {
    for (const main of mains) {
      if (weights.has(main) || sidesOfDyad(main).every((side) => sides.has(side))) onPages.get(main)!.add(index)
    }
  })
  const groups = makeGroups(mains.length)
  mains.forEach((one, index) => {
    mains.slice(0, index).forEach((other, earlier) => {
      if (!sidesOfDyad(one).some((side) => sidesOfDyad(other).includes(side))) return
      const here = onPages.get(one)!
      const there = onPages.get(other)!
      const together = [...here].filter((page) => there.has(page)).length
      if (together * 2 > Math.min(here.size, there.size)) groups.join(earlier, index)
    })
  })
  return new Map(mains.map((main, index) => [main, processId(sidesOfDyad(mains[groups.root(index)]!))]))
}

const processId = (sides: string[]): string => sides.map((side) => side.toLowerCase()).join('-')

const sidesOfPage = ({ weights, mainSide }: PageDyads): string[] =>
  mainSide ? [mainSide.id] : [...weights.keys()].flatMap(sidesOfDyad)

function standalone({ mainSide }: PageDyads): string {
  return mainSide ? processId([mainSide.id]) : 'unassigned'
}

/** Names of instruments, where all pages that have them belong to one process; an empty text where they do not. */
function instrumentHomes(lines: Line[], of: Map<string, string>): Map<string, string> {
  const named = new Map<string, string>()
  for (const line of lines) {
    const process = of.get(line.document)
    if (!process) continue
    for (const name of instrumentNames(line)) {
      const known = named.get(name)
      named.set(name, known === undefined || known === process ? process : '')
    }
  }
  return named
}

/** Sides of the main dyads of each process. */
function sidesOfHomes(home: Map<Dyad, string>): Map<string, Set<string>> {
  const sides = new Map<string, Set<string>>()
  for (const [dyad, process] of home) sides.set(process, new Set([...(sides.get(process) ?? []), ...sidesOfDyad(dyad)]))
  return sides
}

/** The one process in which the sides that a page names deal with each other; null where there is none or more than one. */
function homeOfSides(lines: Line[], { mainSide }: PageDyads, sidesAt: Map<string, Set<string>>): string | null {
  const named = new Set(
    lines.flatMap(({ statement }) =>
      [...Object.values(statement.roles).flat(), ...statement.attribution].flatMap(({ party }) =>
        party ? [sideOf(party).id] : [],
      ),
    ),
  )
  const shared = [...sidesAt].map(([process, sides]) => ({
    process,
    count: [...sides].filter((side) => named.has(side)).length,
  }))
  const most = Math.max(0, ...shared.map(({ count }) => count))
  const best = shared.filter(({ count }) => count === most && most >= 2)
  if (best.length === 1) return best[0]!.process
  const ofSide = [...sidesAt].filter(([, sides]) => mainSide && sides.has(mainSide.id))
  return best.length === 0 && ofSide.length === 1 ? ofSide[0]![0] : null
}

function homeOfName(lines: Line[], named: Map<string, string>): string | null {
  const found = new Set(lines.flatMap(instrumentNames).flatMap((name) => named.get(name) || []))
  return found.size === 1 ? [...found][0]! : null
}

/** Only names with two words of their own: "Doha agreement" may be any of several. */
function instrumentNames({ statement }: Line): string[] {
  const { agent, object, theme } = statement.roles
  return [...object, ...theme, ...agent].flatMap((mention) => {
    if (mention.kind !== 'instrument') return []
    const { words } = readTitle(mention.text)
    return words.length >= 2 ? [`${mention.instrument} ${words.join(' ')}`] : []
  })
}

function describe(id: string, documents: string[], lines: Line[], sides: Set<string>, origins: Origins): Process {
  const days = [...new Set(lines.flatMap(({ day }) => (day ? [day] : [])))].sort(byCodeUnit)
  const parties = processParties(lines, sides)
  const most = parties[0]?.statements.length ?? 0
  const inName = parties.filter(({ statements }) => statements.length >= most * shareInName).slice(0, sidesInName)
  const own = documents.flatMap((document) => origins.of.get(document) ?? [])
  return {
    id,
    name: inName.map(({ party, text }) => party?.name ?? text).join(' – ') || 'Unassigned',
    parties,
    instruments: [],
    commitments: [],
    bodies: [],
    documents,
    contradictions: [],
    statements: lines.map(({ statement }) => statement.id),
    origins: [...new Set(own.map((origin) => origin.id))],
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  }
}

/** The sides of the process by how often they act. */
function processParties(lines: Line[], sides: Set<string>): Part[] {
  const parts = partsOf(
    lines.flatMap(({ statement }) =>
      [...statement.roles.agent, ...statement.roles.counterpart, ...statement.roles.beneficiary]
        .filter(({ party }) => party)
        .map((mention) => ({ mention, statement: statement.id })),
    ),
  ).sort((a, b) => b.statements.length - a.statements.length || byCodeUnit(a.party!.id, b.party!.id))
  return parts.filter(({ party }) => sides.has(party!.id))
}
