import { createHash } from 'node:crypto'
import serialize from 'canonicalize'

/**
 * JSON in the form of RFC 8785 (JSON Canonicalization Scheme): the same value gives the same characters on every machine.
 * Fields that are undefined are left out. https://www.rfc-editor.org/rfc/rfc8785
 * @throws TypeError on a value that JSON cannot hold.
 */
export function canonical(value: unknown): string {
  const text = serialize(value)
  if (text === undefined) throw new TypeError('This value has no JSON form.')
  return text
}

/** SHA-256 in hexadecimal, of bytes or of the UTF-8 form of a text. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Orders texts by UTF-16 code unit: the same on every machine, whatever its language settings. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A short stable id: a prefix that says what it is, and 12 hexadecimal digits of the hash of what makes it that. */
export function identify(prefix: string, ...parts: string[]): string {
  return `${prefix}-${sha256(canonical(parts)).slice(0, 12)}`
}
