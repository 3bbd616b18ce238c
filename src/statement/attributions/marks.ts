import type { Tree } from '../tree.ts'

/** For each token whether it stands between quotation marks (the marks themselves too), by the sentence alone. A straight mark closes where it touches the word before it. */
export function insideMarks({ tokens }: Tree): boolean[] {
  const closes = (index: number): boolean => {
    const { text, start } = tokens[index]!
    return /^[”»]$/.test(text) || text === "''" || (text === '"' && index > 0 && tokens[index - 1]!.end === start)
  }
  const isMark = (index: number): boolean =>
    /^["“”„«»]$/.test(tokens[index]!.text) || ['``', "''"].includes(tokens[index]!.text)
  const marks = tokens.flatMap((_, index) => (isMark(index) ? [index] : []))
  let open = marks.length > 0 && closes(marks[0]!)
  return tokens.map((_, index) => {
    if (!isMark(index)) return open
    open = !closes(index)
    return true
  })
}
