import { isPassive } from '../passive.ts'
import { caseOf, childrenBy, lemmaOf, subtree, type Tree } from '../tree.ts'
import { prepositionOf } from './cue.ts'
import { isBroughtIn } from './nominals.ts'
import { canSpeak } from './source.ts'
import type { Part } from './types.ts'
import {
  addressesObject,
  hasHearer,
  isReport,
  isReporting,
  takesInfinitive,
  takesObject,
  takesPreposition,
  wantsOfSomebody,
} from './words.ts'

const part = (tree: Tree, index: number, cue: number[] = []): Part => ({
  content: subtree(tree, index).filter((token) => !cue.includes(token)),
  cue,
})

/** What a verb of saying or wanting takes besides a clause: an infinitive, words with a preposition, an object. */
export function complements(tree: Tree, verb: number, speaker: number): Part[] {
  if (speaker >= 0 && !canSpeak(tree, speaker)) return []
  const found = [...infinitives(tree, verb), ...prepositional(tree, verb)]
  return found.length ? found : objects(tree, verb, speaker)
}

/** What the verb is done to: its object, in a passive its subject. */
const patients = (tree: Tree, verb: number): number[] =>
  isPassive(tree, verb) ? childrenBy(tree, verb, 'nsubj:pass') : childrenBy(tree, verb, 'obj', 'iobj')

/** "wants to leave" · "urged the council to act" · "is said to have fled" · "told them to wait" */
function infinitives(tree: Tree, verb: number): Part[] {
  const lemma = lemmaOf(tree, verb)
  const clauses = childrenBy(tree, verb, 'xcomp').filter((child) => caseOf(tree, child) !== 'as')
  if (!clauses.length || !(takesInfinitive(lemma) || wantsOfSomebody(lemma) || takesObject(lemma) || hasHearer(lemma)))
    return []
  const wanted = hasHearer(lemma) && !isPassive(tree, verb) ? [] : patients(tree, verb)
  return [...clauses, ...wanted].map((clause) => part(tree, clause))
}

/** "called for a truce" · "accused the army of looting" · "described the accord as a surrender" · "called on them to leave" */
function prepositional(tree: Tree, verb: number): Part[] {
  const lemma = lemmaOf(tree, verb)
  return childrenBy(tree, verb, 'obl', 'advcl', 'xcomp', 'ccomp').flatMap((child) => {
    const preposition = caseOf(tree, child)
    if (child < verb || !takesPreposition(lemma, preposition)) return []
    const before = patients(tree, verb).filter((patient) => patient < child)
    if (preposition === 'as' || (addressesObject(lemma) && !hasHearer(lemma) && before.length))
      return [...before, child].map((one) => part(tree, one))
    const wanted = wantsOfSomebody(lemma)
      ? childrenBy(tree, verb, 'advcl', 'xcomp').filter((clause) => clause > child && caseOf(tree, clause) === 'to')
      : []
    return [part(tree, child, prepositionOf(tree, child)), ...wanted.map((clause) => part(tree, clause))]
  })
}

/** "criticised the plan" · "the plan was rejected by both" · "polls show a majority"; a person alone is no content, nor is a noun of saying. */
function objects(tree: Tree, verb: number, speaker: number): Part[] {
  const lemma = lemmaOf(tree, verb)
  const reported = speaker >= 0 && isReporting(lemma) && isReport(lemmaOf(tree, speaker))
  if (!reported && !takesObject(lemma)) return []
  if (isPassive(tree, verb)) return speaker < 0 ? [] : patients(tree, verb).map((patient) => part(tree, patient))
  return childrenBy(tree, verb, 'obj')
    .filter((object) => isSaid(tree, object) && !isBroughtIn(tree, object))
    .map((object) => part(tree, object))
}

const isSaid = (tree: Tree, object: number): boolean =>
  tree.tokens[object]!.upos !== 'PRON' || /^(it|this|that|what)$/i.test(tree.tokens[object]!.text)
