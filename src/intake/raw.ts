import { PactaError } from '../model/failure.ts'

/** Bytes with the address they came from. */
export interface Raw {
  address: string
  bytes: Uint8Array
  /** The `content-type` header; null where there is none. */
  contentType: string | null
}

/** The error for a document over the limit. */
export function tooLarge(where: string, sizeLimit: number): PactaError {
  return new PactaError(
    `The document is larger than ${Math.round(sizeLimit / 1024 / 1024)} MB`,
    where,
    'Save the article alone, or split the file',
  )
}

/** All bytes of a stream. @throws PactaError as soon as there are more than the limit. */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  sizeLimit: number,
  where: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > sizeLimit) throw tooLarge(where, sizeLimit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
