// Who holds the office that some words name, and who only belongs to him.

import voices from '../../lexicon/voices.json' with { type: 'json' }
import type { Party } from '../model/party.ts'
import { framesOf } from './acts.ts'
import { inClass } from './things.ts'
import { childrenBy, lemmaOf, namedAs, relation, type Tree } from './tree.ts'

/** "the opposition leader, Riek Machar,", "the ruler, A, and Colonel B,": the persons whom an office is set beside; the head itself where there is none. */
export function heldBy(tree: Tree, head: number): number[] {
  const { xpos } = tree.tokens[head]!
  const isOffice = xpos === 'NN' || (xpos === 'NNP' && inClass(lemmaOf(tree, head).toLowerCase(), 'human'))
  const [next] = childrenBy(tree, head, 'conj')
  const isSeveral = ['NNS', 'NNPS'].includes(xpos) && next === undefined
  if ((!isOffice && !isSeveral) || isOfAct(tree, head)) return [head]
  const person = (at: number): boolean =>
    namedAs(tree, at, 'PER') || isItsName(tree, head, at) || (isSeveral && tree.tokens[at]!.upos === 'PROPN')
  const [holder, ...others] = tree.children[head]!.filter((child) => relation(tree, child) === 'appos' && person(child))
  // "the foreign ministers of A and B, X and Y" are not the holders of one office; "the minister, X, and the envoy, Y" are of two.
  if (holder === undefined || (next !== undefined && next < holder)) return [head]
  // "the three princes, A, B and C".
  if (isSeveral) return childrenBy(tree, holder, 'conj').length > 0 && !ofOffices(tree, head) ? [holder] : [head]
  const further = next === undefined ? [] : childrenBy(tree, head, 'conj').flatMap((other) => heldBy(tree, other))
  return [holder, ...others.filter((other) => childrenBy(tree, other, 'cc').length > 0), ...further]
}

/** "the regional bloc, ECOWAS,": the name of what the words describe. */
const isItsName = (tree: Tree, head: number, at: number): boolean =>
  named.includes(lemmaOf(tree, head).toLowerCase()) &&
  tree.sentence.names.some(
    ({ first, last, party }) =>
      first <= at && at <= last && party && ['organisation', 'armed-group', 'organ'].includes(party.kind),
  )

const named =
  'movement group bloc organisation organization ngo agency body union alliance front faction militia guerrilla coalition'.split(
    ' ',
  )

/** "the leaders of A and B, X and Y": which of the two holds which, the words leave to the reader. */
const ofOffices = (tree: Tree, head: number): boolean =>
  childrenBy(tree, head, 'nmod').some((of) => childrenBy(tree, of, 'conj').length > 0)

/** "a spokesman for the president", "Clinton's lawyer", "the detention of the chief, Riek Machar": whoever or what belongs to a person is another. */
export const isOfPerson = (tree: Tree, head: number, party: Party | undefined): boolean =>
  party?.kind === 'person' &&
  // "a Special Envoy of President X".
  (tree.tokens[head]!.upos === 'NOUN' ||
    /^(?:envoy|representative|emissary|advis[eo]r|spokes\w+)$/i.test(tree.tokens[head]!.text)) &&
  tree.sentence.names.some(
    (name) =>
      name.party?.id === party.id &&
      tree.children[head]!.some(
        (child) =>
          (relation(tree, child) === 'nmod' || (relation(tree, child) === 'appos' && isOfAct(tree, head))) &&
          name.first <= child &&
          child <= name.last,
      ),
  )

/** "the detention of the chief, Riek Machar,": who is detained, and no detention. */
const isOfAct = (tree: Tree, head: number): boolean => framesOf(lemmaOf(tree, head), true).length > 0

const inBrackets =
  /\((?:(?:Mr|Mrs|Ms|Miss|Mme)\.? )?((?:(?:Dr|Prof|Sir|Shri|Smt|Hon|Gen|Col)\.? )?\p{Lu}[^(),\n]{3,40})\)/gu
const titled = /^\((?:Mr|Mrs|Ms|Miss|Mme|Dr|Prof|Sir|Shri|Smt|Hon|Gen|Col)\b/
const officeBefore = /(?:\p{Lu}[\p{L}'’-]*)(?: (?:\p{Lu}[\p{L}'’-]*|of|for|the|and))* $/u
/** Characters before brackets in which the words of an office stand. */
const longestOffice = 80

let lastPage: { text: string; offices: [office: string, holder: string][] } = { text: '', offices: [] }

/**
 * "The Minister for Foreign Affairs (Dr. Sapena Pastor)": whom a page's brackets name behind an office, wherever it names the office, or
 * its first words where the page has no other office that begins so. Null where they name nobody.
 */
export function bracketedHolder(office: string, pageText: string): string | null {
  if (lastPage.text !== pageText) lastPage = { text: pageText, offices: officesOf(pageText) }
  if (lastPage.offices.length === 0) return null
  const words = bare(office)
  const holders = new Set(lastPage.offices.flatMap(([known, holder]) => (known === words ? [holder] : [])))
  const longer = lastPage.offices.filter(([known]) => known.startsWith(`${words} `))
  if (holders.size === 0 && longer.length === 1 && /^[\p{L} '’-]+$/u.test(words)) {
    const named = [...pageText.matchAll(new RegExp(`\\b${words} (?:of|for) `, 'giu'))]
    const offices = named.filter(([found]) => /^\p{Lu}/u.test(found))
    const [known, holder] = longer[0]!
    if (offices.every(({ index }) => pageText.slice(index, index + known.length).toLowerCase() === known))
      holders.add(holder)
  }
  return holders.size === 1 ? [...holders][0]! : null
}

const officesOf = (text: string): [office: string, holder: string][] =>
  [...text.matchAll(inBrackets)].flatMap(({ 0: whole, 1: holder, index: at }) => {
    const words = titled.test(whole)
      ? officeBefore.exec(text.slice(Math.max(0, at - longestOffice), at))?.[0]
      : undefined
    const office = bare((words ?? '').trim())
    return office.split(' ').some((word) => voices.offices.includes(word)) ? [[office, holder!]] : []
  })

const bare = (words: string): string => words.toLowerCase().replace(/^the /, '')
