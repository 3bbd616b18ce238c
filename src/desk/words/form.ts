import type { BodyState } from '../../model/views.ts'
import type { CommitmentStatus, InstrumentState, Mode, Polarity } from '../../model/vocabulary.ts'

/**
 * How a line is told apart at a glance, by shape, colour and word together: what was done (`deed`), what binds the one
 * who says it (`word`), what is wished, planned or expected (`wish`), what is disputed or denied (`dispute`), what was
 * broken or is late (`breach`), what is over (`past`), what is only spoken of (`mention`).
 */
export type Form = 'deed' | 'word' | 'wish' | 'dispute' | 'breach' | 'past' | 'mention'

const modeForms: Record<Mode, Form> = {
  occurred: 'deed',
  'under-way': 'deed',
  agreed: 'word',
  pledged: 'word',
  planned: 'wish',
  expected: 'wish',
  proposed: 'wish',
  demanded: 'wish',
  possible: 'wish',
  hypothetical: 'wish',
  denied: 'dispute',
}

const negatives: Record<Mode, string> = {
  occurred: 'did not occur',
  'under-way': 'not under way',
  agreed: 'agreed not to',
  pledged: 'pledged not to',
  planned: 'planned not to',
  expected: 'expected not to',
  proposed: 'proposed not to',
  demanded: 'demanded not to',
  possible: 'possibly not',
  hypothetical: 'hypothetically not',
  denied: 'denied that not',
}

/** The form of a statement. A deed that did not take place is no deed. */
export function modeForm(mode: Mode, polarity: Polarity): Form {
  const form = modeForms[mode]
  return form === 'deed' && polarity === 'negative' ? 'past' : form
}

/** The mode in words, with its polarity. */
export function modeWord(mode: Mode, polarity: Polarity): string {
  return polarity === 'negative' ? negatives[mode] : mode.replaceAll('-', ' ')
}

const statusForms: Record<CommitmentStatus, Form> = {
  expected: 'wish',
  demanded: 'wish',
  proposed: 'wish',
  planned: 'wish',
  pledged: 'word',
  agreed: 'word',
  conditional: 'word',
  'under-way': 'deed',
  fulfilled: 'deed',
  overdue: 'breach',
  breached: 'breach',
  withdrawn: 'past',
  superseded: 'past',
}

/** The form of a commitment's status; what does not bind its obligor is never more than a wish. */
export function statusForm(status: CommitmentStatus, binds: boolean): Form {
  const form = statusForms[status]
  return !binds && form === 'word' ? 'wish' : form
}

const stateForms: Record<InstrumentState, Form> = {
  unknown: 'mention',
  proposed: 'wish',
  'under-negotiation': 'deed',
  'text-agreed': 'word',
  initialled: 'deed',
  signed: 'deed',
  ratified: 'deed',
  'in-force': 'deed',
  suspended: 'past',
  terminated: 'past',
  'withdrawn-from': 'past',
  'never-concluded': 'past',
}

/** The form of an instrument's state. */
export function stateForm(state: InstrumentState): Form {
  return stateForms[state]
}

/** The state in words; `unknown` is said as what it is: spoken of. */
export function stateWord(state: InstrumentState): string {
  return state === 'unknown' ? 'spoken of' : state.replaceAll('-', ' ')
}

const bodyForms: Record<BodyState, Form> = {
  proposed: 'wish',
  planned: 'wish',
  established: 'deed',
  dissolved: 'past',
  mentioned: 'mention',
}

/** The form of a body's state. */
export function bodyForm(state: BodyState): Form {
  return bodyForms[state]
}

/** The body's state in words. */
export function bodyWord(state: BodyState): string {
  return state === 'planned' ? 'to be set up' : state === 'mentioned' ? 'spoken of' : state
}

/** A name of the program's vocabulary (act, kind, rule) in words. */
export function plain(term: string): string {
  return term.replaceAll(/[-_]/g, ' ')
}
