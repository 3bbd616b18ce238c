import { framesOf } from './acts.ts'
import { isNoneOf } from './clause.ts'
import {
  calledUpon,
  controlsObject,
  giving,
  hasTo,
  issuedBy,
  laidOn,
  ofWhom,
  possessor,
  pressedBy,
  promiserOf,
  rankedBy,
} from './control.ts'
import { isAccusing, isVoiceVerb, nounEffect } from './embedding.ts'
import { antecedent, isRelative, isRelativeObject, resolveRelative } from './relative.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isSetOff, isVerb, lemmaOf, relation, subtree, type Tree } from './tree.ts'

/** Where the arguments of a verb stand (0-based token numbers of their heads), with the rule that found each. */
export interface Arguments {
  subject: number[]
  subjectRule: string
  object: number[]
  objectRule: string
  /** Preposition → heads of its nominals. */
  prepositions: Map<string, number[]>
  passive: boolean
}

/** True for `was signed`, `signed by` and other passives. */
export function isPassive(tree: Tree, verb: number): boolean {
  // "has not recognised": a perfect without "been" is no passive, whatever the parser calls its subject.
  const helpers = childrenBy(tree, verb, 'aux').map((child) => lemmaOf(tree, child))
  if (helpers.includes('have') && !helpers.some((helper) => ['be', 'get'].includes(helper))) return false
  if (childrenBy(tree, verb, 'nsubj:pass', 'aux:pass').length) return true
  // "that the rebels called a violation by Ethiopia": with a subject of its own, the "by" is another's.
  if (childrenBy(tree, verb, 'obl:agent').length && !childrenBy(tree, verb, 'nsubj').length) return true
  if (sharesAuxiliary(tree, verb)) return true
  const token = tree.tokens[verb]!
  const reduced = relation(tree, verb) === 'acl' && token.deprel !== 'acl:relcl' && ['VBN', 'VBD'].includes(token.xpos)
  return reduced && !childrenBy(tree, verb, 'nsubj', 'aux').length
}

/** "was signed in May and rejected in June". */
const sharesAuxiliary = (tree: Tree, verb: number): boolean =>
  relation(tree, verb) === 'conj' &&
  tree.tokens[verb]!.xpos === 'VBN' &&
  !childrenBy(tree, verb, 'nsubj', 'obj', 'aux').length &&
  childrenBy(tree, headOf(tree, verb), 'aux:pass').length > 0

/** Agent of a passive: hung on the verb, or by the parser on a nominal in between ("signed at the State Department by ministers"). */
function byAgent(tree: Tree, verb: number): number[] {
  const own = childrenBy(tree, verb, 'obl').filter(
    (child) => tree.tokens[child]!.deprel === 'obl:agent' || caseOf(tree, child) === 'by',
  )
  if (own.length) return own.filter((child) => !isManner(tree, child) && !isTime(tree, child))
  return tree.tokens.flatMap((_, index) =>
    index > verb &&
    ['nmod', 'obl', 'appos'].includes(relation(tree, index)) &&
    caseOf(tree, index) === 'by' &&
    !isManner(tree, index) &&
    nominalPathTo(tree, index, verb)
      ? [index]
      : [],
  )
}

/** "by the end of November": when, not by whom. */
const isTime = (tree: Tree, nominal: number): boolean =>
  tree.sentence.times.some(({ start, end }) => start <= tree.tokens[nominal]!.start && tree.tokens[nominal]!.end <= end)

/** "by force", "by decree", "by consensus": how it is done, not by whom. */
const isManner = (tree: Tree, nominal: number): boolean =>
  ['resolution', 'decree', 'law', 'order', 'ordinance', 'vote', 'consensus'].includes(lemmaOf(tree, nominal)) ||
  (tree.tokens[nominal]!.upos === 'NOUN' &&
    tree.tokens[nominal]!.xpos === 'NN' &&
    tree.children[nominal]!.every((child) => relation(tree, child) === 'case'))

/** Only nominals that say no act lie between: in "adopted …, following an appeal by X", X appeals and does not adopt. */
function nominalPathTo(tree: Tree, index: number, verb: number): boolean {
  for (let at = headOf(tree, index); at >= 0; at = headOf(tree, at)) {
    if (at === verb) return true
    if (isVerb(tree, at) || framesOf(lemmaOf(tree, at), true).length > 0) return false
  }
  return false
}

/** Subject of a clause, with control, raising, coordination and relative clauses undone. `depth` guards against ill-formed trees. */
export function subjectOf(tree: Tree, verb: number, depth = 0): { heads: number[]; rule: string } {
  if (depth > 6) return { heads: [], rule: 'none' }
  const accuser = headOf(tree, verb)
  if (accuser >= 0 && isAccusing(lemmaOf(tree, accuser)) && ['of', 'for', 'by'].includes(caseOf(tree, verb)))
    return { heads: childrenBy(tree, accuser, isPassive(tree, accuser) ? 'nsubj:pass' : 'obj'), rule: 'accused' }
  // "requires Rwanda to lift its measures": what stands before the infinitive is its subject, whatever the parser calls it.
  const before = hasTo(tree, verb)
    ? childrenBy(tree, verb, 'obj', 'iobj').filter((child) => child < verb && !isRelativeObject(tree, child, verb))
    : []
  if (before.length) return { heads: before, rule: 'object-control' }
  const passive = isPassive(tree, verb)
  const own = childrenBy(tree, verb, 'nsubj', 'csubj').filter(
    (child) =>
      !(passive && tree.tokens[child]!.deprel === 'nsubj:pass') &&
      (tree.tokens[verb]!.xpos === 'VBG' || !isBeside(tree, child)) &&
      !(child > verb && isNoneOf(tree, child)),
  )
  // "they said, the army had violated it": of two, the nearer one is the verb's own; "Iran Saturday condemned it": a day does nothing.
  const doers = own.length > 1 ? own.filter((child) => !isTime(tree, child)) : own
  if (doers.length && !passive) return { heads: resolveRelative(tree, verb, doers.slice(-1)), rule: 'subject' }
  if (passive) return { heads: byAgent(tree, verb), rule: 'passive-agent' }
  const governor = headOf(tree, verb)
  if (governor < 0) return { heads: [], rule: 'none' }
  const here = relation(tree, verb)
  const called = here === 'conj' && hasTo(tree, verb) ? calledUpon(tree, verb, governor) : null
  if (called !== null) return { heads: [called], rule: 'object-control' }
  // "agreed to a ceasefire and to withdraw": coordinated with the noun, done by whoever agreed.
  if (here === 'conj' && hasTo(tree, verb) && !isVerb(tree, governor) && isVerb(tree, headOf(tree, governor)))
    return controller(tree, headOf(tree, governor), depth)
  if (here === 'conj' && !isVerb(tree, governor) && childrenBy(tree, governor, 'cop').length)
    return { heads: resolveRelative(tree, governor, childrenBy(tree, governor, 'nsubj')), rule: 'coordination' }
  if (here === 'conj' && isVerb(tree, governor) && isOfEither(tree, verb, governor))
    return { heads: [], rule: 'ambiguous-coordination' }
  if (here === 'conj' && isVerb(tree, governor) && hasNearerFirst(tree, verb, governor))
    return { heads: [], rule: 'ambiguous-coordination' }
  if (here === 'conj' && isVerb(tree, governor)) {
    if (isPassive(tree, governor)) {
      const surface = childrenBy(tree, governor, 'nsubj:pass')
      return tree.tokens[verb]!.xpos === 'VBN'
        ? { heads: byAgent(tree, verb), rule: 'coordination' }
        : { heads: resolveRelative(tree, governor, surface), rule: 'coordination' }
    }
    return { ...subjectOf(tree, governor, depth + 1), rule: 'coordination' }
  }
  const laidOnOther = laidOn(tree, verb)
  if (laidOnOther !== null) return { heads: resolveRelative(tree, governor, laidOnOther.heads), rule: 'object-control' }
  const wanted =
    here === 'advcl' &&
    hasTo(tree, verb) &&
    (isPassive(tree, governor) || isVoiceVerb(lemmaOf(tree, governor)) || controlsObject(tree, governor))
  if (here === 'xcomp' || wanted) return controller(tree, governor, depth)
  const promised = here === 'advcl' && hasTo(tree, verb) ? promiserOf(tree, verb, governor) : []
  if (promised.length) return { heads: promised, rule: 'noun-possessor' }
  if (here === 'advcl' || here === 'ccomp') {
    const gerund = [verb, ...childrenBy(tree, verb, 'aux')].some((part) => tree.tokens[part]!.xpos === 'VBG')
    const finite = childrenBy(tree, verb, 'aux', 'cop').some((part) =>
      ['VBZ', 'VBP', 'VBD', 'MD'].includes(tree.tokens[part]!.xpos),
    )
    if (here === 'ccomp' && gerund && !finite) return controller(tree, governor, depth)
    if (relation(tree, governor) === 'acl' && isPassive(tree, governor))
      return { heads: [headOf(tree, governor)], rule: 'participle' }
    if (isPassive(tree, governor) && here === 'advcl') return { heads: [], rule: 'none' }
    const pressed = pressedBy(tree, governor)
    if (pressed.length) return { heads: pressed, rule: 'object-control' }
    // "tasked the army with disarming them".
    if (caseOf(tree, verb) === 'with' && ['task', 'charge', 'entrust', 'mandate'].includes(lemmaOf(tree, governor)))
      return { heads: childrenBy(tree, governor, 'obj'), rule: 'object-control' }
    // "praised the army for firing": whoever is praised did it.
    const blamed = caseOf(tree, verb) === 'for' && !hasTo(tree, verb) ? childrenBy(tree, governor, 'obj') : []
    if (here === 'advcl' && gerund && blamed.length > 0 && !isPassive(tree, governor))
      return { heads: resolveRelative(tree, governor, blamed), rule: 'object-control' }
    // "to prevent the army from firing".
    if (caseOf(tree, verb) === 'from' && keptFrom.includes(lemmaOf(tree, governor)))
      return {
        heads: childrenBy(tree, governor, isPassive(tree, governor) ? 'nsubj:pass' : 'obj'),
        rule: 'object-control',
      }
    // "warned Eritrea against arming them".
    if (caseOf(tree, verb) === 'against' && lemmaOf(tree, governor) === 'warn')
      return {
        heads: childrenBy(tree, governor, isPassive(tree, governor) ? 'nsubj:pass' : 'obj', 'iobj'),
        rule: 'object-control',
      }
    // "was quick to sign": of whom the adjective is said.
    const isQuality = hasTo(tree, verb) && tree.tokens[governor]!.upos === 'ADJ'
    return here === 'advcl' && (isVerb(tree, governor) || isQuality)
      ? { ...subjectOf(tree, governor, depth + 1), rule: 'adjunct-control' }
      : { heads: [], rule: 'none' }
  }
  // "within hours of Russia recognising it".
  const between = here === 'acl' && inClass(lemmaOf(tree, governor), 'time') && tree.tokens[verb]!.xpos === 'VBG'
  if (between && tree.tokens[verb - 1]!.upos === 'PROPN' && relation(tree, verb - 1) === 'nmod')
    return { heads: [verb - 1], rule: 'subject' }
  if (here === 'acl') return nounControl(tree, verb, governor, depth)
  return { heads: [], rule: 'none' }
}

/** What keeps its object from doing something. */
const keptFrom = 'prevent stop keep bar ban prohibit discourage dissuade deter block restrain hinder forbid'.split(' ')

/** "suspended it, a day after gunmen killed 26 people, expelled two and closed the border": theirs, or of whoever suspended it. */
function isOfEither(tree: Tree, verb: number, governor: number): boolean {
  const main = headOf(tree, governor)
  const from = Math.min(...subtree(tree, governor, (child) => tree.tokens[child]!.upos === 'PUNCT'))
  return (
    relation(tree, governor) === 'advcl' &&
    ['after', 'before', 'when', 'as'].includes(caseOf(tree, governor)) &&
    main >= 0 &&
    main < governor &&
    tree.tokens[main]!.xpos === tree.tokens[verb]!.xpos &&
    tree.tokens.slice(main, from + 4).some(({ text }) => text === ',') &&
    tree.tokens.slice(governor, verb).some(({ text }) => text === ',')
  )
}

/** "had been expecting it since the junta brought in X, expelled Y": a finite verb of the same form stands nearer, with a subject of its own. */
function hasNearerFirst(tree: Tree, verb: number, governor: number): boolean {
  const form = tree.tokens[verb]!.xpos
  if (tree.tokens[governor]!.xpos === form) return false
  return tree.tokens.some(
    ({ xpos }, index) =>
      index > governor &&
      index < verb &&
      xpos === form &&
      isVerb(tree, index) &&
      childrenBy(tree, index, 'nsubj').length > 0,
  )
}

/** "With four governments looking on, the president signed": those who look on do not sign. */
const isBeside = (tree: Tree, subject: number): boolean => {
  const first = Math.min(...subtree(tree, subject))
  return [first, first - 1].some((index) => tree.tokens[index]?.text.toLowerCase() === 'with')
}

/** "urged Armenia to amend", "called on Armenia to amend", "Armenia is expected to amend", "Armenia agreed to amend". */
function controller(tree: Tree, governor: number, depth: number): { heads: number[]; rule: string } {
  if (isPassive(tree, governor)) {
    const surface = childrenBy(tree, governor, 'nsubj:pass', 'nsubj')
    // "It was agreed to form a government": the pronoun stands for the clause.
    const expletive = lemmaOf(tree, governor) === 'agree' && surface.every((head) => lemmaOf(tree, head) === 'it')
    if (surface.length && expletive) return { heads: byAgent(tree, governor), rule: 'passive-agent' }
    if (surface.length) return { heads: resolveRelative(tree, governor, surface), rule: 'raising' }
    // "has offered to mediate and is expected to send observers"; "Urged by France to sign, Haftar …"; "troops invited by Maputo to fight".
    const beside = headOf(tree, governor)
    const here = relation(tree, governor)
    if (here === 'acl' && !isVerb(tree, beside) && nounEffect(lemmaOf(tree, beside)) === undefined)
      return { heads: [beside], rule: 'participle' }
    if (['conj', 'advcl'].includes(here) && isVerb(tree, beside))
      return isPassive(tree, beside)
        ? { heads: resolveRelative(tree, beside, childrenBy(tree, beside, 'nsubj:pass')), rule: 'raising' }
        : { heads: subjectOf(tree, beside, depth + 1).heads, rule: 'raising' }
  }
  const subjectControl = ['promise', 'vow', 'pledge', 'threaten'].includes(lemmaOf(tree, governor))
  // "has committed itself to rebuild": the subject binds itself.
  const objects = childrenBy(tree, governor, 'obj', 'iobj').filter(
    // "agreed with the envoy to hand in their weapons": whom a preposition brings in is no object.
    (object) => !/sel(?:f|ves)$/i.test(tree.tokens[object]!.text) && caseOf(tree, object) === '',
  )
  if (objects.length && !subjectControl)
    return { heads: resolveRelative(tree, governor, objects), rule: 'object-control' }
  const pressed = pressedBy(tree, governor)
  if (pressed.length) return { heads: pressed, rule: 'object-control' }
  const own = childrenBy(tree, governor, 'nsubj')
  if (own.length) return { heads: resolveRelative(tree, governor, own), rule: 'control' }
  return { ...subjectOf(tree, governor, depth + 1), rule: 'control' }
}

/** "forces occupying the town" (the noun itself), "its pledge to withdraw" (the possessor), "signed a memorandum to establish" (who signed). */
function nounControl(tree: Tree, verb: number, noun: number, depth: number): { heads: number[]; rule: string } {
  if (tree.tokens[verb]!.deprel === 'acl:relcl') return { heads: [], rule: 'none' }
  const accuser = headOf(tree, noun)
  const issuer = issuedBy(tree, noun)
  if (!hasTo(tree, verb) && tree.tokens[verb]!.xpos === 'VBG' && issuer !== null)
    return { ...subjectOf(tree, issuer, depth + 1), rule: 'noun-control' }
  if (!hasTo(tree, verb))
    return { heads: [noun], rule: accuser >= 0 && isAccusing(lemmaOf(tree, accuser)) ? 'accused' : 'participle' }
  // "an invitation to the president to visit": the one who is invited, asked or called upon is to do it.
  const addressee = childrenBy(tree, noun, 'nmod').filter((child) =>
    ['to', 'for', 'on', 'upon'].includes(caseOf(tree, child)),
  )
  if (['demanded', 'proposed'].includes(nounEffect(lemmaOf(tree, noun)) ?? ''))
    return { heads: addressee, rule: 'addressee' }
  const governor = headOf(tree, noun)
  const ranked = rankedBy(tree, noun)
  if (ranked !== null) {
    const named = childrenBy(tree, ranked, 'cop').length || relation(tree, ranked) === 'xcomp'
    const above = relation(tree, ranked) === 'appos' ? headOf(tree, ranked) : ranked
    return named
      ? { ...subjectOf(tree, ranked, depth + 1), rule: 'noun-control' }
      : { heads: [above], rule: 'noun-control' }
  }
  // "talks due to open in May".
  if (/^(?:due|set|scheduled|expected)$/i.test(tree.tokens[verb - 2]?.text ?? ''))
    return { heads: [noun], rule: 'noun-control' }
  const owners = possessor(tree, noun).length ? possessor(tree, noun) : ofWhom(tree, noun)
  if (owners.length) return { heads: owners, rule: 'noun-possessor' }
  if (governor >= 0 && relation(tree, noun) === 'obj' && isVerb(tree, governor))
    return { ...subjectOf(tree, governor, depth + 1), rule: 'noun-control' }
  return { heads: [], rule: 'none' }
}

/** Arguments of a verb as the clause gives them, passives and relative clauses undone. */
export function argumentsOf(tree: Tree, verb: number): Arguments {
  const relative = childrenBy(tree, verb, 'nsubj:pass').filter((child) => isRelative(tree, child))
  const others = childrenBy(tree, verb, 'nsubj:pass').filter((child) => !isRelative(tree, child))
  // "which technical teams had initialled": with an auxiliary of its own and no passive one, the second subject is the agent.
  if (relative.length && others.length && !childrenBy(tree, verb, 'aux:pass').length)
    return {
      subject: others,
      subjectRule: 'subject',
      object: [antecedent(tree, verb)],
      objectRule: 'object-relative',
      prepositions: new Map(),
      passive: false,
    }
  const passive = isPassive(tree, verb)
  const subject = subjectOf(tree, verb)
  let object = resolveRelative(
    tree,
    verb,
    childrenBy(tree, verb, passive ? 'nsubj:pass' : 'obj').filter(
      (child, place) =>
        passive ||
        ((!hasTo(tree, verb) || child > verb || isRelativeObject(tree, child, verb)) &&
          !(place > 0 && isSetOff(tree, child))),
    ),
  )
  let objectRule = passive ? 'passive-subject' : 'object'
  // "Rwanda was sent a draft": what was sent stands behind the verb.
  const retained = passive ? childrenBy(tree, verb, 'obj').filter((child) => child > verb) : []
  if (retained.length && giving.includes(lemmaOf(tree, verb))) [object, objectRule] = [retained, 'retained-object']
  if (passive && !object.length) [object, objectRule] = passiveObject(tree, verb)
  if (!passive && !object.length) [object, objectRule] = sharedObject(tree, verb)
  if (!passive && !object.length) object = childrenBy(tree, verb, 'iobj')
  const prepositions = new Map<string, number[]>()
  const nominals = [
    ...childrenBy(tree, verb, 'obl', 'nmod'),
    ...object.flatMap((head) => [head, ...partOf(tree, head)]).flatMap((head) => childrenBy(tree, head, 'nmod')),
  ]
  for (const child of nominals) {
    const word = caseOf(tree, child).replace(/^upon$/, 'on')
    if (word && tree.tokens[child]!.deprel !== 'obl:agent')
      // "the deal from which Iran withdrew".
      prepositions.set(word, [...(prepositions.get(word) ?? []), ...resolveRelative(tree, verb, [child])])
  }
  return { subject: subject.heads, subjectRule: subject.rule, object, objectRule, prepositions, passive }
}

/** "most of its sanctions against Niger": what the words are a part of. */
const partOf = (tree: Tree, head: number): number[] =>
  inClass(lemmaOf(tree, head), 'part')
    ? childrenBy(tree, head, 'nmod').filter((child) => caseOf(tree, child) === 'of')
    : []

/** "a declaration signed in Moscow" and "the text is expected to be signed". */
function passiveObject(tree: Tree, verb: number): [number[], string] {
  const here = relation(tree, verb)
  const governor = headOf(tree, verb)
  if (governor < 0) return [[], 'none']
  if (here === 'acl') return [[governor], 'reduced-relative']
  if (here === 'conj' && isVerb(tree, governor)) {
    const shared = isPassive(tree, governor)
      ? childrenBy(tree, governor, 'nsubj:pass')
      : childrenBy(tree, governor, 'nsubj')
    return [resolveRelative(tree, governor, shared), 'coordination']
  }
  if (here === 'xcomp') return [controller(tree, governor, 0).heads, 'raising']
  return [[], 'none']
}

/** "signed and ratified the treaty", "the treaty (that) Armenia signed". */
function sharedObject(tree: Tree, verb: number): [number[], string] {
  const governor = headOf(tree, verb)
  if (
    tree.tokens[verb]!.deprel === 'acl:relcl' &&
    childrenBy(tree, verb, 'nsubj').some((child) => !isRelative(tree, child)) &&
    tree.tokens[governor]!.upos === 'NOUN' &&
    !inClass(lemmaOf(tree, governor), 'time') &&
    !childrenBy(tree, verb, 'obl', 'nmod').some((child) => isRelative(tree, child))
  )
    return [[governor], 'object-relative']
  if (relation(tree, verb) === 'conj' && governor >= 0 && isVerb(tree, governor)) {
    const after = childrenBy(tree, governor, 'obj').filter((child) => child > verb)
    if (after.length) return [after, 'coordination']
  }
  for (const next of childrenBy(tree, verb, 'conj')) {
    // "protested, and signed a treaty": behind a comma the object is the second verb's own.
    const apart = tree.tokens.slice(verb, next).some(({ text }) => text === ',')
    const adjacent = isVerb(tree, next) && next - verb <= 3 && !apart ? childrenBy(tree, next, 'obj') : []
    if (adjacent.length && !childrenBy(tree, next, 'nsubj').length) return [adjacent, 'coordination']
  }
  return [[], 'none']
}
