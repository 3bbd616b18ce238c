import bodies from '../../../lexicon/acts/bodies.json' with { type: 'json' }
import claims from '../../../lexicon/acts/claims.json' with { type: 'json' }
import dealings from '../../../lexicon/acts/dealings.json' with { type: 'json' }
import duties from '../../../lexicon/acts/duties.json' with { type: 'json' }
import force from '../../../lexicon/acts/force.json' with { type: 'json' }
import instruments from '../../../lexicon/acts/instruments.json' with { type: 'json' }
import type { Act } from '../../model/vocabulary.ts'

const glosses = new Map(
  [instruments, bodies, dealings, duties, force, claims].flatMap(({ acts }) =>
    acts.map(({ act, gloss }: { act: string; gloss: string }) => [act, gloss] as const),
  ),
)

/** What an act of the vocabulary means, in one sentence; null for an act that the lexicon does not hold. */
export function gloss(act: Act): string | null {
  return glosses.get(act) ?? null
}
