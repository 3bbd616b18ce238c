import { html } from 'hono/html'
import { addressOf } from '../address.ts'
import type { Note } from '../snapshot.ts'
import { day } from '../words/day.ts'
import { modeForm, modeWord, plain } from '../words/form.ts'
import { number } from '../words/number.ts'
import { statementVoice } from '../words/voice.ts'
import { badge } from './badge.ts'
import { type Html, langOf, nothing } from './html.ts'
import { markedPassages } from './marks.ts'
import { reviewLabel } from './review.ts'
import { voiceLabel } from './voice.ts'

/** Footnote numbers by statement id. */
export type Numbers = ReadonlyMap<string, number>

/** Footnote numbers shown beside one line at most; the rest is behind one more link. */
const shown = 5

/** The numbers of a page's notes. */
export function numbersOf(notes: readonly Note[]): Numbers {
  return new Map(notes.map((note) => [note.statement.id, note.number]))
}

/** Footnote marks that lead to the sentences of these statements; `more` is where the rest of many is listed. */
export function footnotes(numbers: Numbers, statements: readonly string[], more?: string): Html {
  const found = statements.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b)
  const first = found.length > shown + 1 && more ? found.slice(0, shown) : found
  if (found.length === 0) return nothing
  return html`<sup class="notes">${first.map(
    (one) => html`<a href="#s${one}" aria-label="sentence ${number(one)}">${number(one)}</a>`,
  )}${
    first.length < found.length
      ? html`<a href="${more}" aria-label="${number(found.length - first.length)} more sentences">+${number(found.length - first.length)}</a>`
      : nothing
  }</sup>`
}

/** The sentences behind the numbers: each in its page's words, with its mode, its voice and the way to its why. */
export function noteList(notes: readonly Note[]): Html {
  return html`<ol class="sentences">${notes.map(sentence)}</ol>`
}

function sentence(note: Note): Html {
  const { number: at, statement } = note
  const here = addressOf('statement', statement.id)
  return html`<li id="s${at}"><a class="number" href="${here}" aria-label="statement ${number(at)}, why it is read so">${number(at)}</a>
<div>${sentenceWords(note)}</div></li>`
}

/** A sentence in its page's words, with its mode, its voice, the way to its why, and how it stands in the review. */
export function sentenceWords({ statement, document, passages, standing }: Omit<Note, 'number'>): Html {
  const here = addressOf('statement', statement.id)
  return html`<blockquote>${markedPassages(passages, statement, document.language)}</blockquote>
<p class="source">${badge(modeForm(statement.mode, statement.polarity), modeWord(statement.mode, statement.polarity))} <a href="${here}">${plain(statement.act)}</a> <span class="where"><a href="${addressOf('page', document.page)}#s-${statement.id.slice(0, 12)}" lang="${langOf(document.language)}">${document.outlet || document.title || document.address}</a>${document.published ? html`, <time datetime="${document.published}">${day(document.published.slice(0, 10))}</time>` : nothing}</span> ${voiceLabel(statementVoice(statement, ''))} ${reviewLabel(standing)}</p>`
}
