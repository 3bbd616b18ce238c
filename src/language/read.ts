// A page's text in, its sentences out: words, trees, names with the parties they name, events and times.

import type { Sentence, Token } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import { type Encoder, encode, loadEncoder } from './encoder/encode.ts'
import type { EncodedSentence } from './encoder/types.ts'
import { findParties } from './parties/find.ts'
import { type RawSentence, readSentences } from './sentences.ts'
import { findTimes } from './times/find.ts'

/** What reading needs; load it once and use it for any number of texts. */
export interface Language {
  readonly encoder: Encoder
}

export interface LanguageOptions {
  /** Spans of UTF-16 offsets that no sentence crosses; without them blank lines part the text. */
  blocks?: readonly Span[]
  /** ISO 8601 day or date-time that "Friday" and "last year" are counted from. */
  published?: string
  /** Tells which of the text's sentences are to be read; the others are skimmed. Left out, all are read. */
  worth?: (sentences: readonly RawSentence[]) => readonly boolean[]
}

/**
 * Loads the weights.
 * @param modelsFolder folder that holds `language/`, such as `models`.
 * @throws PactaError where weights are missing, cut or changed.
 */
export async function loadLanguage(modelsFolder: string): Promise<Language> {
  return { encoder: await loadEncoder(`${modelsFolder}/language`) }
}

/**
 * Reads a text. Sentences stand in the order of the text and do not overlap; every span is UTF-16 offsets into `text`.
 * A sentence in another script than Latin is kept with its words alone (`upos` X, no names, no events).
 */
export async function readLanguage(
  language: Language,
  text: string,
  options: LanguageOptions = {},
): Promise<Sentence[]> {
  const raw = readSentences(text, options.blocks)
  const worth = options.worth?.(raw)
  const read = await parse(
    language,
    worth ? raw.map((one, k) => (worth[k] ? one : { ...one, skimmed: true as const })) : raw,
    text,
  )
  findParties(read, options.published)
  for (const sentence of read) if (!sentence.skimmed) sentence.times = findTimes(text, sentence, options.published)
  return read
}

/** Sentences of words that are already parted, as a treebank has them; the text is the words with a space between. */
export async function readTokens(
  language: Language,
  sentences: string[][],
  published?: string,
): Promise<{ text: string; sentences: Sentence[] }> {
  let text = ''
  const raw: RawSentence[] = []
  for (const words of sentences) {
    const spans = words.map((word, k) => {
      if (k > 0) text += ' '
      text += word
      return { start: text.length - word.length, end: text.length }
    })
    raw.push({ start: spans[0]?.start ?? text.length, end: text.length, words: spans })
    text += '\n'
  }
  const read = await parse(language, raw, text)
  findParties(read, published)
  for (const sentence of read) sentence.times = findTimes(text, sentence, published)
  return { text, sentences: read }
}

type Raw = RawSentence & { skimmed?: true }

async function parse(language: Language, raw: Raw[], text: string): Promise<Sentence[]> {
  const words = raw.map((sentence) => sentence.words.map(({ start, end }) => text.slice(start, end)))
  const encoded = await encode(
    language.encoder,
    words.map((forms, k) => (isTreeless(raw[k]!) ? [] : forms.map(visible))),
  )
  return raw.map((sentence, k) =>
    isTreeless(sentence) ? treeless(sentence, words[k]!) : join(sentence, words[k]!, encoded[k]!),
  )
}

const isTreeless = ({ unread, skimmed }: Raw): boolean => unread === true || skimmed === true

/** The word without what cannot be seen in it; what cannot be seen at all becomes a mark. */
const visible = (word: string): string =>
  /^[\x21-\x7e]*$/.test(word) ? word : word.replace(/[\p{Cf}\p{Cc}\p{Cs}]/gu, '') || '�'

function join(sentence: RawSentence, forms: string[], encoded: EncodedSentence): Sentence {
  const tokens = sentence.words.map((span, k): Token => ({ ...span, text: forms[k]!, ...encoded.tokens[k]! }))
  return {
    start: sentence.start,
    end: sentence.end,
    tokens,
    names: encoded.names.map(({ type, first, last }) => ({
      kind: type,
      first,
      last,
      start: tokens[first]!.start,
      end: tokens[last]!.end,
    })),
    times: [],
    predicates: encoded.predicates.map(({ token, factuality }) => ({ token, factuality })),
    triggers: [...encoded.triggers],
    ...(sentence.cut || encoded.cuts ? { cut: true as const } : {}),
  }
}

function treeless(sentence: Raw, forms: string[]): Sentence {
  const tokens = sentence.words.map(
    (span, k): Token => ({
      ...span,
      text: forms[k]!,
      lemma: forms[k]!,
      upos: 'X',
      xpos: 'FW',
      head: k === 0 ? 0 : 1,
      deprel: k === 0 ? 'root' : 'flat',
    }),
  )
  return {
    start: sentence.start,
    end: sentence.end,
    tokens,
    names: [],
    times: [],
    predicates: [],
    triggers: [],
    ...(sentence.unread ? { unread: true as const } : { skimmed: true as const }),
    ...(sentence.cut ? { cut: true as const } : {}),
  }
}
