import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PactaError } from '../model/failure.ts'
import { type Raw, readStream, tooLarge } from './raw.ts'

/**
 * A file, or every file below a folder in the order of their names; hidden ones, and links to folders, are passed over.
 * What cannot be read is yielded as a failure, and the rest goes on.
 */
export async function* readFiles(path: string, sizeLimit: number): AsyncIterable<Raw | { failure: PactaError }> {
  try {
    const status = await stat(path)
    if (!status.isDirectory()) {
      yield await readOne(path, sizeLimit)
      return
    }
    const entries = await readdir(path, { withFileTypes: true })
    entries.sort((one, other) => (one.name < other.name ? -1 : 1))
    for (const entry of entries) {
      const below = join(path, entry.name)
      if (entry.name.startsWith('.') || (entry.isSymbolicLink() && (await isFolder(below)))) continue
      if (entry.isFile() || entry.isDirectory() || entry.isSymbolicLink()) yield* readFiles(below, sizeLimit)
    }
  } catch (error) {
    yield { failure: error instanceof PactaError ? error : failureOf(error, path) }
  }
}

async function readOne(path: string, sizeLimit: number): Promise<Raw> {
  const file = await open(path)
  try {
    const status = await file.stat()
    if (status.isFile() && status.size > sizeLimit) throw tooLarge(path, sizeLimit)
    return {
      address: path,
      bytes: await readStream(file.createReadStream({ autoClose: false }), sizeLimit, path),
      contentType: null,
    }
  } finally {
    await file.close()
  }
}

/** A link that leads nowhere is none: reading it then says so. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  )
}

const reasons: Record<string, [what: string, remedy: string]> = {
  ENOENT: ['There is no such file', 'Check the path'],
  EACCES: ['This may not be read', 'Give yourself the right to read it (chmod +r)'],
  EPERM: ['This may not be read', 'Give yourself the right to read it (chmod +r)'],
  ELOOP: ['This link leads in a circle', 'Name the file itself'],
  EMFILE: ['Too many files are open', 'Raise the limit (ulimit -n) or close other programs'],
  EIO: ['The disk does not give this file', 'Check the disk'],
  ENAMETOOLONG: ['This path is too long', 'Check the path; a text goes to standard input with -'],
  ENOTDIR: ['A part of this path is no folder', 'Check the path'],
}

function failureOf(error: unknown, path: string): PactaError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [what, remedy] = reasons[code] ?? [`This cannot be read${code ? ` (${code})` : ''}`, 'Check the file']
  return new PactaError(what, path, remedy, { cause: error })
}
