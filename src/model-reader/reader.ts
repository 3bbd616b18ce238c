// The optional second reader: a language model proposes statements for what our own reader skips or doubts.

import { createHash } from 'node:crypto'
import type { Page } from '../model/page.ts'
import { modelPrefix, type Reader } from '../model/read.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Statement } from '../model/statement.ts'
import { scopeOf } from '../statement/scope.ts'
import { makeTrees } from '../statement/tree.ts'
import { count } from './account.ts'
import { ask } from './ask.ts'
import { checked, type Place, placesOf } from './check.ts'
import { filled } from './prompt.ts'
import type { Proposal } from './proposal.ts'
import { questionsOf } from './questions.ts'
import { type ModelSettings, mostTimeOfPage } from './settings.ts'

/** Adds to a page's statements what a model proposes and our own layer bears out. Never throws. */
export type ModelReader = (page: Page, sentences: readonly Sentence[], own: Statement[]) => Promise<Statement[]>

/** Questions of one page that are asked at the same time. */
const atOnce = 4

/** Raised with every change that takes other lines from the same answers. */
const version = '0.1.0'

/** A model's lines carry its name and the prompt that it was given, for ever. */
export const readerOf = ({ name, prompt }: Pick<ModelSettings, 'name' | 'prompt'>): Reader => ({
  name: `${modelPrefix}${name}`,
  version: `${version}+${createHash('sha256').update(filled(prompt)).digest('hex').slice(0, 12)}`,
})

/** @param shared the account of the run, which all reading threads share. */
export function openModelReader(settings: ModelSettings, shared: SharedArrayBuffer): ModelReader {
  const reader = readerOf(settings)
  return async (page, sentences, own) => {
    if (!/^en\b/.test(page.language.value)) return own
    const trees = makeTrees(sentences)
    const scope = scopeOf(page, trees)
    if (!scope.inScope) return own
    const until = Date.now() + mostTimeOfPage - settings.timeout
    const questions = questionsOf(page, trees, own)
    const answers = await eachOf(questions, (question) => ask(settings, shared, question, until))
    const places = placesOf(page, trees, scope)
    const taken = questions.flatMap(({ index }, k) => linesOf(places[index]!, answers[k] ?? [], own, reader, shared))
    return taken.length === 0 ? own : inOrderOfText([...own, ...taken])
  }
}

function linesOf(
  place: Place,
  proposals: readonly Proposal[],
  own: readonly Statement[],
  reader: Reader,
  shared: SharedArrayBuffer,
): Statement[] {
  const taken: Statement[] = []
  for (const proposal of proposals) {
    const line = checked(place, proposal, reader)
    if (typeof line !== 'string' && ![...own, ...taken].some((known) => saysAlready(known, line))) taken.push(line)
  }
  count(shared, 'proposed', proposals.length)
  count(shared, 'taken', taken.length)
  return taken
}

/** A line that says the same act at the same words as firmly or less, or one of the model's own: nothing is said twice. */
function saysAlready(known: Statement, line: Statement): boolean {
  const [a, b] = [known.evidence[0], line.evidence[0]]
  if (!a || !b || known.act !== line.act || a.start >= b.end || b.start >= a.end) return false
  return known.reader.name === line.reader.name || (known.mode === line.mode && known.polarity === line.polarity)
}

const inOrderOfText = (statements: Statement[]): Statement[] =>
  statements.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))

/** Runs a task on each item, a few at a time; the results stand in the order of the items. */
async function eachOf<Item, Result>(items: readonly Item[], run: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    for (let k = next++; k < items.length; k = next++) results[k] = await run(items[k]!)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return results
}
