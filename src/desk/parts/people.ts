import { html } from 'hono/html'
import type { Part } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { partName } from '../words/list.ts'
import { type Html, joined } from './html.ts'
import { footnotes, type Numbers } from './notes.ts'
import { unsaid } from './section.ts'

/** Parties in a role, each with its sentences and, where known, the way to its page. */
export function partList(parts: readonly Part[], numbers: Numbers): Html {
  if (parts.length === 0) return unsaid
  const items = parts.map((part) => {
    const name = partName(part)
    const words = part.party && part.text !== name ? html` <span class="small inline">“${part.text}”</span>` : ''
    return html`<span class="part">${part.party ? html`<a href="${addressOf('party', part.party.id)}">${name}</a>` : name}${words}${footnotes(numbers, part.statements)}</span>`
  })
  return html`${joined(items, ', ')}`
}
