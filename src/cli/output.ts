import { once } from 'node:events'

/** Writes to stdout and waits while the reader on the other side is slower than we are. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

export const writeLine = (value: unknown): Promise<void> => write(`${JSON.stringify(value)}\n`)

/** A reader that has seen enough (`| head`) ends the program quietly. */
export function endWithTheReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
}
