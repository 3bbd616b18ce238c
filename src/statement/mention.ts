import { partiesOfSpan, partyOfAdjective, partyOfSpan } from '../language/parties.ts'
import type { Party } from '../model/party.ts'
import type { Token } from '../model/sentence.ts'
import type { Mention, MentionKind } from '../model/statement.ts'
import { isOfPerson } from './holder.ts'
import { countriesOf, excepting, isMinority, isOfNamed, isOfSeveral, isOfState, ofAnother } from './not-theirs.ts'
import { isWhose, severalParties } from './several.ts'
import { inClass, instrumentKind } from './things.ts'
import {
  caseOf,
  childrenBy,
  conjuncts,
  headOf,
  isCoordinated,
  lemmaOf,
  phraseOf,
  relation,
  subtree,
  type Tree,
} from './tree.ts'

const clauseRelations = [
  'acl',
  'advcl',
  'parataxis',
  'ccomp',
  'conj',
  'cc',
  'appos',
  'discourse',
  'dep',
  'case',
  'punct',
  'cop',
  'aux',
  'nsubj',
  'mark',
  'csubj',
  'orphan',
  'vocative',
  'list',
]

/** Tokens of a noun phrase: its head with determiners, modifiers and of-phrases, without clauses, coordination, prepositions before it. */
export function nounPhrase(tree: Tree, head: number, withPrepositions = true): number[] {
  const inner = (child: number): boolean => {
    const here = relation(tree, child)
    // "the agreement itself was initialled": the pronoun only stresses.
    if (child > head && /^(?:it|him|her|them)sel(?:f|ves)$/i.test(tree.tokens[child]!.text)) return true
    if (['nmod', 'appos'].includes(here) && isCoordinated(tree, child)) return true
    if (here === 'appos' && tree.tokens[child]!.head - 1 === head) return !namesTheSame(tree, head, child)
    if (here === 'conj' && ['flat', 'appos'].includes(relation(tree, tree.tokens[child]!.head - 1))) return true
    if (here === 'punct') return !isInnerPunctuation(tree, child) && !isBetweenAdjectives(tree, child, head)
    if (here === 'case') return tree.tokens[child]!.head - 1 === head
    if (clauseRelations.includes(here))
      return tree.tokens[child]!.head - 1 === head || here === 'acl' || here === 'advcl'
    if (['obl', 'obj', 'xcomp', 'iobj', 'expl'].includes(here)) return tree.tokens[child]!.head - 1 === head
    if (tree.tokens[child]!.deprel === 'nmod:desc') return false
    return (
      here === 'nmod' &&
      !tree.tokens[child]!.deprel.includes('poss') &&
      tree.tokens[child]!.head - 1 === head &&
      (!withPrepositions || isPerson(tree, head) || !inside.includes(caseOf(tree, child)))
    )
  }
  return withHyphens(tree, contiguous(subtree(tree, head, inner), head))
}

/** Prepositions whose nominal belongs to the phrase: "the ministry of defence", "all parties except Israel". */
const inside = ['of', 'for', 'on', 'between', ...excepting]

/** "Olivier Nduhungirehe of Rwanda", "… for Rwanda": what follows a person's name is not part of it. */
const isPerson = (tree: Tree, head: number): boolean =>
  tree.sentence.names.some((name) => name.kind === 'PER' && name.first <= head && head <= name.last)

/** "his US counterpart Donald Trump", "Memorandum of Understanding (MoU)": a name set beside its noun without a comma. */
function namesTheSame(tree: Tree, head: number, appositive: number): boolean {
  const first = Math.min(...subtree(tree, appositive))
  const between = tree.tokens.slice(head + 1, first).map((token) => token.text)
  return !between.includes(',') && caseOf(tree, appositive) === ''
}

const isInnerPunctuation = (tree: Tree, index: number): boolean => /^[-–—’'()“”"/]$/.test(tree.tokens[index]!.text)

/** "Russian, Turkish and Iranian ministers": a comma between words that stand before their noun. */
function isBetweenAdjectives(tree: Tree, comma: number, head: number): boolean {
  const before = (index: number): boolean =>
    index < head && (tree.tokens[index]!.upos === 'ADJ' || tree.tokens[index]!.upos === 'PROPN')
  const owner = headOf(tree, comma)
  return tree.tokens[comma]!.text === ',' && before(owner) && before(comma - 1) && before(comma + 1)
}

/** The run of neighbouring tokens around the head; a gap ends the phrase. Quotation marks and brackets at its edges are left to the text. */
function contiguous(tokens: number[], head: number): number[] {
  const set = new Set(tokens)
  let first = head
  let last = head
  while (set.has(first - 1)) first--
  while (set.has(last + 1)) last++
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
}

/** "the Chairperson" of "the Chairperson-in-Office": what hyphens join to the last word is part of it, however the parser hangs it. */
function withHyphens(tree: Tree, tokens: number[]): number[] {
  const joined = (index: number): boolean =>
    index < tree.tokens.length && tree.tokens[index]!.start === tree.tokens[index - 1]!.end
  const found = [...tokens]
  for (let last = found.at(-1)!; joined(last + 1) && tree.tokens[last + 1]!.text === '-' && joined(last + 2); last += 2)
    found.push(last + 1, last + 2)
  return found
}

/** Removes punctuation at both ends of a run of tokens, unless a bracket opened inside closes there. */
function trimmed(tree: Tree, tokens: number[], head: number): number[] {
  let run = [...tokens]
  const open = /^[“”"‘’'([,;:–—-]$/
  run = withoutTimes(tree, run, head)
  // "yesterday's vote": without the day its genitive goes as well.
  const isLoose = ({ upos, xpos }: Token): boolean => upos === 'CCONJ' || xpos === 'WP$' || xpos === 'POS'
  while (run.length > 1 && isLoose(tree.tokens[run[0]!]!)) run = run.slice(1)
  while (run.length > 1 && open.test(tree.tokens[run[0]!]!.text) && tree.tokens[run[0]!]!.upos === 'PUNCT')
    run = run.slice(1)
  while (
    run.length > 1 &&
    tree.tokens[run.at(-1)!]!.upos === 'PUNCT' &&
    !(tree.tokens[run.at(-1)!]!.text === ')' && run.some((index) => tree.tokens[index]!.text === '('))
  )
    run = run.slice(0, -1)
  // "a “massive strike”": the mark that closes what the words open.
  const marks = run.filter((index) => /^[“”"]$/.test(tree.tokens[index]!.text)).length
  if (marks % 2 === 1 && /^[”"]$/.test(tree.tokens[run.at(-1)! + 1]?.text ?? '')) run = [...run, run.at(-1)! + 1]
  // "two rebel groups (UFDR": a bracket that the words do not close holds more than they do.
  const bracket = run.findLastIndex((index) => tree.tokens[index]!.text === '(')
  const isClosed = run.slice(bracket + 1).some((index) => tree.tokens[index]!.text === ')')
  return bracket > 0 && !isClosed && head < run[bracket]! ? run.slice(0, bracket) : run
}

/** "On 30 August soldiers", "the ministry on Tuesday": a time at the edge of the words is none of them. */
function withoutTimes(tree: Tree, tokens: number[], head: number): number[] {
  const timed = (index: number): boolean =>
    tree.sentence.times.some(
      ({ start, end }) =>
        start <= tree.tokens[index]!.start &&
        end >= tree.tokens[index]!.end &&
        !(start <= tree.tokens[head]!.start && end >= tree.tokens[head]!.end),
    )
  const loose = (index: number): boolean => timed(index) || tree.tokens[index]!.upos === 'ADP'
  const ofDay = tokens.some((index, place) => tree.tokens[index]!.text === 'of' && timed(tokens[place + 1] ?? index))
  let first = 0
  let last = tokens.length - 1
  if (tokens.slice(0, tokens.indexOf(head)).some(timed)) while (tokens[first]! < head && loose(tokens[first]!)) first++
  if (timed(tokens[last]!) && !ofDay) while (tokens[last]! > head && loose(tokens[last]!)) last--
  return tokens.slice(first, last + 1)
}

/** What a noun phrase denotes by its head and its names. */
function kindOf(
  tree: Tree,
  head: number,
  words: string[],
  party: Party | undefined,
): Pick<Mention, 'kind' | 'instrument'> {
  const lemma = lemmaOf(tree, head)
  const instrument = instrumentKind(words, lemma)
  if (instrument && !(party && tree.tokens[head]!.upos === 'PROPN')) return { kind: 'instrument', instrument }
  let kind: MentionKind | undefined
  if (inClass(lemma, 'law')) kind = 'law'
  else if (party) kind = 'party'
  else if (inClass(lemma, 'body')) kind = 'body'
  else if (tree.sentence.names.some((name) => name.kind === 'LOC' && head >= name.first && head <= name.last))
    kind = 'place'
  else if (inClass(lemma, 'party') || inClass(lemma, 'armed')) kind = 'party'
  else if (inClass(lemma, 'place')) kind = 'place'
  else if (tree.sentence.names.some((name) => head >= name.first && head <= name.last)) kind = 'party'
  return kind ? { kind } : {}
}

/** The head itself can denote a party: a name, a pronoun, or a word such as ministry, side, leader. "Azerbaijan–US relations" is no party. */
function canBeParty(tree: Tree, head: number): boolean {
  const lemma = lemmaOf(tree, head)
  if (['PROPN', 'PRON'].includes(tree.tokens[head]!.upos)) return true
  return (
    inClass(lemma, 'party') ||
    inClass(lemma, 'armed') ||
    tree.sentence.names.some((name) => name.first <= head && head <= name.last)
  )
}

const withinName = (tree: Tree, index: number): boolean =>
  tree.sentence.names.some((name) => name.party && name.first < index && index < name.last)

/** The mention with `head` as its head; its party as far as the words name one. Pronouns keep their words. */
export function mentionAt(tree: Tree, head: number, pageText: string, withPrepositions = true): Mention {
  const adjective = tree.tokens[head]!.upos === 'ADJ' ? partyOfAdjective(tree.sentence, head) : null
  if (adjective && relation(tree, head) !== 'nsubj') {
    const [start, end] = [tree.tokens[adjective.first]!.start, tree.tokens[head]!.end]
    return { text: pageText.slice(start, end), start, end, kind: 'party', party: adjective.party }
  }
  const tokens = trimmed(tree, nounPhrase(tree, head, withPrepositions), head)
  const phrase = phraseOf(tree, tokens, pageText)
  const known = canBeParty(tree, head) ? partyOfSpan(tree.sentence, tokens[0]!, tokens.at(-1)!) : null
  const words = tokens.map((index) => tree.tokens[index]!.text.toLowerCase())
  const kind = kindOf(tree, head, words, known?.party)
  const several = tokens.some(
    (index) => tree.tokens[index]!.upos === 'CCONJ' && index < head && !withinName(tree, index),
  )
  const other =
    (tree.tokens[head]!.xpos.endsWith('S') && isOfSeveral(tree, tokens)) ||
    kind.kind === 'instrument' ||
    kind.kind === 'law' ||
    several ||
    isOfPerson(tree, head, known?.party) ||
    isOfState(tree, head, known?.party) ||
    (known?.party?.id.endsWith(':people') === true && isMinority(tree, head)) ||
    (known?.implied === 'only-organ-on-page' && isOfNamed(tree, head, known.party))
  const party = other ? undefined : known?.party
  return {
    ...phrase,
    ...kind,
    ...(party ? { party } : countriesOf(tree, head, tokens)),
    ...(party && known?.implied ? { implied: known.implied } : {}),
  }
}

/** Mentions of a coordination (A, B and C), and of a plural office or organ that names several parties ("the foreign ministers of A and B", "the Armenian and Azerbaijani delegations"). */
export function mentionsAt(tree: Tree, head: number, pageText: string): Mention[] {
  return (
    conjuncts(tree, head)
      .filter((member) => !['VERB', 'ADJ'].includes(tree.tokens[member]!.upos) || member === head)
      // "the M23, Rwanda's proxies": who they are, and no others.
      .filter((member) => member === head || !ofAnother.includes(lemmaOf(tree, member)) || isOneMore(tree, member))
      .flatMap((member) => {
        const mention = mentionAt(tree, member, pageText)
        if (mention.kind === 'instrument') return [mention]
        const apart = foreignConjuncts(tree, member)
        if (apart.length)
          return [
            cutBefore(tree, mentionAt(tree, member, pageText), apart[0]!, pageText),
            ...apart.flatMap((other) => mentionsAt(tree, other, pageText)),
          ]
        if (!tree.tokens[member]!.xpos.endsWith('S')) return [mention]
        const spread = severalParties(tree, member, pageText)
        if (spread.length > 1) return spread
        // "Colombia's National Liberation Army (ELN) guerrillas".
        const group = spread.length === 1 && !mention.party && isByName(tree, member, spread[0]!) ? spread[0] : null
        if (group) return [{ ...mention, kind: 'party', party: group.party!, implied: 'members-for-group' }]
        // "fighters of Lebanon's Hezbollah movement".
        if (spread.length === 1 && !mention.party && subtree(tree, member).some((part) => isWhose(tree, part)))
          return spread
        return mention.party ? [mention] : bothOf(tree, member, mention)
      })
  )
}

/** The movement whose name stands right before its members. */
const isByName = (tree: Tree, member: number, { start, party }: Mention): boolean =>
  party?.kind === 'armed-group' &&
  childrenBy(tree, member, 'compound').some((name) =>
    subtree(tree, name).some((at) => tree.tokens[at]!.start === start),
  )

/** "and Rwanda's proxies", "their allies": others, beside those who are named. */
const isOneMore = (tree: Tree, member: number): boolean =>
  childrenBy(tree, member, 'cc').length > 0 ||
  childrenBy(tree, member, 'nmod').some((owner) => tree.tokens[owner]!.upos === 'PRON')

/** "the government of X and the M23 group": a movement coordinated inside the of-phrase is not what the government is of. */
function foreignConjuncts(tree: Tree, head: number): number[] {
  if (tree.tokens[head]!.xpos.endsWith('S')) return []
  return tree.children[head]!.filter((child) => relation(tree, child) === 'nmod' && caseOf(tree, child) === 'of')
    .flatMap((child) => conjuncts(tree, child).slice(1))
    .filter(
      (member) =>
        // "the government of El Salvador and the FMLN".
        (/^\p{Lu}[\p{Lu}\d-]{2,}$/u.test(tree.tokens[member]!.text) && childrenBy(tree, member, 'det').length > 0) ||
        partyOfSpan(tree.sentence, Math.min(...nounPhrase(tree, member)), Math.max(...nounPhrase(tree, member)))?.party
          .kind === 'armed-group',
    )
}

/** The mention up to the coordination that begins with `other`. */
function cutBefore(tree: Tree, mention: Mention, other: number, pageText: string): Mention {
  const first = Math.min(...subtree(tree, other))
  const last = tree.tokens.slice(0, first).findLast((token) => !['CCONJ', 'PUNCT'].includes(token.upos))
  if (!last || last.end <= mention.start || last.end >= mention.end) return mention
  return { ...mention, end: last.end, text: pageText.slice(mention.start, last.end) }
}

/** "the two countries", "both sides": the words stand once for each of the two, where the page leaves no other reading. */
function bothOf(tree: Tree, head: number, mention: Mention): Mention[] {
  const tokens = nounPhrase(tree, head)
  const both = partiesOfSpan(tree.sentence, tokens[0]!, tokens.at(-1)!)
  if (both.length !== 2) return [mention]
  return both.map(({ party, implied }) => ({ ...mention, kind: 'party', party, implied: implied ?? 'the-two' }))
}
