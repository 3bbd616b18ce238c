import { html } from 'hono/html'
import type { Commitment, Instrument, PartyView, Process } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { deskPage } from '../page.ts'
import { commitmentTable } from '../parts/commitments.ts'
import { facts } from '../parts/facts.ts'
import { type Html, joined, nothing } from '../parts/html.ts'
import { instrumentList } from '../parts/instruments.ts'
import { noteList, numbersOf } from '../parts/notes.ts'
import { section } from '../parts/section.ts'
import { cite, type Note } from '../snapshot.ts'
import { plain } from '../words/form.ts'
import { count } from '../words/number.ts'

interface PartyData {
  view: PartyView
  processes: Pick<Process, 'id' | 'name'>[]
  instruments: Instrument[]
  commitments: Commitment[]
  notes: Note[]
}

/** A party: what it does, owes and says, and what is said towards it. */
export const partyPage = deskPage<PartyData>({
  path: '/party/:id',
  about: 'A party: its instruments, what it owes or is expected to do, what it says, what concerns it.',
  place: 'processes',
  async data({ snapshot, id }) {
    const view = snapshot.parties.get(id)
    if (!view) return null
    const [instruments, commitments] = [
      view.instruments.flatMap((one) => snapshot.instruments.get(one) ?? []),
      view.commitments.flatMap((one) => snapshot.commitments.get(one) ?? []),
    ]
    return {
      view,
      processes: view.processes
        .flatMap((one) => snapshot.processes.get(one) ?? [])
        .map(({ id, name }) => ({ id, name })),
      instruments,
      commitments,
      notes: await cite(snapshot, [
        ...view.acts,
        ...view.concerned,
        ...view.says,
        ...[...instruments, ...commitments].flatMap(({ statements }) => statements),
      ]),
    }
  },
  title: ({ view }) => view.party.name,
  body({ view, processes, instruments, commitments, notes }) {
    const numbers = numbersOf(notes)
    const only = (ids: string[]): Note[] => notes.filter(({ statement }) => ids.includes(statement.id))
    const [acts, concerned, says] = [only(view.acts), only(view.concerned), only(view.says)]
    const told = new Set([...view.acts, ...view.concerned, ...view.says])
    const rest = notes.filter(({ statement }) => !told.has(statement.id))
    return html`<h1>${view.party.name}</h1>
<p class="deck">${joined(
      [
        html`<a href="#acts">${count(acts.length, 'statement')}</a> of what it does or is to do`,
        html`<a href="#concerned">${count(concerned.length, 'statement')}</a> that concern it`,
        html`<a href="#says">${count(says.length, 'statement')}</a> on its word`,
      ],
      '; ',
    )}.</p>
${facts([
  ['Kind', plain(view.party.kind)],
  ['Country', view.party.country ?? null],
  [
    'Processes',
    processes.length > 0
      ? html`${joined(
          processes.map((one) => html`<a href="${addressOf('process', one.id)}">${one.name}</a>`),
          ', ',
        )}`
      : null,
  ],
])}
${instruments.length > 0 ? section('instruments', 'Instruments it is named in', instrumentList(instruments, numbers)) : nothing}
${commitments.length > 0 ? section('owes', 'What it owes, or is only expected to do', commitmentTable(commitments, numbers, 'Told apart by their status')) : nothing}
${notesSection('acts', 'What it does or is to do', acts)}
${notesSection('concerned', 'What concerns it', once(concerned, acts))}
${notesSection('says', 'On its word', once(says, acts, concerned))}
${notesSection('sentences', 'Other sentences cited above', rest)}`
  },
})

/** Sentences that already stand further up are not repeated. */
function once(notes: Note[], ...above: Note[][]): Note[] {
  const seen = new Set(above.flat().map((note) => note.number))
  return notes.filter((note) => !seen.has(note.number))
}

function notesSection(id: string, title: string, notes: Note[]): Html {
  return notes.length > 0 ? section(id, title, noteList(notes)) : html`<span id="${id}"></span>`
}
