import type { Mode, PloverType, Polarity } from '../../../model/vocabulary.ts'

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
  /** Whoever proposes it would do it himself: an offer. */
  offered: boolean
}

const cooperative: PloverType[] = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID']
const conceding: PloverType[] = ['CONCEDE', 'RETREAT']
const forceful: PloverType[] = ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']

/**
 * The category of an event after the PLOVER manual (draft 2.0): one category alone where one says it, a category with an
 * auxiliary mode where none does. What is only expected is never made an agreement.
 */
export function categoryOf(told: Told): Category {
  const { own, mode, polarity, charged, offered } = told
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
      const promised = promiseOf(own, mode, polarity)
      return promised ? word(promised) : act('future', ...negation)
    }
    case 'expected':
      return act('future', ...negation)
    case 'proposed':
      return offered ? word('AGREE') : { ...word('REQUEST'), by: 'voice' }
    case 'demanded':
      return { ...word('REQUEST'), by: 'voice' }
    case 'possible':
    case 'hypothetical':
      return act('hypothetical', ...negation)
    case 'denied':
      return act('negation')
  }
}

/** The category that says the promise, threat or refusal; null where only the act to come can be told. */
function promiseOf(own: PloverType, mode: 'agreed' | 'pledged' | 'planned', polarity: Polarity): PloverType | null {
  if (polarity === 'negative') {
    if (mode === 'planned') return null
    return mode === 'pledged' && !forceful.includes(own) ? 'REJECT' : 'AGREE'
  }
  // "Cooperative actions reported in future tense … should be coded as AGREE."
  if (cooperative.includes(own)) return 'AGREE'
  // "Announcements of future retreats should be coded as CONCEDE"; "CONCEDE + future should be left as they are".
  if (conceding.includes(own)) return mode === 'agreed' ? 'AGREE' : own === 'RETREAT' ? 'CONCEDE' : null
  return mode === 'pledged' && forceful.includes(own) ? 'THREATEN' : null
}
