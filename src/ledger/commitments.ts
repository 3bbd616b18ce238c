import type { Commitment } from '../model/views.ts'
import type { CommitmentStatus } from '../model/vocabulary.ts'
import { asWanted } from './appeals.ts'
import { byCodeUnit, identify } from './canonical.ts'
import { isCommitment, isCommitmentAct, isSameMatter, isSameThing, type Matter, matterOf } from './commitment-key.ts'
import { pamOf, statusOf } from './commitment-status.ts'
import { daysOf, toldDate } from './days.ts'
import { append } from './groups.ts'
import type { Instruments } from './instruments.ts'
import type { Line } from './lines.ts'
import { firstVoice } from './opposed.ts'
import type { Origins } from './origins.ts'
import { partsOf, speakerOf, voicesOf } from './sides.ts'

/** A commitment with what other views need of it. */
export interface FoundCommitment {
  view: Commitment
  lines: Line[]
  /** Lines that deny it or say that it was not agreed. */
  denials: Line[]
  matter: Matter
  polarity: string
}

interface Draft {
  act: string
  polarity: string
  process: string
  matter: Matter
  lines: Line[]
}

/**
 * Puts together what one is to do, in one process: the same obligors, the same act, the same thing.
 * Two lines for one duty can be merged by a reader; one line for two duties is false.
 */
export function findCommitments(
  told: Line[],
  processOf: Map<string, string>,
  instruments: Instruments,
  origins: Origins,
): FoundCommitment[] {
  const lines = told.map(asWanted)
  const matters = new Map(lines.map((line) => [line, matterOf(line, instruments.of.get(line.statement.id) ?? [])]))
  const drafts = new Map<string, Draft[]>()
  for (const line of lines) {
    if (!isCommitment(line)) continue
    const { act, polarity } = line.statement
    const matter = matters.get(line)!
    const process = processOf.get(line.document) ?? 'unassigned'
    const key = `${process} ${act} ${polarity}`
    const known = drafts.get(key)?.find((draft) => isSameMatter(draft.matter, matter))
    if (known) known.lines.push(line)
    else append(drafts, key, { act, polarity, process, matter, lines: [line] })
  }
  const others = new Map<string, Line[]>()
  for (const line of lines)
    append(others, `${processOf.get(line.document) ?? 'unassigned'} ${line.statement.act}`, line)
  return [...drafts.values()]
    .flat()
    .map((draft) => describe(draft, others.get(`${draft.process} ${draft.act}`)!, matters, instruments, origins))
    .sort((a, b) => byCodeUnit(a.view.id, b.view.id))
}

function describe(
  draft: Draft,
  sameAct: Line[],
  matters: Map<Line, Matter>,
  instruments: Instruments,
  origins: Origins,
): FoundCommitment {
  const { act, polarity, process, matter, lines } = draft
  const fulfilling = sameAct.filter((line) => fulfils(line, matters.get(line)!, draft))
  const denials = sameAct.filter((line) => denies(line, matters.get(line)!, draft))
  const standing = statusOf(lines, fulfilling, matter.obligors)
  const own = [...lines, ...fulfilling, ...denials]
  const first = lines[0]!
  const view: Commitment = {
    id: identify('commitment', first.statement.id),
    act,
    action: actionOf(lines),
    obligors: partsOf(
      lines.flatMap(({ statement }) => statement.roles.agent.map((mention) => ({ mention, statement: statement.id }))),
    ),
    obligees: partsOf(
      lines.flatMap(({ statement }) =>
        [...statement.roles.counterpart, ...statement.roles.beneficiary].map((mention) => ({
          mention,
          statement: statement.id,
        })),
      ),
    ),
    ...standing,
    pam: pamOf(standing),
    disputed:
      denials.some((line) => isByObligor(line, matter)) || denials.some((line) => opposes(line, lines, origins)),
    history: historyOf([...lines, ...fulfilling]),
    voices: voicesOf(lines),
    conditions: phrases(lines, 'condition'),
    deadlines: lines.flatMap(({ statement }) =>
      statement.deadline ? [{ deadline: statement.deadline, statements: [statement.id] }] : [],
    ),
    purposes: phrases(lines, 'purpose'),
    instrument: stemsFrom(lines, matter, instruments),
    process,
    statements: own.map(({ statement }) => statement.id),
    origins: new Set(
      lines.flatMap(({ document }) => (origins.of.get(document)?.known ? [origins.of.get(document)!.id] : [])),
    ).size,
  }
  return { view, lines, denials, matter, polarity }
}

/** A report of a later day that the same ones did it; where it gives the time of the act, that is not before the promise either. */
function fulfils(line: Line, matter: Matter, draft: Draft): boolean {
  const { mode, polarity } = line.statement
  if (mode !== 'occurred' || polarity !== draft.polarity || draft.polarity === 'negative') return false
  if (!isCommitmentAct(line.statement.act, polarity) || !isSameThing(matter, draft.matter)) return false
  const same = draft.matter.obligors.length > 0 && draft.matter.obligors.every((side) => matter.obligors.includes(side))
  const done = daysOf(line)
  const promised = draft.lines.map(({ day }) => day ?? '').sort(byCodeUnit)[0]
  if (!same || !done || !promised || !line.day) return false
  return line.day > promised && done.earliest >= promised
}

/** The act is denied, or it is said that it was not agreed. */
function denies(line: Line, matter: Matter, draft: Draft): boolean {
  const { mode, polarity } = line.statement
  const denied = mode === 'denied' && polarity === draft.polarity
  const notAgreed = mode === 'agreed' && polarity === 'negative' && draft.polarity === 'positive'
  return (denied || notAgreed) && isSameMatter(matter, draft.matter)
}

/** A denial cannot hold beside a claim that it was agreed, pledged or begun; beside a demand it can. */
export function opposes(denial: Line, lines: Line[], origins: Origins): boolean {
  const from = firstVoice(denial, origins)
  return lines.some((line) => {
    return ['agreed', 'pledged', 'under-way'].includes(line.statement.mode) && firstVoice(line, origins) !== from
  })
}

function isByObligor(denial: Line, { obligors }: Matter): boolean {
  const speaker = speakerOf(denial)
  return speaker !== null && obligors.includes(speaker)
}

/** The act's word, and what it is done to in the words of the line that names most. */
function actionOf(lines: Line[]): string {
  const { act, polarity } = lines[0]!.statement
  const things = lines.map(({ statement: { roles } }) => {
    return (roles.object.length > 0 ? roles.object : roles.theme).map(({ text }) => text).join(', ')
  })
  const fullest = things.reduce((one, other) => (other.length > one.length ? other : one))
  if (act === 'appeal' && fullest) return fullest
  return `${polarity === 'negative' ? 'not ' : ''}${act}${fullest && ` ${fullest}`}`
}

function historyOf(lines: Line[]): Commitment['history'] {
  const steps = new Map<string, Line[]>()
  for (const line of lines) {
    const status: CommitmentStatus =
      line.statement.mode === 'occurred' ? 'fulfilled' : (line.statement.mode as CommitmentStatus)
    append(steps, `${toldDateOfStep(line) ?? '~'} ${status}`, line)
  }
  return [...steps]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([key, own]) => {
      const date = toldDateOfStep(own[0]!)
      return {
        status: key.slice(key.indexOf(' ') + 1) as CommitmentStatus,
        ...(date ? { date } : {}),
        voices: voicesOf(own),
        statements: own.map(({ statement }) => statement.id),
      }
    })
}

/** A promise is dated by the page that reports it (its own time is when it is to be kept); a deed by its time. */
function toldDateOfStep(line: Line): string | undefined {
  return (line.statement.mode === 'occurred' ? toldDate(line) : undefined) ?? line.day ?? undefined
}

function phrases(lines: Line[], field: 'condition' | 'purpose'): { text: string; statements: string[] }[] {
  const texts = new Map<string, string[]>()
  for (const { statement } of lines) if (statement[field]) append(texts, statement[field].text, statement.id)
  return [...texts].map(([text, statements]) => ({ text, statements }))
}

/** The one instrument that a line names beside the act ("under the agreement", "the memorandum provides"), where it is not itself what is owed. */
function stemsFrom(lines: Line[], matter: Matter, instruments: Instruments): string | null {
  const named = new Set(
    lines.flatMap(({ statement }) =>
      statement.roles.object.some(isInstrument) ? [] : (instruments.of.get(statement.id) ?? []),
    ),
  )
  const others = [...named].filter((id) => !matter.instruments.includes(id))
  return others.length === 1 ? others[0]! : null
}

const isInstrument = ({ kind }: { kind?: string }): boolean => kind === 'instrument'
