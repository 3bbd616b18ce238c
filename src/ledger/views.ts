import type { Entry } from '../model/entry.ts'
import { reviewThreshold } from '../model/statement.ts'
import type { Process, Views } from '../model/views.ts'
import { findBodies } from './bodies.ts'
import { findCommitments } from './commitments.ts'
import { findContradictions } from './contradictions.ts'
import { describeDocuments } from './documents.ts'
import { type Fold, foldEntry, startFold } from './fold.ts'
import { findInstruments } from './instruments.ts'
import { isCurrent, sortLines } from './lines.ts'
import { mergesOf } from './merges.ts'
import { findOrigins } from './origins.ts'
import { describeParties } from './parties.ts'
import { findProcesses } from './processes.ts'

/** Version of the rules that make views. Raise it with every change that gives other views for the same log: kept views of older rules are then made again. */
export const rulesVersion = 3

/** Views in the making, while the log is read from its first entry to its last. */
export type ViewsInMaking = Fold

export const startViews: () => ViewsInMaking = startFold
export const addEntry: (views: ViewsInMaking, entry: Entry) => void = foldEntry

/** All views of a log. The same entries give the same views on every machine. */
export function makeViews(entries: Iterable<Entry>): Views {
  const views = startViews()
  for (const entry of entries) addEntry(views, entry)
  return finishViews(views)
}

/**
 * Makes the views of the entries taken in so far.
 * @param asked a threshold for these views alone, in the place of the one that the log has set.
 */
export function finishViews(fold: ViewsInMaking, asked?: number): Views {
  const threshold = asked ?? fold.threshold ?? reviewThreshold
  const { standing: lines, waiting, reviews } = sortLines(fold, threshold)
  const origins = findOrigins(fold, lines)
  const current = [...fold.documents.values()].filter((arrival) => isCurrent(fold, arrival)).map(({ id }) => id)
  const processes = findProcesses(lines, current, origins)
  const instruments = findInstruments(lines, processes.of, origins, mergesOf(fold))
  const commitments = findCommitments(lines, processes.of, instruments, origins)
  const bodies = findBodies(lines, processes.of, origins)
  const contradictions = findContradictions(instruments.found, commitments, bodies, origins)
  const views = {
    instruments: instruments.found.map(({ view }) => view),
    commitments: commitments.map(({ view }) => view),
    bodies: bodies.map(({ view }) => view),
    contradictions,
  }
  return {
    head: fold.head,
    threshold,
    waiting: waiting.map((line) => ({ ...line, process: processes.of.get(line.document) ?? null })),
    reviews,
    processes: processes.list.map((process) => fill(process, views)),
    ...views,
    parties: describeParties(lines, processes.of, views.instruments, views.commitments),
    documents: describeDocuments(fold, processes.of, origins),
    origins: origins.list,
  }
}

function fill(
  process: Process,
  views: Pick<Views, 'instruments' | 'commitments' | 'bodies' | 'contradictions'>,
): Process {
  const own = (all: { id: string; process: string | null }[]): string[] =>
    all.filter((one) => one.process === process.id).map(({ id }) => id)
  return {
    ...process,
    instruments: own(views.instruments),
    commitments: own(views.commitments),
    bodies: own(views.bodies),
    contradictions: own(views.contradictions),
  }
}
