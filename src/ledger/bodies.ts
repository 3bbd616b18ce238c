import type { Body, BodyState, Derived } from '../model/views.ts'
import { byCodeUnit, identify } from './canonical.ts'
import { append } from './groups.ts'
import type { Line } from './lines.ts'
import { type Opposed, oppose } from './opposed.ts'
import type { Origins } from './origins.ts'
import { partsOf } from './sides.ts'
import { readBodyName } from './words.ts'

const bodyActs = new Set(['establish', 'convene', 'mandate', 'dissolve'])
const planning = new Set(['agreed', 'pledged', 'planned', 'under-way'])
const wishing = new Set(['expected', 'proposed', 'demanded', 'possible', 'hypothetical'])

/** A body with what other views need of it. */
export interface FoundBody {
  view: Body
  lines: Line[]
  disputed: Map<string, Opposed>
}

/**
 * Bodies that statements set up, convene, give a task or dissolve. Two mentions are one body when they share their
 * distinctive words in one process; "the commission" without a name is the one that its page names, if it names one.
 */
export function findBodies(lines: Line[], processOf: Map<string, string>, origins: Origins): FoundBody[] {
  const sets = new Map<string, { line: Line; text: string }[]>()
  const named = namesByPage(lines)
  for (const line of lines) {
    if (!bodyActs.has(line.statement.act)) continue
    for (const { kind, text } of [...line.statement.roles.object, ...line.statement.roles.agent]) {
      if (kind !== 'body') continue
      const words = readBodyName(text).join(' ') || onlyOne(named.get(line.page.id)) || `page ${line.page.id}`
      append(sets, `${processOf.get(line.document)} ${words}`, { line, text })
    }
  }
  return (
    [...sets.values()]
      .map((set) => describe(set, processOf, origins))
      // "The structures" of which nothing is said but that they are spoken of is no line.
      .filter(({ view }) => view.state.value !== 'mentioned' || readBodyName(view.name).length > 0)
      .sort((a, b) => byCodeUnit(a.view.id, b.view.id))
  )
}

function namesByPage(lines: Line[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>()
  for (const { statement, page } of lines) {
    if (!bodyActs.has(statement.act)) continue
    for (const { kind, text } of statement.roles.object) {
      const words = kind === 'body' ? readBodyName(text).join(' ') : ''
      if (words) named.set(page.id, (named.get(page.id) ?? new Set()).add(words))
    }
  }
  return named
}

const onlyOne = (names: Set<string> | undefined): string | undefined => (names?.size === 1 ? [...names][0] : undefined)

function describe(set: { line: Line; text: string }[], processOf: Map<string, string>, origins: Origins): FoundBody {
  const lines = [...new Set(set.map(({ line }) => line))]
  const texts = set.map(({ text }) => text.replace(/^(an?|the|this|that|its|their)\s+/i, ''))
  const name = texts.reduce((one, other) => (readBodyName(other).length > readBodyName(one).length ? other : one))
  const { state, disputed } = stateOf(lines, origins)
  const founding = lines.filter(({ statement }) => statement.act === 'establish' && statement.polarity === 'positive')
  const view: Body = {
    id: identify('body', lines[0]!.statement.id, name),
    name: name.charAt(0).toUpperCase() + name.slice(1),
    state,
    founders: partsOf(
      founding.flatMap(({ statement }) =>
        statement.roles.agent
          .filter(({ kind }) => kind !== 'body' && kind !== 'instrument')
          .map((mention) => ({ mention, statement: statement.id })),
      ),
    ),
    process: processOf.get(lines[0]!.document) ?? null,
    statements: lines.map(({ statement }) => statement.id),
  }
  return { view, lines, disputed }
}

/** Established only where a report says that it was, or that it met; what is agreed or planned is planned, however often it is said. */
function stateOf(lines: Line[], origins: Origins): { state: Derived<BodyState>; disputed: Map<string, Opposed> } {
  const of = (act: string) => lines.filter(({ statement }) => statement.act === act)
  const disputed = new Map<string, Opposed>()
  const done = (act: string): Line[] => {
    const opposed = oppose(of(act), origins)
    if (opposed.disputed) disputed.set(act, opposed)
    return opposed.disputed ? [] : opposed.positive
  }
  const told = (modes: Set<string>) =>
    of('establish').filter(({ statement }) => modes.has(statement.mode) && statement.polarity === 'positive')
  const made = (value: BodyState, rule: string, why: string, own: Line[]) => ({
    state: { value, rule, why, statements: own.map(({ statement }) => statement.id) },
    disputed,
  })
  const dissolved = done('dissolve')
  const established = done('establish')
  const met = done('convene')
  if (dissolved.length > 0)
    return made('dissolved', 'reported-dissolved', 'A report says that it was dissolved.', dissolved)
  if (established.length > 0)
    return made('established', 'reported-established', 'A report says that it was set up.', established)
  if (met.length > 0) return made('established', 'reported-meeting', 'A report says that it met.', met)
  const planned = told(planning)
  if (planned.length > 0)
    return made('planned', 'said-to-come', 'It is agreed, pledged or planned; no report says that it exists.', planned)
  const wished = told(wishing)
  if (wished.length > 0)
    return made(
      'proposed',
      'wanted',
      'Somebody expects, proposes or demands it; no report says that it is agreed.',
      wished,
    )
  return made('mentioned', 'only-mentioned', 'Reports speak of it without saying that it was set up.', lines)
}
