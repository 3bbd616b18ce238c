import type { Dom } from './dom.ts'

/** An object of a page's JSON-LD (https://schema.org). */
export type JsonRecord = Record<string, unknown>

const articles = /Article|Posting|Report|Release|WebPage|CreativeWork|NewsItem/

/** All objects of the page's JSON-LD, those that are articles first. What is no JSON is passed over. */
export function jsonRecords(dom: Dom): JsonRecord[] {
  const records: JsonRecord[] = []
  for (const script of Array.from(dom.querySelectorAll('script[type="application/ld+json"]')))
    for (const value of parse(script.textContent ?? '')) collect(value, records, 0)
  const rank = (record: JsonRecord) =>
    /Article|Posting|Release/.test(types(record)) ? 0 : articles.test(types(record)) ? 1 : 2
  return records.sort((one, other) => rank(one) - rank(other))
}

/** The `@type` of a record, several joined by a space. */
export function types(record: JsonRecord): string {
  return [record['@type']].flat().join(' ')
}

/** A string, or the `name` of an object or of each in a list. */
export function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(namesOf)
  return isRecord(value) && 'name' in value ? namesOf(value.name) : []
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): unknown[] {
  const json = text
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>)\s*;?\s*$/, '')
  for (const form of [json, json.replace(/[\n\r\t]+/g, ' ').replace(/;\s*$/, '')])
    try {
      return [JSON.parse(form)]
    } catch {}
  return []
}

function collect(value: unknown, records: JsonRecord[], depth: number): void {
  if (depth > 6 || records.length > 500) return
  if (Array.isArray(value)) for (const item of value) collect(item, records, depth + 1)
  else if (isRecord(value)) {
    if ('@type' in value) records.push(value)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'liveBlogUpdate'])
      if (typeof value[key] === 'object' && !(key === 'itemListElement' && depth > 1))
        collect(value[key], records, depth + 1)
  }
}
