import type { Mode } from '../model/vocabulary.ts'
import { hasTo, isPassive, possessor, subjectOf } from './arguments.ts'
import { clauseModality, isYetTo, markOf } from './clause.ts'
import { accused, addSpeaker, applyClause, applyEffect, type Climb, drop, lower } from './climb.ts'
import {
  adjectiveEffect,
  type Effect,
  isAccusing,
  isConditionMark,
  isPresupposingPredicate,
  isSpeechVerb,
  isVoiceVerb,
  lowerMode,
  nounEffect,
  saysWhenFinite,
  verbEffect,
} from './embedding.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, conjuncts, headOf, isVerb, lemmaOf, relation, subtree, type Tree } from './tree.ts'
import { speakerOf } from './voice.ts'

export const topicMarks = ['on', 'about', 'for', 'of', 'in', 'towards', 'toward', 'at', 'from', 'against', 'regarding']

export function complement(climb: Climb, at: number, governor: number): void {
  const { tree } = climb
  const lemma = lemmaOf(tree, governor)
  if (relation(tree, at) === 'parataxis') {
    const marks = tree.tokens.slice(governor, at).map((token) => token.text)
    const announces =
      marks.some((text) => [':', '"', '“', '„', '«'].includes(text)) || !(marks.includes(',') || marks.includes(';'))
    if (isSpeechVerb(lemma) && !isAccusing(lemma) && at > governor && announces) addSpeaker(climb, governor)
    climb.settled = true
    return
  }
  // "Removing the sanctions is out of the question": what is only spoken of.
  if (relation(tree, at) === 'csubj' && tree.tokens[at]!.xpos === 'VBG' && !vouchesForSubject(tree, governor))
    drop(climb, 'gerund-subject')
  const asks =
    ['ask', 'question', 'wonder', 'inquire'].includes(lemma) || (lemma === 'know' && markOf(tree, at) === 'if')
  if (markOf(tree, at) === 'whether' || (asks && isAsked(tree, at)) || isOpen(tree, at)) drop(climb, 'question')
  const effect = verbEffect(lemma) ?? adjectiveEffect(lemma)
  const negated = clauseModality(tree, governor).negative
  if (saysUntrue(tree, governor) && !climb.asserted) {
    lower(climb, 'denied', 'untrue', governor)
    climb.polarity = 'positive'
  } else if (effect === 'denied' && negated) {
    // "did not deny that they had left": neither told nor denied.
    drop(climb, 'not-denied')
  } else if (effect === 'denied' && !climb.asserted) {
    lower(climb, 'denied', 'denial', governor)
    climb.polarity = 'positive'
    addSpeaker(climb, governor)
  } else if (effect === 'denied') {
    // What a relative clause tells beside a denied claim is neither denied nor claimed by who denies.
  } else if (effect === 'pledged') {
    // "assured Norway that the army would keep the truce": the outlet vouches for the promise.
    if (negated || isYetToBeSaid(tree, governor)) drop(climb, 'negated-governor')
    reportedFuture(climb, at, 'pledged')
    applyEffect(climb, effect, governor, 'verb')
  } else if (isSpeechVerb(lemma) || isVoiceVerb(lemma)) {
    if (negated || isYetToBeSaid(tree, governor)) drop(climb, 'not-said')
    if (['demanded', 'proposed', 'agreed'].includes(effect ?? '') && !saysWhenFinite(lemma) && isToldAsFact(tree, at))
      drop(climb, 'wanted-in-the-past')
    const onlySays = saysWhenFinite(lemma) && isToldAs(tree, at)
    if (effect && effect !== 'occurred' && !onlySays) applyEffect(climb, effect, governor, 'verb')
    reportedFuture(climb, at)
    addSpeaker(climb, governor)
  } else if (effect) {
    // "agreed that the truce was violated" agrees on a fact and binds nobody.
    if (effect === 'agreed' && isToldAsFact(tree, at)) drop(climb, 'agreed-as-fact')
    if (effect === 'agreed') reportedFuture(climb, at, 'agreed')
    applyEffect(climb, effect, governor, 'verb')
    if (negated) drop(climb, 'negated-governor')
  } else {
    // "showed that", "learned that": a verb that the lexicon does not know leaves the claim with whoever it is said of.
    climb.weight *= 0.7
    const holder = speakerOf(tree, governor)
    if (holder && !holder.unnamed) climb.voices.push(holder)
    if (negated) drop(climb, 'negated-governor')
  }
  // "are betting that it will": nobody's plan.
  if (guesses.includes(lemma) && climb.mode === 'planned') lower(climb, 'expected', 'guess', governor)
  const upper = clauseModality(tree, governor)
  if (upper.mode && !isSpeechVerb(lemma)) lower(climb, upper.mode, upper.rule, governor)
  climb.settled = true
}

/** "It is not true that they have signed", "it is false that": whoever says so denies it. */
const guesses = [
  'believe',
  'think',
  'assume',
  'suspect',
  'rumour',
  'rumor',
  'bet',
  'predict',
  'reckon',
  'guess',
  'wager',
]

export function saysUntrue(tree: Tree, predicate: number): boolean {
  if (!childrenBy(tree, predicate, 'cop').length) return false
  const lemma = lemmaOf(tree, predicate)
  if (lies.includes(lemma)) return !clauseModality(tree, predicate).negative
  return clauseModality(tree, predicate).negative
    ? ['true', 'correct', 'accurate'].includes(lemma)
    : untrue.includes(lemma)
}

/** "Signing it was a mistake", "Lifting them has led to …": what is said of the doing takes it for done. */
const vouchesForSubject = (tree: Tree, predicate: number): boolean =>
  ['past-indicative', 'present-perfect'].includes(clauseModality(tree, predicate).rule) &&
  (isPresupposingPredicate(lemmaOf(tree, predicate)) || verbEffect(lemmaOf(tree, predicate)) === 'occurred')

/** "insists that talks have begun" says so; "insists that talks begin" wants it, for a plural's present is a subjunctive as well. */
const isToldAs = (tree: Tree, clause: number): boolean => {
  const { mode, rule } = clauseModality(tree, clause)
  return mode !== undefined && !(rule === 'present-indicative' && tree.tokens[clause]!.xpos === 'VBP')
}

/** The clause tells what was: "demanded that X sign" wants it, "demanded … X had signed" is a tree gone wrong. */
const isToldAsFact = (tree: Tree, clause: number): boolean =>
  ['past-indicative', 'present-perfect'].includes(clauseModality(tree, clause).rule)

/** "will tell parliament that", "critics would say that": words that nobody has said yet. */
const isYetToBeSaid = (tree: Tree, verb: number): boolean => clauseModality(tree, verb).rule.startsWith('modal-')

/** "did not say when it will free them", "knows why they signed": what is open, or taken for known by somebody. */
const isOpen = (tree: Tree, clause: number): boolean =>
  ['when', 'where', 'why', 'how'].includes(tree.tokens[Math.min(...subtree(tree, clause))]!.text.toLowerCase())

const openToAll = ['clear', 'unclear', 'certain', 'uncertain', 'sure', 'unsure', 'known', 'unknown', 'open']

const questionWords = ['whether', 'if', 'why', 'how', 'when', 'where', 'who', 'what', 'which']

/** "asked why the text was signed": a question that somebody puts. */
const isAsked = (tree: Tree, clause: number): boolean =>
  questionWords.includes(tree.tokens[Math.min(...subtree(tree, clause))]!.text.toLowerCase())

/** "said it would sign" is a plan told afterwards, not a hypothesis. */
function reportedFuture(climb: Climb, at: number, most: Mode = 'planned'): void {
  const own = clauseModality(climb.tree, at)
  const conditional = childrenBy(climb.tree, at, 'advcl').some((child) => isConditionMark(markOf(climb.tree, child)))
  const assumed = climb.reasons.some(({ rule }) => rule === 'conditional-clause')
  if (own.rule === 'modal-hypothetical' && !conditional && !assumed && climb.mode === 'hypothetical') {
    climb.mode = lowerMode(climb.beforeWould ?? 'occurred', most)
    climb.reasons.push({
      field: 'mode',
      rule: 'future-in-the-past',
      text: `“${own.words}” told afterwards: ${climb.mode}`,
    })
  }
}

export function infinitive(climb: Climb, at: number, governor: number): void {
  const { tree } = climb
  if (isYetTo(tree, at)) return
  const lemma = lemmaOf(tree, governor)
  // "denied having opened fire": the auxiliary is the gerund.
  const gerund = [at, ...childrenBy(tree, at, 'aux')].some((part) => tree.tokens[part]!.xpos === 'VBG')
  const negation = clauseModality(tree, governor).negative
  let effect: Effect | undefined = isVerb(tree, governor)
    ? verbEffect(lemma)
    : (adjectiveEffect(lemma) ?? nounEffect(lemma) ?? verbEffect(lemma))
  if (lemma === 'be') effect = 'planned'
  // "seen quitting the pact": foreseen.
  if (lemma === 'see' && gerund && tree.tokens[governor]!.xpos === 'VBN') effect = 'expected'
  // "had Russia sent observers": the parser takes the auxiliary for a verb of its own.
  if (lemma === 'have' && childrenBy(tree, at, 'nsubj').some((subject) => governor < subject && subject < at)) {
    lower(climb, 'hypothetical', 'inverted-condition', governor)
    climb.settled = true
    climb.asserted = true
    return
  }
  const ordered = effect === 'planned' && isLaidOnOthers(tree, governor)
  if (ordered) effect = 'demanded'
  // "an agreement that requires Rwanda to lift …": the text lays it down.
  const text =
    effect === 'demanded'
      ? subjectOf(tree, governor).heads.find((head) => inClass(lemmaOf(tree, head), 'instrument'))
      : undefined
  if (text !== undefined) {
    effect = 'planned'
    climb.voices.push({ head: text, rule: 'under-the-text', unnamed: false })
  }
  // "in which both undertake to refrain from force": a text's own clause.
  if (lemma === 'undertake' && ['VBP', 'VBZ'].includes(tree.tokens[governor]!.xpos)) effect = 'planned'
  if (lemma === 'have') effect = 'demanded'
  // "was denied visas to enter": a permission is denied, no claim.
  if (effect === 'denied' && !gerund) drop(climb, 'denied-permission')
  // "wants to join": a wish of its own, demanded of nobody.
  if (effect === 'demanded' && isVoiceVerb(lemma) && !isPassive(tree, governor) && !hasOtherSubject(tree, governor))
    effect = 'possible'
  if (lemma === 'go' && tree.tokens[governor]!.xpos === 'VBG') effect = 'planned'
  if (!effect && tree.tokens[at]!.xpos === 'VBN') effect = 'occurred'
  if (!effect && !gerund) {
    lower(climb, 'possible', 'unknown-governor', governor)
    climb.weight *= 0.7
  }
  if (effect) applyEffect(climb, effect, governor, 'verb')
  // "is not expected to sign", "is unlikely to sign": the negation falls on the act.
  const actNegated = (effect === 'expected' && negation) || (unwilling.includes(lemma) && !negation)
  if (actNegated && !climb.asserted) {
    climb.polarity = climb.polarity === 'negative' ? 'positive' : 'negative'
    climb.reasons.push({
      field: 'polarity',
      rule: 'negation',
      text: `“${tree.tokens[governor]!.text}”: the act is negated`,
    })
  }
  if (effect === 'occurred' && !climb.asserted)
    climb.reasons.push({ field: 'mode', rule: 'verb-occurred', text: `“${tree.tokens[governor]!.text}”: it was done` })
  if (ordered || effect === 'denied' || (effect === 'proposed' && !isPassive(tree, governor)))
    addSpeaker(climb, governor)
  else if (effect && isVoiceVerb(lemma) && !isPassive(tree, governor) && hasOtherSubject(tree, governor))
    addSpeaker(climb, governor)
  if (effect && isVoiceVerb(lemma) && isPassive(tree, governor))
    for (const agent of childrenBy(tree, governor, 'obl').filter((child) => caseOf(tree, child) === 'by'))
      climb.voices.push({ head: agent, rule: 'passive-agent', unnamed: false })
  const actual = effect === undefined || effect === 'occurred' || effect === 'under-way'
  if (effect === 'expected' && negation) return
  if (effect === 'failed' && negation && lemma !== 'have') drop(climb, 'double-negation')
  else if (effect === 'failed') applyClause(climb, governor, 'effect')
  else if (actual || !negation) applyClause(climb, governor, actual ? 'act' : 'effect')
  else drop(climb, 'negated-governor')
}

/** "the Supreme Court ordered the government to": what another lays on somebody, no plan for forces or people of its own. */
const isLaidOnOthers = (tree: Tree, governor: number): boolean =>
  ['order', 'instruct', 'direct', 'oblige'].includes(lemmaOf(tree, governor)) &&
  (childrenBy(tree, governor, 'nsubj').some((subject) =>
    ['court', 'tribunal', 'council', 'judge', 'chamber'].includes(lemmaOf(tree, subject)),
  ) ||
    childrenBy(tree, governor, 'obj').some(
      (object) =>
        ['government', 'parliament', 'congress', 'senate', 'council', 'side', 'party', 'state', 'authority'].includes(
          lemmaOf(tree, object),
        ) && !childrenBy(tree, object, 'nmod:poss').length,
    ))

const wishes = ['want', 'need', 'demand', 'like', 'have']

const unwilling = ['unlikely', 'unable', 'unwilling']

/** Another than the governor's subject is to act: "urged Armenia to amend", "called on Armenia to amend". */
const hasOtherSubject = (tree: Tree, governor: number): boolean =>
  childrenBy(tree, governor, 'obj', 'iobj').length > 0 ||
  childrenBy(tree, governor, 'obl').some((child) => ['on', 'for', 'to'].includes(caseOf(tree, child)))

export function adverbial(climb: Climb, at: number, governor: number): void {
  const { tree } = climb
  const mark = markOf(tree, at)
  const own = clauseModality(tree, at)
  const embedding = isVerb(tree, governor)
    ? verbEffect(lemmaOf(tree, governor))
    : adjectiveEffect(lemmaOf(tree, governor))
  // "promise, after meeting the president, to send police": set off after an aside, the infinitive is not the aside's.
  if (hasTo(tree, at) && relation(tree, governor) === 'advcl' && setOff(tree, at)) drop(climb, 'far-infinitive')
  if (isComparison(tree, at)) drop(climb, 'comparison')
  if (mark === 'if' && at > governor && ['know', 'learn', 'check', 'see'].includes(lemmaOf(tree, governor)))
    drop(climb, 'question')
  // "it is not clear when they will let them go".
  if (at > governor && openToAll.includes(lemmaOf(tree, governor)) && isOpen(tree, at)) drop(climb, 'question')
  if (isConditionMark(mark) || own.rule === 'inverted-condition') {
    // "will not leave unless he signs": what stands above says nothing of a condition.
    lower(climb, 'hypothetical', 'conditional-clause', at)
    climb.settled = true
    climb.asserted = true
    return
  }
  if (mark === 'without') {
    if (!climb.asserted) climb.polarity = 'negative'
  } else if (mark === 'before' && own.rule !== 'past-indicative') lower(climb, 'possible', 'before-clause', at)
  else if (tree.tokens[at]!.xpos === 'VBG' && topicMarks.includes(mark || caseOf(tree, at)) && !embedding)
    drop(climb, 'gerund-topic')
  else if (mark === 'instead' || mark === 'rather') drop(climb, 'not-done')
  else if (
    hasTo(tree, at) &&
    embedding &&
    (isVoiceVerb(lemmaOf(tree, governor)) ||
      isPassive(tree, governor) ||
      !childrenBy(tree, governor, 'xcomp', 'obj', 'ccomp').length)
  ) {
    infinitive(climb, at, governor)
    return
  } else if (hasTo(tree, at) && opensWithFor(tree, at) && isRequired(tree, governor))
    lower(climb, 'hypothetical', 'precondition', at)
  // "chanted for the troops to leave": what somebody wishes of others.
  else if (hasTo(tree, at) && opensWithFor(tree, at) && childrenBy(tree, at, 'nsubj').length > 0)
    lower(climb, 'possible', 'purpose-of-others', at)
  else if (hasTo(tree, at)) lower(climb, 'planned', 'purpose-clause', at)
  else if (own.mode) {
    const future = clauseModality(tree, governor).rule
    if (
      ['when', 'after', 'as', 'once'].includes(mark) &&
      (own.rule === 'present-indicative' || (own.rule === 'present-perfect' && !isPast(future)))
    )
      lower(climb, 'expected', 'future-time-clause', at)
    climb.settled = true
    return
  } else if (embedding && !['occurred', 'under-way'].includes(embedding) && at > governor && !setOff(tree, at))
    applyEffect(climb, embedding, governor, 'verb')
  if (!climb.settled) {
    const upper = clauseModality(tree, governor)
    if (upper.mode) lower(climb, upper.mode === 'under-way' ? 'occurred' : upper.mode, upper.rule, governor)
    if (upper.negative) drop(climb, 'negated-governor')
  }
}

/** "as if they had signed", "as though", "than if": what was not so. */
const isComparison = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'mark').some(
    (mark) =>
      ['if', 'though'].includes(tree.tokens[mark]!.text.toLowerCase()) &&
      ['as', 'than'].includes(tree.tokens[mark - 1]?.text.toLowerCase() ?? ''),
  )

const opensWithFor = (tree: Tree, clause: number): boolean =>
  tree.tokens[Math.min(...subtree(tree, clause))]!.text.toLowerCase() === 'for'

/** "For the treaty to be signed, the claims have to be removed": what stands above is a duty or a need. */
const isRequired = (tree: Tree, governor: number): boolean =>
  ['have', 'need', 'require', 'necessary'].includes(lemmaOf(tree, governor)) ||
  clauseModality(tree, governor).rule === 'modal-demanded'

const isPast = (rule: string): boolean => ['past-indicative', 'present-perfect', 'yet-to'].includes(rule)

const isDefinite = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'det', 'nmod:poss').some((child) =>
    ['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her'].includes(
      tree.tokens[child]!.text.toLowerCase(),
    ),
  )

/** A comma stands before the clause, or before the words that it hangs in: "…, a charge the rebels reject". */
const setOff = (tree: Tree, clause: number): boolean =>
  tree.tokens[Math.min(...subtree(tree, clause, (child) => tree.tokens[child]!.upos === 'PUNCT')) - 1]?.text === ','

/** "a document with Kosovo, which Serbia does not recognise": a name stands nearer to the pronoun than the noun that the tree takes. */
function isAmbiguous(tree: Tree, clause: number, noun: number): boolean {
  const start = Math.min(...subtree(tree, clause, (child) => tree.tokens[child]!.upos === 'PUNCT'))
  const nearest = tree.tokens[start - 1]?.text === ',' ? start - 2 : -1
  if (nearest <= noun) return false
  const name = tree.sentence.names.find((one) => one.first <= nearest && nearest <= one.last)
  if (name === undefined) return false
  // "Oscar Arias of Costa Rica, who had proposed it": no place and no body is a "who" beside a person.
  const who = subtree(tree, clause).some((at) => /^(?:who|whom)$/i.test(tree.tokens[at]!.text))
  const isPerson = (at: number): boolean =>
    tree.sentence.names.some(({ kind, first, last }) => kind === 'PER' && first <= at && at <= last)
  if (who && name.kind !== 'PER' && isPerson(noun)) return false
  // "UN envoy Matthew Nimetz, who mediated": the noun is the office of the one who is named.
  if (name.first <= headOf(tree, noun) && headOf(tree, noun) <= name.last) return false
  // "President X and the leader, Y, who signed": the nearer name is one of those that the clause is about.
  const members = [...conjuncts(tree, noun), ...childrenBy(tree, noun, 'appos')]
  return !members.some((member) => name.first <= member && member <= name.last)
}

/**
 * "The agreement signed in Bangui on 6 February must be carried out", "after talks mediated by Chad": the participle is past,
 * whatever is to be done. Of a thing that only a wish or a plan brings up ("wants a text signed by all") it may be either.
 */
function past(climb: Climb, noun: number, clause: number): void {
  const { tree } = climb
  // "two earlier accords, signed in 1993, brought no peace": beside what is said of them.
  if (setOff(tree, clause) || isDefinite(tree, noun) || afterwards.includes(caseOf(tree, noun))) climb.asserted = true
  else climb.participle = true
}

const afterwards = ['after', 'since', 'following', 'during', 'despite', 'upon']

/** A relative clause, also where the parser takes it for a complement: "Taylor, whose indictment was unsealed". */
const isRelativeClause = (tree: Tree, clause: number): boolean =>
  tree.tokens[clause]!.deprel === 'acl:relcl' ||
  ['WP', 'WP$', 'WDT'].includes(tree.tokens[Math.min(...subtree(tree, clause))]!.xpos)

/** "a plan for the United Nations to mediate": what others are to do is no plan of theirs. */
const isForOthers = (tree: Tree, clause: number, noun: number): boolean =>
  childrenBy(tree, clause, 'nsubj').length > 0 ||
  childrenBy(tree, noun, 'nmod').some((child) => child < clause && caseOf(tree, child) === 'for')

/** "Reports that they left are false", "it is a lie that": what is said of the claim denies it. */
function isClaimUntrue(tree: Tree, noun: number): boolean {
  if (lies.includes(lemmaOf(tree, noun))) return saysUntrue(tree, noun)
  const governor = headOf(tree, noun)
  return claims.includes(lemmaOf(tree, noun)) && relation(tree, noun) === 'nsubj' && saysUntrue(tree, governor)
}

const claims = [
  'claim',
  'report',
  'allegation',
  'accusation',
  'item',
  'story',
  'post',
  'alert',
  'headline',
  'article',
  'tweet',
  'rumour',
  'rumor',
  'statement',
  'assertion',
  'news',
]
const lies = ['lie', 'myth', 'fabrication', 'falsehood', 'invention', 'hoax']
const untrue = [
  'false',
  'untrue',
  'mistaken',
  'wrong',
  'incorrect',
  'erroneous',
  'baseless',
  'unfounded',
  'fabricated',
  'inaccurate',
  'groundless',
]

/** "States that break off relations tend to …", "like an army that has taken a capital": of all such, and of none. */
function isOfNoneInParticular(tree: Tree, noun: number, clause: number): boolean {
  if (tree.tokens[noun]!.upos !== 'NOUN' || isDefinite(tree, noun) || setOff(tree, clause)) return false
  if (['like', 'unlike'].includes(caseOf(tree, noun))) return true
  return (
    ['state', 'country', 'government', 'nation', 'party', 'power'].includes(lemmaOf(tree, noun)) &&
    tree.tokens[noun]!.xpos === 'NNS' &&
    !childrenBy(tree, noun, 'det', 'nummod', 'amod', 'compound', 'nmod:poss').length
  )
}

/** "A Serbia that walked out would be alone": assumed with the would above it. */
function isAssumed(tree: Tree, noun: number): boolean {
  const governor = headOf(tree, noun)
  return (
    governor >= 0 &&
    relation(tree, noun) === 'nsubj' &&
    childrenBy(tree, noun, 'det').some((child) =>
      ['a', 'an', 'any'].includes(tree.tokens[child]!.text.toLowerCase()),
    ) &&
    clauseModality(tree, governor).rule === 'modal-hypothetical'
  )
}

export function attributive(climb: Climb, at: number, noun: number): void {
  const { tree } = climb
  if (markOf(tree, at) === 'whether') drop(climb, 'question')
  if (isClaimUntrue(tree, noun)) {
    lower(climb, 'denied', 'untrue', noun)
    climb.polarity = 'positive'
    climb.settled = true
    climb.asserted = true
    return
  }
  if (['event', 'case'].includes(lemmaOf(tree, noun)) && caseOf(tree, noun) === 'in' && !isRelativeClause(tree, at)) {
    lower(climb, 'hypothetical', 'conditional-clause', at)
    climb.settled = true
    climb.asserted = true
    return
  }
  if (isRelativeClause(tree, at)) {
    if (isOfNoneInParticular(tree, noun, at)) drop(climb, 'generic')
    if (isAssumed(tree, noun)) lower(climb, 'hypothetical', 'modal-hypothetical', headOf(tree, noun))
    climb.settled = true
    if (!climb.asserted && isAmbiguous(tree, at, noun)) drop(climb, 'ambiguous-antecedent')
    climb.detached ||= setOff(tree, at) || (inClass(lemmaOf(tree, noun), 'accusation') && setOff(tree, noun))
    climb.asserted = true
    return
  }
  const lemma = lemmaOf(tree, noun)
  const accuser = headOf(tree, noun)
  if (accuser >= 0 && isAccusing(lemmaOf(tree, accuser)) && ['of', 'for'].includes(caseOf(tree, at))) {
    accused(climb, accuser)
    return
  }
  const forOthers = lemma === 'plan' && hasTo(tree, at) && isForOthers(tree, at, noun)
  const effect = forOthers ? 'proposed' : (nounEffect(lemma) ?? (inClass(lemma, 'instrument') ? 'planned' : undefined))
  const finite = clauseModality(tree, at).mode !== undefined && childrenBy(tree, at, 'nsubj', 'aux', 'cop').length > 0
  if (finite || markOf(tree, at) === 'that') {
    const owners = possessor(tree, noun)
    if (effect) applyEffect(climb, effect, noun, 'noun')
    // "the day the talks opened": a day claims nothing.
    if (!inClass(lemma, 'time'))
      climb.voices.push(
        owners.length
          ? { head: owners[0]!, rule: 'noun-possessor', unnamed: false }
          : inClass(lemma, 'instrument')
            ? { head: noun, rule: 'under-the-text', unnamed: false }
            : { head: noun, rule: 'unowned-claim', unnamed: true },
      )
    climb.settled = true
  } else if (hasTo(tree, at)) {
    if (effect) applyEffect(climb, effect, noun, 'noun')
    else {
      lower(climb, 'possible', 'unknown-noun', noun)
      climb.weight *= 0.8
    }
    if (effect === 'demanded' || effect === 'proposed')
      for (const owner of possessor(tree, noun).slice(0, 1))
        climb.voices.push({ head: owner, rule: 'noun-possessor', unnamed: false })
    // "would have been the first president to visit": what stands above the noun holds for what he does.
    const upper = childrenBy(tree, noun, 'cop').length ? clauseModality(tree, noun) : null
    if (upper?.mode) lower(climb, upper.mode, upper.rule, noun)
  } else if (tree.tokens[at]!.xpos === 'VBG' && topicMarks.includes(caseOf(tree, at)) && !effect)
    drop(climb, 'gerund-topic')
  // "wants the next round held in Kabul": the participle is what is wanted.
  else if (
    tree.tokens[at]!.xpos === 'VBN' &&
    accuser >= 0 &&
    wishes.includes(lemmaOf(tree, accuser)) &&
    isVerb(tree, accuser)
  )
    infinitive(climb, at, accuser)
  else if (['VBG', 'VBN', 'VBD'].includes(tree.tokens[at]!.xpos)) {
    if (effect && tree.tokens[at]!.xpos === 'VBG' && !inClass(lemma, 'instrument'))
      applyEffect(climb, effect, noun, 'noun')
    climb.settled = climb.reasons.every((reason) => !reason.rule.startsWith('verb-'))
    if (tree.tokens[at]!.xpos !== 'VBG' && climb.settled) past(climb, noun, at)
  }
}
