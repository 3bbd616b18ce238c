import type { Span } from './span.ts'

/** The value stands in the words themselves. `at` names the surface when it is not `Page.text`. */
export interface Stated extends Partial<Span> {
  kind: 'stated'
  /** Where: `text` (offsets into `Page.text`), `source` (offsets into the decoded input), or a markup address such as `meta[property=article:published_time]`. */
  at: string
}

/** The value was inferred; `rule` names the rule that did it. */
export interface Implied {
  kind: 'implied'
  rule: string
}

export type From = Stated | Implied

/** A value with where it comes from. */
export interface Read<Value> {
  value: Value
  from: From
}

/** Name and version of the program part that read something. */
export interface Reader {
  name: string
  version: string
}

/** How the name of a reader begins that is a language model outside the program: what it read, a person has to accept. */
export const modelPrefix = 'model:'
