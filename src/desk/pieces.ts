import type { Span } from '../model/span.ts'

/** A labelled stretch; several may overlap. */
export interface Labelled<Label> extends Span {
  label: Label
}

/** A piece of text over which the same labels lie from its first to its last character. */
export interface Piece<Label> extends Span {
  text: string
  labels: Label[]
}

/**
 * Cuts `text`, whose first character stands at offset `from` of the page, into pieces with the labels that cover them.
 * The pieces joined give the text again, letter for letter. Labels outside of it are passed over.
 */
export function pieces<Label>(text: string, from: number, labelled: readonly Labelled<Label>[]): Piece<Label>[] {
  const to = from + text.length
  const inside = labelled.filter(({ start, end }) => start < to && end > from && start < end)
  const cuts = new Set([from, to])
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, from))
    cuts.add(Math.min(end, to))
  }
  const points = [...cuts].sort((a, b) => a - b)
  const made: Piece<Label>[] = []
  for (let index = 0; index + 1 < points.length; index++) {
    const [start, end] = [points[index]!, points[index + 1]!]
    const labels = inside.filter((one) => one.start <= start && one.end >= end).map(({ label }) => label)
    made.push({ start, end, text: text.slice(start - from, end - from), labels })
  }
  return made
}
