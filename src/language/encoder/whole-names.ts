// Names and trees agree: what hangs `flat` on a word of a name belongs to the name.
// "Laura Ruiz" in "Laura Ruiz Vega", with Vega flat on Laura → "Laura Ruiz Vega"

import type { EncodedName, EncodedToken } from './types.ts'

export function wholeNames(names: readonly EncodedName[], tokens: readonly EncodedToken[]): EncodedName[] {
  const taken = new Set(
    names.flatMap(({ first, last }) => tokens.flatMap((_, k) => (k >= first && k <= last ? [k] : []))),
  )
  return names.map(({ type, first, last }) => {
    let end = last
    while (!taken.has(end + 1) && hangsIn(tokens[end + 1], first, end)) end++
    return { type, first, last: end }
  })
}

function hangsIn(token: EncodedToken | undefined, first: number, last: number): boolean {
  return token?.deprel === 'flat' && token.upos === 'PROPN' && token.head - 1 >= first && token.head - 1 <= last
}
