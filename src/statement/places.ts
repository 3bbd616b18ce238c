// Where an act is done, and in which country that lies.

import { partiesNamed } from '../language/parties/names.ts'
import type { Mention } from '../model/statement.ts'
import { mentionAt, nounPhrase } from './mention.ts'
import { noCountry } from './not-theirs.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, lemmaOf, type Tree } from './tree.ts'

const isWhere = (tree: Tree, nominal: number): boolean =>
  ['in', 'at', 'near', 'outside'].includes(caseOf(tree, nominal))

/** "a town in Syria", "the city of Basra", but no "strike on Basra". */
const isPlace = (tree: Tree, nominal: number): boolean =>
  !inClass(lemmaOf(tree, nominal), 'attack') &&
  (tree.sentence.names.some((name) => name.kind === 'LOC' && nounPhrase(tree, nominal).includes(name.last)) ||
    lemmaOf(tree, nominal) === 'capital')

/** "The signing took place in Kampala", "killed by a bomb outside Basra": the words beside an act on which its place may hang. */
const placedBy = (tree: Tree, trigger: number): number[] => {
  const verb = headOf(tree, trigger)
  const isSubject = /^nsubj/.test(tree.tokens[trigger]!.deprel) && verb >= 0 && befalling.includes(lemmaOf(tree, verb))
  return [trigger, ...(isSubject ? [verb] : []), ...childrenBy(tree, trigger, 'obl:agent')]
}

/** Verbs that say of an act that it is done. */
const befalling = 'take happen occur hold begin start open end conclude continue resume arrive'.split(' ')

/** The places where an act is done, as *in*, *at* or *near* name them. */
export function placesOf(tree: Tree, trigger: number, pageText: string): Mention[] {
  return (
    placedBy(tree, trigger)
      .flatMap((head) => childrenBy(tree, head, 'obl', 'nmod'))
      .filter((child) => isWhere(tree, child))
      .filter(
        (child) =>
          ![
            'exchange',
            'return',
            'response',
            'retaliation',
            'reply',
            'breach',
            'violation',
            'protest',
            'support',
            'honour',
            'memory',
            'presence',
            'absence',
            'wake',
            'context',
            'spirit',
            'framework',
            'name',
            'talks',
            'request',
            'invitation',
            'insistence',
            'behest',
            'suggestion',
          ].includes(lemmaOf(tree, child)),
      )
      // "laid down in the treaty between France and Libya".
      .filter((child) => !['instrument', 'text'].some((name) => inClass(lemmaOf(tree, child), name)))
      // "at a hotel in Geneva": there.
      .flatMap((child) =>
        isPlace(tree, child)
          ? [child]
          : childrenBy(tree, child, 'nmod').filter((inner) => isWhere(tree, inner) && isPlace(tree, inner)),
      )
      .map((child) => {
        const { party: _party, implied: _implied, ...place } = mentionAt(tree, child, pageText)
        return { ...place, kind: 'place' as const }
      })
  )
}

/** Each place once, with the country that its words name or whose capital they name: "Amman" lies in Jordan. */
export function placesOnce(places: Mention[]): Mention[] {
  return places
    .filter(({ start, end }, k) => places.findIndex((one) => one.start === start && one.end === end) === k)
    .map((place) => {
      // "Paris, Texas": what stands last says where; the South China Sea and the Gulf of Mexico lie in no country.
      const last = place.text.split(', ').at(-1)!
      const [country, ...others] = new Set(partiesNamed(last).flatMap((party) => party.country ?? []))
      return place.party || !country || others.length || noCountry.test(place.text)
        ? place
        : { ...place, countries: [country] }
    })
}
