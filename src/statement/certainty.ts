import { isYetTo } from './clause.ts'
import type { Standing } from './climb.ts'
import type { Candidate } from './frames.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, lemmaOf, relation, type Tree } from './tree.ts'

/**
 * The least probability that the parser gives to one of the arcs on which a line rests: those from the act up to the root of
 * what is said of it, and those of its subject, its object, the words that its frame needs and its voices. 0 … 1.
 */
export function certaintyOf(
  tree: Tree,
  { trigger, noun, frame, arguments: found }: Candidate,
  standing: Standing,
): number {
  const needed = [...found.prepositions].flatMap(([word, heads]) => (Object.hasOwn(frame.needs, word) ? heads : []))
  const ends = [...found.subject, ...found.object, ...needed, ...standing.voices.map(({ head }) => head)]
  const arcs = new Set(standing.path)
  for (const end of [trigger, ...ends])
    for (let at = end; at >= 0 && !standing.path.includes(at); at = headOf(tree, at)) arcs.add(at)
  // "…, following a joint appeal": it came before, on whatever the words hang.
  if (noun && ['after', 'following', 'since', 'despite'].includes(caseOf(tree, trigger))) arcs.delete(trigger)
  return Math.min(
    1,
    ...[...arcs]
      .filter((at) => !isOfText(tree, at) && !isYetTo(tree, at) && !isNameBefore(tree, at))
      .map((at) => tree.tokens[at]!.certainty ?? 1),
  )
}

/** "Papua New Guinea and Bougainville signed": which word of the names bears the subject is open, but not that they are it. */
function isNameBefore(tree: Tree, at: number): boolean {
  const verb = headOf(tree, at)
  if (relation(tree, at) !== 'nsubj' || verb < at || tree.tokens[at]!.upos !== 'PROPN') return false
  return tree.tokens
    .slice(at + 1, verb)
    .every(({ upos, xpos }) => upos === 'PROPN' || xpos === 'NNP' || ['CCONJ', 'DET', 'AUX', 'ADV'].includes(upos))
}

/** "the text of an agreement that is yet to be signed": whichever of the two the clause hangs on, it says the same. */
const isOfText = (tree: Tree, at: number): boolean =>
  tree.tokens[at]!.deprel === 'acl:relcl' &&
  [headOf(tree, at), ...childrenBy(tree, headOf(tree, at), 'nmod')].every((noun) =>
    inClass(lemmaOf(tree, noun), 'instrument'),
  )
