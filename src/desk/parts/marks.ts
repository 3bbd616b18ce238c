import { html } from 'hono/html'
import type { Statement } from '../../model/statement.ts'
import type { Passage } from '../passage.ts'
import { type Labelled, pieces } from '../pieces.ts'
import { type Html, langOf } from './html.ts'

/** The sentences of a statement with its evidence marked, each a quotation in the language of its page. */
export function markedPassages(passages: readonly Passage[], statement: Statement, language: string): Html {
  const evidence: Labelled<true>[] = statement.evidence.map(({ start, end }) => ({ start, end, label: true }))
  return html`<span class="passage" lang="${langOf(language)}">${passages.map(
    (passage, index) =>
      html`${index > 0 || passage.before ? '… ' : ''}${pieces(passage.text, passage.start, evidence).map((piece) =>
        piece.labels.length > 0 ? html`<mark>${piece.text}</mark>` : html`${piece.text}`,
      )}${passage.after && index === passages.length - 1 ? ' …' : index < passages.length - 1 ? ' ' : ''}`,
  )}</span>`
}
