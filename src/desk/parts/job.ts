import { html } from 'hono/html'
import { addressOf } from '../address.ts'
import type { Job, JobItem } from '../jobs.ts'
import type { Form } from '../words/form.ts'
import { count } from '../words/number.ts'
import { badge } from './badge.ts'
import { type Html, nothing } from './html.ts'

const steps: Record<JobItem['step'], { form: Form; word: string }> = {
  waiting: { form: 'wish', word: 'waits' },
  reading: { form: 'word', word: 'is being read' },
  recording: { form: 'word', word: 'is being recorded' },
  kept: { form: 'deed', word: 'read and kept' },
  known: { form: 'mention', word: 'known already' },
  failed: { form: 'breach', word: 'not read' },
}

/** How far the documents of a form are. */
export function jobBody(job: Job): Html {
  const done = job.items.filter(({ step }) => ['kept', 'known', 'failed'].includes(step)).length
  return html`<h1>${job.done ? 'Read' : 'Reading'}</h1>
<p class="deck" role="status">${done} of ${count(job.items.length, 'document')} done.${job.done ? nothing : ' This page asks for itself again until all are.'}</p>
<p><progress max="${job.items.length}" value="${done}" aria-label="Documents done"></progress></p>
<ul class="job">${job.items.map((item) => {
    const { form, word } = steps[item.step]
    const there = item.step === 'kept' || item.step === 'known'
    return html`<li>${badge(form, word)}<div><p>${there ? html`<a href="${addressOf('page', item.document)}">${item.name}</a>` : item.name}</p>
<p class="small">${size(item.bytes)}${item.statements === undefined ? nothing : `, ${count(item.statements, 'statement')}`}${item.failure ? html`. ${item.failure.what}. ${item.failure.remedy}` : nothing}</p></div></li>`
  })}</ul>
<p><a href="/">To the processes</a></p>`
}

function size(bytes: number): string {
  return bytes < 1024
    ? count(bytes, 'byte')
    : bytes < 1024 * 1024
      ? `${Math.round(bytes / 1024)} kB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
