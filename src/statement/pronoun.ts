import { isBorneBy } from '../language/parties/given.ts'
import { isActor } from './actor.ts'
import { allFrames } from './acts.ts'
import { clauseModality, markOf } from './clause.ts'
import { isAccusing, isSpeechVerb, isVoiceVerb, verbEffect } from './embedding.ts'
import { antecedent } from './relative.ts'
import { caseOf, childrenBy, conjuncts, headOf, isBelow, isVerb, lemmaOf, relation, type Tree } from './tree.ts'
import type { VoiceAt } from './voice.ts'

/**
 * Head of the nominal that a subject pronoun stands for, where the sentence itself settles it: "The army denies that it
 * attacked", "If Kabul had been there, it would have refused", "The front signed, and then it withdrew". Null where it does not.
 */
export function antecedentOf(tree: Tree, pronoun: number): number | null {
  if (!isSubjectPronoun(tree, pronoun) || isOfTexts(tree, pronoun)) return null
  return climbed(tree, pronoun) ?? fronted(tree, pronoun)
}

/** "although it expired": said of texts and terms, and of nobody who acts. */
const isOfTexts = (tree: Tree, pronoun: number): boolean =>
  tree.tokens[pronoun]!.text.toLowerCase() === 'it' &&
  ['expire', 'lapse'].includes(lemmaOf(tree, headOf(tree, pronoun)))

const isSubjectPronoun = (tree: Tree, index: number): boolean =>
  /^(?:it|they|he|she)$/i.test(tree.tokens[index]!.text) && relation(tree, index) === 'nsubj'

/** A nominal, and the sentence that it stands in. */
export interface Place {
  tree: Tree
  head: number
}

/**
 * What a subject pronoun stands for, in its sentence or in the one before: there its subject, where nothing else in that
 * sentence could be meant ("The observers arrived on Monday. They will watch every camp."). Null where the page leaves it open.
 */
export function denotedBy(tree: Tree, pronoun: number, steps = 3): Place | null {
  if (!isSubjectPronoun(tree, pronoun) || isOfTexts(tree, pronoun)) return null
  const here = antecedentOf(tree, pronoun)
  if (here !== null) return { tree, head: here }
  const [earlier] = tree.before
  // "They burned our houses": whom a speaker means stands in no sentence before his words.
  if (/^["“„«‘]$|^``$/.test(tree.tokens[0]?.text ?? '')) return null
  // "Four of them said they might sign": not all who were named before.
  if (tree.tokens.slice(0, pronoun).some((_, index) => isPartOfThem(tree, index))) return null
  if (!earlier || steps === 0 || tree.tokens.slice(0, pronoun).some((_, index) => agrees(tree, index, pronoun)))
    return null
  // "Some never gave theirs up. We set up a team, and they have collected forty": the team, or the men.
  const isOfTeam = tree.tokens.some(
    (_, index) =>
      index < pronoun &&
      collective.test(lemmaOf(tree, index)) &&
      childrenBy(tree, index, 'det').some((word) => /^an?$/i.test(tree.tokens[word]!.text)),
  )
  if (isOfTeam && /^they$/i.test(tree.tokens[pronoun]!.text)) return null
  const root = earlier.tokens.findIndex(({ head }) => head === 0)
  const subject = root < 0 ? null : subjectOf(earlier, root)
  if (subject === null) return null
  if (earlier.tokens[subject]!.text.toLowerCase() === tree.tokens[pronoun]!.text.toLowerCase())
    return denotedBy(earlier, subject, steps - 1)
  const word = tree.tokens[pronoun]!.text.toLowerCase()
  const alone = !earlier.tokens.some(
    (_, index) =>
      index !== subject &&
      !conjuncts(earlier, subject).includes(index) &&
      !isBelow(earlier, index, subject) &&
      isNominal(earlier, index) &&
      !['flat', 'compound', 'amod'].includes(relation(earlier, index)) &&
      isFor(earlier, index, word),
  )
  if (!isFor(earlier, subject, word)) return null
  return alone || (speaks(earlier, root) && speaksOn(tree, pronoun)) ? { tree: earlier, head: subject } : null
}

const isPartOfThem = (tree: Tree, index: number): boolean =>
  relation(tree, index) === 'nsubj' &&
  childrenBy(tree, index, 'nmod').some((whole) => /^(?:them|these|those)$/i.test(tree.tokens[whole]!.text))

const actsOfWords = 'accuse appeal claim criticise deny reject support threaten welcome'.split(' ')

/** The verb is one of saying, or an act of words: "The Ministry recalls …", "It deplores …". */
export const speaks = (tree: Tree, verb: number): boolean => {
  const lemma = lemmaOf(tree, verb)
  return isVerb(tree, verb) && (isSpeechVerb(lemma) || isVoiceVerb(lemma) || ofWords.has(lemma))
}

const ofWords = new Set(
  allFrames
    .filter(({ act, noun, source }) => actsOfWords.includes(act) && !noun && !/[ +]/.test(source))
    .map(({ lemma }) => lemma),
)

/** The pronoun opens the sentence and is who says what it says: whoever spoke in the one before speaks on. */
const speaksOn = (tree: Tree, pronoun: number): boolean => {
  const verb = headOf(tree, pronoun)
  return pronoun <= 1 && verb >= 0 && headOf(tree, verb) < 0 && speaks(tree, verb)
}

/** A voice with its pronoun settled by its own sentence: "When the president announced it, he said that …". */
export function settledVoice(tree: Tree, voice: VoiceAt): VoiceAt {
  const relative = /^(?:who|which)$/i.test(tree.tokens[voice.head]!.text)
    ? antecedent(tree, headOf(tree, voice.head))
    : -1
  if (relative >= 0) return { ...voice, head: relative }
  const settled = voice.unnamed
    ? null
    : (antecedentOf(tree, voice.head) ?? ownerOf(tree, voice.head) ?? speakerOfTag(tree, voice.head))
  return settled === null ? voice : { ...voice, head: settled }
}

/** "The spokesman denied that they had pressed the president, who, he said, agreed": who speaks in the sentence speaks on. */
function speakerOfTag(tree: Tree, pronoun: number): number | null {
  const verb = headOf(tree, pronoun)
  if (!isSubjectPronoun(tree, pronoun) || verb < 0 || relation(tree, verb) !== 'parataxis') return null
  const root = tree.tokens.findIndex(({ head }) => head === 0)
  if (root < 0 || root >= verb || !(speaks(tree, root) || verbEffect(lemmaOf(tree, root)) === 'denied')) return null
  const subject = subjectOf(tree, root)
  return subject !== null && subject < root && agrees(tree, subject, pronoun) ? subject : null
}

/** "The ministry repeated its request": whose it is, where the subject of the verb can be meant. */
function ownerOf(tree: Tree, pronoun: number): number | null {
  const word = owners.get(tree.tokens[pronoun]!.text.toLowerCase())
  if (word === undefined || tree.tokens[pronoun]!.deprel !== 'nmod:poss') return null
  let verb = headOf(tree, pronoun)
  while (verb >= 0 && (!isVerb(tree, verb) || relation(tree, verb) === 'xcomp')) verb = headOf(tree, verb)
  const subject = verb < 0 ? null : subjectOf(tree, verb)
  return subject !== null && subject < pronoun && isFor(tree, subject, word) ? subject : null
}

const owners = new Map([
  ['its', 'it'],
  ['their', 'they'],
  ['his', 'he'],
  ['her', 'she'],
])

/** Subject of the clause in which the pronoun's own clause hangs. */
function climbed(tree: Tree, pronoun: number): number | null {
  let clause = headOf(tree, pronoun)
  for (let steps = 0; clause >= 0 && steps < 5; steps++) {
    const here = relation(tree, clause)
    const upper = headOf(tree, clause)
    if (upper < 0 || !['ccomp', 'advcl', 'xcomp', 'conj', 'parataxis', 'cop'].includes(here)) return null
    // "said that Putin wanted it and that he would call him": beside what he wants, and of the one who says both.
    if (here === 'conj' && childrenBy(tree, clause, 'mark').some((mark) => lemmaOf(tree, mark) === 'that')) {
      clause = upper
      continue
    }
    if (here === 'ccomp' || here === 'advcl' || (here === 'conj' && isVerb(tree, upper))) {
      const told = here === 'ccomp' ? addressed(tree, clause, upper, pronoun) : undefined
      if (told !== undefined) return told
      // "demanded that it leave": whoever asks asks it of another.
      if (here === 'ccomp' && isAskedOfAnother(tree, clause, upper)) return null
      // "Did Arafat mean it? Barak says he turned it down": he who was asked about.
      if (here === 'ccomp' && isPersonal(tree, pronoun) && isAskedAbout(tree, upper)) return null
      const subject = subjectOf(tree, upper)
      // "denounced Congo, saying it had broken the truce": either may be meant.
      if (here === 'advcl' && isBlaming(tree, upper, pronoun)) return null
      // "opposed the agreement because it would disarm them": the text as well as whoever opposed it.
      if (here === 'advcl' && markOf(tree, clause) === 'because' && isOfThing(tree, upper, pronoun)) return null
      // "said Spain would not take them in, and that they must leave": they, and not whoever says it.
      if (here === 'ccomp' && isOfThem(tree, pronoun)) return null
      if (subject !== null && subject < pronoun) {
        if (agrees(tree, subject, pronoun)) {
          if (isSomeoneElses(tree, subject, pronoun)) return null
          const open =
            here === 'conj'
              ? isContested(tree, subject, pronoun)
              : isTerm(tree, clause, subject, pronoun) || isOfOther(tree, upper, clause, subject, pronoun)
          return open ? null : subject
        }
        // "said joining would be a mistake, though he denied": what cannot act is not meant.
        if (tree.tokens[subject]!.upos !== 'PRON' && !(isPersonal(tree, pronoun) && !isActor(tree, subject)))
          return null
      }
    }
    clause = upper
  }
  return null
}

const isAskedOfAnother = (tree: Tree, clause: number, verb: number): boolean =>
  ['rule', 'adjudge'].includes(lemmaOf(tree, verb)) ||
  (['demanded', 'proposed'].includes(verbEffect(lemmaOf(tree, verb)) ?? '') &&
    (tree.tokens[clause]!.xpos === 'VB' || clauseModality(tree, clause).rule === 'modal-demanded') &&
    childrenBy(tree, clause, 'aux').every((helper) => !['will', 'would'].includes(lemmaOf(tree, helper))))

const isOfThing = (tree: Tree, verb: number, pronoun: number): boolean =>
  /^it$/i.test(tree.tokens[pronoun]!.text) &&
  childrenBy(tree, verb, 'obj').some((object) => tree.tokens[object]!.xpos === 'NN' && !isActor(tree, object))

const isOfThem = (tree: Tree, pronoun: number): boolean =>
  /^they$/i.test(tree.tokens[pronoun]!.text) &&
  tree.tokens.some(
    ({ text }, index) => index < pronoun && /^them$/i.test(text) && ['obj', 'iobj'].includes(relation(tree, index)),
  )

const isPersonal = (tree: Tree, pronoun: number): boolean => /^(?:he|she)$/i.test(tree.tokens[pronoun]!.text)

/** The sentence before is a question about a person who is not the one who speaks here. */
function isAskedAbout(tree: Tree, verb: number): boolean {
  const [earlier] = tree.before
  if (earlier?.tokens.at(-1)?.text !== '?') return false
  const own = childrenBy(tree, verb, 'nsubj').map((subject) => tree.tokens[subject]!.text)
  return earlier.sentence.names.some(({ kind, last }) => kind === 'PER' && !own.includes(earlier.tokens[last]!.text))
}

const isBlaming = (tree: Tree, verb: number, pronoun: number): boolean =>
  (isAccusing(lemmaOf(tree, verb)) || blaming.includes(lemmaOf(tree, verb))) &&
  childrenBy(tree, verb, 'obj').some((object) => object < pronoun && agrees(tree, object, pronoun))

const blaming = 'rebuke slam chide upbraid sanction expel warn threaten castigate lambast berate scold attack'.split(
  ' ',
)

/** "told Uganda it must withdraw": of whom something is asked is the one who is told; of "told Uganda it could" nobody knows. */
function addressed(tree: Tree, clause: number, verb: number, pronoun: number): number | null | undefined {
  const [whom] = childrenBy(tree, verb, 'obj', 'iobj').filter(
    (object) => object < pronoun && agrees(tree, object, pronoun),
  )
  if (whom === undefined) return undefined
  const { rule } = clauseModality(tree, clause)
  return rule === 'modal-demanded' ? whom : rule === 'modal-possible' ? null : undefined
}

/** "Had Kabul been at the table, it would …": the subject of the clause in front. */
function fronted(tree: Tree, pronoun: number): number | null {
  const verb = headOf(tree, pronoun)
  const above = headOf(tree, verb)
  // "Although the guerrilla freed nine, it is believed that it still holds ten".
  const isBelieved = above >= 0 && relation(tree, verb) === 'ccomp' && childrenBy(tree, above, 'expl').length > 0
  const subjects = childrenBy(tree, isBelieved ? above : verb, 'advcl')
    .filter((clause) => clause < pronoun)
    .flatMap((clause) => childrenBy(tree, clause, 'nsubj'))
    .filter((subject) => subject < pronoun && agrees(tree, subject, pronoun))
  return subjects.length === 1 ? subjects[0]! : null
}

const subjectOf = (tree: Tree, verb: number): number | null =>
  childrenBy(tree, verb, 'nsubj').find((subject) => !tree.tokens[subject]!.deprel.includes('outer')) ?? null

/** Another nominal of the same number that can act stands between the two. */
const isContested = (tree: Tree, subject: number, pronoun: number): boolean =>
  tree.tokens.some(
    (_, index) =>
      index > subject + 1 &&
      index < pronoun &&
      isNominal(tree, index) &&
      !conjuncts(tree, subject).includes(index) &&
      !['flat', 'compound', 'appos', 'nmod', 'amod'].includes(relation(tree, index)) &&
      agrees(tree, index, pronoun),
  )

/** "Turkey will take no step towards Armenia unless it withdraws": either may be the one of whom something is asked. */
const isTerm = (tree: Tree, clause: number, subject: number, pronoun: number): boolean =>
  relation(tree, clause) === 'advcl' &&
  ['unless', 'until', 'till', 'if', 'once'].includes(markOf(tree, clause)) &&
  tree.tokens.some(
    (_, index) =>
      index > subject + 1 &&
      index < pronoun &&
      !conjuncts(tree, subject).includes(index) &&
      // "warned its neighbour of strikes if it fails".
      ((['obj', 'iobj'].includes(relation(tree, index)) && blaming.includes(lemmaOf(tree, headOf(tree, index)))) ||
        (['with', 'to', 'towards', 'toward', 'on', 'against', 'for'].includes(caseOf(tree, index)) &&
          agrees(tree, index, pronoun))),
  )

/** "protested against US troops when they arrested a bride": either may be meant. */
const isOfOther = (tree: Tree, verb: number, clause: number, subject: number, pronoun: number): boolean =>
  relation(tree, clause) === 'advcl' &&
  ['when', 'after', 'as', 'because', 'since', 'for', 'before', 'while'].includes(markOf(tree, clause)) &&
  childrenBy(tree, verb, 'obj', 'obl').some(
    (other) =>
      other > subject &&
      other < pronoun &&
      (relation(tree, other) === 'obj' || ['with', 'to', 'against', 'on', 'by', 'at'].includes(caseOf(tree, other))) &&
      agrees(tree, other, pronoun),
  )

const isNominal = (tree: Tree, index: number): boolean => ['NOUN', 'PROPN'].includes(tree.tokens[index]!.upos)

/** The nominal can act, and is one or several, person or not, as the pronoun asks. */
const agrees = (tree: Tree, nominal: number, pronoun: number): boolean =>
  isFor(tree, nominal, tree.tokens[pronoun]!.text.toLowerCase())

function isFor(tree: Tree, nominal: number, word: string): boolean {
  if (!isNominal(tree, nominal) || !isActor(tree, nominal)) return false
  // "No Palestinian ever rejected it": nobody is meant.
  if (
    childrenBy(tree, nominal, 'det').some((word) =>
      ['no', 'each', 'every', 'either', 'neither'].includes(lemmaOf(tree, word)),
    )
  )
    return false
  // "The United States said so, it added": one state.
  const isState = tree.sentence.names.some(
    ({ party, first, last }) => party?.kind === 'state' && first <= nominal && nominal <= last,
  )
  const several = (tree.tokens[nominal]!.xpos.endsWith('S') && !isState) || childrenBy(tree, nominal, 'conj').length > 0
  if (word === 'they') return several
  if (several) return false
  if (isBorne(tree, nominal, word) === false) return false
  return (word === 'it') === !isPerson(tree, nominal)
}

const collective =
  /^(?:army|government|ministry|opposition|party|movement|group|front|council|parliament|team|side|union|mission|commission|committee|force|militia|court|delegation|office|bloc|coalition|junta|cabinet|agency|republic|administration|assembly|senate|congress|organisation|organization|alliance|faction|military|police|navy|command|secretariat|tribunal|presidency|board|panel|bureau|authority|agency|embassy|company|bank|fund|brigade|battalion|unit|wing|clan|state|country|nation|kingdom|station|newspaper|guard|coastguard|consulate|guerrilla|insurgency|resistance|parties|house|congregation|church|club|newsroom)$/

const isBorne = (tree: Tree, nominal: number, word: string): boolean | null => {
  const name = tree.sentence.names.find(({ first, last }) => first <= nominal && nominal <= last)
  return name?.party?.kind === 'person' ? isBorneBy(word, name.party.name) : null
}

/** "The governor criticised Hillary Clinton after she …": another's name says that the pronoun is hers. */
const isSomeoneElses = (tree: Tree, subject: number, pronoun: number): boolean =>
  isPersonal(tree, pronoun) &&
  isBorne(tree, subject, tree.tokens[pronoun]!.text) === null &&
  tree.sentence.names.some(
    ({ first, last }) =>
      last < pronoun && !isBelow(tree, first, subject) && isBorne(tree, first, tree.tokens[pronoun]!.text) === true,
  )

/** A named person or the holder of an office. */
const isPerson = (tree: Tree, nominal: number): boolean => {
  const name = tree.sentence.names.find(({ first, last }) => first <= nominal && nominal <= last)
  if (name?.kind === 'PER' || name?.party?.kind === 'person') return true
  if (name) return false
  return !collective.test(lemmaOf(tree, nominal))
}
