import type { Part } from '../../model/views.ts'

/** `A`, `A and B`, `A, B and C`; empty for none. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** The name of a part: its party's where known, else the words of the page, in quotation marks. */
export function partName(part: Part): string {
  return part.party?.name ?? `“${part.text}”`
}

const articled =
  /^(united |european union|african union|democratic republic|netherlands|philippines|gambia|bahamas|central african|dominican republic|holy see|czech republic|.*\b(emirates|islands)$)/i

/** A state's name as it stands in a sentence: `the United States`. Other names come back as they are. */
export function inSentence(part: Part): string {
  const name = partName(part)
  return (part.party?.kind === 'state' || part.party?.kind === 'organisation') && articled.test(name)
    ? `the ${name}`
    : name
}

/** A name for a heading: no line begins with a dash. */
export function heading(name: string): string {
  return name.replaceAll(' – ', '\u00a0– ')
}

/** With a capital at its head. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
