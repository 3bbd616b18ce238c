import type { Sentence, TimeKind, Token } from '../model/sentence.ts'
import type { Phrase, Span } from '../model/span.ts'
import { mendLemma } from './lemma.ts'
import { mendedTokens } from './mend/tokens.ts'
import { inClass } from './things.ts'

/** A sentence with its dependency tree made walkable. Tokens are named by their 0-based number. */
export interface Tree {
  sentence: Sentence
  tokens: Token[]
  /** Lemmas in lower case, mended where the model cut an inflected word of the lexicon wrongly. */
  lemmas: readonly string[]
  /** Universal relations without their subtypes: `nsubj:pass` → `nsubj`. */
  relations: readonly string[]
  children: number[][]
  /** The sentences right before it, the nearest first: where a pronoun looks for what it stands for. */
  before: readonly Tree[]
}

/** How many sentences back a pronoun may look. */
export const reach = 4

/** The trees of a page's sentences, in order. */
export function makeTrees(sentences: readonly Sentence[]): Tree[] {
  const trees: Tree[] = []
  for (const sentence of sentences) trees.push(makeTree(sentence, trees.slice(-reach).reverse()))
  return trees
}

/** Makes the children lists of a sentence's tree. */
export function makeTree(sentence: Sentence, before: readonly Tree[] = []): Tree {
  if (sentence.skimmed) return treeless(sentence, before)
  const tokens = mendedTokens(sentence)
  const children: number[][] = tokens.map(() => [])
  tokens.forEach((token, index) => {
    if (token.head > 0) children[token.head - 1]?.push(index)
  })
  const lemmas = tokens.map(({ lemma, text, upos }, index) =>
    isCeasefire(tokens, index)
      ? 'ceasefire'
      : isHungerStrike(tokens, index)
        ? 'hunger-strike'
        : text.toLowerCase() === 'charge' && /^d['’]/.test(tokens[index + 1]?.text ?? '')
          ? 'chargé'
          : isCrossing(tokens, index)
            ? 'crossing'
            : tokens[index]!.xpos === 'NNS' && /[a-z]men$/.test(text)
              ? text.replace(/men$/, 'man')
              : isPersonsOwn(sentence, index, lemma)
                ? text
                : upos === 'VERB' && sentence.tokens[index]!.upos === 'VERB'
                  ? lemma.toLowerCase()
                  : mendLemma(lemma.toLowerCase(), upos === 'VERB' ? text.toLowerCase() : ''),
  )
  const relations = tokens.map(({ deprel }) => deprel.split(':')[0]!)
  return { sentence, tokens, lemmas, relations, children, before }
}

/** "Bill Clinton", "Mark Law": a word of a person's name, unless it is his title, means nothing that the lexicon knows. */
const isPersonsOwn = ({ names, tokens }: Sentence, index: number, lemma: string): boolean =>
  tokens[index]!.upos === 'PROPN' &&
  !['human', 'party', 'armed'].some((name) => inClass(lemma.toLowerCase(), name)) &&
  names.some(({ kind, first, last }) => kind === 'PER' && first < last && first <= index && index <= last)

/** "cease-fire" in three tokens, "a cease fire" in two: the last of them is the noun. */
function isCeasefire(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]!.text.toLowerCase() !== 'fire') return false
  const hyphen = tokens[index - 1]?.text === '-'
  const cease = tokens[index - (hyphen ? 2 : 1)]
  return /^cease-?$/i.test(cease?.text ?? '') && (hyphen || cease!.upos !== 'VERB')
}

/** "a hunger strike", "a general strike": nobody is struck. */
const isHungerStrike = (tokens: readonly Token[], index: number): boolean =>
  /^strikes?$/i.test(tokens[index]!.text) &&
  /^(?:hunger|general|rail|sit-down|transport|teachers'?|doctors'?|wildcat)$/i.test(tokens[index - 1]?.text ?? '')

/** "three crossing points", "the border post": where one crosses. */
const isCrossing = (tokens: readonly Token[], index: number): boolean =>
  /^(?:points?|posts?)$/.test(tokens[index]!.text) &&
  /^(?:crossing|border|entry|frontier|checking)$/i.test(tokens[index - 1]?.text ?? '')

/** A sentence that was only skimmed: nothing of it hangs on anything. */
const treeless = (sentence: Sentence, before: readonly Tree[]): Tree => ({
  sentence,
  tokens: sentence.tokens,
  lemmas: sentence.tokens.map(({ lemma }) => lemma.toLowerCase()),
  relations: sentence.tokens.map(({ deprel }) => deprel),
  children: sentence.tokens.map(() => []),
  before,
})

/** Universal relation without its subtype: `nsubj:pass` → `nsubj`. */
export const relation = (tree: Tree, index: number): string => tree.relations[index]!

/** 0-based head, −1 for the root. */
export const headOf = (tree: Tree, index: number): number => tree.tokens[index]!.head - 1

/** Lemma in lower case, mended where the model cut an inflected word of the lexicon wrongly. */
export const lemmaOf = (tree: Tree, index: number): string => tree.lemmas[index]!

/** Children whose relation (with or without its subtype) is one of `relations`, in order of the text. */
export function childrenBy(tree: Tree, index: number, ...relations: string[]): number[] {
  return tree.children[index]!.filter(
    (child) => relations.includes(tree.tokens[child]!.deprel) || relations.includes(relation(tree, child)),
  )
}

/** All tokens at and below `index`, in order of the text; branches that `prune` names are left out. */
export function subtree(tree: Tree, index: number, prune: (child: number) => boolean = () => false): number[] {
  const found: number[] = []
  const visit = (at: number): void => {
    found.push(at)
    for (const child of tree.children[at]!) if (!prune(child)) visit(child)
  }
  visit(index)
  return found.sort((a, b) => a - b)
}

/** True when `index` is `above` or stands below it. */
export function isBelow(tree: Tree, index: number, above: number): boolean {
  for (let at = index; at >= 0; at = headOf(tree, at)) if (at === above) return true
  return false
}

const participialPrepositions = ['regarding', 'concerning', 'including', 'involving', 'following']

/** The preposition or case words of a nominal, lower-cased and joined: `according to`, `in accordance with`. */
export function caseOf(tree: Tree, index: number): string {
  const words: string[] = []
  const participle = tree.children[index]!.find(
    (child) => child < index && participialPrepositions.includes(tree.tokens[child]!.text.toLowerCase()),
  )
  if (participle !== undefined && !tree.children[participle]!.length) return tree.tokens[participle]!.text.toLowerCase()
  for (const mark of childrenBy(tree, index, 'case', 'mark')) {
    words.push(tree.tokens[mark]!.text.toLowerCase())
    for (const rest of childrenBy(tree, mark, 'fixed')) words.push(tree.tokens[rest]!.text.toLowerCase())
  }
  // "outside of the city".
  return words.join(' ').replace(/^((?:out|in|along)side|off) of$/, '$1')
}

/** A nominal that a conjunction and no preposition brings in. */
export function isCoordinated(tree: Tree, child: number): boolean {
  if (child < headOf(tree, child) || caseOf(tree, child) !== '') return false
  const first = Math.min(...subtree(tree, child))
  return [first, first - 1].some((index) => tree.tokens[index]?.upos === 'CCONJ')
}

/** Below this it is not sure whether a word belongs to a coordination. */
const leastSure = 0.5

/** "the government of X and the Y Front": on which of the two it hangs is open, but not that it belongs to them. */
const isParty = (tree: Tree, index: number): boolean =>
  tree.sentence.names.some(
    ({ party, kind, first, last }) => (party !== undefined || kind === 'PER') && first <= index && index <= last,
  )

/** "calls on X to free the women, and on the government": a preposition of its own that the first does not have. */
const ledApart = (tree: Tree, child: number, first: number): boolean =>
  tree.tokens[child]!.deprel === 'conj' &&
  !isVerb(tree, child) &&
  caseOf(tree, child) !== '' &&
  caseOf(tree, child) !== caseOf(tree, first)

/** "Rwanda, but not Uganda", "Rwanda rather than Uganda", "everyone but Rwanda": beside the first, and left out. */
function isExcepted(tree: Tree, child: number, first: number): boolean {
  const words = childrenBy(tree, child, 'advmod', 'cc', 'det').map((word) => tree.tokens[word]!.text.toLowerCase())
  // "the Front, which signed it and whose founder is in hiding".
  if (childrenBy(tree, child, 'nmod:poss').some((word) => lemmaOf(tree, word) === 'whose')) return true
  if (words.some((word) => ['not', 'rather', 'instead', 'never'].includes(word)) && !words.includes('only')) return true
  return (
    words.includes('but') &&
    /^(?:every(?:one|body)|all|any(?:one|body)|no(?:body| one|ne)|no-one)$/i.test(tree.tokens[first]!.text)
  )
}

/** "Either Rwanda or Uganda": one of them, and nobody says which. */
export const isAlternative = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'conj').some((child) =>
    childrenBy(tree, child, 'cc').some((word) => tree.tokens[word]!.text.toLowerCase() === 'or'),
  )

/** "According to the newspaper El Watan, Mali and Germany have …": Mali stands between, and is no member. */
const isUnbroken = (tree: Tree, from: number, to: number): boolean =>
  tree.tokens.slice(from + 1, to).every(({ upos }, k) => upos !== 'PROPN' || isBelow(tree, from + 1 + k, from))

const isBracketed = (tree: Tree, index: number): boolean =>
  tree.tokens[Math.min(...subtree(tree, index, (child) => tree.tokens[child]!.upos === 'PUNCT')) - 1]?.text === '('

/** Coordinated tokens, the first one first: A, B and C. */
export function conjuncts(tree: Tree, index: number): number[] {
  // "the government of X and the Y Front": the parser at times calls the second member a modifier of the first.
  const mistaken = childrenBy(tree, index, 'nmod', 'appos').filter((child) => isCoordinated(tree, child))
  // "Eta (Basque Homeland and Liberty)": what stands in the brackets is one with what stands before.
  const named = childrenBy(tree, index, 'flat', 'appos').flatMap((child) =>
    tree.tokens[child]!.upos === 'PROPN' && !isBracketed(tree, child)
      ? childrenBy(tree, child, 'conj').filter((other) => isUnbroken(tree, child, other))
      : [],
  )
  const joined = [...childrenBy(tree, index, 'conj'), ...named, ...mistaken].filter(
    (child) =>
      ((tree.tokens[child]!.certainty ?? 1) >= leastSure ||
        // "President Chissano and rebel leader Afonso Dhlakama".
        [child, ...childrenBy(tree, child, 'appos', 'flat')].some((name) => isParty(tree, name))) &&
      !ledApart(tree, child, index) &&
      !isExcepted(tree, child, index),
  )
  return [index, ...joined.flatMap((child) => conjuncts(tree, child))]
}

/** Text between the first and the last of `tokens`, with its span in the page. */
export function phraseOf(tree: Tree, tokens: number[], pageText: string): Phrase {
  const start = tree.tokens[Math.min(...tokens)]!.start
  const end = tree.tokens[Math.max(...tokens)]!.end
  return { text: pageText.slice(start, end), start, end }
}

export const isVerb = (tree: Tree, index: number): boolean =>
  index >= 0 && ['VERB', 'AUX'].includes(tree.tokens[index]!.upos)

/** A comma stands before the clause, or before the words that it hangs in: "…, a charge the rebels reject". */
export const isSetOff = (tree: Tree, clause: number): boolean =>
  tree.tokens[Math.min(...subtree(tree, clause, (child) => tree.tokens[child]!.upos === 'PUNCT')) - 1]?.text === ','

/** One of the words has one of these lemmas. */
export const isAnyOf = (tree: Tree, heads: readonly number[], lemmas: readonly string[]): boolean =>
  heads.some((head) => lemmas.includes(lemmaOf(tree, head)))

/** There are such words, and each has one of these lemmas. */
export const areAllOf = (tree: Tree, heads: readonly number[], lemmas: readonly string[]): boolean =>
  heads.length > 0 && heads.every((head) => lemmas.includes(lemmaOf(tree, head)))

/** A word or a span stands within a time of the sentence, of one kind where it is given: "by the end of November". */
export const isInTime = (tree: Tree, { start, end }: Span, kind?: TimeKind): boolean =>
  tree.sentence.times.some(
    (time) => time.start <= start && end <= time.end && (kind === undefined || time.kind === kind),
  )

/** A name of that kind stands over the token. */
export const namedAs = (tree: Tree, head: number, kind: string): boolean =>
  tree.sentence.names.some((name) => name.kind === kind && name.first <= head && head <= name.last)

/** "a meeting", "an envoy". */
export const isIndefinite = (tree: Tree, noun: number): boolean =>
  childrenBy(tree, noun, 'det').some((word) => /^an?$/i.test(tree.tokens[word]!.text))

/** A line that no mark ends, as a headline is printed. */
export const isHeadline = (tree: Tree): boolean => tree.tokens.at(-1)?.upos !== 'PUNCT'
