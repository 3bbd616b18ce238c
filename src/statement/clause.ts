import type { Mode } from '../model/vocabulary.ts'
import { hasTo } from './control.ts'
import { type Effect, isConditionMark, isNegator, modalEffect } from './embedding.ts'
import { caseOf, childrenBy, headOf, isVerb, lemmaOf, relation, subtree, type Tree } from './tree.ts'

/** What the words of one clause alone say of its verb: auxiliaries, tense, negation. */
export interface ClauseModality {
  /** Absent where the clause is an infinitive or a bare participle and says nothing of its own. */
  mode?: Mode
  negative: boolean
  rule: string
  words: string
}

/** Auxiliaries and copulas of a clause; a coordinated verb of the same form shares those of the first ("will sign and publish"). */
function auxiliaries(tree: Tree, verb: number): number[] {
  const own = childrenBy(tree, verb, 'aux', 'cop')
  const governor = headOf(tree, verb)
  const conjunct = relation(tree, verb) === 'conj' && governor >= 0 && !childrenBy(tree, verb, 'mark').length
  // "a council is to be convened and elections held": a participle with a subject of its own and no auxiliary shares the first one's.
  if (conjunct && !own.length && tree.tokens[verb]!.xpos === 'VBN' && childrenBy(tree, verb, 'nsubj').length > 0)
    return auxiliaries(tree, governor)
  const joins = conjunct && !childrenBy(tree, verb, 'nsubj').length
  // "must assemble their men and be demobilised": a bare "be" stands under the modal before it.
  if (joins && own.length && own.every((helper) => tree.tokens[helper]!.xpos === 'VB'))
    return [...auxiliaries(tree, governor), ...own]
  const shares =
    joins &&
    tree.tokens[governor]!.xpos === tree.tokens[verb]!.xpos &&
    ['VB', 'VBN', 'VBG'].includes(tree.tokens[verb]!.xpos)
  return own.length || !shares ? own : auxiliaries(tree, governor)
}

const enumerating = ['only', 'just', 'merely', 'simply', 'solely', 'least']

/** The word negates; "not only", "not least" add to what is said. */
export const negates = (tree: Tree, index: number): boolean =>
  isNegator(tree.tokens[index]!.text.toLowerCase()) &&
  !enumerating.includes(tree.tokens[index + 1]?.text.toLowerCase() ?? '')

/** "not even the generals", "not all parties", "few rebels": the subject's own words say that it was not, or not by all of them. */
export const isSubjectNegated = (tree: Tree, verb: number): boolean =>
  (tree.tokens[verb - 2]?.text.toLowerCase() === 'not' && lemmaOf(tree, verb - 1) === 'many') ||
  childrenBy(tree, verb, 'nsubj').some((subject) => {
    const first = tree.tokens[Math.min(...subtree(tree, subject))]!.text.toLowerCase()
    if (isNotOne(tree, subject)) return false
    if (lemmaOf(tree, subject) === 'little') return true
    return ['not', 'nor', 'few', 'hardly', 'scarcely', 'barely'].includes(first)
  })

/** "not one rifle", "not a single soldier": none at all. */
const isNotOne = (tree: Tree, subject: number): boolean => {
  const first = Math.min(...subtree(tree, subject))
  return (
    tree.tokens[first]!.text.toLowerCase() === 'not' &&
    ['one', 'a', 'an', 'single'].includes(tree.tokens[first + 1]?.text.toLowerCase() ?? '')
  )
}

/** "none of which", "neither of whom". */
export const isNoneOf = (tree: Tree, index: number): boolean =>
  ['none', 'neither'].includes(lemmaOf(tree, index)) &&
  childrenBy(tree, index, 'nmod').some((child) => /^wh(?:ich|om)$/i.test(tree.tokens[child]!.text))

const isNoLonger = (tree: Tree, index: number): boolean =>
  tree.tokens[index]!.text.toLowerCase() === 'no' && /^(?:longer|more)$/i.test(tree.tokens[index + 1]?.text ?? '')

const isAtNoTime = (tree: Tree, phrase: number): boolean =>
  ['stage', 'time', 'point', 'moment', 'circumstance', 'way', 'account', 'condition'].includes(lemmaOf(tree, phrase)) &&
  ['at', 'under', 'in', 'on'].includes(caseOf(tree, phrase)) &&
  childrenBy(tree, phrase, 'det').some((word) => tree.tokens[word]!.text.toLowerCase() === 'no')

/** "ended the talks with nothing to show for it", "was demolished to nothing": it was done all the same. */
const isLeftWithNothing = (tree: Tree, verb: number, argument: number): boolean =>
  lemmaOf(tree, argument) === 'nothing' &&
  (caseOf(tree, argument) === 'with' ||
    (caseOf(tree, argument) === 'to' && childrenBy(tree, verb, 'aux:pass').length > 0))

const isNobody = (tree: Tree, index: number): boolean =>
  ['none', 'nobody', 'neither', 'nothing'].includes(lemmaOf(tree, index))

/** "has not been signed", "no agreement was signed", "without signing", "yet to sign". */
export function isNegated(tree: Tree, verb: number): boolean {
  // "but not before they had killed him", "although not until it is signed": the clause itself is not negated.
  const negator = (child: number): boolean =>
    negates(tree, child) && !marking.includes(tree.tokens[child + 1]?.text.toLowerCase() ?? '')
  if (childrenBy(tree, verb, 'advmod', 'aux', 'mark', 'cc', 'cc:preconj', 'det').some(negator)) return true
  // "would no longer recognise".
  if (
    childrenBy(tree, verb, 'advmod').some((adverb) =>
      childrenBy(tree, adverb, 'advmod').some((word) => isNoLonger(tree, word)),
    )
  )
    return true
  // "the movements, none of which has signed": whatever the parser hangs the "none" on.
  const above = headOf(tree, verb)
  if (above >= 0 && tree.tokens[verb]!.deprel === 'acl:relcl' && isNoneOf(tree, above)) return true
  // "have fired on nobody".
  if (
    childrenBy(tree, verb, 'obl').some(
      (argument) => argument > verb && isNobody(tree, argument) && !isLeftWithNothing(tree, verb, argument),
    )
  )
    return true
  // "was at no stage asked", "will under no circumstances sign".
  if (childrenBy(tree, verb, 'obl').some((phrase) => isAtNoTime(tree, phrase))) return true
  for (const argument of childrenBy(tree, verb, 'nsubj', 'obj'))
    if (isNoneOf(tree, argument) && argument > verb) continue
    else if (
      childrenBy(tree, argument, 'det', 'cc').some(negator) ||
      isNotOne(tree, argument) ||
      isNobody(tree, argument)
    )
      return true
  const governor = headOf(tree, verb)
  if (relation(tree, verb) !== 'conj' || governor < 0) return false
  const shared =
    !childrenBy(tree, verb, 'nsubj', 'aux').length &&
    !childrenBy(tree, verb, 'cc').some((child) => ['but', 'and'].includes(lemmaOf(tree, child)))
  return shared && isNegated(tree, governor)
}

const marking = ['before', 'until', 'till', 'unless', 'because', 'when', 'if']

/** "should both governments request it", "had Russia sent observers": an auxiliary before its subject, outside a question, is a condition. */
const isInverted = (tree: Tree, verb: number, helper: number): boolean =>
  ['should', 'had', 'were'].includes(tree.tokens[helper]!.text.toLowerCase()) &&
  tree.tokens.at(-1)?.text !== '?' &&
  !fronting.includes(tree.tokens[helper - 1]?.text.toLowerCase() ?? '') &&
  childrenBy(tree, verb, 'nsubj').some((subject) => helper < subject && subject < verb)

/** "Never had they met": what stands in front turns the words round, and sets no condition. */
const fronting = ['nor', 'neither', 'never', 'only', 'rarely', 'seldom', 'so', 'not', 'then', 'here', 'there']

/** "should have expired", "would have signed", "could have agreed": a modal over a perfect tells of what was not so, or is not known to be. */
const isUnfulfilled = (tree: Tree, modal: number, helpers: number[]): boolean =>
  tree.tokens[modal]!.xpos === 'MD' &&
  !['will', "'ll", '’ll', 'shall'].includes(tree.tokens[modal]!.text.toLowerCase()) &&
  helpers.some((helper) => helper > modal && lemmaOf(tree, helper) === 'have')

/** "has yet to be signed", "is yet to sign", seen on the words, since trees differ on it: it has not been done. */
export function isYetTo(tree: Tree, verb: number): boolean {
  const to = toBefore(tree, verb)
  return to > 0 && tree.tokens[to - 1]!.text.toLowerCase() === 'yet'
}

/** The "to" right before a verb, its "be" and its adverbs ("to be fully normalised"); −1 where there is none. */
function toBefore(tree: Tree, verb: number): number {
  let at = verb - 1
  while (at > 0 && (tree.tokens[at]!.upos === 'ADV' || tree.tokens[at]!.text.toLowerCase() === 'be')) at--
  return tree.tokens[at]?.text.toLowerCase() === 'to' ? at : -1
}

/** "were due to open", "was supposed to be signed", seen on the words, since trees take "due to" for a preposition. */
function isDueTo(tree: Tree, verb: number): boolean {
  const to = toBefore(tree, verb)
  return to > 0 && ['due', 'supposed', 'meant'].includes(tree.tokens[to - 1]!.text.toLowerCase())
}

/** "Were the movement to sign, …": seen on the words, for the parser hangs the first two where it likes. */
function isWereTo(tree: Tree, verb: number): boolean {
  const to = toBefore(tree, verb)
  if (to < 2 || relation(tree, verb) !== 'advcl') return false
  const were = tree.tokens.findLastIndex(({ text }, index) => index < to && text.toLowerCase() === 'were')
  const opens = were === 0 || [',', ';', '"', '“'].includes(tree.tokens[were - 1]?.text ?? '')
  return opens && were >= 0 && tree.tokens.slice(were, to).some(({ upos }) => ['NOUN', 'PROPN', 'PRON'].includes(upos))
}

/** "were first to be held", seen on the words, since trees take "first" for a predicate. */
function isBeTo(tree: Tree, verb: number): boolean {
  const to = toBefore(tree, verb)
  const word = (at: number): string => tree.tokens[at]?.text.toLowerCase() ?? ''
  return (
    to > 1 &&
    ['first', 'originally', 'initially', 'only'].includes(word(to - 1)) &&
    ['is', 'are', 'was', 'were'].includes(word(to - 2))
  )
}

/** "was withdrawing its fighters", "is being observed". */
const goingOn = (tree: Tree, verb: number, helpers: readonly number[]): boolean =>
  helpers.some((helper) => tree.tokens[helper]!.text.toLowerCase() === 'being') ||
  (tree.tokens[verb]!.xpos === 'VBG' && helpers.some((helper) => lemmaOf(tree, helper) === 'be'))

/** Reads the modality that a clause states by itself; see `ClauseModality`. */
export function clauseModality(tree: Tree, verb: number): ClauseModality {
  if (isYetTo(tree, verb)) return { mode: 'occurred', negative: true, rule: 'yet-to', words: 'yet to' }
  const negative = isNegated(tree, verb)
  if (isWereTo(tree, verb)) return { mode: 'hypothetical', negative, rule: 'inverted-condition', words: 'were … to' }
  if (isBeTo(tree, verb)) return { mode: 'planned', negative, rule: 'be-to', words: 'were to' }
  if (isDueTo(tree, verb)) return { mode: 'planned', negative, rule: 'due-to', words: 'due to' }
  const helpers = auxiliaries(tree, verb)
  const words = [...helpers, verb]
    .sort((a, b) => a - b)
    .map((index) => tree.tokens[index]!.text)
    .join(' ')
  const say = (rule: string, mode?: Mode): ClauseModality => ({ negative, rule, words, ...(mode ? { mode } : {}) })
  for (const helper of helpers) {
    if (isInverted(tree, verb, helper)) return say('inverted-condition', 'hypothetical')
    const effect: Effect | undefined =
      modalEffect(tree.tokens[helper]!.text.toLowerCase()) ?? modalEffect(lemmaOf(tree, helper))
    if (effect && effect !== 'failed' && effect !== 'refused')
      return isUnfulfilled(tree, helper, helpers)
        ? say('modal-perfect', 'hypothetical')
        : say(`modal-${effect}`, effect)
  }
  // "had better sign".
  if (
    tree.tokens[verb]!.xpos === 'VB' &&
    childrenBy(tree, verb, 'advmod').some((child) => tree.tokens[child]!.text === 'better')
  )
    return say('modal-demanded', 'demanded')
  const finite = [...helpers, verb].map((index) => tree.tokens[index]!.xpos)
  const to = hasTo(tree, verb)
  if (
    (to || tree.tokens[verb]!.xpos === 'VB') &&
    helpers.some((helper) => ['is', 'are', 'was', 'were', '’s', "'s"].includes(tree.tokens[helper]!.text.toLowerCase()))
  )
    return say('be-to', 'planned')
  if (to) return say('infinitive')
  if (finite.includes('VBD'))
    return goingOn(tree, verb, helpers) ? say('past-progressive', 'under-way') : say('past-indicative', 'occurred')
  const has = helpers.some((helper) => lemmaOf(tree, helper) === 'have' && tree.tokens[helper]!.xpos !== 'VBG')
  if (has && tree.tokens[verb]!.xpos === 'VBG') return say('present-progressive', 'under-way')
  if (has) return say('present-perfect', 'occurred')
  const present = finite.includes('VBZ') || finite.includes('VBP')
  if (present && goingOn(tree, verb, helpers)) return say('present-progressive', 'under-way')
  if (present) return say('present-indicative', 'occurred')
  if (['VBG', 'VBN'].includes(tree.tokens[verb]!.xpos)) return say('participle')
  return say(isVerb(tree, verb) ? 'bare-form' : 'nominal')
}

const subordinators = [
  'before',
  'after',
  'when',
  'without',
  'since',
  'while',
  'by',
  'as',
  'until',
  'despite',
  'instead',
  'rather',
  'because',
  'that',
  'although',
  'though',
  'whereas',
]

/** "after", "if", "until": the word makes a clause one that another hangs on. */
export const isSubordinator = (word: string): boolean =>
  word !== 'that' && (subordinators.includes(word) || isConditionMark(word))

/** The subordinating word of a clause, lower-cased; "as long as" and "so long as" count as `if`; empty for none and for `to`. */
export function markOf(tree: Tree, verb: number): string {
  const words = childrenBy(tree, verb, 'mark', 'advmod', 'case')
    .filter((child) => child < verb && !isFormerly(tree, child, verb))
    .flatMap((child) => [child, ...childrenBy(tree, child, 'fixed')])
    .map((child) => tree.tokens[child]!.text.toLowerCase())
    .filter((word) => word !== 'to' && word !== 'not')
  // "told me that if the rifles are not handed in it lapses".
  if (words[0] === 'that' && words[1] !== undefined && isConditionMark(words[1])) return words[1]
  if (words.includes('in') && words[words.indexOf('in') + 1] === 'case') return 'if'
  const texts = tree.tokens.slice(Math.min(...subtree(tree, verb)), verb).map(({ text }) => text.toLowerCase())
  // "So long as Somalia claimed it, Nairobi refused": it did.
  const asLong = tree.tokens[verb]!.xpos === 'VBD' ? 'while' : 'if'
  if (texts.some((word, index) => word === 'long' && texts[index + 1] === 'as')) return asLong
  // "although not until they have changed it".
  const isUntil = (child: number): boolean =>
    /^until$/i.test(tree.tokens[child]!.text) && /^not$/i.test(tree.tokens[child - 1]?.text ?? '')
  if (childrenBy(tree, verb, 'mark').some(isUntil)) return 'until'
  const before = tree.tokens[Math.min(...subtree(tree, verb)) - 1]?.text.toLowerCase() ?? ''
  if (['provided', 'assuming', 'supposing', 'providing'].includes(before)) return 'if'
  const start = Math.min(...subtree(tree, verb))
  const first = tree.tokens[start]!.text.toLowerCase()
  if (first === 'as' && tree.tokens[start - 1]?.text.toLowerCase() === 'long') return asLong
  // "only after the observers have arrived": what must come first.
  if (before === 'only' || words.includes('only') || first === 'only') {
    if (words.includes('after')) return 'once'
    if (words.includes('when')) return 'if'
  }
  const known = (word: string): boolean => isConditionMark(word) || subordinators.includes(word)
  return (
    words.find(known) ??
    (known(first) && !isFormerly(tree, start, verb) && opensClause(tree, start, verb) ? first : (words[0] ?? ''))
  )
}

/** "which once armed them", "Once a supporter of theirs, it": in former days. */
const isFormerly = (tree: Tree, word: number, verb: number): boolean =>
  tree.tokens[word]!.text.toLowerCase() === 'once' &&
  ((tree.tokens[verb]!.upos === 'NOUN' &&
    tree.tokens[word + 1]?.upos === 'DET' &&
    !childrenBy(tree, verb, 'cop').length) ||
    (relation(tree, word) === 'advmod' &&
      childrenBy(tree, verb, 'nsubj', 'nsubj:pass').some((subject) => subject < word)))

/** The word opens the clause itself, not one that hangs in it. */
function opensClause(tree: Tree, word: number, verb: number): boolean {
  for (let at = word; at !== verb && at >= 0; at = headOf(tree, at))
    if (['advcl', 'ccomp', 'acl', 'csubj', 'parataxis'].includes(relation(tree, at))) return false
  return relation(tree, verb) !== 'root'
}

/** A negation stands among the auxiliaries and adverbs right before the verb, seen on the words: a check on the tree's own reading. */
export function negationBefore(tree: Tree, verb: number): boolean {
  // "Nor have the mines been cleared": an inverted negation holds for the clause that it opens, up to a colon, and for no participle in it.
  if (
    ['nor', 'neither', 'never', 'hardly', 'at no time'].includes(tree.tokens[0]?.text.toLowerCase() ?? '') &&
    !tree.tokens.slice(0, verb).some(({ text }) => [':', ';'].includes(text)) &&
    tree.tokens[verb]!.deprel !== 'acl'
  )
    return true
  for (let index = verb - 1; index >= 0 && ['AUX', 'ADV', 'PART'].includes(tree.tokens[index]!.upos); index--)
    if (negates(tree, index)) return true
  return false
}

const wouldAbove = (tree: Tree, at: number): boolean => {
  for (let up = at; up >= 0; up = headOf(tree, up))
    if (['modal-hypothetical', 'modal-planned'].includes(clauseModality(tree, up).rule)) return true
  return false
}

/** "had seen it only after it was signed", "was a sultanate until it was annexed": a time, and no condition of what is to come. */
export function isPastTime(tree: Tree, clause: number): boolean {
  const governor = headOf(tree, clause)
  // "split as soon as it had been signed".
  const had = childrenBy(tree, clause, 'aux').some((aux) => tree.tokens[aux]!.text.toLowerCase() === 'had')
  if (had && governor >= 0 && lemmaOf(tree, governor) === 'soon' && !wouldAbove(tree, governor)) return true
  if (governor < 0 || !['once', 'until', 'till'].includes(markOf(tree, clause))) return false
  const past = ['past-indicative', 'present-perfect']
  const upper = clauseModality(tree, governor)
  if (clauseModality(tree, clause).rule !== 'past-indicative' || !past.includes(upper.rule) || upper.negative)
    return false
  // "undertook not to drill until a solution was found": of what was still to come.
  if (childrenBy(tree, governor, 'xcomp', 'ccomp').some((content) => content < clause && isVerb(tree, content)))
    return false
  for (let at = governor, steps = 0; at >= 0 && steps < 4; at = headOf(tree, at), steps++) {
    const { rule, mode } = clauseModality(tree, at)
    if (rule === 'infinitive' || (mode !== undefined && !['occurred', 'under-way'].includes(mode))) return false
  }
  return true
}

/** "explained why they had left": that they had is taken for known. */
export const isExplained = (tree: Tree, clause: number, governor: number): boolean => {
  const isWhy = (word: number): boolean => tree.tokens[word]!.text.toLowerCase() === 'why'
  const verb = isWhy(governor) ? headOf(tree, governor) : governor
  return (
    (isWhy(governor) || childrenBy(tree, clause, 'advmod', 'mark').some(isWhy)) &&
    verb >= 0 &&
    ['explain', 'clarify', 'justify', 'understand', 'tell'].includes(lemmaOf(tree, verb))
  )
}
