import { fetchAll } from '../intake/fetch.ts'
import type { Fetched } from '../model/document.ts'
import type { PactaError } from '../model/failure.ts'
import { UsageError } from './errors.ts'

/** What stands under one address: a file, a folder's files, a URL, or `-` for stdin. */
export function fetchOne(address: string | undefined): AsyncIterable<Fetched | { failure: PactaError }> {
  if (address === undefined)
    throw new UsageError('There is no address to read', '', 'Name a file, a URL or - for stdin, or use --jsonl.')
  return fetchAll([address], {})
}
