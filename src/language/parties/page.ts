import ambiguous from '../../../lexicon/parties/ambiguous.json' with { type: 'json' }
import type { Party } from '../../model/party.ts'
import type { Sentence } from '../../model/sentence.ts'
import { plain } from './form.ts'
import type { Form } from './lexicon.ts'
import type { Match } from './match.ts'

/** What the whole page tells of who is who. */
export interface PageParties {
  /** The one party that a form names on this page; undefined where it stays open. */
  settle(form: Form): Party | undefined
  /** The forms of the lexicon that stand in a sentence. */
  matchesOf(sentence: Sentence): readonly Match[]
  /** Sentences of the page in order. */
  sentences: readonly Sentence[]
  /** Number of a sentence among them; −1 where it is none of them. */
  placeOf(sentence: Sentence): number
  /** First or last name → person named in full on the page; undefined where several have it. */
  persons: Map<string, Party | undefined>
  /** Ids of the parties that a form names without doubt. */
  named: ReadonlySet<string>
}

/** Gathers what the page tells. */
export function makePage(sentences: readonly Sentence[], matches: readonly Match[][]): PageParties {
  const named = new Set<string>()
  for (const match of matches.flat())
    if (match.form.parties.length === 1) named.add(match.form.parties[0]!.id.split(':')[0]!)
  const words = new Set(sentences.flatMap((sentence) => sentence.tokens.map((token) => token.text)))
  const elsewhere = new Set([
    ...namesElsewhere(words),
    ...surnames(sentences),
    ...sentences.flatMap((sentence, k) => spelledOut(sentence, matches[k]!)),
  ])
  const bySentence = new Map(sentences.map((sentence, k) => [sentence, matches[k]!]))
  const places = new Map(sentences.map((sentence, k) => [sentence, k]))
  return {
    sentences,
    placeOf: (sentence) => places.get(sentence) ?? -1,
    persons: new Map(),
    named,
    matchesOf: (sentence) => bySentence.get(sentence) ?? [],
    settle(form) {
      if (elsewhere.has(form.words.join(' '))) return undefined
      if (form.parties.length === 1) return form.parties[0]
      const candidates = form.parties.filter((party) => named.has(party.id))
      if (candidates.length > 0) return candidates.length === 1 ? candidates[0] : undefined
      const cued = form.parties.filter(({ id }) => cuesOf(form, id).some((cue) => words.has(cue)))
      return cued.length === 1 ? cued[0] : undefined
    },
  }
}

/** Words that go with one of the parties of an ambiguous form alone: "Congo" beside "M23" is the one with its capital at Kinshasa. */
const cues = new Map<string, { [id: string]: string[] }>(
  [...ambiguous.names, ...ambiguous.adjectives, ...ambiguous.seats].map((one) => [
    one.form,
    'cues' in one ? (one.cues ?? {}) : {},
  ]),
)
const cuesOf = ({ words }: Form, id: string): readonly string[] => cues.get(words.join(' '))?.[id] ?? []

/** Names that this page uses for another place, as its cue words tell ("Georgia" beside "Atlanta"). */
function namesElsewhere(words: ReadonlySet<string>): Set<string> {
  return new Set(ambiguous.elsewhere.filter(({ cues }) => cues.some((cue) => words.has(cue))).map(({ form }) => form))
}

/** "the Union of Congolese Patriots (UPC)": letters that the page spells out as another party's than the one that the lexicon has for them. */
function spelledOut({ tokens }: Sentence, matches: readonly Match[]): string[] {
  return matches.flatMap(({ first, last, form }) => {
    const letters = tokens[first]!.text
    const isShort = first === last && /^\p{Lu}{2,8}$/u.test(letters)
    if (!isShort || tokens[first - 1]?.text !== '(' || tokens[first + 1]?.text !== ')') return []
    let from = first - 1
    while (from > 0 && (/^\p{Lu}/u.test(tokens[from - 1]!.text) || joining.has(tokens[from - 1]!.text))) from--
    const initials = tokens
      .slice(from, first - 1)
      .flatMap(({ text }) => (/^\p{Lu}\p{Ll}/u.test(text) ? [text[0]!] : []))
    if (initials.length < 2 || [...initials].sort().join('') !== [...letters].sort().join('')) return []
    const isOwn = matches.some(
      (other) =>
        other.last < first &&
        other.first >= from &&
        other.form.parties.some(({ id }) => form.parties.some((party) => party.id === id)),
    )
    return isOwn ? [] : [letters]
  })
}

const joining = new Set([
  "'s",
  '’s',
  'of',
  'for',
  'the',
  'and',
  'de',
  'des',
  'du',
  'la',
  'pour',
  'et',
  'del',
  'y',
  'da',
  'do',
  '-',
])

/** "Valeska Paris … Paris said": the last word of a person's name that the page never uses for a place. */
function surnames(sentences: readonly Sentence[]): Set<string> {
  const words = (kind: string, single: boolean) =>
    sentences.flatMap((sentence) =>
      sentence.names.flatMap((name) =>
        name.kind === kind && (name.first === name.last) === single ? [plain(sentence.tokens[name.last]!.text)] : [],
      ),
    )
  const places = new Set(words('LOC', true))
  return new Set(words('PER', false).filter((word) => !places.has(word)))
}

const pages = new WeakMap<Sentence, PageParties>()

/** Keeps what the page told beside its sentences, so that any phrase of them can be asked for later. */
export function rememberPage(sentences: readonly Sentence[], page: PageParties): void {
  for (const sentence of sentences) pages.set(sentence, page)
}

/** What was told of the page that a sentence stands in. */
export const pageOf = (sentence: Sentence): PageParties | undefined => pages.get(sentence)
