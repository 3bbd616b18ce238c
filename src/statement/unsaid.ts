import { partiesNamed } from '../language/parties/names.ts'
import { type Attribution, countriesOfMention, type Mention, type Roles } from '../model/statement.ts'
import { isActor } from './actor.ts'
import { saysByNegation } from './acts.ts'
import { clauseModality, negationBefore } from './clause.ts'
import type { Standing } from './climb.ts'
import { isDatedEntry } from './dated.ts'
import { wholeOf } from './fit.ts'
import type { Candidate } from './frames.ts'
import { isGeneric } from './generic.ts'
import { isMistaken } from './mistaken.ts'
import type { PageScope } from './scope.ts'
import type { Carried } from './speech.ts'
import { contestedWords, inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isSetOff, lemmaOf, subtree, type Tree } from './tree.ts'

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
    (!carried.voices.length &&
      (spoken.some(isOwnEarlierWord) ||
        (spoken.length > 0 && correctsItself(tree, scope.text)) ||
        (isCorrections(scope.text) && ownPrint.test(wordsOf(tree))))) ||
    actsByThing(tree, candidate, roles) ||
    isMistaken(tree, candidate) ||
    isGeneric(tree, candidate, standing, isDatedEntry(scope.text, tree.sentence.start)) ||
    isAnotherField(tree, roles, scope.sure ? 2 : 1) ||
    (candidate.frame.content &&
      candidate.frame.act !== 'deny' &&
      roles.object.some(({ text }) => /^(what|which|that|it|this)$/i.test(text))) ||
    (standing.polarity === 'negative' && (candidate.frame.content || isRulingOut(tree, candidate))) ||
    (ownChange.test(wordsOf(tree)) && corrects.test(scope.text)) ||
    isDeathAlone(tree, candidate, roles) ||
    isOnlyAs(tree, candidate, standing) ||
    (standing.polarity === 'negative' && isOfSuchAs(tree, candidate)) ||
    (standing.polarity === 'negative' && (isOfManner(tree, candidate) || candidate.frame.lemma === 'shake')) ||
    isOfAnothersForces(candidate, roles) ||
    isWantedOrMissing(tree, candidate) ||
    isOpenly(tree, candidate, standing) ||
    isOnlyWanted(tree, candidate, standing) ||
    isAtHome(tree, candidate, roles) ||
    // "The mandate was on its way, but it has not arrived": no visitor.
    (candidate.frame.act === 'visit' && roles.agent.some(({ text, party }) => !party && /^it$/i.test(text))) ||
    isToldUs(candidate, roles) ||
    isOfElection(candidate, tree, scope) ||
    (standing.polarity === 'positive' &&
      standing.mode !== 'denied' &&
      [...roles.agent, ...roles.object].some(({ text }) =>
        /^(who|whom|someone|somebody|anyone|anybody|nobody)$/i.test(text),
      ))
  )
}

const wordsOf = (tree: Tree): string => tree.tokens.map((token) => token.text).join(' ')

/** "did not rule out", "has not ruled out": nothing is refused, and nothing is said. */
const isRulingOut = (tree: Tree, { trigger }: Candidate): boolean => lemmaOf(tree, trigger) === 'rule'

/** "Two soldiers were killed": nobody and no weapon is said to have done it. */
const isDeathAlone = (tree: Tree, { frame, trigger, noun }: Candidate, { agent }: Roles): boolean =>
  frame.act === 'attack' &&
  !noun &&
  !frame.who &&
  !agent.length &&
  ['kill', 'wound', 'injure', 'murder', 'die', 'perish'].includes(lemmaOf(tree, trigger)) &&
  ![...childrenBy(tree, trigger, 'obl'), ...raidAbove(tree, trigger)].some(
    (child) =>
      // "have died since the offensive on Grozny": not in it.
      caseOf(tree, child) !== 'since' &&
      ['attack', 'missile', 'fighting'].some((name) => inClass(lemmaOf(tree, child), name)),
  )

/** "will not sign an agreement that would not solve it": another it may sign. */
const isOfSuchAs = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.group === 'instruments' &&
  found.object.some(
    (head) =>
      childrenBy(tree, head, 'det').some((word) => ['a', 'any'].includes(lemmaOf(tree, word))) &&
      childrenBy(tree, head, 'acl').some(
        (clause) =>
          tree.tokens[clause]!.deprel === 'acl:relcl' &&
          !isSetOff(tree, clause) &&
          childrenBy(tree, clause, 'aux').some((aux) => ['would', 'do', 'will'].includes(lemmaOf(tree, aux))),
      ),
  )

/** "would only sign a truce as part of a treaty": under a condition that is not told as one. */
const isOnlyAs = (tree: Tree, { trigger }: Candidate, { mode }: Standing): boolean =>
  ['planned', 'possible', 'pledged', 'hypothetical'].includes(mode) &&
  childrenBy(tree, trigger, 'advmod').some((child) => lemmaOf(tree, child) === 'only') &&
  childrenBy(tree, trigger, 'obl').some((child) => ['as', 'under', 'within'].includes(caseOf(tree, child)))

/** "a raid in which two children were killed": the raid. */
const raidAbove = (tree: Tree, verb: number): number[] =>
  tree.tokens[verb]!.deprel === 'acl:relcl' &&
  childrenBy(tree, verb, 'obl').some(
    (child) => /^which$/i.test(tree.tokens[child]!.text) && caseOf(tree, child) === 'in',
  )
    ? [headOf(tree, verb)]
    : []

/** "was not negotiated in secret": how it was not done, not that it was not. */
const isOfManner = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  // "did not vote against peace", "no guerrilla has laid down its weapons in order to go to prison".
  (frame.act === 'hold-vote' && ['against', 'for'].some((word) => found.prepositions.has(word))) ||
  childrenBy(tree, trigger, 'advcl').some((clause) => isInOrderTo(tree, clause)) ||
  (![...found.subject, ...found.object].some((head) => lemmaOf(tree, head) === 'nothing') &&
    childrenBy(tree, trigger, 'obl', 'advmod').some(
      (child) =>
        child > trigger &&
        /^(?:in (?:secret|private|public|haste|vain|good faith)|alone|lightly|voluntarily|unilaterally|overnight|by (?:accident|chance|mistake|(?:\w+ )?(?:victory|means))|at (?:the|a|an) \w+(?: \w+)? level|under duress|at gunpoint|willingly|freely|secretly)$/i.test(
          subtree(tree, child)
            .map((at) => tree.tokens[at]!.text)
            .join(' '),
        ),
    ))

const isInOrderTo = (tree: Tree, clause: number): boolean =>
  tree.tokens.some(
    ({ text }, at) => text === 'order' && tree.tokens[at + 1]?.text === 'to' && at < clause && clause - at < 5,
  )

/** "one elder warned us", "a teacher asked us": what the outlet's reporters are told is no dealing of parties. */
const isToldUs = ({ frame }: Candidate, { counterpart }: Roles): boolean =>
  ['appeal', 'threaten', 'criticise', 'welcome'].includes(frame.act) &&
  counterpart.length > 0 &&
  counterpart.every(({ text }) => /^(?:us|me|reporters?|journalists?|this (?:newspaper|radio|magazine))$/i.test(text))

/** "The first round is to be held on 18 July", on a page of an election: no round of talks. */
const isOfElection = ({ frame, arguments: found }: Candidate, tree: Tree, { text }: PageScope): boolean =>
  frame.act === 'convene' &&
  found.object
    .concat(found.subject)
    .some(
      (head) =>
        lemmaOf(tree, head) === 'round' && !childrenBy(tree, head, 'nmod').some((of) => caseOf(tree, of) === 'of'),
    ) &&
  /\b(?:elections?|ballot|candidates?|run-?off|polls)\b/i.test(text) &&
  !/\brounds? of (?:\w+ )?(?:talks|negotiations|consultations|discussions|dialogue)\b/i.test(text)

/** "put special forces ashore to remove the Moroccan soldiers": who drives out another's withdraws nothing. */
const isOfAnothersForces = ({ frame }: Candidate, { agent, object }: Roles): boolean => {
  const countries = (mentions: Roles['agent']): string[] => mentions.flatMap(countriesOfMention)
  const [doing, done] = [countries(agent), countries(object)]
  return (
    frame.act === 'withdraw-forces' &&
    /^(?:remove|dislodge|oust|evict|clear|expel)\b/.test(frame.lemma) &&
    doing.length > 0 &&
    done.length > 0 &&
    !done.some((country) => doing.includes(country))
  )
}

/** "demands that it control six provinces": to rule there; "No ceasefire was announced": nobody said that there would be none. */
const isOnlyWanted = (tree: Tree, { trigger, frame }: Candidate, { mode, polarity }: Standing): boolean =>
  (frame.act === 'seize' && lemmaOf(tree, trigger) === 'control' && mode === 'demanded') ||
  (frame.act === 'cease-fire' && lemmaOf(tree, trigger) === 'announce' && polarity === 'negative')

/** "What it did not do was withdraw", "The last thing it wants is for Israel to attack", "It is for Kosovo to sign": what is wanted or missing, and no plan. */
function isWantedOrMissing(tree: Tree, { trigger }: Candidate): boolean {
  if (tree.tokens[trigger]!.xpos !== 'VB') return false
  const before = tree.tokens
    .slice(0, trigger)
    .map(({ text }) => text)
    .join(' ')
  return (
    /^(?:What|All(?: that)?|The (?:last|least|first|only|best|next) (?:thing|way))\b.*\b(?:is|was) (?:to |not to )?$/i.test(
      `${before} `,
    ) || /\b(?:is|was) for (?:\S+ ){1,6}to$/i.test(before)
  )
}

/** "Not without reason did they close it", "not by Iran but by Iraq", "not always", "Not since 1974 have they", "Little did they know": the negation is another's. */
function isOpenly(tree: Tree, { trigger }: Candidate, { polarity }: Standing): boolean {
  const words = wordsOf(tree)
  if (/^(?:Not since|Little (?:did|does|do))\b/.test(words)) return true
  if (polarity !== 'negative') return false
  return (
    /^Not without\b/.test(words) ||
    // "cannot be resolved by force": by that means.
    (clauseModality(tree, trigger).rule === 'modal-possible' &&
      childrenBy(tree, trigger, 'obl').some(
        (means) =>
          ['through', 'by', 'with', 'via'].includes(caseOf(tree, means)) &&
          ['force', 'violence', 'war', 'weapon', 'arms', 'means', 'confrontation'].includes(lemmaOf(tree, means)),
      )) ||
    /\b(?:not|n't|n’t)\b[^;]*\bbut (?:by|with|to|in|from|for|at|because)\b/i.test(words) ||
    childrenBy(tree, trigger, 'advmod').some((word) =>
      [
        'always',
        'necessarily',
        'merely',
        'simply',
        'just',
        'solely',
        'exclusively',
        'entirely',
        'permanently',
      ].includes(lemmaOf(tree, word)),
    )
  )
}

/** "The Zambian President flies to Lusaka": nobody visits his own capital. */
const isAtHome = (tree: Tree, { frame }: Candidate, { agent, object, place, counterpart }: Roles): boolean => {
  const own = new Set(agent.flatMap(countriesOfMention))
  const visited = [...object, ...place, ...counterpart].flatMap(({ start, end, party }) => [
    ...(party?.country ? [party.country] : []),
    ...partiesNamed(textBetween(tree, start, end)).flatMap(({ country }) => country ?? []),
  ])
  const inOffice = agent.every(({ party }) => party?.kind === 'office' || party?.kind === 'organ')
  return (
    frame.act === 'visit' &&
    inOffice &&
    visited.length > 0 &&
    own.size === 1 &&
    visited.every((country) => own.has(country))
  )
}

const textBetween = (tree: Tree, start: number, end: number): string =>
  tree.tokens
    .filter((token) => token.start >= start && token.end <= end)
    .map(({ text }) => text)
    .join(' ')

/** Words and tree disagree on a negation, which the act itself does not take up. */
const negationUnread = (tree: Tree, { noun, trigger, frame }: Candidate, { polarity, mode }: Standing): boolean =>
  polarity === 'positive' && mode !== 'denied' && !noun && !saysByNegation(frame) && negationBefore(tree, trigger)

const contested = new Set(contestedWords)

/** "The club and its goalkeeper have signed a truce": the words of another field, and nobody of this one. */
const isAnotherField = (tree: Tree, { agent, counterpart }: Roles, least: number): boolean =>
  ![...agent, ...counterpart].some(({ party }) => party) &&
  tree.tokens.filter((_, index) => contested.has(lemmaOf(tree, index))).length >= least

/** "We said on Friday that …", "An earlier version of this article said that …": the outlet corrects itself and claims it no longer. */
const isOwnEarlierWord = (voice: Attribution): boolean => ownEarlierWord.test(voice.text)

const ownEarlierWord =
  /\b(earlier|previous|first|original) (version|article|report|headline|story|entry|edition|post|bulletin|dispatch)\b/i

const corrects = /\bcorrections?\b|\bregrets? (?:the|this) error|has been corrected/i
/** "The article has been amended": the page's own. */
const ownChange =
  /\b(?:the|this) (?:article|story|report|headline|text) (?:has been|was) (?:amended|corrected|updated|changed)\b/i

const ownArticle =
  /\b(?:the|that|this) (?:same )?(?:article|story|report|headline|dispatch) (?:also )?(?:said|stated|reported|claimed)\b/i
const wrongly =
  /\b(?:in error that|editing error|by mistake that)\b|\b(?:wrongly|incorrectly|mistakenly|erroneously|falsely) (?:said|stated|reported|claimed|wrote|described|suggested)\b/i
const weSaid = /\bwe (?:had )?(?:\w+ly )?(?:said|wrote|reported|stated|described|quoted|named)\b/i

/** The sentence tells what the outlet said before and does not say any more, or what it calls wrong. */
function correctsItself(tree: Tree, pageText: string): boolean {
  const words = wordsOf(tree)
  if ([ownEarlierWord, wrongly, weSaid].some((pattern) => pattern.test(words))) return true
  if (ownArticle.test(words) && corrects.test(pageText)) return true
  return (
    isCorrections(pageText) &&
    (ownWord.test(words) || /^It (?:\w+ )?(?:said|stated|reported|claimed|described)\b/.test(words))
  )
}

/** "Corrections and clarifications": what such a page says that an article said is taken back. */
const isCorrections = (pageText: string): boolean => /^\W*(?:corrections?|clarifications?)\b/i.test(pageText)

const ownWord =
  /\b(?:the|that|this|an?|our) (?:same )?(?:article|story|report|dispatch|column|caption)\b[^.]{0,160}?\b(?:said|stated|reported|claimed|told (?:readers|listeners|viewers))\b/i
/** "we ran the headline “…”", "wrongly had the mission “supervising” it". */
const ownPrint = /\b(?:ran|under|carried|had) (?:the|a) headline\b|\b(?:wrongly|mistakenly) had\b/i

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

/** "“He will not sign,” said Kabui": in his own words nobody is "he" to himself. */
export function notOneself(roles: Roles, speakers: readonly Attribution[]): void {
  for (const role of ['agent', 'counterpart', 'object', 'beneficiary'] as const)
    roles[role] = roles[role].map((mention) => {
      const { party, implied: _implied, ...words } = mention
      const isSpeaker =
        party !== undefined &&
        /^(?:he|she|him|her)$/i.test(mention.text) &&
        speakers.some((voice) => voice.party?.id === party.id || voice.name === party.name)
      return isSpeaker ? words : mention
    })
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
