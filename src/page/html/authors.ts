import words_ from '../../../lexicon/page/bylines.json' with { type: 'json' }
import type { Read } from '../../model/read.ts'
import { type Dom, tidy, words } from './dom.ts'
import { type JsonRecord, namesOf } from './jsonld.ts'
import { type Metas, metaContent } from './names.ts'

/** Elements in which pages name who wrote them, the surest first. */
const places = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel~="author"]',
  '.vcard .fn, .author.vcard',
  '.byline a, [class*="byline"] a, .author-name, .author__name, [class*="author-name"], [class*="authorName"]',
  '.article-author, .entry-author, .post-author, .authors a, .author a, a.author, a[href*="/author/"], a[href*="/autor/"], a[href*="/authors/"], a[href*="/profile/"][class*="author"]',
  '.byline, .author, .autor, .by-author, .c-byline, .submitted, [class*="byline"], [class*="author"], [class*="Author"], [class*="autor"]',
]
/** Where pages name those who wrote something else. */
const elsewhere = 'aside, nav, form, .comments, #comments, .comment, .comment-list, .related, .sidebar, #sidebar'
const printedBy =
  /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|Text|Autor(?:in)?|Author|Written by|Geschrieben von|[Dd]oor)\s*:?\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|al|el|bin)){1,3})(?:\s*[|,•·(–-].*|\s+(?:on|am|le|el|in)\s.*)?$/u
const desks = new Set(words_.desks)

/** Who wrote the page; nothing where only the newsroom or the outlet itself signs. */
export function readAuthors(dom: Dom, metas: Metas, records: JsonRecord[], outlet: string | null): Read<string>[] {
  const linked = records.flatMap((record) => namesOf(record.author ?? record.creator))
  const at = { kind: 'stated' as const, at: 'application/ld+json author.name' }
  const authors = persons(linked, outlet).map((value) => ({ value, from: at }))
  if (authors.length) return authors
  const meta = metaContent(metas, [
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
    const elements = Array.from(dom.querySelectorAll(selector))
      .filter((element) => !element.closest(elsewhere))
      .slice(0, 4)
    const read = persons(
      elements.map((element) => element.getAttribute('content') ?? words(element)),
      outlet,
    )
    if (read.length)
      return read.map((value) => ({ value, from: { kind: 'stated', at: selector.split(',')[0] as string } }))
  }
  for (const element of Array.from(dom.querySelectorAll('p, span, div, address, small, h3, h4, li')).slice(0, 3000)) {
    if (element.childNodes.length > 6) continue
    const text = words(element)
    const name = text.length < 120 && !element.closest(elsewhere) ? text.match(printedBy)?.[1] : undefined
    const read = name ? persons([name], outlet) : []
    if (read.length && /^\p{Lu}/u.test(read[0] as string))
      return read.map((value) => ({ value, from: { kind: 'stated', at: element.localName } }))
  }
  return []
}

function persons(names: string[], outlet: string | null): string[] {
  const read = names.map((name) =>
    tidy(name)
      .replace(/^(?:by|written by|posted by|von|par|por|autor|author|text|geschrieben von)\s*:?\s+/i, '')
      .replace(/[,|•·–-]\s*$/, '')
      .trim(),
  )
  return [...new Set(read)].filter(
    (name) =>
      /\p{L}{2}/u.test(name) &&
      name.length <= 60 &&
      !/https?:|www\.|[@{}<>[\]*()]|\d{3}|^\d/.test(name) &&
      name.split(' ').length <= 6 &&
      !desks.has(name.toLowerCase()) &&
      name.toLowerCase() !== outlet?.toLowerCase() &&
      !/^(?:admin|administrator|redaktion|redaction|editor|user|root|guest)$/i.test(name),
  )
}
