import { html } from 'hono/html'
import type { Form } from '../words/form.ts'
import type { Html } from './html.ts'

/** A status told by shape, colour and word together. */
export function badge(form: Form, word: string): Html {
  return html`<span class="status ${form}">${word}</span>`
}
