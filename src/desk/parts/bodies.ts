import { html } from 'hono/html'
import type { Body } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { bodyForm, bodyWord } from '../words/form.ts'
import { list, partName } from '../words/list.ts'
import { badge } from './badge.ts'
import type { Html } from './html.ts'
import { footnotes, type Numbers } from './notes.ts'
import { unsaid } from './section.ts'

/** Working groups, commissions and missions. */
export function bodyTable(bodies: readonly Body[], numbers: Numbers): Html {
  return html`<table><caption class="unseen">Bodies, with their state and founders</caption>
<thead><tr><th scope="col">Body</th><th scope="col">State</th><th scope="col">Founded by</th></tr></thead>
<tbody>${bodies.map((one) => {
    const href = addressOf('body', one.id)
    const founders = list([...new Set(one.founders.map(partName))])
    return html`<tr><th scope="row"><a href="${href}">${one.name}</a>${footnotes(numbers, one.statements, href)}</th><td>${badge(bodyForm(one.state.value), bodyWord(one.state.value))}</td><td>${founders || unsaid}</td></tr>`
  })}</tbody></table>`
}
