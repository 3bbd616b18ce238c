import { html } from 'hono/html'
import type { Process } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { deskPage } from '../page.ts'
import { nothing } from '../parts/html.ts'
import { receiveForm } from '../parts/receive.ts'
import { waitingCount } from '../parts/review.ts'
import { section } from '../parts/section.ts'
import { span } from '../words/day.ts'
import { count } from '../words/number.ts'

interface ProcessLine
  extends Pick<Process, 'id' | 'name' | 'first' | 'last' | 'contradictions' | 'instruments' | 'commitments'> {
  statements: number
  documents: number
  /** Lines that wait for a person. */
  waiting: number
  /** Independent origins. */
  origins: number
}

interface Start {
  processes: ProcessLine[]
  documents: number
  /** Documents that belong to no process. */
  apart: number
  reads: boolean
}

/** The start page: the processes, and the box that reads a file. */
export const startPage = deskPage<Start>({
  path: '/',
  about: 'The list of processes, newest reports first, and the box that takes a file or pasted text.',
  place: 'processes',
  async data({ snapshot, reads }) {
    const { views, origins } = snapshot
    const waiting = new Map<string, number>()
    for (const { process } of views.waiting) if (process) waiting.set(process, (waiting.get(process) ?? 0) + 1)
    const processes = views.processes.map((one) => ({
      id: one.id,
      name: one.name,
      first: one.first,
      last: one.last,
      contradictions: one.contradictions,
      instruments: one.instruments,
      commitments: one.commitments,
      statements: one.statements.length,
      documents: one.documents.length,
      waiting: waiting.get(one.id) ?? 0,
      origins: one.origins.filter((id) => origins.get(id)?.known).length,
    }))
    const apartLast = (one: ProcessLine) => (one.id === 'unassigned' ? 1 : 0)
    processes.sort(
      (a, b) =>
        apartLast(a) - apartLast(b) || (b.last ?? '').localeCompare(a.last ?? '') || a.name.localeCompare(b.name),
    )
    const apart = views.documents.filter(({ process }) => process === null).length
    return { processes, documents: views.documents.length, apart, reads }
  },
  title: () => 'Processes',
  body({ processes, documents, apart, reads }) {
    return html`<h1>Processes</h1>
<p class="deck">${
      documents === 0
        ? 'Nothing has been read yet.'
        : html`${count(processes.length, 'process', 'processes')} in <a href="/documents">${count(documents, 'report')}</a>${apart > 0 ? html`; <a href="/documents">${count(apart, 'report')}</a> in none of them` : nothing}.`
    }</p>
<div class="start">${reads ? section('read', 'Read a report', receiveForm()) : nothing}
${processes.length > 0 ? html`<ul class="processes">${processes.map(line)}</ul>` : nothing}</div>`
  },
})

function line(one: ProcessLine) {
  const href = addressOf('process', one.id)
  return html`<li><h2><a href="${href}">${one.name}</a></h2>
<p class="small">${one.instruments.length > 0 ? html`<a href="${href}#instruments">${count(one.instruments.length, 'instrument')}</a>, ` : nothing}<a href="${href}#sentences">${count(one.statements, 'statement')}</a> in <a href="${href}#reports">${count(one.documents, 'report')}</a>${
    one.origins > 0
      ? html` that ${one.documents === 1 ? 'goes' : 'go'} back to <a href="${href}#reports">${count(one.origins, 'origin')}</a>`
      : nothing
  }${one.contradictions.length > 0 ? html`; <a class="disputed" href="${href}#contradictions">${count(one.contradictions.length, 'point')} disputed</a>` : nothing}${one.waiting > 0 ? html`; ${waitingCount(one.waiting, { process: one.id })}` : nothing}</p>
${one.first && one.last ? html`<p class="small dates">${span(one.first.slice(0, 10), one.last.slice(0, 10))}</p>` : nothing}</li>`
}
