// Movements that no list has, known by the form of their name: liberation fronts, people's armies, resistance councils.

import type { Party } from '../../model/party.ts'
import type { Sentence } from '../../model/sentence.ts'
import { plain } from './form.ts'

const [fights, is] = [
  '(?:Liberation|Revolutionary|Resistance|Patriotic|Salvation|Independence|Rebel|Separatist|Self-Defen[cs]e|Jihad)',
  '(?:Front|Army|Movement|Forces?|Council|Union|Organi[sz]ation|Committee|Brigades?|Command|Coalition|Alliance|Party)',
]
const [maybe, surely] = [
  "(?:National|People['’]s|Popular|Democratic|Islamic|United|Unity|Freedom)",
  '(?:Front|Army|Forces|Brigades?)',
]
const between = "(?: (?:of|for|the|and|[A-Z][\\w'’-]*)){0,4}"
const form = new RegExp(
  `((?:\\b[A-Z][\\w'’-]* ){0,3}\\b(?:${fights}${between} ${is}|${maybe}${between} ${surely})\\b(?: (?:of|for)(?: the)?(?: [A-Z][\\w'’-]*)+)?)(?: ?\\( ?([A-Z][A-Z-]{1,7}) ?\\))?`,
  'g',
)

/** True where a text holds a name that is a movement's by its form. */
export const namesMovement = (text: string): boolean => text.search(form) >= 0

/**
 * Gives the names of movements that the lexicon does not know a party each, wherever the page writes them, also by the
 * abbreviation set behind one ("the Kuki-Chin National Front (KNF)", then "KNF"). A name that has a party keeps it.
 */
export function movementsOfPage(sentences: readonly Sentence[]): void {
  const short = new Map<string, Party>()
  for (const sentence of sentences) {
    if (sentence.unread) continue
    for (const { abbreviation, start, end } of movementsIn(sentence)) {
      const inside = sentence.tokens.flatMap((token, index) =>
        token.start >= start && token.end <= end ? [index] : [],
      )
      while (
        inside.length > 0 &&
        !['PROPN', 'ADJ', 'NOUN'].includes(sentence.tokens[inside[0]!]!.upos) &&
        !sentence.skimmed
      )
        inside.shift()
      if (inside.length < 2) continue
      const party = partyOf(sentence, inside[0]!, inside.at(-1)!)
      if (abbreviation && !short.has(abbreviation)) short.set(abbreviation, party)
      give(sentence, inside[0]!, inside.at(-1)!, party)
    }
  }
  if (short.size === 0) return
  for (const sentence of sentences)
    sentence.tokens.forEach(({ text }, index) => {
      const party = sentence.unread ? undefined : short.get(text)
      if (party) give(sentence, index, index, party)
    })
}

interface Found {
  start: number
  end: number
  /** Its abbreviation, where it stands behind the name. */
  abbreviation: string | undefined
}

function movementsIn(sentence: Sentence): Found[] {
  let written = ''
  for (const { text, start } of sentence.tokens)
    written = written.padEnd(start - sentence.start, ' ').slice(0, start - sentence.start) + text
  return [...written.matchAll(form)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[1]!.length,
    abbreviation: match[2],
  }))
}

function partyOf({ tokens }: Sentence, first: number, last: number): Party {
  const name = tokens
    .slice(first, last + 1)
    .map(({ text, start }, k, all) => (k > 0 && start > all[k - 1]!.end ? ` ${text}` : text))
    .join('')
  return { id: plain(name).replace(/[^\p{L}\p{N}]+/gu, '-'), name, kind: 'armed-group' }
}

/** Sets the name, unless a party is known there already. */
function give(sentence: Sentence, first: number, last: number, party: Party): void {
  const over = sentence.names.filter((name) => name.first <= last && name.last >= first)
  if (over.some((name) => name.party && name.last >= last - 1 && name.first <= first + 1)) return
  if (over.some((name) => name.first < first || (name.last > last && name.kind !== 'ORG'))) return
  const { start } = sentence.tokens[first]!
  const name = { kind: 'ORG' as const, first, last, start, end: sentence.tokens[last]!.end, party }
  sentence.names = [...sentence.names.filter((one) => !over.includes(one)), name].sort((a, b) => a.start - b.start)
}
