// How much a page's words show that it is of the field, for the first look: words and names are counted, no tree is made.

import { countNames, partiesNamed } from '../language/parties/names.ts'
import { contestedIn, fieldForms, isPublic, manyKinds } from './scope.ts'

/** Words from which on a page is long enough to be judged by how thick the field's words stand on it. */
const longEnough = 70
/** Field words and names of parties in a hundred words, less twice those of another field, below which no page was found to tell anything. */
const thin = 0.9
/** As `thin`: below it the reader asks of a line that its parties be named (`doubtful` in scope.ts, which counts a little more). */
const inPassing = 3.6

/** As `thin`: above it a page may say the same few words of the field over and over. */
const thick = 8

/** Words of the stretch in which the field's words must stand together somewhere on a page. */
const stretch = 150
/** Field words in a stretch beyond those of other fields, and different ones, at least. */
const [together, different] = [3, 3]
/** Different field words, and public parties, that make a page one of the field whatever else it tells. */
const [manyDifferent, manyParties] = [7, 4]
/** Field words in a stretch that are enough, however long the page is. */
const plenty = 5

/** The page is out of scope whatever its parties are: too few of its words are the field's, for its length or for those of sport, business and film. */
export function isOfAnotherField(text: string, words: readonly string[]): boolean {
  const contested = contestedIn(text)
  const others = new Set(contested)
  const lemmas = words.map((word) => (others.has(word) ? undefined : fieldForms.get(word)))
  return seemsOfAnother(text, words, contested, lemmas) && !isOfManyParties(text, lemmas)
}

function seemsOfAnother(
  text: string,
  words: readonly string[],
  contested: readonly string[],
  lemmas: readonly (string | undefined)[],
): boolean {
  const others = new Set(contested)
  const field = lemmas.filter((lemma) => lemma !== undefined).length
  const kinds = others.size
  const density = field - 2 * contested.length
  // Three words of other fields, once each, may stand on a page that is full of parties: a club, a contract, a season.
  const few = (): boolean => contested.length <= 3 && !lacks(text, words.length, density, inPassing)
  if (kinds >= 3 && field <= kinds * 2 && !few()) return true
  if (words.length < longEnough) return false
  if (mostDifferent(lemmas) < different && lacks(text, words.length, density, thick)) return true
  const thickest = mostTogether(words.map((word) => Number(fieldForms.has(word)) - Number(others.has(word))))
  const isThin = words.length >= stretch && thickest < together
  const isScant = thickest < plenty && field - contested.length < words.length / 100
  if ((isThin || isScant) && !((contested.length <= 2 || kinds === 1) && !lacks(text, words.length, density, thick)))
    return true
  return lacks(text, words.length, density, thin)
}

/** Skaters and a coach on a page of sanctions, missiles, talks and four states: of the field all the same. */
const isOfManyParties = (text: string, lemmas: readonly (string | undefined)[]): boolean =>
  new Set(lemmas.filter((lemma) => lemma !== undefined)).size >= manyDifferent && publicNamed([text]) >= manyParties

/** The page is long and tells of the field in passing at most, so that a line on it must name its parties. */
export function tellsInPassing(text: string, words: readonly string[]): boolean {
  if (words.length < longEnough || isOfRegions(text, words)) return false
  const field = words.filter((word) => fieldForms.has(word)).length
  return lacks(text, words.length, field - 2 * contestedIn(text).length, inPassing)
}

/** So many different words of the field and none of another: regions and movements that no list has may agree there. */
const isOfRegions = (text: string, words: readonly string[]): boolean =>
  new Set(words.map((word) => fieldForms.get(word))).size > manyKinds && contestedIn(text).length === 0

/** Different public parties of the lexicon that texts name. */
export const publicNamed = (texts: readonly string[]): number =>
  new Set(
    texts
      .flatMap(partiesNamed)
      .filter(isPublic)
      .map((party) => party.country ?? party.id),
  ).size

/** With every name of a party counted, what a page has is still less than so many in a hundred words. */
function lacks(text: string, words: number, has: number, inHundred: number): boolean {
  const asked = (inHundred * words) / 100 - has
  return asked > 0 && countNames(text, Math.ceil(asked)) < asked
}

/** The most that the words of one stretch come to. */
function mostTogether(counts: readonly number[]): number {
  let [here, most] = [0, 0]
  counts.forEach((count, at) => {
    here += count - (counts[at - stretch] ?? 0)
    most = Math.max(most, here)
  })
  return most
}

/** The most different lemmas that stand in one stretch. */
function mostDifferent(lemmas: readonly (string | undefined)[]): number {
  const here = new Map<string, number>()
  let most = 0
  const add = (lemma: string | undefined, count: number): void => {
    if (lemma === undefined) return
    const now = (here.get(lemma) ?? 0) + count
    if (now > 0) here.set(lemma, now)
    else here.delete(lemma)
  }
  lemmas.forEach((lemma, at) => {
    add(lemma, 1)
    add(lemmas[at - stretch], -1)
    most = Math.max(most, here.size)
  })
  return most
}
