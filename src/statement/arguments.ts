import { giving, hasTo } from './control.ts'
import { isPassive } from './passive.ts'
import { antecedent, isRelative, isRelativeObject, resolveRelative } from './relative.ts'
import { controller, subjectOf } from './subject.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isSetOff, isVerb, lemmaOf, relation, type Tree } from './tree.ts'

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
  // "a ceasefire which they pledged to sign": the pronoun is what is to be signed.
  if (!passive && isObjectOfComplement(tree, verb)) object = []
  else if (!passive && !object.length) [object, objectRule] = sharedObject(tree, verb)
  if (!passive && !object.length) object = childrenBy(tree, verb, 'iobj')
  const prepositions = new Map<string, number[]>()
  const nominals = [
    ...childrenBy(tree, verb, 'obl', 'nmod'),
    ...object
      .flatMap((head) => [head, ...partOf(tree, head)])
      // "expelled the ambassador to Bolivia": whose envoy he is, and to whom.
      .flatMap((head) =>
        childrenBy(tree, head, 'nmod').filter(
          (child) => !(caseOf(tree, child) === 'to' && leavesEnvoy.has(lemmaOf(tree, verb)) && isEnvoy(tree, head)),
        ),
      ),
  ]
  for (const child of nominals) {
    const word = caseOf(tree, child).replace(/^upon$/, 'on')
    if (word && tree.tokens[child]!.deprel !== 'obl:agent' && !isInName(tree, child))
      // "the deal from which Iran withdrew".
      prepositions.set(word, [...(prepositions.get(word) ?? []), ...resolveRelative(tree, verb, [child])])
  }
  return { subject: subject.heads, subjectRule: subject.rule, object, objectRule, prepositions, passive }
}

/** A relative pronoun before the verb, which has an infinitive without an object. */
const isObjectOfComplement = (tree: Tree, verb: number): boolean =>
  tree.tokens[verb]!.deprel === 'acl:relcl' &&
  ['promise', 'pledge', 'vow', 'agree', 'undertake', 'plan', 'want'].includes(lemmaOf(tree, verb)) &&
  !childrenBy(tree, verb, 'obj').some((child) => child > verb) &&
  childrenBy(tree, verb, 'nsubj').some((child) => !isRelative(tree, child)) &&
  childrenBy(tree, verb, 'xcomp').some(
    (clause) => hasTo(tree, clause) && !childrenBy(tree, clause, 'obj').some((child) => child > clause),
  )

/** "the Forces for the Defence of Democracy": a part of the name. */
const isInName = (tree: Tree, head: number): boolean =>
  tree.sentence.names.some(({ first, last }) => first <= headOf(tree, head) && first < head && head <= last)

/** Done to the envoy himself; who recalls one does something to the country that he is sent to. */
const leavesEnvoy = new Set('expel oust deport banish summon arrest detain kidnap kill wound release free'.split(' '))

const isEnvoy = (tree: Tree, head: number): boolean =>
  /^(?:ambassador|envoy|consul|delegate|representative|chargé|emissary|nuncio)$/i.test(lemmaOf(tree, head))

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
