import { html } from 'hono/html'
import type { Commitment } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { actionWords } from '../words/action.ts'
import { day } from '../words/day.ts'
import { plain, statusForm } from '../words/form.ts'
import { list, partName } from '../words/list.ts'
import { count } from '../words/number.ts'
import { badge } from './badge.ts'
import { type Html, joined, nothing } from './html.ts'
import { footnotes, type Numbers } from './notes.ts'
import { unsaid } from './section.ts'
import { voiceList } from './voice.ts'

/** The status of a commitment, with what must stand beside it. */
export function statusCell(commitment: Commitment): Html {
  const { status, binds, disputed, pam } = commitment
  // The day belongs to the status shown: a later step may be another's word.
  const since = commitment.history.findLast((step) => step.status === status.value)?.date
  const beside = [
    binds ? null : 'not a commitment',
    since ? html`<time datetime="${since}">${day(since)}</time>` : null,
    pam
      ? html`<abbr title="implementation, 0 to 3, as the Peace Accords Matrix scores it">PAM</abbr> ${pam.value}`
      : null,
  ].filter((one) => one !== null)
  return html`${badge(statusForm(status.value, binds), plain(status.value))}${disputed ? html` ${badge('dispute', 'disputed')}` : nothing}<span class="small">${joined(
    beside.map((one) => html`${one}`),
    ' · ',
  )}</span>`
}

/** Who owes what: commitments, and what is only wished of somebody, told apart by their status. */
export function commitmentTable(commitments: readonly Commitment[], numbers: Numbers, caption: string): Html {
  return html`<table class="owes"><caption>${caption}</caption>
<thead><tr><th scope="col">Who</th><th scope="col">What</th><th scope="col">Status</th><th scope="col">On whose word</th><th scope="col">Condition, deadline</th></tr></thead>
<tbody>${commitments.map((one) => row(one, numbers))}</tbody></table>`
}

function row(one: Commitment, numbers: Numbers): Html {
  const href = addressOf('commitment', one.id)
  const who = list([...new Set(one.obligors.map(partName))])
  const whom = list([...new Set(one.obligees.map(partName))])
  return html`<tr><th scope="row">${who || unsaid}</th>
<td><a href="${href}">${actionWords(one)}</a>${footnotes(numbers, one.statements, href)}${whom ? html`<span class="small">towards ${whom}</span>` : nothing}</td>
<td>${statusCell(one)}</td>
<td>${voiceList(one.voices)}<span class="small"><a href="${href}#sentences">${origins(one.origins)}</a></span></td>
<td>${terms(one, numbers, href)}</td></tr>`
}

/** How many independent origins stand behind it; an unknown origin never counts. */
export function origins(known: number): string {
  return known === 0 ? 'origin unknown' : count(known, 'origin')
}

function terms(one: Commitment, numbers: Numbers, href: string): Html {
  const conditions = one.conditions.map(
    ({ text, statements }) => html`<span class="term">${text}${footnotes(numbers, statements, href)}</span>`,
  )
  const deadlines = one.deadlines.map(
    ({ deadline, statements }) =>
      html`<span class="term">${deadline.text}${deadline.anchor ? ` (counted from ${deadline.anchor})` : ''}${footnotes(numbers, statements, href)}</span>`,
  )
  const all = [...conditions, ...deadlines]
  return all.length > 0 ? html`${all}` : unsaid
}
