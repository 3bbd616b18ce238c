import { html } from 'hono/html'
import type { Contradiction, Instrument, Process } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { deskPage } from '../page.ts'
import { badge } from '../parts/badge.ts'
import { contradictionList } from '../parts/contradictions.ts'
import { facts } from '../parts/facts.ts'
import { nothing } from '../parts/html.ts'
import { bindingWord } from '../parts/instruments.ts'
import { footnotes, type Numbers, noteList, numbersOf } from '../parts/notes.ts'
import { partList } from '../parts/people.ts'
import { processLink } from '../parts/process-link.ts'
import { section, unsaid } from '../parts/section.ts'
import { strip } from '../parts/strip.ts'
import { voiceList } from '../parts/voice.ts'
import { whyDerived } from '../parts/why.ts'
import { cite, type Note } from '../snapshot.ts'
import { day } from '../words/day.ts'
import { modeForm, modeWord, plain, stateForm, stateWord } from '../words/form.ts'
import { capital } from '../words/list.ts'

interface InstrumentData {
  instrument: Instrument
  process: Pick<Process, 'id' | 'name'> | null
  contradictions: Contradiction[]
  /** Instruments that may be this one under another name. */
  rivals: { id: string; name: string; why: string; statements: string[] }[]
  notes: Note[]
}

/** One instrument: its life, its parties, what is said of its effect, its names. */
export const instrumentPage = deskPage<InstrumentData>({
  path: '/instrument/:id',
  about:
    'An instrument: its life cycle with the why of its state, parties, witnesses, whether it binds, names, topics.',
  place: 'processes',
  async data({ snapshot, id }) {
    const instrument = snapshot.instruments.get(id)
    if (!instrument) return null
    const process = instrument.process ? snapshot.processes.get(instrument.process) : undefined
    return {
      instrument,
      process: process ? { id: process.id, name: process.name } : null,
      contradictions: snapshot.views.contradictions.filter(
        ({ about }) => about.kind === 'instrument' && about.id === id,
      ),
      rivals: instrument.rivals.flatMap(({ instrument: id, why, statements }) => {
        const name = snapshot.instruments.get(id)?.name
        return name ? [{ id, name, why, statements }] : []
      }),
      notes: await cite(snapshot, [
        ...instrument.statements,
        ...instrument.rivals.flatMap(({ statements }) => statements),
      ]),
    }
  },
  title: ({ instrument }) => capital(instrument.name),
  body({ instrument, process, contradictions, rivals, notes }) {
    const numbers = numbersOf(notes)
    const { state } = instrument
    return html`${processLink(process)}<h1>${capital(instrument.name)}</h1>
<p class="lead">${badge(stateForm(state.value), stateWord(state.value))}${instrument.disputed ? badge('dispute', 'disputed') : nothing}</p>
${strip(instrument, numbers, '#life')}
${whyDerived(state, numbers)}
${facts([
  ['Kind, by its title', instrument.kind === 'other' ? unsaid : plain(instrument.kind)],
  ['Parties', partList(instrument.parties, numbers)],
  ['Witnesses, mediators', instrument.witnesses.length > 0 ? partList(instrument.witnesses, numbers) : null],
  [
    'Whether it binds',
    html`${bindingWord(instrument)}${footnotes(numbers, instrument.bindingness.statements)} <span class="small">${instrument.bindingness.why}</span>`,
  ],
  [
    'About',
    instrument.topics.length > 0
      ? html`${instrument.topics.map(({ text, statements }) => html`<span class="term">${text}${footnotes(numbers, statements)}</span>`)}`
      : null,
  ],
  [
    'May be the same as',
    rivals.length > 0
      ? html`${rivals.map((one) => html`<span class="term"><a href="${addressOf('instrument', one.id)}">${capital(one.name)}</a>${footnotes(numbers, one.statements)} <span class="small inline">${one.why}</span></span>`)}`
      : null,
  ],
  [
    'Names it goes by',
    html`${instrument.names.map(({ text, statements }) => html`<span class="term">“${text}”${footnotes(numbers, statements)}</span>`)}`,
  ],
])}
${instrument.events.length > 0 ? section('life', 'Its life, as it is told', eventTable(instrument, numbers)) : nothing}
${
  contradictions.length > 0
    ? section(
        'contradictions',
        'What contradicts what',
        contradictionList(
          contradictions.map((one) => ({ ...one, name: instrument.name })),
          notes,
        ),
      )
    : nothing
}
${section('sentences', 'The sentences', noteList(notes))}`
  },
})

function eventTable(instrument: Instrument, numbers: Numbers) {
  return html`<table><caption class="unseen">Events in the life of ${instrument.name}</caption>
<thead><tr><th scope="col">Act</th><th scope="col">How it stands</th><th scope="col">When</th><th scope="col">By</th><th scope="col">On whose word</th></tr></thead>
<tbody>${instrument.events.map(
    (event) => html`<tr><th scope="row">${plain(event.act)}${footnotes(numbers, event.statements)}</th>
<td>${badge(modeForm(event.mode, event.polarity), modeWord(event.mode, event.polarity))}</td>
<td>${event.date ? html`<time datetime="${event.date}">${day(event.date)}</time>` : unsaid}</td>
<td>${partList(event.parts, numbers)}</td><td>${voiceList(event.voices)}</td></tr>`,
  )}</tbody></table>`
}
