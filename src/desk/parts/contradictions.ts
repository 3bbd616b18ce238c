import { html } from 'hono/html'
import type { Contradiction } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import type { Note } from '../snapshot.ts'
import { count } from '../words/number.ts'
import { type Html, langOf, nothing } from './html.ts'
import { markedPassages } from './marks.ts'
import { footnotes, numbersOf } from './notes.ts'
import { voiceList } from './voice.ts'

/** Each contradiction with a name for what it is about. */
export interface NamedContradiction extends Contradiction {
  name: string
}

/** Claims that cannot both hold, side by side, each with one of its sentences. */
export function contradictionList(contradictions: readonly NamedContradiction[], notes: readonly Note[]): Html {
  const numbers = numbersOf(notes)
  return html`${contradictions.map(
    (
      one,
    ) => html`<article class="contradiction"><h3><a href="${addressOf(one.about.kind, one.about.id)}">${one.name}</a> <span class="small">sources differ on the ${differences[one.difference]}</span></h3>
<div class="sides">${one.sides.map((side) => {
      const note = notes.find(({ statement }) => side.statements.includes(statement.id))
      return html`<div class="side"><p class="claim">${side.claim}${footnotes(numbers, side.statements)}</p>${
        note
          ? html`<blockquote>${markedPassages(note.passages, note.statement, note.document.language)}</blockquote><p class="small"><span lang="${langOf(note.document.language)}">${note.document.outlet}</span></p>`
          : nothing
      }<p class="small">${voiceList(side.voices)} · ${count(side.statements.length, 'statement')}, ${side.origins.length === 0 ? 'origin unknown' : count(side.origins.length, 'origin')}</p></div>`
    })}</div></article>`,
  )}`
}

const differences: Record<Contradiction['difference'], string> = {
  mode: 'standing: done, agreed or only wished',
  polarity: 'question whether it is so',
  date: 'date',
  figure: 'figure',
  actor: 'actor',
}
