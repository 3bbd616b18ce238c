import { html } from 'hono/html'
import { type Html, nothing } from './html.ts'

/** A section with its heading; `aside` stands at the other end of the heading's line. */
export function section(id: string, title: string, body: Html, aside: Html = nothing): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title"><div class="section-head"><h2 id="${id}-title">${title}</h2><p>${aside}</p></div>
${body}</section>`
}

/** A table's cell in which nothing is known. */
export const unsaid: Html = html`<span class="unsaid">not said</span>`
