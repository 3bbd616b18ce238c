import { html } from 'hono/html'
import type { Entry } from '../../model/entry.ts'
import { addressOf } from '../address.ts'
import { deskPage } from '../page.ts'
import { facts } from '../parts/facts.ts'
import type { Html } from '../parts/html.ts'
import { section } from '../parts/section.ts'
import { day } from '../words/day.ts'
import { number } from '../words/number.ts'
import { lineOf } from './log.ts'

/** One entry of the log, as it is hashed. */
export const entryPage = deskPage<Entry>({
  path: '/entry/:id',
  about: 'An entry of the log by its number, whole, as it is hashed.',
  place: 'log',
  async data({ snapshot, id }) {
    if (!/^[1-9]\d{0,14}$/.test(id)) return null
    return snapshot.store.entry(Number(id))
  },
  title: ({ sequence }) => `Entry ${number(sequence)}`,
  body(entry) {
    return html`<h1>Entry ${number(entry.sequence)} <span class="of">${entry.kind}</span></h1>
<p class="deck">${lineOf(entry).about}</p>
${facts([
  ['Recorded', html`<time datetime="${entry.recorded}">${day(entry.recorded)}</time>`],
  ['Page', pageLink(entry)],
  ['Hash', html`<code>${entry.hash}</code>`],
  [
    'Hash of the one before',
    entry.sequence > 1
      ? html`<a href="${addressOf('entry', entry.sequence - 1)}"><code>${entry.previous}</code></a>`
      : html`<code>${entry.previous}</code>`,
  ],
])}
${section('body', 'As it was recorded', html`<pre tabindex="0" class="record">${JSON.stringify(entry.body, null, 2)}</pre>`)}`
  },
})

function pageLink(entry: Entry): Html | null {
  if (entry.kind === 'statements') return html`<a href="${addressOf('page', entry.body.page.id)}">as read</a>`
  if (entry.kind === 'document') return html`<a href="${addressOf('page', entry.body.document.id)}">as read</a>`
  return null
}
