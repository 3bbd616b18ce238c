import type { Instrument, LifeCycleEvent, Part } from '../../model/views.ts'
import { type InstrumentState, modes } from '../../model/vocabulary.ts'
import { addressOf } from '../address.ts'
import { day } from '../words/day.ts'
import { modeForm, modeWord, stateForm, stateWord } from '../words/form.ts'
import { capital, inSentence, list } from '../words/list.ts'
import type { Line } from './line.ts'

/** The act whose date is the date of a state. */
const actOfState: Partial<Record<InstrumentState, string>> = {
  proposed: 'propose',
  'text-agreed': 'conclude',
  initialled: 'initial',
  signed: 'sign',
  ratified: 'ratify',
  'in-force': 'enter-into-force',
  suspended: 'suspend',
  terminated: 'terminate',
  'withdrawn-from': 'withdraw',
}

const participles: Record<string, string> = {
  propose: 'proposed',
  negotiate: 'drawn up',
  conclude: 'concluded',
  initial: 'initialled',
  sign: 'signed',
  ratify: 'ratified',
  'enter-into-force': 'put into force',
  publish: 'published',
  extend: 'extended',
  amend: 'amended',
  suspend: 'suspended',
  terminate: 'terminated',
}

/**
 * Where an instrument stands: "Memorandum of understanding between Azerbaijan and the United States, signed 8 August 2025".
 * Parties stand in it only where the view has two or more, a date only where the reports give one for that very act;
 * what is only planned or expected says so. Null where nothing is said of it but its name.
 */
export function instrumentLine(instrument: Instrument): Line | null {
  const base = { subject: capital(instrument.name), href: addressOf('instrument', instrument.id) }
  const state = instrument.state.value
  if (state === 'unknown') {
    const coming = comingEvent(instrument)
    if (!coming) return null
    const { mode, polarity, voices, statements } = coming
    const doing = participles[coming.act]
    const rest = doing ? `, ${modeWord(mode, polarity)} to be ${doing}${dated(coming.date ? [coming.date] : [])}` : ''
    return { ...base, form: modeForm(mode, polarity), status: modeWord(mode, polarity), rest, voices, statements }
  }
  const act = actOfState[state]
  const events = instrument.events.filter(
    (event) => event.act === act && modeForm(event.mode, event.polarity) === 'deed',
  )
  const dates = [...new Set(events.flatMap(({ date }) => date ?? []))]
  const doing = act ? `, ${stateWord(state)}${dated(dates)}` : ''
  return {
    ...base,
    form: instrument.disputed ? 'dispute' : stateForm(state),
    status: instrument.disputed ? `${stateWord(state)}? disputed` : stateWord(state),
    rest: `${between(instrument)}${instrument.disputed ? `: ${stateWord(state)}${dated(dates)}, as some say; sources contradict each other` : doing}`,
    voices: events.flatMap(({ voices }) => voices),
    statements: instrument.state.statements,
  }
}

/** The strongest thing said to lie ahead of it: planned before expected, expected before demanded. */
function comingEvent(instrument: Instrument): LifeCycleEvent | undefined {
  const ahead = instrument.events.filter(({ act, mode, polarity }) => {
    const form = modeForm(mode, polarity)
    return (
      polarity === 'positive' && (form === 'wish' || form === 'word') && mode !== 'hypothetical' && act in participles
    )
  })
  return ahead.sort((a, b) => modes.indexOf(a.mode) - modes.indexOf(b.mode))[0]
}

function between(instrument: Instrument): string {
  if (/\b(between|among)\b/i.test(instrument.name)) return ''
  const known = instrument.parties.filter(({ party }) => party !== undefined)
  const names = (kinds: string[]) => [...new Set(known.filter(kindOf(kinds)).map(inSentence))]
  const bound = names(['state', 'organisation', 'armed-group', 'people', 'organ'])
  if (bound.length > 1) return ` between ${list(bound)}`
  const signers = names(['person', 'office'])
  if (signers.length > 0 && bound.length === 0) return `, by ${list(signers)}`
  return ''
}

function kindOf(kinds: string[]): (part: Part) => boolean {
  return ({ party }) => party !== undefined && kinds.includes(party.kind)
}

function dated(dates: string[]): string {
  if (dates.length === 0) return ''
  return ` ${dates.map(day).join(' or ')}${dates.length > 1 ? ' (sources differ)' : ''}`
}
