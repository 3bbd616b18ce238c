import { canonical } from '../ledger/canonical.ts'

/** Thrown where nobody reads any more what is written (`| head`): the program winds up and ends quietly. */
export class ReaderGone extends Error {}

let gone = false
const waiting: (() => void)[] = []

/** Notes that a reader has seen enough instead of dying of it; also that stderr has no reader. */
export function watchReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    gone = true
    for (const wake of waiting.splice(0)) wake()
  })
  process.stdout.on('drain', () => {
    for (const wake of waiting.splice(0)) wake()
  })
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** Writes to stdout and waits while the reader on the other side is slower than we are. Throws ReaderGone. */
export async function write(text: string): Promise<void> {
  if (!gone && !process.stdout.write(text)) await new Promise<void>((resolve) => waiting.push(resolve))
  if (gone) throw new ReaderGone()
}

export const writeLine = (value: unknown): Promise<void> => write(`${JSON.stringify(value)}\n`)

/** The same in canonical JSON (RFC 8785): what was just made and what was kept give the same bytes. */
export const writeCanonical = (value: unknown): Promise<void> => write(`${canonical(value)}\n`)
