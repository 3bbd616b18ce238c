import { html } from 'hono/html'
import type { DocumentView, Process } from '../../model/views.ts'
import { addressOf, reviewAddress } from '../address.ts'
import { deskPage } from '../page.ts'
import { nothing } from '../parts/html.ts'
import { processLink } from '../parts/process-link.ts'
import { queueList } from '../parts/review.ts'
import { section } from '../parts/section.ts'
import { citeInOrder, type Note } from '../snapshot.ts'
import { count, number } from '../words/number.ts'

interface Queue {
  threshold: { value: number; own: boolean }
  process: Pick<Process, 'id' | 'name'> | null
  document: Pick<DocumentView, 'id' | 'page' | 'title' | 'address'> | null
  /** Lines that wait, on this page and on all. */
  waiting: number
  /** Of the first line of this page, from 1. */
  from: number
  /** Of the first line of the page after; null on the last. */
  next: number | null
  lines: Note[]
}

/** Lines on one page of the queue. */
const shown = 100

/** The queue of lines that wait for a person. */
export const reviewPage = deskPage<Queue>({
  path: '/review',
  about:
    'The lines that wait for a person, the least sure first, with why: `?process=ID` or `?document=ID` shows only its own, `?from=N` those further down.',
  place: 'review',
  async data({ snapshot, query, threshold }) {
    const process = query.process === undefined ? undefined : snapshot.processes.get(query.process)
    const document = query.document === undefined ? undefined : snapshot.documents.get(query.document)
    if ((query.process !== undefined && !process) || (query.document !== undefined && !document)) return null
    const waiting = snapshot.views.waiting.filter(
      (line) => (!process || line.process === process.id) && (!document || line.document === document.id),
    )
    const asked = Number(query.from)
    const from = Number.isInteger(asked) && asked > 0 && asked <= waiting.length ? asked : 1
    const here = waiting.slice(from - 1, from - 1 + shown)
    return {
      threshold,
      process: process ? { id: process.id, name: process.name } : null,
      document: document
        ? { id: document.id, page: document.page, title: document.title, address: document.address }
        : null,
      waiting: waiting.length,
      from,
      next: from + shown <= waiting.length ? from + shown : null,
      lines: await citeInOrder(
        snapshot,
        here.map(({ statement }) => statement),
      ),
    }
  },
  title: () => 'Awaiting review',
  body({ threshold, process, document, waiting, from, next, lines }) {
    const set = threshold.own
      ? 'asked for when this desk was started; the ledger may have another'
      : 'kept in the log; pacta review threshold changes it'
    return html`${processLink(process)}<h1>Awaiting review</h1>
${document ? html`<p class="small">Of <a href="${addressOf('page', document.page)}">${document.title || document.address}</a>. <a href="/review">All that wait.</a></p>` : process ? html`<p class="small"><a href="/review">All that wait.</a></p>` : nothing}
<p class="deck">${
      waiting === 0
        ? 'No line waits for a person.'
        : html`${count(waiting, 'line')} ${waiting === 1 ? 'waits' : 'wait'} for a person, the least sure first.`
    } <span class="threshold">Threshold ${threshold.value}</span>: no status, count or contradiction rests on a line below it, or on one that a language model proposed, until somebody accepts or corrects it.</p>
${lines.length > 0 ? section('queue', from > 1 ? `From line ${number(from)}` : 'The lines', queueList(lines)) : nothing}
${next ? html`<p><a href="${reviewAddress({ process: process?.id, document: document?.id }, next)}">The next ${number(shown)}</a></p>` : nothing}
${
  waiting > 0
    ? section(
        'decide',
        'To decide',
        html`<p class="prose">In a terminal, by the id that stands below each line: <code>pacta review accept ID --by NAME</code>, <code>reject</code> or <code>correct</code>. What is decided is an entry of the log, signed with the name, and can be decided again.</p>`,
      )
    : nothing
}
<p class="small">The threshold is ${set}.</p>`
  },
})
