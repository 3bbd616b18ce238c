import { html } from 'hono/html'
import type { Body, Contradiction, Process } from '../../model/views.ts'
import { deskPage } from '../page.ts'
import { badge } from '../parts/badge.ts'
import { contradictionList } from '../parts/contradictions.ts'
import { facts } from '../parts/facts.ts'
import { nothing } from '../parts/html.ts'
import { noteList, numbersOf } from '../parts/notes.ts'
import { partList } from '../parts/people.ts'
import { processLink } from '../parts/process-link.ts'
import { section } from '../parts/section.ts'
import { whyDerived } from '../parts/why.ts'
import { cite, type Note } from '../snapshot.ts'
import { bodyForm, bodyWord } from '../words/form.ts'
import { capital } from '../words/list.ts'

interface BodyData {
  body: Body
  process: Pick<Process, 'id' | 'name'> | null
  contradictions: Contradiction[]
  notes: Note[]
}

/** A working group, commission or mission. */
export const bodyPage = deskPage<BodyData>({
  path: '/body/:id',
  about: 'A body: whether it exists or is only to be set up, why, by whom.',
  place: 'processes',
  async data({ snapshot, id }) {
    const body = snapshot.bodies.get(id)
    if (!body) return null
    const process = body.process ? snapshot.processes.get(body.process) : undefined
    return {
      body,
      process: process ? { id: process.id, name: process.name } : null,
      contradictions: snapshot.views.contradictions.filter(({ about }) => about.kind === 'body' && about.id === id),
      notes: await cite(snapshot, body.statements),
    }
  },
  title: ({ body }) => capital(body.name),
  body({ body, process, contradictions, notes }) {
    const numbers = numbersOf(notes)
    return html`${processLink(process)}<h1>${capital(body.name)}</h1>
<p class="lead">${badge(bodyForm(body.state.value), bodyWord(body.state.value))}</p>
${whyDerived(body.state, numbers)}
${facts([['Founded by', partList(body.founders, numbers)]])}
${
  contradictions.length > 0
    ? section(
        'contradictions',
        'What contradicts what',
        contradictionList(
          contradictions.map((one) => ({ ...one, name: body.name })),
          notes,
        ),
      )
    : nothing
}
${section('sentences', 'The sentences', noteList(notes))}`
  },
})
