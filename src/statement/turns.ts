import voices from '../../lexicon/voices.json' with { type: 'json' }
import type { Page } from '../model/page.ts'
import type { Name } from '../model/sentence.ts'
import type { Attribution } from '../model/statement.ts'
import { answersOf, intervieweeOf, ofInterview } from './interview.ts'
import {
  bareOf,
  bringsIn,
  fullName,
  headOfPage,
  holderIn,
  isAgency,
  isByline,
  isHeadingInCapitals,
  isInCapitals,
  isOfOutlet,
  isOrganOf,
  namesHouse,
  namesSomebody,
  noAnswerers,
  noName,
  officeInCapitals,
  ofHouseWord,
  onAir,
  onAirWithin,
  plain,
  presenterOf,
  spokenBy,
} from './labels.ts'
import type { Tree } from './tree.ts'

/** What a label opens: somebody's turn, or the outlet's own (`voice` null). */
export interface Turn {
  voice: Attribution | null
  /** The label is the whole sentence; else it opens one. */
  whole: boolean
  /** What it names speaks for the block only. */
  ofBlock: boolean
  /** Quotation marks open right behind it: where they close, the turn ends. */
  quoted?: boolean
}

/** Tells of a sentence whether a label stands at its head ("The Secretary of State:", "A:", "ORTIZ:") and whose turn it opens; null where none does. */
export type Turns = (tree: Tree, blockStart: number) => Turn | null

/** Words at the head of a sentence among which a colon may end a label. */
export const longestLabel = 16
/** What stands at the head of a line before a colon. */
const pattern =
  /^((?:(?:Hon|HON|Mr|MR|Mrs|MRS|Ms|MS|Dr|DR|Sen|Rep|Gen|Col|Prof|Rev|Amb|Lt|Sgt)\. ){0,2}(?:[^.!?:"“”\n]{1,70}?|[^.!?:"“”\n]{1,120}\((?:Mr|Mrs|Ms|Dr|Sir|Dame|M|Mme)\.? [^)\n]{2,40}\))(?:\(\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?\))?)\s*:(?=\s|$)/
/** "Ms HALVORSEN — ", "THE MINISTER — ": of a record; a town before a dash is a dateline. */
const dashed =
  /^((?:The|THE|M|Mr|MR|Mrs|MRS|Ms|MS|Mme|MME|Miss|MISS|Dr|DR|Sir|SIR|Dame|DAME|Lord|LORD|Lady|LADY|Baroness|BARONESS|Senator|SENATOR)\.? \p{Lu}[\p{Lu}'’ -]{2,70}(?: \((?:Mr|Mrs|Ms|Dr|Sir|Dame|M|Mme)\.? [^)\n]{2,40}\))?)(?: \([^)\n]{2,40}\))?\s+[—–](?:\s|(?=[\p{Lu}“"]))/u
/** "Hodan K., Minneapolis — “…”": of a round-up of voices, where several paragraphs begin so. */
const quoter = /^(?!\P{Ll}+\s[—–-])([^"“„«:!?\n]{2,60}?)\s+[—–-]+\s+["“„«]/u
const honorific = /^(?:Hon|Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Prof|Amb)\.? (.+)$/i
/** "Leslie Voltaire, a former envoy, in a video on TikTok: “…”". */
const poster =
  /^(?:The )?([^:"“„«.]{3,80}?)(?:, [^:"“„«]{0,80}?)?,? (?:on|in an? \w+ on) (?:X|Twitter|Facebook|TikTok|Telegram|Instagram|Truth Social|Bluesky|WhatsApp|Weibo|VK|YouTube):\s*["“„«]/
/** "Mr HOWARD (Bennelong—Prime Minister) (2.02 p.m.)—by leave—": whoever a record of parliament gives the floor, with his seat and the hour. */
const floor =
  /^((?:Mr|Mrs|Ms|Miss|Dr|Sir|Senator|Lord|Lady|Baroness|Hon\.?) \p{Lu}[\p{Lu}'’ -]{2,40})(?: \([^)\n]{2,60}\)){1,3} ?[—–]/u
/** "The Clerk noted that …": what a summary record tells of those who preside. */
const minutes =
  /^The (?:Chair(?:man|woman|person)?|Clerk|Speaker|President|Rapporteur|Secretary|Committee|House|Council) (?:said|noted|recalled|reported|thanked|announced|ruled|adjourned|adopted|took note|agreed|rose)\b[^:]*$/
/** The hour of an entry of a live blog. */
const hour = /^\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\.?)? ?[–—-]? ?/
const hourBefore = (line: string): number => hour.exec(line)?.[0].length ?? 0
const labelOf = (line: string): string | undefined => {
  const words = line.replace(hour, '')
  return pattern.exec(words)?.[1] ?? dashed.exec(words)?.[1]
}

/**
 * Reads whose turns the labels of a page open: what follows a label is his until the next label or heading. A label that names
 * nobody ("Background:") or somebody of the outlet ends it.
 */
export function turnsOf(page: Page, trees: readonly Tree[]): Turns {
  const spans = trees.flatMap((tree) => tree.sentence.names.filter(({ kind }) => kind === 'PER'))
  const persons = [...new Set(spans.map(({ start, end }) => page.text.slice(start, end)))]
    .filter((name) => name !== name.toUpperCase())
    .map((name) => ({ name, words: plain(name) }))
  const small = page.text.toLowerCase()
  const known = new Map<string, boolean>()
  const ofOutlet = (label: string): boolean => {
    if (!known.has(label)) known.set(label, isOfOutlet(page, small, label, fullName(label, persons)))
    return known.get(label)!
  }
  const interviewee = intervieweeOf(page, trees)
  const presenter = onAir.test(page.text.slice(0, onAirWithin)) ? presenterOf(page.text) : null
  /** Who presents or reports: "ILSE MARAN (presenter):", then "MARAN:". */
  const ofHouse = presenter === null ? [] : [presenter]
  const lines = new Map<string, number>()
  /** Who holds an office by the brackets behind it; null for an office of several. */
  const holders = new Map<string, string | null>()
  const paragraphs = page.text.split('\n').filter((line) => /\S/.test(line))
  for (const line of paragraphs) {
    const label = labelOf(line)
    if (!label) continue
    const bare = bareOf(label)
    lines.set(bare, (lines.get(bare) ?? 0) + 1)
    if (ofHouseWord.test(label)) ofHouse.push(plain(bare))
    const holder = holderIn(label, bare)
    if (holder) holders.set(bare, (holders.get(bare) ?? holder) === holder ? holder : null)
  }
  const labelled = [...lines.values()].reduce((sum, count) => sum + count, 0)
  const hours = paragraphs.filter((line) => hourBefore(line) > 0).length
  // "THE ISLANDS: …, THE COUNCIL: …": heads of a fact box, each once, and nobody's.
  const speaks = [...lines].some(
    ([bare, count]) =>
      count > 1 ||
      bare !== bare.toUpperCase() ||
      honorific.test(bare) ||
      persons.some(({ words }) => words.endsWith(plain(bare))) ||
      holders.has(bare),
  )
  // "HALL: What is left of it? / OSMAN: Nothing.": a question and an answer, each with its label.
  const answerers = new Set(
    paragraphs.flatMap((line, k) => {
      const label = labelOf(line)
      const next = labelOf(paragraphs[k + 1] ?? '')
      const asked = line.trimEnd().endsWith('?') && next && hourBefore(paragraphs[k + 1]!) === 0
      if (!asked || noAnswerers.has(bareOf(next).toLowerCase())) return []
      // "1. What is left of it? / JMS: Nothing.", on a page that says that it is an interview.
      const isAnswer = label
        ? bareOf(next) !== bareOf(label)
        : /^(?:\d+[.)]|Q\b)/.test(line) && ofInterview.test(page.text.slice(0, headOfPage))
      return isAnswer ? [bareOf(next)] : []
    }),
  )
  const isFactBox = labelled >= 3 && answerers.size === 0 && !speaks && ofHouse.length === 0
  // "FOREIGN MINISTER YOUSSOUF: Ladies and gentlemen, …": of a conference, though the page has one turn alone.
  const isOfOffice = [...lines.keys()].some((bare) => officeInCapitals.test(bare))
  const isTranscript =
    isOfOffice ||
    answerers.size === 1 ||
    (labelled >= 3 && labelled * 3 >= paragraphs.length && (speaks || ofHouse.length > 0))
  const isRoundup = paragraphs.filter((line) => quoter.test(line)).length >= 2

  const isPresenter = (bare: string): boolean =>
    isTranscript && ofHouse.some((name) => name === plain(bare) || name.endsWith(` ${plain(bare)}`))

  const nameOf = (label: string): string => {
    const bare = bareOf(label)
    return holderIn(label, bare) ?? holders.get(bare) ?? fullName(bare, persons) ?? bare.replace(/^The /i, '')
  }

  /** Whose label it is; undefined where the words name nobody that could be told. */
  const voiceOf = (tree: Tree, label: string): Attribution | null | undefined => {
    const bare = bareOf(label)
    if (isFactBox && bare === bare.toUpperCase()) return null
    const start = tree.sentence.start + hourBefore(page.text.slice(tree.sentence.start, tree.sentence.end))
    const span = { text: bare, start, end: start + bare.length }
    if (/^(?:A|Answer)$/i.test(bare))
      return {
        ...span,
        kind: interviewee && /^\p{Lu}/u.test(interviewee) ? 'person' : 'unnamed',
        name: interviewee ?? 'whoever answers',
      }
    const speaker = spokenBy(bare)
    if (speaker && !isTranscript && !holders.has(bare))
      return { ...span, kind: speaker, name: bare.replace(/^(?:The|An?) /, '') }
    const house = voices.labels.outlet.includes(bare.toLowerCase()) || /^our (?:\p{L}+ )*correspondent\b/iu.test(bare)
    // "1994: the freeze is monitored": a year speaks to nobody.
    if (
      house ||
      (!/\p{L}{2}/u.test(bare) && !answerers.has(bare)) ||
      noName.test(bare) ||
      isHeadingInCapitals(bare) ||
      ofOutlet(bare) ||
      isPresenter(bare) ||
      (labelled === 1 && !isTranscript && (isByline(page.text, tree.sentence.start) || isInCapitals(bare)))
    )
      return null
    // "Report: Rwanda signs accord": somebody's word, nobody knows whose.
    if (/^(?:reports?|sources?|media)$/i.test(bare)) return { ...span, kind: 'unnamed', name: 'unnamed voice' }
    // "@isfara_mum:": a post by whoever that is.
    if (bare.startsWith('@')) return { ...span, kind: 'unnamed', name: bare }
    // "India's foreign secretary, Vikram Misri:".
    const behind = /, (\p{Lu}[^,]+)$/u.exec(label)?.[1]
    if (behind && persons.some(({ name }) => name === behind)) return { ...span, kind: 'person', name: behind }
    const inLabel = tree.sentence.names.filter(({ start }) => start < span.end)
    // "Arusha: The Peace That Made a Genocide", "Somalia and Puntland: …": places head it, and nobody speaks.
    const isState = ({ party }: Name): boolean => party?.kind === 'state'
    const isPlace =
      inLabel.length > 0 &&
      (inLabel.every((name) => name.kind === 'LOC' || isState(name)) || (inLabel.some(isState) && / and /.test(bare)))
    if (isPlace && !isTranscript) return undefined
    if (namesHouse(inLabel) || isOrganOf(bare)) return { ...span, kind: 'organ', name: bare.replace(/^The /, '') }
    // "Hon. WALE:", "MS. TOVMASYAN (I Have Honour):".
    const titled = honorific.exec(bare)?.[1]
    if (isTranscript && titled) return { ...span, kind: 'person', name: fullName(titled, persons) ?? titled }
    const capitals = isTranscript && bare === bare.toUpperCase() && /\p{Lu}{4}/u.test(bare)
    if (capitals || answerers.has(bare) || namesSomebody(tree, bare, span.end, inLabel) || (lines.get(bare) ?? 0) >= 2)
      return { ...span, kind: 'person', name: nameOf(label) }
    return undefined
  }

  const answering = answersOf(page, trees)
  const ends = new Map(page.blocks.map(({ start, end }) => [start, end]))
  const endOf = (blockStart: number): number => ends.get(blockStart) ?? page.text.length
  return (tree, blockStart) => {
    const opensBlock = page.text.slice(blockStart, tree.sentence.start).trim() === ''
    const sentence = page.text.slice(tree.sentence.start, tree.sentence.end)
    const colon = tree.tokens.findIndex((token) => token.text === ':')
    const whole = sentence.endsWith(':') && tree.tokens.length <= longestLabel
    const posted = opensBlock ? poster.exec(sentence)?.[1] : undefined
    if (posted) {
      const start = tree.sentence.start + sentence.indexOf(posted)
      const isPerson = persons.some(({ name }) => name === posted)
      const span = { text: posted, start, end: start + posted.length }
      return { voice: { ...span, kind: isPerson ? 'person' : 'organ', name: posted }, whole: false, ofBlock: true }
    }
    // "(The bill was adopted.)", "The Clerk noted that …": the record speaks for itself again.
    if (isTranscript && opensBlock && minutes.test(sentence)) return { voice: null, whole: false, ofBlock: false }
    if (isTranscript && opensBlock && sentence.startsWith('(')) return { voice: null, whole: false, ofBlock: true }
    const speaker = opensBlock ? floor.exec(sentence)?.[1] : undefined
    if (speaker) {
      const span = { text: speaker, start: tree.sentence.start, end: tree.sentence.start + speaker.length }
      const bare = honorific.exec(speaker)?.[1] ?? speaker
      return {
        voice: { ...span, kind: 'person', name: fullName(bare, persons) ?? speaker },
        whole: false,
        ofBlock: false,
      }
    }
    if (!whole && !(opensBlock && (isTranscript || (hours > 1 && hourBefore(sentence) > 0)))) {
      const quoting = isRoundup ? quoter.exec(sentence) : null
      const post = quoting ?? /^((?:RT )?@[\w.]+)\s*:\s*(["“„«]?)/.exec(sentence)
      if (post && opensBlock) {
        const name = bareOf(post[1]!)
        const span = { text: name, start: tree.sentence.start, end: tree.sentence.start + name.length }
        const voice: Attribution = { ...span, kind: 'unnamed', name }
        return { voice, whole: false, ofBlock: false, ...((quoting ?? post[2]) && { quoted: true }) }
      }
      const answer = answering(tree, blockStart)
      if (answer !== undefined) return { voice: answer, whole: false, ofBlock: true }
      // "Local officials: the army broke the truce".
      const label = opensBlock ? labelOf(sentence) : undefined
      if (label && spokenBy(bareOf(label))) return { voice: voiceOf(tree, label) ?? null, whole: false, ofBlock: true }
      if (colon < 1 || colon >= longestLabel || !isAgency(tree, colon)) return null
      const bare = page.text.slice(tree.sentence.start, tree.tokens[colon - 1]!.end)
      const span = { text: bare, start: tree.sentence.start, end: tree.sentence.start + bare.length }
      return { voice: { ...span, kind: 'outlet', name: bare }, whole: false, ofBlock: true }
    }
    if (whole && (!opensBlock || bringsIn(tree))) return null
    const given = labelOf(sentence)
    // The next entry of a live blog speaks for itself again.
    if (!given && opensBlock && hours > 1 && hourBefore(sentence) > 0)
      return { voice: null, whole: false, ofBlock: false }
    const text = given ?? (whole ? sentence.slice(0, -1) : '')
    if (!text) return null
    const voice = voiceOf(tree, text)
    const after = page.text.slice(tree.sentence.start + sentence.indexOf(':') + 1, endOf(blockStart))
    // "Foreign ministry, Saturday: “…”": a paragraph that is one quotation and no more ends with it.
    const isQuotation = opensBlock && /^\s*["“„«][^"“”„«»]*["”»]\s*$/.test(after)
    const quoted = isQuotation || ((!isTranscript || text.startsWith('@')) && /^\s*["“„«‘]/.test(after))
    // "Report of the Secretary-General: Iceland", "Lavrov: talks are over": a title, and nobody's turn below it.
    // "Somalia and Puntland: the president has failed to …": on a page that is no transcript, it heads its own paragraph.
    const ofBlock = !isTranscript && (/\S/.test(after) || page.text.slice(0, blockStart).trim() === '')
    // "TLT: What is the plan?": the words below are another's.
    const isAsking = endOf(blockStart) > 0 && page.text.slice(blockStart, endOf(blockStart)).trimEnd().endsWith('?')
    return voice === undefined && !whole && !isTranscript
      ? null
      : { voice: voice ?? null, whole, ofBlock: ofBlock || (isAsking && opensBlock), ...(quoted && { quoted }) }
  }
}
