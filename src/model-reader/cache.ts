import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Message } from './prompt.ts'

/** Raised when what is kept changes its shape. */
const format = 1

/** Longest answer that is believed to be one of ours, in characters. */
const longest = 262_144

/** The name of an answer: model, prompt, and the sentence with its neighbours and what was asked of it. */
export const keyOf = (name: string, messages: readonly Message[]): string =>
  createHash('sha256')
    .update(JSON.stringify([format, name, messages]))
    .digest('hex')

/** Folders of two letters, so that none grows too large to list. */
const fileOf = (folder: string, key: string): string => join(folder, key.slice(0, 2), `${key}.json`)

/** The answer that is kept under a key; null where none is, or where it cannot be read. */
export async function kept(folder: string, key: string): Promise<string | null> {
  try {
    const text = await readFile(fileOf(folder, key), 'utf8')
    return text.length <= longest ? text : null
  } catch {
    return null
  }
}

/** Keeps an answer, whole or not at all, for its owner's eyes. A folder that cannot be written keeps nothing. */
export async function keep(folder: string, key: string, answer: string): Promise<void> {
  const file = fileOf(folder, key)
  const draft = `${file}.${randomUUID()}`
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(draft, answer, { mode: 0o600 })
    await rename(draft, file)
  } catch {
    await rm(draft, { force: true }).catch(() => {})
  }
}
