import { type Frame, framesOf, plainFrame } from './acts.ts'
import { type Arguments, argumentsOf } from './arguments.ts'
import { possessor } from './control.ts'
import { isSupportVerb, verbEffect } from './embedding.ts'
import { fits, isNamedAbove, isNamedBefore } from './fit.ts'
import { isPassive } from './passive.ts'
import { seenAct } from './seen.ts'
import { subjectOf } from './subject.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isAnyOf, isVerb, lemmaOf, relation, subtree, type Tree } from './tree.ts'

/** A word that says an act, with the frame that fits it and the heads of its arguments. */
export interface Candidate {
  trigger: number
  noun: boolean
  frame: Frame
  arguments: Arguments
  /** Words that the frame used up: "paid a visit", "stopped fighting" are one act, not two. */
  absorbed: number[]
}

/** The candidate at a token, if a frame of the lexicon fits; the most demanding frame wins, the lexicon's order breaks ties. */
export function candidateAt(tree: Tree, index: number, pageText: string): Candidate | null {
  const token = tree.tokens[index]!
  const noun = token.upos === 'NOUN' || token.upos === 'PROPN'
  if (!noun && !isVerb(tree, index) && !isDue(tree, index)) return null
  if (
    token.upos === 'AUX' ||
    ['aux', 'cop', 'compound', 'flat', 'amod', 'case', 'mark'].includes(relation(tree, index))
  )
    return null
  const frames = framesOf(lemmaOf(tree, index), noun)
  if (!frames.length || (noun && isOfTitle(tree, index))) return null
  const found = noun ? nounArguments(tree, index, pageText) : argumentsOf(tree, index)
  const matching = frames.flatMap((frame) => {
    const absorbed = match(tree, index, frame, found, pageText)
    return absorbed ? [{ trigger: index, noun, frame, arguments: found, absorbed }] : []
  })
  return (
    matching.sort((a, b) => demands(b.frame) - demands(a.frame))[0] ??
    (noun ? null : takenFor(tree, index, found, pageText))
  )
}

/** Acts whose words real pages use otherwise too often for the network's word alone (docs/benchmarks.md). */
const neverAlone = ['withdraw-forces', 'violate', 'publish', 'open-route', 'disarm', 'support']

/** Verbs of which the object says what is done: "declared a state of siege", "hit an impasse". */
const lightVerbs = 'declare hit hold organise organize form set make give begin have schedule achieve reach'.split(' ')

/** "Suriname claims everything up to the river": nothing stands there that a frame asks for, and the network is sure all the same. */
function takenFor(tree: Tree, index: number, found: Arguments, pageText: string): Candidate | null {
  const act = seenAct(tree, index)
  const lemma = lemmaOf(tree, index)
  const frame = act && !neverAlone.includes(act) ? plainFrame(act, lemma) : null
  if (!frame || isOtherUse(tree, index, lemma, found)) return null
  const isOf = (head: number, names: string[]): boolean =>
    tree.tokens[head]!.upos === 'PRON' || fits(tree, head, names, pageText)
  const who = framesOf(lemma, false).flatMap((one) => (one.act === act ? (one.who ?? []) : []))
  const { subject, object, passive } = found
  // "said the treaty violated the constitution": a text does nothing.
  const byText =
    !passive &&
    !frame.roles.subject &&
    subject.length > 0 &&
    subject.every((head) => inClass(lemmaOf(tree, head), 'instrument'))
  // "struck a clinic, killing four", "the withdrawal was suspended": told by the verb above, by the noun below.
  const isToldAbove =
    relation(tree, index) === 'advcl' &&
    tree.tokens[index]!.xpos === 'VBG' &&
    seenAct(tree, headOf(tree, index)) === act
  const isToldBelow = object.some((head) => candidateAt(tree, head, pageText)?.noun)
  const isOfObject =
    (lightVerbs.includes(lemma) || (act === 'conclude' && lemma !== 'agree')) &&
    !childrenBy(tree, index, 'compound:prt').length &&
    object.some((head) => tree.tokens[head]!.upos !== 'PRON')
  const byAnother = who.length > 0 && subject.length > 0 && !subject.some((head) => isOf(head, who))
  if (byText || isToldAbove || isToldBelow || isOfObject || byAnother) return null
  // "fought an insurgency": whom they fought, the words do not say.
  const isFight = frame.roles.obj === 'counterpart' && isAnyOf(tree, object, fights)
  const roles = isFight ? { ...frame.roles, obj: 'theme' } : frame.roles
  return { trigger: index, noun: false, frame: { ...frame, roles }, arguments: found, absorbed: [] }
}

const fights = ['insurgency', 'rebellion', 'war', 'battle', 'campaign', 'struggle', 'conflict']

/** "in breach of the agreement": the verb's act is one. */
export const isInBreach = (tree: Tree, noun: number): boolean =>
  relation(tree, noun) === 'obl' &&
  ['breach', 'violation', 'contravention', 'defiance'].includes(lemmaOf(tree, noun)) &&
  caseOf(tree, noun) === 'in' &&
  // "in what would be a breach".
  !childrenBy(tree, noun, 'cop').length &&
  isVerb(tree, headOf(tree, noun))

/** "the vote was due in June": what is to be, told by an adjective. */
const isDue = (tree: Tree, index: number): boolean =>
  lemmaOf(tree, index) === 'due' &&
  childrenBy(tree, index, 'cop').length > 0 &&
  !childrenBy(tree, index, 'xcomp').length

/** "the Agreement on the Establishment of Peace": a capital in the middle of a sentence belongs to a name, and says no act. */
const isOfTitle = (tree: Tree, index: number): boolean =>
  /^\p{Lu}/u.test(tree.tokens[index]!.text) &&
  tree.tokens.slice(0, index).some(({ text }) => /^\p{Ll}/u.test(text)) &&
  tree.tokens
    .slice(Math.max(0, index - 5), index)
    .some(({ text, xpos }) => xpos.startsWith('NNP') && /^\p{Lu}/u.test(text))

const demands = (frame: Frame): number =>
  (frame.object ? 2 : 0) +
  Object.keys(frame.needs).length * 2 +
  (frame.who ? 1 : 0) +
  (frame.particle ? 2 : 0) +
  (frame.complement ? 2 : 0) +
  (frame.passive ? 1 : 0) +
  (frame.alone ? 1 : 0)

function match(tree: Tree, index: number, frame: Frame, found: Arguments, pageText: string): number[] | null {
  const absorbed: number[] = []
  const particles = [
    ...childrenBy(tree, index, 'compound:prt', 'advmod', 'case').map((child) => lemmaOf(tree, child)),
    // "walked out of the talks": the particle stands in the preposition.
    ...[...found.prepositions.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]!),
  ]
  if (
    frame.particle
      ? !particles.includes(frame.particle)
      : particles.some(
          (word) =>
            (['up', 'out', 'off', 'down', 'back'].includes(word) || (word === 'in' && frame.lemma === 'take')) &&
            childrenBy(tree, index, 'compound:prt').some((child) => lemmaOf(tree, child) === word),
        ) && !frame.noun
  )
    return null
  if (frame.alone && (found.object.length || childrenBy(tree, index, 'xcomp', 'ccomp').length)) return null
  if (
    frame.known &&
    !isNamedBefore(tree, index, frame.known, pageText) &&
    !isNamedAbove(tree, index, frame.known, pageText)
  )
    return null
  if (frame.passive && (!found.passive || found.subject.length > 0)) return null
  if (frame.complement) {
    const predicates = childrenBy(tree, index, 'xcomp', 'ccomp').filter((head) =>
      fits(tree, head, frame.complement!, pageText),
    )
    if (!predicates.length) return null
    absorbed.push(...predicates)
  }
  // "On Friday they packed up and left": whoever it is, no forces are named.
  if (
    frame.act === 'withdraw-forces' &&
    frame.alone &&
    found.subject.length > 0 &&
    found.subject.every((head) => /^(?:they|we|he|she|i)$/i.test(tree.tokens[head]!.text))
  )
    return null
  // "meets with approval": with whom, or with what, the frames that ask for it say.
  if (frame.alone && frame.act === 'meet' && found.prepositions.has('with')) return null
  // "would call it a pathway to peace": named so, and nothing is called.
  if (frame.lemma === 'call' && !frame.complement && found.object.length && childrenBy(tree, index, 'xcomp').length)
    return null
  // "all weapons will be withdrawn from the zone": what is withdrawn says what is left.
  if (
    frame.act === 'withdraw' &&
    frame.lemma === 'withdraw' &&
    found.object.some((head) => fits(tree, head, ['forces', 'arms'], pageText))
  )
    return null
  if (isOtherUse(tree, index, frame.lemma, found)) return null
  if (frame.object) {
    // "he had nothing": of a verb of any use it is no word for a thing.
    const light = [
      'have',
      'do',
      'get',
      'make',
      'take',
      'give',
      'hold',
      'find',
      'see',
      'promise',
      'pledge',
      'offer',
      'provide',
      'send',
      'deliver',
    ].includes(frame.lemma)
    const fitting = found.object.filter(
      (head) =>
        !(light && /^(?:any|no)thing$/i.test(tree.tokens[head]!.text)) && fits(tree, head, frame.object!, pageText),
    )
    if (!fitting.length) return null
    absorbed.push(...fitting)
  }
  for (const [word, classes] of Object.entries(frame.needs)) {
    const heads = [...found.prepositions]
      .filter(([key]) => key === word || key.startsWith(`${word} `) || key.endsWith(` ${word}`))
      .flatMap(([, list]) => list)
    const fitting = heads.filter((head) => fits(tree, head, classes, pageText))
    if (!fitting.length) return null
    absorbed.push(...fitting)
  }
  const subjects = [...found.subject, ...(found.passive ? found.object : [])]
  if (
    frame.who &&
    !subjects.some(
      (head) =>
        (tree.tokens[head]!.upos === 'PRON' &&
          (frame.who!.includes('instrument') ||
            (isPersonal(tree, head) && frame.who!.some((name) => canBeWe.includes(name))) ||
            // "unless it disarms": a movement that was named; who leaves may as well leave a treaty.
            (tree.tokens[head]!.text.toLowerCase() === 'it' &&
              frame.act !== 'withdraw-forces' &&
              isNamedBefore(
                tree,
                head,
                frame.who!.filter((name) => canBeIt.includes(name)),
                pageText,
                'NN',
              )))) ||
        fits(tree, head, frame.who!, pageText),
    )
  )
    return null
  if (frame.noun && !Object.keys(frame.needs).length && !found.subject.length) return null
  return absorbed
}

/** Uses in which a verb tells none of its acts, whatever stands beside it. */
const isOtherUse = (tree: Tree, index: number, lemma: string, { prepositions }: Arguments): boolean =>
  // "was left out of the talks".
  (lemma === 'leave' && tree.tokens[index + 1]?.text.toLowerCase() === 'out') ||
  // "remains seized of the matter".
  (lemma === 'seize' && childrenBy(tree, index, 'obl').some((child) => caseOf(tree, child) === 'of')) ||
  // "the law was adopted as the basis": taken for something, not passed.
  (lemma === 'adopt' && prepositions.has('as'))

const isPersonal = (tree: Tree, head: number): boolean => /^(?:he|she|they|we|i|who)$/i.test(tree.tokens[head]!.text)

/** Classes that "they" and "we" may be of. */
export const canBeWe = ['party', 'human', 'people', 'armed']

const canBeIt = ['party', 'armed', 'organisation', 'body', 'legislature']

/** Only what was named before shows what is meant ("they signed", "broke it"): a guess where the page is not all of the field. */
export const isGuessed = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.known !== undefined ||
  frame.object?.every((name) => name === 'text' || name === 'proposal') === true ||
  (frame.object !== undefined &&
    !frame.object.includes('party') &&
    found.object.length > 0 &&
    // "those held since March" says itself who is meant.
    found.object.every((head) => tree.tokens[head]!.upos === 'PRON' && !childrenBy(tree, head, 'acl').length))

/** Arguments of a noun that says an act: "the signing of X by Y", "Y's visit to Z", "prisoner exchange", "the Russian withdrawal", "a summit involving A and B". */
export function nounArguments(tree: Tree, noun: number, pageText: string): Arguments {
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
        !(prepositions.has('of') && inClass(lemmaOf(tree, child), 'forces-word'))
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
  takeOwner(tree, noun, subject)
  for (const [, heads] of [...prepositions])
    for (const head of heads)
      for (const child of childrenBy(tree, head, 'nmod'))
        if (['regarding', 'concerning'].includes(caseOf(tree, child))) add(caseOf(tree, child), child)
  const modifiers = childrenBy(tree, noun, 'amod', 'compound').filter((child) =>
    tree.sentence.names.some((name) => name.party && child >= name.first && child <= name.last),
  )
  const governor = headOf(tree, noun)
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
  // "entered the zone in breach of the agreement": whoever did breaches it.
  if (!subject.length && isInBreach(tree, noun)) subject.push(...subjectOf(tree, governor).heads)
  // "the way forward on Cyprus talks": what they are about.
  const isTopic =
    modifiers.length === 1 && inClass(lemmaOf(tree, noun), 'talks') && tree.tokens[modifiers[0]!]!.upos === 'PROPN'
  if (!subject.length && !isTopic) subject.push(...modifiers)
  // "an army offensive", "rebel attacks".
  if (!subject.length)
    subject.push(...childrenBy(tree, noun, 'compound').filter((child) => inClass(lemmaOf(tree, child), 'forces-word')))
  // "announced the expulsion of two diplomats": nobody but whoever does it can.
  if (!subject.length && governor >= 0 && relation(tree, noun) === 'obj' && isOwnToAnnounce(tree, noun, governor))
    subject.push(...subjectOf(tree, governor).heads)
  return { subject, subjectRule, object: [], objectRule: 'noun-object', prepositions, passive: false }
}

/** What a state that announces it does itself: "the severing of relations", where a suspension of talks may be another's. */
const isOwnToAnnounce = (tree: Tree, noun: number, verb: number): boolean =>
  ['announce', 'declare', 'order', 'decree'].includes(lemmaOf(tree, verb)) &&
  (['expulsion', 'severance', 'severing', 'recognition'].includes(lemmaOf(tree, noun)) ||
    (['suspension', 'breaking', 'rupture', 'restoration', 'resumption'].includes(lemmaOf(tree, noun)) &&
      childrenBy(tree, noun, 'nmod').some(
        (of) => caseOf(tree, of) === 'of' && ['relations', 'links'].some((name) => inClass(lemmaOf(tree, of), name)),
      )))

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
  const isAsked = verbEffect(lemmaOf(tree, governor)) === 'demanded'
  if (relation(tree, noun) === 'obj') subject.splice(pronoun, 1, ...(isAsked ? [] : subjectOf(tree, governor).heads))
  else if (relation(tree, noun) === 'obl' && whom.length === 1) subject.splice(pronoun, 1, ...whom)
}
