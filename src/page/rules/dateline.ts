import { addOnce, type Draft, type Line, noteLeft, part, printed, standsAt } from '../draft.ts'
import { isCountry, isKnownPlace } from '../places.ts'
import { findSource } from '../source.ts'
import { findDay, findMoments, type Moment } from '../time/moment.ts'
import { isProse } from './prose.ts'

/** What stands before the first sentence of a report. Spans are offsets into the line; `end` is where the sentence begins. */
export interface FoundDateline {
  place: { start: number; end: number } | null
  moment: Moment | null
  sources: { text: string; start: number; end: number; bracketed: boolean }[]
  end: number
}

const labels =
  /^(?:date|dated|published|updated|posted|issued|released|last|first|on|by|in|since|until|from|as|at|between|before|after|during|summary|embargoed|ref|no|category|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i
const notPlaces =
  /^(?:UPDATE\s?\d?|BREAKING(?: NEWS)?|EXCLUSIVE|ANALYSIS|EXPLAINER|OPINION|WATCH|LIVE|VIDEO|NOTE|EDITORIAL|FACTBOX|TIMELINE|CORRECTED|CORRECTION|READ MORE|NEWS|PRESS RELEASE|STATEMENT|ADVISORY|WRAPUP\s?\d?|URGENT|INTERVIEW|ARTICLE [IVX\d]+|ANNEX [IVX\d]*|CHAPTER [IVX\d]+|PART [IVX\d]+|SECTION \d+|[IVX]+|NATO|EU|UN|AU|ECOWAS|OSCE|IGAD)$/
const word = "[\\p{Lu}][\\p{L}'’.-]*"
const placeName = `${word}(?:[\\s/-]+(?:(?:de|da|do|del|la|el|es|of|the|al|am|upon)\\s+)*${word}){0,4}`
const region = `(?:\\s*,\\s*${placeName}|\\s*\\(\\s*${placeName}\\s*\\)|\\s*\\[\\s*${placeName}\\s*\\])?`
const place = new RegExp(`^${placeName}${region}`, 'u')
const separator = /^\s*[,.:;]?\s*/
const dash = /^\s*(?:\.?\s*(?:—|–|--|-(?=\s|["“‘\p{Lu}]))|\.\s*[—–-]+)\s*/u
const mark = /^\s*(?:[:.]|\/\.?|\)\.?|\])\s*/

/**
 * Finds the dateline at the head of a paragraph, in the styles of agencies and outlets:
 * `BAKU (AZERBAIJAN), (APP - UrduPoint / Pakistan Point News - 9th Aug, 2025) Text`
 * `GENEVA, Nov 3 (Reuters) — Text` · `GENEVA (AP) — Text` · `(Reuters) - Text`
 * `TBILISI, DFWatch–Text` · `Tashkent. 5 May. INTERFAX - Text` · `MOSCOW, August 9. /TASS/. Text`
 * `New Delhi [India], August 9 (ANI): Text` · `ISLAMABAD: Text` · `GENEVA — Text` · `Nairobi, 9 August 2025 – Text`
 * `(New York, August 9, 2025) – Text` · `9 August 2025 – Text`
 * What is only a place must be in capitals or known, and be parted by a dash or colon; "GENEVA talks resumed" has no dateline.
 */
export function findDateline(text: string): FoundDateline | null {
  const head = text.slice(0, 220)
  const found = bracketedAll(head) ?? open(head)
  return found && isSpeaker(head, found) ? null : found
}

/** "ELENI VARDA (Opposition): On 7 December …", "MINISTER OMAR: (Via interpreter) …": a name in capitals before a colon, where no place, day or agency is known. */
const isSpeaker = (head: string, { place, moment, sources, end }: FoundDateline): boolean =>
  place !== null &&
  moment === null &&
  (head.slice(0, end).trimEnd().endsWith(':') || head[place.end] === ':') &&
  !isKnownPlace(head.slice(place.start, place.end)) &&
  !sources.some(({ text }) => findSource(text))

/** `(New York, August 9, 2025) – Text`, `[Nairobi, 9 August 2025] Text`, `(Reuters) - Text` */
function bracketedAll(head: string): FoundDateline | null {
  const whole = head.match(/^[([]([^)\]]{2,90})[)\]]/)
  if (!whole) return null
  const inner = open(`${whole[1]} — `)
  const after = whole[0].length + (head.slice(whole[0].length).match(dash)?.[0].length ?? 0)
  const parted = after > whole[0].length
  if (inner && (inner.moment || parted)) {
    const shift = <Part extends { start: number; end: number }>(span: Part): Part => ({
      ...span,
      start: span.start + 1,
      end: span.end + 1,
    })
    return {
      place: inner.place && shift(inner.place),
      moment: inner.moment && shift(inner.moment),
      sources: inner.sources.map(shift),
      end: begin(head, parted ? after : whole[0].length),
    }
  }
  const source = findSource(whole[1] as string)
  if (!source) return null
  return {
    place: null,
    moment: null,
    sources: [{ text: whole[1] as string, start: 1, end: whole[0].length - 1, bracketed: true }],
    end: begin(head, after),
  }
}

function open(head: string): FoundDateline | null {
  const found: FoundDateline = { place: null, moment: null, sources: [], end: 0 }
  let at = 0
  const name = placeAt(head)
  if (name) {
    found.place = name
    at = name.end
  }
  let parted = false
  for (let step = 0; step < 6; step++) {
    const rest = head.slice(at)
    const ended = rest.match(dash)
    if (ended && !found.moment && found.place && momentAt(rest.slice(ended[0].length))) {
      at += ended[0].length
      continue
    }
    if (ended && (found.place || found.moment || found.sources.length)) {
      at += ended[0].length
      parted = true
      break
    }
    const gap = rest.match(separator)?.[0].length ?? 0
    const next = rest.slice(gap)
    if (step === 0 && name && gap === 0 && !/^[\s/(]/.test(rest)) break
    const moment = momentAt(next)
    if (moment && !found.moment) {
      found.moment = { ...moment, start: at + gap, end: at + gap + moment.end }
      at = found.moment.end
      continue
    }
    const brackets = next.match(/^(?:\(([^()]{2,90})\)|\/([^/]{2,40})\/|\[([^[\]]{2,60})\])/)
    if (brackets && (found.place || found.moment)) {
      const inner = (brackets[1] ?? brackets[2] ?? brackets[3]) as string
      const only = found.place || findSource(inner) ? null : placeAt(inner)
      if (only && only.end === inner.length) found.place = { start: at + gap + 1, end: at + gap + 1 + only.end }
      else if (!readBrackets(found, inner, at + gap + 1)) break
      at += gap + brackets[0].length
      continue
    }
    const bare = next.match(
      /^([\p{Lu}][\p{L}.&/’'-]*(?:\s+[\p{Lu}][\p{L}.&’'-]*){0,3}?)(?=\s*(?:[—–]|--?\s|-["“\p{Lu}]|[.:]\s|$))/u,
    )
    if (
      bare &&
      gap > 0 &&
      found.place &&
      !found.sources.length &&
      (findSource(bare[1] as string) ||
        isCapitals(bare[1] as string, found, next) ||
        /^\s*(?:[—–]|--?)/.test(next.slice(bare[0].length)))
    ) {
      found.sources.push({ text: bare[1] as string, start: at + gap, end: at + gap + bare[0].length, bracketed: false })
      at += gap + bare[0].length
      continue
    }
    break
  }
  return conclude(head, found, at, parted)
}

/** `PRETORIA. 2 November. EXAMPLE PRESS. The…`: a name in capitals closed by a full stop, after place and date. */
function isCapitals(name: string, found: FoundDateline, next: string): boolean {
  return (
    found.moment !== null &&
    !/\p{Ll}/u.test(name) &&
    name.length > 3 &&
    /^\.\s+["“‘\p{Lu}]/u.test(next.slice(name.length))
  )
}

/** Decides whether what was found is a dateline, and where the sentence begins. */
function conclude(head: string, found: FoundDateline, at: number, parted: boolean): FoundDateline | null {
  const firm = found.sources.length > 0 || (found.moment !== null && found.place !== null)
  let end = at
  if (!parted) {
    const closing = head.slice(at).match(mark)
    const bracketed = /[)\]/]$/.test(head.slice(0, at))
    if (closing) end += closing[0].length
    else if (!bracketed && !(firm && at >= head.length)) return null
    if (
      !firm &&
      !(found.place && /^\s*:/.test(head.slice(at)) && isKnownPlace(head.slice(found.place.start, found.place.end)))
    )
      return null
    if (firm && !closing && !/^\s*$|^\s*["“‘'\p{Lu}\d]/u.test(head.slice(at))) return null
  } else if (!firm) {
    if (found.place ? !standsAlone(head, found.place, end) : found.moment?.year == null) return null
  }
  const dot = head.slice(end).match(/^[.,]\s+/)
  if (dot) end += dot[0].length
  const start = begin(head, end)
  return /^["“‘'«([\p{L}\d$€£]/u.test(head.slice(start)) || start >= head.length ? { ...found, end: start } : null
}

/** A place with nothing but a dash: in capitals or known, and the dash opens no insertion ("Geneva – the host city – said"). */
function standsAlone(head: string, span: { start: number; end: number }, end: number): boolean {
  const name = head.slice(span.start, span.end)
  const first = name.split(/\s*[,([]/)[0] as string
  if (notPlaces.test(first)) return false
  const rest = head.slice(end)
  const capitals = !/\p{Ll}/u.test(first) && first.length > 2
  if (!capitals && !isKnownPlace(name)) return false
  if (!/^["“‘'«\p{Lu}\d]/u.test(rest)) return false
  const sentence = rest.split(/[.!?](?:\s|$)/)[0] ?? ''
  return capitals || !/\s[—–-]+\s/.test(sentence)
}

/** Words in brackets after a place are its country or region when they are known as such or in capitals; else they name who wrote. */
function isRegion(words: string, name: string): boolean {
  if (findSource(words)) return false
  if (isCountry(words) || isKnownPlace(words)) return true
  return name.includes('[') || (!/\p{Ll}/u.test(words) && words.length > 4)
}

function placeAt(head: string): { start: number; end: number } | null {
  // "Mr Hollis (Eastmere): To ask …" is a speaker and his seat.
  if (/^(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady)\b|The (?!(?:Hague|Gambia|Valley|Bahamas)\b))/i.test(head)) return null
  const match = head.match(place)
  if (!match) return null
  let name = match[0].replace(/\.$/, '')
  const inner = name.match(/\s*[([]\s*([^)\]]+?)\s*[)\]]$/)
  if (inner && !isRegion(inner[1] as string, name)) name = name.slice(0, inner.index).replace(/\.$/, '')
  const pieces = name.split(/,\s*/)
  const last = pieces.at(-1) as string
  if (
    pieces.length > 1 &&
    (findSource(last) || momentAt(name.slice(name.lastIndexOf(last))) || momentAt(head.slice(head.indexOf(last))))
  )
    name = name.slice(0, name.lastIndexOf(last)).replace(/,\s*$/, '')
  const dated = name.search(/\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i)
  if (dated > 0 && momentAt(head.slice(dated).trimStart())) name = name.slice(0, dated)
  if (momentAt(name) || momentAt(head)) return null
  if (!/\p{Lu}\.\p{Lu}\.$/u.test(name)) name = name.replace(/\.$/, '')
  name = name.replace(/[\s–—/-]+$/u, '')
  const first = name.split(/\s*[,([]/)[0] as string
  if (notPlaces.test(first) || labels.test(first) || first.length < 3) return null
  return { start: 0, end: name.length }
}

/** A day at the very beginning of a text, with or without its year. */
function momentAt(text: string): Moment | null {
  const weekday =
    text.match(/^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]?\s+/i)?.[0].length ?? 0
  const rest = text.slice(weekday, weekday + 60)
  const moment = findMoments(rest).find((found) => found.start === 0) ?? findDay(rest)
  return moment && moment.start === 0 ? { ...moment, end: moment.end + weekday } : null
}

/** `APP - UrduPoint / Pakistan Point News - 9th Aug, 2025`: parts are a date, or names of who wrote. False for anything else. */
function readBrackets(found: FoundDateline, inner: string, at: number): boolean {
  const sources: FoundDateline['sources'] = []
  const read = (words: string, from: number): boolean => {
    const text = words.replace(/^[\s,;|–—-]+/, '').trimEnd()
    const start = from + words.indexOf(text)
    const moment = momentAt(text)
    if (moment && !found.moment) found.moment = { ...moment, start, end: start + moment.end }
    else if (text.includes('/') && !findSource(text))
      return [...text.matchAll(/[^/]+/g)].every((piece) => read(piece[0], start + piece.index))
    else if (/^\p{Lu}[\p{L}\p{N}.&/’' -]{1,40}$/u.test(text))
      sources.push({ text, start, end: start + text.length, bracketed: true })
    else return text === ''
    return true
  }
  const parts = [...inner.matchAll(/(?:(?!\s+[-–—|]\s+|;|,\s+(?!\d{4})).)+/gu)]
  if (!parts.every((piece) => read(piece[0], at + piece.index))) return false
  found.sources.push(...sources)
  return true
}

function begin(head: string, at: number): number {
  return at + (head.slice(at).match(/^\s*/)?.[0].length ?? 0)
}

/**
 * Takes the dateline off the first paragraph of the report (or the line before it, where it stands alone): the text begins
 * with the sentence, and place, date, agency and outlet keep where they stood.
 */
export function readDateline(draft: Draft): void {
  for (const [index, line] of draft.lines.slice(0, 6).entries()) {
    if (line.kind === 'heading') continue
    const found = findDateline(line.text)
    const alone = found ? found.end >= line.text.length : false
    if (found && (alone ? draft.lines[index + 1] : true) && (found.place || !isTimeline(draft, line))) {
      take(draft, line, found)
      const rest = part(draft, line, line.start + found.end)
      draft.lines.splice(index, 1, ...(rest ? [rest] : []))
      return
    }
    if (isProse(line)) return
  }
}

/** Other lines begin with a date as well: `30 August 2001 – The agreement is signed.` is then an entry and no dateline. */
function isTimeline(draft: Draft, line: Line): boolean {
  return line.kind !== 'item' && draft.lines.some((other) => other !== line && momentAt(other.text) !== null)
}

function take(draft: Draft, line: Line, found: FoundDateline): void {
  draft.datelineSpan = { start: line.start, end: Math.min(line.end, line.start + found.end) }
  noteLeft(draft, draft.datelineSpan, 'dateline')
  draft.dateline = {}
  if (found.place) draft.dateline.place = printed(draft, line.start + found.place.start, line.start + found.place.end)
  if (found.moment)
    draft.datelineDay = {
      moment: found.moment,
      from: standsAt(draft, line.start + found.moment.start, line.start + found.moment.end),
    }
  for (const source of found.sources) {
    const lexical = findSource(source.text)
    const read = printed(draft, line.start + source.start, line.start + source.end, lexical?.read.value)
    if (lexical ? lexical.kind === 'outlet' : !source.bracketed && !draft.outlet) draft.outlet ??= read
    else addOnce(draft.agencies, read)
  }
}
