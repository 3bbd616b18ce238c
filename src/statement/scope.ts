import { partiesNamed } from '../language/parties/names.ts'
import type { Page } from '../model/page.ts'
import type { Party } from '../model/party.ts'
import type { Attribution, Mention, Roles } from '../model/statement.ts'
import type { Candidate } from './frames.ts'
import { formsOf } from './inflect.ts'
import { contestedWords, fieldWords, inClass } from './things.ts'
import { lemmaOf, type Tree } from './tree.ts'

const publicKinds = ['state', 'organ', 'office', 'organisation', 'armed-group']
/** Lemmas that show that a page speaks of what this program reads. */
export const fieldLemmas: ReadonlySet<string> = new Set(fieldWords)

/** Every form of a word of the field → its lemma. */
export const fieldForms: ReadonlyMap<string, string> = new Map(
  fieldWords.flatMap((lemma) => formsOf(lemma).map((form): [string, string] => [form, lemma])),
)

// \b would end a word before an accent: “António” has no ant in it.
const contestedPattern = new RegExp(`(?<!\\p{L})(?:${contestedWords.join('|')})s?(?!\\p{L})`, 'gu')

/** Leagues of states and of politics: on their pages "the League" is no sport's. */
const leagues =
  /\b(?:League of (?:Nations|Arab States)|Arab League|Awami League|Muslim (?:World )?League|League for Democracy)\b/
/** The same words in another sense: "resort to force", "the League's Council". */
const uncontested = /\bresort(?:s|ed|ing)? to\b/gi

/** The words of a text that show that the field's words may mean a transfer, a merger or a film: all of them, in order. */
export function contestedIn(pageText: string): string[] {
  const text = leagues.test(pageText) ? pageText.replace(/\bLeagues?\b/g, '') : pageText
  return text.replace(uncontested, '').toLowerCase().match(contestedPattern) ?? []
}

/** What the words of a page say of its subject. */
export interface PageScope {
  inScope: boolean
  /** Different states, organisations and movements named. */
  parties: number
  /** The page's text. */
  text: string
  /** The page is all of the field: its words and the names of public parties are thick on it, those of another field are not. */
  sure: boolean
  /** Long enough to be judged, and the field's words are not thick on it: it tells of the field in passing at most. */
  doubtful: boolean
  words: number
  /** Words of the field and names of its parties in a hundred words, less twice those of another field. */
  density: number
  /** Different words of the field, and words of another. */
  kinds: number
  contested: number
  /** "I", "you" and their like in a hundred words: many in blogs and speeches, few in reports. */
  personal: number
}

const personalWord = /\b(?:I|me|my|mine|you|your|yours)\b/g

/** Words from which on a page is long enough to be judged by how thick the field's words stand on it. */
const longEnough = 60
/**
 * Field words and names of parties in a hundred words, less twice those of another field: other pages have less than the first,
 * reports of the field more than the second; with a few of its words alone, again and again, more than the third.
 */
const [thin, thick, veryThick] = [0.5, 3.6, 5]

/**
 * Whether a page speaks of what states, organisations and armed movements do to each other (design: in scope):
 * public parties and the field's words against words that show that the same verbs mean a transfer, a merger or a film.
 */
export function scopeOf(page: Page, trees: Tree[]): PageScope {
  const parties = new Set<string>()
  const found = new Set<string>()
  let [field, named, words] = [0, 0, 0]
  for (const tree of trees) {
    for (const name of tree.sentence.names)
      if (name.party && (publicKinds.includes(name.party.kind) || name.party.country)) {
        parties.add(name.party.country ?? name.party.id)
        named++
      }
    const { skimmed } = tree.sentence
    for (let index = 0; index < tree.tokens.length; index++) {
      const { text, upos } = tree.tokens[index]!
      if (skimmed ? !/[\p{L}\p{N}]/u.test(text) : upos === 'PUNCT') continue
      words++
      const lemma = skimmed ? fieldForms.get(text.toLowerCase()) : lemmaOf(tree, index)
      if (lemma === undefined || !fieldLemmas.has(lemma)) continue
      field++
      found.add(lemma)
    }
  }
  const contested = contestedIn(page.text)
  const few = new Set(contested).size < 3
  const density = (100 * (field + named - 2 * contested.length)) / Math.max(words, 1)
  const isLong = words >= longEnough
  const known = isLong ? density >= thin : few || (parties.size >= 3 && field > contested.length * 2)
  const personal = (100 * (page.text.match(personalWord)?.length ?? 0)) / Math.max(words, 1)
  const namesOne = parties.size + field > 0 || partiesNamed(page.text).some(isPublic)
  const inScope = known && namesOne
  // A report may name its sides by adjectives and persons alone: then its words must be of the field all the more.
  const sure = isLong
    ? parties.size > 0
      ? density >= (found.size > 2 ? thick : veryThick)
      : density >= veryThick && found.size > 4
    : parties.size > 0 && found.size > 1 && contested.length === 0
  return {
    inScope,
    parties: parties.size,
    text: page.text,
    sure,
    doubtful: isLong && !sure,
    words,
    density,
    kinds: found.size,
    contested: contested.length,
    personal,
  }
}

/** Whether the line has somebody or something of the field in it: a public party, an armed force, a named text or body. */
export function statementInScope(
  tree: Tree,
  roles: Roles,
  attribution: Attribution[],
  candidate: Candidate,
  page: PageScope,
): boolean {
  const inRoles = [...roles.agent, ...roles.counterpart, ...roles.object, ...roles.beneficiary]
  const named = new Set(inRoles.flatMap((mention) => publicNames(tree, mention)))
  const sentence = page.text.slice(tree.sentence.start, tree.sentence.end)
  // "Mouloudia meet Berkane on Sunday with their new striker".
  const otherwise = candidate.frame.act === 'meet' && roles.counterpart.length > 0 && contestedIn(sentence).length > 0
  if (named.size === 0 && (otherwise || bulletin.test(sentence))) return false
  if (isPrivate(tree, candidate, roles, named.size > 0)) return false
  if (page.sure) return true
  // Too short to be judged by how thick the field's words stand: who is named beside what is asked for or done by force.
  const isShort = page.words < longEnough && page.contested === 0
  if (isShort && byWhomeverNamed.includes(candidate.frame.act) && partiesNamed(sentence).some(isPublic)) return true
  const ofStates = stateGroups.includes(candidate.frame.group)
  const least = leastParties(candidate.frame.group)
  if (page.doubtful && named.size < least && !isOfRegions(tree, roles, candidate, page)) return false
  const publicParty = named.size > 0 || attribution.some(({ party }) => party && isPublic(party))
  if (page.parties === 0) return publicParty
  const sides = [...roles.agent, ...roles.counterpart].some((mention) => mention.kind === 'party' || mention.party)
  if (candidate.frame.content || dealings.includes(candidate.frame.act)) return publicParty && sides
  const ofField =
    (page.parties > 1 && ofStates) ||
    [...roles.agent, ...roles.object].some(({ kind }) => kind === 'instrument' || kind === 'body' || kind === 'law')
  return publicParty || ofField || [...roles.agent, ...roles.counterpart].some(({ kind }) => kind === 'party')
}

/** "In rugby league, Wigan have suspended their coach": the item of a bulletin that is on sport. */
const bulletin =
  /^\W*(?:and |now )?(?:in |to )?(?:the )?(?:sports?|rugby(?: league| union)?|football|soccer|cricket|tennis|golf|boxing|athletics|cycling|racing|baseball|basketball|hockey) ?[:,]/i

/** Different words of the field from which on a page with none of another tells of it, though its parties are in no list. */
export const manyKinds = 6

/** "The deal, signed by Mr Yevkurov and Mr Kadyrov": what named sides agree on, that are regions and movements that no list has. */
function isOfRegions(tree: Tree, { agent, counterpart }: Roles, { frame }: Candidate, page: PageScope): boolean {
  if (page.kinds < manyKinds || page.contested > 0 || !['instruments', 'duties'].includes(frame.group)) return false
  return [...agent, ...counterpart].some(({ start, end }) =>
    tree.sentence.names.some((name) => name.start >= start && name.end <= end),
  )
}

/**
 * "In St. John's, bus drivers ratified a wage agreement", "the truce between dockers and shippers": what people of business do
 * among themselves, in a sentence that names no party of the field, on a page that may be all of it otherwise.
 */
function isPrivate(
  tree: Tree,
  { frame, arguments: found }: Candidate,
  { agent, object }: Roles,
  namesParty: boolean,
): boolean {
  if (!['instruments', 'duties', 'bodies'].includes(frame.group)) return false
  // "The United Fruit Company".
  const isFirm = ({ upos, text }: Tree['tokens'][number]): boolean =>
    upos === 'PROPN' && /^(?:Company|Corporation|Corp|Ltd|Limited|Inc|Plc|GmbH)\.?$/.test(text)
  const isOf = (index: number): boolean =>
    (tree.tokens[index]!.upos === 'NOUN' && inClass(lemmaOf(tree, index), 'private')) || isFirm(tree.tokens[index]!)
  const within = ({ start, end }: Mention): boolean =>
    tree.tokens.some((token, index) => token.start >= start && token.end <= end && isOf(index))
  // "a Cairo cement maker agreed a loan with two Saudi banks".
  if (agent.length > 0 && agent.every(within)) return true
  // "signed a deal with a Stockholm publisher".
  const partners = found.prepositions.get('with') ?? []
  const isOfState = agent.some(({ party }) => party && isPublic(party))
  if (!isOfState && partners.length > 0 && partners.every(isOf)) return true
  if (namesParty) return false
  const isNamed = tree.sentence.names.some(({ party }) => party && isPublic(party))
  return object.some(within) || (!isNamed && tree.tokens.some((_, index) => isOf(index)))
}

/** Public parties that a line must name on a page that tells of the field in passing: two, or one in what only states and armed movements do. */
export const leastParties = (group: string): number => (stateGroups.includes(group) ? 1 : 2)

/** Groups of acts that only states and armed movements do. */
const stateGroups = ['instruments', 'duties', 'force', 'bodies']
/** Acts that people and clubs do to each other as well. */
const dealings = ['welcome', 'criticise', 'support', 'reject', 'threaten', 'meet', 'investigate', 'protest', 'visit']

/** Acts of whose doers a few words name none that a list has: "hundreds of students", "The Elders". */
const byWhomeverNamed = ['protest', 'appeal', 'block', 'investigate']

/** A state, an organisation or a movement, or somebody or something of one. */
export const isPublic = (party: Party): boolean => publicKinds.includes(party.kind) || party.country !== undefined

/** Countries or parties of the field that a mention is or names: "Rwandan rebels" names Rwanda. */
const publicNames = (tree: Tree, mention: Mention): string[] =>
  [
    ...(mention.party ? [mention.party] : []),
    ...partiesNamed(mention.text),
    ...tree.sentence.names
      .filter(({ start, end, party }) => party && start >= mention.start && end <= mention.end)
      .map(({ party }) => party!),
  ]
    .filter(isPublic)
    .map((party) => party.country ?? party.id)
