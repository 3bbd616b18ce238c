import voices from '../../lexicon/voices.json' with { type: 'json' }
import { partiesNamed } from '../language/parties/names.ts'
import { markOf } from './clause.ts'
import { possessor } from './control.ts'
import { cannotSpeak, isSpeechVerb, isUnnamedAdjective, isUnnamedAdverb } from './embedding.ts'
import { isPassive } from './passive.ts'
import { subjectOf } from './subject.ts'
import { inClass, isTelling } from './things.ts'
import { caseOf, childrenBy, headOf, isInTime, isVerb, lemmaOf, relation, subtree, type Tree } from './tree.ts'

/** A voice as the tree shows it: the head of the words that name it, and the rule that found it. */
export interface VoiceAt {
  head: number
  rule: string
  /** The words name nobody: "reportedly", "it was reported". */
  unnamed: boolean
}

/** The speaker of a verb of saying, demanding or hoping; an unnamed voice for "it was reported". Null where nobody speaks. */
export function speakerOf(tree: Tree, verb: number): VoiceAt | null {
  const quoted = quotedAsSaying(tree, verb)
  if (quoted) return quoted
  const author = authorOf(tree, verb)
  if (author !== undefined) return { head: author, rule: 'noun-possessor', unnamed: false }
  // "let the president know that": whoever lets him know it says it.
  const letting = headOf(tree, verb)
  const teller = lemmaOf(tree, verb) === 'know' && letting >= 0 && lemmaOf(tree, letting) === 'let' ? letting : verb
  const { heads } = subjectOf(tree, teller)
  const head = heads.find((candidate) => canSpeak(tree, candidate))
  if (head !== undefined && !quoteEndsBetween(tree, head, verb)) return { head, rule: 'speech-subject', unnamed: false }
  if (isPassive(tree, verb) && isSpeechVerb(lemmaOf(tree, verb)))
    return { head: verb, rule: 'passive-speech', unnamed: true }
  return null
}

/** "a statement by the front alleging that …": whose statement it is. */
function authorOf(tree: Tree, verb: number): number | undefined {
  const noun = headOf(tree, verb)
  if (noun < 0 || relation(tree, verb) !== 'acl' || tree.tokens[verb]!.xpos !== 'VBG') return undefined
  return voices.documents.includes(lemmaOf(tree, noun)) ? possessor(tree, noun)[0] : undefined
}

/** "it quoted a diplomat as saying", "a diplomat was quoted as saying" behind what he said. */
export function quotedBy(tree: Tree, verb: number): VoiceAt | null {
  if (!['quote', 'cite'].includes(lemmaOf(tree, verb))) return null
  const saying = childrenBy(tree, verb, 'advcl').some((clause) => markOf(tree, clause) === 'as')
  const [head] = saying ? childrenBy(tree, verb, isPassive(tree, verb) ? 'nsubj:pass' : 'obj') : []
  return head === undefined ? null : { head, rule: 'quoted', unnamed: false }
}

/** "La Tarde quotes an officer as saying that …": the officer says it, to whoever quotes him. */
function quotedAsSaying(tree: Tree, verb: number): VoiceAt | null {
  const governor = headOf(tree, verb)
  if (governor < 0 || markOf(tree, verb) !== 'as' || !['quote', 'cite', 'report'].includes(lemmaOf(tree, governor)))
    return null
  const [head] = childrenBy(tree, governor, isPassive(tree, governor) ? 'nsubj:pass' : 'obj')
  return head === undefined ? null : { head, rule: 'quoted', unnamed: false }
}

/** Persons, parties, media and texts speak; "the ratification", "the transfer", "this" do not. */
export const canSpeak = (tree: Tree, head: number): boolean => {
  const lemma = lemmaOf(tree, head)
  if (cannotSpeak(lemma)) return false
  if (tree.tokens[head]!.upos !== 'NOUN') return true
  // "hundreds of demonstrators", "thousands".
  if (/^(?:hundred|thousand|dozen|score|million)s$/i.test(tree.tokens[head]!.text)) {
    const [counted] = childrenBy(tree, head, 'nmod').filter((child) => caseOf(tree, child) === 'of')
    return counted === undefined || canSpeak(tree, counted)
  }
  // "the Kremlin press service".
  if (offices.includes(lemma) && childrenBy(tree, head, 'compound', 'amod').length > 0) return true
  // "The Service recalled": a capital inside the sentence makes it a name.
  if (head > 0 && /^\p{Lu}\p{Ll}/u.test(tree.tokens[head]!.text)) return true
  return (
    speakers.some((name) => inClass(lemma, name)) ||
    voices.documents.includes(lemma) ||
    voices.media.includes(lemma) ||
    (!voices.things.includes(lemma) &&
      /(?:er|or|eur|ist|ian|man|men|woman|person|people|ee|yst|crat|logue)$/.test(lemma))
  )
}

const offices = ['diplomacy', 'service', 'office', 'centre', 'center', 'bureau', 'desk', 'department', 'directorate']

const speakers = [
  'party',
  'people',
  'armed',
  'body',
  'organisation',
  'legislature',
  'instrument',
  'human',
  'accusation',
]

/** "'It will begin,' she stated, requesting that …": a subject inside the quotation does not do what is told after it. */
const quoteEndsBetween = (tree: Tree, head: number, verb: number): boolean =>
  head < verb &&
  (marksBetween(tree, head, verb, closing) > marksBetween(tree, head, verb, opening) ||
    marksBetween(tree, head, verb, ['"']) % 2 === 1)

const marksBetween = (tree: Tree, from: number, to: number, marks: readonly string[]): number =>
  tree.tokens.slice(from, to).filter(({ text }) => marks.includes(text)).length

const opening = ['“', '``', '„', '«', '‘']
const closing = ['”', "''", '’', '»']

/** "Rwanda signs accord with Congo – minister", "…: report": whom the end of a headline names behind a dash or a colon. */
export function voicesOfHeadline(tree: Tree): VoiceAt[] {
  const last = tree.tokens.length - 1
  const mark = tree.tokens.findLastIndex(
    ({ text, start }, at) =>
      ['–', '—', ':'].includes(text) || (text === '-' && at > 0 && start > tree.tokens[at - 1]!.end),
  )
  if (tree.tokens[last]!.upos === 'PUNCT') return []
  // "Cyprus – Greece MFA: Turkey abandoned the talks".
  const colon = tree.tokens.slice(0, 9).findIndex(({ text }) => text === ':')
  const from = tree.tokens.slice(0, Math.max(colon, 0)).findLastIndex(({ text }) => /^[–—|-]$/.test(text)) + 1
  const isName = tree.tokens
    .slice(from, colon)
    .every(({ upos }) => ['PROPN', 'ADJ', 'NOUN', 'DET', 'PART'].includes(upos))
  if (colon > from && colon - from < 4 && isName && speakingOffices.test(tree.tokens[colon - 1]!.text))
    return [{ head: colon - 1, rule: 'headline-source', unnamed: false }]
  if (mark < 2 || last - mark > 4 || last === mark) return []
  if (tree.tokens.slice(mark + 1).some(({ upos }) => ['VERB', 'AUX', 'ADP', 'CCONJ'].includes(upos))) return []
  const lemma = lemmaOf(tree, last)
  if (['report', 'source'].includes(lemma)) return [{ head: last, rule: 'unowned-claim', unnamed: true }]
  // "…: OPCW" names who says it; behind a dash a place or a house may stand as well.
  const isNamed = tree.sentence.names.some(
    ({ kind, first, last: end }) =>
      end === last &&
      first > mark &&
      (kind === 'PER' ||
        // "…: Kyiv": a capital, or a state itself.
        (tree.tokens[mark]!.text === ':' && (kind === 'ORG' || partiesNamed(tree.tokens[last]!.text).length === 1))),
  )
  const speaks =
    isNamed ||
    speakingOffices.test(tree.tokens[last]!.text) ||
    (tree.tokens[last]!.upos === 'NOUN' && ['party', 'people', 'human'].some((name) => inClass(lemma, name)))
  return speaks ? [{ head: last, rule: 'headline-source', unnamed: false }] : []
}

/** "…: FM", "— Abkhazian Foreign Ministry". */
const speakingOffices =
  /^(?:FM|PM|MFA|MEA|MoD|FO|IDF|UN|Ministry|Government|Office|Command|Council|Army|Police|Presidency)$/

const isView = (tree: Tree, nominal: number): boolean =>
  views[caseOf(tree, nominal)]?.includes(lemmaOf(tree, nominal)) ?? false

const views: Record<string, string[]> = {
  by: ['account', 'reckoning', 'estimate', 'telling'],
  in: 'view opinion eye word reading telling version judgement judgment estimation assessment account understanding interpretation mind'.split(
    ' ',
  ),
  to: ['mind', 'eye'],
  from: ['point', 'viewpoint', 'perspective', 'standpoint'],
  on: ['reading', 'account', 'view', 'telling'],
}

/** What binds those of whom it speaks: "under the accord", "under Resolution 1701", "under the award". */
const laysDown = (lemma: string): boolean =>
  ['instrument', 'ceasefire', 'text'].some((name) => inClass(lemma, name)) ||
  ['resolution', 'ruling', 'award', 'judgment', 'judgement', 'verdict', 'decision', 'order'].includes(lemma)

/** "…, according to the ministry", "…, citing officials", "reportedly", "…, the ministry said", hung on `at`. */
export function voicesHungOn(tree: Tree, at: number): VoiceAt[] {
  const found: VoiceAt[] = []
  for (const child of tree.children[at]!) {
    const relationHere = relation(tree, child)
    if (
      relationHere === 'obl' &&
      ['under', 'in accordance with', 'pursuant to'].includes(caseOf(tree, child)) &&
      laysDown(lemmaOf(tree, child))
    )
      found.push({ head: child, rule: 'under-the-text', unnamed: false })
    // "by Iran's account", "in Iran's view", "in the eyes of Iran".
    else if (relationHere === 'obl' && isView(tree, child)) {
      const [holder] = [
        ...possessor(tree, child),
        ...childrenBy(tree, child, 'nmod').filter((one) => caseOf(tree, one) === 'of'),
      ]
      if (holder !== undefined && canSpeak(tree, holder))
        found.push({ head: holder, rule: 'according-to', unnamed: false })
      else if (caseOf(tree, child) === 'by') found.push({ head: child, rule: 'unowned-claim', unnamed: true })
    }
    // "Word in Geneva is that they have signed", "Cairo's answer is that", where "the truth is that" is the outlet's own word.
    else if (tree.tokens[child]!.deprel === 'nsubj:outer' && tellsOf(tree, child)) {
      const [owner] = possessor(tree, child)
      found.push(
        owner === undefined
          ? { head: child, rule: 'unowned-claim', unnamed: true }
          : { head: owner, rule: 'noun-possessor', unnamed: false },
      )
    } else if (relationHere === 'advcl' && toBelieve(tree, child) !== undefined)
      found.push({ head: toBelieve(tree, child)!, rule: 'speech-tag', unnamed: false })
    else if (relationHere === 'advmod' && isUnnamedAdverb(lemmaOf(tree, child)))
      found.push({ head: child, rule: 'unnamed-adverb', unnamed: true })
    // "were murdered, allegedly by soldiers".
    else if (tree.tokens[child]!.deprel === 'obl:agent')
      found.push(
        ...childrenBy(tree, child, 'advmod')
          .filter((word) => isUnnamedAdverb(lemmaOf(tree, word)))
          .map((word) => ({ head: word, rule: 'unnamed-adverb', unnamed: true })),
      )
    // "the alleged attack".
    else if (relationHere === 'amod' && !isVerb(tree, at) && isUnnamedAdjective(tree.tokens[child]!.text.toLowerCase()))
      found.push({ head: child, rule: 'unnamed-adverb', unnamed: true })
    else if (
      ['parataxis', 'advcl'].includes(relationHere) &&
      (isSpeechVerb(lemmaOf(tree, child)) || makesKnown(tree, child)) &&
      isTag(tree, child)
    ) {
      const speaker = speakerOf(tree, child)
      if (speaker) found.push({ ...speaker, rule: 'speech-tag' })
      found.push(...voicesHungOn(tree, child).filter((voice) => voice.rule !== 'speech-tag'))
    } else if (
      relationHere === 'advcl' &&
      markOf(tree, child) === 'as' &&
      isPassive(tree, child) &&
      isSpeechVerb(lemmaOf(tree, child))
    ) {
      // "As reported by the press service, the brigade left".
      for (const agent of childrenBy(tree, child, 'obl').filter(
        (one) => caseOf(tree, one) === 'by' && canSpeak(tree, one),
      ))
        found.push({ head: agent, rule: 'speech-tag', unnamed: false })
    } else if (['advcl', 'acl'].includes(relationHere) && isCiting(tree, child)) {
      for (const object of childrenBy(tree, child, 'obj').filter((one) => canSpeak(tree, one) && !isBare(tree, one)))
        found.push({ head: object, rule: 'citing', unnamed: false })
    }
  }
  return found
}

/** "the minister has made known". */
const makesKnown = (tree: Tree, verb: number): boolean =>
  (lemmaOf(tree, verb) === 'make' &&
    childrenBy(tree, verb, 'xcomp').some((child) => ['known', 'clear', 'plain'].includes(lemmaOf(tree, child)))) ||
  // "as the minister put it".
  (['put', 'see', 'tell', 'describe'].includes(lemmaOf(tree, verb)) &&
    markOf(tree, verb) === 'as' &&
    childrenBy(tree, verb, 'obj').some((child) => tree.tokens[child]!.text === 'it'))

/** "citing domestic opposition": a reason, where "citing the opposition" is a voice. */
const isBare = (tree: Tree, noun: number): boolean =>
  lemmaOf(tree, noun) === 'opposition' && !childrenBy(tree, noun, 'det', 'nmod:poss').length

const tellsOf = (tree: Tree, noun: number): boolean =>
  isTelling(lemmaOf(tree, noun)) ||
  'answer reply view argument message explanation stance opinion memory conviction'
    .split(' ')
    .includes(lemmaOf(tree, noun))

/** "If the Kremlin is to be believed", "to hear Rabat tell it": whoever tells it. */
function toBelieve(tree: Tree, clause: number): number | undefined {
  const lemma = lemmaOf(tree, clause)
  if (['believe', 'trust', 'credit'].includes(lemma) && markOf(tree, clause) === 'if' && isPassive(tree, clause))
    return childrenBy(tree, clause, 'nsubj:pass')[0]
  if (lemma !== 'hear' || tree.tokens[clause]!.xpos !== 'VB') return undefined
  const [told] = childrenBy(tree, clause, 'ccomp', 'xcomp').filter((verb) => lemmaOf(tree, verb) === 'tell')
  if (told !== undefined) return [...childrenBy(tree, told, 'nsubj'), ...childrenBy(tree, clause, 'obj')][0]
  return undefined
}

/**
 * ", they said, …", "…, the embassy announced on its account": a speaker set off by commas speaks what stands beside him,
 * wherever the tree hangs him; seen on the words. "What it says is that …" likewise.
 */
export function voicesSetOff(tree: Tree, trigger: number): VoiceAt[] {
  const so = tree.tokens.findIndex((_, index) => index > trigger && isOrSo(tree, index))
  const whose = so < 0 ? undefined : tree.tokens.findIndex(({ deprel }, index) => index >= so && deprel === 'nsubj')
  // "after the rebels, or so the army claimed, had used the lull": of that clause alone.
  const goesOn = (subject: number): boolean => {
    const end = tree.tokens.findIndex(({ text }, index) => index > headOf(tree, subject) && text === ',')
    return end >= 0 && tree.tokens.slice(end).some(({ upos }) => ['VERB', 'AUX'].includes(upos))
  }
  if (whose !== undefined && whose >= 0 && canSpeak(tree, whose) && !goesOn(whose))
    return [{ head: whose, rule: 'speech-tag', unnamed: false }]
  return tree.tokens.flatMap(({ xpos }, verb): VoiceAt[] => {
    const hasIt = lemmaOf(tree, verb) === 'have' && tree.tokens[verb + 1]?.text === 'it'
    if (!['VBD', 'VBZ', 'VBP'].includes(xpos) || !(hasIt || isSpeechVerb(lemmaOf(tree, verb))) || verb === trigger)
      return []
    const [subject] = childrenBy(tree, verb, 'nsubj')
    if (subject === undefined || subject > verb || !canSpeak(tree, subject)) return []
    const first = Math.min(...subtree(tree, subject, (child) => tree.tokens[child]!.upos === 'PUNCT'))
    const found: VoiceAt = { head: subject, rule: 'speech-tag', unnamed: false }
    if (tree.tokens[first - 1]?.text.toLowerCase() === 'what' && verb < trigger)
      return isCleft(tree, verb) ? [found] : []
    if (
      (tree.tokens[first - 1]?.text !== ',' && !isOrSo(tree, first)) ||
      childrenBy(tree, verb, 'xcomp', 'obj').some((child) => !isTold(tree, child))
    )
      return []
    const closed = tree.tokens[verb + 1]?.text === ',' && trigger > verb && childrenBy(tree, verb, 'ccomp').length === 0
    const last = !tree.tokens.slice(verb + 1).some(({ upos, text }) => ['VERB', 'AUX'].includes(upos) || text === ',')
    return closed || (last && trigger < first) ? [found] : []
  })
}

/** ", or so Ankara tells everybody". */
const isOrSo = (tree: Tree, first: number): boolean =>
  tree.tokens[first - 1]?.text === 'so' && tree.tokens[first - 2]?.text === 'or' && tree.tokens[first - 3]?.text === ','

/** "told reporters": who is told is no part of what is said. */
const isTold = (tree: Tree, object: number): boolean =>
  inClass(lemmaOf(tree, object), 'people') || lemmaOf(tree, object) === 'reporter'

/** "What it says is": a form of "be" right after the verb. */
const isCleft = (tree: Tree, verb: number): boolean => lemmaOf(tree, verb + 1) === 'be'

const isCiting = (tree: Tree, verb: number): boolean =>
  ['cite', 'quote'].includes(lemmaOf(tree, verb)) && tree.tokens[verb]!.xpos === 'VBG'

/** A speech tag has a subject and no complement of its own: ", the ministry said", ", said the envoy". */
function isTag(tree: Tree, verb: number): boolean {
  const before =
    tree.tokens[Math.min(...subtree(tree, verb, (child) => tree.tokens[child]!.upos === 'PUNCT')) - 1]?.text
  if (before === ':' || before === ';') return false
  // "before the ink, as they say here, had dried".
  if (markOf(tree, verb) === 'as' && childrenBy(tree, verb, 'nsubj').some((one) => lemmaOf(tree, one) === 'they'))
    return false
  if (relation(tree, verb) === 'advcl' && !['', 'as'].includes(markOf(tree, verb))) return false
  // "as the group has been insisting on a flag": what it insists on, and no word for the rest.
  if (
    ['insist', 'demand', 'press', 'call', 'ask', 'report', 'brief'].includes(lemmaOf(tree, verb)) &&
    childrenBy(tree, verb, 'obl').some(
      (child) =>
        ['for', 'on', 'upon'].includes(caseOf(tree, child)) &&
        // "as Reuters reported on Thursday", "on its website".
        !isInTime(tree, tree.tokens[child]!) &&
        !/^(?:X|Twitter|Facebook|Telegram|website|site|television|radio|TV|page|channel|account)$/i.test(
          tree.tokens[child]!.text,
        ),
    )
  )
    return false
  // "even as the authorities contend with another crisis": what they do meanwhile.
  if (
    lemmaOf(tree, verb) === 'contend' &&
    childrenBy(tree, verb, 'obl').some((child) => caseOf(tree, child) === 'with')
  )
    return false
  // "Had Washington recalled its ambassador, …": what is recalled is no word.
  const isPlain = makesKnown(tree, verb)
  if (!isPlain && childrenBy(tree, verb, 'obj').some((object) => !isTold(tree, object))) return false
  const says = isPlain || !childrenBy(tree, verb, 'ccomp', 'xcomp').length
  return says && childrenBy(tree, verb, 'nsubj').length > 0
}

/** Topmost verb of the sentence's main clause that is not itself a tag. */
export function rootOf(tree: Tree): number {
  return tree.tokens.findIndex((_, index) => headOf(tree, index) < 0)
}
