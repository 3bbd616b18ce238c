import type { Read } from '../../model/read.ts'
import { findSource } from '../source.ts'
import { type Dom, tidy, words } from './dom.ts'
import { type JsonRecord, namesOf } from './jsonld.ts'

/** The content of each meta element by its key, with where it stood. */
export type Metas = Map<string, Read<string>>

/** All meta elements that have a content; the first of a key counts, `property` before `name`. */
export function readMetas(dom: Dom): Metas {
  const metas: Metas = new Map()
  const elements = Array.from(dom.querySelectorAll('meta[content]'))
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv'])
    for (const element of elements) {
      const key = element.getAttribute(attribute)
      const value = tidy(element.getAttribute('content') ?? '')
      if (key && value && !metas.has(key))
        metas.set(key, { value, from: { kind: 'stated', at: `meta[${attribute}=${key}]` } })
    }
  return metas
}

/** The content of the first of these meta elements that the page has. */
export function metaContent(metas: Metas, keys: string[]): Read<string> | null {
  for (const key of keys) {
    const read = metas.get(key)
    if (read) return read
  }
  return null
}

/** The outlet: site name, publisher in JSON-LD, or the application's name. */
export function readOutlet(metas: Metas, records: JsonRecord[]): Read<string> | null {
  const site = metaContent(metas, ['og:site_name'])
  const publisher = records.flatMap((record) => namesOf(record.publisher)).find((name) => name.trim())
  const named = publisher
    ? { value: tidy(publisher), from: { kind: 'stated' as const, at: 'application/ld+json publisher.name' } }
    : null
  const read =
    [site, named].find((one) => one && findSource(one.value)) ??
    site ??
    named ??
    metaContent(metas, ['application-name', 'publisher', 'dc.publisher', 'DC.publisher'])
  return read && { ...read, value: findSource(read.value)?.read.value ?? read.value }
}

/** The headline without the outlet's name: the one first-level heading where the page's title has its words, else what the metadata say. */
export function readTitle(dom: Dom, metas: Metas, records: JsonRecord[], outlet: string | null): Read<string> | null {
  const head = words(dom.querySelector('head > title') ?? dom.querySelector('title'))
  const headings = Array.from(dom.querySelectorAll('h1'))
    .map(words)
    .filter((text) => text.length > 3)
  const headline = records.map((record) => record.headline).find((value) => typeof value === 'string')
  const open = metaContent(metas, ['og:title', 'twitter:title', 'dc.title', 'DC.title'])
  const all = [open?.value, head, typeof headline === 'string' ? tidy(headline) : ''].filter((text): text is string =>
    Boolean(text),
  )
  const heading = headings.find((text) =>
    all.some((other) => lower(other).startsWith(lower(text)) || lower(other) === lower(text)),
  )
  if (heading) return { value: heading, from: { kind: 'stated', at: 'h1' } }
  if (open) return { ...open, value: withoutOutlet(open.value, outlet) }
  if (typeof headline === 'string' && tidy(headline))
    return { value: tidy(headline), from: { kind: 'stated', at: 'application/ld+json headline' } }
  const alone = headings.length === 1 ? headings[0] : undefined
  if (alone) return { value: alone, from: { kind: 'stated', at: 'h1' } }
  return head ? { value: withoutOutlet(head, outlet), from: { kind: 'stated', at: 'title' } } : null
}

const suffix = /\s+(?:[|»·•]|[-–—]|::?)\s+([^|»·•]{2,60})$/u

/** `Northland Signs Protocol - The Example` without its outlet; any suffix after a bar, a known name after a dash. */
function withoutOutlet(title: string, outlet: string | null): string {
  const match = title.match(suffix)
  if (!match || (match.index as number) < 15) return title
  const name = match[1] as string
  const bar = /[|»·•]/.test(match[0])
  const own = outlet && (lower(name).includes(lower(outlet)) || lower(outlet).includes(lower(name)))
  return bar || own || findSource(name) ? title.slice(0, match.index) : title
}

function lower(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
