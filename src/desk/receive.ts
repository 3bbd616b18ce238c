import { createHash } from 'node:crypto'
import type { Fetched } from '../model/document.ts'
import { PactaError } from '../model/failure.ts'
import { wholeBefore } from '../model/span.ts'

/** What one form may carry. */
export const limits = { bytes: 20 * 1024 * 1024, files: 20 }

const typesByEnding: Record<string, string> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/plain',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/**
 * The documents in a form with the fields `file` (any number), `text` and `address`.
 * Pasted text and files have no address of their own: they stand under `paste:` with the head of their hash, so that two
 * files of one name are never taken for versions of one page. An address given with a single document stands instead.
 * Throws PactaError for a form without anything in it, for too many files, and for an address that is no web address.
 */
export async function documentsOf(form: FormData, now: Date): Promise<Fetched[]> {
  const files = form
    .getAll('file')
    .filter((one): one is File => one instanceof File && (one.name !== '' || one.size > 0))
  const text = String(form.get('text') ?? '')
  if (files.length > limits.files) {
    throw new PactaError(
      `${files.length} files at once are too many`,
      'the form',
      `Send at most ${limits.files} at a time, or use \`pacta add\`.`,
    )
  }
  const address = addressOf(String(form.get('address') ?? ''))
  const found = await Promise.all(
    files.map(async (file) => make(new Uint8Array(await file.arrayBuffer()), file.name, file.type, now)),
  )
  if (text.trim() !== '') found.push(make(new TextEncoder().encode(text.replaceAll('\r\n', '\n')), '', '', now))
  if (found.length === 0)
    throw new PactaError('There is nothing to read in this form', 'the form', 'Choose a file or paste a text.')
  if (address && found.length > 1) {
    throw new PactaError(
      'One address cannot be that of several documents',
      address,
      'Send them one by one, or without the address.',
    )
  }
  return address ? found.map(({ document, bytes }) => ({ document: { ...document, address }, bytes })) : found
}

function addressOf(given: string): string | null {
  if (given.trim() === '') return null
  const url = URL.parse(given.trim())
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url.href
  throw new PactaError(
    'This is no web address',
    given.slice(0, 200),
    'Give one that begins with http:// or https://, or leave it empty.',
  )
}

function make(bytes: Uint8Array, name: string, type: string, now: Date): Fetched {
  const id = createHash('sha256').update(bytes).digest('hex')
  const mediaType = typesByEnding[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? (type.split(';')[0] || sniff(bytes))
  const plain = name.toWellFormed().replaceAll(/[/\\\p{Cc}]/gu, '_')
  const address = `paste:${id.slice(0, 12)}${plain ? `/${plain.slice(0, wholeBefore(plain, 200))}` : ''}`
  return { document: { id, address, retrieved: now.toISOString(), mediaType, size: bytes.byteLength }, bytes }
}

function sniff(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  return /^<(!doctype html|html|head|body|\?xml|article|div|p[\s>])/i.test(head) ? 'text/html' : 'text/plain'
}
