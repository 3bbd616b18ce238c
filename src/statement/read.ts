import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Page } from '../model/page.ts'
import { ploverOf } from '../model/plover.ts'
import type { Reader } from '../model/read.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Attribution, Reason, Roles, Statement } from '../model/statement.ts'
import type { Mode } from '../model/vocabulary.ts'
import { saysByNegation } from './acts.ts'
import { clauseModality, markOf } from './clause.ts'
import type { Standing } from './climb.ts'
import { type Details, detailsOf } from './details.ts'
import { isConditionMark } from './embedding.ts'
import { evidenceOf, partsOf, smallestClause, withNegation } from './evidence.ts'
import { isAskedAloud, isMadeUp } from './feigned.ts'
import { asVoiced, isByNobody, isOpenDay, isWithoutRole, modeOf } from './firmness.ts'
import { type Candidate, candidateAt, isGuessed } from './frames.ts'
import { doubtsOf, type Features, featuresOf, probabilityOf } from './judge.ts'
import { listedOf } from './listed.ts'
import { isOfProvision } from './other-sense.ts'
import { isOwnReporter, ownVoice } from './own-voice.ts'
import { proseOf } from './prose.ts'
import { rolesOf } from './roles.ts'
import { type PageScope, scopeOf, statementInScope } from './scope.ts'
import {
  type Carried,
  carriedVoices,
  doubtedWord,
  goesOnSaying,
  isInQuestion,
  isQuestion,
  pronounSpeaker,
  quotedVoice,
  speakerOfWords,
} from './speech.ts'
import { standingOf } from './standing.ts'
import {
  childrenBy,
  headOf,
  isBelow,
  isInTime,
  isSetOff,
  isVerb,
  lemmaOf,
  makeTrees,
  relation,
  type Tree,
} from './tree.ts'
import { isLeftUnsaid, notOneself, notTheVoice } from './unsaid.ts'

export const statementReader: Reader = { name: 'pacta-statement', version: '0.1.0' }

/** Below this probability a line is not said at all: chosen on the gold reports of the training processes, see `models/judge/CARD.md`. */
export const leastConfidence = 0.4

interface Draft {
  candidate: Candidate
  standing: Standing
  statement: Statement
  tree: Tree
  features: Features
}

/**
 * Reads the statements of a page: one for each act that its sentences tell, in the order of the text.
 * @param page the page as read; pages in another language than English give no statements.
 * @param sentences the sentences of `page.text` with offsets into it.
 */
export function readStatements(page: Page, sentences: Sentence[]): Statement[] {
  return readJudged(page, sentences, leastConfidence).map(({ statement }) => statement)
}

/** The statements of a page with their words, trees and the features that they are judged by; `least` is the probability below which none is said. */
export function readJudged(
  page: Page,
  sentences: Sentence[],
  least: number,
): Pick<Draft, 'statement' | 'features' | 'tree' | 'candidate'>[] {
  if (!/^en\b/.test(page.language.value)) return []
  const trees = makeTrees(sentences)
  const scope = scopeOf(page, trees)
  if (!scope.inScope) return []
  const carried = carriedVoices(page, trees)
  const isProse = proseOf(page)
  const listed = listedOf(page, trees)
  const told = new Map<Tree, number>()
  const drafts = trees.flatMap((tree, index) => {
    if (tree.sentence.skimmed || isQuestion(tree) || isAskedAloud(tree) || isMadeUp(tree) || !isProse(tree.sentence))
      return []
    const item = listed[index]
    if (!item) return readSentence(page, tree, carried[index]!, scope, least)
    const own = readSentence(page, item.tree, carried[index]!, scope, least)
    const ofItem = own.filter(({ candidate }) => candidate.trigger >= item.from)
    if (ofItem.length > 0) told.set(item.lead, item.governor)
    return ofItem
  })
  // "calls on the parties to:": what they are called on to do is told by the items.
  return drafts.filter(({ tree, candidate }) => !(tellsNothingAlone(candidate) && told.get(tree) === candidate.trigger))
}

/** "calls on", "agreed on the following:": what is called for or agreed on is the act. */
const tellsNothingAlone = ({ frame }: Candidate): boolean => frame.content || frame.source === 'network'

function readSentence(page: Page, tree: Tree, carried: Carried, scope: PageScope, least: number): Draft[] {
  const candidates = tree.tokens.flatMap((_, index) => candidateAt(tree, index, page.text) ?? [])
  const absorbed = new Set(
    candidates
      .filter((candidate) => !candidate.noun && !isOfProvision(tree, candidate))
      .flatMap((candidate) => candidate.absorbed),
  )
  const drafts = candidates
    .filter((candidate) => !absorbed.has(candidate.trigger))
    .flatMap((candidate) => draft(page, tree, candidate, carried, scope, least) ?? [])
  return drafts.filter(
    (one) => !isSpokenFor(one, drafts) && !isToldByNoun(one, drafts) && !isToldByOutcome(one, drafts),
  )
}

/** "The withdrawal of the troops has begun": the noun with its own words tells the act, and the verb only when. */
export const isToldByNoun = ({ candidate: { frame, arguments: found } }: Draft, drafts: Draft[]): boolean =>
  frame.roles.subject === 'object' &&
  !tellsOutcome(frame) &&
  drafts.some(
    ({ candidate: { noun, trigger, frame: told, arguments: own } }) =>
      noun && found.subject.includes(trigger) && (own.subject.length > 0 || told.act === frame.act),
  )

/** "Talks ended without an agreement", "will begin on Monday": the verb tells what became of them. */
const tellsOutcome = ({ act, needs, noun }: Candidate['frame']): boolean =>
  !noun && (['convene', 'terminate', 'suspend'].includes(act) || (act === 'conclude' && Object.keys(needs).length > 0))

/** The talks whose outcome is told are not told besides. */
const isToldByOutcome = ({ candidate: { noun, trigger } }: Draft, drafts: Draft[]): boolean =>
  noun &&
  drafts.some(
    ({ candidate: { frame, arguments: found } }) =>
      frame.roles.subject === 'object' && tellsOutcome(frame) && found.subject.includes(trigger),
  )

/**
 * "urged Armenia to amend": the wanted act is the statement, the urging is not another one. "appealed for the closure":
 * nobody is named to do it, so that the appeal is the act (design: how a claim is laid out).
 */
export function isSpokenFor(one: Draft, drafts: Draft[]): boolean {
  if (one.candidate.frame.content) return drafts.some((other) => hangsIn(other, one) && !yields(other, one))
  return drafts.some((other) => other.candidate.frame.content && hangsIn(one, other) && yields(one, other))
}

const hangsIn = (inner: Draft, outer: Draft): boolean =>
  inner !== outer &&
  isBelow(inner.tree, inner.candidate.trigger, outer.candidate.trigger) &&
  !isBeside(inner, outer) &&
  inner.standing.path.includes(outer.candidate.trigger)

/** "called for a truce and rejected the plan", "would appeal to the Council if they did not withdraw": told beside it, not in it. */
const isBeside = ({ standing: { path }, tree }: Draft, outer: Draft): boolean =>
  // "accused both of complicity with men who had attacked it": what is told of the men.
  path.some(
    (at) =>
      at !== outer.candidate.trigger &&
      tree.tokens[at]!.deprel === 'acl:relcl' &&
      isBelow(tree, at, outer.candidate.trigger),
  ) ||
  path.some(
    (at) =>
      headOf(tree, at) === outer.candidate.trigger &&
      tree.children[at]!.length > 0 &&
      (isOwnClause(tree, at) || isCircumstance(tree, at)),
  )

/** A clause of time or condition, or one behind a comma that adds what somebody else does meanwhile. */
const isCircumstance = (tree: Tree, at: number): boolean =>
  relation(tree, at) === 'advcl' &&
  (isConditionMark(markOf(tree, at)) ||
    clauseModality(tree, at).rule === 'inverted-condition' ||
    ['when', 'while', 'before', 'after', 'until', 'as', 'since'].includes(markOf(tree, at)) ||
    (tree.tokens[at]!.xpos === 'VBG' && isSetOff(tree, at) && childrenBy(tree, at, 'nsubj').length > 0))

const isOwnClause = (tree: Tree, at: number): boolean =>
  ['conj', 'parataxis'].includes(relation(tree, at)) &&
  isVerb(tree, at) &&
  !['VB', 'VBG'].includes(tree.tokens[at]!.xpos)

const yields = (inner: Draft, outer: Draft): boolean =>
  outer.candidate.frame.act === 'appeal' && inner.candidate.noun && inner.statement.roles.agent.length === 0

/** A voice that nothing names: a pronoun, or a report without a speaker. */
const isBare = ({ name }: Attribution): boolean =>
  name === 'unnamed voice' || /^(he|she|it|they|we|i|his|her|its|their)$/i.test(name)

/** Where nobody is named, the one pronoun that says most: "“We have asked them to,” he said" is his word. */
const soleOf = (voices: readonly Attribution[]): Attribution | undefined =>
  voices.every(isBare)
    ? (voices.find(({ name }) => /^(he|she)$/i.test(name)) ?? voices.find(({ name }) => name !== 'unnamed voice'))
    : undefined

/**
 * The line of an act at a word, or null where its standing or its scope leaves nothing to be said, or where it is less probable
 * than `least`.
 */
export function draft(
  page: Page,
  tree: Tree,
  given: Candidate,
  carried: Carried,
  scope: PageScope,
  least: number,
): Draft | null {
  const standing = withFrame(given, standingOf(tree, given.trigger, given.noun))
  const candidate = concluded(given, standing, tree)
  if (standing.dropped || isInQuestion(tree, candidate.trigger)) return null
  // "failed to agree on reopening it": that they did not agree, not that they agreed not to.
  const disagreed = standing.reasons.some(({ text }) => /^“fail/.test(text)) && standing.mode === 'agreed'
  if (disagreed && standing.polarity === 'negative' && candidate.frame.mode !== 'agreed') return null
  const roles = rolesOf(tree, candidate, page.text)
  const spoken = standing.voices
    .map((voice) => pronounSpeaker(speakerOfWords(tree, voice, page.text), carried, goesOnSaying(tree, voice)))
    .reverse()
    .filter((voice, index, all) => all.findIndex((other) => other.name === voice.name) === index)
    // "Obama said he was confident that": beside a voice with a name, a pronoun is no further one.
    .filter((voice, _index, all) => all.length === 1 || !isBare(voice) || voice === soleOf(all))
    .filter((voice) => !isOwnReporter(voice))
    .filter(({ name, text }) => !carried.voices.some((outer) => outer.name === name || /^(i|we|me|us)$/i.test(text)))
  const quoted =
    spoken.length || carried.voices.length
      ? null
      : (quotedVoice(page, tree, candidate.trigger, carried) ?? doubtedWord(tree, candidate.trigger))
  const attribution = quoted ? [quoted] : ownVoice(page, tree, standing, [...carried.voices, ...spoken])
  if (!attribution) return null
  if (isLeftUnsaid(tree, candidate, standing, roles, spoken, carried, scope)) return null
  notTheVoice(roles, attribution)
  notOneself(roles, carried.voices)
  if (!statementInScope(tree, roles, attribution, candidate, scope)) return null
  if (!scope.sure && isGuessed(tree, candidate)) return null
  const path = standing.path.filter((at) => at === candidate.trigger || isBelow(tree, at, standing.top))
  const details = detailsOf(tree, candidate.trigger, path, standing.mode, page.text)
  if (isOpenDay(candidate, standing, page, details)) return null
  const reasons: Reason[] = [
    {
      field: 'act',
      rule: candidate.frame.source,
      text: `“${tree.tokens[candidate.trigger]!.text}” says ${candidate.frame.act} (lexicon/acts/${candidate.frame.group})`,
    },
    ...standing.reasons,
  ]
  const told = modeOf(tree, candidate, standing, page, details, reasons)
  const mode = asVoiced(told, candidate, standing, roles, attribution)
  for (const voice of standing.voices)
    reasons.push({ field: 'attribution', rule: voice.rule, text: `“${tree.tokens[voice.head]!.text}” is the voice` })
  if (roles.agent.length)
    reasons.push({
      field: 'agent',
      rule: candidate.arguments.subjectRule,
      text: roles.agent.map((mention) => mention.text).join('; '),
    })
  if (isWithoutRole(roles) && !isByNobody(tree, candidate)) return null
  // "demanded that an article be deleted": by whom, and of whom, nothing shows.
  if (candidate.frame.act === 'appeal' && !candidate.noun && roles.agent.length + roles.counterpart.length === 0)
    return null
  const features = featuresOf({ tree, candidate, standing, roles, attribution, mode, scope })
  const confidence = probabilityOf(features)
  if (confidence < least) return null
  reasons.push(...doubtsOf(features))
  const statement = finish(page, tree, candidate, standing, { roles, attribution, mode, details, reasons, confidence })
  return { candidate, standing, statement, tree, features }
}

/** "failed to agree on a ceasefire": that nothing was concluded, not that they agreed to go on. "postponed to Sunday": planned again. */
function concluded(candidate: Candidate, { polarity }: Standing, tree: Tree): Candidate {
  const { mode, ...frame } = candidate.frame
  // "denounced it as void": spoken against, and not ended.
  if (frame.act === 'terminate' && frame.lemma === 'denounce' && candidate.arguments.prepositions.has('as'))
    return { ...candidate, frame: { ...candidate.frame, act: 'criticise', group: 'dealings', plover: 'ACCUSE' } }
  // "A peacekeeping contingent is being deployed".
  if (frame.act === 'mobilise' && isOfPeace(tree, candidate))
    return { ...candidate, frame: { ...candidate.frame, act: 'deploy', group: 'duties', plover: 'AID' } }
  // "deployed missiles on the island": for fighting, whoever sends them.
  if (frame.act === 'deploy' && (isOfArms(tree, candidate) || isToTheBorder(tree, candidate)))
    return { ...candidate, frame: { ...candidate.frame, act: 'mobilise', group: 'force', plover: 'MOBILIZE' } }
  // "announcing a ceasefire and an end to hostilities".
  if (frame.act === 'cease-fire' && candidate.noun && isAnnounced(tree, candidate))
    return { ...candidate, frame: { ...candidate.frame, mode: 'pledged' } }
  if (mode === 'possible' && isToADay(tree, candidate)) return { ...candidate, frame: { ...frame, mode: 'planned' } }
  if (mode !== 'agreed' || polarity !== 'negative' || frame.group !== 'duties') return candidate
  return { ...candidate, frame: { ...frame, act: 'conclude', group: 'instruments', plover: 'AGREE' } }
}

const isAnnounced = (tree: Tree, { trigger }: Candidate): boolean => {
  const above = headOf(tree, trigger)
  const verb = relation(tree, trigger) === 'conj' && above >= 0 ? headOf(tree, above) : above
  return verb >= 0 && ['announce', 'declare', 'proclaim'].includes(lemmaOf(tree, verb))
}

const isOfArms = (tree: Tree, { arguments: { object } }: Candidate): boolean =>
  object.length > 0 &&
  object.every((head) =>
    /^(?:missile|weapon|weaponry|launcher|artillery|armour|armor|tank|bomber|warplane|warship|battery)$/.test(
      lemmaOf(tree, head),
    ),
  )

/** "deployed 3,000 troops to the disputed border", "against each other": soldiers of one side, and no peacekeepers. */
const isToTheBorder = (tree: Tree, candidate: Candidate): boolean => {
  const { subject, object, prepositions } = candidate.arguments
  const border = ['to', 'along', 'at', 'near', 'on'].some((word) =>
    (prepositions.get(word) ?? []).some((head) => ['border', 'frontier', 'front'].includes(lemmaOf(tree, head))),
  )
  return (
    (border || prepositions.has('against')) &&
    object.some((head) => ['troop', 'troops', 'soldier', 'reservist', 'thousand'].includes(lemmaOf(tree, head))) &&
    !isOfPeace(tree, candidate) &&
    // "The United Nations sent troops to the border": to keep the peace.
    !subject.some((head) => /^(?:UN|Nations|Union|ECOWAS|SADC)$/i.test(tree.tokens[head]!.text)) &&
    !tree.tokens.some(({ text }) => /^(?:peace-?keep|observer|monitor|mission)/i.test(text))
  )
}

const isOfPeace = (tree: Tree, { arguments: { object } }: Candidate): boolean =>
  object.some((head) =>
    childrenBy(tree, head, 'amod', 'compound').some((word) =>
      /^(?:peace-?keep|keeping$|monitoring|observer|verification)/i.test(tree.tokens[word]!.text),
    ),
  )

/** "postponed to 2 October", "put off until Sunday". */
const isToADay = (tree: Tree, { arguments: { prepositions } }: Candidate): boolean =>
  ['to', 'until', 'till'].some((word) => prepositions.get(word)?.some((head) => isInTime(tree, tree.tokens[head]!)))

/** "called off the talks": the verb itself says that it was not done; "did not put off the vote" says nothing of it. */
function withFrame({ frame, arguments: found }: Candidate, standing: Standing): Standing {
  // "failed to honour the treaty", "did not live up to it": broke it; "would not bow to their demands": rejected them.
  if (saysByNegation(frame))
    return standing.polarity === 'negative' ? { ...standing, polarity: 'positive' } : { ...standing, dropped: 'kept' }
  const undoes = frame.negative || frame.mode === 'possible'
  if (undoes && standing.polarity === 'negative') return { ...standing, dropped: 'undone-negated' }
  // "denied that they were delaying it": nothing is said of whether they did it.
  if (frame.mode === 'possible' && standing.mode === 'denied') return { ...standing, dropped: 'undone-negated' }
  // "may be delayed": neither that it will be done, nor that it will not.
  if (frame.mode === 'possible' && ['possible', 'hypothetical'].includes(standing.mode))
    return { ...standing, dropped: 'may-be-put-off' }
  // "Qatar announced a ceasefire between Israel and Hamas": on its word.
  const announcers =
    frame.roles.subject === 'theme' && (frame.roles.between === 'agent' || frame.mode === 'proposed')
      ? found.subject
      : []
  const voices = [...standing.voices, ...announcers.map((head) => ({ head, rule: 'speech-subject', unnamed: false }))]
  return { ...standing, voices, ...(frame.negative && { polarity: 'negative' as const }) }
}

interface Parts {
  roles: Roles
  attribution: Attribution[]
  mode: Mode
  details: Details
  reasons: Reason[]
  confidence: number
}

function finish(page: Page, tree: Tree, candidate: Candidate, standing: Standing, parts: Parts): Statement {
  const { subject, object } = candidate.arguments
  const smallest = smallestClause(
    tree,
    candidate.trigger,
    standing.top,
    [...subject, ...object],
    candidate.frame.content,
  )
  const core = standing.polarity === 'negative' ? withNegation(tree, smallest, page.text) : smallest
  const partly = [...parts.roles.agent, ...parts.roles.object].filter(
    (mention) => mention.start < core.start && mention.end > core.start,
  )
  const { condition, deadline } = parts.details
  const terms = [condition, deadline].filter((term) => term !== undefined)
  // "on condition that …" stands whole in the quote where it begins in it.
  const cut = terms.filter(({ start, end }) => start <= core.end + 1 && end > core.end && start > core.start)
  const clause = {
    start: Math.min(core.start, ...partly.map((mention) => mention.start)),
    end: Math.max(core.end, ...cut.map(({ end }) => end)),
  }
  const evidence = partsOf(tree, clause, candidate.trigger).map((part) => evidenceOf(page.text, part))
  for (const mention of [...parts.roles.agent, ...parts.roles.object, ...terms])
    if (!evidence.some((known) => mention.start >= known.start && mention.end <= known.end))
      evidence.push(evidenceOf(page.text, mention))
  const content = {
    page: page.id,
    act: candidate.frame.act,
    plover: ploverOf(candidate.frame.plover, { ...parts, polarity: standing.polarity, why: parts.reasons }),
    mode: parts.mode,
    polarity: standing.polarity,
    roles: parts.roles,
    ...parts.details,
    attribution: parts.attribution,
    evidence,
    reader: statementReader,
  }
  const id = createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
  return { id, ...content, why: parts.reasons, confidence: parts.confidence }
}
