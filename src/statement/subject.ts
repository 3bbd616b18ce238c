// Who does what a verb tells: control, raising, coordination and relative clauses undone.

import { isNoneOf, markOf } from './clause.ts'
import {
  calledUpon,
  controlsObject,
  hasTo,
  isHopedFor,
  issuedBy,
  laidOn,
  ofWhom,
  possessor,
  pressedBy,
  promiserOf,
  rankedBy,
} from './control.ts'
import { isAccusing, isAnswer, isSpeechVerb, isVoiceVerb, nounEffect } from './embedding.ts'
import { byAgent, isPassive, isTime } from './passive.ts'
import { isRelativeObject, resolveRelative } from './relative.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isSetOff, isVerb, lemmaOf, namedAs, relation, subtree, type Tree } from './tree.ts'

/** Subject of a clause, with control, raising, coordination and relative clauses undone. `depth` guards against ill-formed trees. */
export function subjectOf(tree: Tree, verb: number, depth = 0): { heads: number[]; rule: string } {
  if (depth > 6) return { heads: [], rule: 'none' }
  const accuser = headOf(tree, verb)
  if (accuser >= 0 && isAccusing(lemmaOf(tree, accuser)) && ['of', 'for', 'by'].includes(caseOf(tree, verb))) {
    // "accused Sudan of signing it and Chad of breaking it": the second has its own beside it.
    const beside = childrenBy(tree, verb, 'nsubj')
    return { heads: beside.length ? beside : accusedBy(tree, accuser), rule: 'accused' }
  }
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
  // "they have agreed to end it, the envoy, Mr Obasanjo, said": who stands behind the verb says so.
  const front = own.filter((child) => child < verb)
  const doers = own.length > 1 ? (front.length ? front : own).filter((child) => !isTime(tree, child)) : own
  if (doers.length && !passive) return { heads: resolveRelative(tree, verb, doers.slice(-1)), rule: 'subject' }
  if (passive) return { heads: byAgent(tree, verb), rule: 'passive-agent' }
  const governor = headOf(tree, verb)
  if (governor < 0) return { heads: [], rule: 'none' }
  const here = relation(tree, verb)
  // "It took the Senate four years to ratify it".
  if (here === 'csubj' && lemmaOf(tree, governor) === 'take' && childrenBy(tree, governor, 'iobj').length)
    return { heads: childrenBy(tree, governor, 'iobj'), rule: 'object-control' }
  const called = here === 'conj' && hasTo(tree, verb) ? calledUpon(tree, verb, governor) : null
  if (called !== null) return { heads: [called], rule: 'object-control' }
  // "agreed to a ceasefire and to withdraw": coordinated with the noun, done by whoever agreed.
  if (here === 'conj' && hasTo(tree, verb) && !isVerb(tree, governor) && isVerb(tree, headOf(tree, governor)))
    return controller(tree, headOf(tree, governor), depth)
  if (here === 'conj' && !isVerb(tree, governor) && childrenBy(tree, governor, 'cop').length)
    return { heads: resolveRelative(tree, governor, childrenBy(tree, governor, 'nsubj')), rule: 'coordination' }
  if (here === 'conj' && isVerb(tree, governor) && isOfEither(tree, verb, governor))
    return { heads: [], rule: 'ambiguous-coordination' }
  if (
    here === 'conj' &&
    isVerb(tree, governor) &&
    (hasNearerFirst(tree, verb, governor) || isBehindClause(tree, verb, governor))
  )
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
  const mover = here === 'advcl' && hasTo(tree, verb) ? aboveAside(tree, verb, governor) : null
  if (mover !== null) return { ...subjectOf(tree, mover, depth + 1), rule: 'adjunct-control' }
  const wanted =
    here === 'advcl' &&
    hasTo(tree, verb) &&
    // "In order to convene it, Australia flew delegates in": what stands before is the subject's aim.
    verb > governor &&
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
    // "By adopting it, the Council called on both to withdraw": what stands before is done by whoever calls.
    // "By agreeing to talk, he said, the government had shown": the one of whom it is said.
    const told =
      verb < governor && gerund && isSpeechVerb(lemmaOf(tree, governor))
        ? childrenBy(tree, governor, 'ccomp').filter((clause) => clause > governor && markOf(tree, clause) !== 'that')
        : []
    if (told.length)
      return { heads: told.flatMap((clause) => childrenBy(tree, clause, 'nsubj')), rule: 'adjunct-control' }
    const pressed = verb > governor ? pressedBy(tree, governor) : []
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
    // "called for resuming talks": whoever is to do it, the caller says no more than that he wants it.
    if (
      gerund &&
      markOf(tree, verb) === 'for' &&
      ['call', 'appeal', 'press', 'plead'].includes(lemmaOf(tree, governor))
    )
      return { heads: [], rule: 'none' }
    // "warned Eritrea against arming them".
    if (caseOf(tree, verb) === 'against' && lemmaOf(tree, governor) === 'warn')
      return {
        heads: childrenBy(tree, governor, isPassive(tree, governor) ? 'nsubj:pass' : 'obj', 'iobj'),
        rule: 'object-control',
      }
    if (here === 'advcl' && hasTo(tree, verb) && isHopedFor(tree, verb, governor)) return { heads: [], rule: 'none' }
    if (here === 'advcl' && gerund && isBehindOther(tree, verb, governor))
      return { heads: [], rule: 'ambiguous-adjunct' }
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

/** "accused Chad of it", "Chad was accused of it", "Chad, accused of it by Sudan, …". */
function accusedBy(tree: Tree, accuser: number): number[] {
  // "the Emirates, which he accuses of arming them".
  if (!isPassive(tree, accuser)) return resolveRelative(tree, accuser, childrenBy(tree, accuser, 'obj', 'iobj'))
  const own = childrenBy(tree, accuser, 'nsubj:pass')
  return own.length || relation(tree, accuser) !== 'acl' ? own : [headOf(tree, accuser)]
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

/** "urged both to talk after the rebels attacked, claiming that …": whoever urged, or whoever attacked. */
function isBehindOther(tree: Tree, verb: number, governor: number): boolean {
  const first = Math.min(...subtree(tree, verb, (child) => tree.tokens[child]!.upos === 'PUNCT'))
  return (
    verb > governor &&
    tree.tokens[first - 1]?.text === ',' &&
    childrenBy(tree, governor, 'advcl').some(
      (clause) =>
        clause > governor &&
        ['after', 'when', 'because', 'since', 'as'].includes(markOf(tree, clause)) &&
        childrenBy(tree, clause, 'nsubj').length > 0 &&
        Math.max(...subtree(tree, clause, (child) => tree.tokens[child]!.upos === 'PUNCT')) === first - 2,
    )
  )
}

/** "fired on demonstrators who hurled stones, and arrested two": the comma leads out of the clause, and who arrested them stands above. */
function isBehindClause(tree: Tree, verb: number, governor: number): boolean {
  if (relation(tree, governor) !== 'acl' || isSetOff(tree, governor) || childrenBy(tree, governor, 'conj').length > 2)
    return false
  const comma = childrenBy(tree, verb, 'punct').some((mark) => tree.tokens[mark]!.text === ',' && mark < verb)
  const and = childrenBy(tree, verb, 'cc').some((word) => tree.tokens[word]!.text === 'and')
  return comma && and && tree.tokens[verb]!.xpos === 'VBD' && !childrenBy(tree, verb, 'nsubj', 'aux').length
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

/** Who does what an infinitive below `governor` tells: "urged Armenia to amend", "called on Armenia to amend", "Armenia is expected to amend", "Armenia agreed to amend". */
export function controller(tree: Tree, governor: number, depth: number): { heads: number[]; rule: string } {
  if (isPassive(tree, governor)) {
    const surface = childrenBy(tree, governor, 'nsubj:pass', 'nsubj')
    // "It was agreed to form a government": the pronoun stands for the clause.
    const expletive =
      ['agree', 'decide', 'resolve', 'plan', 'propose'].includes(lemmaOf(tree, governor)) &&
      surface.every((head) => lemmaOf(tree, head) === 'it')
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
    (object) =>
      !/sel(?:f|ves)$/i.test(tree.tokens[object]!.text) &&
      caseOf(tree, object) === '' &&
      // "have agreed to end it, the envoy, Mr Obasanjo, said".
      !childrenBy(tree, governor, 'xcomp').some((verb) => verb < object && isSetOff(tree, object)),
  )
  if (objects.length && !subjectControl)
    return { heads: resolveRelative(tree, governor, objects), rule: 'object-control' }
  // "urged to halt the arms race": whom he urged, the words leave out.
  if (['urge', 'exhort', 'implore'].includes(lemmaOf(tree, governor))) return { heads: [], rule: 'none' }
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
  // "hopes for reaching a settlement": whoever hopes.
  if (!hasTo(tree, verb) && markOf(tree, verb) === 'for' && nounEffect(lemmaOf(tree, noun)) !== undefined)
    return { heads: possessor(tree, noun), rule: 'noun-possessor' }
  if (!hasTo(tree, verb))
    return { heads: [noun], rule: accuser >= 0 && isAccusing(lemmaOf(tree, accuser)) ? 'accused' : 'participle' }
  // "an invitation to the president to visit": the one who is invited, asked or called upon is to do it.
  const addressee = childrenBy(tree, noun, 'nmod').filter((child) =>
    ['to', 'for', 'on', 'upon'].includes(caseOf(tree, child)),
  )
  // "an offer to the rebels to cancel it": whoever offers does.
  if (lemmaOf(tree, noun) !== 'offer' && ['demanded', 'proposed'].includes(nounEffect(lemmaOf(tree, noun)) ?? ''))
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
  // "authorised the mission of X to monitor it".
  if (governor >= 0 && relation(tree, noun) === 'obj' && controlsObject(tree, governor))
    return { heads: [noun], rule: 'object-control' }
  // "accepted an advisory council to oversee it": the council does.
  const isTool = ['trigger', 'activate', 'invoke', 'use'].includes(lemmaOf(tree, governor))
  if (inClass(lemmaOf(tree, noun), 'body') && relation(tree, noun) === 'obj' && hasTo(tree, verb) && !isTool)
    return { heads: [noun], rule: 'noun-control' }
  // "welcomed any effort to end the war": anybody's.
  const isOfAny = childrenBy(tree, noun, 'det').some((word) => ['any', 'every', 'all'].includes(lemmaOf(tree, word)))
  if (isOfAny && !possessor(tree, noun).length) return { heads: [], rule: 'none' }
  // "the Front's New Year's Day decision to free them".
  const own = possessor(tree, noun).filter((owner) => !inClass(lemmaOf(tree, owner), 'time'))
  const owners = own.length ? own : ofWhom(tree, noun)
  if (owners.length) return { heads: owners, rule: 'noun-possessor' }
  if (
    governor >= 0 &&
    relation(tree, noun) === 'obj' &&
    isVerb(tree, governor) &&
    // "praised the previous attempts to negotiate a settlement": whosever they were.
    !(
      isAnswer(lemmaOf(tree, governor)) || ['praise', 'remember', 'recall', 'mention'].includes(lemmaOf(tree, governor))
    ) &&
    !isOfOthers(tree, governor, noun, verb)
  )
    return { ...subjectOf(tree, governor, depth + 1), rule: 'noun-control' }
  return { heads: [], rule: 'none' }
}

/** "came to Canepa, which was turned into a zone, to supervise it": the verb above the aside, whose aim it is; null outside of one. */
function aboveAside(tree: Tree, verb: number, clause: number): number | null {
  if (tree.tokens[clause]!.deprel !== 'acl:relcl' || !isSetOff(tree, clause) || !isSetOff(tree, verb)) return null
  const above = headOf(tree, headOf(tree, clause))
  return above >= 0 && isVerb(tree, above) ? above : null
}

/** "welcomed the decision to extend it", "brokered a deal to free them": what the verb's object holds is for others to do than its subject. */
function isOfOthers(tree: Tree, verb: number, noun: number, infinitive: number): boolean {
  const lemma = lemmaOf(tree, verb)
  const subjects = childrenBy(tree, verb, 'nsubj')
  const isOne = subjects.every((who) => !childrenBy(tree, who, 'conj').length)
  if ([...judging, ...brokering].includes(lemma)) return true
  // "Kissinger had worked out an agreement to disengage their forces": one man, of others.
  if (['work', 'hammer', 'arrange'].includes(lemma)) return isOne && subjects.every((who) => namedAs(tree, who, 'PER'))
  // "Qatar announced an agreement to free them"; "Israel announced a deal to withdraw its troops" is its own.
  return (
    ['announce', 'report', 'unveil', 'reveal', 'confirm'].includes(lemma) &&
    inClass(lemmaOf(tree, noun), 'instrument') &&
    isOne &&
    !subtree(tree, infinitive).some((at) => /^(?:its|their|his|her)$/i.test(tree.tokens[at]!.text))
  )
}

/** Verbs by which somebody makes a deal that others are to keep. */
const brokering = ['broker', 'mediate', 'facilitate']

/** Verbs by which somebody judges what another decided. */
const judging =
  'welcome praise applaud commend hail greet criticise criticize condemn denounce deplore regret oppose reject question support endorse back note'.split(
    ' ',
  )

/** "The two sides agreed to an exchange of prisoners", "on the creation of a commission". */
export function agreeing(tree: Tree, noun: number): number[] {
  const verb = headOf(tree, noun)
  if (verb < 0 || !['agree', 'consent'].includes(lemmaOf(tree, verb)) || !isVerb(tree, verb)) return []
  return ['to', 'on', 'upon'].includes(caseOf(tree, noun)) ? subjectOf(tree, verb).heads : []
}
