import { DateTime } from 'luxon'
import type { Failure } from './errors.ts'
import { type Line, LONGEST_LINE } from './lines.ts'
import type { Item } from './task.ts'

type Id = string | number

type Taken = { id: Id; item: Item; failure?: never } | { id: Id | null; item?: never; failure: Failure }

const SHAPE = 'Give one JSON object a line, {"id": …, "html" or "text": …}.'
const strings = ['html', 'text', 'url', 'published', 'outlet', 'reference'] as const
const dates = ['published', 'reference'] as const

/** Takes a line of a `--jsonl` run apart. A field that is null counts as absent. */
export function readItem({ number, text }: Line): Taken {
  const where = `line ${number}`
  const refuse = (what: string, remedy = SHAPE, id: Id | null = null): Taken => ({
    id,
    failure: { what, where, remedy },
  })
  if (text === null)
    return refuse(`The line is longer than ${LONGEST_LINE / 1024 / 1024} MB`, 'Leave it out, or split it.')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('The line is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('The line is not a JSON object')
  const given = Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
  const { id, tokens } = given
  if (typeof id !== 'string' && typeof id !== 'number')
    return refuse('The line has no "id" that is a string or a number')
  for (const name of strings)
    if (given[name] !== undefined && typeof given[name] !== 'string')
      return refuse(`"${name}" is not a string`, SHAPE, id)
  for (const name of dates)
    if (given[name] !== undefined && !DateTime.fromISO(given[name]).isValid)
      return refuse(`"${name}" is not a date`, 'Write it as 2025-08-09 or 2025-08-09T23:46:00+04:00.', id)
  if (tokens !== undefined && !isTokens(tokens))
    return refuse(
      '"tokens" is not a list of lists of words',
      'Give [["Who", "signed", "?"], …], one list a sentence.',
      id,
    )
  return { id, item: given as unknown as Item }
}

const isTokens = (value: unknown): value is string[][] =>
  Array.isArray(value) &&
  value.every(
    (sentence) => Array.isArray(sentence) && sentence.every((word) => typeof word === 'string' && word !== ''),
  )
