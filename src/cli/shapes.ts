// The shapes that leave the program; docs/schema/ is made from these types.

import type { PloverEvent } from '../desk/export/plover/event.ts'
import type { Entry } from '../model/entry.ts'
import { type Block, beyondReading, type Page, type Related } from '../model/page.ts'
import type { From, Read, Reader } from '../model/read.ts'
import type { Name, NameKind, Sentence, TimeExpression, TimeKind, Token, Trigger } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import type { Views } from '../model/views.ts'
import { readAttributions, type TextAttribution } from '../statement/attributions/read.ts'
import type { Queue } from './queue.ts'
import type { Reading } from './task.ts'

/** An input of a `--jsonl` run that cannot be read; `id` is null where the line itself is not JSON. */
export interface FailedOutput {
  id: string | number | null
  error: string
}

/** One line of `pacta page`. `from` says of each field where it stood or by which rule it was implied. */
export interface PageOutput {
  /** The caller's id with `--jsonl`, else the id of the page. */
  id: string | number
  page: string
  document: string
  address: string
  title: string | null
  byline: string[]
  outlet: string | null
  agencies: string[]
  dateline: { place?: string; date?: string } | null
  published: Read<string> | null
  zone: From | null
  updated: Read<string> | null
  language: string
  text: string
  blocks: Block[]
  related: Related[]
  left: Page['left']
  from: {
    title: From | null
    byline: From[]
    outlet: From | null
    agencies: From[]
    dateline: { place?: From; date?: From } | null
    language: From
  }
  reader: Reader
}

/** Spans are UTF-16 offsets into the text; for `tokens` input, into the tokens joined by a space and the sentences by a line feed. */
export interface ParseOutput {
  id: string | number
  sentences: (Span & { tokens: Omit<Token, 'certainty'>[]; cut?: true })[]
  /** `first` and `last` are 0-based token numbers in the sentence, the last one included. */
  names: (Omit<Name, 'kind'> & { type: NameKind; sentence: number })[]
  predicates: { sentence: number; token: number; factuality: number }[]
  /** Words that may tell an act, as the network takes them. */
  triggers: (Trigger & { sentence: number })[]
  attributions: TextAttribution[]
  times: (Omit<TimeExpression, 'kind'> & { type: TimeKind; sentence: number })[]
}

export interface StatementsOutput {
  id: string | number
  statements: Statement[]
  /** The part of a very long text that was not read, from its first sentence on; absent where all was read. */
  left?: Page['left']
}

export function statementsOutput({ page, statements }: Reading, id: string | number): StatementsOutput {
  const left = page.left.filter(({ rule }) => rule === beyondReading)
  return { id, statements, ...(left.length > 0 && { left }) }
}

/** One line of `pacta statements` without `--jsonl`. */
export type StatementOutput = Statement
/** One line of `pacta statements --as plover --jsonl`. */
export interface EventsOutput {
  id: string | number
  events: PloverEvent[]
}

/** One line of `pacta statements --as plover` without `--jsonl`. */
export type EventOutput = PloverEvent
/** One line of `pacta export --as jsonl`. */
export type EntryOutput = Entry
/** `pacta show --json`. */
export type ViewsOutput = Views
/** `pacta review --json`. */
export type ReviewOutput = Queue

export function pageOutput(page: Page, id: string | number = page.id): PageOutput {
  const { title, byline, outlet, agencies, dateline, language } = page
  return {
    id,
    page: page.id,
    document: page.document,
    address: page.address,
    title: title?.value ?? null,
    byline: byline.map((one) => one.value),
    outlet: outlet?.value ?? null,
    agencies: agencies.map((one) => one.value),
    dateline: dateline && {
      ...(dateline.place && { place: dateline.place.value }),
      ...(dateline.date && { date: dateline.date.value }),
    },
    published: page.published,
    zone: page.zone,
    updated: page.updated,
    language: language.value,
    text: page.text,
    blocks: page.blocks,
    related: page.related,
    left: page.left,
    from: {
      title: title?.from ?? null,
      byline: byline.map((one) => one.from),
      outlet: outlet?.from ?? null,
      agencies: agencies.map((one) => one.from),
      dateline: dateline && {
        ...(dateline.place && { place: dateline.place.from }),
        ...(dateline.date && { date: dateline.date.from }),
      },
      language: language.from,
    },
    reader: page.reader,
  }
}

export function parseOutput(sentences: Sentence[], id: string | number): ParseOutput {
  return {
    id,
    sentences: sentences.map(({ start, end, tokens, cut }) => ({
      start,
      end,
      tokens: tokens.map(({ certainty: _certainty, ...token }) => token),
      ...(cut && { cut }),
    })),
    names: sentences.flatMap(({ names }, sentence) =>
      names.map(({ kind, ...name }) => ({ type: kind, sentence, ...name })),
    ),
    predicates: sentences.flatMap(({ predicates }, sentence) => predicates.map((one) => ({ sentence, ...one }))),
    triggers: sentences.flatMap(({ triggers }, sentence) => triggers.map((one) => ({ sentence, ...one }))),
    attributions: readAttributions(sentences),
    times: sentences.flatMap(({ times }, sentence) =>
      times.map(({ kind, ...time }) => ({ type: kind, sentence, ...time })),
    ),
  }
}
