import type { Document } from '../model/document.ts'
import type { Block, Left, Page, Related } from '../model/page.ts'
import type { From, Read } from '../model/read.ts'
import { type Span, wholeBefore } from '../model/span.ts'
import type { Moment } from './time/moment.ts'

/** A paragraph, heading or list item of the surface; `text` is `surface.slice(start, end)`. */
export interface Line extends Span {
  text: string
  kind: Block['kind']
}

/** A time that the page prints or carries in its markup, with where it stood. Its zone may be known only later. */
export interface PrintedTime {
  moment: Moment
  from: From
}

/** An age that the page prints ("3 hours ago"), in seconds, with where it stood. */
export interface PrintedAge {
  seconds: number
  /** The age counts whole days or longer, so that it resolves to a day only. */
  coarse: boolean
  from: From
}

/**
 * A page that is being read. The rules of `src/page/rules/` take lines out of `lines` and put what they found into
 * the fields; what is in `lines` at the end is the text. Each rule is a function of a draft that it changes.
 */
export interface Draft {
  document: Document
  /** The decoded input. */
  source: string
  /** What the lines are spans of: the source itself for plain text, the article's body for HTML. */
  surface: string
  markup: boolean
  lines: Line[]
  /** Some line or part of one was taken away as furniture, so that the text is put together from its blocks. */
  cut: boolean
  title: Read<string> | null
  byline: Read<string>[]
  outlet: Read<string> | null
  agencies: Read<string>[]
  dateline: Page['dateline']
  datelineDay: PrintedTime | null
  /** Where the dateline stood in the surface. */
  datelineSpan: Span | null
  published: PrintedTime | null
  updated: PrintedTime | null
  age: PrintedAge | null
  related: Related[]
  relatedAges: (PrintedAge | null)[]
  left: Left[]
}

export function emptyDraft(document: Document, source: string, surface: string, markup: boolean): Draft {
  return {
    document,
    source,
    surface,
    markup,
    lines: [],
    cut: false,
    title: null,
    byline: [],
    outlet: null,
    agencies: [],
    dateline: null,
    datelineDay: null,
    datelineSpan: null,
    published: null,
    updated: null,
    age: null,
    related: [],
    relatedAges: [],
    left: [],
  }
}

/** Where words of the surface stand: their offsets in the source for plain text, else the body of the article. */
export function standsAt(draft: Draft, start: number, end: number): From {
  if (!draft.markup) return { kind: 'stated', at: 'source', start, end }
  const words = draft.surface.slice(start, end)
  const found = words.length > 3 ? draft.source.indexOf(words) : -1
  return found < 0
    ? { kind: 'stated', at: 'article' }
    : { kind: 'stated', at: 'source', start: found, end: found + words.length }
}

/** A value that is printed at a span of the surface; `value` defaults to the words themselves. */
export function printed(draft: Draft, start: number, end: number, value?: string): Read<string> {
  return { value: value ?? draft.surface.slice(start, end), from: standsAt(draft, start, end) }
}

/** Notes a span of the surface as left out under a rule. */
export function leave(draft: Draft, span: Span, rule: string): void {
  draft.cut = true
  noteLeft(draft, span, rule)
}

/** Notes a span as left out without giving up that the text stands as it came. */
export function noteLeft(draft: Draft, span: Span, rule: string): void {
  draft.left.push({
    text: draft.surface.slice(span.start, wholeBefore(draft.surface, Math.min(span.end, span.start + 200))),
    rule,
    from: standsAt(draft, span.start, span.end),
  })
}

/** A part of a line, trimmed of white space; null when nothing is left of it. */
export function part(draft: Draft, line: Line, start: number, end = line.end): Line | null {
  const words = draft.surface.slice(start, end)
  const text = words.trim()
  if (!text) return null
  const from = start + words.indexOf(text)
  return { text, start: from, end: from + text.length, kind: line.kind }
}

/** Adds a value unless the same one, but for case, is there. */
export function addOnce(list: Read<string>[], read: Read<string>): void {
  if (!list.some((known) => known.value.toLowerCase() === read.value.toLowerCase())) list.push(read)
}
