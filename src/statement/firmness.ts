import type { Page } from '../model/page.ts'
import type { Attribution, Reason, Roles, Statement, StatementTime } from '../model/statement.ts'
import type { Mode } from '../model/vocabulary.ts'
import type { Standing } from './climb.ts'
import { isDatedEntry } from './dated.ts'
import type { Details } from './details.ts'
import { isSpeechVerb, lowerMode } from './embedding.ts'
import type { Candidate } from './frames.ts'
import { caseOf, childrenBy, headOf, isHeadline, isInTime, isVerb, lemmaOf, type Tree } from './tree.ts'

/**
 * The mode that a line gets: that of its standing, lowered by what its frame gives at most, by a present tense that states
 * a rule ("the accord enters into force on …"), and by the day of the page. Adds its reasons to `reasons`, and takes a
 * completed day to come off a past act in `details`.
 */
export function modeOf(
  tree: Tree,
  candidate: Candidate,
  standing: Standing,
  page: Page,
  details: Details,
  reasons: Reason[],
): Mode {
  const { act, mode: most } = candidate.frame
  const isSet = isAppointed(tree, candidate, standing, page, reasons)
  const isRule =
    act === 'enter-into-force' &&
    standing.reasons.some(({ rule }) => rule === 'present-indicative') &&
    // "Chamizal treaty takes effect" heads a page: it has.
    (!isHeadline(tree) || tree.sentence.times.length > 0) &&
    !isDatedEntry(page.text, tree.sentence.start)
  // "Talks begin later today".
  const isToCome =
    standing.reasons.some(({ rule }) => rule === 'present-indicative') &&
    /\b(?:later (?:today|this \w+)|tonight|this evening|tomorrow|next (?:week|month|year))\b/i.test(
      details.time?.text ?? '',
    ) &&
    // "2003: … a team is deployed the next year".
    !isDatedEntry(page.text, tree.sentence.start)
  const said = lowerMode(
    standing.mode,
    isToCome || isAnnounced(tree, candidate) || isCalledForADay(tree, candidate) ? 'planned' : (most ?? 'occurred'),
  )
  unlikelyTime(details, standing, candidate.noun, page.published?.value.slice(0, 10))
  const going = isLasting(tree, candidate, standing) ? lowerMode(said, 'under-way') : said
  if (details.time && isOfEntryBefore(tree, page, details.time)) details.time = wordsOf(details.time)
  const mode = notBeforeItsDay(isRule || isSet ? lowerMode(said, 'planned') : going, page, details.time, reasons)
  if (details.time && isOfAnotherYear(page.text, details.time)) details.time = wordsOf(details.time)
  return mode
}

/**
 * "The rebels will attack again," a teacher says: force that somebody foretells of others is expected, for they plan it in nobody's
 * hearing.
 */
function isForetold(
  { frame }: Candidate,
  { mode, reasons }: Standing,
  { agent }: Roles,
  attribution: Attribution[],
): boolean {
  const voice = attribution.at(-1)
  if (frame.group !== 'force' || mode !== 'planned' || !voice || voice.kind === 'document') return false
  if (!reasons.some(({ rule }) => rule === 'modal-planned' || rule === 'future-in-the-past') || agent.length === 0)
    return false
  return !agent.some(
    ({ text, party }) =>
      /^(?:we|i|it|they|he|she|our .*)$/i.test(text) ||
      (party && (party.id === voice.party?.id || (party.country && party.country === voice.party?.country))) ||
      voice.name.includes(party?.name ?? text) ||
      /\b(?:government|army|ministry|forces)\b/i.test(text),
  )
}

/** The mode, lowered where the voice can tell no more than what it expects or proposes. */
export function asVoiced(
  mode: Mode,
  candidate: Candidate,
  standing: Standing,
  roles: Roles,
  voices: Attribution[],
): Mode {
  if (isForetold(candidate, standing, roles, voices)) return lowerMode(mode, 'expected')
  return mode === 'occurred' && isOfDraft(voices) ? 'proposed' : mode
}

/** "The truce holds", "has held for 23 years", "have occupied it since 1983": it goes on. */
const isLasting = (tree: Tree, { frame, trigger, arguments: found }: Candidate, standing: Standing): boolean => {
  const since =
    ['for', 'since'].some((word) => found.prepositions.has(word)) ||
    childrenBy(tree, trigger, 'advmod').some((word) => lemmaOf(tree, word) === 'since')
  return (
    (lasting[frame.act] ?? []).includes(frame.lemma) &&
    standing.polarity === 'positive' &&
    standing.reasons.some(
      ({ rule }) =>
        rule === 'present-indicative' ||
        (rule === 'present-perfect' && (since || (frame.act === 'cease-fire' && frame.lemma === 'hold'))),
    )
  )
}

/** Verbs of acts that go on while one does them. */
const lasting: { [act: string]: readonly string[] } = {
  'cease-fire': ['hold', 'observe', 'respect', 'keep', 'maintain', 'honour', 'honor', 'uphold'],
  seize: ['occupy', 'hold', 'control'],
  detain: ['hold'],
  monitor: ['monitor', 'patrol', 'observe', 'watch', 'supervise', 'police'],
}

/** "has summoned the assembly for the third of January": called, and not yet held. */
const isCalledForADay = (tree: Tree, { frame, arguments: { object, prepositions } }: Candidate): boolean =>
  frame.act === 'convene' &&
  object.length > 0 &&
  ['summon', 'call', 'convene', 'convoke'].includes(frame.lemma) &&
  (prepositions.get('for') ?? []).some((head) => isInTime(tree, tree.tokens[head]!, 'date'))

/** What is announced when it has been done. */
const announcedAfter = 'arrest capture detention killing death seizure assassination kidnapping abduction'.split(' ')

/** "announced the withdrawal of its troops": what is still to be done, unless it is a text, or an arrest. */
const isAnnounced = (tree: Tree, { noun, trigger, frame }: Candidate): boolean =>
  noun &&
  (frame.group !== 'instruments' || frame.act === 'negotiate' || isEffectiveLater(tree, trigger)) &&
  !announcedAfter.includes(lemmaOf(tree, trigger)) &&
  headOf(tree, trigger) >= 0 &&
  // "declared a ceasefire following the meeting" says that they have met.
  !['after', 'following', 'since', 'during', 'amid', 'despite'].includes(caseOf(tree, trigger)) &&
  ['announce', 'announcement', 'declare', 'proclaim'].includes(lemmaOf(tree, headOf(tree, trigger)))

/** "the termination of their ceasefire effective February 10": on a day that the announcement names. */
const isEffectiveLater = (tree: Tree, noun: number): boolean => {
  const effective = tree.tokens.findIndex(({ text }, at) => at > noun && text.toLowerCase() === 'effective')
  return effective >= 0 && tree.sentence.times.some(({ start }) => start > tree.tokens[effective]!.start)
}

/** What a draft says is done is what it proposes; a draft of a report tells what was found. */
const isOfDraft = (attribution: readonly Attribution[]): boolean => {
  const text = attribution.at(-1)?.kind === 'document' ? attribution.at(-1)!.text : ''
  return /\bdraft\b/i.test(text) && !/\b(?:report|study|findings?|minutes)\b/i.test(text)
}

/** Characters back to which a year may say of which year a day is. */
const furthestYear = 4000

/** "In 1996 … On 29 December": a year stands before the day in its paragraph, and it is not the one that a rule completed. */
function isOfAnotherYear(text: string, { basis, earliest, start, text: words }: StatementTime): boolean {
  if (basis === 'stated' || !earliest || /day\b|\b(?:last|next|this|previous|following|since)\b/i.test(words))
    return false
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - furthestYear)
  const years = text.slice(from, start).match(/\b(?:1[89]|20)\d\d\b/g)
  return years !== null && years.at(-1) !== earliest.slice(0, 4)
}

/** "1 February 1997 — … 11 February — Talks begin": of a list of days, whose year is that of an entry above and lies behind the page. */
function isOfEntryBefore(tree: Tree, page: Page, { basis, earliest }: StatementTime): boolean {
  const { text, published } = page
  const { start } = tree.sentence
  if (basis === 'stated' || !earliest || !published || !isDatedEntry(text, start)) return false
  const lines = text.slice(Math.max(0, start - furthestYear), start).split('\n')
  const year = lines.flatMap((line) => line.match(/^.{0,30}?\b((?:1[89]|20)\d\d)\b/)?.[1] ?? []).at(-1)
  return year !== undefined && `${year}${earliest.slice(4, 10)}` <= published.value.slice(0, 10)
}

const wordsOf = ({ text, start, end, basis }: StatementTime): StatementTime => ({ text, start, end, basis })

/**
 * "follows the signing on 16 January", read in December: a day without its year, of an act that a noun only names, may be
 * the one past or the one to come. True where that decides whether it has been done.
 */
export function isOpenDay({ noun }: Candidate, { mode }: Standing, page: Page, { time }: Details): boolean {
  const published = page.published?.value.slice(0, 10)
  if (!noun || mode !== 'occurred' || !published || !time?.earliest || time.basis === 'stated') return false
  return time.earliest.slice(0, 10) > published && !/day\b|\bnext\b|tomorrow|week/i.test(time.text)
}

/** "has hosted since April": a day to come that a rule completed contradicts a past tense; then only the words stay. */
function unlikelyTime(details: Details, standing: Standing, noun: boolean, published: string | undefined): void {
  const { time } = details
  if (!time || time.basis === 'stated' || !published || !time.earliest || time.earliest.slice(0, 10) <= published)
    return
  const rules = standing.reasons.map(({ rule }) => rule)
  const past = rules.some((rule) => ['past-indicative', 'present-perfect'].includes(rule))
  const done = !noun && ['occurred', 'under-way'].includes(standing.mode) && !rules.includes('present-indicative')
  if (!past && !done) return
  details.time = wordsOf(time)
}

/** "is signing it tomorrow", "they reopen it on Sunday": with a day by its name alone, the present tells what is arranged. */
function isAppointed(
  tree: Tree,
  { trigger, noun, frame: { act } }: Candidate,
  { mode, reasons: told }: Standing,
  page: Page,
  reasons: Reason[],
): boolean {
  const [goesOn, simple] = ['present-progressive', 'present-indicative'].map((rule) =>
    told.some((reason) => reason.rule === rule),
  )
  if (noun || !(mode === 'under-way' ? goesOn : mode === 'occurred' && simple)) return false
  // "has been mediating them".
  if (childrenBy(tree, trigger, 'aux').some((helper) => tree.tokens[helper]!.text === 'been')) return false
  // "On Monday Iran signs …" goes through the days as they were.
  const day = tree.sentence.times.find(
    (time) =>
      // "At midnight on Monday they hand it over": to the hour.
      (atItsHour.test(time.text) ||
        ((appointed.test(time.text) || (simple && scheduled.includes(act) && thisWeek.test(time.text))) &&
          (goesOn || time.start > tree.tokens[trigger]!.start))) &&
      !isOfAnotherVerb(tree, time, trigger),
  )
  if (simple && isDatedEntry(page.text, tree.sentence.start)) return false
  if (day === undefined || tree.tokens.some(({ text, end }) => /^(?:since|last)$/i.test(text) && end <= day.start))
    return false
  reasons.push({ field: 'mode', rule: 'appointed-day', text: `“${day.text}”: arranged for that day` })
  return true
}

/**
 * "Iran backs the truce, its ministry said on Tuesday", "who hold the port, freed ten on Friday", "denies that Tuesday's handover …":
 * the day of what was said or done.
 */
function isOfAnotherVerb(tree: Tree, { start, end }: StatementTime, trigger: number): boolean {
  let at = tree.tokens.findIndex((token) => token.start >= start && token.end <= end)
  if (at >= 0 && tree.tokens[at]!.deprel === 'nmod:poss') return true
  while (at >= 0 && !isVerb(tree, at)) at = headOf(tree, at)
  return at >= 0 && at !== trigger && (isSpeechVerb(lemmaOf(tree, at)) || tree.tokens[at]!.xpos === 'VBD')
}

const atItsHour =
  /^(?:midnight|noon|\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?)?) on (?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

const appointed =
  /^(?:(?:next|this coming|on) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?$|^tomorrow|^next (?:week|month|year|spring|summer|autumn|winter)$/i

/** Acts whose day is set beforehand: "The envoy arrives today", "travels to Havana this week". */
const scheduled = ['visit', 'meet', 'negotiate', 'convene', 'sign', 'hold-vote', 'deploy', 'return']
const thisWeek = /^(?:today|tonight|this (?:week|weekend|month|afternoon|evening))$/i

/** A page published before the day it speaks of holds the act planned at most (design: the vocabulary). */
function notBeforeItsDay(mode: Mode, page: Page, time: Statement['time'], reasons: Reason[]): Mode {
  const published = page.published?.value.slice(0, 10)
  if (
    !published ||
    !time?.earliest ||
    time.earliest.slice(0, 10) <= published ||
    !['occurred', 'under-way'].includes(mode)
  )
    return mode
  reasons.push({
    field: 'mode',
    rule: 'before-its-day',
    text: `the page of ${published} speaks of ${time.earliest.slice(0, 10)}: planned at most`,
  })
  return 'planned'
}

/** Nobody and nothing stands in the line: nothing that could be borne out. */
export const isWithoutRole = ({ agent, object, counterpart }: Roles): boolean =>
  agent.length + object.length + counterpart.length === 0

/** "Nobody has walked out of it", "denies that anyone was expelled": the words themselves say that there is no one to name. */
export const isByNobody = (tree: Tree, { arguments: { subject, object } }: Candidate): boolean =>
  [...subject, ...object].some((head) =>
    /^(?:nobody|none|nothing|anyone|anybody|anything)$/i.test(tree.tokens[head]!.text),
  )
