import { html } from 'hono/html'
import type { Process } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { type Html, nothing } from './html.ts'

/** The way back to the dossier that a thing belongs to. */
export function processLink(process: Pick<Process, 'id' | 'name'> | null): Html {
  return process ? html`<p class="back"><a href="${addressOf('process', process.id)}">${process.name}</a></p>` : nothing
}
