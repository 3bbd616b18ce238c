import { createHash } from 'node:crypto'
import type { Block, Page, Related } from '../model/page.ts'
import type { Read, Reader } from '../model/read.ts'
import type { Draft, PrintedTime } from './draft.ts'
import { findLanguage } from './language.ts'
import { bare } from './rules/title.ts'
import { outletOfHost, zoneOf } from './source.ts'
import { after, before, isoDay, resolveMoment } from './time/resolve.ts'

/** Name and version of this reader; part of every page's id. */
export const pageReader: Reader = { name: 'pacta-page', version: '1' }

/** Puts the page together once all rules have run: the text and its blocks, the times with their zones, the id. */
export function finishPage(draft: Draft, statedLanguage: Read<string> | null): Page {
  const { text, blocks } = putTogether(draft)
  const { document } = draft
  const host = outletOfHost(document.address)
  const outlet =
    draft.outlet ?? (host ? { value: host, from: { kind: 'implied' as const, rule: 'address-host' } } : null)
  const seat =
    zoneOf(outlet?.value ?? null, document.address) ?? (outlet ? null : zoneOf(draft.agencies[0]?.value ?? null, ''))
  const times = resolveTimes(draft, seat)
  const dateline = draft.dateline
  const day = draft.datelineDay
  if (dateline && day && (day.moment.year !== null || times.published))
    dateline.date = {
      value: isoDay(day.moment, times.published?.value),
      from: day.moment.year === null ? { kind: 'implied', rule: 'year-of-publication' } : day.from,
    }
  return {
    id: createHash('sha256')
      .update(JSON.stringify([document.id, pageReader, text]))
      .digest('hex'),
    document: document.id,
    address: document.address,
    title: draft.title,
    byline: draft.byline.filter((one) => !draft.agencies.some((agency) => agency.value === one.value)),
    outlet,
    agencies: draft.agencies,
    dateline: dateline && (dateline.place || dateline.date) ? dateline : null,
    published: times.published,
    zone: times.zone,
    updated: times.updated,
    language: findLanguage(text || draft.surface, statedLanguage),
    text,
    blocks,
    related: times.related,
    left: draft.left,
    reader: pageReader,
  }
}

/**
 * A report with nothing around it keeps every character where it is, its dateline alone blanked by spaces, so that offsets into
 * the text are offsets into what came in. Otherwise the text is its blocks, a blank line between them.
 */
function putTogether(draft: Draft): { text: string; blocks: Block[] } {
  if (!draft.cut && !draft.markup) {
    const { surface, datelineSpan: cut } = draft
    const text = cut
      ? surface.slice(0, cut.start) + surface.slice(cut.start, cut.end).replace(/\S/g, ' ') + surface.slice(cut.end)
      : surface
    return { text, blocks: draft.lines.map(({ kind, start, end }) => ({ kind, start, end })) }
  }
  const blocks: Block[] = []
  let text = ''
  for (const line of draft.lines) {
    if (text) text += '\n\n'
    blocks.push({ kind: line.kind, start: text.length, end: text.length + line.text.length })
    text += line.text
  }
  return { text, blocks }
}

/** Resolves the page's own times, then the ages of the stories it lists. */
function resolveTimes(
  draft: Draft,
  seat: string | null,
): Pick<Page, 'published' | 'zone' | 'updated'> & { related: Related[] } {
  const fetched = /^https?:/i.test(draft.document.address) ? draft.document.retrieved : null
  const own = draft.published && resolveMoment(draft.published.moment, draft.published.from, seat)
  let published: Read<string> | null = own && draft.published ? { value: own.value, from: draft.published.from } : null
  let zone = own?.zone ?? null
  if (!published && draft.datelineDay && draft.datelineDay.moment.year !== null)
    published = { value: isoDay(draft.datelineDay.moment), from: { kind: 'implied', rule: 'day-of-dateline' } }
  if (!published && draft.age && fetched) {
    published = {
      value: before(fetched, draft.age.seconds, draft.age.coarse),
      from: { kind: 'implied', rule: 'age-at-retrieval' },
    }
    zone = draft.age.coarse ? null : { kind: 'implied', rule: 'age-at-retrieval' }
  }
  if (published && isFuture(published.value, draft.document.retrieved)) {
    draft.left.push({ text: published.value, rule: 'future-date', from: published.from })
    published = null
    zone = null
  }
  return {
    published,
    zone,
    updated: updatedOf(draft.updated, seat),
    related: resolveAges(draft, published?.value ?? null, fetched),
  }
}

function updatedOf(time: PrintedTime | null, seat: string | null): Read<string> | null {
  return time && { value: resolveMoment(time.moment, time.from, seat).value, from: time.from }
}

/** More than a day and a half after the document was fetched: no zone explains that. */
function isFuture(published: string, retrieved: string): boolean {
  const fetched = Date.parse(retrieved)
  return fetched > Date.UTC(2000, 0) && Date.parse(published) > fetched + 36 * 3_600_000
}

/**
 * Ages count back from when the page was served: where it lists itself ("32 seconds ago"), that long after its own time;
 * else when it was fetched from the web. A saved file that does not list itself does not tell.
 */
function resolveAges(draft: Draft, published: string | null, fetched: string | null): Related[] {
  const title = draft.title && bare(draft.title.value)
  const self = draft.related.findIndex(
    (related, index) => draft.relatedAges[index] && title && isSame(bare(related.title), title, related.cut),
  )
  const ownAge = self >= 0 ? draft.relatedAges[self] : null
  const served =
    ownAge && published && published.length > 10 && !ownAge.coarse ? after(published, ownAge.seconds) : fetched
  const rule = served === fetched ? 'age-at-retrieval' : 'age-beside-own-listing'
  return draft.related.map((related, index) => {
    const age = draft.relatedAges[index]
    return age && served
      ? { ...related, time: { value: before(served, age.seconds, age.coarse), from: { kind: 'implied', rule } } }
      : related
  })
}

function isSame(listed: string, title: string, cut: boolean): boolean {
  return listed === title || (cut && listed.length > 20 && title.startsWith(listed))
}
