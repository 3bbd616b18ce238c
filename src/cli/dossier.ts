// The dossier of a process for the terminal. Every line ends in the numbers of the statements it rests on.

import { actionWords } from '../desk/words/action.ts'
import type { Body, Commitment, Contradiction, Instrument, Part, Process, Views, Voice } from '../model/views.ts'
import { counted } from './counted.ts'
import { daysText, dayText } from './day.ts'
import type { Footnotes } from './footnotes.ts'
import { alarm, dim, good, strong, underlined, warning, width, wrap } from './terminal.ts'

/**
 * Name, parties, sources and days of a process: what stands at the head of its dossier.
 * @param waiting lines of its reports that wait for a person.
 */
export function processHead(process: Process, waiting: number): string {
  const parties = names(process.parties)
  const sources = [
    counted(process.documents.length, 'document'),
    counted(process.origins.length, 'independent origin'),
    counted(process.statements.length, 'statement'),
  ].join(' · ')
  const days = daysText(process.first, process.last)
  const review =
    waiting > 0 ? `${counted(waiting, 'line')} ${waiting === 1 ? 'awaits' : 'await'} review: pacta review` : ''
  return [
    strong(wrap(process.name)),
    wrap(parties),
    dim(wrap([sources, days].filter(Boolean).join(' · '))),
    warning(review),
  ]
    .filter(Boolean)
    .join('\n')
}

/** @param most lines of each section; what is left out is counted. */
export function dossier(process: Process, views: Views, notes: Footnotes, most = Number.POSITIVE_INFINITY): string {
  const of = <View extends { id: string }>(all: View[], ids: string[]): View[] => {
    const wanted = new Set(ids)
    return all.filter(({ id }) => wanted.has(id))
  }
  const part = <View extends { id: string; statements?: string[] }>(
    title: string,
    all: View[],
    text: (view: View) => string,
  ): string => {
    const shown = [...all].sort((one, other) => (other.statements?.length ?? 0) - (one.statements?.length ?? 0))
    const rest = all.length > most ? [dim(`  and ${all.length - most} more`)] : []
    return section(title, [...shown.slice(0, most).map(text), ...rest])
  }
  const commitments = of(views.commitments, process.commitments)
  const own = commitments.filter(({ binds }) => binds)
  const others = commitments.filter(({ binds }) => !binds)
  const contradictions = of(views.contradictions, process.contradictions)
  return [
    processHead(process, views.waiting.filter((line) => line.process === process.id).length),
    part('Texts', of(views.instruments, process.instruments), (one) => instrumentText(one, notes)),
    part('Commitments: the party’s own word', own, (one) => commitmentText(one, notes)),
    part('Without a promise: planned, expected, asked for or done', others, (one) => commitmentText(one, notes)),
    part('Bodies', of(views.bodies, process.bodies), (one) => bodyText(one, notes)),
    part('Where sources contradict each other', contradictions, (one) => contradictionText(one, views, notes)),
  ]
    .filter(Boolean)
    .join('\n\n')
}

export const section = (title: string, lines: string[]): string =>
  lines.length > 0 ? `${underlined(title)}\n${lines.join('\n')}` : ''

const label = (text: string, style: (text: string) => string = strong): string => style(text.replaceAll('-', ' '))

/** A label in its column, then the text beside it. */
function line(status: string, text: string): string {
  const padding = ' '.repeat(Math.max(1, 18 - width(status)))
  return wrap(text, `  ${status}${padding}`, ' '.repeat(20))
}

const under = (text: string): string => wrap(text, ' '.repeat(20), ' '.repeat(20))

export const names = (parts: Part[]): string =>
  [...new Set(parts.map(({ party, text }) => party?.name ?? text))].join(', ')

const voices = (list: Voice[]): string => {
  const named = [
    ...new Set(
      list.map(({ kind, name }) =>
        kind === 'outlet' ? 'the outlets’ own voice' : kind === 'unnamed' ? 'unnamed' : name,
      ),
    ),
  ]
  return named.length > 4 ? `${named.slice(0, 4).join(', ')} and ${named.length - 4} more` : named.join(', ')
}

const disputedMark = (disputed: boolean): string => (disputed ? alarm(' disputed') : '')

export function instrumentText(instrument: Instrument, notes: Footnotes): string {
  const { state, bindingness, parties, witnesses, topics } = instrument
  const standing = state.value === 'signed' || state.value === 'in-force' || state.value === 'ratified' ? good : warning
  return [
    line(
      label(state.value, standing),
      `${strong(instrument.name)}${disputedMark(instrument.disputed)} ${notes.mark(state.statements)}`,
    ),
    under(parties.length ? `between ${names(parties)}` : dim('parties not named')),
    ...(witnesses.length ? [under(`witnessed or mediated by ${names(witnesses)}`)] : []),
    ...(topics.length ? [under(dim(`on ${topics.map(({ text }) => text).join('; ')}`))] : []),
    under(dim(state.why)),
    ...(bindingness.value === 'unknown'
      ? []
      : [under(dim(`${bindingness.value.replaceAll('-', ' ')}: ${bindingness.why}`))]),
  ].join('\n')
}

export function commitmentText(commitment: Commitment, notes: Footnotes): string {
  const { status, obligors, obligees, conditions, deadlines, voices: spoken, origins } = commitment
  const style = status.value === 'overdue' || status.value === 'breached' ? alarm : commitment.binds ? strong : warning
  const who = `${names(obligors) || 'nobody named'}${obligees.length ? ` → ${names(obligees)}` : ''}`
  return [
    line(
      label(status.value, style),
      `${strong(who)}: ${actionWords(commitment)}${disputedMark(commitment.disputed)} ${notes.mark(commitment.statements)}`,
    ),
    ...deadlines.map(({ deadline, statements }) =>
      under(`until ${deadline.text}${deadline.value ? ` (${deadline.value})` : ''} ${notes.mark(statements)}`),
    ),
    ...conditions.map(({ text, statements }) => under(`on condition: ${text} ${notes.mark(statements)}`)),
    under(dim(`on the word of ${voices(spoken) || 'nobody named'} · ${counted(origins, 'independent origin')}`)),
  ].join('\n')
}

export function bodyText(body: Body, notes: Footnotes): string {
  const founders = names(body.founders)
  const style = body.state.value === 'established' ? good : warning
  return line(
    label(body.state.value, style),
    `${strong(body.name)}${founders ? ` (${founders})` : ''} ${notes.mark(body.state.statements)}`,
  )
}

export function contradictionText(contradiction: Contradiction, views: Views, notes: Footnotes): string {
  const { kind, id } = contradiction.about
  const about =
    kind === 'instrument'
      ? views.instruments.find((one) => one.id === id)?.name
      : kind === 'body'
        ? views.bodies.find((one) => one.id === id)?.name
        : views.commitments.find((one) => one.id === id)?.action
  return [
    line(label(contradiction.difference, alarm), strong(about ?? id)),
    ...contradiction.sides.map(({ claim, voices: spoken, statements }) =>
      under(`${claim}: ${voices(spoken)} ${notes.mark(statements)}`),
    ),
  ].join('\n')
}

/** Processes with the most told of them first. */
export const byWeight = (processes: Process[]): Process[] =>
  [...processes].sort((a, b) => b.statements.length - a.statements.length || (a.id < b.id ? -1 : 1))

/** A list of processes, one line each; what nobody is reported to have promised is counted apart. */
export function processList(processes: Process[], { commitments }: Views): string {
  const binding = new Set(commitments.filter(({ binds }) => binds).map(({ id }) => id))
  return processes
    .map((one) => {
      const own = one.commitments.filter((id) => binding.has(id)).length
      const others = one.commitments.length - own
      const last = one.last ? ` · last ${dayText(one.last.slice(0, 10))}` : ''
      return `${strong(one.name)}\n  ${dim(`${one.id} · ${counted(one.documents.length, 'document')} · ${counted(one.instruments.length, 'text')} · ${counted(own, 'commitment')}${others ? ` · ${others} without a promise` : ''}${last}`)}`
    })
    .join('\n')
}
