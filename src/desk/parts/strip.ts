import { html } from 'hono/html'
import type { Instrument, LifeCycleEvent } from '../../model/views.ts'
import { modes } from '../../model/vocabulary.ts'
import { day } from '../words/day.ts'
import { type Form, modeForm, modeWord } from '../words/form.ts'
import { type Html, nothing } from './html.ts'
import { footnotes, type Numbers } from './notes.ts'

/** Stages of the Vienna Convention's life cycle that always stand on the strip, with the acts that reach them. */
const stages: { name: string; acts: string[]; always: boolean }[] = [
  { name: 'proposed', acts: ['propose'], always: true },
  { name: 'negotiated', acts: ['negotiate', 'conclude'], always: true },
  { name: 'initialled', acts: ['initial'], always: true },
  { name: 'signed', acts: ['sign'], always: true },
  { name: 'ratified', acts: ['ratify', 'accept', 'approve', 'accede'], always: true },
  { name: 'in force', acts: ['enter-into-force'], always: true },
  { name: 'published', acts: ['publish'], always: false },
  { name: 'extended', acts: ['extend'], always: false },
  { name: 'amended', acts: ['amend'], always: false },
  { name: 'violated', acts: ['violate'], always: false },
  { name: 'suspended', acts: ['suspend'], always: false },
  { name: 'withdrawn from', acts: ['withdraw'], always: false },
  { name: 'terminated', acts: ['terminate'], always: false },
]

/** What reports say of one stage of an instrument's life. */
export interface Stage {
  name: string
  form: Form | 'empty'
  /** `signed`, `not signed`, `expected`, `disputed`; empty where nothing is said. */
  word: string
  dates: string[]
  statements: string[]
}

/**
 * The stages of an instrument. A stage that somebody says was reached and somebody else says was not is disputed;
 * one that is only expected, planned or demanded says so.
 */
export function stagesOf(instrument: Instrument): Stage[] {
  return stages.flatMap(({ name, acts, always }) => {
    const events = instrument.events.filter(({ act }) => acts.includes(act))
    if (events.length === 0)
      return always ? [{ name, form: 'empty' as const, word: '', dates: [], statements: [] }] : []
    return [{ name, ...read(events, name) }]
  })
}

function read(events: LifeCycleEvent[], name: string): Omit<Stage, 'name'> {
  const reached = events.filter(({ mode, polarity }) => modeForm(mode, polarity) === 'deed')
  const denied = events.filter(({ mode, polarity }) => ['past', 'dispute'].includes(modeForm(mode, polarity)))
  const strongest = [...events].sort((a, b) => modes.indexOf(a.mode) - modes.indexOf(b.mode))
  const chosen = reached.length > 0 ? [...reached, ...denied] : denied.length > 0 ? denied : strongest
  const dates = [...new Set((reached.length > 0 ? reached : chosen).flatMap(({ date }) => date ?? []))]
  const statements = [...new Set(chosen.flatMap((event) => event.statements))]
  if (reached.length > 0 && denied.length > 0) return { form: 'dispute', word: `${name}? disputed`, dates, statements }
  if (reached.length > 0) return { form: 'deed', word: name, dates, statements }
  const first = chosen[0]!
  if (denied.length > 0) {
    const word = first.mode === 'denied' ? `${name}: denied` : `not ${name}`
    return { form: first.mode === 'denied' ? 'dispute' : 'past', word, dates, statements }
  }
  return { form: modeForm(first.mode, first.polarity), word: modeWord(first.mode, first.polarity), dates, statements }
}

/** The strip as an ordered list: readable aloud, drawn as a line by the style sheet. */
export function strip(instrument: Instrument, numbers: Numbers, more?: string): Html {
  const all = stagesOf(instrument)
  const furthest = all.findLastIndex(({ form }) => form === 'deed')
  return html`<ol class="strip" aria-label="Life cycle of ${instrument.name}">${all.map(
    (stage, index) =>
      html`<li class="${stage.form}${index < furthest ? ' passed' : ''}">${stageLabel(stage)}${
        stage.dates.length > 0 ? html`<span class="date">${stage.dates.map(day).join(' or ')}</span>` : nothing
      }${footnotes(numbers, stage.statements, more)}</li>`,
  )}</ol>`
}

function stageLabel({ name, form, word }: Stage): Html {
  if (form === 'empty') return html`<span class="stage"><span class="unseen">nothing said: </span>${name}</span>`
  return html`<span class="stage">${word}${word.includes(name) ? nothing : html` <span class="stage-name">${name}</span>`}</span>`
}
