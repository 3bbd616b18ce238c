import bodies from '../../lexicon/acts/bodies.json' with { type: 'json' }
import claims from '../../lexicon/acts/claims.json' with { type: 'json' }
import dealings from '../../lexicon/acts/dealings.json' with { type: 'json' }
import duties from '../../lexicon/acts/duties.json' with { type: 'json' }
import force from '../../lexicon/acts/force.json' with { type: 'json' }
import instruments from '../../lexicon/acts/instruments.json' with { type: 'json' }
import type { Act, Mode, PloverType } from '../model/vocabulary.ts'

/** One way in which the language says an act. See docs/annotation of frames in `parseFrame`. */
export interface Frame {
  act: Act
  plover: PloverType
  group: string
  /** Stands in place of an act only where the act it speaks of is none of the lexicon's. */
  content: boolean
  lemma: string
  noun: boolean
  particle?: string
  /** Classes of `lexicon/things.json`, one of which the object must be. */
  object?: string[]
  /** Takes no object. */
  alone: boolean
  /** Preposition → classes, one of which its nominal must be. */
  needs: Record<string, string[]>
  /** Class that the subject must be. */
  who?: string[]
  /** Preposition, `obj` or `subject` → role, where it is not the usual one. */
  roles: Record<string, string>
  /** In the present tense it says what something is, not what is done: "officers who form the commission". */
  unlessPresent?: true
  /** The mode that the verb itself gives at most: "agreed to a ceasefire" is agreed, not kept. */
  mode?: Mode
  /** Class of which something must have been named just before, where the words leave it out: "the two presidents have signed". */
  known?: string[]
  /** Class of the predicate that the verb gives its object: "called it a mistake", "stop fighting". */
  complement?: string[]
  /** Only in the passive, with nobody named who did it: "a summit was held". */
  passive?: true
  /** The verb itself says that the act was not done: "called off the talks". */
  negative?: true
  source: string
}

interface ActEntry {
  act: string
  plover: string
  content?: boolean
  frames: string[]
}

/**
 * Reads one frame of the lexicon: the verb's lemma (`pull+out` with its particle, `n:signing` for a noun), then any of
 * `<class|class>` what the object must be · `party` a party as object · `alone` no object · `from:<class>` a preposition
 * that must be there · `who:<class>` what the subject must be · `obj=counterpart`, `to=counterpart` a role that is not the usual one
 * · `unless=present` not in the present tense · `mode=agreed` the mode that the verb itself gives at most
 * · `plover=AID` an event type that is not the act's own
 * · `known:<class>` left out, but named just before · `complement:<class>` what its predicate must be · `not` the act was not done · `passive` nobody is named who did it.
 * @throws Error on a word that is none of these.
 */
export function parseFrame(source: string, act: ActEntry, group: string): Frame {
  const [head = '', ...rest] = source.split(' ')
  const noun = head.startsWith('n:')
  const [lemma = '', particle] = head.replace(/^n:/, '').split('+')
  const frame: Frame = {
    act: act.act,
    plover: act.plover as PloverType,
    group,
    content: act.content === true,
    lemma: lemma.replaceAll('_', ' '),
    noun,
    alone: false,
    needs: {},
    roles: {},
    source,
    ...(particle ? { particle } : {}),
  }
  for (const word of rest) {
    const classes = /<(.*)>$/.exec(word)?.[1]?.split('|')
    if (word === 'alone') frame.alone = true
    else if (word === 'not') frame.negative = true
    else if (word === 'passive') frame.passive = true
    else if (word === 'party') frame.object = ['party']
    else if (word.startsWith('<') && classes) frame.object = classes
    else if (word.startsWith('who:') && classes) frame.who = classes
    else if (word.startsWith('known:') && classes) frame.known = classes
    else if (word.startsWith('complement:') && classes) frame.complement = classes
    else if (word.includes(':') && classes) frame.needs[word.split(':')[0]!] = classes
    else if (word === 'unless=present') frame.unlessPresent = true
    else if (word.startsWith('mode=')) frame.mode = word.slice(5) as Mode
    else if (word.startsWith('plover=')) frame.plover = word.slice(7) as PloverType
    else if (word.includes('=')) frame.roles[word.split('=')[0]!] = word.split('=')[1]!
    else
      throw new Error(
        `lexicon/acts/${group}.json: act ${act.act}: "${word}" in frame "${source}" is no part of a frame`,
      )
  }
  return frame
}

/** "did not honour the truce" violates it, "would not bow to their demands" rejects them: the negation belongs to the act. */
export const saysByNegation = ({ act, negative }: Frame): boolean =>
  negative === true && ['violate', 'reject'].includes(act)

/** Every act of the lexicon, with its group, in the lexicon's order. */
export const allActs = [instruments, bodies, dealings, duties, force, claims].flatMap((file) =>
  file.acts.map((act) => ({ ...(act as ActEntry & { gloss: string }), group: file.group })),
)

/** Every frame of the lexicon. */
export const allFrames: readonly Frame[] = allActs.flatMap((act) =>
  act.frames.map((source) => parseFrame(source, act, act.group)),
)
/** Every lemma that a frame begins with. */
export const frameLemmas: readonly string[] = allFrames.map((frame) => frame.lemma)
const byLemma = Map.groupBy(allFrames, (frame) => `${frame.noun ? 'n:' : ''}${frame.lemma}`)

/** Frames of a verb's or a noun's lemma, lower-cased; the most demanding first. */
export function framesOf(lemma: string, noun: boolean): Frame[] {
  return byLemma.get(`${noun ? 'n:' : ''}${lemma}`) ?? []
}

/** The frames of a verb for an act, as one that asks for nothing: for a word of which something else vouches that it tells the act. */
export function plainFrame(act: Act, lemma: string): Frame | null {
  const like = framesOf(lemma, false).find((frame) => frame.act === act && !frame.content)
  if (!like) return null
  const { plover, group, content, roles, mode, negative } = like
  return {
    act,
    plover,
    group,
    content,
    lemma,
    noun: false,
    alone: false,
    needs: {},
    roles,
    ...(mode ? { mode } : {}),
    ...(negative ? { negative } : {}),
    source: 'network',
  }
}
