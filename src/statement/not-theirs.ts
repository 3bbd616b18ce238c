// Names among the words of a mention that are another's: the state of a firm, of a backer, of a people abroad.

import { partiesNamed } from '../language/parties/names.ts'
import { isBackedBy } from '../language/parties/organs.ts'
import type { Party } from '../model/party.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, lemmaOf, namedAs, relation, subtree, type Tree } from './tree.ts'

/** "France's third-largest chemical group", "the country's biggest party": one of many in the state, and not the state. */
export const isOfState = (tree: Tree, head: number, party: Party | undefined): boolean =>
  party?.kind === 'state' &&
  tree.tokens[head]!.upos === 'NOUN' &&
  ofMany.includes(lemmaOf(tree, head)) &&
  !tree.sentence.names.some((name) => name.party?.id === party.id && name.first <= head && head <= name.last)

const ofMany = 'party group company firm newspaper paper daily bank club union movement church magazine station'.split(
  ' ',
)

/** "ethnic Albanians", "Kosovo Albanians": a people that lives in another state than the one whose name it bears. */
export const isMinority = (tree: Tree, head: number): boolean =>
  childrenBy(tree, head, 'amod', 'compound').some(
    (child) =>
      /^ethnic$/i.test(tree.tokens[child]!.text) ||
      (tree.tokens[head]!.xpos === 'NNPS' && tree.tokens[child]!.upos === 'PROPN' && namedAs(tree, child, 'LOC')),
  )

/** "The state government of Assam": of a place that is named, and not the government that the page tells of. */
export const isOfNamed = (tree: Tree, head: number, party: Party): boolean =>
  childrenBy(tree, head, 'nmod').some(
    (child) =>
      caseOf(tree, child) === 'of' &&
      tree.tokens[child]!.upos === 'PROPN' &&
      !tree.sentence.names.some(
        (name) => name.first <= child && child <= name.last && (name.party?.country ?? '') === party.country,
      ),
  )

const isOfInsurgents = (tree: Tree, noun: number): boolean =>
  [noun, ...childrenBy(tree, noun, 'compound')].some((word) => inClass(lemmaOf(tree, word), 'insurgents'))

/** "the troops of India and China": of two whom one party cannot stand for. */
export const isOfSeveral = (tree: Tree, tokens: number[]): boolean => {
  const partyAt = (index: number): string | undefined =>
    tree.sentence.names.find(({ first, last }) => first <= index && index <= last)?.party?.id
  return tokens.some(
    (index) =>
      relation(tree, index) === 'conj' &&
      tokens.includes(headOf(tree, index)) &&
      // "of the Philippine government and rebel forces": of others as well, without a name.
      ((partyAt(index) === undefined && isOfInsurgents(tree, index)) ||
        (partyAt(index) !== undefined &&
          partyAt(headOf(tree, index)) !== undefined &&
          partyAt(index) !== partyAt(headOf(tree, index)))),
  )
}

/** Whose name beside the word is another's: "Israel's allies", "a rival of Kenya". */
export const ofAnother =
  'ally enemy rival opponent critic foe adversary friend partner neighbour neighbor supporter backer proxy affiliate offshoot'.split(
    ' ',
  )

/** Prepositions of what is left out: "all but Kenya". */
export const excepting = ['except', 'but', 'excluding', 'save', 'minus']

/** "an Israeli-backed militia", "a Kenya-based group", "all but Kenya". */
export const isOfBacker = (tree: Tree, tokens: readonly number[]): boolean =>
  tokens.some((index) => excepting.includes(caseOf(tree, index))) ||
  tokens.some((index) => tree.tokens[index]!.text === '-' && isBackedBy(tree.tokens[index + 1]?.text ?? ''))

/** "Kurdish and Turkish forces": of another as well, whose state is not known. */
const isBesideUnknown = (tree: Tree, index: number): boolean =>
  relation(tree, index) === 'conj' &&
  [index, headOf(tree, index)].some(
    (one) => tree.tokens[one]!.upos === 'ADJ' && isCapital(tree, one) && !partiesNamed(tree.tokens[one]!.text).length,
  ) &&
  isCapital(tree, headOf(tree, index))

const isCapital = (tree: Tree, index: number): boolean => /^\p{Lu}/u.test(tree.tokens[index]!.text)

/** "Sudanese rebels", "activists in Togo", "Syrian and Iraqi refugees", "an Indian proposal": the states that the words name as theirs. */
export function countriesOf(tree: Tree, head: number, tokens: number[]): { countries?: string[] } {
  if (ofAnother.includes(lemmaOf(tree, head)) || isOfBacker(tree, tokens)) return {}
  const isPeople = tree.tokens[head]!.xpos === 'NNPS'
  const isOfAnother = (index: number): boolean =>
    index !== head && index >= 0 && (ofAnother.includes(lemmaOf(tree, index)) || isOfAnother(headOf(tree, index)))
  const isTheirs = (index: number): boolean =>
    (index !== head || isPeople) &&
    !isOfAnother(index) &&
    ['ADJ', 'PROPN'].includes(tree.tokens[index]!.upos) &&
    !namedAs(tree, index, 'PER') &&
    !isInWaters(tree, index)
  const own = isMinority(tree, head) ? [] : tokens.filter(isTheirs)
  const places = childrenBy(tree, head, 'nmod')
    .filter((child) => ['in', 'of', 'from'].includes(caseOf(tree, child)))
    // "rights of Palestinians in their struggle against Israel".
    .filter((child) => caseOf(tree, child) !== 'in' || tree.tokens[child]!.upos === 'PROPN' || isPlaceWord(tree, child))
    .flatMap((child) => subtree(tree, child).filter(isTheirs))
  const said = [...own, ...places]
  if (said.some((index) => isBesideUnknown(tree, index))) return {}
  const countries = [...new Set(statesAmong(tree, said))]
  // Two that no "and" joins are not both theirs: "the Turkish proposal on Greek waters".
  if (countries.length > 1 && !own.some((index) => isOneOfBoth(tree, index, own))) return {}
  return countries.length ? { countries } : {}
}

/** Words of names that lie in no country, whatever country they name. */
export const noCountry = /\b(?:Sea|Ocean|Gulf|Bay|Strait|Straits|Channel|New)\b/

/** "in the South China Sea": in no country's. */
const isInWaters = (tree: Tree, index: number): boolean =>
  tree.sentence.names.some(
    ({ kind, first, last }) =>
      kind === 'LOC' &&
      first <= index &&
      index <= last &&
      tree.tokens.slice(first, last + 1).some(({ text }) => noCountry.test(text)),
  )

const statesAmong = (tree: Tree, indices: readonly number[]): string[] =>
  partiesNamed(indices.map((index) => tree.tokens[index]!.text).join(' ')).flatMap(({ country }) => country ?? [])

const isPlaceWord = (tree: Tree, index: number): boolean =>
  ['place', 'city', 'state'].some((name) => inClass(lemmaOf(tree, index), name))

/** "Syrian and Iraqi refugees". */
const isOneOfBoth = (tree: Tree, index: number, own: readonly number[]): boolean =>
  relation(tree, index) === 'conj' && own.includes(headOf(tree, index)) && tree.tokens[index]!.upos === 'ADJ'
