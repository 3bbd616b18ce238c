import { html } from 'hono/html'
import type { Body, Commitment, DocumentView, Instrument, Origin, Process } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { deskPage } from '../page.ts'
import { bodyTable } from '../parts/bodies.ts'
import { commitmentTable } from '../parts/commitments.ts'
import { contradictionList, type NamedContradiction } from '../parts/contradictions.ts'
import { originList } from '../parts/documents.ts'
import { type Html, joined, nothing } from '../parts/html.ts'
import { instrumentList } from '../parts/instruments.ts'
import { footnotes, noteList, numbersOf } from '../parts/notes.ts'
import { waitingCount } from '../parts/review.ts'
import { section } from '../parts/section.ts'
import { standingList } from '../parts/stand.ts'
import { cite, type Note, type Snapshot } from '../snapshot.ts'
import { inOrderOfBinding, inOrderOfState, type Standing, whereItStands } from '../stand/where.ts'
import { actionWords } from '../words/action.ts'
import { span } from '../words/day.ts'
import { heading, partName } from '../words/list.ts'
import { count } from '../words/number.ts'

interface Dossier {
  process: Process
  standing: Standing
  instruments: Instrument[]
  commitments: Commitment[]
  bodies: Body[]
  contradictions: NamedContradiction[]
  documents: DocumentView[]
  origins: Origin[]
  /** Lines of its reports that wait for a person. */
  waiting: number
  notes: Note[]
}

/** The dossier of a process. */
export const processPage = deskPage<Dossier>({
  path: '/process/:id',
  about:
    'The dossier of a process: where it stands, its instruments, who owes what, what contradicts what, its reports.',
  place: 'processes',
  async data({ snapshot, id }) {
    const process = snapshot.processes.get(id)
    if (!process) return null
    const instruments = inOrderOfState(present(process.instruments, snapshot.instruments))
    const commitments = inOrderOfBinding(present(process.commitments, snapshot.commitments))
    const bodies = present(process.bodies, snapshot.bodies)
    return {
      process,
      standing: whereItStands(instruments, bodies, commitments),
      instruments,
      commitments,
      bodies,
      contradictions: present(process.contradictions, snapshot.contradictions).map((one) => named(one, snapshot)),
      documents: present(process.documents, snapshot.documents),
      origins: present(process.origins, snapshot.origins),
      waiting: snapshot.views.waiting.filter((line) => line.process === id).length,
      notes: await cite(snapshot, process.statements),
    }
  },
  title: ({ process }) => process.name,
  body(dossier) {
    const { process, notes } = dossier
    const numbers = numbersOf(notes)
    return html`<h1>${heading(process.name)}</h1>
${deck(dossier)}
${section('stands', 'Where it stands', standingList(dossier.standing, numbers))}
${dossier.instruments.length > 0 ? section('instruments', 'Instruments', instrumentList(dossier.instruments, numbers)) : nothing}
${
  dossier.commitments.length > 0
    ? section(
        'owes',
        'Who owes what',
        commitmentTable(
          dossier.commitments,
          numbers,
          'What somebody has bound itself to, and what is only planned, expected, proposed or demanded',
        ),
      )
    : nothing
}
${dossier.contradictions.length > 0 ? section('contradictions', 'What contradicts what', contradictionList(dossier.contradictions, notes)) : nothing}
${dossier.bodies.length > 0 ? section('bodies', 'Bodies', bodyTable(dossier.bodies, numbers)) : nothing}
${
  process.parties.length > 0
    ? section(
        'parties',
        'Parties',
        html`<ul class="names">${process.parties.map(
          (part) =>
            html`<li>${part.party ? html`<a href="${addressOf('party', part.party.id)}">${partName(part)}</a>` : partName(part)}${footnotes(numbers, part.statements, part.party && addressOf('party', part.party.id))}</li>`,
        )}</ul>`,
      )
    : nothing
}
${section('reports', 'Reports and where they come from', originList(dossier.origins, dossier.documents))}
${section('sentences', 'The sentences', noteList(notes))}`
  },
})

function deck({
  process,
  instruments,
  commitments,
  contradictions,
  documents,
  origins,
  waiting,
  notes,
}: Dossier): Html {
  const known = origins.filter((origin) => origin.known).length
  const unknown = documents.filter(({ origin }) => !origins.some((one) => one.known && one.id === origin)).length
  const binding = commitments.filter(({ binds }) => binds).length
  const numbers = [
    instruments.length > 0 && html`<a href="#instruments">${count(instruments.length, 'instrument')}</a>`,
    binding > 0 && html`<a href="#owes">${count(binding, 'commitment')}</a>`,
    commitments.length > binding &&
      html`<a href="#owes">${count(commitments.length - binding, 'thing')} without a promise</a>`,
    html`<a href="#sentences">${count(notes.length, 'statement')}</a>`,
  ].filter((one) => one !== false)
  return html`<p class="deck">${joined(numbers, ', ')} in <a href="#reports">${count(documents.length, 'report')}</a>${
    known > 0
      ? html` that ${documents.length === 1 ? 'goes' : 'go'} back to <a href="#reports">${count(known, 'origin')}</a>`
      : nothing
  }${unknown > 0 ? html`${known > 0 ? ',' : ''} <a href="#reports">${unknown === documents.length ? 'of unknown origin' : `${count(unknown, 'report')} of unknown origin`}</a>` : nothing}.${
    contradictions.length > 0
      ? html` <a href="#contradictions">${count(contradictions.length, 'point')}</a> disputed.`
      : nothing
  }${process.first && process.last ? html` Published <span class="days">${span(process.first.slice(0, 10), process.last.slice(0, 10))}</span>.` : nothing}${waiting > 0 ? html` ${waitingCount(waiting, { process: process.id })}; nothing here rests on ${waiting === 1 ? 'it' : 'them'}.` : nothing}</p>`
}

function present<Value>(ids: string[], all: Map<string, Value>): Value[] {
  return ids.flatMap((id) => all.get(id) ?? [])
}

function named(one: NamedContradiction | Omit<NamedContradiction, 'name'>, snapshot: Snapshot): NamedContradiction {
  const { kind, id } = one.about
  const name =
    kind === 'instrument'
      ? snapshot.instruments.get(id)?.name
      : kind === 'body'
        ? snapshot.bodies.get(id)?.name
        : commitmentName(snapshot, id)
  return { ...one, name: name ?? id }
}

function commitmentName(snapshot: Snapshot, id: string): string | undefined {
  const found = snapshot.commitments.get(id)
  return found && actionWords(found)
}
