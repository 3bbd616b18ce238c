import { html } from 'hono/html'
import type { DocumentView, Origin } from '../../model/views.ts'
import { deskPage } from '../page.ts'
import { documentTable, originList } from '../parts/documents.ts'
import { nothing } from '../parts/html.ts'
import { section } from '../parts/section.ts'
import { count } from '../words/number.ts'

interface Documents {
  /** Lines of each document that wait for a person, by the document's id; those that have none are left out. */
  waiting: Record<string, number>
  documents: DocumentView[]
  origins: Origin[]
}

/** Every document that was read. */
export const documentsPage = deskPage<Documents>({
  path: '/documents',
  about: 'Every document that was read, the newest published first, and by the origin it goes back to.',
  place: 'documents',
  async data({ snapshot: { views } }) {
    const documents = [...views.documents].sort(
      (a, b) => (b.published ?? '').localeCompare(a.published ?? '') || b.sequence - a.sequence,
    )
    const waiting: Record<string, number> = {}
    for (const { document } of views.waiting) waiting[document] = (waiting[document] ?? 0) + 1
    return { documents, origins: views.origins, waiting }
  },
  title: () => 'Documents',
  body({ documents, origins, waiting }) {
    const known = origins.filter((origin) => origin.known).length
    const shared = origins.filter((origin) => origin.known && origin.documents.length > 1)
    return html`<h1>Documents</h1>
<p class="deck">${count(documents.length, 'report')}${known > 0 ? ` that go back to ${count(known, 'known origin')}` : ''}.</p>
${documents.length > 0 ? documentTable(documents, 'Documents, the newest first', waiting) : html`<p class="none">Nothing has been read yet.</p>`}
${shared.length > 0 ? section('origins', 'Reports that share an origin', originList(shared, documents)) : nothing}`
  },
})
