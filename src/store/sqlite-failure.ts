import { PactaError } from '../model/failure.ts'

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html), with what they mean for a person and what to do. */
const meanings: Record<number, { what: string; remedy: string }> = {
  5: {
    what: 'Another program keeps this database busy',
    remedy: 'Close what else has the file open (a backup, a database browser) and try again. Nothing was recorded.',
  },
  8: {
    what: 'This database is read-only, so nothing can be recorded in it',
    remedy: 'Make the folder and its files writable for this user, or name another folder in PACTA_HOME.',
  },
  10: {
    what: 'The disk could not be read or written',
    remedy: 'Check the disk and its free space, then run `pacta verify`. Nothing of this step was recorded.',
  },
  11: {
    what: 'The database file is damaged',
    remedy: 'Bring the store back from a backup; what can be read of it is shown by `pacta verify`.',
  },
  13: {
    what: 'The disk is full, so nothing more can be recorded',
    remedy:
      'Free some space or name another folder in PACTA_HOME, then run the same command again. Nothing of this step was recorded.',
  },
  14: {
    what: 'The database file cannot be opened',
    remedy: 'Check that the folder exists and that this user may read and write it.',
  },
  18: {
    what: 'This document is larger than the embedded store can keep in one piece (about 1 GB)',
    remedy: 'Split it, or leave it out.',
  },
  26: {
    what: 'This file is no Pacta ledger (it is not an SQLite database)',
    remedy: 'Name another folder in PACTA_HOME, or bring the store back from a backup.',
  },
}

/** Codes of the file system that mean the same. */
const systemCodes: Record<string, number> = {
  EACCES: 14,
  EPERM: 14,
  EROFS: 8,
  ENOSPC: 13,
  EDQUOT: 13,
  EIO: 10,
  ENOENT: 14,
  ENOTDIR: 14,
  EEXIST: 14,
}

/** The sentence for what SQLite or the file system threw; anything else is a defect of the program and comes back as it is. */
export function explainSqlite(error: unknown, place: string): unknown {
  const { errcode, code, message } = error as { errcode?: number; code?: string; message?: string }
  if (errcode === undefined && code === undefined) return error
  const known = meanings[errcode !== undefined ? errcode & 0xff : (systemCodes[code ?? ''] ?? -1)]
  return new PactaError(
    known?.what ?? `The database refused a step (${message ?? String(error)})`,
    place,
    known?.remedy ?? 'Run `pacta verify`; if it finds nothing, try again.',
    { cause: error },
  )
}
