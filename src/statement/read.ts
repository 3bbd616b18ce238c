import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Page } from '../model/page.ts'
import type { Reader } from '../model/read.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Attribution, Mention, Reason, Roles, Statement } from '../model/statement.ts'
import { type Mode, modes, type PloverType } from '../model/vocabulary.ts'
import { attributionOf } from './attribution.ts'
import { negationBefore } from './clause.ts'
import type { Standing } from './climb.ts'
import { detailsOf } from './details.ts'
import { lowerMode } from './embedding.ts'
import { evidenceOf, smallestClause } from './evidence.ts'
import { type Candidate, candidateAt } from './frames.ts'
import { rolesOf } from './roles.ts'
import { type PageScope, scopeOf, statementInScope } from './scope.ts'
import { type Carried, carriedVoices, isQuestion, pronounSpeaker, quotedVoice } from './speech.ts'
import { standingOf } from './standing.ts'
import { inClass } from './things.ts'
import { isBelow, lemmaOf, makeTree, type Tree } from './tree.ts'

export const statementReader: Reader = { name: 'pacta-statement', version: '0.1.0' }

/** Below this a line is not said at all. */
const leastConfidence = 0.4

interface Draft {
  candidate: Candidate
  standing: Standing
  statement: Statement
  tree: Tree
}

/**
 * Reads the statements of a page: one for each act that its sentences tell, in the order of the text.
 * @param page the page as read; pages in another language than English give no statements.
 * @param sentences the sentences of `page.text` with offsets into it.
 */
export function readStatements(page: Page, sentences: Sentence[]): Statement[] {
  if (!/^en\b/.test(page.language.value)) return []
  const trees = sentences.map(makeTree)
  const scope = scopeOf(page, trees)
  if (!scope.inScope) return []
  const carried = carriedVoices(page, trees)
  return trees.flatMap((tree, index) => (isQuestion(tree) ? [] : readSentence(page, tree, carried[index]!, scope)))
}

function readSentence(page: Page, tree: Tree, carried: Carried, scope: PageScope): Statement[] {
  const candidates = tree.tokens.flatMap((_, index) => candidateAt(tree, index, page.text) ?? [])
  const absorbed = new Set(candidates.filter((candidate) => !candidate.noun).flatMap((candidate) => candidate.absorbed))
  const drafts = candidates
    .filter((candidate) => !(candidate.noun && absorbed.has(candidate.trigger)))
    .flatMap((candidate) => draft(page, tree, candidate, carried, scope) ?? [])
  return drafts.filter((one) => !isSpokenFor(one, drafts)).map((one) => one.statement)
}

/**
 * "urged Armenia to amend": the wanted act is the statement, the urging is not another one. "appealed for the closure":
 * nobody is named to do it, so that the appeal is the act (design: how a claim is laid out).
 */
function isSpokenFor(one: Draft, drafts: Draft[]): boolean {
  if (one.candidate.frame.content) return drafts.some((other) => hangsIn(other, one) && !yields(other, one))
  return drafts.some((other) => other.candidate.frame.content && hangsIn(one, other) && yields(one, other))
}

const hangsIn = (inner: Draft, outer: Draft): boolean =>
  inner !== outer &&
  isBelow(inner.tree, inner.candidate.trigger, outer.candidate.trigger) &&
  inner.standing.path.includes(outer.candidate.trigger)

const yields = (inner: Draft, outer: Draft): boolean =>
  outer.candidate.frame.act === 'appeal' && inner.statement.roles.agent.length === 0

function draft(page: Page, tree: Tree, candidate: Candidate, carried: Carried, scope: PageScope): Draft | null {
  const standing = standingOf(tree, candidate.trigger, candidate.noun)
  if (standing.dropped) return null
  // Where words and tree disagree on a negation, nothing is said.
  if (
    standing.polarity === 'positive' &&
    standing.mode !== 'denied' &&
    !candidate.noun &&
    negationBefore(tree, candidate.trigger)
  )
    return null
  if (candidate.frame.unlessPresent && standing.reasons.some(({ rule }) => rule === 'present-indicative')) return null
  const roles = rolesOf(tree, candidate, page.text)
  const spoken = standing.voices
    .map((voice) => pronounSpeaker(attributionOf(tree, voice, page.text), carried))
    .reverse()
  const quoted = spoken.length || carried.voices.length ? null : quotedVoice(page, tree, candidate.trigger)
  const attribution = spoken.length ? spoken : quoted ? [quoted] : carried.voices
  if (spoken.length && !carried.voices.length && (spoken.some(isOwnEarlierWord) || correctsItself(tree))) return null
  if (actsByThing(tree, candidate, roles)) return null
  notTheVoice(roles, attribution)
  if (!statementInScope(roles, attribution, candidate, scope)) return null
  const path = standing.path.filter((at) => at === candidate.trigger || isBelow(tree, at, standing.top))
  const details = detailsOf(tree, candidate.trigger, path, standing.mode, page.text)
  const reasons: Reason[] = [
    {
      field: 'act',
      rule: candidate.frame.source,
      text: `“${tree.tokens[candidate.trigger]!.text}” says ${candidate.frame.act} (lexicon/acts/${candidate.frame.group})`,
    },
    ...standing.reasons,
  ]
  const said = candidate.frame.mode ? lowerMode(standing.mode, candidate.frame.mode) : standing.mode
  const standingRule =
    candidate.frame.act === 'enter-into-force' &&
    standing.reasons.some((reason) => reason.rule === 'present-indicative')
  unlikelyTime(details, standing, page.published?.value.slice(0, 10))
  const mode = notBeforeItsDay(standingRule ? lowerMode(said, 'planned') : said, page, details.time, reasons)
  for (const voice of standing.voices)
    reasons.push({ field: 'attribution', rule: voice.rule, text: `“${tree.tokens[voice.head]!.text}” is the voice` })
  if (roles.agent.length)
    reasons.push({
      field: 'agent',
      rule: candidate.arguments.subjectRule,
      text: roles.agent.map((mention) => mention.text).join('; '),
    })
  const confidence = confidenceOf(candidate, standing, roles)
  if (confidence < leastConfidence) return null
  const statement = finish(page, tree, candidate, standing, { roles, attribution, mode, details, reasons, confidence })
  return { candidate, standing, statement, tree }
}

/** "We said on Friday that …", "An earlier version of this article said that …": the outlet corrects itself and claims it no longer. */
const isOwnEarlierWord = (voice: Attribution): boolean => /^we$/i.test(voice.text) || ownEarlierWord.test(voice.text)

const ownEarlierWord =
  /\b(earlier|previous|first|original) (version|article|report|headline|story|entry|edition|post|bulletin|dispatch)\b/i

/** "with the United States urging both sides to agree": the one who urges is none of the two, so that neither is known. */
function notTheVoice(roles: Roles, attribution: Attribution[]): void {
  const twice = (mention: Mention): boolean =>
    roles.agent.some((other) => other !== mention && other.start === mention.start && other.end === mention.end)
  const both = roles.agent.filter(twice)
  if (!both.some(({ party }) => attribution.some((voice) => voice.party?.id === party?.id))) return
  const { party: _party, implied: _implied, ...words } = both[0]!
  roles.agent = [words, ...roles.agent.filter((mention) => !both.includes(mention))]
}

/** The sentence tells what an earlier version of the page said. */
const correctsItself = (tree: Tree): boolean => ownEarlierWord.test(tree.tokens.map((token) => token.text).join(' '))

/** "The attack closed the peace process": a thing that is no text, plan or body does nothing to anybody in this ledger. */
function actsByThing(tree: Tree, candidate: Candidate, roles: Roles): boolean {
  const { subject } = candidate.arguments
  if (!subject.length || roles.agent.length || candidate.frame.roles.subject) return false
  return !subject.some(
    (head) =>
      ['instrument', 'plan', 'talks', 'ceasefire'].some((name) => inClass(lemmaOf(tree, head), name)) ||
      ['PRON', 'PROPN'].includes(tree.tokens[head]!.upos),
  )
}

/** "has hosted since April": a day to come that a rule completed contradicts a past tense; then only the words stay. */
function unlikelyTime(details: ReturnType<typeof detailsOf>, standing: Standing, published: string | undefined): void {
  const { time } = details
  if (!time || time.basis === 'stated' || !published || !time.earliest || time.earliest.slice(0, 10) <= published)
    return
  if (!standing.reasons.some(({ rule }) => ['past-indicative', 'present-perfect'].includes(rule))) return
  details.time = { text: time.text, start: time.start, end: time.end, basis: time.basis }
}

/** Event type by what is said of the act: to agree or to promise is AGREE, to want it of another is REQUEST, whatever the act (PLOVER manual, rules on intent). */
const ploverOf = (own: PloverType, mode: Mode): PloverType =>
  mode === 'agreed' || mode === 'pledged' ? 'AGREE' : mode === 'demanded' ? 'REQUEST' : own

/** A page published before the day it speaks of holds the act planned at most (design: the vocabulary). */
function notBeforeItsDay(mode: Mode, page: Page, time: Statement['time'], reasons: Reason[]): Mode {
  const published = page.published?.value.slice(0, 10)
  if (
    !published ||
    !time?.earliest ||
    time.earliest.slice(0, 10) <= published ||
    modes.indexOf(mode) >= modes.indexOf('planned')
  )
    return mode
  reasons.push({
    field: 'mode',
    rule: 'before-its-day',
    text: `the page of ${published} speaks of ${time.earliest.slice(0, 10)}: planned at most`,
  })
  return 'planned'
}

function confidenceOf(candidate: Candidate, standing: Standing, roles: Roles): number {
  let value = 0.95 * standing.weight
  if (candidate.noun) value *= 0.9
  if (!roles.agent.length) value *= 0.9
  else if (!roles.agent.some((mention) => mention.party)) value *= 0.92
  if (!roles.agent.length && !roles.object.length && !roles.counterpart.length) value *= 0.4
  if (candidate.frame.content && !roles.object.length && !roles.counterpart.length) value *= 0.6
  if (tooLong(standing)) value *= 0.8
  return Math.round(value * 1000) / 1000
}

const tooLong = (standing: Standing): boolean => standing.path.length > 7

interface Parts {
  roles: Roles
  attribution: Attribution[]
  mode: Mode
  details: ReturnType<typeof detailsOf>
  reasons: Reason[]
  confidence: number
}

function finish(page: Page, tree: Tree, candidate: Candidate, standing: Standing, parts: Parts): Statement {
  const { subject, object } = candidate.arguments
  const core = smallestClause(tree, candidate.trigger, standing.top, [...subject, ...object])
  const partly = [...parts.roles.agent, ...parts.roles.object].filter(
    (mention) => mention.start < core.start && mention.end > core.start,
  )
  const clause = { start: Math.min(core.start, ...partly.map((mention) => mention.start)), end: core.end }
  const evidence = [evidenceOf(page.text, clause)]
  for (const mention of [...parts.roles.agent, ...parts.roles.object] as Mention[])
    if (!evidence.some((known) => mention.start >= known.start && mention.end <= known.end))
      evidence.push(evidenceOf(page.text, mention))
  const content = {
    page: page.id,
    act: candidate.frame.act,
    plover: ploverOf(candidate.frame.plover, parts.mode),
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
