// Parties named inside a plural noun phrase: "the foreign ministers of A and B", "Thai and Cambodian troops".

import type { PartyAt } from '../language/parties/each.ts'
import { organOfEach, partiesOfEach, partyOfSpan } from '../language/parties.ts'
import type { Mention } from '../model/statement.ts'
import { excepting, isOfBacker, ofAnother } from './not-theirs.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, lemmaOf, relation, subtree, type Tree } from './tree.ts'

const beside = [...'in near on against with along to at under across inside around without'.split(' '), ...excepting]

/** "Congo's M23 rebels": whose country it is, before those who are named. */
export const isWhose = (tree: Tree, index: number): boolean =>
  tree.tokens[index]!.deprel === 'nmod:poss' &&
  tree.sentence.names.some(
    ({ party, first, last }) =>
      party &&
      first > index &&
      tree.tokens[last]!.head === tree.tokens[index]!.head &&
      relation(tree, last) === 'compound',
  )

/** Two or more states named inside a plural noun phrase, each as a mention of its own. */
export function severalParties(tree: Tree, head: number, pageText: string): Mention[] {
  // "the United States in Switzerland": one name, and a place beside it.
  const isName = tree.sentence.names.some(({ party, first, last }) => party && first <= head && head <= last)
  if (isName || !['party', 'armed'].some((name) => inClass(lemmaOf(tree, head), name))) return []
  // "the chiefs of staff of Israel and Egypt": an office that no list has is not raised to the state.
  if (childrenBy(tree, head, 'nmod').some((of) => lemmaOf(tree, of) === 'staff')) return []
  const inside = subtree(
    tree,
    head,
    (child) =>
      ['acl', 'advcl', 'parataxis'].includes(relation(tree, child)) ||
      // "militants loyal to X", "in X and Y": beside whom or where they are.
      (relation(tree, child) === 'amod' && child > head && tree.tokens[child]!.head - 1 === head) ||
      (relation(tree, child) === 'nmod' &&
        tree.tokens[child]!.head - 1 === head &&
        beside.includes(caseOf(tree, child))) ||
      (relation(tree, child) === 'appos' && ofAnother.includes(lemmaOf(tree, child))) ||
      isWhose(tree, child) ||
      (relation(tree, child) === 'conj' && tree.tokens[child]!.head - 1 === head),
  )
  const found: Mention[] = []
  const each = partiesOfEach(tree.sentence, head)
  for (const { first, last, party } of each.length ? each : partiesAmong(tree, head, inside)) {
    const { start } = tree.tokens[first]!
    const { end } = tree.tokens[last]!
    if (!found.some((mention) => mention.party?.id === party.id))
      found.push({ text: pageText.slice(start, end), start, end, kind: 'party', party, implied: 'plural-office' })
  }
  return found
}

/** Parties named among the words, in their order: a state by what the plural head is of each, "Sudan's army" and "the Philippine government" as the organs that they are. */
function partiesAmong(tree: Tree, head: number, inside: number[]): PartyAt[] {
  const organOf = (first: number, of: number): PartyAt[] => {
    const last = headOf(tree, of)
    const isOwner = last !== head && last > of && inside.includes(last)
    const party = isOwner ? partyOfSpan(tree.sentence, first, last)?.party : undefined
    return party?.kind === 'organ' ? [{ first, last, party }] : []
  }
  const named = tree.sentence.names.flatMap(({ first, last, party }) => {
    const isBacker = isOfBacker(
      tree,
      [last + 1].filter((next) => tree.tokens[next]?.text === '-'),
    )
    if (!party || isBacker || !inside.includes(first) || !inside.includes(last)) return []
    const [organ] = organOf(first, last)
    return [organ ?? { first, last, party: organOfEach(tree.sentence, head, party) }]
  })
  const adjectives = inside.filter(
    (index) =>
      relation(tree, index) === 'amod' &&
      /^\p{Lu}/u.test(tree.tokens[index]!.text) &&
      !named.some(({ first, last }) => first <= index && index <= last),
  )
  const all = [...named, ...adjectives.flatMap((index) => organOf(index, index))]
  // "FDLR rebels from Rwanda", "soldiers of the African Union mission in Somalia": where they are from, beside those who are named.
  const isOrigin = (index: number): boolean =>
    index !== head &&
    index >= 0 &&
    ((relation(tree, index) === 'nmod' && ['from', 'in', 'near'].includes(caseOf(tree, index))) ||
      isOrigin(headOf(tree, index)))
  // "National Liberation Army (ELN) guerrillas": one movement, by its name and its letters.
  const isSpelledOut = ({ last }: PartyAt): boolean =>
    all.some(
      (short) =>
        tree.tokens[short.first]!.deprel === 'appos' &&
        headOf(tree, short.first) === last &&
        tree.tokens[short.first - 1]?.text === '(',
    )
  const own = all.filter((one) => !isOrigin(one.last) && !isSpelledOut(one))
  return (own.length ? own : all).sort((one, other) => one.first - other.first)
}
