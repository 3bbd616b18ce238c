// Who is to do what an infinitive tells, where another verb or noun above it says so: control (Huddleston & Pullum, The Cambridge
// Grammar of the English Language, chapter 14 section 3).

import embedding from '../../lexicon/embedding.json' with { type: 'json' }
import { type Effect, nounEffect, verbEffect } from './embedding.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isVerb, lemmaOf, namedAs, relation, subtree, type Tree } from './tree.ts'

/** The verb is an infinitive with "to"; behind a preposition ("committed to sending") it is a gerund. */
export const hasTo = (tree: Tree, verb: number): boolean => tree.tokens[verb]!.xpos !== 'VBG' && isBehindTo(tree, verb)

/** "to sign", "to be signing", "to sending": whatever form stands behind the "to". */
export const isBehindTo = (tree: Tree, verb: number): boolean =>
  // "so as to force them": the parser fixes the "to" to the words before it.
  childrenBy(tree, verb, 'mark', 'aux').some((child) =>
    [child, ...childrenBy(tree, child, 'fixed')].some((word) => tree.tokens[word]!.text.toLowerCase() === 'to'),
  )

/** The noun's possessor or author: "X's pledge", "the pledge by X", "the demand of X". */
export function possessor(tree: Tree, noun: number): number[] {
  const genitive = childrenBy(tree, noun, 'nmod:poss')
  // "President Aliyev's visit": a title that the parser hangs beside the name is part of it.
  if (genitive.length) return genitive.filter((owner) => !genitive.includes(owner + 1))
  // "pressure from Chad" is Chad's; "the withdrawal of troops from Chad" is not.
  const leaves = inClass(lemmaOf(tree, noun), 'withdrawal') || leaving.includes(lemmaOf(tree, noun))
  // "attacks from Afghanistan": whence they come, and not whose they are.
  const isAttack = inClass(lemmaOf(tree, noun), 'attack')
  const isPlace = (child: number): boolean => isAttack && caseOf(tree, child) === 'from' && namedAs(tree, child, 'LOC')
  const words = leaves ? ['by'] : ['by', 'from']
  const named = childrenBy(tree, noun, 'nmod').filter((child) => words.includes(caseOf(tree, child)) && !isPlace(child))
  if (named.length) return named
  // "the undertaking given by Chad".
  return childrenBy(tree, noun, 'acl')
    .filter((verb) => tree.tokens[verb]!.xpos === 'VBN' && givenBy.includes(lemmaOf(tree, verb)))
    .flatMap((verb) => childrenBy(tree, verb, 'obl').filter((child) => caseOf(tree, child) === 'by'))
}

const leaving =
  'exit return expulsion removal deportation evacuation repatriation transfer secession independence separation export import escape flight'.split(
    ' ',
  )

const givenBy = ['give', 'make', 'take', 'issue', 'voice', 'announce']

/** Verbs whose object is to do what an infinitive behind it tells, however far behind: "persuaded X, the commander, to leave". */
export const controlsObject = (tree: Tree, verb: number): boolean =>
  ofObject.includes(lemmaOf(tree, verb)) && childrenBy(tree, verb, 'obj').length > 0

const ofObject =
  'persuade convince force compel induce cajole coax help allow enable permit order instruct direct authorise authorize oblige encourage lobby lead fly bring escort ferry transport summon influence push nudge'.split(
    ' ',
  )

const willed =
  'decision plan refusal promise pledge readiness willingness intention attempt effort commitment bid failure duty obligation right ability reluctance desire wish'.split(
    ' ',
  )

/** "the decision of Rwanda to sign": whose will or duty it is. */
export const ofWhom = (tree: Tree, noun: number): number[] =>
  willed.includes(lemmaOf(tree, noun))
    ? childrenBy(tree, noun, 'nmod').filter((child) => caseOf(tree, child) === 'of')
    : []

/** "welcomes the minister's promise, after talks, to send police": whose promise it is, is to keep it. */
export const promiserOf = (tree: Tree, verb: number, governor: number): number[] =>
  childrenBy(tree, governor, 'obj')
    .filter((noun) => noun < verb && ['pledged', 'planned', 'proposed'].includes(nounEffect(lemmaOf(tree, noun)) ?? ''))
    .flatMap((noun) => possessor(tree, noun))

/** "calls on X to release …, and on the government to establish …": the nominal under "on" right before the infinitive is to do it. */
export function calledUpon(tree: Tree, verb: number, governor: number): number | null {
  const to = tree.tokens.findLastIndex(({ text }, index) => index < verb && text.toLowerCase() === 'to')
  for (let at = to - 1; at > governor && !isVerb(tree, at); at--)
    if (['on', 'upon'].includes(tree.tokens[at]!.text.toLowerCase())) {
      const head = headOf(tree, at)
      return head > at && head < to && subtree(tree, head).includes(to - 1) ? head : null
    }
  return null
}

const doers = ['party', 'human', 'people', 'armed']
const ranks = 'first second third fourth fifth last latest only sole'.split(' ')

/** "the first country to ratify", "the only two to sign", "the last of the four states to leave": the noun that the rank is said of. */
export function rankedBy(tree: Tree, noun: number): number | null {
  const above = caseOf(tree, noun) === 'of' ? headOf(tree, noun) : -1
  return (
    [noun, above].find(
      (one) =>
        one >= 0 &&
        (tree.tokens[one]!.upos !== 'NOUN' || doers.some((name) => inClass(lemmaOf(tree, one), name))) &&
        isRanked(tree, one),
    ) ?? null
  )
}

/** "the third accord", "the last". */
const isRanked = (tree: Tree, noun: number): boolean => rankOf(tree, noun) !== undefined

const rankOf = (tree: Tree, noun: number): string | undefined =>
  [noun, ...childrenBy(tree, noun, 'amod')]
    .map((at) => tree.tokens[at]!.text.toLowerCase())
    .find((word) => ranks.includes(word))

/** "the third accord", "the first", where the last one may be still to come. */
export const isCounted = (tree: Tree, noun: number): boolean =>
  ['first', 'second', 'third', 'fourth', 'fifth'].includes(rankOf(tree, noun) ?? '')

/** "issued a statement calling for a truce", "sent a letter accusing them": the verb whose subject says it by the text that it issues. */
export function issuedBy(tree: Tree, noun: number): number | null {
  const verb = headOf(tree, noun)
  if (relation(tree, noun) !== 'obj' || verb < 0 || !issuing.includes(lemmaOf(tree, verb))) return null
  return messages.includes(lemmaOf(tree, noun)) ? verb : null
}

const issuing = 'issue release send write deliver make adopt sign pass approve address'.split(' ')
/** Texts of those who issue them; what an agreement lays down is the agreement's word. */
const messages =
  'statement communiqué communique declaration resolution letter message decree order law motion appeal call'.split(' ')

/** Verbs that press or rely on whom a preposition names → those prepositions. */
const pressing: Record<string, string[]> = embedding.pressing

/** "called on Armenia to amend", "appealed to Armenia to amend", "relies on Armenia to amend": whom the verb's preposition names. */
export const pressedBy = (tree: Tree, verb: number): number[] =>
  childrenBy(tree, verb, 'obl').filter((child) => pressing[lemmaOf(tree, verb)]?.includes(caseOf(tree, child)))

/** What an infinitive tells is laid on another than its clause's subject. */
export interface Laid {
  /** Who is to do it. */
  heads: number[]
  /** How firmly. */
  effect: Effect
  /** Whose word it is, where it is not the subject's. */
  by: number[]
}

export const giving = ['give', 'grant', 'allow', 'set', 'hand', 'leave', 'offer', 'send', 'pay', 'lend', 'promise']
const exerting = [
  'put',
  'exert',
  'apply',
  'pile',
  'heap',
  'increase',
  'step',
  'ramp',
  'maintain',
  'keep',
  'bring',
  'mount',
]
const getting = [
  'receive',
  'get',
  'have',
  'accept',
  'reject',
  'decline',
  'ignore',
  'face',
  'resist',
  'come',
  'be',
  'answer',
]
const leave = [
  'possibility',
  'freedom',
  'right',
  'chance',
  'opportunity',
  'option',
  'permission',
  'authority',
  'power',
  'leave',
  'licence',
  'mandate',
]
const terms = ['deadline', 'ultimatum', 'order', 'task']

/**
 * "gave Rwanda a week to sign", "put pressure on Rwanda to sign", "received a request from Rwanda to sign": who is to do it,
 * and how firmly it is laid on him. Null where nothing of the kind stands above the infinitive.
 */
export function laidOn(tree: Tree, infinitive: number): Laid | null {
  const above = headOf(tree, infinitive)
  if (above < 0 || !hasTo(tree, infinitive)) return null
  const noun = relation(tree, infinitive) === 'acl' ? above : null
  const verb = noun === null ? above : headOf(tree, noun)
  if (verb < 0 || !isVerb(tree, verb) || !['acl', 'advcl', 'xcomp'].includes(relation(tree, infinitive))) return null
  return pressed(tree, verb, noun) ?? given(tree, verb) ?? exerted(tree, verb) ?? received(tree, verb)
}

function pressed(tree: Tree, verb: number, noun: number | null): Laid | null {
  const heads = noun === null ? pressedBy(tree, verb) : []
  if (!heads.length) return null
  const effect = lemmaOf(tree, verb) === 'lean' ? 'demanded' : verbEffect(lemmaOf(tree, verb))
  return { heads, effect: effect === 'hypothetical' ? 'possible' : (effect ?? 'possible'), by: [] }
}

/** "gave Rwanda until Friday to sign", "set Rwanda a deadline to sign", "granted Rwanda the right to sign". */
function given(tree: Tree, verb: number): Laid | null {
  if (!giving.includes(lemmaOf(tree, verb))) return null
  // "M23 was given ten days to leave", "have been given until Friday to disarm".
  const [taker] = childrenBy(tree, verb, 'nsubj:pass')
  if (taker !== undefined && childrenBy(tree, verb, 'aux:pass').length) {
    const term = childrenBy(tree, verb, 'obj', 'obl').some(
      (child) =>
        inClass(lemmaOf(tree, child), 'time') ||
        terms.includes(lemmaOf(tree, child)) ||
        caseOf(tree, child) === 'until',
    )
    return term ? { heads: [taker], effect: 'demanded', by: beside(tree, verb, 'by') } : null
  }
  const objects = childrenBy(tree, verb, 'obj')
  const [to] = [
    ...childrenBy(tree, verb, 'iobj'),
    ...(objects.length > 1 ? objects.slice(0, 1) : []),
    ...beside(tree, verb, 'to'),
  ]
  if (to === undefined) return null
  const what = objects.filter((object) => object !== to).map((object) => lemmaOf(tree, object))
  // "left it to Rwanda to sign".
  if (lemmaOf(tree, verb) === 'leave' && what.includes('it')) return { heads: [to], effect: 'possible', by: [] }
  const isTerm = (lemma: string): boolean => terms.includes(lemma) || inClass(lemma, 'time')
  if (what.some((lemma) => leave.includes(lemma))) return { heads: [to], effect: 'possible', by: [] }
  return what.some(isTerm) || beside(tree, verb, 'until').length ? { heads: [to], effect: 'demanded', by: [] } : null
}

/** "put pressure on Rwanda to sign". */
function exerted(tree: Tree, verb: number): Laid | null {
  const [pressure] = childrenBy(tree, verb, 'obj').filter((object) => lemmaOf(tree, object) === 'pressure')
  if (pressure === undefined || !exerting.includes(lemmaOf(tree, verb))) return null
  const heads = [...beside(tree, verb, 'on', 'upon'), ...beside(tree, pressure, 'on', 'upon')]
  return heads.length ? { heads, effect: 'demanded', by: [] } : null
}

/** "came under pressure from Rwanda to sign", "rejected a request by Rwanda to sign": the subject is to do it, who asks is another. */
function received(tree: Tree, verb: number): Laid | null {
  if (!getting.includes(lemmaOf(tree, verb))) return null
  const asked = [...childrenBy(tree, verb, 'obj'), ...beside(tree, verb, 'under')].find((noun) =>
    ['pressure', 'invitation', 'request', 'call', 'appeal', 'demand', 'order'].includes(lemmaOf(tree, noun)),
  )
  const heads = childrenBy(tree, verb, 'nsubj')
  if (asked === undefined || !heads.length) return null
  // "accepted a UN request to host it": and agreed to.
  if (['accept', 'grant', 'heed'].includes(lemmaOf(tree, verb))) return { heads, effect: 'agreed', by: [] }
  const by = [...possessor(tree, asked), ...beside(tree, verb, 'from')]
  const effect = nounEffect(lemmaOf(tree, asked))
  return by.length ? { heads, effect: effect === 'proposed' ? 'proposed' : 'demanded', by } : null
}

const beside = (tree: Tree, at: number, ...words: string[]): number[] =>
  childrenBy(tree, at, 'obl', 'nmod').filter((child) => words.includes(caseOf(tree, child)))

/** "raising hopes of a deal to end the war": the infinitive hangs on the verb, and tells what is hoped for. */
export const isHopedFor = (tree: Tree, infinitive: number, verb: number): boolean =>
  childrenBy(tree, verb, 'obj').some(
    (noun) =>
      noun < infinitive &&
      ['hope', 'prospect', 'chance', 'expectation', 'fear'].includes(lemmaOf(tree, noun)) &&
      childrenBy(tree, noun, 'nmod').some((of) => of < infinitive),
  )
