import { html } from 'hono/html'
import type { Commitment, Contradiction, Instrument, Process } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { deskPage } from '../page.ts'
import { badge } from '../parts/badge.ts'
import { origins, statusCell } from '../parts/commitments.ts'
import { contradictionList } from '../parts/contradictions.ts'
import { facts } from '../parts/facts.ts'
import { nothing } from '../parts/html.ts'
import { footnotes, noteList, numbersOf } from '../parts/notes.ts'
import { partList } from '../parts/people.ts'
import { processLink } from '../parts/process-link.ts'
import { section, unsaid } from '../parts/section.ts'
import { voiceList } from '../parts/voice.ts'
import { whyDerived } from '../parts/why.ts'
import { cite, type Note } from '../snapshot.ts'
import { actionWords } from '../words/action.ts'
import { day } from '../words/day.ts'
import { plain, statusForm } from '../words/form.ts'
import { capital } from '../words/list.ts'

interface CommitmentData {
  commitment: Commitment
  instrument: Pick<Instrument, 'id' | 'name'> | null
  process: Pick<Process, 'id' | 'name'> | null
  contradictions: Contradiction[]
  notes: Note[]
}

/** One commitment, or one thing that is only wished of somebody. */
export const commitmentPage = deskPage<CommitmentData>({
  path: '/commitment/:id',
  about:
    'A commitment or an expectation: who, towards whom, its status with the why and its history, conditions, deadlines.',
  place: 'processes',
  async data({ snapshot, id }) {
    const commitment = snapshot.commitments.get(id)
    if (!commitment) return null
    const process = commitment.process ? snapshot.processes.get(commitment.process) : undefined
    const instrument = commitment.instrument ? snapshot.instruments.get(commitment.instrument) : undefined
    return {
      commitment,
      instrument: instrument ? { id: instrument.id, name: instrument.name } : null,
      process: process ? { id: process.id, name: process.name } : null,
      contradictions: snapshot.views.contradictions.filter(
        ({ about }) => about.kind === 'commitment' && about.id === id,
      ),
      notes: await cite(snapshot, commitment.statements),
    }
  },
  title: ({ commitment }) => capital(actionWords(commitment)),
  body({ commitment, instrument, process, contradictions, notes }) {
    const numbers = numbersOf(notes)
    const terms = (claims: { text: string; statements: string[] }[]) =>
      claims.length > 0
        ? html`${claims.map(({ text, statements }) => html`<span class="term">${text}${footnotes(numbers, statements)}</span>`)}`
        : unsaid
    return html`${processLink(process)}<h1>${capital(actionWords(commitment))}</h1>
<p class="lead">${statusCell(commitment)}</p>
${commitment.binds ? nothing : html`<p class="caution">No report here says that ${commitment.obligors.length > 0 ? 'those named' : 'anybody'} promised it or agreed to it.</p>`}
${whyDerived(commitment.status, numbers)}
${facts([
  ['Who is to do it', partList(commitment.obligors, numbers)],
  ['Towards whom', partList(commitment.obligees, numbers)],
  ['Under which condition', terms(commitment.conditions)],
  [
    'Until when',
    terms(
      commitment.deadlines.map(({ deadline, statements }) => ({
        text: `${deadline.text}${deadline.anchor ? ` (counted from ${deadline.anchor})` : ''}${deadline.latest ? ` – ${day(deadline.latest)}` : ''}`,
        statements,
      })),
    ),
  ],
  ['What for', terms(commitment.purposes)],
  [
    'From which instrument',
    instrument ? html`<a href="${addressOf('instrument', instrument.id)}">${instrument.name}</a>` : unsaid,
  ],
  [
    'How far it is done',
    commitment.pam
      ? html`${commitment.pam.value} of 3, as the Peace Accords Matrix scores it${footnotes(numbers, commitment.pam.statements)} <span class="small">${commitment.pam.why}</span>`
      : null,
  ],
  [
    'On whose word',
    html`${voiceList(commitment.voices)} <span class="small inline">${origins(commitment.origins)}</span>`,
  ],
])}
${section(
  'history',
  'How its status came about',
  html`<table><caption class="unseen">History of the status</caption><thead><tr><th scope="col">Status</th><th scope="col">When</th><th scope="col">On whose word</th></tr></thead>
<tbody>${commitment.history.map(
    (
      step,
    ) => html`<tr><th scope="row">${badge(statusForm(step.status, commitment.binds), plain(step.status))}${footnotes(numbers, step.statements)}</th>
<td>${step.date ? html`<time datetime="${step.date}">${day(step.date)}</time>` : unsaid}</td><td>${voiceList(step.voices)}</td></tr>`,
  )}</tbody></table>`,
)}
${
  contradictions.length > 0
    ? section(
        'contradictions',
        'What contradicts what',
        contradictionList(
          contradictions.map((one) => ({ ...one, name: actionWords(commitment) })),
          notes,
        ),
      )
    : nothing
}
${section('sentences', 'The sentences', noteList(notes))}`
  },
})
