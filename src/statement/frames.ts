import type { Act } from '../model/vocabulary.ts'
import { type Frame, framesOf, plainFrame } from './acts.ts'
import { type Arguments, argumentsOf } from './arguments.ts'
import { fits, isNamedAbove, isNamedBefore } from './fit.ts'
import { byAttack, nounArguments, toldWith } from './noun-arguments.ts'
import { seenAct } from './seen.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isAnyOf, isInTime, isVerb, lemmaOf, relation, type Tree } from './tree.ts'

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
  const found = noun ? nounArguments(tree, index, pageText) : byAttack(tree, index, argumentsOf(tree, index), pageText)
  const matching = frames.flatMap((frame) => {
    const absorbed = match(tree, index, frame, found, pageText)
    return absorbed
      ? [{ trigger: index, noun, frame, arguments: found, absorbed: [...absorbed, ...toldWith(tree, found, index)] }]
      : []
  })
  return (
    matching.sort((a, b) => demands(b.frame) - demands(a.frame))[0] ??
    (noun ? null : takenFor(tree, index, found, pageText))
  )
}

/** Acts whose words real pages use otherwise too often for the network's word alone (docs/benchmarks.md). */
const neverAlone = ['withdraw-forces', 'violate', 'publish', 'open-route', 'disarm', 'support']

/** Verbs that the network takes for what they are not: "a group chaired by X", "steps taken against it", "return from talks". */
const otherwise: Readonly<Record<string, Act[]>> = {
  chair: ['convene'],
  take: ['attack', 'detain'],
  target: ['impose-sanctions'],
  use: ['attack'],
  return: ['meet', 'visit'],
  end: ['cease-fire'],
}

/** Verbs of which the object says what is done: "declared a state of siege", "hit an impasse". */
const lightVerbs = 'declare hit hold organise organize form set make give begin have schedule achieve reach'.split(' ')

/** "Suriname claims everything up to the river": nothing stands there that a frame asks for, and the network is sure all the same. */
function takenFor(tree: Tree, index: number, found: Arguments, pageText: string): Candidate | null {
  const act = seenAct(tree, index)
  const lemma = lemmaOf(tree, index)
  const frame = act && !neverAlone.includes(act) && !otherwise[lemma]?.includes(act) ? plainFrame(act, lemma) : null
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
  // "The ceasefire ceased": nobody stopped fighting.
  const isTruceOver =
    act === 'cease-fire' && [...subject, ...object].some((head) => inClass(lemmaOf(tree, head), 'ceasefire'))
  // "The mission ended in failure": it ends nothing.
  const isEnd = act === 'terminate' && tree.tokens[index]!.xpos !== 'VBN' && object.length === 0
  if (byText || isToldAbove || isToldBelow || isOfObject || byAnother || isTruceOver || isEnd) return null
  // "fought an insurgency": whom they fought, the words do not say.
  const isFight = frame.roles.obj === 'counterpart' && isAnyOf(tree, object, fights)
  const roles = isFight ? { ...frame.roles, obj: 'theme' } : frame.roles
  // "due to take place in Washington", "for the meeting to take place": what takes place, and not the place.
  const isHeld = lemma === 'take' && object.some((head) => lemmaOf(tree, head) === 'place')
  const objects = !isHeld ? object : relation(tree, index) === 'acl' ? [headOf(tree, index)] : []
  return {
    trigger: index,
    noun: false,
    frame: { ...frame, roles },
    arguments: { ...found, object: objects },
    absorbed: [],
  }
}

const fights = ['insurgency', 'rebellion', 'war', 'battle', 'campaign', 'struggle', 'conflict']

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
    // "for weeks, they had asked Pristina": since when, and not for what.
    const isSince = (head: number): boolean => word === 'for' && isInTime(tree, tree.tokens[head]!)
    const fitting = heads.filter((head) => !isSince(head) && fits(tree, head, classes, pageText))
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
  // "agreed to stop short of attacking": nothing is stopped.
  (lemma === 'stop' && tree.tokens[index + 1]?.text === 'short') ||
  // "the troops controlled a crossing": they held it then, and nothing tells that they took it.
  (lemma === 'control' && tree.tokens[index]!.xpos === 'VBD') ||
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
