import { html } from 'hono/html'
import type { Html } from './html.ts'

/** Names and values of one thing. Pairs with a null value are left out. */
export function facts(pairs: readonly (readonly [string, Html | string | null])[]): Html {
  return html`<dl class="facts">${pairs
    .filter(([, value]) => value !== null)
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}
