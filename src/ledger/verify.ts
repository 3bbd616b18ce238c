import type { Document } from '../model/document.ts'
import type { Entry } from '../model/entry.ts'
import { beyondReading, type Page } from '../model/page.ts'
import type { Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import { canonical, sha256 } from './canonical.ts'
import { hashOf } from './entry.ts'

/** Something that is not as it was recorded. */
export interface Fault {
  /** Entry that it was found in; null for what is made from the whole log. */
  sequence: number | null
  /** Entry, statement, field and offset. */
  where: string
  what: string
}

/** A remark that is no fault, such as a page that another reader version made. */
export type Remark = Fault

/** Checks one line of the log: JSON, canonical form, number, own hash and the hash of the one before. */
export function verifyLine(
  before: { sequence: number; hash: string },
  line: { sequence: number; entry: string },
): { entry: Entry | null; faults: Fault[] } {
  const { sequence } = line
  const where = `entry ${sequence}`
  const faults: Fault[] = []
  const fault = (what: string): number => faults.push({ sequence, where, what })
  if (sequence !== before.sequence + 1) {
    fault(
      sequence === before.sequence + 2
        ? `entry ${sequence - 1} is missing`
        : `entries ${before.sequence + 1} to ${sequence - 1} are missing`,
    )
  }
  let entry: Entry
  try {
    entry = JSON.parse(line.entry) as Entry
  } catch {
    fault('the line is no JSON any more')
    return { entry: null, faults }
  }
  if (typeof entry !== 'object' || entry === null || typeof entry.body !== 'object') {
    fault('the line is no entry any more')
    return { entry: null, faults }
  }
  if (entry.sequence !== sequence) fault(`the entry says that it is number ${entry.sequence}`)
  const hash = hashOf(entry)
  if (hash !== entry.hash) fault(`the entry was changed: its hash is ${short(hash)}, recorded as ${short(entry.hash)}`)
  else if (canonical(entry) !== line.entry) fault('the line is not in canonical form: it was rewritten')
  if (sequence === before.sequence + 1 && entry.previous !== before.hash) {
    fault(
      `it does not follow from the entry before: that has the hash ${short(before.hash)}, this one names ${short(entry.previous)}`,
    )
  }
  return { entry, faults }
}

const short = (hash: unknown): string => `${String(hash).slice(0, 12)}…`

/** Checks the bytes of a document against the hash that is its id, and against its size. */
export function verifyBytes(sequence: number, document: Document, bytes: Uint8Array | null): Fault[] {
  const where = `entry ${sequence}, bytes of document ${document.id} (${document.address})`
  if (!bytes) return [{ sequence, where, what: 'the bytes are missing' }]
  if (sha256(bytes) !== document.id)
    return [{ sequence, where, what: 'the bytes were changed: their hash is not the document’s id' }]
  if (bytes.length !== document.size)
    return [{ sequence, where, what: `there are ${bytes.length} bytes, recorded were ${document.size}` }]
  return []
}

/** Checks that every quote, mention and voice of the statements stands letter for letter in the page's text. */
export function verifyQuotes(sequence: number, page: Page, statements: Statement[]): Fault[] {
  const faults: Fault[] = []
  for (const statement of statements) {
    const check = (field: string, span: Span, words: string): void => {
      if (page.text.slice(span.start, span.end) === words) return
      const where = `entry ${sequence}, statement ${statement.id}, ${field} at ${span.start}–${span.end}`
      faults.push({ sequence, where, what: `“${words.slice(0, 80)}” does not stand there in the page` })
    }
    if (statement.page !== page.id) {
      faults.push({
        sequence,
        where: `entry ${sequence}, statement ${statement.id}`,
        what: 'it belongs to another page',
      })
    }
    statement.evidence.forEach((evidence, index) => {
      check(`evidence ${index + 1}`, evidence, evidence.quote)
      check(
        `words before evidence ${index + 1}`,
        { start: evidence.start - evidence.prefix.length, end: evidence.start },
        evidence.prefix,
      )
      check(
        `words after evidence ${index + 1}`,
        { start: evidence.end, end: evidence.end + evidence.suffix.length },
        evidence.suffix,
      )
    })
    for (const [role, mentions] of Object.entries(statement.roles)) {
      for (const mention of mentions) check(role, mention, mention.text)
    }
    for (const voice of statement.attribution) check('attribution', voice, voice.text)
    for (const field of ['time', 'deadline', 'condition', 'purpose'] as const) {
      const phrase = statement[field]
      if (phrase) check(field, phrase, phrase.text)
    }
  }
  return faults
}

/** Reads a page out of bytes again; what `pacta add` did. */
export type Reread = (document: Document, bytes: Uint8Array) => Page

/**
 * Checks a page against the bytes that it was read from. Only the same reader version can tell:
 * a page of another version is remarked on, which is no fault.
 */
export function verifyPage(
  sequence: number,
  page: Page,
  document: Document,
  bytes: Uint8Array,
  reread: Reread,
): { faults: Fault[]; remarks: Remark[] } {
  const where = `entry ${sequence}, page ${page.id} (${page.address})`
  let again: Page
  try {
    again = reread({ ...document, address: page.address }, bytes)
  } catch (error) {
    const what = `its bytes cannot be read into a page any more: ${(error as Error).message}`
    return { faults: [{ sequence, where, what }], remarks: [] }
  }
  if (again.reader.name !== page.reader.name || again.reader.version !== page.reader.version) {
    const what = `read by ${page.reader.name} ${page.reader.version}; this is ${again.reader.version}, which cannot compare its text with the bytes`
    return { faults: [], remarks: [{ sequence, where, what }] }
  }
  if (again.text !== page.text) {
    const offset = [...again.text].findIndex((_, index) => again.text[index] !== page.text[index])
    const what = `its text is not what its bytes say, from offset ${offset < 0 ? again.text.length : offset}`
    return { faults: [{ sequence, where, what }], remarks: [] }
  }
  // What was not read for statements is told by the reading, not by the bytes.
  const kept = { ...page, left: page.left.filter(({ rule }) => rule !== beyondReading) }
  const fields = Object.keys({ ...kept, ...again }) as (keyof Page)[]
  const changed = fields.filter((field) => canonical([kept[field] ?? null]) !== canonical([again[field] ?? null]))
  const faults = changed.map((field) => ({
    sequence,
    where: `${where}, ${field}`,
    what: 'it is not what its bytes say',
  }))
  return { faults, remarks: [] }
}
