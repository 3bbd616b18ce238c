// What a terminal can show: its width, and colours only where a person looks and has not said NO_COLOR (https://no-color.org).

import { stripVTControlCharacters, styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

const colours = (): boolean => Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb'

const styled =
  (style: Style) =>
  (text: string): string =>
    colours() ? styleText(style, text, { validateStream: false }) : text

export const dim = styled('dim')
export const strong = styled('bold')
export const underlined = styled('underline')
export const warning = styled('yellow')
export const alarm = styled('red')
export const good = styled('green')

/** Columns to write in: the terminal's, at least 40 and at most 100; 100 where there is no terminal. */
export const columns = (): number => Math.max(40, Math.min(100, process.stdout.columns ?? 100))

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** Columns that a text takes on a terminal. */
export function width(text: string): number {
  const plain = stripVTControlCharacters(text)
  if (/^[\x20-\x7e]*$/.test(plain)) return plain.length
  let columns = 0
  for (const { segment } of segmenter.segment(plain)) columns += wide.test(segment) ? 2 : 1
  return columns
}

/** Breaks a text into lines of the terminal's width; the first line is indented by `first`, the others by `rest`. */
export function wrap(text: string, first = '', rest = first, most = columns()): string {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!empty && width(line) + 1 + width(word) > most) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}
