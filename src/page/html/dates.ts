import type { PrintedTime } from '../draft.ts'
import { findMoments } from '../time/moment.ts'
import { type Dom, words } from './dom.ts'
import type { JsonRecord } from './jsonld.ts'
import { type Metas, metaContent } from './names.ts'

const publishedKeys = [
  'article:published_time',
  'og:published_time',
  'datePublished',
  'datepublished',
  'publishdate',
  'pubdate',
  'PublishDate',
  'publish-date',
  'publication_date',
  'date',
  'DC.date.issued',
  'dc.date.issued',
  'DC.date',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'DCTERMS.created',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'cXenseParse:recs:publishtime',
  'citation_publication_date',
  'citation_date',
  'rnews:datePublished',
  'bt:pubDate',
  'publishtime',
  'published_at',
  'created',
  'dateCreated',
  'last-published',
  'mediator_published_time',
  'pdate',
  'ptime',
  'article_date_original',
  'originalpublicationdate',
  'timestamp',
]
const updatedKeys = [
  'article:modified_time',
  'og:updated_time',
  'dateModified',
  'datemodified',
  'lastmod',
  'last-modified',
  'Last-Modified',
  'dcterms.modified',
  'DC.date.modified',
  'modified',
  'revised',
]
const timeElements = [
  'time[itemprop="datePublished"]',
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'time.published',
  '.entry-date[datetime]',
  'article time[datetime]',
  'header time[datetime]',
  'time[datetime]',
  'abbr.published',
  '[itemprop="dateCreated"]',
]
const dateElements = [
  '.published',
  '.entry-date',
  '.post-date',
  '.article-date',
  '.date',
  '.post-meta',
  '.postmetadata',
  '.entry-meta',
  '.byline',
  '.meta',
  '.timestamp',
  '.datum',
  '.date-header',
  '[class*="date"]',
  '[class*="time"]',
  '[id*="date"]',
  '[class*="publish"]',
  '[class*="meta"]',
  'time',
  'header',
  'footer',
]

/** When the page was published and last changed, by the first place that gives a full date: markup first, then its address, then what is printed. */
export function readDates(
  dom: Dom,
  metas: Metas,
  records: JsonRecord[],
  url: string,
  monthFirst: boolean,
): { published: PrintedTime | null; updated: PrintedTime | null } {
  const read = (text: string | null | undefined, at: string): PrintedTime | null => {
    const moment = text
      ? findMoments(text.slice(0, 400), monthFirst).find((found) => (found.year as number) >= 1990)
      : undefined
    return moment ? { moment, from: { kind: 'stated', at } } : null
  }
  const linked = (keys: string[]) => {
    for (const key of keys)
      for (const record of records) {
        const value = record[key]
        const time = typeof value === 'string' ? read(value, `application/ld+json ${key}`) : null
        if (time) return time
      }
    return null
  }
  const meta = (keys: string[]) => {
    for (const key of keys) {
      const content = metaContent(metas, [key])
      const time = content?.from.kind === 'stated' ? read(content.value, content.from.at) : null
      if (time) return time
    }
    return null
  }
  const elements = (selectors: string[], attribute: boolean) => {
    for (const selector of selectors)
      for (const element of Array.from(dom.querySelectorAll(selector)).slice(0, 6)) {
        if (element.closest('aside, nav, .related, .comments, #comments, .sidebar')) continue
        const text = attribute
          ? (element.getAttribute('datetime') ??
            element.getAttribute('content') ??
            element.getAttribute('title') ??
            words(element))
          : words(element)
        const time = text.length < 400 ? read(text, selector) : null
        if (time) return time
      }
    return null
  }
  const updated = linked(['dateModified']) ?? meta(updatedKeys)
  const published =
    linked(['datePublished', 'uploadDate', 'dateCreated']) ??
    meta(publishedKeys) ??
    elements(timeElements, true) ??
    dayOfAddress(url) ??
    elements(dateElements, false) ??
    firstPrinted(dom, read)
  return { published: published ?? updated, updated: published ? updated : null }
}

/** `…/2025/08/09/…`, `…/2025-08-09-…`, `…_20250809…` */
function dayOfAddress(url: string): PrintedTime | null {
  const match =
    url.match(/\/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/) ??
    url.match(/[/_-](20\d\d)([01]\d)([0-3]\d)(?=[/_.-]|$)/)
  if (!match) return null
  const [moment] = findMoments(`${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`)
  return moment ? { moment, from: { kind: 'stated', at: 'address' } } : null
}

/** The first full date that stands in the page's words. */
function firstPrinted(dom: Dom, read: (text: string, at: string) => PrintedTime | null): PrintedTime | null {
  for (const root of ['article', 'main', 'body']) {
    const text = words(dom.querySelector(root)).slice(0, 20_000)
    for (let at = 0; at < text.length; at += 300) {
      const time = read(text.slice(at, at + 340), root)
      if (time) return time
    }
  }
  return null
}
