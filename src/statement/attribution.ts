import agencies from '../../lexicon/agencies.json' with { type: 'json' }
import voices from '../../lexicon/voices.json' with { type: 'json' }
import { partyOfSpan } from '../language/parties.ts'
import type { Token } from '../model/sentence.ts'
import type { Attribution, AttributionKind } from '../model/statement.ts'
import { possessor } from './control.ts'
import { bracketedHolder, isOfPerson } from './holder.ts'
import { nounPhrase } from './mention.ts'
import { inClass } from './things.ts'
import {
  caseOf,
  childrenBy,
  conjuncts,
  headOf,
  lemmaOf,
  namedAs,
  phraseOf,
  relation,
  subtree,
  type Tree,
} from './tree.ts'
import type { VoiceAt } from './voice.ts'

const agencyNames = new Set(
  agencies.agencies
    .flatMap((agency: { name: string; aliases: string[] }) => [agency.name, ...agency.aliases])
    .map((name: string) => name.toLowerCase()),
)

/** Whoever speaks so is nobody named, whatever office he is said to hold. */
const anonymous =
  /\b(on condition of anonymity|condition of anonymity|(asked|declined|requested|wished|wishes|preferred) not to be (named|identified)|declined to be (named|identified)|not authori[sz]ed to (speak|talk))\b/i

/** A voice of the tree as the ledger keeps it: whose words, of what kind, and the party behind it where known. */
export function attributionOf(tree: Tree, voice: VoiceAt, pageText: string, single = false): Attribution {
  if (voice.unnamed) {
    const phrase = phraseOf(tree, [voice.head], pageText)
    return { ...phrase, kind: 'unnamed', name: voice.rule === 'unnamed-adverb' ? phrase.text : 'unnamed voice' }
  }
  const owner = ownerOfDocument(tree, voice.head)
  const head = holderOf(tree, owner)
  const tokens = withMasthead(
    tree,
    head,
    head === voice.head ? nounPhrase(tree, head) : ownerPhrase(tree, head, voice.head),
  ).filter((at, place) => place > 0 || !/^[–—-]$/.test(tree.tokens[at]!.text))
  const phrase = phraseOf(tree, tokens, pageText)
  const members = conjuncts(tree, head)
  if (!single && members.length > 1 && head === owner) return severalVoices(tree, members, pageText)
  const known = partyOfSpan(tree.sentence, tokens[0]!, tokens.at(-1)!)
  const isHouse = isHouseOfNews(tree, head, tokens) || isCalledHouse(tree.tokens[head]!.text, pageText)
  // "Micheletti's ministers", "the party of Álvaro Uribe": whoever belongs to a person is another; the Council's members are not the Council.
  const isOther = isOfPerson(tree, head, known?.party) || lemmaOf(tree, head) === 'member'
  const party = isOther || isHouse ? undefined : known?.party
  const kind = isHouse ? 'outlet' : kindOf(tree, head, phrase.text, party?.kind)
  return {
    ...phrase,
    kind,
    // An organ or an office keeps the page's own words; its party says whose it is.
    name:
      (kind === 'person' ? bracketedHolder(phrase.text, pageText) : null) ??
      (kind !== 'unnamed' && party && !party.id.includes(':')
        ? (spelled(party.name, pageText) ?? (party.kind === 'person' ? withoutArticle(phrase.text) : party.name))
        : withoutArticle(phrase.text)),
    ...(party ? { party } : {}),
  }
}

/** "Sputnik Kyrgyzstan reported": the parser takes its name for two subjects. */
function withMasthead(tree: Tree, head: number, phrase: number[]): number[] {
  const mast = phrase[0]! - 1
  const isSubjectToo = mast >= 0 && relation(tree, mast) === 'nsubj' && headOf(tree, mast) === headOf(tree, head)
  return isSubjectToo && isOfMasthead(tree.tokens[mast]!) ? [mast, ...phrase] : phrase
}

/** "Radio Nepal", "Sputnik Kyrgyzstan": a house of news, and not the country in its name. */
const isHouseOfNews = (tree: Tree, head: number, phrase: readonly number[]): boolean =>
  tree.tokens[head]!.upos === 'PROPN' &&
  phrase.some((at) => isOfMasthead(tree.tokens[at]!)) &&
  !namedAs(tree, head, 'PER') &&
  !phrase.some((at) => voices.offices.includes(lemmaOf(tree, at).toLowerCase()))

/** "the broadcaster ANC": on its page the letters are a house of news, and no movement that has the same. */
const isCalledHouse = (name: string, pageText: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(name) &&
  new RegExp(`\\b(?:broadcaster|channel|station|newspaper|daily|news agency|news website|newswire) ${name}\\b`).test(
    pageText,
  )

const isOfMasthead = ({ text }: Token): boolean =>
  /^\p{Lu}/u.test(text) && voices.mastheads.includes(text.toLowerCase())

const withoutArticle = (words: string): string => words.replace(/^(the|a|an|whose) /i, '')

/** A name as the page spells it, with the accents that it gives; null where the page does not write it. */
function spelled(name: string, pageText: string): string | null {
  if (pageText.includes(name)) return name
  const at = plainPage(pageText).indexOf(plain(name))
  if (at < 0) return null
  // Marks are taken off one by one, so that the place in the plain text is found again in the page's own.
  let start = 0
  for (let left = at; left > 0; start++) left -= plain(pageText[start]!).length
  let end = start
  for (let left = plain(name).length; left > 0 && end < pageText.length; end++) left -= plain(pageText[end]!).length
  return pageText.slice(start, end)
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

let lastPage = { text: '', plain: '' }

/** The page's text without accents, made once for all names of a page. */
function plainPage(text: string): string {
  if (lastPage.text !== text) lastPage = { text, plain: plain(text) }
  return lastPage.plain
}

/** "U.S. Secretary of State James Baker": the person whom an office is set before, where the name follows it without a comma. */
function holderOf(tree: Tree, office: number): number {
  const isOffice = voices.offices.includes(lemmaOf(tree, office))
  const name = tree.sentence.names.find(
    ({ kind, first }) =>
      kind === 'PER' &&
      first > office &&
      first - office <= 4 &&
      // "a reader from Busan": whence he is, whatever the name was taken for.
      !['from', 'in', 'at', 'of'].includes(tree.tokens[first - 1]!.text.toLowerCase()) &&
      // "a lawyer for Habré", "an adviser to General Burhan", "the party of President Uribe": another than he.
      !tree.tokens
        .slice(office + 1, first)
        .some(({ text }) =>
          ['to', 'for', 'with', 'near', 'against', 'under', 'by', ...(isOffice ? [] : ['of'])].includes(text),
        ) &&
      !tree.tokens.slice(office, first).some(({ upos }) => ['PUNCT', 'VERB', 'AUX', 'CCONJ'].includes(upos)),
  )
  if (!name) return namedBeside(tree, office) ?? office
  // The parser hangs the name on the office, or both on the verb.
  const { head } = tree.tokens[name.first]!
  return head - 1 === office || head === tree.tokens[office]!.head ? name.first : office
}

/** "The Secretary-General, António Guterres, said", "the head of Kiev's delegation, Defence Minister Rustem Umerov,": the person whom commas set beside an office. */
function namedBeside(tree: Tree, office: number): number | null {
  const lemma = lemmaOf(tree, office)
  if (!voices.offices.includes(lemma) && !heading.includes(lemma)) return null
  const beside = childrenBy(tree, office, 'appos')
    .flatMap((child) => [child, ...childrenBy(tree, child, 'conj')])
    .filter((child) => tree.tokens.slice(office, child).some(({ text }) => text === ','))
  const name = tree.sentence.names.find(({ kind, first }) => kind === 'PER' && beside.includes(first))
  return name ? name.first : null
}

const heading = [
  'head',
  'leader',
  'chief',
  'chair',
  'chairman',
  'chairwoman',
  'commander',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'negotiator',
  'mediator',
]

/** "The Washington Post": a house of that name, and no post. */
const isOfHouse = (tree: Tree, head: number): boolean =>
  tree.sentence.names.some(({ kind, first, last }) => kind === 'ORG' && first < head && head <= last) &&
  tree.tokens[head]!.upos === 'PROPN'

const placed = 'agreement accord deal treaty pact protocol convention'.split(' ')

/** "Azerbaijan Foreign Office statement", "a statement by the ministry": the organ behind the document speaks. */
function ownerOfDocument(tree: Tree, head: number): number {
  if (!voices.documents.includes(lemmaOf(tree, head)) || isOfHouse(tree, head)) return head
  // "a statement by Canada", "Canada's statement", and not "the Moscow declaration".
  const isState = (owner: number): boolean =>
    (tree.tokens[owner]!.deprel === 'nmod:poss' || caseOf(tree, owner) === 'by') &&
    tree.sentence.names.some(({ party, first, last }) => party?.kind === 'state' && first <= owner && owner <= last)
  const owners = [
    ...possessor(tree, head),
    ...childrenBy(tree, head, 'nmod').filter((child) => caseOf(tree, child) === 'of'),
    // "the Lincoln agreement" has its name of a place.
    ...(placed.includes(lemmaOf(tree, head)) ? [] : childrenBy(tree, head, 'compound')),
  ]
  return (
    owners.find(
      (owner) =>
        isState(owner) ||
        tree.sentence.names.some((name) => name.kind !== 'LOC' && owner >= name.first && owner <= name.last) ||
        inClass(lemmaOf(tree, owner), 'party') ||
        lemmaOf(tree, owner) === 'office',
    ) ?? head
  )
}

/** "Mali, Burkina Faso and Niger announced": one voice of several, under all their names. */
function severalVoices(tree: Tree, members: number[], pageText: string): Attribution {
  const each = members.map((member) =>
    attributionOf(tree, { head: member, rule: 'coordination', unnamed: false }, pageText, true),
  )
  const start = Math.min(...each.map((one) => one.start))
  const end = Math.max(...each.map((one) => one.end))
  return {
    text: pageText.slice(start, end),
    start,
    end,
    kind: each[0]!.kind,
    name: each.map(({ name }) => name).join(', '),
  }
}

/** The owner's words; of a compound ("Azerbaijan Foreign Office statement") all that stand before the document's own noun. */
function ownerPhrase(tree: Tree, owner: number, document: number): number[] {
  if (relation(tree, owner) !== 'compound') return nounPhrase(tree, owner)
  return subtree(tree, document).filter(
    (index) =>
      index < document &&
      !['DET', 'ADP', 'VERB', 'PUNCT'].includes(tree.tokens[index]!.upos) &&
      isBelowCompound(tree, index, document),
  )
}

const isBelowCompound = (tree: Tree, index: number, document: number): boolean => {
  let at = index
  while (tree.tokens[at]!.head - 1 !== document) at = tree.tokens[at]!.head - 1
  return ['compound', 'amod'].includes(relation(tree, at))
}

function kindOf(tree: Tree, head: number, text: string, party: string | undefined): AttributionKind {
  const lemma = lemmaOf(tree, head)
  const named = tree.sentence.names.some((name) => name.kind === 'PER' && name.first <= head && name.last >= head)
  if (!named && anonymous.test(tree.tokens.map((token) => token.text).join(' '))) return 'unnamed'
  if (
    agencyNames.has(
      text
        .toLowerCase()
        .replace(/^the /, '')
        .replace(/ (news )?agency$/, ''),
    )
  )
    return 'agency'
  if (isOfHouse(tree, head) && voices.documents.includes(lemma)) return 'outlet'
  if (voices.documents.includes(lemma) || inClass(lemma, 'instrument')) return 'document'
  const indefinite = childrenBy(tree, head, 'det').some((child) =>
    ['a', 'an', 'one', 'another'].includes(tree.tokens[child]!.text.toLowerCase()),
  )
  if (indefinite && !named && voices.passing.includes(lemma)) return 'unnamed'
  if (party === 'person' || party === 'office') return 'person'
  if (tree.sentence.names.some((name) => name.kind === 'PER' && name.first <= head && name.last >= head))
    return 'person'
  const plural = tree.tokens[head]!.xpos === 'NNS'
  if (lemma === 'police') return 'organ'
  if (plural && areKnown(tree, head)) return lemma === 'member' ? 'organ' : 'person'
  if (plural && !tree.sentence.names.some((name) => name.first <= head && name.last >= head))
    return lemma === 'delegation' || lemma === 'ministry' || lemma === 'side' ? 'organ' : 'unnamed'
  if (voices.offices.includes(lemma)) return 'person'
  if (
    [
      'source',
      'official',
      'diplomat',
      'witness',
      'analyst',
      'observer',
      'expert',
      'resident',
      'person',
      'someone',
      'many',
      'some',
    ].includes(lemma)
  )
    return 'unnamed'
  if (party) return 'organ'
  if (
    [
      'ministry',
      'office',
      'government',
      'presidency',
      'army',
      'delegation',
      'mission',
      'council',
      'commission',
      'parliament',
      'embassy',
    ].includes(lemma)
  )
    return 'organ'
  if (lemma === 'agency' || lemma === 'newspaper' || lemma === 'daily' || lemma === 'broadcaster') return 'outlet'
  if (tree.tokens[head]!.upos === 'PROPN') return 'organ'
  if (/^(it|they|this|that|these|those|who|which)$/i.test(text)) return 'unnamed'
  if (voices.collectives.includes(lemma)) return 'organ'
  return tree.tokens[head]!.upos === 'PRON' || inClass(lemma, 'party') ? 'person' : 'unnamed'
}

/** "The members of the Security Council", "the foreign ministers of Chad and Libya": all who hold an office that the page names. */
const areKnown = (tree: Tree, head: number): boolean =>
  (lemmaOf(tree, head) === 'member' || voices.offices.includes(lemmaOf(tree, head))) &&
  childrenBy(tree, head, 'det').some((det) => /^(?:the|both)$/i.test(tree.tokens[det]!.text)) &&
  childrenBy(tree, head, 'nmod', 'amod', 'compound').some((of) =>
    tree.sentence.names.some(({ party, first, last }) => party && first <= of && of <= last),
  )
