import { isItem } from '../language/blocks.ts'
import type { Page } from '../model/page.ts'
import type { Attribution } from '../model/statement.ts'
import { attributionOf } from './attribution.ts'
import { isSpeechVerb, verbEffect } from './embedding.ts'
import { textGiven } from './given-text.ts'
import { textOf } from './interview.ts'
import { isPassive } from './passive.ts'
import { denotedBy, settledVoice, speaks } from './pronoun.ts'
import { closesQuotation, goesOnQuoted, openQuotation, opensQuotation } from './quotation.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isBelow, isSetOff, isVerb, lemmaOf, namedAs, relation, type Tree } from './tree.ts'
import { turnsOf } from './turns.ts'
import { canSpeak, quotedBy, rootOf, speakerOf, type VoiceAt } from './voice.ts'

/** What the page around a sentence says of whose words it holds. */
export interface Carried {
  voices: Attribution[]
  /** Speaker of the sentences before in the paragraph; `unclear` where somebody spoke whom the tree does not show. */
  lastSpeaker: Attribution | 'unclear' | null
  /** Offset into the page from which quotation marks count here: nothing that opened before it is still open. */
  quotesFrom: number
}

/**
 * Characters after which a quotation that is still open is taken to stay open up to the end of its block: whatever follows it
 * there is never the outlet's own, and no mark is looked for so far back.
 */
const furthestMark = 20_000

/** Sentences in which the speaker of a quotation is looked for. */
const longestQuotation = 8

const isPronoun = ({ text }: Attribution): boolean => /^(he|she|it)$/i.test(text)

const saysSomething = (tree: Tree): boolean =>
  tree.tokens.some(
    (token, index) => token.upos === 'VERB' && ['say', 'tell', 'warn', 'add'].includes(lemmaOf(tree, index)),
  )

/**
 * The voice of words that stand between quotation marks in the middle of a sentence and that nobody in it speaks:
 * `CLAIM 1: "The two sides signed a treaty."` A quoted clause is never the outlet's own word. Null outside quotation marks.
 */
export function quotedVoice(page: Page, tree: Tree, trigger: number, { quotesFrom }: Carried): Attribution | null {
  const { start, text } = tree.tokens[trigger]!
  const isDeep = tree.sentence.start - quotesFrom > furthestMark
  const before = page.text.slice(isDeep ? start : quotesFrom, start)
  const mark = isDeep ? 0 : openQuotation(before)
  if (mark < 0) return null
  const from = isDeep ? tree.sentence.start : start - before.length + mark
  const said = from > tree.sentence.start ? colonSpeaker(tree, page.text) : null
  if (said) return said
  const words = tree.tokens.filter((token) => token.start >= from && token.end <= start)
  // "and “deliberately targeting civilians”": a gerund stands for a clause.
  const isGerund = words.length > 1 && tree.tokens[trigger]!.xpos === 'VBG'
  // "Eta 'is preparing to announce a truce'": all that is said of it stands in quotation marks.
  const isPredicate = /^(?:VB[ZPD]|MD)$/.test(words.find(({ upos }) => upos !== 'PUNCT')?.xpos ?? '')
  if (!isGerund && !isPredicate && !words.some(({ upos }) => ['NOUN', 'PROPN', 'PRON'].includes(upos))) return null
  return { text, start, end: start + text.length, kind: 'unnamed', name: 'unnamed: a voice quoted' }
}

/** "have “withdrawn” from the town", "the group “ceased fire”": marks round the act's own word, or the few words that it opens, take it out of the outlet's mouth. */
export function doubtedWord(tree: Tree, trigger: number): Attribution | null {
  const { start, end, text } = tree.tokens[trigger]!
  const opens = /^(?:["“„«‘']|``)$/.test(tree.tokens[trigger - 1]?.text ?? '')
  const closes = tree.tokens.slice(trigger + 1, trigger + 5).some(({ text: mark }) => /^(?:["”»]|'')$/.test(mark))
  return opens && closes ? { text, start, end, kind: 'unnamed', name: 'unnamed: a word in quotation marks' } : null
}

/** "He warned …": the one who spoke before in the paragraph, never merely the name that stands nearest; else the pronoun alone. */
export function pronounSpeaker(voice: Attribution, { lastSpeaker }: Carried, goesOn: boolean): Attribution {
  if (!isPronoun(voice)) return voice
  const { text, start, end } = voice
  const isThing = /^it$/i.test(text)
  const mayBe = (kind: Attribution['kind']): boolean => ['person', 'unnamed'].includes(kind) !== isThing
  // "Rwanda withdrew, the ministry said. It added that …": the ministry, and not who withdrew.
  const isSpeaker = goesOn && lastSpeaker && lastSpeaker !== 'unclear' && lastSpeaker.kind !== 'person'
  if (isThing && voice.party && !isSpeaker) return voice
  if (!lastSpeaker || lastSpeaker === 'unclear' || !mayBe(lastSpeaker.kind))
    return { text, start, end, kind: isThing ? 'unnamed' : 'person', name: text }
  return { ...lastSpeaker, text, start, end }
}

/** A voice of the tree; "They called on the army to …" speaks for those who are told of in the sentence before, where only they can be meant. */
export function speakerOfWords(tree: Tree, voice: VoiceAt, pageText: string): Attribution {
  const said = attributionOf(tree, settledVoice(tree, voice), pageText)
  const before = /^they$/i.test(said.text) ? denotedBy(tree, voice.head) : null
  // "Arabic channels reported that Hamas insisted on it. They also demanded …": one side or the other.
  if (before === null || before.tree.tokens.filter((_, at) => relation(before.tree, at) === 'nsubj').length > 1)
    return said
  const named = attributionOf(before.tree, { ...voice, head: before.head }, pageText)
  return { ...named, text: said.text, start: said.start, end: said.end }
}

/** "It added", "It also said": the verb over a voice goes on with what was said before. */
export const goesOnSaying = (tree: Tree, { head }: VoiceAt): boolean => {
  const verb = headOf(tree, head)
  return (
    verb >= 0 &&
    (['add', 'say', 'note', 'continue'].includes(lemmaOf(tree, verb)) ||
      childrenBy(tree, verb, 'advmod').some((word) =>
        /^(?:also|further|moreover|however)$/i.test(tree.tokens[word]!.text),
      ))
  )
}

/** The sentence tells of another person, whom a "he" after it may mean. */
const isAboutSomebody = (tree: Tree): boolean =>
  childrenBy(tree, Math.max(rootOf(tree), 0), 'nsubj').some(
    (subject) =>
      namedAs(tree, subject, 'PER') ||
      (tree.tokens[subject]!.xpos === 'NN' && inClass(lemmaOf(tree, subject), 'party')),
  )

/** Of whom a sentence tells that names or means one person and no other, as its subject: "Webster was unmoved", "A member of his committee smiled". */
function onlyPerson(tree: Tree, pageText: string): Attribution | null {
  const persons = tree.sentence.names.filter(({ kind }) => kind === 'PER')
  const isPerson = (head: number): boolean =>
    namedAs(tree, head, 'PER') ||
    (tree.tokens[head]!.xpos === 'NN' &&
      ['people', 'human'].some((name) => inClass(lemmaOf(tree, head), name)) &&
      canSpeak(tree, head))
  const root = Math.max(rootOf(tree), 0)
  const [who, ...others] = childrenBy(tree, root, 'nsubj')
  return who === undefined ||
    others.length > 0 ||
    // "Smith was buried on Monday": he says no more.
    isPassive(tree, root) ||
    ['die', 'perish', 'drown'].includes(lemmaOf(tree, root)) ||
    !isPerson(who) ||
    childrenBy(tree, who, 'conj').length > 0 ||
    !persons.every(({ first }) => isBelow(tree, first, who))
    ? null
    : attributionOf(tree, { head: who, rule: 'speech-subject', unnamed: false }, pageText)
}

/** The speaker that a sentence's main verb of saying names, if it has one outside the quotation that is open `before` it. */
function speakerIn(tree: Tree, pageText: string, before = ''): Attribution | null {
  const root = rootOf(tree)
  const inserted = childrenBy(tree, root, 'parataxis')
  // "In a first note, he said, the Government had maintained …": he says all of it.
  const tags = inserted.filter((at) => isSpeechVerb(lemmaOf(tree, at)) && isSetOff(tree, at))
  const verbs = [
    ...tags,
    root,
    ...inserted.filter((at) => !tags.includes(at)),
    ...childrenBy(tree, root, 'conj'),
  ].filter((index) => index >= 0 && (speaks(tree, index) || verbEffect(lemmaOf(tree, index)) === 'denied'))
  for (const verb of verbs) {
    const speaker = quotedBy(tree, verb) ?? speakerOf(tree, verb)
    const upTo = pageText.slice(tree.sentence.start, tree.tokens[verb]!.start)
    if (openQuotation(before + upTo) >= 0) continue
    // "It urges them to …": who acts in words and is not named goes on with nobody.
    const isNamed = speaker !== null && !speaker.unnamed && tree.tokens[speaker.head]!.upos !== 'PRON'
    if (!isNamed && !isSpeechVerb(lemmaOf(tree, verb)) && verbEffect(lemmaOf(tree, verb)) !== 'denied') continue
    if (speaker && !speaker.unnamed) return attributionOf(tree, settledVoice(tree, speaker), pageText)
  }
  return colonSpeaker(tree, pageText)
}

/** "“We welcome it,” according to a joint statement": the source that stands outside of the quotation. */
function sourceIn(tree: Tree, pageText: string, before: string): Attribution | null {
  const source = tree.tokens.findIndex(
    ({ start }, index) =>
      caseOf(tree, index) === 'according to' &&
      canSpeak(tree, index) &&
      openQuotation(before + pageText.slice(tree.sentence.start, start)) < 0,
  )
  return source < 0 ? null : attributionOf(tree, { head: source, rule: 'according-to', unnamed: false }, pageText)
}

/** "A spokesman put it this way: “We signed …”": whoever a sentence that ends in a colon before a quotation is about. */
function colonSpeaker(tree: Tree, pageText: string): Attribution | null {
  const colon = tree.tokens.findIndex(({ text }) => text === ':')
  if (colon < 2 || !/^\s*["“„«]/.test(pageText.slice(tree.tokens[colon]!.end, tree.tokens[colon]!.end + 3))) return null
  const subject = tree.tokens.findIndex(
    (_, index) =>
      index < colon &&
      relation(tree, index) === 'nsubj' &&
      headOf(tree, index) < colon &&
      !['PRON', 'DET'].includes(tree.tokens[index]!.upos) &&
      canSpeak(tree, index),
  )
  return subject < 0 ? null : attributionOf(tree, { head: subject, rule: 'speech-subject', unnamed: false }, pageText)
}

/**
 * The voice of each sentence that stands whole inside somebody's quotation ("…," he said. "We will … We want …").
 * A sentence inside quotation marks whose speaker is not known gets an unnamed voice: it is never the outlet's own.
 * @returns for each tree the voices that its place in the page gives it, page outward (empty for the outlet's own text), and who spoke last before it.
 */
export function carriedVoices(page: Page, trees: readonly Tree[]): Carried[] {
  let previousSpeaker: Attribution | null = null
  let unclear = false
  let labelled: Attribution | null = null
  let blockSpeaker: Attribution | null = null
  let subject: Attribution | null = null
  let block = -1
  let ofBlock: Attribution | null = null
  let ofHouse = false
  let quotedTurn = false
  let quotesFrom = 0
  let introducing: Attribution | null = null
  let introduced: Attribution | null = null
  /** Whose list it is that stands in a quotation: "“The communiqué establishes the following: • That both …". */
  let quotedList: Attribution | null = null
  let goesOn = false
  const isSetInQuotes = isMostlyQuotes(page)
  const turns = turnsOf(page, trees)
  const blockOf = blocksInOrder(page)
  return trees.map((tree, index) => {
    const here = blockOf(tree)
    if (here !== block) {
      const isQuote = !isSetInQuotes && page.blocks[here]?.kind === 'quote'
      const isNextQuote = isQuote && page.blocks[block]?.kind === 'quote'
      const follows = here - block === 1 && block >= 0
      if (!(isNextQuote && follows)) introduced = follows && !isItem(page, page.blocks[here]!) ? introducing : null
      introduced ??= isQuote ? voiceQuoted(page, tree) : null
      if (here - block > 1) previousSpeaker = null
      if (!page.blocks[here] || !isItem(page, page.blocks[here]!)) quotedList = null
      if (page.blocks[here]?.kind === 'heading') labelled = null
      unclear = false
      blockSpeaker = null
      subject = null
      ofBlock = null
      ofHouse = false
      block = here
      // "‘We congratulate both. ¶ They are willing,’ the minister said.": what one paragraph opens the next may close.
      goesOn = goesOnQuoted(textOfBlock(page, here - 1), textOfBlock(page, here))
    }
    const blockStart = page.blocks[here]?.start ?? 0
    if (!goesOn) quotesFrom = Math.max(quotesFrom, blockStart)
    let before = page.text.slice(quotesFrom, tree.sentence.start)
    if (before.length > furthestMark) before = '“'
    const open = openQuotation(before) >= 0
    // Where nothing is open, what stands before need not be read again: a long paragraph would be read once a sentence.
    if (!open) [quotesFrom, before] = [tree.sentence.start, '']
    const label = turns(tree, blockStart)
    if (label?.ofBlock) [ofBlock, ofHouse] = [label.voice, label.voice === null]
    else if (label) [labelled, quotedTurn, previousSpeaker] = [label.voice, label.quoted === true, null]
    if (label) introduced = null
    if (label?.whole) {
      introducing = null
      return { voices: [], lastSpeaker: label.voice, quotesFrom }
    }
    const own = textOf(page, tree)
    // "@next wants to know: …": another one writes.
    if (!label && own.startsWith('@')) labelled = null
    const inside = open || opensQuotation(own)
    const speaker = speakerIn(tree, page.text, before) ?? (inside ? sourceIn(tree, page.text, before) : null)
    const quoteEnds = closesQuotation(own) || openQuotation(before + own) >= 0
    let voices: Attribution[] = []
    // "Webster was unmoved. “We did not sign,” he said": the one of whom the sentence before tells.
    const lastSpeaker = unclear ? 'unclear' : (previousSpeaker ?? blockSpeaker ?? (inside ? subject : null))
    if (inside && !speaker && quoteEnds && own.replace(/["“”„«»]/g, '').length > 3) {
      // A paragraph that opens with “We sealed it. God bless us,” says behind the marks who speaks, whoever spoke above.
      const isOpen = tree.sentence.start === blockStart && openQuotation(own) >= 0
      const after =
        previousSpeaker && !isOpen ? null : speakerAfter(page, trees, index, before, page.blocks[here]?.end ?? 0)
      const following = after && isPronoun(after) && (previousSpeaker || subject) ? subject : after
      const voice =
        (isOpen ? following : null) ?? previousSpeaker ?? (quotedTurn ? labelled : null) ?? following ?? labelled
      voices = [voice ?? voiceQuoted(page, tree)]
    }
    // "…, he continued. Libya had paid. …, he added": told from behind the time of his words, between two of them.
    const ongoing =
      previousSpeaker &&
      !speaker &&
      !inside &&
      isReportedTense(tree) &&
      isTakenUp(page, trees, index, page.blocks[here]?.end ?? 0)
        ? previousSpeaker
        : null
    if (ongoing) voices = [ongoing]
    // "He added that …" goes on with the speaker before, whatever name stands nearer.
    if (speaker && !(isPronoun(speaker) && (previousSpeaker || unclear))) previousSpeaker = speaker
    else if (!speaker && !inside && !ongoing) {
      previousSpeaker = null
      if (isAboutSomebody(tree)) blockSpeaker = null
      subject = onlyPerson(tree, page.text)
    }
    if (speaker && !isPronoun(speaker)) blockSpeaker = speaker
    unclear = speaker === null ? saysSomething(tree) : unclear && isPronoun(speaker)
    // Behind the marks in which somebody's post or answer stands the page speaks for itself again.
    if (quotedTurn && !inside && !label) labelled = null
    introducing = speaker && own.endsWith(':') && saysNoMore(tree) ? previousSpeaker : null
    // From here on the page gives somebody's text.
    const given = own.endsWith(':') ? textGiven(tree, page.text) : null
    if (given) [labelled, introducing] = [given, null]
    const turn = ofHouse ? null : (quotedList ?? ofBlock ?? introduced ?? labelled)
    if (!voices.length && turn) voices = [turn]
    if (own.endsWith(':') && openQuotation(before + own) >= 0) quotedList = voices[0] ?? voiceQuoted(page, tree)
    else if (quotedList && closesQuotation(own)) quotedList = null
    return { voices, lastSpeaker: lastSpeaker ?? labelled, quotesFrom }
  })
}

/** "The envoy said:", "said the following:"; who says that there are three reasons has said it. */
const saysNoMore = (tree: Tree): boolean =>
  !childrenBy(tree, Math.max(rootOf(tree), 0), 'ccomp', 'xcomp').some(
    (clause) => isVerb(tree, clause) && lemmaOf(tree, clause) !== 'follow',
  )

/** Somebody's words, nobody knows whose. */
const voiceQuoted = (page: Page, { sentence: { start } }: Tree): Attribution => ({
  text: page.text.slice(start, start + 1),
  start,
  end: start + 1,
  kind: 'unnamed',
  name: 'unnamed: a voice quoted',
})

const textOfBlock = ({ text, blocks }: Page, at: number): string => {
  const block = blocks[at]
  return block ? text.slice(block.start, block.end) : ''
}

/** A page that sets most of its text as quotations only indents it. */
const isMostlyQuotes = ({ blocks, text }: Page): boolean =>
  blocks.reduce((sum, { kind, start, end }) => sum + (kind === 'quote' ? end - start : 0), 0) * 2 > text.length

/**
 * Who is named in the next sentence of the block, or in the one in which a quotation ends that is still open: "We have. We
 * shall. We will," said the envoy. `before` is open words before the sentence.
 */
function speakerAfter(
  page: Page,
  trees: readonly Tree[],
  index: number,
  before: string,
  end: number,
): Attribution | null {
  let said = before + textOf(page, trees[index]!)
  for (const tree of trees.slice(index + 1, index + 1 + longestQuotation)) {
    if (tree.sentence.end > end) return null
    const isOpen = openQuotation(said) >= 0
    const speaker = speakerIn(tree, page.text, isOpen ? said : '')
    if (speaker || !isOpen) return speaker
    said += ` ${textOf(page, tree)}`
  }
  return null
}

/** "had paid", "would leave": the tense of reported words (Quirk et al. 1985, §14.31). */
const isReportedTense = (tree: Tree): boolean =>
  childrenBy(tree, Math.max(rootOf(tree), 0), 'aux').some((word) => /^(?:had|would)$/i.test(tree.tokens[word]!.text))

/** A sentence or two on in the block he or she speaks on. */
function isTakenUp(page: Page, trees: readonly Tree[], index: number, end: number): boolean {
  for (const tree of trees.slice(index + 1, index + 3)) {
    if (tree.sentence.end > end) return false
    const speaker = speakerIn(tree, page.text)
    if (speaker) return /^(?:he|she)$/i.test(speaker.text)
  }
  return false
}

/** Tells of one tree after the other in which block of the page its sentence stands; −1 where in none. */
function blocksInOrder({ blocks }: Page): (tree: Tree) => number {
  let at = 0
  return ({ sentence }) => {
    while (at < blocks.length && blocks[at]!.end < sentence.end) at++
    return at < blocks.length && blocks[at]!.start <= sentence.start ? at : -1
  }
}

/** Somebody asks; nothing is said to be so. */
export const isQuestion = (tree: Tree): boolean => tree.tokens.at(-1)?.text === '?'

/** "'When will they sign?' the envoy asked": the act stands before a question mark inside its sentence. */
export const isInQuestion = (tree: Tree, trigger: number): boolean =>
  tree.tokens.some(({ text }, index) => index > trigger && text === '?')
