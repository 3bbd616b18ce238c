// Which of two nominals a relative clause is about, where the nearer one is a name.

import { inClass } from './things.ts'
import { caseOf, childrenBy, conjuncts, headOf, lemmaOf, namedAs, relation, subtree, type Tree } from './tree.ts'

/** "a document with Kosovo, which Serbia does not recognise": a name stands nearer to the pronoun than the noun that the tree takes. */
export function isAmbiguous(tree: Tree, clause: number, noun: number): boolean {
  if (isOfOtherNumber(tree, clause, noun)) return true
  const start = Math.min(...subtree(tree, clause, (child) => tree.tokens[child]!.upos === 'PUNCT'))
  const nearest = tree.tokens[start - 1]?.text === ',' ? start - 2 : -1
  if (nearest <= noun) return false
  const name = tree.sentence.names.find((one) => one.first <= nearest && nearest <= one.last)
  if (name === undefined) return false
  // "the Order of the Court, in which Nicaragua is required to withdraw": who is to act stands in the clause itself.
  if (isSetting(tree, clause)) return false
  // "the protocol of Rio de Janeiro, which both signed in 1942": no town is signed.
  if (name.kind === 'LOC' && isOfText(tree, clause, noun)) return false
  // "Oscar Arias of Costa Rica, who had proposed it": no place and no body is a "who" beside a person.
  const who = subtree(tree, clause).some((at) => /^(?:who|whom)$/i.test(tree.tokens[at]!.text))
  const isPerson = (at: number): boolean => namedAs(tree, at, 'PER')
  const isOfPeople = ['human', 'people', 'envoys'].some((of) => inClass(lemmaOf(tree, noun), of))
  if (who && name.kind !== 'PER' && (isPerson(noun) || isOfPeople)) return false
  // "the government of Paias Wingti, which acceded": a person is no "which".
  if (!who && name.kind === 'PER' && !isPerson(noun) && /^which$/i.test(tree.tokens[start]!.text)) return false
  // "UN envoy Matthew Nimetz, who mediated": the noun is the office of the one who is named.
  if (name.first <= headOf(tree, noun) && headOf(tree, noun) <= name.last) return false
  // "President X and the leader, Y, who signed": the nearer name is one of those that the clause is about.
  const members = [...conjuncts(tree, noun), ...childrenBy(tree, noun, 'appos')]
  return !members.some((member) => name.first <= member && member <= name.last)
}

/** "supporters of the Front (FDN) that signed the treaty": of people one says "who". */
export function isOfBody(tree: Tree, clause: number, noun: number): boolean {
  const start = Math.min(...subtree(tree, clause, (child) => tree.tokens[child]!.upos === 'PUNCT'))
  const isBracketed = tree.tokens[start - 1]?.text === ')'
  const last = isBracketed ? start - 2 : start - 1
  return (
    tree.tokens[start]!.text === 'that' &&
    last > noun &&
    tree.tokens[last]!.upos === 'PROPN' &&
    (isBracketed || !namedAs(tree, last, 'PER')) &&
    ['human', 'people', 'envoys', 'crowd'].some((of) => inClass(lemmaOf(tree, noun), of))
  )
}

/** The clause tells of a text, talks, a meeting or a way what is told of no place. */
const isOfText = (tree: Tree, clause: number, noun: number): boolean =>
  (['route', 'ways'].some((name) => inClass(lemmaOf(tree, noun), name)) && ofRoutes.has(lemmaOf(tree, clause))) ||
  isOfWords(tree, clause, noun)

const ofRoutes = new Set(['close', 'open', 'reopen', 'seal', 'shut', 'block', 'cut', 'draw', 'demarcate', 'mark'])

const isOfWords = (tree: Tree, clause: number, noun: number): boolean =>
  ['instrument', 'ceasefire', 'talks', 'meeting', 'text', 'law'].some((name) => inClass(lemmaOf(tree, noun), name)) &&
  ofTexts.has(lemmaOf(tree, clause)) &&
  subtree(tree, clause).some((at) => /^(?:which|that)$/i.test(tree.tokens[at]!.text))

const ofTexts = new Set(
  'sign initial ratify adopt conclude suspend publish reject accept approve hold break violate cancel postpone renew extend agree negotiate broker mediate expire collapse lapse take enter last draft implement denounce scrap'.split(
    ' ',
  ),
)

/** "in which", "under which", "by which" before a subject of its own: the pronoun is no part of what is done. */
const isSetting = (tree: Tree, clause: number): boolean => {
  const setting = subtree(tree, clause).find((at) => /^which$/i.test(tree.tokens[at]!.text))
  return (
    setting !== undefined &&
    relation(tree, setting) === 'obl' &&
    ['in', 'under', 'by', 'at', 'during', 'after'].includes(caseOf(tree, setting)) &&
    childrenBy(tree, clause, 'nsubj').some((subject) => ['NOUN', 'PROPN'].includes(tree.tokens[subject]!.upos))
  )
}

/** "the Assembly of Heads of State which was held": one thing is, and several are. */
function isOfOtherNumber(tree: Tree, clause: number, noun: number): boolean {
  const isSubject = childrenBy(tree, clause, 'nsubj', 'nsubj:pass').some((who) =>
    /^(?:who|which|that)$/i.test(tree.tokens[who]!.text),
  )
  if (!isSubject || tree.tokens[noun]!.xpos !== 'NNS') return false
  return [clause, ...childrenBy(tree, clause, 'aux', 'aux:pass', 'cop')].some((part) =>
    /^(?:was|is|has)$/i.test(tree.tokens[part]!.text),
  )
}

/** "composed of A, B, C and Japan, which took part": of the last, or of all. */
export function isOfList(tree: Tree, clause: number, noun: number): boolean {
  const start = Math.min(...subtree(tree, clause, (child) => tree.tokens[child]!.upos === 'PUNCT'))
  return /^which$/i.test(tree.tokens[start]!.text) && conjuncts(tree, noun).length > 3
}

/** "the widow of the senator, Enrique Casas, murdered by ETA": another person stands nearer to the participle than the one whom the tree takes. */
export function isOfNearerPerson(tree: Tree, clause: number, noun: number): boolean {
  const start = Math.min(...subtree(tree, clause, (child) => tree.tokens[child]!.upos === 'PUNCT'))
  const nearest = tree.tokens[start - 1]?.text === ',' ? start - 2 : -1
  return (
    nearest > noun && namedAs(tree, nearest, 'PER') && namedAs(tree, noun, 'PER') && !isOneName(tree, noun, nearest)
  )
}

const isOneName = (tree: Tree, a: number, b: number): boolean =>
  tree.sentence.names.some(({ first, last }) => first <= a && b <= last)
