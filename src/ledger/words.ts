import states from '../../lexicon/parties/states.json' with { type: 'json' }
import titles from '../../lexicon/titles.json' with { type: 'json' }

const stop = new Set(titles.stop)
const general = new Set([...titles.general, ...titles.title, ...titles.plural])
const label = new Set(titles.label)
const plural = new Set(titles.plural)
const definite = new Set(titles.definite)
const bodyWords = new Set(titles.body)

/** The words of a phrase in lower case, without punctuation and possessive endings. */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Content words: what is left without articles, prepositions and their like. In the order of the phrase, each once. */
export function contentWords(text: string): string[] {
  return [...new Set(wordsOf(text).filter((word) => !stop.has(word)))]
}

/** What the words of an instrument's mention say about which instrument it is. */
export interface Title {
  /** Words that tell it from others of its kind, sorted; none in "the agreement". */
  words: string[]
  /** The same words in one text, to compare by. */
  name: string
  /** Words that do not name it and yet tell it from others: "interim", "final", "peace"; sorted. */
  labels: string[]
  /** States named in it (ISO 3166-1 alpha-3), sorted. */
  states: string[]
  years: string[]
  plural: boolean
  /** "the memorandum", "this agreement". */
  definite: boolean
}

/** Reads a title: "the 2008 Azerbaijan–US Charter on Strategic Partnership" has the words partnership and strategic, the states AZE and USA, the year 2008. */
export function readTitle(text: string): Title {
  const all = wordsOf(text)
  const { rest, found } = takeStates(all)
  const years = rest.filter((word) => /^(19|20)\d\d$/.test(word))
  const words = rest.filter((word) => !stop.has(word) && !general.has(word) && !years.includes(word))
  const own = [...new Set(words)].sort()
  return {
    words: own,
    name: own.join(' '),
    labels: [...new Set(rest.filter((word) => label.has(word)))].sort(),
    states: [...new Set(found)].sort(),
    years: [...new Set(years)].sort(),
    plural: all.some((word) => plural.has(word)),
    definite: definite.has(all[0] ?? ''),
  }
}

/** Words that tell a body from others: "the new US–Azerbaijan Strategic Working Group" has strategic, working. */
export function readBodyName(text: string): string[] {
  const { rest } = takeStates(wordsOf(text))
  return [...new Set(rest.filter((word) => !stop.has(word) && !general.has(word) && !bodyWords.has(word)))].sort()
}

/** Names, adjectives and words for the people of each state, by their first word, longest first. */
const stateNames = new Map<string, { words: string[]; id: string }[]>()
for (const state of states.states as {
  id: string
  name: string
  formal?: string
  aliases?: string[]
  adjectives?: string[]
  people?: string[]
}[]) {
  const { id, name, formal, aliases = [], adjectives = [], people = [] } = state
  for (const one of [name, ...(formal ? [formal] : []), ...aliases, ...adjectives, ...people]) {
    const words = wordsOf(one)
    const first = words[0]
    if (!first) continue
    const list = stateNames.get(first) ?? []
    list.push({ words, id })
    stateNames.set(first, list)
  }
}
for (const list of stateNames.values()) list.sort((a, b) => b.words.length - a.words.length)

function takeStates(words: string[]): { rest: string[]; found: string[] } {
  const rest: string[] = []
  const found: string[] = []
  for (let index = 0; index < words.length; ) {
    const match = stateNames
      .get(words[index]!)
      ?.find((name) => name.words.every((word, offset) => words[index + offset] === word))
    if (match) found.push(match.id)
    else rest.push(words[index]!)
    index += match?.words.length ?? 1
  }
  return { rest, found }
}

/** The state's short name for its ISO 3166-1 alpha-3 code; the code itself where it is not in the lexicon. */
export function stateName(id: string): string {
  return names.get(id) ?? id
}
const names = new Map((states.states as { id: string; name: string }[]).map(({ id, name }) => [id, name]))

/** True when two sets of words speak of one thing: the smaller one stands for at least half in the other; two empty sets do too. */
export function overlaps(a: string[], b: string[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length
  const shared = a.filter((word) => b.includes(word)).length
  return shared > 0 && shared * 2 >= Math.min(a.length, b.length)
}
