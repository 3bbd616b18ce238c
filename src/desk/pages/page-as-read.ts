import { html } from 'hono/html'
import type { Block, Page } from '../../model/page.ts'
import type { From, Read } from '../../model/read.ts'
import type { Statement } from '../../model/statement.ts'
import type { DocumentView, Process } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { deskPage } from '../page.ts'
import { facts } from '../parts/facts.ts'
import { type Html, langOf, nothing } from '../parts/html.ts'
import { footnotes, type Numbers, noteList, numbersOf } from '../parts/notes.ts'
import { processLink } from '../parts/process-link.ts'
import { waitingCount } from '../parts/review.ts'
import { section, unsaid } from '../parts/section.ts'
import { type Labelled, pieces } from '../pieces.ts'
import { cite, type Note, pageOf } from '../snapshot.ts'
import { day } from '../words/day.ts'
import { modeForm, plain } from '../words/form.ts'
import { count } from '../words/number.ts'

interface PageData {
  page: Page
  document: DocumentView
  process: Pick<Process, 'id' | 'name'> | null
  notes: Note[]
}

/** A page as it was read: the text with every statement marked, what was left out, and where each field stood. */
export const pageAsRead = deskPage<PageData>({
  path: '/page/:id',
  about:
    'A page as read, by the id of the page or of its document: its text with every statement marked, its fields with where they stood, what was left out and why.',
  place: 'documents',
  async data({ snapshot, id }) {
    const document = snapshot.documents.get(id)
    const page = document ? await pageOf(snapshot, document.page) : null
    if (!document || !page) return null
    const process = document.process ? snapshot.processes.get(document.process) : undefined
    return {
      page,
      document,
      process: process ? { id: process.id, name: process.name } : null,
      notes: await cite(snapshot, document.statements),
    }
  },
  title: ({ page, document }) => page.title?.value ?? document.address,
  body({ page, document, process, notes }) {
    const numbers = numbersOf(notes)
    const lang = langOf(page.language.value)
    const waiting = notes.filter(({ standing }) => standing && 'waits' in standing).length
    return html`${processLink(process)}<h1 lang="${lang}">${page.title?.value ?? document.address}</h1>
<p class="deck">A page as it was read, with <a href="#sentences">${count(notes.length, 'statement')}</a>${waiting > 0 ? html`; ${waitingCount(waiting, { document: document.id })}` : nothing}. ${read(page)}</p>
${caution(document)}<div class="two">${section('text', 'Its text', html`<div class="as-read" lang="${lang}">${blocks(page, notes, numbers)}</div>`)}
${section('fields', 'What it says of itself', fields(page, document))}</div>
${notes.length > 0 ? section('sentences', 'The sentences', noteList(notes)) : html`<span id="sentences"></span>`}
${page.left.length > 0 ? section('left', 'Left out, and why', left(page)) : nothing}
${page.related.length > 0 ? section('related', 'Other stories that it lists', related(page)) : nothing}`
  },
})

/** What keeps the page's statements out of the views. */
function caution({ retracted, current, next }: DocumentView): Html {
  if (retracted)
    return html`<p class="caution">Taken back by ${retracted.by}: ${retracted.reason}. No view rests on it.</p>`
  if (current) return nothing
  return html`<p class="caution">An older version; no view rests on it.${next ? html` <a href="${addressOf('page', next)}">The one after it.</a>` : nothing}</p>`
}

/** Languages that statements are read from. */
const languagesRead = ['en']

function read(page: Page): string {
  const { value } = page.language
  if (value === 'und' || languagesRead.includes(value.split('-')[0]!)) return ''
  return `It is in ${languageName(value)}, a language that is not read yet: the page is kept, and no statement is taken from it.`
}

/** Where a value stood, in words. */
function stood(from: From): Html {
  if (from.kind === 'implied') return html`<span class="small inline">implied: ${plain(from.rule)}</span>`
  const range = from.start !== undefined && from.end !== undefined ? `, characters ${from.start}–${from.end}` : ''
  const at = from.at === 'text' ? 'in its text' : from.at === 'source' ? 'in the document' : `at ${from.at}`
  return html`<span class="small inline">stated ${at}${range}</span>`
}

/** The zone is said in a line of its own, as it may be implied where the time is stated. */
function withoutZone(iso: string): string {
  return day(iso.replace(/(T[\d:.]+)(Z|[+-]\d\d:?\d\d)$/, '$1'))
}

function zoneOf(iso: string): string {
  const zone = /T[\d:.]+(Z|[+-]\d\d:?\d\d)$/.exec(iso)?.[1]
  return zone ? `UTC${zone === 'Z' ? '' : zone}` : ''
}

function languageName(tag: string): string {
  if (tag === 'und') return 'not known'
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(tag) ?? tag
}

function fields(page: Page, document: DocumentView): Html {
  const value = (field: Read<string> | null | undefined, show = (text: string) => text) =>
    field ? html`${show(field.value)} ${stood(field.from)}` : unsaid
  const several = (all: Read<string>[]) =>
    all.length > 0 ? html`${all.map((one) => html`<span class="term">${value(one)}</span>`)}` : null
  return facts([
    ['Outlet', value(page.outlet)],
    ['Agencies', several(page.agencies)],
    ['By', several(page.byline)],
    ['Dateline, place', page.dateline?.place ? value(page.dateline.place) : null],
    ['Dateline, date', page.dateline?.date ? value(page.dateline.date, day) : null],
    ['Published', value(page.published, withoutZone)],
    ['Its zone', page.zone ? html`${zoneOf(page.published?.value ?? '')} ${stood(page.zone)}` : null],
    ['Updated', page.updated ? value(page.updated, day) : null],
    ['Language', value(page.language, languageName)],
    ['Title', value(page.title)],
    [
      'Address',
      html`${(document.addresses.length > 0 ? document.addresses : [document.address]).map(
        (one) => html`<span class="term">${outward(one)}</span>`,
      )}`,
    ],
    ['Fetched', day(document.retrieved)],
    ['Entry', html`<a href="${addressOf('entry', document.sequence)}">${document.sequence}</a>`],
    ['Other versions', versions(document)],
    ['Bytes, SHA-256', html`<code>${page.document}</code>`],
    ['Read by', `${page.reader.name} ${page.reader.version}`],
  ])
}

/** A web address as a link, which tells its site nothing of the desk; any other address as words. */
function outward(address: string): Html {
  return /^https?:\/\//i.test(address)
    ? html`<a href="${address}" rel="noreferrer noopener nofollow">${address}</a>`
    : html`${address}`
}

function versions({ previous, next }: DocumentView): Html | null {
  if (!previous && !next) return null
  return html`${previous ? html`<span class="term"><a href="${addressOf('page', previous)}">the one before</a></span>` : nothing}${next ? html`<span class="term"><a href="${addressOf('page', next)}">the one after</a></span>` : nothing}`
}

function blocks(page: Page, notes: Note[], numbers: Numbers): Html {
  const waiting = new Set(
    notes.flatMap(({ statement, standing }) => (standing && 'waits' in standing ? [statement.id] : [])),
  )
  const spans: Labelled<Statement>[] = notes.flatMap(({ statement }) =>
    statement.evidence.map(({ start, end }) => ({ start, end, label: statement })),
  )
  return html`${page.blocks.map((block) => blockOf(block, marked(page, block, spans, numbers, waiting)))}`
}

function marked(
  page: Page,
  block: Block,
  spans: Labelled<Statement>[],
  numbers: Numbers,
  waiting: ReadonlySet<string>,
): Html {
  const first = new Set<string>()
  return html`${pieces(page.text.slice(block.start, block.end), block.start, spans).map((piece) => {
    if (piece.labels.length === 0) return html`${piece.text}`
    const ending = piece.labels.filter(({ evidence }) => evidence[0]?.end === piece.end)
    const beginning = piece.labels.filter(({ id, evidence }) => evidence[0]?.start === piece.start && !first.has(id))
    for (const { id } of beginning) first.add(id)
    const waits = piece.labels.every(({ id }) => waiting.has(id))
    const forms = [...new Set(piece.labels.map(({ mode, polarity }) => modeForm(mode, polarity)))]
    return html`${beginning.map(({ id }) => html`<span class="target" id="s-${id.slice(0, 12)}"></span>`)}<mark class="${forms[0] ?? ''}${waits ? ' waits' : ''}">${piece.text}</mark>${footnotes(
      numbers,
      ending.map(({ id }) => id),
    )}`
  })}`
}

function blockOf({ kind }: Block, text: Html): Html {
  if (kind === 'heading') return html`<h3>${text}</h3>`
  if (kind === 'quote') return html`<blockquote>${text}</blockquote>`
  if (kind === 'item') return html`<p class="item">${text}</p>`
  if (kind === 'caption') return html`<p class="caption">${text}</p>`
  if (kind === 'table') return html`<pre tabindex="0">${text}</pre>`
  return html`<p>${text}</p>`
}

function left(page: Page): Html {
  return html`<table class="halves"><caption class="unseen">What was not taken into the text</caption><thead><tr><th scope="col">Words</th><th scope="col">Why</th></tr></thead><tbody>${page.left.map(
    ({ text, rule, from }) =>
      html`<tr><td lang="${langOf(page.language.value)}">${text}</td><td>${plain(rule)} ${stood(from)}</td></tr>`,
  )}</tbody></table>`
}

function related(page: Page): Html {
  return html`<table><caption class="unseen">Stories listed beside the text, which are no part of it</caption><thead><tr><th scope="col">Title</th><th scope="col">List</th><th scope="col">Age</th><th scope="col">Time</th></tr></thead><tbody>${page.related.map(
    (one) =>
      html`<tr><td lang="${langOf(page.language.value)}">${one.title}${one.cut ? html` <span class="small inline">cut by the page</span>` : nothing}</td><td>${one.list}</td><td>${one.age ?? unsaid}</td><td>${one.time ? html`${day(one.time.value)} ${stood(one.time.from)}` : unsaid}</td></tr>`,
  )}</tbody></table>`
}
