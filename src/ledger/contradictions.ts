import type { Contradiction } from '../model/views.ts'
import type { FoundBody } from './bodies.ts'
import { byCodeUnit, identify } from './canonical.ts'
import { type FoundCommitment, opposes } from './commitments.ts'
import { daysOf } from './days.ts'
import { append } from './groups.ts'
import type { FoundInstrument } from './instruments.ts'
import type { Line } from './lines.ts'
import { firstVoice, type Opposed, oppose } from './opposed.ts'
import type { Origins } from './origins.ts'
import { sidesOf, voicesOf } from './sides.ts'

type About = Contradiction['about'] & { process: string | null }
type Side = { claim: string; lines: Line[] }

/** Claims about one thing that cannot both hold, from different origins, side by side. */
export function findContradictions(
  instruments: FoundInstrument[],
  commitments: FoundCommitment[],
  bodies: FoundBody[],
  origins: Origins,
): Contradiction[] {
  const found = [
    ...instruments.flatMap(({ view, happening, disputed }) => {
      const about: About = { kind: 'instrument', id: view.id, process: view.process }
      const violations = violationsBySide(happening, origins)
      return [
        ...opposites(about, disputed, origins),
        ...opposites(about, violations, origins),
        ...otherDates(about, happening, origins),
      ]
    }),
    ...bodies.flatMap(({ view, lines, disputed }) => {
      const about: About = { kind: 'body', id: view.id, process: view.process }
      return [...opposites(about, disputed, origins), ...otherFounders(about, lines, origins)]
    }),
    ...commitments.flatMap((commitment) => denials(commitment, origins)),
    ...refusals(commitments, origins),
  ]
  return found.sort((a, b) => byCodeUnit(a.id, b.id))
}

/** Done, and not done. */
function opposites(about: About, disputed: Map<string, Opposed>, origins: Origins): Contradiction[] {
  return [...disputed].flatMap(([act, { positive, negative }]) =>
    pair(about, 'polarity', { claim: act, lines: positive }, { claim: `not ${act}`, lines: negative }, origins),
  )
}

/** Who broke it is said of each side apart: that one side did not does not deny that the other did. */
function violationsBySide(lines: Line[], origins: Origins): Map<string, Opposed> {
  const bySide = new Map<string, Line[]>()
  for (const line of lines) {
    const sides = sidesOf(line.statement.roles.agent).join(', ')
    if (line.statement.act === 'violate' && sides) append(bySide, `violate (${sides})`, line)
  }
  const opposed = [...bySide].map(([claim, own]) => [claim, oppose(own, origins)] as const)
  return new Map(opposed.filter(([, { disputed }]) => disputed))
}

/** Acts that happen to an instrument once; ratification is per party. */
const onceOnly = new Set(['initial', 'sign', 'enter-into-force', 'terminate'])

/** One act, told with days that do not meet. An instrument signed by several on several days says whose signature it means. */
function otherDates(about: About, lines: Line[], origins: Origins): Contradiction[] {
  const dated = new Map<string, { earliest: string; latest: string; line: Line }[]>()
  for (const line of lines) {
    const { act, mode, polarity } = line.statement
    const days = daysOf(line)
    if (onceOnly.has(act) && mode === 'occurred' && polarity === 'positive' && days?.stated)
      append(dated, act, { ...days, line })
  }
  return [...dated].flatMap(([act, told]) => {
    const first = told[0]!
    const meets = (other: { earliest: string; latest: string }) =>
      other.earliest <= first.latest && first.earliest <= other.latest
    const comparable = told.filter(({ line }) => haveSameAgents(line, first.line))
    const apart = comparable.filter((other) => !meets(other))
    if (apart.length === 0) return []
    const claim = ({ earliest, latest }: { earliest: string; latest: string }) =>
      `${act} ${earliest === latest ? earliest : `${earliest}/${latest}`}`
    return pair(
      about,
      'date',
      { claim: claim(first), lines: comparable.filter(meets).map(({ line }) => line) },
      { claim: claim(apart[0]!), lines: apart.map(({ line }) => line) },
      origins,
    )
  })
}

function haveSameAgents(a: Line, b: Line): boolean {
  const [one, other] = [sidesOf(a.statement.roles.agent), sidesOf(b.statement.roles.agent)]
  return one.length === 0 || other.length === 0 || one.join() === other.join()
}

/** One body, set up by parties of whom the two reports have none in common. */
function otherFounders(about: About, lines: Line[], origins: Origins): Contradiction[] {
  const founded = lines.filter(({ statement }) => {
    return (
      statement.act === 'establish' &&
      statement.mode === 'occurred' &&
      statement.polarity === 'positive' &&
      sidesOf(statement.roles.agent).length > 0
    )
  })
  const [first] = founded
  if (!first) return []
  const sides = sidesOf(first.statement.roles.agent)
  const others = founded.filter(({ statement }) => !sidesOf(statement.roles.agent).some((side) => sides.includes(side)))
  if (others.length === 0) return []
  const claim = ({ statement }: Line) => `established by ${sidesOf(statement.roles.agent).join(', ')}`
  const one = { claim: claim(first), lines: founded.filter((line) => !others.includes(line)) }
  return pair(about, 'actor', one, { claim: claim(others[0]!), lines: others }, origins)
}

/** Agreed, pledged or begun as one says, and denied as another says. */
function denials({ view, lines, denials: denying }: FoundCommitment, origins: Origins): Contradiction[] {
  const against = denying.filter((line) => opposes(line, lines, origins))
  const claims = lines.filter(({ statement }) => ['agreed', 'pledged', 'under-way'].includes(statement.mode))
  if (against.length === 0) return []
  const about: About = { kind: 'commitment', id: view.id, process: view.process }
  return pair(
    about,
    'mode',
    { claim: view.action, lines: claims },
    { claim: `not agreed: ${view.action}`, lines: against },
    origins,
  )
}

/** The same ones pledged to do it, and pledged not to do it. */
function refusals(commitments: FoundCommitment[], origins: Origins): Contradiction[] {
  const positive = new Map<string, FoundCommitment[]>()
  const key = ({ view, matter }: FoundCommitment) =>
    [view.process, view.act, matter.obligors.join(), matter.words.join(' '), matter.instruments.join()].join('|')
  for (const one of commitments) if (one.polarity === 'positive' && one.view.binds) append(positive, key(one), one)
  return commitments.flatMap((refusal) => {
    if (refusal.polarity === 'positive' || !refusal.view.binds || refusal.matter.obligors.length === 0) return []
    return (positive.get(key(refusal)) ?? []).flatMap(({ view, lines }) => {
      const about: About = { kind: 'commitment', id: view.id, process: view.process }
      return pair(
        about,
        'polarity',
        { claim: view.action, lines },
        { claim: refusal.view.action, lines: refusal.lines },
        origins,
      )
    })
  })
}

/** Two sides as a contradiction, if different first voices stand behind them. */
function pair(
  about: About,
  difference: Contradiction['difference'],
  one: Side,
  other: Side,
  origins: Origins,
): Contradiction[] {
  const sides = [one, other].map(({ claim, lines }) => ({
    claim,
    statements: lines.map(({ statement }) => statement.id),
    origins: [...new Set(lines.flatMap(({ document }) => origins.of.get(document)?.id ?? []))].sort(byCodeUnit),
    voices: voicesOf(lines),
  }))
  const voicesBehind = ({ lines }: Side) => [...new Set(lines.map((line) => firstVoice(line, origins)))]
  const [here, there] = [voicesBehind(one), voicesBehind(other)]
  if (!here.some((voice) => there.some((against) => against !== voice))) return []
  const { process, ...thing } = about
  return [
    {
      id: identify('contradiction', thing.id, difference, one.claim, other.claim),
      about: thing,
      difference,
      sides,
      process,
    },
  ]
}
