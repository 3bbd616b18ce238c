import { html } from 'hono/html'
import type { Statement } from '../../model/statement.ts'
import { addressOf, type QueueOf, reviewAddress } from '../address.ts'
import type { Note, Standing } from '../snapshot.ts'
import { count, number } from '../words/number.ts'
import { decidedWords } from '../words/waiting.ts'
import { type Html, nothing } from './html.ts'
import { sentenceWords } from './notes.ts'

/** `awaits review`, or whose word a line stands on, in few words; nothing for a line that counts as it was read. */
export function reviewLabel(standing: Standing | undefined): Html {
  if (!standing) return nothing
  if ('waits' in standing) return html`<a class="waits" href="/review" title="${standing.waits}">awaits review</a>`
  const { decision, by, entry } = standing.decided
  return html`<span class="reviewed"><a href="${addressOf('entry', entry)}">${decidedWords[decision]}</a> by ${by}</span>`
}

/** What the review says of one line, in a sentence of its own; nothing for a line that counts as it was read. */
export function reviewCaution(standing: Standing | null, { id, confidence }: Statement): Html {
  if (!standing) return nothing
  if ('waits' in standing)
    return html`<p class="caution"><a class="waits" href="/review">Awaits review</a>: a probability of ${confidence}, ${standing.waits}. No view rests on it until a person accepts or corrects it.</p>`
  const { decision, by, note, entry, statement, correction } = standing.decided
  const said = html`${decidedWords[decision].replace(/^./, (first) => first.toUpperCase())} by ${by} in <a href="${addressOf('entry', entry)}">entry ${entry}</a>${note ? html`: ${note}` : nothing}`
  if (decision === 'accept') return html`<p class="small">${said}.</p>`
  if (decision === 'reject') return html`<p class="caution">${said}. No view rests on it.</p>`
  if (id === correction)
    return html`<p class="small">${said}, in the place of <a href="${addressOf('statement', statement)}">the line as it was read</a>.</p>`
  return html`<p class="caution">${said}. <a href="${addressOf('statement', correction ?? statement)}">What stands in its place.</a></p>`
}

/** `3 lines await review` with the way to them, without the noun where it is empty; nothing where none does. */
export function waitingCount(waiting: number, of: QueueOf, noun = 'line'): Html {
  if (waiting === 0) return nothing
  return html`<a class="waits" href="${reviewAddress(of)}">${noun ? count(waiting, noun) : number(waiting)} ${waiting === 1 ? 'awaits' : 'await'} review</a>`
}

/** The lines that wait, in the order given: how sure the reader is, the sentence, and why each is here. */
export function queueList(lines: readonly Note[]): Html {
  return html`<ol class="sentences queue">${lines.map((note) => {
    const { statement, document, passages, standing } = note
    const words = standing && 'waits' in standing ? standing.waits : ''
    return html`<li id="w-${statement.id.slice(0, 12)}"><a class="number" href="${addressOf('statement', statement.id)}" aria-label="probability ${statement.confidence}, statement ${statement.id.slice(0, 12)}">${statement.confidence.toFixed(3)}</a>
<div>${sentenceWords({ statement, document, passages })}
<p class="source because">${words} <code>${statement.id.slice(0, 12)}</code></p></div></li>`
  })}</ol>`
}
