import { fileURLToPath } from 'node:url'
import { type Language, loadLanguage, readLanguage } from '../../src/language/read.ts'
import type { Page } from '../../src/model/page.ts'
import type { Sentence } from '../../src/model/sentence.ts'
import type { Statement } from '../../src/model/statement.ts'
import { readStatements } from '../../src/statement/read.ts'

let loaded: Promise<Language> | undefined
const language = (): Promise<Language> => {
  loaded ??= loadLanguage(fileURLToPath(new URL('../../models/', import.meta.url)))
  return loaded
}

/** A page of nothing but text, each line a paragraph. */
export function pageOf(text: string, published: string | null = null): Page {
  const blocks: Page['blocks'] = []
  for (const match of text.matchAll(/[^\n]+/g))
    blocks.push({ kind: 'paragraph', start: match.index, end: match.index + match[0].length })
  const given = { kind: 'implied' as const, rule: 'given' }
  return {
    id: 'page',
    document: 'document',
    address: 'test:',
    title: null,
    byline: [],
    outlet: null,
    agencies: [],
    dateline: null,
    published: published ? { value: published, from: given } : null,
    zone: null,
    updated: null,
    language: { value: 'en', from: given },
    text,
    blocks,
    related: [],
    left: [],
    reader: { name: 'test', version: '0' },
  }
}

/** Sentences of a page through the real language layer. */
export const sentencesOf = async (page: Page): Promise<Sentence[]> =>
  readLanguage(await language(), page.text, {
    blocks: page.blocks,
    ...(page.published ? { published: page.published.value } : {}),
  })

/** Statements of a page through the real language layer. */
export const statementsOf = async (page: Page): Promise<Statement[]> => readStatements(page, await sentencesOf(page))

/** One line a statement: `sign/occurred Armenia, Azerbaijan › United States ‹ Foreign Ministry`, a negative one with `not`. */
export function inShort(statement: Statement): string {
  const named = (list: { text: string; party?: { name: string } }[]): string =>
    list.map((mention) => mention.party?.name ?? mention.text).join(', ')
  const parts = [`${statement.act}/${statement.mode}`]
  if (statement.polarity === 'negative') parts.push('not')
  if (statement.roles.agent.length) parts.push(named(statement.roles.agent))
  if (statement.roles.counterpart.length) parts.push(`› ${named(statement.roles.counterpart)}`)
  if (statement.attribution.length) parts.push(`‹ ${statement.attribution.map((voice) => voice.name).join(' ‹ ')}`)
  return parts.join(' ')
}
