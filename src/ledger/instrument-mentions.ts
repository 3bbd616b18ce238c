import instruments from '../../lexicon/acts/instruments.json' with { type: 'json' }
import titles from '../../lexicon/titles.json' with { type: 'json' }
import type { Mention } from '../model/statement.ts'
import type { InstrumentKind } from '../model/vocabulary.ts'
import { type Days, daysOf } from './days.ts'
import type { Line } from './lines.ts'
import { sidesOf } from './sides.ts'
import { readTitle, type Title, wordsOf } from './words.ts'

export const instrumentActs = new Set(instruments.acts.map(({ act }) => act))

/** Acts by which one becomes a party: negotiating, signing or consenting (Vienna Convention, arts. 2(1)(e)–(g), 11). */
export const consentActs = new Set(['conclude', 'initial', 'sign', 'ratify'])

/** One mention of an instrument in one statement. */
export interface InstrumentMention {
  line: Line
  mention: Mention
  kind: InstrumentKind
  title: Title
  /** The statement is about the instrument's own life, and this mention is what it happens to. */
  happens: boolean
  /** Sides that the statement makes parties to it, and states in its title; sorted. */
  sides: string[]
  days: Days | null
  process: string
}

/** Mentions of instruments, in the order of the log. A statement on a memorandum and a declaration has two. */
export function instrumentMentions(lines: Line[], processOf: Map<string, string>): InstrumentMention[] {
  return lines.flatMap((line) => {
    const { act, roles } = line.statement
    const own = roles.object.filter(isInstrument)
    const acted = own.length > 0 ? own : roles.agent.filter(isInstrument)
    const happens = instrumentActs.has(act)
    const signers = consentActs.has(act) ? sidesOf([...roles.agent, ...roles.counterpart]) : []
    const made = (mention: Mention, isActed: boolean): InstrumentMention => {
      const title = readTitle(mention.text)
      const sides = [...new Set([...(isActed ? signers : []), ...title.states])].sort()
      return {
        line,
        mention,
        kind: kindOf(mention),
        title,
        happens: happens && isActed,
        sides,
        days: daysOf(line),
        process: processOf.get(line.document) ?? 'unassigned',
      }
    }
    const others = [...roles.agent, ...roles.theme].filter(
      (mention) => isInstrument(mention) && !acted.includes(mention),
    )
    return [...acted.map((mention) => made(mention, true)), ...others.map((mention) => made(mention, false))]
  })
}

/** "No agreement was signed" speaks of none. */
const isInstrument = ({ kind, text }: Mention): boolean => kind === 'instrument' && !/^no\s/i.test(text)

/** "The text of the peace agreement" is the agreement: its kind is that of the word after "of". */
function kindOf({ instrument, text }: Mention): InstrumentKind {
  const kinds: Record<string, string> = titles.kind
  const words = wordsOf(text)
  const of = words.indexOf('of')
  if (words.slice(0, of).at(-1) !== 'text') return instrument ?? 'other'
  const named = words.slice(of).find((word) => kinds[word])
  return named ? (kinds[named] as InstrumentKind) : (instrument ?? 'other')
}
