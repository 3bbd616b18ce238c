import { isBody, partyOfSpan } from '../language/parties.ts'
import { verbEffect } from './embedding.ts'
import { mentionAt, nounPhrase } from './mention.ts'
import { inClass, instrumentKind, isWeak, lemmasOf } from './things.ts'
import { caseOf, childrenBy, conjuncts, headOf, isInTime, isVerb, lemmaOf, relation, type Tree } from './tree.ts'

/** True when one of the coordinated nominals at `head` belongs to one of the classes of `lexicon/things.json`, or stands for one. */
export function fits(tree: Tree, head: number, names: string[], pageText: string): boolean {
  const text = tree.tokens[head]!.text.toLowerCase()
  // "did not sign anything", "denies having expelled anybody": whatever it may be of what the act is done to.
  if (/^any(?:thing|body|one)$/.test(text) && names.some((name) => anything.includes(name)) && isDenied(tree, head))
    return true
  if (['anything', 'nothing'].includes(text))
    return (
      // "commits to nothing", "came to nothing".
      !['commit', 'come'].includes(lemmaOf(tree, headOf(tree, head))) &&
      names.some((name) => ['instrument', 'ceasefire', 'proposal', 'plan', 'outcome'].includes(name))
    )
  if (['anybody', 'anyone', 'nobody', 'us', 'me'].includes(text))
    return names.some((name) => ['people', 'human', 'person', 'party'].includes(name))
  // "arrested two Jordanians and freed them", "released him".
  if (
    names.includes('captives') &&
    (['him', 'her'].includes(text) ||
      (standsFor(tree, head, text) === 'NNS' && isOfHeld(tree, head)) ||
      isWhoIsHeld(tree, head, text))
  )
    return true
  // "About 24,000 had returned", "killed 300": so many people.
  if (isManyAlone(tree, head) && names.some((name) => ['people', 'human', 'displaced'].includes(name))) return true
  return conjuncts(tree, head).some((member) => {
    if (names.some((name) => isOf(tree, member, name, pageText))) return true
    const whole = wholeOf(tree, member)
    if (whole !== null) return fits(tree, whole, names, pageText)
    return isPronounFor(tree, member, names, pageText)
  })
}

const anything = ['place', 'thoroughfare', 'people', 'party', 'person', 'human', 'armed', 'captives']

/** "denies that it ever blocked anybody": whoever it may be, it is denied. */
function isDenied(tree: Tree, head: number): boolean {
  for (let at = headOf(tree, head), steps = 0; at >= 0 && steps < 5; at = headOf(tree, at), steps++)
    if (verbEffect(lemmaOf(tree, at)) === 'denied') return true
  return false
}

/** "those held for crossing the line", "everyone arrested in March". */
const isWhoIsHeld = (tree: Tree, head: number, text: string): boolean =>
  ['those', 'anyone', 'anybody', 'everyone', 'everybody', 'all'].includes(text) &&
  childrenBy(tree, head, 'acl').some((verb) => held.includes(lemmaOf(tree, verb)))

/** A number of at least a hundred with no noun, which is no year, price or share. */
const isManyAlone = (tree: Tree, head: number): boolean => {
  const { text, upos, start, end } = tree.tokens[head]!
  // "Thousands protested against it".
  if (['thousands', 'hundreds', 'dozens', 'scores'].includes(text.toLowerCase()))
    return !childrenBy(tree, head, 'nmod', 'compound', 'amod').length
  return (
    upos === 'NUM' &&
    /^(?:[1-9]\d{2}|[1-9]\d{0,2}(?:,\d{3})+)$/.test(text) &&
    !['$', '€', '£', '¥'].includes(tree.tokens[head - 1]?.text ?? '') &&
    !isInTime(tree, { start, end })
  )
}

const held = ['hold', 'arrest', 'detain', 'capture', 'abduct', 'kidnap', 'imprison', 'jail', 'intern']

const isOfHeld = (tree: Tree, pronoun: number): boolean =>
  [{ of: tree, end: pronoun }, ...tree.before.map((of) => ({ of, end: of.tokens.length }))].some(({ of, end }) =>
    of.tokens.some(
      (_, at) => at < end && isVerb(of, at) && lemmaOf(of, at) !== 'hold' && held.includes(lemmaOf(of, at)),
    ),
  )

/** "most of its troops", "a quarter of them", "the text of the treaty": what the words are a part of. Null where they are none. */
export function wholeOf(tree: Tree, head: number): number | null {
  if (!inClass(lemmaOf(tree, head), 'part') && tree.tokens[head]!.upos !== 'NUM') return null
  return childrenBy(tree, head, 'nmod', 'obl').find((child) => caseOf(tree, child) === 'of') ?? null
}

/** "the Senate ratified it": the pronoun stands for a thing of the class where one of its number was named just before. */
function isPronounFor(tree: Tree, head: number, names: string[], pageText: string): boolean {
  const word = tree.tokens[head]!.text.toLowerCase()
  const number = standsFor(tree, head, word)
  if (number === null) return false
  const things = names.filter(
    (name) =>
      !ofSides.includes(name) ||
      // "Nobody disarmed them".
      (number === 'NNS' && ['people', 'human', 'armed'].includes(name)) ||
      // "soldiers have occupied it since"; who withdraws from it may leave a text.
      (number === 'NN' && caseOf(tree, head) === '' && ['place', 'city'].includes(name) && !names.includes('state')) ||
      // "the Council created it", "denies having armed it".
      // "its launch".
      (word === 'its' && name === 'body') ||
      (number === 'NN' &&
        isObject(tree, head) &&
        madeOrUnmade.includes(lemmaOf(tree, headOf(tree, head))) &&
        ['body', 'armed'].includes(name)),
  )
  if (word === 'it' && isAfterSide(tree, head)) return false
  // "released it": no person.
  const fitting = things.filter((name) => !(name === 'person' && ['it', 'its'].includes(word)))
  if (
    ['it', 'them'].includes(word) &&
    relation(tree, head) === 'obj' &&
    (word === 'it' ? loose : looseOfMany).includes(lemmaOf(tree, headOf(tree, head))) &&
    !isLastNamed(tree, head, fitting, pageText, number)
  )
    return false
  return isNamedBefore(tree, head, fitting, pageText, number)
}

/** "The deal led to a unity government, but it could not hold": a side that was named last may be meant. */
function isAfterSide(tree: Tree, pronoun: number): boolean {
  if (relation(tree, pronoun) !== 'nsubj' || lemmaOf(tree, headOf(tree, pronoun)) !== 'hold') return false
  const last = tree.tokens.findLastIndex(
    (_, at) =>
      at < pronoun &&
      tree.tokens[at]!.xpos === 'NN' &&
      relation(tree, at) !== 'compound' &&
      !isInTime(tree, tree.tokens[at]!),
  )
  return last >= 0 && ['party', 'body', 'institution'].some((name) => inClass(lemmaOf(tree, last), name))
}

/** Verbs of so much else that "it" has to be what was named last. */
const loose = 'hold watch stop release use give see run make join discuss disclose reveal'.split(' ')
const looseOfMany = ['give']

/** Of what the sentence, or else the one before, names in that number (in the singular as subject or object), the last is of one of the classes. */
function isLastNamed(tree: Tree, pronoun: number, names: string[], pageText: string, number?: string): boolean {
  const last = (of: Tree, end: number): number =>
    of.tokens.findLastIndex(
      ({ upos, xpos }, at) =>
        at < end &&
        ['NOUN', 'PROPN'].includes(upos) &&
        xpos.endsWith('S') === (number === 'NNS') &&
        (number === 'NNS' || ['nsubj', 'nsubj:pass', 'obj'].includes(relation(of, at))) &&
        !(of === tree && headOf(of, at) === headOf(of, pronoun)),
    )
  const here = last(tree, pronoun)
  if (here >= 0) return names.some((name) => isOf(tree, here, name, pageText))
  const [earlier] = tree.before
  const there = earlier ? last(earlier, earlier.tokens.length) : -1
  return earlier !== undefined && there >= 0 && names.some((name) => isOf(earlier, there, name, pageText))
}

const isObject = (tree: Tree, head: number): boolean => ['obj', 'nsubj:pass'].includes(tree.tokens[head]!.deprel)

/** Verbs of what is done to bodies and movements alone; what is closed or postponed may be a road or a vote. */
const madeOrUnmade =
  'set create form found establish constitute wind disband dissolve abolish arm disarm authorise authorize back'.split(
    ' ',
  )

/** The number of what a word without a noun of its own stands for, undefined where it may be either; null where it stands for nothing. */
function standsFor(tree: Tree, head: number, word: string): 'NN' | 'NNS' | undefined | null {
  const { upos, xpos } = tree.tokens[head]!
  const before = tree.tokens[head - 1]?.text.toLowerCase() ?? ''
  if (word === 'one' && before === 'no') return null
  if (['one', 'ones'].includes(word)) return word === 'one' && upos !== 'NUM' ? 'NN' : undefined
  if (word === 'others') return 'NNS'
  // "denies having agreed to sign a second".
  if (['second', 'third', 'fourth', 'another'].includes(word) && upos !== 'PRON')
    return before === 'a' && !childrenBy(tree, head, 'amod', 'compound', 'nmod').length ? 'NN' : null
  if (word === 'another') return 'NN'
  // "Niger has not opened the other", "The latter was signed".
  if (['other', 'former', 'latter'].includes(word) && before === 'the')
    return xpos === 'NNS' || isOneToTheOther(tree, head) ? null : 'NN'
  // "lifted its own".
  if (word === 'own' && /^(?:its|their|his|her|our)$/.test(before))
    return ['hand', 'send', 'give', 'deliver'].includes(lemmaOf(tree, headOf(tree, head))) ? null : undefined
  // "freed twenty of ours", "the three will be sent home".
  // "brought its troops down to 8,600".
  if (upos === 'NUM' && ['to', 'by', 'from'].includes(caseOf(tree, head))) return null
  if (upos === 'NUM') return before === 'all' || isAmount(tree, head) ? null : 'NNS'
  if (upos !== 'PRON') return null
  if (['none', 'any'].includes(word)) return undefined
  return ['it', 'its'].includes(word) ? 'NN' : ['them', 'they', 'theirs'].includes(word) ? 'NNS' : null
}

/** "from one delegation to the other": one of two that stand in the sentence itself. */
const isOneToTheOther = (tree: Tree, head: number): boolean =>
  tree.tokens.slice(0, head).some(({ text }) => /^(?:one|each)$/i.test(text))

/** "1994", "20 per cent", "$3m": a number that counts no things that were named. */
const isAmount = (tree: Tree, head: number): boolean =>
  !/^(?:[a-z-]+|\d{1,3}(?:,\d{3})*)$/i.test(tree.tokens[head]!.text) ||
  isInTime(tree, tree.tokens[head]!) ||
  [head - 1, head + 1].some((at) => ['%', '$', '€', '£', 'per', 'percent'].includes(tree.tokens[at]?.text ?? ''))

/** Classes of those who act: whom a pronoun means there is settled by name or not at all. */
const ofSides = ['party', 'human', 'people', 'place', 'city', 'state', 'armed', 'body', 'organisation', 'named']

/**
 * True when a thing of one of the classes is named before the token, in its sentence or one of the two before it.
 * @param number only things with this tag: `NN` for one, `NNS` for several; of several coordinated things, one is enough.
 */
export function isNamedBefore(
  tree: Tree,
  index: number,
  names: string[],
  pageText: string,
  number?: 'NN' | 'NNS',
): boolean {
  const verb = isObject(tree, index) ? headOf(tree, index) : -1
  const here = (of: Tree, end: number): boolean =>
    of.tokens.some(
      ({ upos, xpos, deprel }, at) =>
        at < end &&
        // "The Council created it": who does it is not what it is done to.
        !(of === tree && verb >= 0 && headOf(of, at) === verb && deprel === 'nsubj') &&
        (upos === 'NOUN' || upos === 'PROPN') &&
        !(number === 'NN' && ['people', 'human'].some((name) => inClass(lemmaOf(of, at), name))) &&
        (number === undefined || xpos.endsWith('S') === (number === 'NNS') || of.tokens[at]!.deprel === 'conj') &&
        names.some((name) => isOf(of, at, name, pageText)),
    )
  // "freed the prisoners and sent them to Qatar", "pulled its battalions out and is sending them back": those named last.
  const last = number === 'NNS' && names.some((name) => alive.includes(name)) ? lastSeveral(tree, index) : null
  if (last !== null && last >= 0) return names.some((name) => isOf(tree, last, name, pageText))
  if (here(tree, index)) return true
  // "They were withdrawn": those of the nearest sentence that tells of such, and none further back.
  const nearest =
    last === null || relation(tree, index) !== 'nsubj'
      ? undefined
      : tree.before.find((earlier) => earlier.tokens.some((_, at) => isSeveralAlive(earlier, at)))
  return (nearest ? [nearest] : tree.before).some((earlier) => here(earlier, earlier.tokens.length))
}

/** Of what the sentence names before the pronoun and something is done to, the last that are several and can be sent; −1 where nothing is. */
const lastSeveral = (tree: Tree, pronoun: number): number =>
  tree.tokens.findLastIndex(
    (_, at) =>
      at < pronoun &&
      isSeveralAlive(tree, at) &&
      ['obj', 'nsubj:pass', 'nmod', 'conj'].includes(tree.tokens[at]!.deprel),
  )

const alive = ['people', 'human', 'armed', 'forces', 'army-units', 'captives', 'displaced', 'observers', 'peacekeepers']

const isSeveralAlive = (tree: Tree, at: number): boolean =>
  /^NNP?S$/.test(tree.tokens[at]!.xpos) && alive.some((name) => inClass(lemmaOf(tree, at), name))

/** True when the page's text writes a word of one of the classes somewhere before the token, however far. */
export function isNamedAbove(tree: Tree, index: number, names: string[], pageText: string): boolean {
  const above = pageText.slice(0, tree.tokens[index]!.start)
  return names.some((name) => patternOf(name).test(above))
}

const patterns = new Map<string, RegExp>()
function patternOf(name: string): RegExp {
  const known = patterns.get(name)
  if (known) return known
  const words = lemmasOf(name).filter((word) => !isWeak(word))
  const made = new RegExp(`\\b(?:${words.join('|')})s?\\b`, 'i')
  patterns.set(name, made)
  return made
}

const isOfPeace = (tree: Tree, head: number): boolean =>
  childrenBy(tree, head, 'amod', 'compound').some((child) => /^peace-?keeping$/i.test(tree.tokens[child]!.text))

function isOf(tree: Tree, head: number, name: string, pageText: string): boolean {
  if (name === '*') return true
  const lemma = lemmaOf(tree, head)
  if (name === 'instrument')
    return (
      instrumentKind(
        nounPhrase(tree, head).map((index) => tree.tokens[index]!.text.toLowerCase()),
        lemma,
      ) !== null && !inClass(lemma, 'ceasefire')
    )
  if (inClass(lemma, name)) return true
  // "peacekeeping troops".
  if (['peacekeepers', 'bluehats'].includes(name) && inClass(lemma, 'soldiery') && isOfPeace(tree, head)) return true
  const proper = tree.tokens[head]!.upos === 'PROPN'
  if (name === 'body' || name === 'organisation')
    return (
      proper &&
      tree.sentence.names.some(
        (span) => (span.kind === 'ORG' || isBody(span.party)) && head >= span.first && head <= span.last,
      )
    )
  if (name === 'person')
    return (
      /^(?:he|she|him|her|who|whom)$/i.test(tree.tokens[head]!.text) ||
      tree.sentence.names.some((span) => span.kind === 'PER' && head >= span.first && head <= span.last)
    )
  if (name === 'peoples') return partyOfSpan(tree.sentence, head, head)?.party.kind === 'people'
  if (name === 'named')
    return proper && !tree.sentence.names.some((span) => span.kind === 'PER' && head >= span.first && head <= span.last)
  // "withdrew from Walikale": a name of one word without an article, of which no list knows anything.
  if (name === 'bare-name')
    return (
      /^\p{Lu}\p{Ll}+$/u.test(tree.tokens[head]!.text) &&
      !childrenBy(tree, head, 'det', 'nmod:poss').length &&
      tree.sentence.names.some(
        (span) => !span.party && span.kind !== 'PER' && span.first === head && span.last === head,
      )
    )
  if (name === 'city')
    return proper && tree.sentence.names.some((span) => span.kind === 'LOC' && head >= span.first && head <= span.last)
  if (
    name === 'party' &&
    [head - 1, head].some((at) =>
      /^(?:each other|one another)$/i.test(`${tree.tokens[at]?.text} ${tree.tokens[at + 1]?.text}`),
    )
  )
    return true
  if (!['party', 'place', 'state', 'armed'].includes(name)) return false
  const mention = mentionAt(tree, head, pageText)
  if (name === 'state') return mention.party?.kind === 'state'
  if (name === 'armed') return mention.party?.kind === 'armed-group' || mention.party?.kind === 'organ'
  const kinds = tree.sentence.names.filter((span) => head >= span.first && head <= span.last).map((span) => span.kind)
  // "withdrew from IGAD": no place, whatever kind of name the network takes it for.
  if (name === 'place')
    return (
      (kinds.includes('LOC') &&
        !['organ', 'armed-group'].includes(mention.party?.kind ?? '') &&
        !isBody(mention.party)) ||
      mention.kind === 'place'
    )
  // "ethnic Albanians" act as a party does, though of no state.
  const isPeople = partyOfSpan(tree.sentence, head, head)?.party.kind === 'people'
  return mention.party !== undefined || isPeople || (proper && kinds.length > 0)
}
