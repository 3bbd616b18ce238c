import type { Instrument, LifeCycleEvent, Part } from '../model/views.ts'
import { byCodeUnit, identify } from './canonical.ts'
import { toldDate } from './days.ts'
import { append } from './groups.ts'
import { consentActs, type InstrumentMention, instrumentMentions } from './instrument-mentions.ts'
import { stateOf } from './instrument-state.ts'
import type { Line } from './lines.ts'
import type { Opposed } from './opposed.ts'
import type { Origins } from './origins.ts'
import { sameInstrument } from './same-instrument.ts'
import { partsOf, voicesOf } from './sides.ts'

/** An instrument with what other views need of it. */
export interface FoundInstrument {
  view: Instrument
  lines: Line[]
  /** Lines about its own life. */
  happening: Line[]
  disputed: Map<string, Opposed>
}

/** Instruments, with the instrument that each statement's mentions belong to. */
export interface Instruments {
  found: FoundInstrument[]
  /** Ids of instruments by statement. */
  of: Map<string, string[]>
}

/** Makes the instruments out of what statements say of them. */
export function findInstruments(
  lines: Line[],
  processOf: Map<string, string>,
  origins: Origins,
  merges: string[][],
): Instruments {
  const mentions = instrumentMentions(lines, processOf)
  const sets = sameInstrument(mentions, merges).map((set) => set.map((index) => mentions[index]!))
  const found = sets.filter(isWorthALine).map((set) => describe(set, origins))
  linkRivals(found)
  const of = new Map<string, string[]>()
  for (const { view } of found) for (const statement of view.statements) append(of, statement, view.id)
  return { found: found.sort((a, b) => byCodeUnit(a.view.id, b.view.id)), of }
}

/** A nameless "agreement" that is only talked about is no line; one that is signed, planned or negotiated is. */
function isWorthALine(set: InstrumentMention[]): boolean {
  return set.some(({ happens, title }) => happens || title.words.length > 0)
}

function describe(set: InstrumentMention[], origins: Origins): FoundInstrument {
  const first = set[0]!
  const lines = distinct(set.map(({ line }) => line))
  const happening = distinct(set.filter(({ happens }) => happens).map(({ line }) => line))
  const { state, disputed } = stateOf(happening, origins)
  const consenting = happening.filter(({ statement }) => {
    const done = statement.mode === 'occurred' || statement.mode === 'agreed'
    return consentActs.has(statement.act) && done && statement.polarity === 'positive'
  })
  const view: Instrument = {
    id: identify('instrument', first.kind, ...first.title.words, first.line.statement.id),
    name: fullestName(set),
    kind: first.kind,
    names: namesOf(set),
    rivals: [],
    parties: knownFirst(partsOf(mentionsIn(consenting).filter(({ mention }) => mention.kind !== 'instrument'))),
    witnesses: partsOf(
      mentionsIn(lines.filter(({ statement }) => statement.act === 'mediate' && statement.polarity === 'positive')),
    ),
    bindingness: {
      value: 'unknown',
      rule: 'nothing-said',
      why: 'No statement says whether it binds; a title has no overriding legal effect (UN Treaty Collection, Definitions).',
      statements: [],
    },
    state,
    disputed: disputed.size > 0,
    events: eventsOf(happening),
    topics: topicsOf(lines),
    process: first.process,
    statements: lines.map(({ statement }) => statement.id),
  }
  return { view, lines, happening, disputed }
}

const knownFirst = (parts: Part[]): Part[] => [
  ...parts.filter(({ party }) => party),
  ...parts.filter(({ party }) => !party),
]

const distinct = (lines: Line[]): Line[] => [...new Set(lines)]

/** Agents and counterparts with their statements. */
export function mentionsIn(lines: Line[]) {
  return lines.flatMap(({ statement }) =>
    [...statement.roles.agent, ...statement.roles.counterpart].map((mention) => ({ mention, statement: statement.id })),
  )
}

/** "The agreed text of the agreement on peace" is called agreement on peace. */
const withoutArticle = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^((an?|the|this|that|its|their|his|her) )?((agreed|final|draft|initialled) )?text of /i, '')
    .replace(/^(an?|the|this|that|its|their|his|her) /i, '')

/** The name with most words of its own; of several the longest, then the first. */
function fullestName(set: InstrumentMention[]): string {
  const best = set.reduce((one, other) => {
    const more =
      other.title.words.length - one.title.words.length || other.mention.text.length - one.mention.text.length
    return more > 0 ? other : one
  })
  const name = withoutArticle(best.mention.text)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function namesOf(set: InstrumentMention[]): Instrument['names'] {
  const names = new Map<string, Set<string>>()
  for (const { mention, line } of set) {
    const name = withoutArticle(mention.text)
    names.set(name, (names.get(name) ?? new Set()).add(line.statement.id))
  }
  return [...names].map(([text, statements]) => ({ text, statements: [...statements] }))
}

/** One event for each act, mode, polarity and told date; ordered by date, what has none last, then by act. */
function eventsOf(lines: Line[]): LifeCycleEvent[] {
  const sets = new Map<string, Line[]>()
  for (const line of lines) {
    const { act, mode, polarity } = line.statement
    append(sets, [toldDate(line) ?? '~', act, mode, polarity].join(' '), line)
  }
  return [...sets]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, own]) => {
      const { act, mode, polarity } = own[0]!.statement
      const date = toldDate(own[0]!)
      const parts = partsOf(mentionsIn(own).filter(({ mention }) => mention.kind !== 'instrument'))
      return {
        act,
        mode,
        polarity,
        ...(date ? { date } : {}),
        parts,
        voices: voicesOf(own),
        statements: own.map(({ statement }) => statement.id),
      }
    })
}

function topicsOf(lines: Line[]): Instrument['topics'] {
  const topics = new Map<string, string[]>()
  for (const { statement } of lines) {
    for (const { kind, text } of statement.roles.theme) if (kind !== 'instrument') append(topics, text, statement.id)
  }
  return [...topics].map(([text, statements]) => ({ text, statements: [...new Set(statements)] }))
}

/** Two instruments of one process that the same parties are said to have concluded on one day, under other names or kinds, may be one. */
function linkRivals(found: FoundInstrument[]): void {
  const concluded = new Map<string, { instrument: FoundInstrument; statements: string[] }[]>()
  for (const instrument of found) {
    const { view } = instrument
    const parties = view.parties.flatMap(({ party }) => party?.id ?? []).sort(byCodeUnit)
    if (parties.length < 2) continue
    for (const { act, mode, polarity, date, statements } of view.events) {
      if (!consentActs.has(act) || mode !== 'occurred' || polarity !== 'positive' || !date) continue
      append(concluded, [view.process, act, date, ...parties].join(' '), { instrument, statements })
    }
  }
  for (const same of concluded.values()) {
    for (const one of same) {
      for (const other of same) {
        const known = one.instrument.view.rivals.some(({ instrument }) => instrument === other.instrument.view.id)
        // One page that tells of two instruments means two.
        const told = new Set(one.instrument.lines.map(({ document }) => document))
        if (
          one.instrument === other.instrument ||
          known ||
          other.instrument.lines.some(({ document }) => told.has(document))
        )
          continue
        one.instrument.view.rivals.push({
          instrument: other.instrument.view.id,
          why: 'The same parties are said to have concluded it on the same day, under another name or kind, and no page tells of both.',
          statements: other.statements,
        })
      }
    }
  }
}
