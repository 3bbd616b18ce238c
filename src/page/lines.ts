import type { Line } from './draft.ts'

const bullet = /^(?:[-–*•·▪►]|\d{1,2}[.)])\s+\S/u

/**
 * The paragraphs of a plain text. A line is a paragraph, unless it breaks off within a sentence or the text is set to a fixed
 * width: then lines that were broken because the next word would not have fitted belong together.
 * @returns lines with their offsets into the text, without the white space around them; a bullet alone joins the line below it
 */
export function plainLines(text: string): Line[] {
  const lines = [...text.matchAll(/[^\r\n\u2028\u2029\f\v]+/g)].flatMap((match) => {
    const words = match[0].trim()
    if (!words) return []
    const start = match.index + match[0].indexOf(words)
    return [{ start, end: start + words.length }]
  })
  const width = fixedWidth(text, lines)
  const joined: { start: number; end: number }[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const gap = last ? text.slice(last.end, line.start) : ''
    const wrapped =
      last &&
      !isBlank(gap) &&
      !bullet.test(text.slice(line.start, line.end)) &&
      (isBroken(text, last, line) || (width > 0 && isForced(text, last, line, width)))
    const marked = last && /^[-–—*•·▪►]$/u.test(text.slice(last.start, last.end)) && !isBlank(gap)
    if (last && (wrapped || marked)) last.end = line.end
    else joined.push({ ...line })
  }
  return joined.map(({ start, end }) => {
    const words = text.slice(start, end)
    return {
      start,
      end,
      text: words,
      kind: /^(?:[-–*•·▪►])\s/u.test(words) ? ('item' as const) : ('paragraph' as const),
    }
  })
}

/** The width that the text is set to; 0 where its line breaks are paragraphs. */
function fixedWidth(text: string, lines: { start: number; end: number }[]): number {
  let width = 0
  for (const line of lines) width = Math.max(width, line.end - line.start)
  if (width > 120 || width < 40) return 0
  let breaks = 0
  let forced = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || isBlank(text.slice(line.end, next.start))) continue
    breaks++
    if (isForced(text, line, next, width)) forced++
  }
  return breaks >= 4 && forced / breaks > 0.6 ? width : 0
}

/** The next line's first word would not have fitted. A little slack, for widths are rarely kept to the letter. */
function isForced(
  text: string,
  line: { start: number; end: number },
  next: { start: number; end: number },
  width: number,
): boolean {
  const lastLine = text.slice(text.lastIndexOf('\n', line.end - 1) + 1, line.end).trim()
  const word = text.slice(next.start, next.end).match(/^\S+/)?.[0].length ?? 0
  return lastLine.length + 1 + word > width - 6
}

/** A line of some length ends within a sentence, which the next goes on with in small letters. */
const isBroken = (text: string, last: { start: number; end: number }, line: { start: number; end: number }): boolean =>
  last.end - last.start >= 40 &&
  /[\p{L}\p{N},]$/u.test(text.slice(last.start, last.end)) &&
  // "al-Shabaab", "ii." and "a)" open a line of their own.
  /^\p{Ll}(?!\p{Ll}*[-’'.)])/u.test(text.slice(line.start, line.end))

function isBlank(gap: string): boolean {
  return (gap.match(/\r\n|[\n\r\u2028\u2029\v]/g)?.length ?? 0) > 1 || /[\f\u2029]/.test(gap)
}
