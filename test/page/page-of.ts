import { createHash } from 'node:crypto'
import type { Page } from '../../src/model/page.ts'
import { readPage } from '../../src/page/read.ts'

/** The page of some text or bytes, as if it had been added from a file in November 2026. */
export function pageOf(input: string | Uint8Array, mediaType = 'text/plain', address = 'page.txt'): Page {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const id = createHash('sha256').update(bytes).digest('hex')
  return readPage({ id, address, retrieved: '2026-11-24T12:00:00.000Z', mediaType, size: bytes.length }, bytes)
}
