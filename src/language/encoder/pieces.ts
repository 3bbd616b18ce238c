// Words to word pieces, as BERT's uncased tokeniser makes them: cleaned, lower case, without accents, longest piece first.
// "Réunion" → reunion · "U.S." → u . s . · "Zangezur" → zang ##ez ##ur · a word of control characters only → [UNK]

export type Vocabulary = ReadonlyMap<string, number>

const MOST_PIECES = 16
const KEPT_AT_END = 4
const LONGEST_PART = 100
// Longer words can have no more pieces than they keep: the rest is not looked at.
const LOOKED_AT = 4000

const SPACE = /^[\t\n\r\p{Z}]$/u
const DROPPED = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Mn}\ufffd]$/u
const MARK = /^[!-/:-@[-`{-~\p{P}]$/u
const CHINESE =
  /^[\u{4e00}-\u{9fff}\u{3400}-\u{4dbf}\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{f900}-\u{faff}\u{2f800}-\u{2fa1f}]$/u
const PLAIN = /^[a-z]+$/

export function readVocabulary(text: string): Vocabulary {
  return new Map(
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((piece, number) => [piece, number]),
  )
}

/** The parts of a word that are looked up one by one: runs of letters and digits, each mark and each Chinese character alone. */
export function parts(word: string): string[] {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower) && lower.length === word.length) return [lower]
  const found: string[] = []
  let part = ''
  const close = () => {
    if (part) found.push(part)
    part = ''
  }
  for (const char of word.normalize('NFD')) {
    if (SPACE.test(char)) close()
    else if (DROPPED.test(char)) continue
    else if (MARK.test(char) || CHINESE.test(char)) {
      close()
      found.push(char)
    } else part += char.toLowerCase()
  }
  close()
  return found
}

/** The numbers of a word's pieces: at least one, at most sixteen (a longer one keeps its first twelve and last four). */
export function wordPieces(word: string, vocabulary: Vocabulary): number[] {
  const shown = word.length > LOOKED_AT ? word.slice(0, LOOKED_AT) : word
  const found = parts(shown).flatMap((part) => partPieces(part, vocabulary))
  if (found.length > MOST_PIECES) found.splice(MOST_PIECES - KEPT_AT_END, found.length - MOST_PIECES)
  return found.length ? found : [vocabulary.get('[UNK]')!]
}

function partPieces(part: string, vocabulary: Vocabulary): number[] {
  const whole = vocabulary.get(part)
  if (whole !== undefined) return [whole]
  const chars = [...part]
  const unknown = [vocabulary.get('[UNK]')!]
  if (chars.length > LONGEST_PART) return unknown
  const found: number[] = []
  for (let start = 0; start < chars.length; ) {
    let end = chars.length
    let piece: number | undefined
    for (; end > start; end--) {
      piece = vocabulary.get((start ? '##' : '') + chars.slice(start, end).join(''))
      if (piece !== undefined) break
    }
    if (piece === undefined) return unknown
    found.push(piece)
    start = end
  }
  return found
}
