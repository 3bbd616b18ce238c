import words from '../../../lexicon/page/bylines.json' with { type: 'json' }
import type { Read } from '../../model/read.ts'
import { addOnce, type Draft, type Line, leave, type PrintedTime, printed, standsAt } from '../draft.ts'
import { isKnownPlace } from '../places.ts'
import { findSource, type Source } from '../source.ts'
import { ageAtEnd } from '../time/age.ts'
import { findMoments } from '../time/moment.ts'
import { findDateline } from './dateline.ts'
import { headLength } from './prose.ts'

/** What a byline line says; null where a line is none. */
interface Byline {
  names: Read<string>[]
  sources: Source[]
  times: (PrintedTime & { updated: boolean })[]
  age: { seconds: number; coarse: boolean; start: number; end: number; updated: boolean } | null
  /** A newsroom or a role signs, and no person. */
  desk: boolean
  /** The line begins with "By". */
  signed: boolean
}

const either = (list: string[]) => [...list].sort((a, b) => b.length - a.length).join('|')
const label = new RegExp(
  `(?<![\\p{L}\\d])(?:${either([...words.timeLabels, ...words.labels])})(?![\\p{L}\\d])\\s*:?`,
  'giu',
)
const updateLabel = new RegExp(`(?<![\\p{L}\\d])(?:${either(words.updateLabels)})\\W*$`, 'iu')
const byLabel = /^\s*(?:by|written by|reported by|reporting by|story by|text by|author)s?\b\s*:?\s*/i
const weekday = /(?<!\p{L})(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?(?!\p{L})[.,]?/giu
const readingTime = /\b\d+\s*-?min(?:ute)?s?\s*(?:read|to read)?\b/gi
const nameWord = "(?:\\p{Lu}[\\p{L}'’.-]*|de|da|dos|del|van|von|der|den|bin|ibn|al|el|la|le|di|du|abu|ben)"
const name = new RegExp(`^${nameWord}(?:\\s+${nameWord}){0,4}$`, 'u')
const outletName = new RegExp(`^the\\s|\\s(?:${either(words.outletWords)})(?!\\p{L})`, 'iu')
const desks = new Set(words.desks)
const roles = new RegExp(`(?<!\\p{L})(?:${either(words.roles)})s?(?!\\p{L})`, 'iu')
const clockAlone = /\b\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\b\.?)?\s*(?:GMT|UTC|[A-Z]{2,4}T\b)?/gi
const editor = /(?<!\p{L})(?:edit(?:or|ed by|ing by)|source)s?\s*:\s*(?:[\p{Ll}_\d]+(?=\s*$|\s*\|))?/giu

/**
 * The lines between title and report that say who wrote it and when, in any house style:
 * `Jane Doe Published August 09, 2025 | 11:46 PM`
 * `By Jane Doe and John Roe – 9 Aug 2025, 23:46 GMT+4`
 * `Jane Doe, Diplomatic Correspondent`
 * `Updated 3 hours ago`
 * `Posted on: 9 August 2025 14:05 | Updated: 10 August 2025 09:00`
 * A line with other words in it ("The talks of 9 August 2025 failed") is left alone.
 */
export function readBylines(draft: Draft): void {
  const head = headLength(draft.lines)
  const kept: Line[] = []
  draft.lines.forEach((line, index) => {
    const stated = index < head && (index > 0 || draft.title || draft.cut) && !isDatelineAlone(line)
    const byline = stated ? readByline(draft, line) : null
    if (!byline || !(isByline(draft, line) || isNear(draft, index, head))) {
      kept.push(line)
      return
    }
    leave(draft, line, 'byline')
    for (const read of byline.names) addOnce(draft.byline, read)
    for (const source of byline.sources)
      if (source.kind === 'agency') addOnce(draft.agencies, source.read)
      else draft.outlet ??= source.read
    for (const time of byline.times)
      if (time.updated) draft.updated ??= time
      else if (!draft.published || draft.published.moment.hour === undefined) draft.published = time
    if (byline.age) {
      const { seconds, coarse, start, end } = byline.age
      draft.age ??= { seconds, coarse, from: standsAt(draft, start, end) }
    }
  })
  draft.lines = kept
}

/** Whether a line says of itself that it is a byline: a time, an age, or "By". */
export function isByline(draft: Draft, line: Line): boolean {
  const byline = readByline(draft, line)
  return byline !== null && (byline.times.length > 0 || byline.age !== null || byLabel.test(line.text))
}

/** `Doha, 19 July 2025` and `JEDDAH, Saudi Arabia - May 12, 2023 (EXAMPLE)` are for the dateline's rule. */
function isDatelineAlone(line: Line): boolean {
  const found = findDateline(line.text)
  if (!found?.place || found.end < line.text.length || found.moment?.hour !== undefined) return false
  const place = line.text.slice(found.place.start, found.place.end)
  return isKnownPlace(place) || (!/\p{Ll}/u.test(place.split(',')[0] as string) && found.moment !== null)
}

/** A line of names alone counts only beside a line with a time. */
function isNear(draft: Draft, index: number, head: number): boolean {
  return [index - 1, index + 1].some((other) => {
    const line = draft.lines[other]
    return other < head && line !== undefined && isByline(draft, line)
  })
}

/** Reads a line as a byline: times and labels are cut out, and every part that is left must be a name, a desk or a known source. */
export function readByline(draft: Draft, line: Line): Byline | null {
  if (line.text.length > 220) return null
  const byline: Byline = { names: [], sources: [], times: [], age: null, desk: false, signed: byLabel.test(line.text) }
  let rest = line.text
  const blank = (start: number, end: number) => {
    rest = `${rest.slice(0, start)}${'|'.repeat(end - start)}${rest.slice(end)}`
  }
  for (const moment of findMoments(line.text)) {
    const updated = updateLabel.test(line.text.slice(0, moment.start).replace(/[\p{L}]*day,?\s*$/iu, ''))
    byline.times.push({ moment, updated, from: standsAt(draft, line.start + moment.start, line.start + moment.end) })
    blank(moment.start, moment.end)
  }
  const age = ageAtEnd(rest)
  if (age) {
    const updated = updateLabel.test(rest.slice(0, age.start))
    byline.age = {
      seconds: age.seconds,
      coarse: age.coarse,
      start: line.start + age.start,
      end: line.start + age.start + age.text.length,
      updated,
    }
    blank(age.start, rest.length)
  }
  const startsBy = byLabel.test(rest)
  const dated = byline.times.length > 0 || byline.age !== null
  for (const pattern of [readingTime, editor, clockAlone, ...(dated || startsBy ? [label, weekday] : [])])
    for (const match of rest.matchAll(pattern)) blank(match.index, match.index + match[0].length)
  for (const match of rest.matchAll(/[^|•·–—\n\t]+/gu))
    for (const piece of match[0].matchAll(/(?:(?!\s+(?:and|&)\s+|\s+-\s+|,|\/|;|\(|\)).)+/gu)) {
      const text = piece[0].replace(/^[\s:.-]*(?:(?:and|&)\s)?\s*|[\s:.-]+$/gu, '')
      const start = line.start + match.index + piece.index + piece[0].indexOf(text)
      if (text && !readPart(draft, byline, text, start, dated || startsBy)) return null
    }
  const { names, sources, times, desk } = byline
  return names.length + sources.length + times.length > 0 || byline.age || desk ? byline : null
}

/** A part between separators: a source, a desk, a place, a role or a name. False where it is none, so that the line is no byline. */
function readPart(draft: Draft, byline: Byline, text: string, start: number, labelled: boolean): boolean {
  const source = findSource(text)
  if (source) byline.sources.push({ ...source, read: printed(draft, start, start + text.length, source.read.value) })
  else if (desks.has(text.toLowerCase()) || roles.test(text)) byline.desk = true
  else if (labelled && isKnownPlace(text)) return true
  else {
    const person = text.replace(/\s+in\s+\p{Lu}[\p{L} ]+$/u, '')
    if (!name.test(person) || person.length > 50 || !(labelled || person.includes(' '))) return false
    const read = printed(draft, start, start + person.length)
    if (outletName.test(person)) byline.sources.push({ kind: 'outlet', read })
    else if (person.includes(' ') || byline.signed) byline.names.push(read)
    else byline.desk = true
  }
  return true
}
