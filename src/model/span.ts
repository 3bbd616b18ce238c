/** Half-open range of UTF-16 offsets into `Page.text`, so that `text.slice(start, end)` is what it names. */
export interface Span {
  start: number
  end: number
}

/** `at`, or the place one before it where it would part a surrogate pair, of which no half can be hashed (RFC 8785, 3.2.2.2). */
export function wholeBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1)
  return at < text.length && unit >= 0xd800 && unit < 0xdc00 ? at - 1 : at
}

/** A span together with the words that stand there. */
export interface Phrase extends Span {
  text: string
}

/**
 * The exact words that bear a statement out, as a W3C Web Annotation
 * TextQuoteSelector (`quote`, `prefix`, `suffix`) and TextPositionSelector (`start`, `end`) in one record.
 * https://www.w3.org/TR/annotation-model/#selectors
 */
export interface Evidence extends Span {
  quote: string
  /** Up to 32 characters before the quote. */
  prefix: string
  /** Up to 32 characters after the quote. */
  suffix: string
}
