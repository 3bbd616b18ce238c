import bodies from '../../lexicon/acts/bodies.json' with { type: 'json' }
import duties from '../../lexicon/acts/duties.json' with { type: 'json' }
import force from '../../lexicon/acts/force.json' with { type: 'json' }
import type { Mention } from '../model/statement.ts'
import type { Mode } from '../model/vocabulary.ts'
import { instrumentActs } from './instrument-mentions.ts'
import type { Line } from './lines.ts'
import { sidesOf } from './sides.ts'
import { contentWords } from './words.ts'

const namesOf = ({ acts }: { acts: { act: string }[] }): Set<string> => new Set(acts.map(({ act }) => act))
const dutyActs = namesOf(duties)
const bodyActs = namesOf(bodies)
const forceActs = namesOf(force)
/** What is done to an instrument against it, or to leave it, is no duty. */
const noDuty = new Set(['violate', 'terminate', 'withdraw', 'suspend'])
/** Modes in which something is still owed, offered or wanted. */
const open = new Set<Mode>(['under-way', 'agreed', 'pledged', 'planned', 'expected', 'proposed', 'demanded'])

/** Something is owed, offered or wanted: a duty, an instrument or a body still to come, or force to be refrained from. */
export function isCommitment({ statement: { act, mode, polarity } }: Line): boolean {
  return open.has(mode) && isCommitmentAct(act, polarity)
}

/** An act that can be owed, or an appeal for something (see appeals.ts). "Not to attack" is a duty; to attack is none. */
export function isCommitmentAct(act: string, polarity: string): boolean {
  if (forceActs.has(act)) return polarity === 'negative'
  return act === 'appeal' || dutyActs.has(act) || bodyActs.has(act) || (instrumentActs.has(act) && !noDuty.has(act))
}

/** What a line's act is done to, as it is compared with other lines. */
export interface Matter {
  obligors: string[]
  /** Words for who is to do it where no party is known. */
  unknown: string
  instruments: string[]
  words: string[]
  numbers: string[]
}

/** Reads the matter of a line. `instruments` are the ids of the instruments that it speaks of. */
export function matterOf({ statement: { roles } }: Line, instruments: string[]): Matter {
  const things = roles.object.length > 0 ? roles.object : roles.theme
  const text = things.map((mention) => mention.text).join(' ')
  const words = contentWords(text)
  return {
    obligors: sidesOf(roles.agent),
    unknown: roles.agent
      .filter(isNobodyKnown)
      .map((mention) => contentWords(mention.text).join(' '))
      .sort()
      .join(', '),
    instruments: things.some(({ kind }) => kind === 'instrument') ? instruments : [],
    words: words.filter((word) => !/^\d/.test(word)),
    numbers: words.filter((word) => /^\d/.test(word)),
  }
}

const isNobodyKnown = ({ party }: Mention): boolean => party === undefined

/** Two matters are one when their obligors are the same, their figures do not differ, and they are about one instrument or share words. */
export function isSameMatter(a: Matter, b: Matter): boolean {
  if (a.obligors.join() !== b.obligors.join()) return false
  if (a.obligors.length === 0 && a.unknown !== b.unknown) return false
  return isSameThing(a, b)
}

/** What it is done to is one thing, whoever does it. */
export function isSameThing(a: Matter, b: Matter): boolean {
  const differ = a.numbers.length > 0 && b.numbers.length > 0 && a.numbers.join() !== b.numbers.join()
  if (differ) return false
  if (a.instruments.length > 0 || b.instruments.length > 0)
    return a.instruments.some((id) => b.instruments.includes(id))
  if (a.words.length === 0 || b.words.length === 0) return a.words.length === b.words.length
  const shared = a.words.filter((word) => b.words.includes(word)).length
  return shared > 0 && shared * 2 >= Math.min(a.words.length, b.words.length)
}
