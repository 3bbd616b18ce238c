/** The bytes as they came. The bytes themselves are kept by the store under `id`. */
export interface Document {
  /** SHA-256 of the bytes, in hexadecimal. */
  id: string
  /** File path, URL, or `paste:` and `stdin:` for what has no address. */
  address: string
  /** When the bytes were fetched, ISO 8601 in UTC. */
  retrieved: string
  /** Media type without parameters, e.g. `text/html`. */
  mediaType: string
  /** Character encoding as the transport named it. */
  charset?: string
  /** Number of bytes. */
  size: number
  /** The document that stood under the same address before this one. */
  previous?: string
  /** WARC record the bytes were taken from. */
  archive?: { file: string; record: string }
}

/** A document together with its bytes, as intake hands it on. */
export interface Fetched {
  document: Document
  bytes: Uint8Array
}
