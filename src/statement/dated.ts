const times = String.raw`\d{1,2}[.:h]\d{2}(?: ?(?:am|pm|a\.m\.|p\.m\.|GMT|UTC|[A-Z]{3,4}))?`
const days = String.raw`(?:\p{L}+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+\.?(?:,? \d{4})?|\p{Lu}\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? ?(?:\d{4})?|(?:\p{Lu}\p{L}+ )?\d{4})`
const entry = new RegExp(
  String.raw`^[\s•*–-]*(?:${times}|(?:(?:Early|Mid|Late)[ -])?${days}(?:,? (?:at )?${times})?)\s*(?:[:.–—-]|\t|\n|$| [–—-] )`,
  'u',
)
/** "16.30 The minister presents …": the hour alone, as live pages print it. */
const hour = /^\d{1,2}[.:]\d{2} (?=[\p{Lu}“"])/u

/**
 * "13 December 1991: The prime ministers sign …", "1994 – Talks open": the paragraph that a place of the text is in is an entry of
 * a list of days, whose present tense tells what was done.
 * @param at UTF-16 offset into the text.
 */
export function isDatedEntry(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const line = text.slice(start, start + 60)
  if (entry.test(line) || hour.test(line)) return true
  // The day stands on a line of its own above.
  const above = text.slice(0, Math.max(0, start - 1)).trimEnd()
  const last = above.slice(above.lastIndexOf('\n') + 1)
  return last.length < 30 && entry.test(`${last}\n`)
}
