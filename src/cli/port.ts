import { UsageError } from './errors.ts'

/** A port from the command line; 0 lets the system choose. */
export function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535)
    throw new UsageError('This is no port', `--port ${text}`, 'Give a number from 0 to 65535.')
  return port
}
