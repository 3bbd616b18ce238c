import type { From, Read, Reader } from './read.ts'
import type { Span } from './span.ts'

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'caption' | 'table'

/** One block of the page; blocks stand in order, do not overlap, and everything else in `Page.text` is white space. */
export interface Block extends Span {
  kind: BlockKind
}

/** Where and when the outlet or agency says that it writes. */
export interface Dateline {
  place?: Read<string>
  /** ISO 8601 date. */
  date?: Read<string>
}

/** Another story that the page lists. It is never part of the text. */
export interface Related {
  title: string
  /** The title was cut by the outlet ("…would .."). */
  cut: boolean
  /** The age as printed, e.g. `3 hours ago`. */
  age?: string
  /** What the age resolves to, ISO 8601. */
  time?: Read<string>
  /** The heading of the list it stood in, e.g. `Recent Stories`. */
  list: string
}

/** Something that was not taken into the text, and why. */
export interface Left {
  /** At most 200 characters of it. */
  text: string
  /** Rule that left it out, e.g. `repeated-lead`, `story-list`, `navigation`. */
  rule: string
  from: From
}

/** Rule in `Page.left` for sentences of a very long page that stand in its text and were not read for statements. */
export const beyondReading = 'beyond-the-reading'

/** What a person would read in a document. */
export interface Page {
  /** SHA-256 over document id, reader and text. */
  id: string
  document: string
  address: string
  title: Read<string> | null
  byline: Read<string>[]
  outlet: Read<string> | null
  /** News agencies named by the page as its source, outermost first. */
  agencies: Read<string>[]
  dateline: Dateline | null
  /** ISO 8601 date or date-time with its zone. */
  published: Read<string> | null
  /** How the zone of `published` is known; null when `published` is a day or unknown. */
  zone: From | null
  updated: Read<string> | null
  /** BCP 47 tag, e.g. `en`; `und` when not known. */
  language: Read<string>
  /** What the outlet says, once; blocks are separated by a blank line. The headline is not part of it. */
  text: string
  blocks: Block[]
  related: Related[]
  left: Left[]
  reader: Reader
}
