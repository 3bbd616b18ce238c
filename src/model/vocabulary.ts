/** How a statement stands to the world, from what is to what is not. A reader never moves a statement up this list. */
export const modes = [
  'occurred',
  'under-way',
  'agreed',
  'pledged',
  'planned',
  'expected',
  'proposed',
  'demanded',
  'possible',
  'hypothetical',
  'denied',
] as const
export type Mode = (typeof modes)[number]

export type Polarity = 'positive' | 'negative'

/** A word of `lexicon/acts/`, e.g. `sign`. */
export type Act = string

/** Event types of PLOVER (https://github.com/openeventdata/PLOVER). */
export const ploverTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type PloverType = (typeof ploverTypes)[number]

/** From the title of a text (UN Treaty Collection, Definitions; PA-X for peace practice). Says nothing of its legal effect. */
export const instrumentKinds = [
  'treaty',
  'agreement',
  'convention',
  'charter',
  'protocol',
  'declaration',
  'joint-statement',
  'memorandum-of-understanding',
  'exchange-of-notes',
  'modus-vivendi',
  'framework',
  'roadmap',
  'ceasefire',
  'communique',
  'joint-appeal',
  'decision',
  'resolution',
  'other',
] as const
export type InstrumentKind = (typeof instrumentKinds)[number]

export const bindingnesses = ['binding', 'non-binding-stated', 'non-binding-by-form', 'disputed', 'unknown'] as const
export type Bindingness = (typeof bindingnesses)[number]

/** States of an instrument, derived from its events (Vienna Convention on the Law of Treaties, 1969: arts. 7–25, 54–60, 76–80). */
export const instrumentStates = [
  'unknown',
  'proposed',
  'under-negotiation',
  'text-agreed',
  'initialled',
  'signed',
  'ratified',
  'in-force',
  'suspended',
  'terminated',
  'withdrawn-from',
  'never-concluded',
] as const
export type InstrumentState = (typeof instrumentStates)[number]

export const commitmentStatuses = [
  'expected',
  'demanded',
  'proposed',
  'planned',
  'pledged',
  'agreed',
  'conditional',
  'under-way',
  'fulfilled',
  'overdue',
  'breached',
  'withdrawn',
  'superseded',
] as const
export type CommitmentStatus = (typeof commitmentStatuses)[number]
