// What looks like an act and is none: a frame fits the words, and the sentence means something else.

import { clauseModality, isNegated, markOf } from './clause.ts'
import { hasTo, issuedBy } from './control.ts'
import { isSpeechVerb } from './embedding.ts'
import { isFigurative } from './figurative.ts'
import type { Candidate } from './frames.ts'
import { isIdiom } from './idiom.ts'
import { isNoEvent } from './no-event.ts'
import { isNoForce } from './no-force.ts'
import { isNoMove } from './no-move.ts'
import { isNoWord } from './no-word.ts'
import { isOfLaw } from './of-law.ts'
import { isInOtherSense } from './other-sense.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isVerb, lemmaOf, namedAs, relation, subtree, type Tree } from './tree.ts'
import { isOfWrongDoer } from './wrong-doer.ts'
import { isOfWrongObject } from './wrong-object.ts'

/** True where one of the reasons below holds: each is a function with its example. */
export const isMistaken = (tree: Tree, candidate: Candidate): boolean =>
  isIdiom(tree, candidate) ||
  isFigurative(tree, candidate) ||
  isNoForce(tree, candidate) ||
  isNoEvent(tree, candidate) ||
  isNoMove(tree, candidate) ||
  isNoWord(tree, candidate) ||
  isOfLaw(tree, candidate) ||
  isInOtherSense(tree, candidate) ||
  isOfWrongObject(tree, candidate) ||
  isOfWrongDoer(tree, candidate) ||
  [
    isRuledOut,
    isPredicate,
    isStateOfTalks,
    isInterview,
    isTeamForElse,
    isPending,
    isOfOne,
    isListenedTo,
    isOfNobodyBut,
    isSortie,
    isSeenAs,
    isPressRelease,
    isPoliticalTrack,
    isReceivedThing,
    isTalkedOf,
    isTag,
    isOfAnotherThing,
    isOfPaper,
    isOnItsDay,
    isDefensive,
    isCheckedByUs,
    isEndingIt,
    isClauseAlone,
    isOfMeasures,
    isPutOut,
    isOfWords,
    isCelebration,
    isOfUnknownName,
    isPlanOfForce,
  ].some((reason) => reason(tree, candidate))

/** "The cabinet approved a plan to take control of the city": nobody is bound by it to anybody. */
const isPlanOfForce = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.group === 'instruments' &&
  found.object.some(
    (head) =>
      lemmaOf(tree, head) === 'plan' &&
      childrenBy(tree, head, 'acl').some((clause) =>
        ['take', 'seize', 'occupy', 'attack', 'invade', 'expand', 'annex', 'conquer', 'strike', 'build'].includes(
          lemmaOf(tree, clause),
        ),
      ),
  )

/** "sent a team to recover the remains": no observers. */
const isTeamForElse = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'monitor' &&
  found.object.length > 0 &&
  found.object.every((head) => ['team', 'mission', 'expert', 'group', 'delegation'].includes(lemmaOf(tree, head))) &&
  [trigger, ...found.object].some(
    (at) =>
      childrenBy(tree, at, 'advcl', 'acl', 'xcomp').some((verb) => hasTo(tree, verb)) ||
      // "its registration teams".
      (at !== trigger && childrenBy(tree, at, 'compound').some((word) => otherTeams.includes(lemmaOf(tree, word)))),
  ) &&
  !subtree(tree, trigger).some(
    (at) =>
      watching.test(tree.tokens[at]!.text) ||
      // "a ceasefire team", where "a team to focus on the ceasefire" talks.
      (relation(tree, at) === 'compound' && /^(?:ceasefire|cease-fire|truce)/i.test(tree.tokens[at]!.text)),
  )

const otherTeams = 'registration rescue research football film sales survey vaccination'.split(' ')

const watching = /^(?:observ|monitor|verif|inspect|watch|supervis)/i

/** "meetings pending", "pending meetings with": they are to come. */
const isPending = (tree: Tree, { noun, trigger }: Candidate): boolean =>
  noun &&
  ([trigger - 1, trigger - 2].some((at) => tree.tokens[at]?.text.toLowerCase() === 'pending') ||
    caseOf(tree, trigger) === 'pending' ||
    (headOf(tree, trigger) >= 0 && tree.tokens[headOf(tree, trigger)]!.text.toLowerCase() === 'pending'))

/** "She spoke to the Visayan Courier by telephone", "told reporters by phone": an interview. */
const isInterview = (tree: Tree, { frame, trigger, noun }: Candidate): boolean =>
  // "A talk with Lourdes Abellana".
  (frame.act === 'negotiate' && noun && tree.tokens[trigger]!.text.toLowerCase() === 'talk') ||
  (['call', 'meet'].includes(frame.act) &&
    childrenBy(tree, trigger, 'obl', 'obj').some((head) => {
      const words = subtree(tree, head).map((at) => tree.tokens[at]!.text)
      return (
        /^(?:reporters?|journalists?|us|me)$/i.test(tree.tokens[head]!.text) ||
        (namedAs(tree, head, 'ORG') && words.some((word) => papers.test(word)))
      )
    }))

const papers =
  /^(?:Courier|Times|Post|Herald|Gazette|News|Radio|TV|Television|Tribune|Daily|Journal|Press|Guardian|Observer|Mail|Star|Telegraph|Standard|Chronicle|Mirror|Echo|Bulletin|Review|Dispatch)$/

/** "the Oman News Agency, monitored in Sanaa": somebody listened to it. */
const isListenedTo = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'monitor' &&
  found.object.some(
    (head) =>
      namedAs(tree, head, 'ORG') &&
      subtree(tree, head).some((at) => /^(?:agency|radio|tv|television|broadcasts?)$/i.test(tree.tokens[at]!.text)),
  )

/** "one might call it a truce": whoever says so, it is nobody. */
const isOfOne = (tree: Tree, { arguments: found }: Candidate): boolean =>
  found.subject.length > 0 &&
  found.subject.every(
    (head) => /^(?:one|whoever|whichever)$/i.test(tree.tokens[head]!.text) && tree.children[head]!.length === 0,
  )

/** "Nobody but Kenya signed", "No one signed except Kenya": Kenya did. */
const isOfNobodyBut = (tree: Tree, { trigger, arguments: found }: Candidate): boolean =>
  found.subject.some((head) => /^(?:nobody|none|nothing|one)$/i.test(tree.tokens[head]!.text)) &&
  subtree(tree, trigger).some((at) => ['but', 'except', 'save', 'besides'].includes(caseOf(tree, at)))

/** "launched a rescue mission": men are sent out, no body is set up. */
const isSortie = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'establish' &&
  found.object.some(
    (head) =>
      ['mission', 'operation'].includes(lemmaOf(tree, head)) &&
      childrenBy(tree, head, 'compound', 'amod').some((child) => sorties.includes(lemmaOf(tree, child))),
  )

const sorties = 'rescue combat bombing search reconnaissance spy space spaceflight manned crewed lunar suicide'.split(
  ' ',
)

/** "sees talks with the rebels as a betrayal": what somebody thinks of them, not that they were held. */
const isSeenAs = (tree: Tree, { noun, trigger }: Candidate): boolean => {
  const governor = headOf(tree, trigger)
  return (
    noun &&
    governor >= 0 &&
    ['obj', 'nsubj:pass'].includes(relation(tree, trigger)) &&
    isVerb(tree, governor) &&
    ['see', 'view', 'regard', 'consider'].includes(lemmaOf(tree, governor)) &&
    [governor, trigger].some((at) =>
      childrenBy(tree, at, 'obl', 'nmod', 'advcl').some((child) => caseOf(tree, child) === 'as'),
    )
  )
}

/** "rules out an attack": it says that it will not, and nothing more. */
const isRuledOut = (tree: Tree, { trigger }: Candidate): boolean => {
  const governor = headOf(tree, trigger)
  return (
    governor >= 0 &&
    lemmaOf(tree, governor) === 'rule' &&
    childrenBy(tree, governor, 'compound').some((child) => tree.tokens[child]!.text === 'out')
  )
}

/** "Torture is a breach of international law": what something is, not what was done. */
const isPredicate = (tree: Tree, { noun, trigger }: Candidate): boolean =>
  noun &&
  // "is in talks with".
  caseOf(tree, trigger) !== 'in' &&
  childrenBy(tree, trigger, 'cop').some((copula) => ['VBZ', 'VBP'].includes(tree.tokens[copula]!.xpos))

/** "the ministry's press release": a paper. */
const isPressRelease = (tree: Tree, { noun, trigger }: Candidate): boolean =>
  noun &&
  lemmaOf(tree, trigger) === 'release' &&
  childrenBy(tree, trigger, 'compound', 'amod').some((child) =>
    ['press', 'news', 'media'].includes(lemmaOf(tree, child)),
  )

/** "The talks are stalemated": how they are, not that they were held. */
const isStateOfTalks = (tree: Tree, { noun, trigger }: Candidate): boolean =>
  noun &&
  inClass(lemmaOf(tree, trigger), 'talks') &&
  headOf(tree, trigger) >= 0 &&
  childrenBy(tree, headOf(tree, trigger), 'cop').some((copula) => tree.tokens[copula]!.xpos !== 'VBD')

/** "The political track opens in Tunis": talks. */
const isPoliticalTrack = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'open-route' &&
  [...found.subject, ...found.object].some(
    (head) =>
      childrenBy(tree, head, 'amod', 'compound').some((word) =>
        ['political', 'diplomatic', 'military', 'peace', 'negotiating', 'economic', 'humanitarian'].includes(
          lemmaOf(tree, word),
        ),
      ) && ['track', 'channel', 'path', 'line'].includes(lemmaOf(tree, head)),
  )

/** "The guerrillas have resumed talks, it was announced": it is what was resumed that was announced. */
const isTag = (tree: Tree, { trigger, noun, arguments: found }: Candidate): boolean =>
  !noun &&
  found.passive &&
  isSpeechVerb(lemmaOf(tree, trigger)) &&
  found.object.length > 0 &&
  found.object.every((head) => tree.tokens[head]!.text.toLowerCase() === 'it') &&
  (childrenBy(tree, trigger, 'ccomp').length > 0 || relation(tree, trigger) === 'parataxis')

/** "Mali talked of a ceasefire", "talked about attacking": with whom, if with anybody, nobody says. */
const isTalkedOf = (tree: Tree, { frame, trigger, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'meet' &&
  !noun &&
  lemmaOf(tree, trigger) === 'talk' &&
  (found.prepositions.has('of') ||
    childrenBy(tree, trigger, 'advcl').some((clause) => ['of', 'about'].includes(markOf(tree, clause)))) &&
  !found.prepositions.has('with')

/** "will each receive five ministries": nobody is received. */
const isReceivedThing = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'meet' &&
  lemmaOf(tree, trigger) === 'receive' &&
  found.object.length > 0 &&
  found.object.every(
    (head) =>
      ['NOUN', 'NUM'].includes(tree.tokens[head]!.upos) &&
      lemmaOf(tree, head) !== 'counterpart' &&
      !['people', 'human', 'envoys', 'rebel-force'].some((name) => inClass(lemmaOf(tree, head), name)),
  )

/** "it would be carried out", "five were killed", "to ship grain": the pronoun, the number or the goods are not what the frame means. */
const isOfAnotherThing = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean => {
  const lemma = lemmaOf(tree, trigger)
  const vague =
    found.object.length > 0 && found.object.every((head) => ['PRON', 'NUM'].includes(tree.tokens[head]!.upos))
  if (frame.act === 'return' && lemma === 'carry') return vague
  if (frame.act === 'terminate' && lemma === 'kill') return vague
  return (
    frame.act === 'aid' &&
    lemma === 'ship' &&
    found.object.some((head) =>
      [head, ...childrenBy(tree, head, 'nmod')].some((at) =>
        ['grain', 'wheat', 'corn', 'oil', 'gas', 'coal', 'fertiliser', 'fertilizer'].includes(lemmaOf(tree, at)),
      ),
    )
  )
}

/** "signed a letter approving the deal": a paper does nothing of the kind; a council's resolution prolongs, sets up and lifts. */
const isOfPaper = (tree: Tree, { frame, trigger, noun }: Candidate): boolean =>
  !noun &&
  !(
    ['mandate', 'establish', 'dissolve', 'lift-sanctions'].includes(frame.act) &&
    isOfAdopted(tree, headOf(tree, trigger))
  ) &&
  ['instruments', 'bodies', 'duties'].includes(frame.group) &&
  tree.tokens[trigger]!.xpos === 'VBG' &&
  relation(tree, trigger) === 'acl' &&
  ['letter', 'statement', 'resolution', 'report', 'memo', 'note', 'decree', 'petition'].includes(
    lemmaOf(tree, headOf(tree, trigger)),
  )

const isOfAdopted = (tree: Tree, noun: number): boolean =>
  noun >= 0 && ['resolution', 'decree'].includes(lemmaOf(tree, noun)) && issuedBy(tree, noun) !== null

/** "It enters into force on the day of its signature": whenever that is. */
const isOnItsDay = (tree: Tree, { trigger, noun }: Candidate): boolean => {
  const day = headOf(tree, trigger)
  const verb = day < 0 ? -1 : headOf(tree, day)
  return (
    noun &&
    verb >= 0 &&
    relation(tree, trigger) === 'nmod' &&
    ['day', 'date', 'moment'].includes(lemmaOf(tree, day)) &&
    !['past-indicative', 'present-perfect'].includes(clauseModality(tree, verb).rule)
  )
}

/** "to lift its defensive measures": what an army has put in place. */
const isDefensive = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'lift-sanctions' &&
  found.object.some((head) =>
    childrenBy(tree, head, 'amod').some((word) =>
      ['defensive', 'military', 'security', 'precautionary', 'protective'].includes(lemmaOf(tree, word)),
    ),
  )

/** "We cannot verify either report", "The claims could not be verified": what an outlet says of itself. */
const isCheckedByUs = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  ['investigate', 'monitor'].includes(frame.act) &&
  ['verify', 'confirm'].includes(lemmaOf(tree, trigger)) &&
  (found.subject.some((head) => /^(?:we|i)$/i.test(tree.tokens[head]!.text)) ||
    (isNegated(tree, trigger) && clauseModality(tree, trigger).rule === 'modal-possible'))

/** "signed a treaty, ending three decades of war": what a signature is to bring about, in a reporter's words. */
const isEndingIt = (tree: Tree, { frame, trigger, noun }: Candidate): boolean =>
  frame.act === 'cease-fire' &&
  !noun &&
  tree.tokens[trigger]!.xpos === 'VBG' &&
  relation(tree, trigger) === 'advcl' &&
  ['sign', 'agree', 'conclude', 'reach', 'initial', 'strike', 'seal', 'ratify'].includes(
    lemmaOf(tree, headOf(tree, trigger)),
  )

/** "suspended key clauses": of a law or of an accord, the words leave open. */
const isClauseAlone = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'amend-law' &&
  found.object.length > 0 &&
  found.object.every(
    (head) =>
      ['clause', 'provision'].includes(lemmaOf(tree, head)) &&
      !childrenBy(tree, head, 'nmod', 'nmod:poss', 'compound', 'amod', 'nummod').some(
        (word) =>
          ['constitutional', 'constitution', 'law', 'code'].includes(lemmaOf(tree, word)) ||
          tree.tokens[word]!.upos === 'NUM',
      ),
  )

/** "sanctions, with the exception of those targeting persons": measures do not shoot. */
const isOfMeasures = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'attack' &&
  lemmaOf(tree, trigger) === 'target' &&
  tree.tokens[trigger]!.xpos === 'VBG' &&
  relation(tree, trigger) === 'acl' &&
  /^(?:those|ones|these)$/i.test(tree.tokens[headOf(tree, trigger)]!.text)

/** "was expelled from the governing coalition": a quarrel at home. */
const isPutOut = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'expel' &&
  (found.prepositions.get('from') ?? []).some((head) =>
    [
      'coalition',
      'party',
      'cabinet',
      'parliament',
      'club',
      'school',
      'university',
      'team',
      'league',
      'bench',
      'legislature',
      'senate',
      'congress',
      'assembly',
    ].includes(lemmaOf(tree, head)),
  )

/** "halt their attacks on each other over the radio": nobody shoots. */
const isOfWords = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  ['cease-fire', 'attack'].includes(frame.act) &&
  [trigger, ...found.object]
    .flatMap((at) => childrenBy(tree, at, 'obl', 'nmod', 'amod'))
    .some((word) =>
      ['radio', 'airwave', 'press', 'media', 'newspaper', 'television', 'verbal', 'rhetorical', 'propaganda'].includes(
        lemmaOf(tree, word),
      ),
    )

/** "Crowds filled the Plaza de Mayo": for or against what, the words do not say. */
const isCelebration = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'protest' &&
  ['fill', 'throng', 'pack', 'flood', 'pour', 'stream', 'spill', 'turn'].includes(lemmaOf(tree, trigger)) &&
  !tree.tokens.some(({ text }) =>
    /^(?:protest|demonstrat|demand|against|slogan|oppos|denounc|anti|reject|decr|call)/i.test(text),
  )

/** "to leave Batumi": a name in no list, without an article, is as well a place as a body. */
const isOfUnknownName = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'withdraw' &&
  ['leave', 'quit', 'exit'].includes(lemmaOf(tree, trigger)) &&
  found.object.length > 0 &&
  found.object.every(
    (head) =>
      tree.tokens[head]!.upos === 'PROPN' &&
      /^\p{Lu}\p{Ll}+$/u.test(tree.tokens[head]!.text) &&
      tree.children[head]!.length === 0 &&
      !tree.sentence.names.some(({ party, first, last }) => party && first <= head && head <= last),
  )
