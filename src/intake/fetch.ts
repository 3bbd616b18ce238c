import { createHash } from 'node:crypto'
import type { Document, Fetched } from '../model/document.ts'
import { PactaError } from '../model/failure.ts'
import { readFiles } from './files.ts'
import { mediaTypeOf } from './media.ts'
import { type Raw, readStream } from './raw.ts'
import { fetchUrl } from './url.ts'

/** Limits of what is taken in. */
export interface FetchOptions {
  /** Largest document in bytes; default 64 MB. */
  sizeLimit?: number
  /** Milliseconds until a URL must have answered in full; default 30,000. */
  timeout?: number
  /** Allows URLs on private networks and on this machine. */
  allowPrivate?: boolean
  /** What `-` reads; default the process's standard input. */
  stdin?: AsyncIterable<Uint8Array>
}

/** More than any page of words; a larger file is a mistake or an attack. */
export const defaultSizeLimit = 64 * 1024 * 1024

/**
 * The documents under addresses, in order: files, all files of folders, `-` for standard input, http and https URLs.
 * Never throws: what cannot be read is yielded as a failure, and the rest goes on.
 */
export async function* fetchAll(
  addresses: string[],
  options: FetchOptions = {},
): AsyncIterable<Fetched | { failure: PactaError }> {
  const limits = {
    sizeLimit: options.sizeLimit ?? defaultSizeLimit,
    timeout: options.timeout ?? 30_000,
    allowPrivate: options.allowPrivate ?? false,
  }
  for (const address of addresses) {
    const raws =
      address === '-'
        ? one(() => readStdin(options.stdin ?? process.stdin, limits.sizeLimit))
        : /^https?:\/\//i.test(address)
          ? one(() => fetchUrl(address, limits))
          : readFiles(address, limits.sizeLimit)
    for await (const raw of raws) yield 'failure' in raw ? raw : finish(raw)
  }
}

async function* one(read: () => Promise<Raw>): AsyncIterable<Raw | { failure: PactaError }> {
  try {
    yield await read()
  } catch (error) {
    yield {
      failure:
        error instanceof PactaError
          ? error
          : new PactaError('This cannot be read', 'input', 'Try again', { cause: error }),
    }
  }
}

async function readStdin(stdin: AsyncIterable<Uint8Array>, sizeLimit: number): Promise<Raw> {
  return { address: 'stdin:', bytes: await readStream(stdin, sizeLimit, 'stdin'), contentType: null }
}

function finish({ address, bytes, contentType }: Raw): Fetched | { failure: PactaError } {
  if (bytes.length === 0)
    return { failure: new PactaError('The document is empty', address, 'Check that it was saved in full') }
  const { mediaType, charset } = mediaTypeOf(address, bytes, contentType)
  const document: Document = {
    id: createHash('sha256').update(bytes).digest('hex'),
    address,
    retrieved: new Date().toISOString(),
    mediaType,
    ...(charset && { charset }),
    size: bytes.length,
  }
  return { document, bytes }
}
