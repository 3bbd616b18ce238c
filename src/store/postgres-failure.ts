import { PactaError } from '../model/failure.ts'

/** Classes and codes of PostgreSQL (https://www.postgresql.org/docs/15/errcodes-appendix.html) and of the network, longest match first. */
const meanings: [codes: string[], what: string, remedy: string][] = [
  [
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', '57P03'],
    'The database server cannot be reached',
    'Check that it runs and that PACTA_DATABASE_URL names its host and port.',
  ],
  [['28'], 'The database server refused the user or password', 'Check the user and password in PACTA_DATABASE_URL.'],
  [['3D000'], 'The database does not exist', 'Create it (`createdb NAME`) or correct its name in PACTA_DATABASE_URL.'],
  [
    ['ECONNRESET', 'EPIPE', '08', '57P01', '57P02', '57P05'],
    'The connection to the database broke',
    'Run the same command again when the server is back: what was recorded already is not recorded twice.',
  ],
  [
    ['53100', '53'],
    'The database server has no room left (disk, memory or connections)',
    'Make room there, then run the same command again. Nothing of this step was recorded.',
  ],
  [['25006'], 'The database is read-only', 'Connect to the primary server, or lift its read-only setting.'],
  [
    ['42501'],
    'This user may not do that in the database',
    'Give the user the right to create and write tables in its schema.',
  ],
  [['XX001', 'XX002'], 'The database is damaged', 'Bring it back from a backup.'],
  [
    ['ERR_INVALID_URL', '22023'],
    'This is no address of a database',
    'Write PACTA_DATABASE_URL as postgresql://user:password@host:port/database.',
  ],
]

/** Broken connections for which `pg` gives a sentence and no code. */
const brokenConnection =
  /terminated|Connection ended|not queryable|timeout exceeded when trying to connect|socket hang up/i

/** The sentence for what PostgreSQL or the network threw; anything else is a defect of the program and comes back as it is. */
export function explainPostgres(error: unknown, place: string): unknown {
  const { code = '', message, errors } = error as { code?: string; message?: string; errors?: unknown[] }
  if (!code && errors?.[0]) return explainPostgres(errors[0], place)
  const found =
    meanings.find(([codes]) => codes.includes(code)) ??
    meanings.find(([codes]) =>
      codes.some((start) => start.length === 2 && code.length === 5 && code.startsWith(start)),
    ) ??
    (brokenConnection.test(message ?? '') ? meanings.find(([codes]) => codes.includes('08')) : undefined)
  if (!found && !code) return error
  const [, what, remedy] = found ?? [
    [],
    `The database refused a step (${message ?? String(error)})`,
    'Nothing of this step was recorded. Run `pacta verify`; if it finds nothing, try again.',
  ]
  return new PactaError(what, place, remedy, { cause: error })
}

/** Server and database of a connection string, without user and password. */
export function placeOf(databaseUrl: string): string {
  try {
    const { host, pathname, searchParams } = new URL(databaseUrl)
    return `postgresql://${host || (searchParams.get('host') ?? 'localhost')}${pathname}`
  } catch {
    return 'PACTA_DATABASE_URL'
  }
}
