// What the words of a label tell: a person, an office, the house itself, a heading, or nobody.

import voices from '../../lexicon/voices.json' with { type: 'json' }
import { partiesNamed } from '../language/parties/names.ts'
import type { Page } from '../model/page.ts'
import type { Name } from '../model/sentence.ts'
import { isSpeechVerb } from './embedding.ts'
import { inClass } from './things.ts'
import { childrenBy, lemmaOf, type Tree } from './tree.ts'

/** A name of a person as the page spells it, and its words without accents and capitals. */
export interface Person {
  name: string
  words: string
}

/** "LANDI KOTAL: The crossing was closed": the only label of a page, in capitals, is where it is from. */
export const isInCapitals = (bare: string): boolean => bare === bare.toUpperCase() && !/\./.test(bare)

/** "PARTIES TO THE TALKS:": a heading. */
export const isHeadingInCapitals = (bare: string): boolean =>
  isInCapitals(bare) &&
  /\b(?:TO|OF|ON|AND|IN) (?:THE )?\p{Lu}/u.test(bare) &&
  !/\b(?:MINIST|MEMBER|SECRETARY|PRESIDEN|SENATOR|CHAIR|SPEAKER|AMBASSADOR|DEPUTY|HEAD|LEADER|REPRESENTATIVE|COMMISSION|GOVERNOR|MAYOR|DIRECTOR|SPOKES|CHIEF|GENERAL|COMMANDER|KING|QUEEN|BISHOP|JUDGE|COUNCILLOR|TEACHTA|MR|MS|MRS|DR)/.test(
    bare,
  )

/** "The two sides agreed that:": a clause brings in what follows, and is nobody's label. */
export const bringsIn = (tree: Tree): boolean =>
  // "Said the envoy:".
  (isSpeechVerb(lemmaOf(tree, 0)) && childrenBy(tree, 0, 'nsubj').length > 0) ||
  ['to', 'that'].includes(tree.tokens.at(-2)?.text ?? '') ||
  tree.tokens.some(
    ({ xpos, upos }, verb) =>
      ['VERB', 'AUX'].includes(upos) &&
      ['VBZ', 'VBP', 'VBD', 'MD'].includes(xpos) &&
      !tree.tokens.slice(0, verb).some(({ text }) => text === '(') &&
      childrenBy(tree, verb, 'nsubj').some((subject) => subject < verb),
  )

/** "Al-Zaman : American forces killed …", "DPA: …": nothing but the name of a house that reports, before what it reports. */
export const isAgency = (tree: Tree, colon: number): boolean =>
  tree.sentence.names.some(({ kind, first, last }) => kind === 'ORG' && first === 0 && last === colon - 1)

/** "June 2005:", "2. The mandate shall include:": a day or a clause, and nobody. */
export const noName =
  /^\d+[.)]|^(?:(?:early|late|mid)[- ])?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?: \d{1,2})?(?:,? \d{4})?$|\bshall\b/i

/** Labels of the house and of its sections: nobody answers under them. */
export const noAnswerers = new Set([...voices.labels.outlet, ...voices.labels.sections])

/** Characters of a page's head in which it says what it is. */
export const headOfPage = 600

export const officeInCapitals =
  /^(?:(?:FOREIGN|PRIME|DEFEN[CS]E|INTERIOR) MINISTER|SECRETARY|PRESIDENT|AMBASSADOR|UNDER SECRETARY|ASSISTANT SECRETARY|HIGH REPRESENTATIVE|CHANCELLOR) \p{Lu}[\p{Lu}'’-]+$/u

/** Brackets behind a label that make it the outlet's own. */
export const ofHouseWord =
  /[([][^)\]]*\b(?:presenter|host|anchor|correspondent|reporter|newsreader|moderator|narrator)\b/i

/** The head of a programme's transcript: "RADIO MERIDIAN, “THE EVENING HOUR” (rush transcript)". */
export const onAir = /\b(?:radio|transcript|broadcast|podcast|television|fm)\b/i
export const onAirWithin = 250

/** Who speaks first in a programme presents it: his label without accents and capitals. Whoever opens a sitting does not. */
export function presenterOf(text: string): string | null {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => /^\p{Lu}[\p{Lu}'’. -]{3,40}:\s/u.test(line))
  if (at < 0 || ofSitting.test(lines.slice(0, at).join('\n'))) return null
  return plain(bareOf(lines[at]!.slice(0, lines[at]!.indexOf(':'))))
}

const ofSitting = /\b(?:parliament|hansard|committee|chamber|senate|official record|sitting|council)\b/i

/** A label without what stands in brackets or behind a comma, and without the house it was said to. */
export const bareOf = (label: string): string => {
  const bare = label.replace(/\s*[([,].*$/, '')
  const teller = toHouse.exec(bare)?.[1]
  return teller === undefined || ofPost.test(teller) ? bare : teller
}

/** "Williams to Libya Alahrar:"; an "Ambassador to Libya" is another thing. */
const toHouse = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) to \p{Lu}/u
const ofPost =
  /\b(?:letter|message|reply|note|memo|answer|response|appeal|speech|address|warning|envoy|ambassador|representative|advis[eo]r|secretary|delegate|emissary|commissioner|consul|minister)$/i

/** "The Minister of State (Mr Pell):": whom the brackets behind an office name, here and wherever the office alone is the label. */
export function holderIn(label: string, bare: string): string | null {
  if (/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Baroness)\b/i.test(bare)) return null
  return (
    /[([]((?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Baroness|Hon|Prof|Shri|Smt|Shrimati|Sheikh|Tun|Tan Sri|Dato|Gen|Col|Mme|Rev)\.? [^)\]]+)[)\]]/i.exec(
      label,
    )?.[1] ?? null
  )
}

export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The longest name of a person on the page that ends in the words of a label, as the page spells it. */
export function fullName(label: string, persons: readonly Person[]): string | null {
  const ending = plain(label)
  const named = persons.filter(({ words }) => words === ending || words.endsWith(` ${ending}`))
  return named.sort((a, b) => b.name.length - a.name.length)[0]?.name ?? null
}

/** "Border Service of Kyrgyzstan:", "Foreign Ministry:": an organ or an organisation, and no place alone. */
export const namesHouse = (names: readonly Name[]): boolean =>
  !names.some(({ kind }) => kind === 'PER') &&
  names.some(
    ({ kind, party }) => kind === 'ORG' || (party && ['organ', 'organisation', 'armed-group'].includes(party.kind)),
  )

/** "Border Service of Kyrgyzstan", however little the names tell: an organ with a name of its own, of a party. */
export const isOrganOf = (bare: string): boolean =>
  /^(?:The )?\p{Lu}\p{L}+(?: (?:and )?\p{Lu}\p{L}+)+ of \p{Lu}/u.test(bare) && partiesNamed(bare).length > 0

/** "Local officials:", "Uganda's president:", "The governor of Odesa:", "State television:": those who speak for others or see for themselves, by what they are. */
export function spokenBy(bare: string): 'person' | 'organ' | 'unnamed' | null {
  const [, before = '', who] =
    /^((?:[\p{L}'’-]+ ){0,3})([\p{L}-]+)(?: of(?: the)? \p{Lu}[\p{L} -]+)?$/u.exec(bare) ?? []
  // "Rebels attack police:" tells something, and names nobody who speaks.
  const isPlain = before
    .trim()
    .split(' ')
    .every(
      (word, place) =>
        word === '' || quantities.test(word) || (/^\p{Lu}/u.test(word) && (place === 0 || !/s$/.test(word))),
    )
  if (who === undefined || !isPlain) return null
  if (
    /^(?:officials?|sources|residents?|witnesses|diplomats?|analysts?|experts?|mediators|medics|activists)$/i.test(who)
  )
    return 'unnamed'
  if (
    /^(?:ministry|government|presidency|army|military|police|television|broadcaster|Kremlin|Pentagon|UN|EU|AU)$/i.test(
      who,
    )
  )
    return 'organ'
  return /^(?:spokes(?:man|woman|person)|governor|mayor|president|minister|premier|envoy|ambassador|mediator|commander)$/i.test(
    who,
  )
    ? 'person'
    : null
}

/** What may stand before one who speaks. */
const quantities =
  /^(?:an?|the|two|three|four|several|some|local|senior|top|rebel|opposition|state|army|military|police|government|foreign|prime|defence|defense|interior|health|deputy|new)$/i

export function namesSomebody(tree: Tree, bare: string, end: number, inLabel: readonly Name[]): boolean {
  const capitals = bare.split(/\s+/).every((word) => !/^\p{Ll}/u.test(word) || voices.labels.words.includes(word))
  if (!capitals) return false
  const office = tree.tokens.some(
    ({ upos, start }, index) => start < end && upos !== 'VERB' && inClass(lemmaOf(tree, index), 'party'),
  )
  return (
    office ||
    inLabel.some(({ kind }) => kind === 'PER') ||
    /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness)\b/.test(bare)
  )
}

/** "Our reporter Lena Okot is in the capital … OKOT: …", "From New York, Clara Weil.", the house's own name: the outlet's own voice. `text` is the page's in small letters. */
export function isOfOutlet(page: Page, text: string, label: string, full: string | null): boolean {
  if (page.outlet?.value.toLowerCase().split(/\s+/).includes(label.toLowerCase())) return true
  const name = (full ?? label).replace(/[^\p{L}\p{N}]+/gu, '.')
  // A label that the page has once is brought in by nothing.
  const last =
    label
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.at(-1) ?? ''
  if (text.indexOf(last, text.indexOf(last) + 1) < 0) return false
  // Words that may be parted in one way only: a pattern that can part them in several takes ages over a long line.
  const handed = `over to,? (?:\\p{L}+ )?${name}|${name},? (?:has|filed|with) (?:the|this|that|more|a) (?:\\p{L}+ )?(?:story|report|latest|details|news|update)`
  const is = `(?:reporter|correspondent|editor)(?: in (?:\\p{L}+ ?){1,3})? is (?:\\p{L}+ )?${name}`
  const beside = `${handed}|${is}|(?:reporter|correspondent|presenter|host|editor)s?,? (?:\\p{L}+ )?${name}|${name}(?: is (?:on the line|in|at|there|outside|live)| was (?:there|watching|listening)| reports| joins us|, our| in (?:\\p{L}+ ?){1,3}, )`
  // "On the line from Belgrade, Dragana Simić, an adviser": a guest.
  const signedOff = `[Ff]rom \\p{Lu}[\\p{L}']+(?: \\p{Lu}[\\p{L}']+)* ?, ${name}(?:\\.|,(?! an? ))`
  return (
    new RegExp(`\\b(?:${beside})\\b`, 'iu').test(page.text) ||
    new RegExp(signedOff, 'u').test(page.text) ||
    isSpokenToByName(page.text, name)
  )
}

/** "Kyaw Kha :" alone on a line at the head of a report: who wrote it, where "President Ershad:" before "We accept" speaks. */
export function isByline(text: string, start: number): boolean {
  const [line = '', ...rest] = text.slice(start).split('\n')
  const next = rest.find((one) => /\S/.test(one)) ?? ''
  return start < headOfPage && /:\s*$/.test(line) && !/^\W*["“«‘]|\b(?:I|we|my|our)\b/i.test(next)
}

/** "Here's Alicia Bharath. … Is it dead, Alicia?": a colleague; whoever is only heard ("Here's the minister") is not asked by a first name. */
function isSpokenToByName(text: string, name: string): boolean {
  const whole = name.includes('.')
    ? name
    : [...text.matchAll(new RegExp(`(?<![\\p{L}'’-])[\\p{L}'’-]{2,30} ${name}(?!\\p{L})`, 'giu'))]
        .map(([words]) => words.replace(' ', '.'))
        .find((words) => /^\p{Lu}/u.test(words))
  const first = whole?.split('.')[0]
  if (!first) return false
  // "Awa Tine was there. Awa, what has changed?"
  const wasThere = new RegExp(`\\b${whole} (?:was|has been) (?:there|at|in|on)\\b`, 'iu').test(text)
  if (wasThere && new RegExp(`\\. ${first}, [^.?!]{3,80}\\?`, 'iu').test(text)) return true
  if (!new RegExp(`\\b(?:here['’]?s|here is|more from) ${whole}\\.`, 'iu').test(text)) return false
  return new RegExp(`, ${first}\\?|\\b${first}, thank|\\bthank(?:s| you),? ${first}\\b`, 'iu').test(text)
}
