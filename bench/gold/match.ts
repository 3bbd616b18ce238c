import { readFileSync } from 'node:fs'
import type { Statement } from '../../src/model/statement.ts'

/** One reading of a gold line; names as strings, an empty attribution is the outlet's own voice. */
export interface GoldLine {
  quote: string
  act: string
  mode: string
  polarity: string
  agent: string[]
  counterpart: string[]
  attribution: string[]
  deadline?: string
  condition?: string
  or?: Partial<GoldLine>[]
}

/** A gold report, a line of `bench/gold/*.jsonl`. */
export interface Gold {
  id: string
  process: string
  text: string
  published: string
  outlet: string
  statements: GoldLine[]
  may?: { quote: string; act?: string }[]
  never: { quote: string; act?: string; mode?: string; voice?: string; why: string }[]
}

/** The reports of a file of `bench/gold/`. */
export const readGold = (path: string | URL): Gold[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Gold)

const bare = (name: string): string => {
  const plain = name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
  return (
    plain
      .replace(/\b(?:the|president|prime|minister|mr|mrs|of|republic|government)\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || plain.trim()
  )
}

/** Two names of one thing: the same, or one within the other. */
export const alike = (a: string, b: string): boolean => {
  const [x, y] = [bare(a), bare(b)]
  return x !== '' && y !== '' && (` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `))
}

/**
 * Whether a careful reader would accept a statement by the gold of its report: one of the readings of a line at its place has
 * its act, mode and polarity, the same voices, and no agent that is another; or the gold leaves the act free there.
 */
export function isRight(gold: Gold, statement: Statement): boolean {
  const overlaps = (quote: string): boolean => {
    const start = gold.text.indexOf(quote)
    return statement.evidence.some((one) => one.start < start + quote.length && one.end > start)
  }
  const agents = statement.roles.agent.map(({ text, party }) => [text, party?.name ?? text])
  const voices = statement.attribution.map(({ name }) => name)
  const readings = gold.statements
    .filter(({ quote }) => overlaps(quote))
    .flatMap((line) => [line, ...(line.or ?? []).map((other) => ({ ...line, ...other }))])
  const fits = readings.some(
    (line) =>
      line.act === statement.act &&
      line.mode === statement.mode &&
      line.polarity === statement.polarity &&
      line.attribution.length === voices.length &&
      line.attribution.every((voice) => voices.some((name) => alike(voice, name))) &&
      agents.every((names) => line.agent.some((agent) => names.some((name) => alike(agent, name) || isPronoun(name)))),
  )
  return fits || (gold.may ?? []).some(({ quote, act }) => act === statement.act && overlaps(quote))
}

const isPronoun = (name: string): boolean => /^(?:it|they|he|she|we|i|both|all)$/i.test(name)
