// What a relative clause says of an act in it.

import { isAmbiguous, isOfBody, isOfList } from './ambiguous.ts'
import { clauseModality } from './clause.ts'
import { addSpeaker, type Climb, drop, higher, lower, standsByItself } from './climb.ts'
import { isNegator } from './embedding.ts'
import { deniers } from './nominal.ts'
import { isDoneByIt, isSaidOfClaim, isUnderText } from './relative.ts'
import { seenAct } from './seen.ts'
import { inClass, isTelling } from './things.ts'
import { caseOf, childrenBy, headOf, isInTime, isSetOff, lemmaOf, relation, subtree, type Tree } from './tree.ts'
import { speakerOf } from './voice.ts'

/** How firmly an act in a relative clause of `noun` stands, and what such clauses leave open. */
export function relativeClause(climb: Climb, at: number, noun: number): void {
  const { tree } = climb
  const isAny = childrenBy(tree, noun, 'det').some((word) => lemmaOf(tree, word) === 'any')
  // "the line that the rebels have withdrawn": what it says, or what they did with it.
  if (
    !isSaidOfClaim(tree, at, noun) &&
    isTelling(lemmaOf(tree, noun)) &&
    tree.tokens[Math.min(...subtree(tree, at))]!.text === 'that'
  )
    drop(climb, 'claim-or-relative')
  // "denied what a newspaper had printed to the effect that they had paid": what was printed is denied.
  const denier = headOf(tree, noun)
  const wasClaimed = climb.voices.some(({ rule }) => rule === 'unowned-claim' || rule === 'noun-possessor')
  if (wasClaimed && denier >= 0 && /^what$/i.test(tree.tokens[noun]!.text) && deniers.includes(lemmaOf(tree, denier))) {
    climb.asserted = false
    climb.voices = []
    lower(climb, 'denied', 'denial', denier)
    addSpeaker(climb, denier)
    standsByItself(climb)
    return
  }
  if (isNone(tree, noun) && !isSetOff(tree, at)) drop(climb, 'negated-noun')
  // "would not ratify any document that handed over the town".
  if (isAny && !isSetOff(tree, at) && isDoneByIt(tree, at)) drop(climb, 'generic')
  if (isCleft(tree, noun)) {
    // "It was not Spain that walked out": somebody else did, and nobody says who.
    const { mode, negative, rule } = clauseModality(tree, noun)
    if (negative) drop(climb, 'negated-subject')
    if (mode && mode !== 'occurred') lower(climb, mode, rule, noun)
    climb.top = higher(tree, climb.top, noun)
    climb.settled = true
    return
  }
  // "the commission that's to supervise it": the parser at times leaves the "is" out of the clause.
  if (clauseModality(tree, at).rule === 'infinitive') lower(climb, 'planned', 'be-to', at)
  if (isOfNoneInParticular(tree, noun, at)) drop(climb, 'generic')
  // "targets aircraft that either entered its airspace or fired at it": whichever do.
  if (childrenBy(tree, at, 'cc', 'cc:preconj', 'advmod').some((word) => tree.tokens[word]!.text === 'either'))
    drop(climb, 'generic')
  // "would mark the first time that both have joined the talks".
  const upon = headOf(tree, noun)
  const upper = lemmaOf(tree, noun) === 'time' && upon >= 0 ? clauseModality(tree, upon) : null
  if (upper?.mode && upper.rule.startsWith('modal')) lower(climb, upper.mode, upper.rule, upon)
  // "will return the day Kinshasa frees them".
  const later = headOf(tree, noun)
  if (
    inClass(lemmaOf(tree, noun), 'time') &&
    later >= 0 &&
    ['present-indicative', 'present-perfect'].includes(clauseModality(tree, at).rule) &&
    ['modal-planned', 'modal-hypothetical', 'modal-possible'].includes(clauseModality(tree, later).rule)
  )
    lower(climb, 'hypothetical', 'conditional-clause', at)
  // "could be admitted by 3 June, when talks are to resume": so they are, whatever is hoped of the rest.
  if (isSetOff(tree, at) && isInTime(tree, tree.tokens[noun]!) && caseOf(tree, at) === '' && isWhen(tree, at))
    climb.asserted = true
  if (isAssumed(tree, noun)) lower(climb, 'hypothetical', 'modal-hypothetical', headOf(tree, noun))
  // "a memorandum under which both were to withdraw": the text says so.
  if (isUnderText(tree, at, noun) && !['agreed', 'pledged'].includes(climb.mode))
    climb.voices.push({ head: noun, rule: 'under-the-text', unnamed: false })
  climb.settled = true
  if (isOfList(tree, at, noun) || isOfBody(tree, at, noun)) drop(climb, 'ambiguous-antecedent')
  if (!climb.asserted && isAmbiguous(tree, at, noun) && (seenAct(tree, at) === null || climb.polarity === 'negative'))
    drop(climb, 'ambiguous-antecedent')
  if (isSpokenOf(tree, at, noun)) {
    const teller = speakerOf(tree, headOf(tree, noun))
    if (teller) climb.voices.push(teller)
  }
  climb.detached ||= isSetOff(tree, at) || (inClass(lemmaOf(tree, noun), 'accusation') && isSetOff(tree, noun))
  climb.asserted = true
}

/** "spoke of a raid in which two were killed", "described a raid in which …": what somebody brings up, of which nothing was said before, stands on his word. */
function isSpokenOf(tree: Tree, clause: number, noun: number): boolean {
  const verb = headOf(tree, noun)
  if (verb < 0 || isSetOff(tree, clause) || isDefinite(tree, noun)) return false
  return caseOf(tree, noun) === 'of'
    ? ['speak', 'tell', 'talk', 'complain', 'hear'].includes(lemmaOf(tree, verb))
    : relation(tree, noun) === 'obj' &&
        ['report', 'describe', 'recall', 'recount', 'allege', 'mention', 'cite'].includes(lemmaOf(tree, verb))
}

const isWhen = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'advmod').some((word) => /^when$/i.test(tree.tokens[word]!.text))

/** "not a ceasefire that holds", "no army that withdrew", "It is not the army that attacked it": of what there is none, nothing is told. */
const isNone = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'det', 'advmod', 'cc:preconj').some(
    (word) => word < noun && isNegator(tree.tokens[word]!.text.toLowerCase()),
  ) ||
  (childrenBy(tree, noun, 'cop').length > 0 && clauseModality(tree, noun).negative)

/** "It was Spain that walked out": what stands above the clause is the sentence's own claim. */
const isCleft = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'expl').length > 0 && childrenBy(tree, noun, 'cop').length > 0

/** "States that break off relations tend to …", "like an army that has taken a capital": of all such, and of none. */
function isOfNoneInParticular(tree: Tree, noun: number, clause: number): boolean {
  // "sanctions on anybody who broke the accord".
  if (/^(?:anybody|anyone|whoever|everyone|everybody|anything)$/i.test(tree.tokens[noun]!.text)) return true
  // "against those who fail to honour it".
  const isOfThose = /^those$/i.test(tree.tokens[noun]!.text) && !isSetOff(tree, clause)
  // "amnesty for all members who have disarmed": whoever they are.
  if (caseOf(tree, noun) === 'for' && isAll(tree, noun) && !isSetOff(tree, clause)) return true
  if (isOfThose && clauseModality(tree, clause).rule === 'present-indicative') return true
  if (tree.tokens[noun]!.upos !== 'NOUN' || isDefinite(tree, noun) || isSetOff(tree, clause)) return false
  if (['like', 'unlike'].includes(caseOf(tree, noun))) return true
  return (
    ['state', 'country', 'government', 'nation', 'party', 'power'].includes(lemmaOf(tree, noun)) &&
    tree.tokens[noun]!.xpos === 'NNS' &&
    !childrenBy(tree, noun, 'det', 'nummod', 'amod', 'compound', 'nmod:poss').length
  )
}

/** "A Serbia that walked out would be alone": assumed with the would above it. */
function isAssumed(tree: Tree, noun: number): boolean {
  const governor = headOf(tree, noun)
  return (
    governor >= 0 &&
    relation(tree, noun) === 'nsubj' &&
    childrenBy(tree, noun, 'det').some((child) =>
      ['a', 'an', 'any'].includes(tree.tokens[child]!.text.toLowerCase()),
    ) &&
    clauseModality(tree, governor).rule === 'modal-hypothetical'
  )
}

const isAll = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'det', 'det:predet').some((word) => lemmaOf(tree, word) === 'all')

export const isDefinite = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'det', 'nmod:poss').some((child) =>
    ['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her'].includes(
      tree.tokens[child]!.text.toLowerCase(),
    ),
  )
