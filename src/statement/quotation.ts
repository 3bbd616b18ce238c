const opening = new Set(['“', '„', '«', '‟'])
const closing = new Set(['”', '»'])
const marks = /[“„‟«”»"‘’'`]/g
/** Words up to which `‘…s’` is a quotation that ends there, and beyond which the mark is a plural's apostrophe. */
const longestTerm = 5

/**
 * Where the quotation begins that is still open at the end of `text`; −1 where none is.
 * Reads “…”, „…“, «…», "…", ‘…’ and '…' with their doubled forms (``…'', ‘‘…’’), and apostrophes as what they are.
 */
export function openQuotation(text: string): number {
  const open: { at: number; mark: string }[] = []
  const innermost = (): string => open.at(-1)?.mark ?? ''
  const close = (isOwn: (mark: string) => boolean): void => {
    const from = open.findLastIndex(({ mark }) => isOwn(mark))
    if (from >= 0) open.length = from
  }
  const isDouble = (mark: string): boolean => mark !== '‘'
  let next = 0
  for (const { index: at } of text.matchAll(marks)) {
    if (at < next) continue
    const character = text[at]!
    const doubled = text[at + 1] === character && (character === '’' || character === "'")
    if (character === '"' || (doubled && character === "'")) {
      if (open.some(({ mark }) => isDouble(mark))) close(isDouble)
      else open.push({ at, mark: '"' })
    } else if (character === '“' && innermost() === '„') close(isDouble)
    // “``We left,`` he said”: archives that have one mark for both ends.
    else if (character === '`' && /[,.!?]/.test(text[at - 1] ?? '') && open.some(({ mark }) => isDouble(mark)))
      close(isDouble)
    else if (opening.has(character) || (/[‘`]/.test(character) && /[‘’`]/.test(text[at + 1] ?? '')))
      open.push({ at, mark: character === '„' ? '„' : '“' })
    else if (closing.has(character) || doubled) close(isDouble)
    else if (isSingleOpening(text, at) && innermost() !== '‘') open.push({ at, mark: '‘' })
    else if (innermost() === '‘' && isSingleClosing(text, at, open.at(-1)!.at)) open.pop()
    if (doubled || (/[‘`]/.test(character) && /[‘’`]/.test(text[at + 1] ?? ''))) next = at + 2
  }
  return open[0]?.at ?? -1
}

/** The text begins with a mark that opens a quotation. */
export const opensQuotation = (text: string): boolean => openQuotation(text.slice(0, 3)) === 0

/** The last words of a quotation stand at the end of `text`, before its own end mark or after it. */
export const closesQuotation = (text: string): boolean =>
  /["”»“]|''|’’|[.,!?…][’']/.test(text.slice(-3).trimEnd().slice(-2))

/** A paragraph closes, without opening one, the quotation that the paragraph before it opened and left open. */
export function goesOnQuoted(before: string, here: string): boolean {
  const closes = /^[^“"„«‘]*?[,.!?][”’»](?= |$)/.test(here)
  return closes && opensQuotation(before) && openQuotation(before) === 0
}

function isSingleOpening(text: string, at: number): boolean {
  if (text[at] !== '‘' && text[at] !== "'") return false
  return /^(?:|[\s([“„«"—–-])$/.test(text[at - 1] ?? '') && /[^\s\d.,;:!?)]/.test(text[at + 1] ?? ' ')
}

function isSingleClosing(text: string, at: number, from: number): boolean {
  if ((text[at] !== '’' && text[at] !== "'") || /\s/.test(text[at - 1]!)) return false
  if (!/^(?:|[\s.,;:!?)\]”»"—–-])$/.test(text[at + 1] ?? '')) return false
  const plural = text[at - 1] === 's' && /\s/.test(text[at + 1] ?? '')
  return !plural || text.slice(from, at).split(/\s+/).length <= longestTerm
}
