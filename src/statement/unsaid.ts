import type { Attribution, Mention, Roles } from '../model/statement.ts'
import { isActor } from './actor.ts'
import { negationBefore } from './clause.ts'
import type { Standing } from './climb.ts'
import { isDatedEntry } from './dated.ts'
import { wholeOf } from './fit.ts'
import type { Candidate } from './frames.ts'
import type { PageScope } from './scope.ts'
import type { Carried } from './speech.ts'
import { contestedWords, inClass } from './things.ts'
import { childrenBy, headOf, lemmaOf, type Tree } from './tree.ts'

/** True where the tree shows an act that must not become a line all the same: each reason is a function below. */
export function isLeftUnsaid(
  tree: Tree,
  candidate: Candidate,
  standing: Standing,
  roles: Roles,
  spoken: Attribution[],
  carried: Carried,
  scope: PageScope,
): boolean {
  return (
    negationUnread(tree, candidate, standing) ||
    (candidate.frame.unlessPresent === true &&
      ['occurred', 'under-way'].includes(standing.mode) &&
      standing.reasons.some(({ rule }) => rule === 'present-indicative')) ||
    (spoken.length > 0 &&
      !carried.voices.length &&
      (spoken.some(isOwnEarlierWord) || correctsItself(tree, scope.text))) ||
    actsByThing(tree, candidate, roles) ||
    isPermissionDenied(tree, candidate) ||
    isClaimToThing(tree, candidate) ||
    isGeneric(tree, candidate, standing, isDatedEntry(scope.text, tree.sentence.start)) ||
    isAnotherField(tree, roles, scope.sure ? 2 : 1) ||
    (candidate.frame.content && roles.object.some(({ text }) => /^(what|which|that|it|this)$/i.test(text))) ||
    (standing.polarity === 'negative' && (candidate.frame.content || isRulingOut(tree, candidate))) ||
    isBareAsking(tree, candidate) ||
    isMarch(tree, candidate) ||
    isDeathAlone(tree, candidate, roles) ||
    isBareWarning(tree, candidate) ||
    isStateOfTalks(tree, candidate) ||
    (standing.polarity === 'positive' &&
      standing.mode !== 'denied' &&
      [...roles.agent, ...roles.object].some(({ text }) =>
        /^(who|whom|someone|somebody|anyone|anybody|nobody)$/i.test(text),
      ))
  )
}

/** "did not rule out", "has not ruled out": nothing is refused, and nothing is said. */
const isRulingOut = (tree: Tree, { trigger }: Candidate): boolean => lemmaOf(tree, trigger) === 'rule'

/** "Two soldiers were killed": nobody and no weapon is said to have done it. */
const isDeathAlone = (tree: Tree, { frame, trigger, noun }: Candidate, { agent }: Roles): boolean =>
  frame.act === 'attack' &&
  !noun &&
  !frame.who &&
  !agent.length &&
  ['kill', 'wound', 'injure', 'murder'].includes(lemmaOf(tree, trigger)) &&
  !childrenBy(tree, trigger, 'obl').some((child) =>
    ['attack', 'missile', 'fighting'].some((name) => inClass(lemmaOf(tree, child), name)),
  )

/** "Fighters flew in", "refugees arrive": forces and those who flee pay no visit. */
const isMarch = (tree: Tree, { frame, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'visit' &&
  !noun &&
  found.subject.length > 0 &&
  found.subject.every((head) => {
    const lemma = lemmaOf(tree, wholeOf(tree, head) ?? head)
    return (
      tree.tokens[head]!.upos === 'NOUN' &&
      ['armed', 'forces', 'displaced', 'peacekeepers', 'relief'].some((name) => inClass(lemma, name)) &&
      lemma !== 'mission'
    )
  })

/** "warned India also": of what, nobody says. */
const isBareWarning = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'threaten' &&
  lemmaOf(tree, trigger) === 'warn' &&
  !childrenBy(tree, trigger, 'ccomp', 'xcomp', 'parataxis').length &&
  !['of', 'against', 'with'].some((word) => found.prepositions.has(word))

/** "The talks are stalemated": how they are, not that they were held. */
const isStateOfTalks = (tree: Tree, { noun, trigger }: Candidate): boolean =>
  noun &&
  inClass(lemmaOf(tree, trigger), 'talks') &&
  headOf(tree, trigger) >= 0 &&
  childrenBy(tree, headOf(tree, trigger), 'cop').some((copula) => tree.tokens[copula]!.xpos !== 'VBD')

/** "I ask the Minister", "asked the envoy whether": a question, no appeal. */
const isBareAsking = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'appeal' &&
  lemmaOf(tree, trigger) === 'ask' &&
  !found.prepositions.has('for') &&
  !childrenBy(tree, trigger, 'xcomp', 'advcl', 'ccomp').some((child) => tree.tokens[child]!.xpos === 'VB')

/** Words and tree disagree on a negation. */
const negationUnread = (tree: Tree, { noun, trigger }: Candidate, { polarity, mode }: Standing): boolean =>
  polarity === 'positive' && mode !== 'denied' && !noun && negationBefore(tree, trigger)

const surelyHabits = [
  'usually',
  'often',
  'routinely',
  'always',
  'rarely',
  'generally',
  'typically',
  'seldom',
  'normally',
  'commonly',
  'sometimes',
]

const habits = [
  'usually',
  'often',
  'routinely',
  'always',
  'rarely',
  'generally',
  'typically',
  'seldom',
  'normally',
  'commonly',
  'soon',
  'never',
]

/** "Accords are signed in hotels", "agreements that both sides sign": what is said of all such things tells of none. */
function isGeneric(
  tree: Tree,
  candidate: Candidate,
  { reasons, mode, polarity, path }: Standing,
  dated: boolean,
): boolean {
  const { trigger, arguments: found } = candidate
  const rules = reasons.map(({ rule }) => rule)
  // "Amnesties are often passed before a single rifle is laid down": a habit, whatever hangs in it.
  if (path.some((at) => isHabit(tree, at))) return true
  if (isRuleOfLaw(tree, candidate)) return true
  if (mode !== 'occurred' && mode !== 'under-way' && !rules.includes('present-with-condition')) return false
  if (!rules.includes('present-indicative')) return false
  // "elect their assemblies every five years", "calls for restraint whenever …".
  if (tree.sentence.times.some(({ kind }) => kind === 'set')) return true
  if (tree.tokens.some(({ text }) => text.toLowerCase() === 'whenever')) return true
  // "A protocol enters into force thirty days after …".
  if (candidate.frame.act === 'enter-into-force' && found.subject.some((head) => !isDefinite(tree, head))) return true
  if (childrenBy(tree, trigger, 'advmod').some((child) => habits.includes(lemmaOf(tree, child)))) return true
  if (dated) return false
  if (polarity === 'positive' && mode === 'occurred' && isHowThingsAre(tree, candidate)) return true
  // "A truce is kept by those who …", "the agreements that they sign".
  if (found.passive && found.object.some((head) => !isDefinite(tree, head))) return true
  const { deprel, xpos } = tree.tokens[trigger]!
  // "Rebels do not disarm." A headline has no full stop.
  if (xpos !== 'VBN' && isOfNobody(tree) && found.subject.some((head) => isBarePlural(tree, head))) return true
  if (deprel === 'acl:relcl' && xpos === 'VBP' && tree.tokens[headOf(tree, trigger)]!.xpos === 'NNS') return true
  return found.object.some(
    (head) =>
      tree.tokens[head]!.xpos === 'NNS' &&
      ['instrument', 'ceasefire', 'law', 'mandate', 'body'].some((name) => inClass(lemmaOf(tree, head), name)) &&
      !childrenBy(tree, head, 'det', 'nummod', 'nmod:poss').length,
  )
}

/** The clause is in the present, and its adverb tells of a habit. */
const isHabit = (tree: Tree, verb: number): boolean =>
  ['VBZ', 'VBP'].some((tag) =>
    [verb, ...childrenBy(tree, verb, 'aux', 'cop')].some(
      (part) => tree.tokens[part]!.xpos === tag && lemmaOf(tree, part) !== 'have',
    ),
  ) && childrenBy(tree, verb, 'advmod').some((child) => surelyHabits.includes(lemmaOf(tree, child)))

/** "The constitution can only be amended by two thirds": what is allowed to all, for ever. */
const isRuleOfLaw = (tree: Tree, { trigger, frame, arguments: found }: Candidate): boolean =>
  frame.act === 'amend-law' &&
  found.passive &&
  childrenBy(tree, trigger, 'aux').some((helper) => lemmaOf(tree, helper) === 'can')

/** Acts that a present tense tells of: words that are said now, and states that last. */
const toldInPresent = [
  'welcome',
  'criticise',
  'support',
  'reject',
  'threaten',
  'recognise',
  'cease-fire',
  'block',
  'detain',
]

/** "The committee meets at the level of vice-ministers": in a whole sentence that names no day, how things are in general. */
const isHowThingsAre = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  !frame.content &&
  !toldInPresent.includes(frame.act) &&
  /^[.!?;]$/.test(tree.tokens.filter(({ text }) => !/^["”’»)]+$|^''$/.test(text)).at(-1)?.text ?? '') &&
  tree.sentence.times.length === 0 &&
  // "put his signature": the same word in the past.
  !['put', 'set', 'hit', 'cut', 'shut', 'quit', 'let'].includes(tree.tokens[trigger]!.text.toLowerCase())

/** No name, no number and no headline: nothing that could be a single event. */
const isOfNobody = (tree: Tree): boolean =>
  tree.tokens.at(-1)?.text === '.' && !tree.tokens.some(({ upos }) => upos === 'PROPN' || upos === 'NUM')

const isBarePlural = (tree: Tree, head: number): boolean =>
  tree.tokens[head]!.xpos === 'NNS' &&
  !tree.children[head]!.some((child) => !['punct', 'cc', 'conj'].includes(tree.tokens[child]!.deprel))

const isDefinite = (tree: Tree, head: number): boolean =>
  tree.tokens[head]!.upos !== 'NOUN' ||
  childrenBy(tree, head, 'det', 'nmod:poss', 'nummod').some(
    (child) => !['a', 'an', 'any'].includes(tree.tokens[child]!.text.toLowerCase()),
  )

const contested = new Set(contestedWords)

/** "The club and its goalkeeper have signed a truce": the words of another field, and nobody of this one. */
const isAnotherField = (tree: Tree, { agent, counterpart }: Roles, least: number): boolean =>
  ![...agent, ...counterpart].some(({ party }) => party) &&
  tree.tokens.filter((_, index) => contested.has(lemmaOf(tree, index))).length >= least

/** "claim reparation", "claim the islands": what is asked for or held, not what is said to be so. */
const isClaimToThing = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'claim' &&
  !childrenBy(tree, trigger, 'ccomp', 'xcomp').length &&
  !found.object.some((head) => ['responsibility', 'victory'].includes(lemmaOf(tree, head)))

/** "were denied visas", "denied them access": what is denied is leave to do something, no claim. */
const isPermissionDenied = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'deny' &&
  (childrenBy(tree, trigger, 'iobj').length > 0 ||
    found.prepositions.has('to') ||
    (found.passive && childrenBy(tree, trigger, 'obj').length > 0) ||
    found.object.some((head) => inClass(lemmaOf(tree, head), 'permission')))

/** "We said on Friday that …", "An earlier version of this article said that …": the outlet corrects itself and claims it no longer. */
const isOwnEarlierWord = (voice: Attribution): boolean => ownEarlierWord.test(voice.text)

const ownEarlierWord =
  /\b(earlier|previous|first|original) (version|article|report|headline|story|entry|edition|post|bulletin|dispatch)\b/i

const corrects = /\bcorrections?\b|\bregrets? (?:the|this) error|has been corrected/i
const ownArticle =
  /\b(?:the|that|this) (?:same )?(?:article|story|report|headline|dispatch) (?:also )?(?:said|stated|reported|claimed)\b/i
const wrongly =
  /\b(?:in error that|editing error|by mistake that)\b|\b(?:wrongly|incorrectly|mistakenly|erroneously|falsely) (?:said|stated|reported|claimed|wrote|described|suggested)\b/i
const weSaid = /\bwe (?:had )?(?:\w+ly )?(?:said|wrote|reported|stated|described|quoted|named)\b/i

/** The sentence tells what the outlet said before and does not say any more, or what it calls wrong. */
function correctsItself(tree: Tree, pageText: string): boolean {
  const words = tree.tokens.map((token) => token.text).join(' ')
  if ([ownEarlierWord, wrongly, weSaid].some((pattern) => pattern.test(words))) return true
  return ownArticle.test(words) && corrects.test(pageText)
}

/** "The attack closed the peace process": a thing that is no text, plan or body does nothing to anybody in this ledger. */
function actsByThing(tree: Tree, candidate: Candidate, roles: Roles): boolean {
  const { subject } = candidate.arguments
  if (!subject.length || roles.agent.length || candidate.frame.roles.subject) return false
  // "A car bomb killed three": weapons do, and whose they are the page says or does not.
  const isWeapon = (head: number): boolean => ['missile', 'attack'].some((name) => inClass(lemmaOf(tree, head), name))
  if (candidate.frame.act === 'attack' && (candidate.frame.who || subject.some(isWeapon))) return false
  return !subject.some(
    (head) =>
      ['instrument', 'plan', 'talks', 'ceasefire'].some((name) => inClass(lemmaOf(tree, head), name)) ||
      ['PRON', 'PROPN', 'NUM', 'ADJ', 'DET'].includes(tree.tokens[head]!.upos) ||
      // "The Forces nouvelles": a name in another tongue.
      childrenBy(tree, head, 'compound', 'flat').some((child) => tree.tokens[child]!.xpos.startsWith('NNP')) ||
      isActor(tree, wholeOf(tree, head) ?? head),
  )
}

/** "with the United States urging both sides to agree": the one who urges is none of the two, so that neither is known. */
export function notTheVoice(roles: Roles, attribution: Attribution[]): void {
  const twice = (mention: Mention): boolean =>
    roles.agent.some((other) => other !== mention && other.start === mention.start && other.end === mention.end)
  const both = roles.agent.filter(twice)
  if (
    !both.some(({ party }) =>
      attribution.some((voice) => voice.party?.id === party?.id || voice.name.split(', ').includes(party?.name ?? '')),
    )
  )
    return
  const { party: _party, implied: _implied, ...words } = both[0]!
  roles.agent = [words, ...roles.agent.filter((mention) => !both.includes(mention))]
}
