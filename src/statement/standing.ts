import { above } from './above.ts'
import { voicesAccordingTo } from './according.ts'
import { adverbial } from './adverbial.ts'
import { attributive } from './attributive.ts'
import { isBehindSemicolon, isBesideSpeech } from './beside.ts'
import { clauseModality, isSubordinator, isYetTo } from './clause.ts'
import { accused, applyClause, type Climb, drop, lower, type Standing } from './climb.ts'
import { complement, reportedFuture } from './complement.ts'
import { hasTo, possessor } from './control.ts'
import { isAccusing, isGuess, isSpeechVerb, nounEffect } from './embedding.ts'
import { infinitive } from './infinitive.ts'
import { argument } from './nominal.ts'
import { ownClause } from './own-clause.ts'
import { heldToClause } from './qualified.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isBelow, isHeadline, isVerb, lemmaOf, relation, type Tree } from './tree.ts'
import { type VoiceAt, voicesHungOn, voicesOfHeadline, voicesSetOff } from './voice.ts'

/** Mode, polarity and voices of the act at `trigger`. A noun's standing is that of what governs it; a verb's starts with its own clause. */
export function standingOf(tree: Tree, trigger: number, noun: boolean): Standing {
  const climb: Climb = {
    tree,
    mode: 'occurred',
    polarity: 'positive',
    voices: [],
    top: trigger,
    reasons: [],
    dropped: null,
    weight: 1,
    path: [],
    settled: false,
    detached: false,
    asserted: false,
  }
  // "in what would be a breach of the accord".
  if (noun && childrenBy(tree, trigger, 'cop').length > 0) applyClause(climb, trigger, 'act')
  if (noun && isIn(tree, trigger) && clauseModality(tree, trigger).rule === 'present-indicative')
    lower(climb, 'under-way', 'in-talks', trigger)
  if (noun && isOnlyAimedAt(tree, trigger)) drop(climb, 'only-aimed-at')
  if (noun) heldToClause(climb, trigger)
  else ownClause(climb, trigger)
  let nominal = noun
  let beside = false
  let edge = trigger
  for (let at = trigger; at >= 0; ) {
    edge = at
    if (!climb.detached) climb.path.push(at)
    hang(
      climb.voices,
      reaching(climb, trigger, voicesHungOn(tree, at)).filter((voice) => !isOfOtherNoun(climb, trigger, voice)),
    )
    for (const aside of childrenBy(tree, at, 'parataxis')) {
      if (isExpecting(tree, aside) && climb.mode === 'planned') lower(climb, 'expected', 'guess', aside)
      // "The truce, he added, would take effect at once".
      if (isSpeechVerb(lemmaOf(tree, aside)) && clauseModality(tree, aside).rule === 'past-indicative')
        reportedFuture(climb, at)
    }
    const governor = firstConjunct(tree, at)
    if (governor < 0 && nominal && !isIn(tree, at)) drop(climb, 'fragment')
    if (governor < 0) break
    beside = isBehindSemicolon(tree, at, governor)
    if (beside) break
    nominal = step(climb, at, governor, nominal)
    // The outlet's own words: nobody above says them.
    beside = isBesideSpeech(tree, at, governor)
    if (beside) break
    at = governor
  }
  // "Presidents to sign accords": a headline's infinitive with a subject is a plan.
  const isRoot = headOf(tree, trigger) < 0 && !isYetTo(tree, trigger)
  if (!noun && hasTo(tree, trigger) && isRoot && childrenBy(tree, trigger, 'nsubj').length > 0)
    lower(climb, 'planned', 'headline-infinitive', trigger)
  else if (!noun && hasTo(tree, trigger) && !climb.reasons.some((reason) => reason.rule !== 'infinitive')) {
    if (isHeadline(tree) && childrenBy(tree, trigger, 'nsubj').length > 0)
      lower(climb, 'planned', 'headline-infinitive', trigger)
    else lower(climb, 'possible', 'unvouched-infinitive', trigger)
  }
  // "a raid in which, according to Islamabad, two were killed" beside other words: of what stands below the noun alone.
  const said = voicesAccordingTo(tree, trigger).filter(({ head }) => !beside || isBelow(tree, head, edge))
  climb.voices.push(...reaching(climb, trigger, said))
  if (!beside && climb.voices.length === 0) climb.voices.push(...voicesSetOff(tree, trigger).slice(0, 1))
  if (climb.voices.length === 0) climb.voices.push(...voicesOfHeadline(tree))
  laidDown(climb)
  agreedUpon(climb, trigger)
  const { mode, polarity, voices, top, reasons, dropped, weight, path } = climb
  return {
    mode,
    polarity,
    voices: unique(voices).filter(
      (voice) =>
        // "You will appreciate that": whom one speaks to.
        !/^you$/i.test(tree.tokens[voice.head]!.text) &&
        (voice.unnamed ||
          voice.rule === 'under-the-text' ||
          (voice.rule === 'speech-subject' && !isVerb(tree, voice.head)) ||
          !path.includes(voice.head)) &&
        !(voice.rule === 'under-the-text' && ['occurred', 'under-way'].includes(mode)),
    ),
    top,
    reasons,
    dropped,
    weight,
    path,
  }
}

/** "Rwanda, which had shelled it, withdrew, the army said": of what is told in a clause that is set off only if nothing else stands between. */
function reaching({ tree, detached }: Climb, trigger: number, voices: VoiceAt[]): VoiceAt[] {
  if (!detached) return voices
  return voices.filter(({ head }) => {
    const [from, to] = [Math.min(trigger, head), Math.max(trigger, head)]
    return !tree.tokens.some(
      ({ upos }, at) =>
        at > from && at < to && upos === 'VERB' && !isBelow(tree, at, trigger) && at !== headOf(tree, head),
    )
  })
}

/** "Kenya is in talks with Uganda": a predicate, and no bare name of an act. */
const isIn = (tree: Tree, noun: number): boolean =>
  caseOf(tree, noun) === 'in' &&
  childrenBy(tree, noun, 'cop').length > 0 &&
  childrenBy(tree, noun, 'nsubj').length > 0 &&
  inClass(lemmaOf(tree, noun), 'talks')

/** "The aim was the release of prisoners", "his demand remains a ceasefire": nobody says that it came about. */
function isOnlyAimedAt(tree: Tree, noun: number): boolean {
  const first = relation(tree, noun) === 'conj' ? headOf(tree, noun) : noun
  const above = headOf(tree, first)
  const remains =
    above >= 0 && lemmaOf(tree, above) === 'remain' && ['xcomp', 'obj', 'obl'].includes(relation(tree, first))
  const predicate = remains ? above : first
  if (!remains && !childrenBy(tree, first, 'cop').length) return false
  return childrenBy(tree, predicate, 'nsubj').some((subject) => {
    const lemma = lemmaOf(tree, subject)
    return aims.includes(lemma) || notYet.includes(nounEffect(lemma) ?? 'occurred')
  })
}

const notYet = ['demanded', 'proposed', 'pledged', 'planned', 'expected', 'possible', 'hypothetical']
const aims =
  'aim goal objective purpose priority prerequisite task target ambition dream option alternative challenge question issue problem key point concern obligation duty responsibility obstacle solution answer remedy prediction forecast'.split(
    ' ',
  )

/** "Talks will start again, I expect". */
const isExpecting = (tree: Tree, verb: number): boolean =>
  ['expect', 'think', 'believe', 'suppose', 'guess', 'hope', 'fear'].includes(lemmaOf(tree, verb)) &&
  childrenBy(tree, verb, 'nsubj').length > 0 &&
  !childrenBy(tree, verb, 'ccomp', 'xcomp', 'obj').length

const binding =
  'agreement accord deal treaty pact protocol convention charter truce ceasefire cease-fire memorandum'.split(' ')

/** "Under the deal they must free them": what a text lays down is planned, and nobody presses for it. */
function laidDown(climb: Climb): void {
  const isText = ({ rule, head }: VoiceAt): boolean =>
    rule === 'under-the-text' ||
    // "the Hamas statement said that they must" demands it.
    (rule === 'speech-subject' && binding.includes(lemmaOf(climb.tree, head)) && !possessor(climb.tree, head).length)
  if (climb.mode !== 'demanded' || !climb.voices.some(isText)) return
  // "the text says they should": what it would have, where "they must" binds.
  const isWish = climb.reasons.some(
    ({ rule, text }) => rule === 'modal-demanded' && /\b(?:should|ought|needs?)\b/i.test(text),
  )
  const isDuty = ({ rule, text }: Climb['reasons'][number]): boolean =>
    (rule === 'modal-demanded' && !isWish) || (rule === 'verb-demanded' && /^“(?:requir|oblig)/.test(text))
  if (!climb.reasons.some(isDuty)) return
  climb.mode = 'planned'
  climb.reasons.push({ field: 'mode', rule: 'laid-down', text: 'laid down by a text: planned' })
}

/** "agreed that their troops should disengage", "decided that both sides should inquire": their own part, which nobody asks of them. */
function agreedUpon(climb: Climb, trigger: number): void {
  const { tree, mode, reasons } = climb
  const rules = reasons.filter(({ field }) => field === 'mode').map(({ rule }) => rule)
  const isTheirs = childrenBy(tree, trigger, 'nsubj', 'nsubj:pass').some(
    (one) =>
      /^(?:they|it|we)$/i.test(tree.tokens[one]!.text) ||
      (['side', 'party'].includes(lemmaOf(tree, one)) &&
        childrenBy(tree, one, 'det', 'nummod', 'amod').some((word) =>
          /^(?:both|all|each|two)$/i.test(tree.tokens[word]!.text),
        )) ||
      childrenBy(tree, one, 'nmod:poss').some((owner) => /^(?:their|its)$/i.test(tree.tokens[owner]!.text)),
  )
  const governor = headOf(tree, trigger)
  const decided = rules.includes('verb-agreed') ? 'agreed' : 'planned'
  if (
    mode !== 'demanded' ||
    !isTheirs ||
    !rules.includes('modal-demanded') ||
    !rules.includes(`verb-${decided}`) ||
    // "may agree that their troops should leave": not yet.
    rules.some((rule) => !['modal-demanded', `verb-${decided}`].includes(rule)) ||
    relation(tree, trigger) !== 'ccomp' ||
    !['agree', 'decide', 'resolve'].includes(lemmaOf(tree, governor))
  )
    return
  climb.mode = decided
  reasons.push({ field: 'mode', rule: 'agreed-upon', text: `decided by those who are to do it: ${decided}` })
}

/** "The army says, citing its commander, that …": who is cited speaks to the one who says it. */
function hang(voices: VoiceAt[], hung: VoiceAt[]): void {
  for (const voice of hung)
    voices.splice(voice.rule === 'citing' ? Math.max(0, voices.length - 1) : voices.length, 0, voice)
}

/** "alleged violations of the accord signed in May": alleged is what was done to the accord, and not the signing. */
function isOfOtherNoun({ tree, path }: Climb, trigger: number, { head }: VoiceAt): boolean {
  const below = path.at(-2)
  return relation(tree, head) === 'amod' && below !== undefined && below !== trigger && relation(tree, below) === 'nmod'
}

/** Head of a token; an infinitive that the parser coordinates with a gerund ("to refrain from using …, to withdraw") goes with the infinitive above. */
function firstConjunct(tree: Tree, at: number): number {
  const governor = headOf(tree, at)
  if (governor < 0 || relation(tree, at) !== 'conj' || !hasTo(tree, at) || hasTo(tree, governor)) return governor
  for (let up = headOf(tree, governor); up >= 0; up = headOf(tree, up)) if (hasTo(tree, up)) return up
  return governor
}

const unique = (voices: VoiceAt[]): VoiceAt[] =>
  voices.filter((voice, index) => voices.findIndex((other) => other.head === voice.head) === index)

/** "accused Chad of violating", "blamed Israel for the bombing", however the parser hangs it. */
const isAlleged = (tree: Tree, at: number, governor: number): boolean =>
  isAccusing(lemmaOf(tree, governor)) &&
  relation(tree, at) !== 'nsubj' &&
  (['of', 'for', 'over'].includes(caseOf(tree, at)) ||
    (caseOf(tree, at) === 'by' && tree.tokens[at]!.xpos === 'VBG') ||
    ['ccomp', 'xcomp'].includes(relation(tree, at)))

/** "resigned rather than endorse the deal", or a bare form beside a finite verb that no auxiliary carries: it was not done. */
const isAlternative = (tree: Tree, at: number, governor: number): boolean =>
  childrenBy(tree, at, 'cc', 'mark', 'case', 'advmod').some((child) =>
    ['rather', 'instead'].includes(lemmaOf(tree, child)),
  ) ||
  (tree.tokens[at]!.xpos === 'VB' &&
    !['VB', 'MD'].includes(tree.tokens[governor]!.xpos) &&
    isVerb(tree, governor) &&
    !hasTo(tree, at) &&
    !childrenBy(tree, at, 'aux').length)

/** "the 1960 guarantees be abolished": what stands right after an article or a number is no verb, whatever its tag. */
const isNounByItsPlace = (tree: Tree, index: number): boolean =>
  ['VBZ', 'VBP'].includes(tree.tokens[index]!.xpos) &&
  ['DET', 'NUM'].includes(tree.tokens[index - 1]?.upos ?? '') &&
  // "The Six hope to sign".
  !(tree.tokens[index - 1]!.upos === 'NUM' && /^\p{Lu}\p{Ll}/u.test(tree.tokens[index - 1]!.text))

/** Verbs whose imperative only points to what is so: "Note that both have signed". */
const pointers = ['note', 'remember', 'recall', 'see']

/** "Record that X signed": what somebody is told to do or to say is told by nobody. */
function isBidden(tree: Tree, verb: number): boolean {
  if (!['VB', 'VBP'].includes(tree.tokens[verb]!.xpos) || pointers.includes(lemmaOf(tree, verb))) return false
  if (hasTo(tree, verb) || childrenBy(tree, verb, 'nsubj', 'aux', 'cop', 'expl').length > 0) return false
  const last = tree.tokens[verb - 1]
  if (last && !['PUNCT', 'CCONJ', 'INTJ', 'ADV'].includes(last.upos)) return false
  const here = relation(tree, verb)
  return ['root', 'parataxis'].includes(here) || (here === 'conj' && isBidden(tree, headOf(tree, verb)))
}

/** "said it broke the deal, and withdrew": of the speaker or of the other, the sentence leaves open; "had broken it and closed the border" does not. */
const isOfSpeakerOrOther = (tree: Tree, verb: number, first: number): boolean =>
  !childrenBy(tree, verb, 'aux', 'nsubj').length &&
  relation(tree, first) === 'ccomp' &&
  (tree.tokens[first]!.xpos === 'VBD' ||
    childrenBy(tree, first, 'aux').some((aux) => tree.tokens[aux]!.text.toLowerCase() === 'had')) &&
  ['VBD', 'VBZ'].includes(tree.tokens[headOf(tree, first)]?.xpos ?? '') &&
  [verb, ...childrenBy(tree, first, 'conj')].some((at) => at <= verb && pastOnly.test(tree.tokens[at]!.text))

/** Past forms that no participle shares. */
const pastOnly =
  /^(?:(?:with|over)?drew|(?:over|under)?took|gave|began|broke|went|became|drove|chose|swore|(?:over)?threw|wrote|rose|spoke|fell|shook|stole|froze|flew|grew)$/

/** "left it to his deputy to sign": whether the deputy did, nobody says. */
const isLeftToOthers = (tree: Tree, at: number, governor: number): boolean =>
  lemmaOf(tree, governor) === 'leave' &&
  hasTo(tree, at) &&
  childrenBy(tree, governor, 'obj', 'expl').some((object) => tree.tokens[object]!.text === 'it') &&
  childrenBy(tree, governor, 'obl').some((whom) => caseOf(tree, whom) === 'to')

/** One step up the tree; returns whether the act is still a nominal argument of what comes next. */
function step(climb: Climb, at: number, governor: number, nominal: boolean): boolean {
  const { tree } = climb
  if (isNounByItsPlace(tree, governor)) drop(climb, 'noun-for-verb')
  if (isBidden(tree, governor)) drop(climb, 'bidden')
  if (isLeftToOthers(tree, at, governor)) drop(climb, 'left-to-others')
  if (isAlleged(tree, at, governor)) {
    accused(climb, governor)
    return false
  }
  switch (relation(tree, at)) {
    case 'conj': {
      if (isAlternative(tree, at, governor)) drop(climb, 'not-done')
      // "Namibia will become independent and 50,000 Cubans go home": the will is shared.
      // "is to cease it, and I believe that it has": what somebody believes is told for itself.
      const isOwnWord = childrenBy(tree, at, 'nsubj').some((who) => /^(?:I|we)$/i.test(tree.tokens[who]!.text))
      if (['VB', 'VBP'].includes(tree.tokens[at]!.xpos) && !childrenBy(tree, at, 'aux').length && !isOwnWord) {
        const upper = clauseModality(tree, governor)
        if (/^(?:modal-|be-to|due-to)/.test(upper.rule) && upper.mode) lower(climb, upper.mode, upper.rule, governor)
      }
      // "Probably he will leave it and urge another to go": the guess is shared.
      if (!childrenBy(tree, at, 'nsubj', 'aux').length)
        for (const adverb of childrenBy(tree, governor, 'advmod'))
          if (adverb < governor && isGuess(lemmaOf(tree, adverb))) lower(climb, 'possible', 'guess-adverb', adverb)
      if (isOfSpeakerOrOther(tree, at, governor)) drop(climb, 'ambiguous-subject')
      // "told them that the war was over and that he would go": the second is told as the first.
      // "It would go on, and they would leave, the general said".
      const isTold =
        headOf(tree, governor) > at ||
        childrenBy(tree, at, 'mark').some((mark) => tree.tokens[mark]!.text.toLowerCase() === 'that')
      if (isTold && relation(tree, governor) === 'ccomp' && headOf(tree, governor) >= 0) reportedFuture(climb, at)
      // "…, but only after they have come": a clause of its own, whatever it is coordinated with.
      if (childrenBy(tree, at, 'mark').some((mark) => isSubordinator(tree.tokens[mark]!.text.toLowerCase()))) {
        adverbial(climb, at, governor)
        return false
      }
      if (hasTo(tree, at) && !isVerb(tree, governor) && isVerb(tree, headOf(tree, governor)))
        infinitive(climb, at, headOf(tree, governor))
      return nominal
    }
    case 'csubj':
      // "It took a year for them to sign".
      if (hasTo(tree, at) && lemmaOf(tree, governor) === 'take') infinitive(climb, at, governor)
      else complement(climb, at, governor)
      return false
    case 'ccomp':
    case 'parataxis':
      if (nominal && !childrenBy(tree, at, 'cop').length) drop(climb, 'fragment')
      complement(climb, at, governor)
      return false
    case 'xcomp':
      infinitive(climb, at, governor)
      return false
    case 'advcl':
      adverbial(climb, at, governor)
      return false
    case 'acl':
      attributive(climb, at, governor)
      return false
    default:
      if (nominal) return argument(climb, at, governor)
      return above(climb, at, governor)
  }
}
