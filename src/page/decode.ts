import iconv from 'iconv-lite'
import { PactaError } from '../model/failure.ts'
import type { From } from '../model/read.ts'

/** Text in which an encoding was found, with how it is known. */
export interface Encoding {
  /** WHATWG label, lower case. */
  name: string
  from: From
}

/** Bytes at the head of a document in which a markup's own charset is looked for (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding asks for 1,024; real pages place it later). */
const prescan = 4096

/**
 * The text of a document's bytes. Byte order mark, then the transport's charset, then the markup's own, then UTF-8 if it is valid,
 * then the single-byte encoding that the letters speak for. Bytes that the encoding does not know become U+FFFD; NUL is dropped.
 * @param mediaType may carry a charset (`text/html; charset=windows-1251`)
 * @param where is named in the error
 * @throws PactaError for bytes that are not text
 */
export function decodeText(
  bytes: Uint8Array,
  mediaType: string,
  where = 'input',
): { text: string; encoding: Encoding } {
  const kind = binaryKind(bytes)
  if (kind)
    throw new PactaError(
      `This is ${kind}, which is not read yet`,
      where,
      'Save the page as HTML or plain text and add that',
    )
  const encoding = findEncoding(bytes, mediaType)
  const text = decodeAs(bytes, encoding.name)
  if (isNoise(text))
    throw new PactaError(
      'These bytes are no text',
      where,
      'Add an HTML page or a text file; for another encoding, save it as UTF-8 first',
    )
  return { text: text.replace(/^\uFEFF/, '').replaceAll('\0', ''), encoding }
}

/** Which encoding bytes are in, and how that is known. */
export function findEncoding(bytes: Uint8Array, mediaType: string): Encoding {
  const mark = byteOrderMark(bytes)
  if (mark) return { name: mark, from: { kind: 'stated', at: 'byte-order-mark' } }
  const wide = wideWithoutMark(bytes)
  if (wide) return { name: wide, from: { kind: 'implied', rule: 'zero-bytes' } }
  const transport = known(mediaType.match(/charset\s*=\s*["']?([\w-]+)/i)?.[1])
  if (transport && !(transport !== 'utf-8' && isUtf8(bytes)))
    return { name: transport, from: { kind: 'stated', at: 'media-type' } }
  if (isUtf8(bytes)) return { name: 'utf-8', from: { kind: 'implied', rule: 'valid-utf-8' } }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, prescan)).toString('latin1')
  const own = known(
    head.match(/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i)?.[1] ??
      head.match(/^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i)?.[1],
  )
  if (own && own !== 'utf-8') return { name: own, from: { kind: 'stated', at: 'meta[charset]' } }
  return guess(bytes)
}

function decodeAs(bytes: Uint8Array, name: string): string {
  if (name === 'utf-8') return new TextDecoder('utf-8').decode(bytes)
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name)
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** UTF-16 of a Latin text without a mark: nearly every second byte is zero. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length & ~1, 2000)
  if (length < 8) return null
  const zeros = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] as number) + 1
  const [even, odd] = zeros as [number, number]
  if (odd > length * 0.3 && even < length * 0.02) return 'utf-16le'
  return even > length * 0.3 && odd < length * 0.02 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function known(label: string | undefined): string | null {
  if (!label || !iconv.encodingExists(label)) return null
  const name = label.toLowerCase()
  if (name === 'utf8') return 'utf-8'
  return name === 'iso-8859-1' || name === 'latin1' || name === 'ascii' || name === 'us-ascii' ? 'windows-1252' : name
}

/** Candidates where nothing is stated. The letters decide: frequent lower-case letters of the script speak for, odd signs against. */
const candidates: [name: string, good: RegExp, odd: RegExp][] = [
  ['windows-1251', /[а-яёіїєґ]/g, /[\u0402-\u040f\u0452-\u045f\u0080-\u00bf\uFFFD]|[А-Я][а-я]*[А-Я]/g],
  ['koi8-r', /[а-яё]/g, /[\u2500-\u25ff\uFFFD]|[а-я][А-Я]/g],
  ['windows-1252', /[à-öø-ÿß’‘“”–—]/g, /[\u0080-\u009f¡-¶À-ÞŸŽŠ\uFFFD]{2,}|[À-Þ](?=[a-z])[à-ÿ]/g],
  ['windows-1250', /[ąćęłńśźżčďěňřšťůžáéíóúýőű]/g, /[\u0080-\u009f¤¦¸Ŕ-ŕ\uFFFD]/g],
]

function guess(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, 65_536)
  const wide = new TextDecoder('utf-8').decode(sample).match(/[^\x00-\x7f]/g) ?? []
  if (wide.filter((letter) => letter !== '\uFFFD').length >= wide.length / 2)
    return { name: 'utf-8', from: { kind: 'implied', rule: 'broken-utf-8' } }
  let best = { name: 'windows-1252', score: Number.NEGATIVE_INFINITY }
  const high = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  const dense = high / sample.length > 0.2
  for (const [name, good, odd] of candidates) {
    const text = decodeAs(sample, name)
    const cyrillic = name === 'windows-1251' || name === 'koi8-r'
    const score =
      (text.match(good)?.length ?? 0) -
      3 * (text.match(odd)?.length ?? 0) -
      (cyrillic !== dense ? high : 0) -
      (name === 'windows-1250' ? high * 0.3 : 0)
    if (score > best.score) best = { name, score }
  }
  return { name: best.name, from: { kind: 'implied', rule: 'letters' } }
}

/** Signatures of what is surely no text (https://www.iana.org/assignments/media-types, each format's own specification). */
const signatures: [bytes: number[], kind: string][] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or a word processor’s file (DOCX, ODT)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a file of an older word processor'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0x1f, 0x8b], 'gzip-compressed data'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'an SQLite database'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'Zstandard-compressed data'],
]

/** What kind of binary bytes are, in words; null where they may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  return signatures.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))?.[1] ?? null
}

/** More than a few control characters or unknown bytes: whatever it is, nobody wrote it to be read. */
function isNoise(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f]/g)?.length ?? 0
  const unknown = sample.match(/\uFFFD/g)?.length ?? 0
  return controls > 4 + sample.length * 0.02 || unknown > 8 + sample.length * 0.1
}
