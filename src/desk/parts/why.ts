import { html } from 'hono/html'
import type { Derived } from '../../model/views.ts'
import { plain } from '../words/form.ts'
import type { Html } from './html.ts'
import { footnotes, type Numbers } from './notes.ts'

/** Why a derived value is as it is, with the rule and the sentences that it rests on. */
export function whyDerived(derived: Derived<string>, numbers: Numbers): Html {
  return html`<p class="why">${derived.why}${footnotes(numbers, derived.statements)} <span class="rule">Rule: ${plain(derived.rule)}</span></p>`
}
