import { html } from 'hono/html'
import type { Standing } from '../stand/where.ts'
import { count } from '../words/number.ts'
import { badge } from './badge.ts'
import { type Html, nothing } from './html.ts'
import { footnotes, type Numbers } from './notes.ts'
import { voiceList } from './voice.ts'

/** A day's number and its month stay on one line. */
function daysWhole(text: string): string {
  return text.replaceAll(/(\d) (?=[A-Z][a-z]+ \d{4})/g, '$1\u00a0')
}

/** The lines of "Where it stands". */
export function standingList({ lines, more }: Standing, numbers: Numbers): Html {
  if (lines.length === 0) return html`<p class="none">Nothing that was read so far says where it stands.</p>`
  return html`<ul class="stands">${lines.map(
    (line) =>
      html`<li>${badge(line.form, line.status)}<div><p><a href="${line.href}">${line.subject}</a>${daysWhole(line.rest)}.${footnotes(numbers, line.statements, line.href)}</p>${
        line.voices.length > 0 ? html`<p class="small">${voiceList(line.voices)}</p>` : nothing
      }</div></li>`,
  )}</ul>${more > 0 ? html`<p class="small">${count(more, 'more line')} of this kind below.</p>` : nothing}`
}
