import { html } from 'hono/html'
import type { DocumentView, Origin } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { day } from '../words/day.ts'
import { plain } from '../words/form.ts'
import { count, number } from '../words/number.ts'
import { type Html, langOf, nothing } from './html.ts'
import { waitingCount } from './review.ts'
import { unsaid } from './section.ts'

/** Documents grouped under the origin that they go back to. */
export function originList(origins: readonly Origin[], documents: readonly DocumentView[]): Html {
  return html`<ul class="origins">${origins.map((origin) => {
    const here = documents.filter((document) => document.origin === origin.id)
    return html`<li><h3>${origin.known ? origin.name : html`Origin unknown${origin.name ? html` <span class="small">${origin.name}</span>` : nothing}`}</h3>
<p class="small">${origin.known ? count(here.length, 'report') : `${count(here.length, 'report')}, never counted as an independent source`} · known by: ${plain(origin.rule)}</p>
${documentTable(here, `Reports that go back to ${origin.name || 'an unknown origin'}`)}</li>`
  })}</ul>`
}

/**
 * Documents as a table, in the order given.
 * @param waiting how many lines of a document wait for a person, by its id.
 */
export function documentTable(
  documents: readonly DocumentView[],
  caption: string,
  waiting: Readonly<Record<string, number>> = {},
): Html {
  return html`<table class="documents"><caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">Report</th><th scope="col">Outlet</th><th scope="col">Published</th><th scope="col" class="figure">Statements</th></tr></thead>
<tbody>${documents.map(
    (
      one,
    ) => html`<tr><th scope="row"><a href="${addressOf('page', one.page)}" lang="${langOf(one.language)}">${one.title || one.address}</a>${one.retracted ? html`<span class="small">taken back</span>` : one.current ? nothing : html`<span class="small">an older version</span>`}</th>
<td lang="${langOf(one.language)}">${one.outlet || unsaid}${one.agencies.length > 0 ? html`<span class="small">${one.agencies.join(', ')}</span>` : nothing}</td>
<td>${one.published ? html`<time datetime="${one.published}">${day(one.published.slice(0, 10))}</time>` : unsaid}</td>
<td class="figure"><a href="${addressOf('page', one.page)}#text">${number(one.statements.length)}</a>${waiting[one.id] ? html`<span class="small">${waitingCount(waiting[one.id]!, { document: one.id }, '')}</span>` : nothing}</td></tr>`,
  )}</tbody></table>`
}
