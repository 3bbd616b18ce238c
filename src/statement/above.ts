// What the words above an act's own noun say of it: "denied claims that", "dropped plans to".

import { clauseModality } from './clause.ts'
import { addSpeaker, applyEffect, type Climb, drop, lower } from './climb.ts'
import { isSpeechVerb, verbEffect } from './embedding.ts'
import { deniers } from './nominal.ts'
import { isPassive } from './passive.ts'
import { inClass, isTelling } from './things.ts'
import { caseOf, headOf, isVerb, lemmaOf, relation } from './tree.ts'
import { isNeed } from './vouched.ts'

const undoing =
  'drop freeze reverse revoke rescind cancel abandon shelve scrap suspend overturn annul withdraw delay block postpone call put quash veto'.split(
    ' ',
  )

const takingBack = ['drop', 'abandon', 'retract', 'shelve', 'waive', 'renounce', 'withdraw', 'rescind', 'forswear']

const admissions = ['admission', 'acknowledgement', 'acknowledgment', 'confession', 'confirmation', 'proof']

/** Above the act's own clause and noun: what is left can only lower the mode. */
export function above(climb: Climb, at: number, governor: number): boolean {
  const { tree } = climb
  // "denied it despite assurances that they would": assured all the same.
  if (relation(tree, at) === 'obl' && caseOf(tree, at) === 'despite') climb.asserted = true
  if (!climb.asserted && isVerb(tree, governor) && ['obj', 'nsubj', 'obl'].includes(relation(tree, at))) {
    const upper = clauseModality(tree, governor)
    if (upper.mode && upper.mode !== 'under-way') lower(climb, upper.mode, upper.rule, governor)
    if (upper.negative) drop(climb, 'negated-governor')
    const effect = verbEffect(lemmaOf(tree, governor))
    const told = climb.path.findLast((one) => one !== at && headOf(tree, one) === at)
    // "dismissed the suggestion that they withdraw": an idea is turned down, and no claim.
    const isIdea = told !== undefined && tree.tokens[told]!.xpos === 'VB'
    const claimed =
      relation(tree, at) === 'obj' &&
      (inClass(lemmaOf(tree, at), 'accusation') || (isTelling(lemmaOf(tree, at)) && told !== undefined && !isIdea))
    // "denied claims that Iran had armed them": what is claimed is denied, by whoever denies it.
    if (claimed && deniers.includes(lemmaOf(tree, governor)) && !upper.negative) {
      climb.voices = climb.voices.filter(({ rule }) => !['noun-possessor', 'unowned-claim'].includes(rule))
      lower(climb, 'denied', 'denial', governor)
      climb.polarity = 'positive'
      addSpeaker(climb, governor)
      return false
    }
    // "demanded an admission by Moscow that its police murdered them": nobody has said so yet.
    const isOwned = told !== undefined && !isIdea && admissions.includes(lemmaOf(tree, at))
    if (isOwned && (effect === 'demanded' || effect === 'proposed')) drop(climb, 'not-said')
    // "plans to attack were dropped", "a decision to expel them was reversed".
    if (relation(tree, at) === 'nsubj' && isPassive(tree, governor) && undoing.includes(lemmaOf(tree, governor)))
      drop(climb, 'plan-dropped')
    // "dropped his demand that they leave".
    if (relation(tree, at) === 'obj' && takingBack.includes(lemmaOf(tree, governor))) drop(climb, 'taken-back')
    // "stresses the need for the resumption of talks": whoever stresses it.
    if (isNeed(tree, at) && isSpeechVerb(lemmaOf(tree, governor))) addSpeaker(climb, governor)
    const undone = effect === 'failed' || effect === 'refused' || effect === 'denied'
    // "shall refrain from any attempt to seize": what is not done there cannot be told apart from what is.
    // "the opening of the talks had been scheduled": what is done to the subject of a passive.
    const isObject = relation(tree, at) === 'obj' || (relation(tree, at) === 'nsubj' && isPassive(tree, governor))
    if (undone && relation(tree, at) !== 'nsubj') drop(climb, 'undone-above')
    else if (isObject && effect && effect !== 'occurred' && effect !== 'under-way')
      applyEffect(climb, effect, governor, 'verb')
  }
  return false
}
