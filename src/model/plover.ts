import type { Mention, Statement } from './statement.ts'
import type { Mode, PloverType, Polarity } from './vocabulary.ts'

/** The auxiliary modes of the PLOVER manual, which stand in `context`. */
export const auxiliaryModes = ['historical', 'future', 'hypothetical', 'negation'] as const
export type AuxiliaryMode = (typeof auxiliaryModes)[number]

/** An event's category, and who does it: those who do the act, or the voice that asks for it or charges others with it. */
export interface Category {
  event: PloverType
  auxiliary: AuxiliaryMode[]
  by: 'agent' | 'voice'
  /** The event is the act itself, so that the day which the text gives the act is the event's. */
  isTheAct: boolean
}

/** What is told of an act, as far as its category needs it. */
export interface Told {
  /** The type of the act itself, as the lexicon has it. */
  own: PloverType
  mode: Mode
  polarity: Polarity
  /** It is what somebody is accused of, on the accuser's word. */
  charged: boolean
  /** Whoever says it would do it himself: an offer, a threat. */
  byOneself: boolean
  /** Whoever would do it is said to be ready to, or says that he may or would; not that he tried to, or would have. */
  offered: boolean
}

const cooperative: PloverType[] = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID']
const conceding: PloverType[] = ['CONCEDE', 'RETREAT']
const forceful: PloverType[] = ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']

/** Rules of the mode that leave what somebody says of himself an offer or a threat, and those that take it back. */
const offering = ['modal-possible', 'modal-hypothetical', 'modal-with-condition']
const undone = ['verb-possible', 'modal-perfect']

/** The event type of a line of which all else is known; `own` is the type of its act. */
export const ploverOf = (own: PloverType, line: Line): PloverType => categoryOf(toldOf(own, line)).event

/** The type of the act itself in a line whose type is known; `own` is its act's in the lexicon, of which single words may differ. */
export const ownOf = (own: PloverType, line: Line & Pick<Statement, 'plover'>): PloverType =>
  ploverOf(own, line) === line.plover ? own : line.plover

/** The fields of a statement on which its category rests. */
export type Line = Pick<Statement, 'mode' | 'polarity' | 'roles' | 'attribution' | 'why'>

export function toldOf(own: PloverType, { mode, polarity, roles, attribution, why }: Line): Told {
  const voice = attribution.at(-1)
  const isVoice = ({ text, party }: Mention): boolean =>
    voice !== undefined && (party?.id !== undefined ? party.id === voice.party?.id : text === voice.text)
  const byOneself = roles.agent.some(isVoice)
  const rules = why.filter(({ field }) => field === 'mode').map(({ rule }) => rule)
  const isOwn = byOneself && rules.some((rule) => offering.includes(rule))
  return {
    own,
    mode,
    polarity,
    charged: voice !== undefined && why.some(({ field, rule }) => field === 'agent' && rule === 'accused'),
    byOneself,
    offered: (isOwn || rules.includes('willing-possible')) && !rules.some((rule) => undone.includes(rule)),
  }
}

/**
 * The category of an event after the PLOVER manual (draft 2.0): one category alone where one says it, a category with an
 * auxiliary mode where none does. What is only expected is never made an agreement.
 */
export function categoryOf(told: Told): Category {
  const { own, mode, polarity, charged, byOneself } = told
  const negation: AuxiliaryMode[] = polarity === 'negative' ? ['negation'] : []
  const act = (...auxiliary: AuxiliaryMode[]): Category => ({ event: own, auxiliary, by: 'agent', isTheAct: true })
  const word = (event: PloverType): Category => ({ event, auxiliary: [], by: 'agent', isTheAct: false })
  if (charged) return { ...word('ACCUSE'), by: 'voice' }
  switch (mode) {
    case 'occurred':
    case 'under-way':
      return act(...negation)
    case 'agreed':
    case 'pledged':
    case 'planned': {
      const promised = promiseOf(told, mode)
      return promised ? word(promised) : act('future', ...negation)
    }
    case 'expected':
      return act('future', ...negation)
    case 'proposed':
      return byOneself ? word('AGREE') : { ...word('REQUEST'), by: 'voice' }
    case 'demanded':
      return { ...word('REQUEST'), by: 'voice' }
    case 'possible':
    case 'hypothetical': {
      const offered = offerOf(told)
      return offered ? word(offered) : act('hypothetical', ...negation)
    }
    case 'denied':
      return act('negation')
  }
}

/** The category that says the promise, threat or refusal; null where only the act to come can be told. */
function promiseOf({ own, polarity, byOneself }: Told, mode: 'agreed' | 'pledged' | 'planned'): PloverType | null {
  if (polarity === 'negative') {
    if (mode === 'planned') return null
    return mode === 'pledged' && !forceful.includes(own) ? 'REJECT' : 'AGREE'
  }
  // "Cooperative actions reported in future tense … should be coded as AGREE."
  if (cooperative.includes(own)) return 'AGREE'
  // "Announcements of future retreats should be coded as CONCEDE"; "CONCEDE + future should be left as they are".
  if (conceding.includes(own)) return mode === 'agreed' ? 'AGREE' : own === 'RETREAT' ? 'CONCEDE' : null
  const isThreat = mode === 'pledged' || (mode === 'planned' && byOneself)
  return isThreat && forceful.includes(own) ? 'THREATEN' : null
}

/**
 * The category of an offer or a threat: "otherwise indicate willingness or commitment to cooperate" is AGREE, and an assault that
 * is hypothetical THREATEN. Null for what nobody offers.
 */
function offerOf({ own, polarity, offered }: Told): PloverType | null {
  if (!offered || polarity === 'negative') return null
  if (cooperative.includes(own) || conceding.includes(own)) return 'AGREE'
  return forceful.includes(own) ? 'THREATEN' : null
}
