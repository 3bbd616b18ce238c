import words from '../../../lexicon/page/bylines.json' with { type: 'json' }
import { type Draft, leave, printed } from '../draft.ts'
import { findSource } from '../source.ts'
import { findMoments } from '../time/moment.ts'
import { isByline } from './byline.ts'
import { headLength } from './prose.ts'

const outletWord = new RegExp(`(?<!\\p{L})(?:${words.outletWords.join('|')})(?!\\p{L})`, 'iu')

/**
 * The outlet's name above the headline: a short first line that names a paper, station or office, with a headline below it.
 * `The Example Review` · `RADIO EXAMPLE` · `Radio Example | Morning bulletin, Monday 18 August 2025, 07:00`
 * A headline that stands first ("Review of the truce begins") is told by its lower-case words.
 */
export function readMasthead(draft: Draft): void {
  const [first, ...rest] = draft.lines.slice(0, headLength(draft.lines))
  // "The Security Council," opens a resolution.
  if (!first || draft.title || draft.markup || first.text.length > 110 || first.text.endsWith(',')) return
  const headline = rest.slice(0, 4).find((line) => !isByline(draft, line) && line.text.includes(' '))
  if (!headline) return
  const name = (first.text.split(/\s+[|–—-]\s+|\s*\(|,\s/u)[0] as string).trim()
  if (!isName(name)) return
  const source = findSource(name)
  const read = printed(draft, first.start, first.start + name.length, source?.read.value)
  if (source?.kind === 'agency') draft.agencies.push(read)
  draft.outlet ??= read
  const [moment] = findMoments(first.text)
  if (moment && !draft.published)
    draft.published = { moment, from: printed(draft, first.start + moment.start, first.start + moment.end).from }
  leave(draft, first, 'masthead')
  draft.lines.splice(draft.lines.indexOf(first), 1)
}

function isName(name: string): boolean {
  if (findSource(name)) return true
  const all = name.split(/\s+/)
  if (all.length > 6 || all.some((word) => /^\p{Ll}/u.test(word) && !/^(?:of|the|for|and|de|du|la|le|in)$/.test(word)))
    return false
  const capitals = !/\p{Ll}/u.test(name) && all.length <= 3 && all.length > 1
  return outletWord.test(name) || capitals || (/^The\s/.test(name) && all.length <= 4)
}
