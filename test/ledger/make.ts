import { sha256 } from '../../src/ledger/canonical.ts'
import { emptyHead, makeEntry } from '../../src/ledger/entry.ts'
import { makeViews } from '../../src/ledger/views.ts'
import type { Document } from '../../src/model/document.ts'
import type { Entry, NewEntry } from '../../src/model/entry.ts'
import type { Page } from '../../src/model/page.ts'
import type { Party } from '../../src/model/party.ts'
import type { Read } from '../../src/model/read.ts'
import type { Attribution, Mention, Roles, Statement } from '../../src/model/statement.ts'
import type { Views } from '../../src/model/views.ts'

export const state = (id: string, name: string): Party => ({ id, name, kind: 'state', country: id })
export const armenia = state('ARM', 'Armenia')
export const azerbaijan = state('AZE', 'Azerbaijan')
export const america = state('USA', 'United States')
export const congo = state('COD', 'DR Congo')
export const rwanda = state('RWA', 'Rwanda')

const stated = <Value>(value: Value): Read<Value> => ({ value, from: { kind: 'stated', at: 'source' } })

/** What a test says of one act; every string must stand in the page's text. */
export interface Told {
  act: string
  mode?: Statement['mode']
  polarity?: Statement['polarity']
  quote: string
  agent?: [string, Party?][]
  counterpart?: [string, Party?][]
  object?: [string, Partial<Mention>?][]
  theme?: [string, Partial<Mention>?][]
  says?: [string, Attribution['kind'], Party?][]
  time?: string
  deadline?: string
  condition?: string
  /** 0.9 where it is not told. */
  confidence?: number
}

export interface Report {
  address?: string
  text: string
  title?: string
  day?: string
  outlet?: string
  agency?: string
  byline?: string
  reader?: string
  told: Told[]
}

/** A document, its bytes and what was read in it, as `pacta add` would record them. */
export function makeReport(report: Report): {
  document: Document
  bytes: Uint8Array
  entries: NewEntry[]
  page: Page
  statements: Statement[]
} {
  const { text, day = '2025-08-09', outlet = 'The Daily', reader = '1.0.0' } = report
  const bytes = new TextEncoder().encode([report.title, report.byline, report.agency, outlet, day, text].join('\n'))
  const address = report.address ?? `file:${sha256(bytes).slice(0, 8)}.txt`
  const document: Document = {
    id: sha256(bytes),
    address,
    retrieved: `${day}T12:00:00.000Z`,
    mediaType: 'text/plain',
    size: bytes.length,
  }
  const page: Page = {
    id: sha256([document.id, reader, text].join('\n')),
    document: document.id,
    address,
    title: stated(report.title ?? 'A title'),
    byline: report.byline ? [stated(report.byline)] : [],
    outlet: stated(outlet),
    agencies: report.agency ? [stated(report.agency)] : [],
    dateline: null,
    published: stated(day),
    zone: null,
    updated: null,
    language: stated('en'),
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    related: [],
    left: [],
    reader: { name: 'test-page', version: reader },
  }
  const statements = report.told.map((told) => makeStatement(page, told, reader))
  return {
    document,
    bytes,
    page,
    statements,
    entries: [
      { kind: 'document', body: { document } },
      { kind: 'statements', body: { page, statements } },
    ],
  }
}

export function makeStatement(page: Page, told: Told, reader: string): Statement {
  const at = (words: string) => {
    const start = page.text.indexOf(words)
    if (start < 0) throw new Error(`“${words}” is not in the page`)
    return { text: words, start, end: start + words.length }
  }
  const parties = (list: [string, Party?][] = []): Mention[] =>
    list.map(([words, party]) => ({ ...at(words), kind: 'party', ...(party ? { party } : {}) }))
  const things = (list: [string, Partial<Mention>?][] = []): Mention[] =>
    list.map(([words, rest]) => ({ ...at(words), kind: 'thing', ...rest }))
  const roles: Roles = {
    agent: parties(told.agent),
    counterpart: parties(told.counterpart),
    object: things(told.object),
    theme: things(told.theme),
    beneficiary: [],
    place: [],
  }
  const { start, end, text } = at(told.quote)
  const body: Omit<Statement, 'id'> = {
    page: page.id,
    act: told.act,
    plover: 'AGREE',
    mode: told.mode ?? 'occurred',
    polarity: told.polarity ?? 'positive',
    roles,
    ...(told.time
      ? {
          time: {
            ...at(told.quote),
            value: told.time,
            earliest: told.time,
            latest: told.time,
            basis: 'stated' as const,
          },
        }
      : {}),
    ...(told.deadline
      ? { deadline: { ...at(told.quote), value: told.deadline, latest: told.deadline, basis: 'stated' as const } }
      : {}),
    ...(told.condition ? { condition: at(told.condition) } : {}),
    attribution: (told.says ?? []).map(([words, kind, party]) => ({
      ...at(words),
      kind,
      name: words,
      ...(party ? { party } : {}),
    })),
    evidence: [
      {
        quote: text,
        prefix: page.text.slice(Math.max(0, start - 32), start),
        suffix: page.text.slice(end, end + 32),
        start,
        end,
      },
    ],
    why: [],
    reader: { name: 'test-statement', version: reader },
    confidence: told.confidence ?? 0.9,
  }
  return { ...body, id: sha256(JSON.stringify(body)) }
}

/** A log of entries, one second apart. */
export function makeLog(entries: NewEntry[]): Entry[] {
  const log: Entry[] = []
  for (const entry of entries) {
    const time = new Date(Date.UTC(2025, 7, 9, 12, 0, log.length)).toISOString()
    log.push(makeEntry(log.at(-1) ?? emptyHead, entry, time))
  }
  return log
}

/** Views of some reports, read one after the other. */
export function viewsOf(...reports: Report[]): Views {
  return makeViews(makeLog(reports.flatMap((report) => makeReport(report).entries)))
}

export const agreement = { kind: 'instrument', instrument: 'agreement' } as const
export const memorandum = { kind: 'instrument', instrument: 'memorandum-of-understanding' } as const
export const declaration = { kind: 'instrument', instrument: 'declaration' } as const
export const body = { kind: 'body' } as const
