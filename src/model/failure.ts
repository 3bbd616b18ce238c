/**
 * An error for the person who reads it: what went wrong, where, and what to do.
 * Every error that Pacta raises on purpose is one; anything else is a defect of the program.
 */
export class PactaError extends Error {
  override readonly name = 'PactaError'
  readonly where: string
  readonly remedy: string

  /** @param what one sentence without its full stop; @param where a file, address, entry or line; @param remedy what to do, may be empty. */
  constructor(what: string, where: string, remedy: string, options?: { cause?: unknown }) {
    super(what, options)
    this.where = where
    this.remedy = remedy
  }
}
