import type { Page } from '../model/page.ts'
import type { Attribution } from '../model/statement.ts'
import type { Standing } from './climb.ts'
import { headOf, lemmaOf, type Tree } from './tree.ts'

/**
 * The voices of an act where the page itself may be the one who wants it. "We call on both sides to …" on a house's own page
 * is the house's; "the Council should act" of an author is the author's. Null where somebody wants it and the page does not
 * show who: a demand is somebody's, and an outlet of news has none.
 */
export function ownVoice(page: Page, tree: Tree, standing: Standing, voices: Attribution[]): Attribution[] | null {
  // "We also said that …": an outlet repeats itself to take it back.
  if (
    voices.length === 1 &&
    /^we$/i.test(voices[0]!.text) &&
    standing.voices.some(({ head }) => isTakenBack(tree, head))
  )
    return null
  if (voices.length === 1 && /^we$/i.test(voices[0]!.text) && page.outlet)
    return [{ ...voices[0]!, kind: 'organ', name: page.outlet.value }]
  const signer = voices.some(isI) ? signerOf(page) : null
  if (signer)
    return voices.map((voice) =>
      isI(voice) ? { ...signer, text: voice.text, start: voice.start, end: voice.end } : voice,
    )
  if (voices.length || standing.mode !== 'demanded' || !standing.reasons.some(({ rule }) => rule === 'modal-demanded'))
    return voices
  const author = authorOf(page)
  if (author) return [author]
  const house = page.outlet ? placeOf(page, page.outlet.value) : null
  return house ? [{ ...house, kind: 'organ', name: page.outlet!.value }] : null
}

/** "Our Diplomatic Correspondent writes": the outlet itself. */
export const isOwnReporter = ({ text }: Attribution): boolean =>
  /^(?:our\b.*\b(?:correspondent|reporter)s?|(?:the )?correspondent of (?:the|this|our) (?:agency|newspaper|paper|daily))$/i.test(
    text,
  )

const isTakenBack = (tree: Tree, speaker: number): boolean => {
  const verb = headOf(tree, speaker)
  return (
    verb >= 0 && tree.tokens[verb]!.xpos === 'VBD' && ['say', 'report', 'write', 'state'].includes(lemmaOf(tree, verb))
  )
}

const authors = new WeakMap<Page, Attribution | null>()

/** The author of a page, looked for once. */
function authorOf(page: Page): Attribution | null {
  if (!authors.has(page)) authors.set(page, findAuthor(page))
  return authors.get(page)!
}

const isI = ({ text }: Attribution): boolean => text === 'I'

const signed =
  /^(?:Report|Letter|Note|Statement|Remarks|Address|Speech|Message|Briefing)(?: dated [^,\n]{4,30}(?: addressed)?)? (?:of|by|from) (?:the )?((?:\p{Lu}[\p{L}'’-]+[ -]?){1,6})/mu

/** "Report of the Secretary-General on Darfur": who says "I" in a paper that bears his office or name above. */
function signerOf(page: Page): Attribution | null {
  const name = signed.exec(page.text.slice(0, 400))?.[1]?.trim()
  const at = name ? placeOf(page, name) : null
  return at ? { ...at, kind: 'person', name: name! } : null
}

/** Who wrote the page under his own name, where the text itself names him: "By Martin Kela". */
function findAuthor(page: Page): Attribution | null {
  const line = /^By (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,4})\s*$/mu.exec(page.text)
  const name = line?.[1] ?? page.byline[0]?.value
  const at = name ? placeOf(page, name) : null
  return at ? { ...at, kind: 'person', name: name! } : null
}

function placeOf(page: Page, words: string): { text: string; start: number; end: number } | null {
  const start = page.text.indexOf(words)
  return start < 0 ? null : { text: words, start, end: start + words.length }
}
