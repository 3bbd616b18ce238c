// What relative pronouns stand for, and which clauses on a noun are relative.

import { controlsObject } from './control.ts'
import { nounEffect } from './embedding.ts'
import { deniers } from './nominal.ts'
import { inClass, isTelling } from './things.ts'
import { caseOf, childrenBy, headOf, isSetOff, lemmaOf, namedAs, relation, subtree, type Tree } from './tree.ts'

const relativePronouns = ['who', 'which', 'that', 'whom']

/** The nominal that the relative clause of a verb hangs on; −1 where it stands in none. */
export const antecedent = (tree: Tree, verb: number): number => {
  let at = verb
  while (at >= 0 && relation(tree, at) !== 'acl') at = headOf(tree, at)
  const noun = at >= 0 ? headOf(tree, at) : -1
  return noun >= 0 && isAddedTo(tree, noun) && !isSetOff(tree, at) ? headOf(tree, noun) : wholeName(tree, noun)
}

/** "the Union of Congolese Patriots, which": the union, though the parser hangs the clause on the last word of its name. */
function wholeName(tree: Tree, noun: number): number {
  const name = tree.sentence.names.find(({ kind, first, last }) => kind === 'ORG' && first <= noun && noun <= last)
  let at = noun
  while (name && headOf(tree, at) >= name.first && headOf(tree, at) <= name.last) at = headOf(tree, at)
  return at
}

/** "the protocol to the treaty that it signed": the protocol. */
const isAddedTo = (tree: Tree, noun: number): boolean =>
  caseOf(tree, noun) === 'to' &&
  headOf(tree, noun) >= 0 &&
  ['protocol', 'annex', 'amendment', 'supplement', 'addendum', 'appendix'].includes(
    lemmaOf(tree, headOf(tree, noun)).toLowerCase(),
  )

export const isRelative = (tree: Tree, index: number): boolean =>
  relativePronouns.includes(tree.tokens[index]!.text.toLowerCase()) &&
  ['PRON', 'DET', 'SCONJ'].includes(tree.tokens[index]!.upos)

/** "the force which the Group intends to deploy": what is deployed; of "whom they urge to sign" the pronoun signs. */
export const isRelativeObject = (tree: Tree, pronoun: number, verb: number): boolean => {
  const governor = headOf(tree, verb)
  return (
    /^(?:which|that)$/i.test(tree.tokens[pronoun]!.text) &&
    isRelative(tree, pronoun) &&
    relation(tree, verb) === 'xcomp' &&
    !controlsObject(tree, governor) &&
    childrenBy(tree, governor, 'nsubj').some((child) => child > pronoun && !isRelative(tree, child))
  )
}

/** "a body convened by the State of Qatar, which has mediated": whoever stands right before the comma, behind a "by". */
function hostBefore(tree: Tree, pronoun: number, noun: number): number | null {
  if (!/^which$/i.test(tree.tokens[pronoun]!.text) || tree.tokens[pronoun - 1]?.text !== ',') return null
  return (
    childrenBy(tree, noun, 'acl')
      .filter((clause) => tree.tokens[clause]!.xpos === 'VBN')
      .flatMap((clause) => childrenBy(tree, clause, 'obl:agent'))
      .find((agent) => agent < pronoun && Math.max(...subtree(tree, agent)) === pronoun - 2) ?? null
  )
}

/** "monitors from states, which had listed them": "which" is no person, so it is what stands last before it. */
function meant(tree: Tree, pronoun: number, noun: number): number {
  const isPerson = (at: number): boolean =>
    inClass(lemmaOf(tree, at), 'people') || ['monitor', 'inspector', 'expert', 'troops'].includes(lemmaOf(tree, at))
  const by = hostBefore(tree, pronoun, noun)
  if (by !== null) return by
  // "the violation along the line in Kashmir that killed a man": no place kills.
  const verb = headOf(tree, pronoun)
  if (['kill', 'injure', 'wound'].includes(lemmaOf(tree, verb)) && namedAs(tree, noun, 'LOC'))
    for (let at = headOf(tree, noun), steps = 0; at >= 0 && steps < 5; at = headOf(tree, at), steps++)
      if (inClass(lemmaOf(tree, at), 'attack')) return at
  if (!/^which$/i.test(tree.tokens[pronoun]!.text) || !isPerson(noun)) return noun
  const nearer = tree.tokens.findLastIndex(
    (_, at) => at > noun && at < pronoun && relation(tree, at) === 'nmod' && caseOf(tree, at) !== '' && !isPerson(at),
  )
  return nearer < 0 ? noun : nearer
}

/** The heads, each relative pronoun among them by what it stands for. */
export const resolveRelative = (tree: Tree, verb: number, heads: number[]): number[] =>
  heads
    .map((head) =>
      isRelative(tree, head) && antecedent(tree, verb) >= 0 ? meant(tree, head, antecedent(tree, verb)) : head,
    )
    // "notes with satisfaction that forces have withdrawn": the parser takes the conjunction for a pronoun.
    .filter((head) => caseOf(tree, head) !== 'with' || !feelings.includes(lemmaOf(tree, head)))

const feelings = [
  'satisfaction',
  'regret',
  'concern',
  'relief',
  'interest',
  'alarm',
  'dismay',
  'appreciation',
  'pleasure',
]

/** "a memorandum under which both were to withdraw": the clause is what a text lays down. */
export const isUnderText = (tree: Tree, clause: number, noun: number): boolean =>
  ['instrument', 'ceasefire', 'text'].some((name) => inClass(lemmaOf(tree, noun), name)) &&
  childrenBy(tree, clause, 'obl').some(
    (which) => /^which$/i.test(tree.tokens[which]!.text) && caseOf(tree, which) === 'under',
  )

/** A relative clause, also where the parser takes it for a complement: "Taylor, whose indictment was unsealed". */
export const isRelativeClause = (tree: Tree, clause: number, noun: number): boolean =>
  isSaidOfClaim(tree, clause, noun) ||
  (!isContent(tree, clause, noun) &&
    (tree.tokens[clause]!.deprel === 'acl:relcl' ||
      ['WP', 'WP$', 'WDT'].includes(tree.tokens[Math.min(...subtree(tree, clause))]!.xpos)))

/** "a demand that Bhutan has turned down": what is asked has no tense of its own (Huddleston & Pullum, chapter 11 section 7.1.1), so that this is said of the demand. */
export const isSaidOfClaim = (tree: Tree, clause: number, noun: number): boolean =>
  (nounEffect(lemmaOf(tree, noun)) === 'demanded' ||
    // "a charge that Paris denies".
    (isTelling(lemmaOf(tree, noun)) && [...deniers, 'answer'].includes(lemmaOf(tree, clause)))) &&
  childrenBy(tree, clause, 'obj').every((object) => tree.tokens[object]!.text === 'that') &&
  tree.tokens[Math.min(...subtree(tree, clause))]!.text === 'that' &&
  (['VBD', 'VBZ'].includes(tree.tokens[clause]!.xpos) ||
    childrenBy(tree, clause, 'aux').some((aux) => /^(?:has|have|had)$/.test(tree.tokens[aux]!.text)))

/** "the lie that they had signed it", "allegations according to which they have": what the noun says. After "that" nothing may be missing in it. */
export function isContent(tree: Tree, clause: number, noun: number): boolean {
  if (nounEffect(lemmaOf(tree, noun)) === undefined && !isTelling(lemmaOf(tree, noun))) return false
  if (childrenBy(tree, clause, 'obl').some((child) => caseOf(tree, child) === 'according to')) return true
  const that = Math.min(...subtree(tree, clause))
  if (tree.tokens[that]!.text !== 'that') return false
  const whole = ['nsubj', 'obj'].every((role) =>
    childrenBy(tree, clause, role).some((child) => tree.tokens[child]!.upos !== 'PRON'),
  )
  return whole || (isTelling(lemmaOf(tree, noun)) && tree.tokens[that]!.deprel === 'mark')
}

/** "any document that handed over the town": what the noun itself does. */
export const isDoneByIt = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'nsubj').some((one) => /^(?:that|which|who)$/i.test(tree.tokens[one]!.text)) &&
  !childrenBy(tree, clause, 'aux').some((aux) => tree.tokens[aux]!.xpos === 'MD')
