import words_ from '../../../lexicon/page/bylines.json' with { type: 'json' }
import type { Read } from '../../model/read.ts'
import { type Dom, tidy, words } from './dom.ts'
import { type JsonRecord, namesOf } from './jsonld.ts'
import { metaContent } from './names.ts'

/** Elements in which pages name who wrote them, the surest first. */
const places = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel="author"]',
  '.byline a, .article-byline a, .post-author a, .author-name, .author__name, .article-author, .entry-author, .author a, .post-author, .authors a',
  '.byline, .author, .by-author, .article__author, .c-byline',
]
const desks = new Set(words_.desks)

/** Who wrote the page; nothing where only the newsroom or the outlet itself signs. */
export function readAuthors(dom: Dom, records: JsonRecord[], outlet: string | null): Read<string>[] {
  const linked = records.flatMap((record) => namesOf(record.author ?? record.creator))
  const at = { kind: 'stated' as const, at: 'application/ld+json author.name' }
  const authors = persons(linked, outlet).map((value) => ({ value, from: at }))
  if (authors.length) return authors
  const meta = metaContent(dom, [
    'author',
    'article:author',
    'dc.creator',
    'DC.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'citation_author',
    'twitter:creator:name',
  ])
  if (meta) {
    const read = persons(meta.value.split(/\s*;\s*|\s*,\s+(?!Jr)|\s+(?:and|und|et|y)\s+/), outlet).map((value) => ({
      value,
      from: meta.from,
    }))
    if (read.length) return read
  }
  for (const selector of places) {
    const elements = Array.from(dom.querySelectorAll(selector)).slice(0, 4)
    const read = persons(
      elements.map((element) => element.getAttribute('content') ?? words(element)),
      outlet,
    )
    if (read.length)
      return read.map((value) => ({ value, from: { kind: 'stated', at: selector.split(',')[0] as string } }))
  }
  return []
}

function persons(names: string[], outlet: string | null): string[] {
  const read = names.map((name) =>
    tidy(name)
      .replace(/^(?:by|written by|von|par|por|autor|author)\s*:?\s+/i, '')
      .replace(/[,|•·–-]\s*$/, '')
      .trim(),
  )
  return [...new Set(read)].filter(
    (name) =>
      /\p{L}{2}/u.test(name) &&
      name.length <= 60 &&
      !/https?:|www\.|[@{}<>[\]]|\d{3}/.test(name) &&
      name.split(' ').length <= 6 &&
      !desks.has(name.toLowerCase()) &&
      name.toLowerCase() !== outlet?.toLowerCase() &&
      !/^(?:admin|administrator|redaktion|redaction|editor|user|root|guest)$/i.test(name),
  )
}
