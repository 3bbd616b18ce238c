// The clause of an act's own verb.

import { topicMarks } from './adverbial.ts'
import { clauseModality } from './clause.ts'
import { applyClause, type Climb, drop, lower } from './climb.ts'
import { hasTo } from './control.ts'
import { isSpokenOf, isThoughtOf } from './gerund.ts'
import { caseOf, childrenBy, headOf, lemmaOf, relation, type Tree } from './tree.ts'

/** What the clause of the act's own verb says of its mode and polarity, and which such clauses say nothing of it. */
export function ownClause(climb: Climb, trigger: number): void {
  if (isTopic(climb.tree, trigger) || isSpokenOf(climb.tree, trigger)) drop(climb, 'gerund-topic')
  if (isHowToBe(climb.tree, trigger)) drop(climb, 'question')
  if (isThoughtOf(climb.tree, trigger)) lower(climb, 'possible', 'thought-of', trigger)
  const own = clauseModality(climb.tree, trigger)
  applyClause(climb, trigger, 'act')
  if (own.rule === 'modal-planned' && isInThatCase(climb.tree, trigger))
    lower(climb, 'hypothetical', 'conditional-clause', trigger)
  if (own.mode) climb.reasons.push({ field: 'mode', rule: own.rule, text: `“${own.words}”: ${own.mode}` })
  if (own.rule === 'present-indicative') climb.weight *= 0.9
  if (isBegunForDays(climb.tree, trigger)) lower(climb, 'under-way', 'begun', trigger)
  // "did not sign it until Tuesday": then it did.
  if (
    own.negative &&
    own.rule === 'past-indicative' &&
    childrenBy(climb.tree, trigger, 'obl').some((time) => ['until', 'till'].includes(caseOf(climb.tree, time)))
  )
    drop(climb, 'not-until')
  // "did not sign in Rome to share out jobs": whether it signed is not what is denied.
  if (
    own.negative &&
    own.mode === 'occurred' &&
    childrenBy(climb.tree, trigger, 'advcl').some((aim) => aim > trigger && hasTo(climb.tree, aim))
  )
    drop(climb, 'negated-purpose')
  // "was initialled by no one in advance".
  if (isByNobody(climb.tree, trigger)) {
    if (climb.polarity === 'negative') drop(climb, 'negated-subject')
    climb.polarity = 'negative'
    climb.reasons.push({ field: 'polarity', rule: 'negation', text: '“by no one”: it was not done' })
  }
  const here = relation(climb.tree, trigger)
  if (
    own.rule === 'participle' &&
    climb.tree.tokens[trigger]!.xpos === 'VBG' &&
    ['root', 'parataxis', 'appos', 'dep', 'list'].includes(here)
  )
    drop(climb, 'fragment')
  // “including ‘disarm the militia’”: words taken out of another's sentence.
  const before = climb.tree.tokens[trigger - 1]?.text ?? ''
  if (own.rule === 'bare-form' && /^(?:["“„«‘]|``)$/.test(before) && here !== 'root') drop(climb, 'imperative')
  const addressed = here === 'ccomp' && childrenBy(climb.tree, trigger, 'vocative').length > 0
  // "Cuba let him go": its past is its bare form; "police arrest a hundred": its present.
  const subjects = childrenBy(climb.tree, trigger, 'nsubj')
  const isOneForm =
    (/^(?:let|put|cut|hit|set|shut|quit)$/.test(climb.tree.tokens[trigger]!.text) && subjects.length > 0) ||
    subjects.some((subject) => subject === trigger - 1 && isPlural(climb.tree, subject))
  if (
    own.rule === 'bare-form' &&
    !isOneForm &&
    (addressed || !['ccomp', 'xcomp', 'conj', 'advcl', 'acl'].includes(here))
  )
    drop(climb, 'imperative')
}

/** "protocols on exchanging prisoners and on monitoring the truce": a gerund that a preposition makes a topic. */
function isTopic(tree: Tree, verb: number): boolean {
  if (tree.tokens[verb]!.xpos !== 'VBG' || !topicMarks.includes(caseOf(tree, verb))) return false
  const here = relation(tree, verb)
  // "stand together on Iraq and on arresting them": beside a verb of another form.
  return here === 'conj'
    ? tree.tokens[headOf(tree, verb)]!.xpos !== 'VBG'
    : !['advcl', 'acl', 'xcomp', 'ccomp'].includes(here)
}

const isPlural = (tree: Tree, noun: number): boolean =>
  ['NNS', 'NNPS'].includes(tree.tokens[noun]!.xpos) || lemmaOf(tree, noun) === 'police'

/** "an agreement on how disputes are to be settled": how, and not that. */
const isHowToBe = (tree: Tree, verb: number): boolean =>
  ['acl', 'conj'].includes(relation(tree, verb)) &&
  childrenBy(tree, verb, 'advmod').some((word) => tree.tokens[word]!.text.toLowerCase() === 'how') &&
  /^(?:be-to|modal-)/.test(clauseModality(tree, verb).rule)

const isByNobody = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, 'obl').some(
    (agent) =>
      caseOf(tree, agent) === 'by' &&
      (/^(?:nobody|none|neither)$/i.test(tree.tokens[agent]!.text) ||
        (lemmaOf(tree, agent) === 'one' && /^no$/i.test(tree.tokens[agent - 1]!.text))),
  )

/** "in this case it will collapse": if it comes to that. */
const isInThatCase = (tree: Tree, verb: number): boolean =>
  childrenBy(tree, verb, 'obl').some(
    (child) =>
      ['case', 'event'].includes(lemmaOf(tree, child)) &&
      caseOf(tree, child) === 'in' &&
      childrenBy(tree, child, 'det', 'amod').some((word) =>
        /^(?:this|that|such|which)$/i.test(tree.tokens[word]!.text),
      ),
  )

/** "began a three-day exchange of prisoners": it goes on. */
const isBegunForDays = (tree: Tree, verb: number): boolean =>
  ['begin', 'start'].includes(lemmaOf(tree, verb)) &&
  childrenBy(tree, verb, 'obj').some((what) =>
    childrenBy(tree, what, 'compound', 'amod', 'nummod').some((word) =>
      /^(?:days?|weeks?|months?)$|-(?:day|week|month)$/i.test(tree.tokens[word]!.text),
    ),
  )
