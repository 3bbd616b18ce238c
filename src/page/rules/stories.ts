import lists from '../../../lexicon/page/lists.json' with { type: 'json' }
import type { Related } from '../../model/page.ts'
import { type Draft, type Line, leave, standsAt } from '../draft.ts'
import { ageAtEnd } from '../time/age.ts'
import { isProse } from './prose.ts'

const exact = new Set(lists.headings.filter((heading) => !heading.endsWith('*')))
const starts = lists.headings.filter((heading) => heading.endsWith('*')).map((heading) => heading.slice(0, -1))
const inline = new RegExp(`^(?:${lists.inline.join('|')})\\s*[:|›»]\\s*(?=\\S)`, 'iu')
const bullet = /^(?:[-–—*•·▪►›»>]|\d{1,2}[.)])(?:\s+|$)/u
const cutMark = /\s*(?:\.{2,}|…)\s*$/u

/** A heading under which a page lists other stories, e.g. `Recent Stories`, `More Stories From World`. */
export function isListHeading(text: string): boolean {
  const heading = text.toLowerCase().replace(/^[\s•|#-]+|[\s:»›>|…-]+$/gu, '')
  if (exact.has(heading)) return true
  return (
    heading.split(/\s+/).length <= 8 &&
    !/[.!?]$/.test(heading) &&
    starts.some(
      (start) =>
        heading.startsWith(start) &&
        (heading.length === start.length || /\s/.test(heading[start.length] as string) || start.endsWith(' ')),
    )
  )
}

/**
 * Takes lists of other stories out of the page: their titles, whether the outlet cut them, and their ages, unglued.
 * `Recent Stories` … · `- Fire breaks out at historic mosque-cathedral in Spain3 hours ago`
 * `Read also: Northland clears the eastern bank of mines` in the middle of a report
 * A list ends where prose begins again; "More than 3 hours ago the talks broke off." is prose.
 */
export function readStories(draft: Draft): void {
  const kept: Line[] = []
  let list: { heading: string; lines: number } | null = null
  const body = draft.lines.findIndex(isProse)
  draft.lines.forEach((line, index) => {
    const after = body >= 0 && index > body
    if (isListHeading(line.text) && (after || followedByAges(draft.lines, index))) {
      list = { heading: line.text.replace(/\s*[:»›>]+$/u, ''), lines: 0 }
      leave(draft, line, 'story-list')
      return
    }
    const lead = line.text.match(inline)
    if (lead && after && line.text.length < 220) {
      add(draft, line, lead[0].length, lead[0].replace(/\s*[:|›»]\s*$/u, ''))
      leave(draft, line, 'story-list')
      return
    }
    if (list && !endsList(draft.lines, index, list.lines)) {
      list.lines++
      add(draft, line, 0, list.heading)
      leave(draft, line, 'story-list')
      return
    }
    list = null
    if (isAged(line) && (isAged(draft.lines[index - 1]) || isAged(draft.lines[index + 1])) && after) {
      add(draft, line, 0, '')
      leave(draft, line, 'story-list')
      return
    }
    kept.push(line)
  })
  draft.lines = kept
}

function add(draft: Draft, line: Line, from: number, list: string): void {
  const mark = line.text.slice(from).match(bullet)?.[0].length ?? 0
  const text = line.text.slice(from + mark)
  const age = ageAtEnd(text)
  const title = (age ? text.slice(0, age.start) : text).replace(/[\s|·•–-]+$/u, '')
  if (!title && age) addAge(draft, line, age, from + mark)
  if (!/\p{L}/u.test(title)) return
  const related: Related = { title: title.replace(cutMark, ''), cut: cutMark.test(title), list }
  draft.related.push(related)
  draft.relatedAges.push(null)
  if (age) addAge(draft, line, age, from + mark)
}

function addAge(draft: Draft, line: Line, age: NonNullable<ReturnType<typeof ageAtEnd>>, shift: number): void {
  const related = draft.related.at(-1)
  if (!related || related.age) return
  related.age = age.text
  const start = line.start + shift + age.start
  draft.relatedAges[draft.related.length - 1] = {
    seconds: age.seconds,
    coarse: age.coarse,
    from: standsAt(draft, start, start + age.text.length),
  }
}

function isAged(line: Line | undefined): boolean {
  return (
    line !== undefined && line.text.length < 200 && ageAtEnd(line.text) !== null && !/[.!?]\s+\p{Lu}/u.test(line.text)
  )
}

function followedByAges(lines: Line[], index: number): boolean {
  return lines.slice(index + 1, index + 5).some((line) => ageAtEnd(line.text) !== null)
}

/** Prose again: a closed sentence of some length that is no headline, or two sentences in one line. */
function endsList(lines: Line[], index: number, length: number): boolean {
  const line = lines[index] as Line
  if (isAged(line)) return false
  if (line.kind === 'heading' && length > 0) return true
  const text = line.text
  if (/\.["”’)]*$/u.test(text) && !/\.\.$/.test(text) && (text.length >= 90 || /\p{Ll}[.!?]\s+\p{Lu}/u.test(text)))
    return true
  return text.length >= 240
}
