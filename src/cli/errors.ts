import { PactaError } from '../model/failure.ts'

/** Wrong use of the program: exit code 2. */
export class UsageError extends PactaError {}

/** A failure as plain data, as it passes between threads and into JSON Lines. */
export interface Failure {
  what: string
  where: string
  remedy: string
  /** Stack of a defect, for `--debug`. */
  stack?: string
}

const DEFECT = 'this is a defect of Pacta: please report it with the output of the same command and --debug'

/** @param where what was being worked on, for an error that does not say it itself. */
export function toFailure(error: unknown, where = ''): Failure {
  if (error instanceof PactaError) {
    const stack = error.stack ? { stack: error.stack } : {}
    return { what: error.message, where: error.where || where, remedy: error.remedy, ...stack }
  }
  const thrown = error instanceof Error ? error : new Error(String(error))
  const stack = thrown.stack ? { stack: thrown.stack } : {}
  return { what: thrown.message.split('\n', 1)[0] || thrown.name, where, remedy: DEFECT, ...stack }
}

export function toError(failure: Failure): PactaError {
  const error = new PactaError(failure.what, failure.where, failure.remedy)
  if (failure.stack) error.stack = failure.stack
  return error
}

/** `what (where). remedy` with one full stop, on one line. */
export function sentence(failure: Failure): string {
  const what = failure.what.trim().replace(/[.\s]+$/, '')
  const where = failure.where && !what.includes(failure.where) ? ` (${failure.where})` : ''
  const remedy = failure.remedy.trim()
  const closing = remedy ? ` ${remedy[0]!.toUpperCase()}${remedy.slice(1)}${/[.!?]$/.test(remedy) ? '' : '.'}` : ''
  return `${what}${where}.${closing}`.replace(/\s*\n\s*/g, ' ')
}

/** Names the error on stderr; the stack only with `--debug`. */
export function reportError(error: unknown, where = ''): void {
  const failure = toFailure(error, where)
  process.stderr.write(`pacta: ${sentence(failure)}\n`)
  if (debugging() && failure.stack) process.stderr.write(`${failure.stack}\n`)
}

/** Says on stderr what the user should know of a run that went well. */
export const reportRemark = (remark: string): void => void process.stderr.write(`pacta: ${remark}\n`)

export const debugging = (): boolean => process.argv.includes('--debug')
