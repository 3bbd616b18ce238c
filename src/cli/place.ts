import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The folder that Pacta is installed in: the nearest one above this file (or its bundle) with `models/` and `package.json`. */
export function installation(): string {
  let folder = import.meta.dirname
  while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'models')))) {
    const above = dirname(folder)
    if (above === folder) return import.meta.dirname
    folder = above
  }
  return folder
}

export const models = (): string => join(installation(), 'models')
export const examples = (): string => join(installation(), 'examples')

/** Where the ledger is: `PACTA_HOME` or `./pacta-data`, and `PACTA_DATABASE_URL` where it is set. */
export function ledgerPlace(): { home: string; databaseUrl?: string } {
  const databaseUrl = process.env.PACTA_DATABASE_URL
  const home = resolve(process.env.PACTA_HOME || 'pacta-data')
  return databaseUrl ? { home, databaseUrl } : { home }
}
