// What a model may answer, and nothing else.

import { type Mode, modes, type Polarity } from '../model/vocabulary.ts'

/** One statement as a model proposes it: words alone, of which nothing is believed yet. */
export interface Proposal {
  act: string
  quote: string
  mode: Mode
  polarity: Polarity
  agent: string[]
  counterpart: string[]
  object: string[]
  /** Whose word it is, from the page outward. */
  voices: string[]
}

const polarities: readonly string[] = ['positive', 'negative']
const lists = ['agent', 'counterpart', 'object', 'voices'] as const
const fields = ['act', 'quote', 'mode', 'polarity', ...lists]

/** More than any sentence bears: whatever is longer is no answer. */
const [mostStatements, mostNames, longestQuote, longestName] = [16, 12, 2_000, 200]

/** JSON Schema of an answer, for servers that hold a model to one. */
export function schemaOf(acts: readonly string[]): object {
  const words = { type: 'array', items: { type: 'string' } }
  const statement = {
    type: 'object',
    properties: {
      act: { type: 'string', enum: acts },
      quote: { type: 'string' },
      mode: { type: 'string', enum: modes },
      polarity: { type: 'string', enum: polarities },
      ...Object.fromEntries(lists.map((name) => [name, words])),
    },
    required: fields,
    additionalProperties: false,
  }
  return {
    type: 'object',
    properties: { statements: { type: 'array', items: statement } },
    required: ['statements'],
    additionalProperties: false,
  }
}

/**
 * The proposals of an answer; null where it is not the JSON asked for, to the last field. A statement of which a word is
 * none of the vocabulary is left out.
 * @param acts that were asked about.
 */
export function readAnswer(answer: string, acts: readonly string[]): Proposal[] | null {
  const value = parsed(answer)
  if (!isRecord(value) || !hasExactly(value, ['statements'])) return null
  const { statements } = value
  if (!Array.isArray(statements) || statements.length > mostStatements || !statements.every(isShaped)) return null
  return statements.filter(
    ({ act, mode, polarity }) =>
      acts.includes(act) && (modes as readonly string[]).includes(mode) && polarities.includes(polarity),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasExactly = (value: Record<string, unknown>, names: readonly string[]): boolean =>
  Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name))

const isWord = (value: unknown, longest: number): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest

const isShaped = (value: unknown): value is Proposal =>
  isRecord(value) &&
  hasExactly(value, fields) &&
  ['act', 'mode', 'polarity'].every((name) => isWord(value[name], longestName)) &&
  isWord(value.quote, longestQuote) &&
  lists.every((name) => {
    const words = value[name]
    return Array.isArray(words) && words.length <= mostNames && words.every((word) => isWord(word, longestName))
  })
