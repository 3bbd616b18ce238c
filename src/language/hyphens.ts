import lexicon from '../../lexicon/language/prefixes.json' with { type: 'json' }

const prefixes = new Set(lexicon.prefixes)
const whole = new Set(lexicon.whole)
const split = new Set(lexicon.split)

/**
 * Parts a hyphenated word as EWT and GUM do: "US-led" → US, -, led; "Al-Shabaab" → Al, -, Shabaab; "anti-government" stays
 * one, "non-state-armed" is non-state, -, armed. The parts joined give the word back.
 */
export function splitHyphens(word: string): string[] {
  if (!word.includes('-') || isWhole(word)) return [word]
  const parts: string[] = []
  const pieces = word.split('-')
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k]!
    const next = pieces[k + 1]
    if (next !== undefined && joins(piece, next)) {
      pieces[k + 1] = `${piece}-${next}`
      continue
    }
    if (piece) parts.push(piece)
    if (next !== undefined) parts.push('-')
  }
  return parts
}

/** A rule of dashes, a date in figures, a telephone number, an address, the name of a file, a word broken off ("th-"). */
const isWhole = (word: string): boolean =>
  /^[^\p{L}\p{N}]+$|[@/]|\.[a-z]{3,4}$|^\+\d|^\p{L}{1,2}-$/iu.test(word) ||
  /^(?:\d{4}-\d{2}-\d{2}|[\d-]*\d{3}-\d{4}|x?(?:\d|\d{5})-\d{4}|\d{1,2}-\d{1,2}-\d{2,4})$/.test(word) ||
  whole.has(word.toLowerCase())

function joins(piece: string, next: string): boolean {
  const lower = piece.toLowerCase()
  return next !== '' && prefixes.has(lower) && !split.has(`${lower}-${next.toLowerCase()}`)
}
