// Pages read by the real language layer, and proposals checked against them.

import { fileURLToPath } from 'node:url'
import { type Language, loadLanguage, readLanguage } from '../../src/language/read.ts'
import type { Page } from '../../src/model/page.ts'
import type { Sentence } from '../../src/model/sentence.ts'
import type { Statement } from '../../src/model/statement.ts'
import { checked, type Place, placesOf, type Refusal } from '../../src/model-reader/check.ts'
import type { Proposal } from '../../src/model-reader/proposal.ts'
import { readStatements } from '../../src/statement/read.ts'
import { scopeOf } from '../../src/statement/scope.ts'
import { makeTrees } from '../../src/statement/tree.ts'
import { pageOf } from '../statement/reading.ts'

let loaded: Promise<Language> | undefined
const language = (): Promise<Language> => {
  loaded ??= loadLanguage(fileURLToPath(new URL('../../models/', import.meta.url)))
  return loaded
}

export const reader = { name: 'model:test', version: '1' }

/** A page of one text with its sentences and what our own reader says of it. */
export interface Read {
  page: Page
  sentences: Sentence[]
  own: Statement[]
  /** For each sentence what a check needs of the page. */
  places: Place[]
}

export async function read(text: string, published = '2025-08-09'): Promise<Read> {
  const page = pageOf(text, published)
  const sentences = await readLanguage(await language(), text, { blocks: page.blocks, published })
  const trees = makeTrees(sentences)
  return { page, sentences, own: readStatements(page, sentences), places: placesOf(page, trees, scopeOf(page, trees)) }
}

/** A proposal of which only what matters is said. */
export const proposal = (some: Partial<Proposal> & Pick<Proposal, 'act' | 'quote'>): Proposal => ({
  mode: 'occurred',
  polarity: 'positive',
  agent: [],
  counterpart: [],
  object: [],
  voices: [],
  ...some,
})

/** The line of a proposal about the first sentence of a text, or why it is refused. */
export async function check(
  text: string,
  some: Partial<Proposal> & Pick<Proposal, 'act' | 'quote'>,
): Promise<Statement | Refusal> {
  const { places } = await read(text)
  const place = places.find(({ tree: { sentence } }) => text.indexOf(some.quote) < sentence.end) ?? places[0]!
  return checked(place, proposal(some), reader)
}

/** `sign/expected Armenia ‹ Ministry`, a negative line with `not`; a refusal as it is. */
export function short(line: Statement | Refusal): string {
  if (typeof line === 'string') return line
  const { act, mode, polarity, roles, attribution } = line
  return [
    `${act}/${mode}`,
    ...(polarity === 'negative' ? ['not'] : []),
    ...(roles.agent.length ? [roles.agent.map(({ text }) => text).join(', ')] : []),
    ...attribution.map(({ name }) => `‹ ${name}`),
  ].join(' ')
}
