import type { Read } from '../../model/read.ts'
import type { PrintedTime } from '../draft.ts'
import { writesMonthFirst } from '../source.ts'
import { readAuthors } from './authors.ts'
import { readDates } from './dates.ts'
import type { Dom } from './dom.ts'
import { jsonRecords } from './jsonld.ts'
import { readMetas, readOutlet, readTitle } from './names.ts'

/** What the markup says of its page. Every value names the element or property that it stood in. */
export interface Metadata {
  title: Read<string> | null
  byline: Read<string>[]
  outlet: Read<string> | null
  published: PrintedTime | null
  updated: PrintedTime | null
  language: Read<string> | null
}

/** Reads a page's metadata: JSON-LD, OpenGraph and other meta elements, time elements, headings. */
export function readMetadata(dom: Dom, address: string): Metadata {
  const records = jsonRecords(dom)
  const metas = readMetas(dom)
  const outlet = readOutlet(metas, records)
  const url = addressOf(dom, address)
  return {
    title: readTitle(dom, metas, records, outlet?.value ?? null),
    byline: readAuthors(dom, metas, records, outlet?.value ?? null),
    outlet,
    ...readDates(dom, metas, records, url, writesMonthFirst(outlet?.value ?? null, url)),
    language: readLanguage(dom),
  }
}

/** The page's own address where the document came from a file. */
function addressOf(dom: Dom, address: string): string {
  if (/^https?:/i.test(address)) return address
  return (
    dom.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    dom.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    address
  )
}

function readLanguage(dom: Dom): Read<string> | null {
  const value = dom.documentElement?.getAttribute('lang')?.trim().replace('_', '-')
  return value && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(value)
    ? { value, from: { kind: 'stated', at: 'html[lang]' } }
    : null
}
