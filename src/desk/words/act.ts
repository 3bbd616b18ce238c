import bodies from '../../../lexicon/acts/bodies.json' with { type: 'json' }
import claims from '../../../lexicon/acts/claims.json' with { type: 'json' }
import dealings from '../../../lexicon/acts/dealings.json' with { type: 'json' }
import duties from '../../../lexicon/acts/duties.json' with { type: 'json' }
import force from '../../../lexicon/acts/force.json' with { type: 'json' }
import instruments from '../../../lexicon/acts/instruments.json' with { type: 'json' }
import type { Act, PloverType } from '../../model/vocabulary.ts'

const acts = new Map(
  [instruments, bodies, dealings, duties, force, claims].flatMap(({ acts }) =>
    acts.map(
      ({ act, gloss, plover }: { act: string; gloss: string; plover: string }) => [act, { gloss, plover }] as const,
    ),
  ),
)

/** What an act of the vocabulary means, in one sentence; null for an act that the lexicon does not hold. */
export const gloss = (act: Act): string | null => acts.get(act)?.gloss ?? null

/** Event type of an act of the vocabulary; null for an act that the lexicon does not hold. */
export const ploverOfAct = (act: Act): PloverType | null => (acts.get(act)?.plover as PloverType | undefined) ?? null
