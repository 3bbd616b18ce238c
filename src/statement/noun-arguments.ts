// Who does what a noun tells, and to whom: "the signing of X by Y", "an Israeli air strike".

import { partyOfAdjective } from '../language/parties.ts'
import type { Arguments } from './arguments.ts'
import { possessor } from './control.ts'
import { isSpeechVerb, isSupportVerb, verbEffect } from './embedding.ts'
import { fits, isNamedBefore } from './fit.ts'
import { isPassive } from './passive.ts'
import { subjectOf } from './subject.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isVerb, lemmaOf, relation, subtree, type Tree } from './tree.ts'

/** "in breach of the agreement": the verb's act is one. */
export const isInBreach = (tree: Tree, noun: number): boolean =>
  relation(tree, noun) === 'obl' &&
  ['breach', 'violation', 'contravention', 'defiance'].includes(lemmaOf(tree, noun)) &&
  caseOf(tree, noun) === 'in' &&
  // "in what would be a breach".
  !childrenBy(tree, noun, 'cop').length &&
  isVerb(tree, headOf(tree, noun))

/** Arguments of a noun that says an act: "the signing of X by Y", "Y's visit to Z", "prisoner exchange", "the Russian withdrawal", "a summit involving A and B". */
export function nounArguments(tree: Tree, noun: number, pageText: string): Arguments {
  const governor = headOf(tree, noun)
  const prepositions = new Map<string, number[]>()
  const add = (word: string, head: number): void => {
    prepositions.set(word, [...(prepositions.get(word) ?? []), head])
  }
  for (const child of childrenBy(tree, noun, 'nmod', 'obl'))
    if (!tree.tokens[child]!.deprel.includes('poss')) add(caseOf(tree, child) || participleBefore(tree, child), child)
  if (!inClass(lemmaOf(tree, noun), 'talks'))
    // "regime shelling of the town": theirs.
    for (const child of childrenBy(tree, noun, 'compound'))
      if (
        tree.tokens[child]!.upos === 'NOUN' &&
        // "his State visit".
        lemmaOf(tree, child).toLowerCase() !== 'state' &&
        !(prepositions.has('of') && inClass(lemmaOf(tree, child), 'forces-word')) &&
        !(inClass(lemmaOf(tree, noun), 'attack') && isMeans(tree, child))
      )
        add('of', child)
  for (const clause of childrenBy(tree, noun, 'acl'))
    if (['involve', 'include'].includes(lemmaOf(tree, clause)))
      for (const object of childrenBy(tree, clause, 'obj', 'nmod', 'obl')) add('involving', object)
  const subject = possessor(tree, noun).filter(
    (head) => fits(tree, head, ['party'], pageText) || tree.tokens[head]!.upos === 'PRON',
  )
  // "a month after its signing", "Its launch was postponed": of the text or the body that was named.
  const [of] = possessor(tree, noun)
  if (
    of !== undefined &&
    !prepositions.has('of') &&
    doneToTexts.has(lemmaOf(tree, noun)) &&
    relation(tree, noun) !== 'obj' &&
    /^its$/i.test(tree.tokens[of]!.text) &&
    isNamedBefore(tree, of, ['instrument', 'ceasefire', 'body'], pageText, 'NN')
  ) {
    add('of', of)
    subject.splice(subject.indexOf(of), 1)
  }
  // "mediation between the two": of others.
  const mediates = ['mediation', 'intercession', 'facilitation'].includes(lemmaOf(tree, noun))
  for (const word of mediates ? ['by'] : ['between', 'involving', 'by']) subject.push(...(prepositions.get(word) ?? []))
  // "the visit of the Prime Minister to Dhaka": who goes, not where.
  if (inClass(lemmaOf(tree, noun), 'visit')) {
    subject.push(...(prepositions.get('of') ?? []))
    prepositions.delete('of')
  }
  // "Kenya is in talks with Uganda".
  if (caseOf(tree, noun) === 'in' && childrenBy(tree, noun, 'cop').length)
    subject.push(...childrenBy(tree, noun, 'nsubj'))
  // "was ready for talks with Ukraine", "is open to mediation".
  if (
    governor >= 0 &&
    ['for', 'to'].includes(caseOf(tree, noun)) &&
    ['ready', 'open', 'prepared', 'willing'].includes(lemmaOf(tree, governor)) &&
    childrenBy(tree, governor, 'cop').length > 0
  )
    subject.push(...childrenBy(tree, governor, 'nsubj'))
  takeOwner(tree, noun, subject)
  for (const [, heads] of [...prepositions])
    for (const head of heads)
      for (const child of childrenBy(tree, head, 'nmod'))
        if (['regarding', 'concerning'].includes(caseOf(tree, child))) add(caseOf(tree, child), child)
  const modifiers = childrenBy(tree, noun, 'amod', 'compound').filter((child) =>
    tree.sentence.names.some((name) => name.party && child >= name.first && child <= name.last),
  )
  let subjectRule = 'noun-agent'
  if (
    !subject.length &&
    governor >= 0 &&
    isVerb(tree, governor) &&
    ['obl', 'obj'].includes(relation(tree, noun)) &&
    // "accused the army of attacking it despite the signing": that is no charge.
    ['', 'of', 'for', 'with', 'over'].includes(caseOf(tree, noun)) &&
    ['accuse', 'blame', 'charge'].includes(lemmaOf(tree, governor))
  ) {
    subjectRule = 'accused'
    subject.push(
      ...childrenBy(tree, governor, ...(isPassive(tree, governor) ? ['nsubj:pass'] : ['obj', 'iobj'])).filter(
        (head) => head !== noun,
      ),
    )
  }
  if (!subject.length && governor >= 0 && relation(tree, noun) === 'obj' && isSupportVerb(lemmaOf(tree, governor)))
    subject.push(...subjectOf(tree, governor).heads)
  // "refrain from attacks", "proceed with the withdrawal": whoever refrains would attack, whoever proceeds withdraws.
  const light = { from: ['refrain', 'abstain', 'desist'], with: goingOnWith }[caseOf(tree, noun)]
  if (!subject.length && governor >= 0 && light?.includes(lemmaOf(tree, governor)))
    subject.push(...subjectOf(tree, governor).heads)
  // "entered the zone in breach of the agreement": whoever did breaches it, where "deplored their presence in violation of it"
  // tells of others than who deplores it.
  if (!subject.length && isInBreach(tree, noun)) {
    const lemma = lemmaOf(tree, governor)
    if (finding.includes(lemma))
      subject.push(...childrenBy(tree, governor, isPassive(tree, governor) ? 'nsubj' : 'obj'))
    else if (!isSpeechVerb(lemma)) subject.push(...subjectOf(tree, governor).heads)
  }
  // "the way forward on Cyprus talks": what they are about.
  const isTopic =
    modifiers.length === 1 && inClass(lemmaOf(tree, noun), 'talks') && tree.tokens[modifiers[0]!]!.upos === 'PROPN'
  if (!subject.length && !isTopic) subject.push(...modifiers)
  // "an army offensive", "rebel attacks".
  if (!subject.length)
    subject.push(...childrenBy(tree, noun, 'compound').filter((child) => inClass(lemmaOf(tree, child), 'forces-word')))
  // "an Israeli air strike", "the Russian withdrawal": theirs who do it.
  if (!subject.length) subject.push(...doersAmong(tree, noun, prepositions))
  // "announced the expulsion of two diplomats": nobody but whoever does it can.
  if (!subject.length && governor >= 0 && relation(tree, noun) === 'obj' && isOwnToAnnounce(tree, noun, governor))
    subject.push(...subjectOf(tree, governor).heads)
  return { subject, subjectRule, object: [], objectRule: 'noun-object', prepositions, passive: false }
}

/** Who does the act that a noun tells: "an Israeli air strike", "an attack by rebels". */
export const doersOf = (tree: Tree, noun: number, pageText: string): number[] =>
  inClass(lemmaOf(tree, noun), 'attack') ? nounArguments(tree, noun, pageText).subject : []

/** The states whose adjectives say who does what a noun tells; of some nouns they may say to whom, unless that stands behind "of". */
function doersAmong(tree: Tree, noun: number, prepositions: ReadonlyMap<string, number[]>): number[] {
  const lemma = lemmaOf(tree, noun)
  if (!inClass(lemma, 'own-doing') && !(inClass(lemma, 'own-doing-of') && prepositions.has('of'))) return []
  return childrenBy(tree, noun, 'amod')
    .flatMap((adjective) => [adjective, ...childrenBy(tree, adjective, 'conj')])
    .filter((adjective) => adjective < noun && partyOfAdjective(tree.sentence, adjective))
}

/** "air strike", "missile attack": with what, and not what it is done to. */
const isMeans = (tree: Tree, child: number): boolean =>
  ['missile', 'arms', 'cannon', 'means'].some((name) => inClass(lemmaOf(tree, child), name))

/** What a state that announces it does itself: "the severing of relations", where a suspension of talks may be another's. */
const isOwnToAnnounce = (tree: Tree, noun: number, verb: number): boolean =>
  ['announce', 'declare', 'order', 'decree'].includes(lemmaOf(tree, verb)) &&
  (['expulsion', 'severance', 'severing', 'recognition'].includes(lemmaOf(tree, noun)) ||
    (['suspension', 'breaking', 'rupture', 'restoration', 'resumption'].includes(lemmaOf(tree, noun)) &&
      childrenBy(tree, noun, 'nmod').some(
        (of) => caseOf(tree, of) === 'of' && ['relations', 'links'].some((name) => inClass(lemmaOf(tree, of), name)),
      )))

/** Verbs by which somebody finds another in breach. */
export const finding: readonly string[] = ['declare', 'find', 'hold', 'deem', 'judge', 'consider', 'rule', 'pronounce']

/** "proceed with the withdrawal", "press ahead with the vote". */
export const goingOnWith: readonly string[] = ['proceed', 'go', 'press', 'push', 'carry', 'continue', 'persist']

/** Nouns of what is done to a text or a body, never by it. */
const doneToTexts = new Set(
  'signing signature ratification adoption publication launch formation creation establishment expiry termination conclusion'.split(
    ' ',
  ),
)

/** "a summit involving A": the participle before a nominal that the parser hangs on the noun itself. */
function participleBefore(tree: Tree, nominal: number): string {
  const word = tree.tokens[Math.min(...subtree(tree, nominal)) - 1]?.text.toLowerCase() ?? ''
  return ['involving', 'including'].includes(word) ? word : ''
}

/** "announced their withdrawal": the pronoun's owner is the subject of the verb that the noun is the object of. */
function takeOwner(tree: Tree, noun: number, subject: number[]): void {
  const pronoun = subject.findIndex((head) => tree.tokens[head]!.upos === 'PRON' && relation(tree, head) === 'nmod')
  const governor = headOf(tree, noun)
  if (pronoun < 0 || governor < 0 || !isVerb(tree, governor)) return
  // "thanked Qatar for its mediation".
  const whom =
    caseOf(tree, noun) === 'for' ? childrenBy(tree, governor, isPassive(tree, governor) ? 'nsubj' : 'obj') : []
  // "demanded its withdrawal": whoever asks asks it of another.
  const isAsked =
    verbEffect(lemmaOf(tree, governor)) === 'demanded' ||
    // "tries to secure their release": of those who are held.
    (inClass(lemmaOf(tree, noun), 'freeing') &&
      ['secure', 'win', 'obtain', 'get', 'negotiate', 'seek'].includes(lemmaOf(tree, governor)))
  if (relation(tree, noun) === 'obj') subject.splice(pronoun, 1, ...(isAsked ? [] : subjectOf(tree, governor).heads))
  else if (relation(tree, noun) === 'obl' && whom.length === 1) subject.splice(pronoun, 1, ...whom)
}

/** "killed in an Israeli air strike": by those whose attack it was, unless the dead are their own. */
export function byAttack(tree: Tree, verb: number, found: Arguments, pageText: string): Arguments {
  if (!found.passive || found.subject.length || !harming.includes(lemmaOf(tree, verb))) return found
  const attack = childrenBy(tree, verb, 'obl').find(
    (child) => ['in', 'during'].includes(caseOf(tree, child)) && inClass(lemmaOf(tree, child), 'attack'),
  )
  const doers = attack === undefined ? [] : doersOf(tree, attack, pageText)
  const words = (head: number): string => tree.tokens[head]!.text
  const own = found.object.flatMap((head) => subtree(tree, head).map(words))
  return doers.length && !doers.some((head) => own.includes(words(head)))
    ? { ...found, subject: doers, subjectRule: 'in-attack' }
    : found
}

/** "killed in Israeli air strikes": one act, where nothing more is told of the strikes. */
export const toldWith = (tree: Tree, { subjectRule }: Arguments, verb: number): number[] =>
  subjectRule === 'in-attack'
    ? childrenBy(tree, verb, 'obl').filter(
        (child) =>
          inClass(lemmaOf(tree, child), 'attack') &&
          !childrenBy(tree, child, 'nmod').some((of) => ['on', 'of', 'against'].includes(caseOf(tree, of))),
      )
    : []

const harming = ['kill', 'wound', 'injure', 'hurt', 'destroy', 'damage', 'hit', 'strike', 'murder']
