import { PactaError } from '../model/failure.ts'
import { type Change, type ColumnTypes, type Database, migrations } from './tables.ts'

/** Number of migrations that a store has had; 0 where there is no Pacta store yet. */
export async function schemaVersion(database: Database, hasTable: () => Promise<boolean>): Promise<number> {
  if (!(await hasTable())) return 0
  const row = await database.selectFrom('schema_version').select('version').executeTakeFirst()
  return row?.version ?? 0
}

/** True when the tables have to be brought up to date. Throws PactaError for a store that a newer Pacta made. */
export function isBehind(version: number, place: string): boolean {
  if (version > migrations.length) {
    throw new PactaError(
      `This ledger was written by a newer Pacta (its tables are version ${version}; this program knows ${migrations.length})`,
      place,
      'Update Pacta and try again. Nothing was changed.',
    )
  }
  return version < migrations.length
}

/** Runs the migrations that a store has not had, inside one transaction under the writer's lock. */
export async function migrate(change: Change, version: number, types: ColumnTypes): Promise<void> {
  if (version === 0) {
    await change.schema
      .createTable('schema_version')
      .addColumn('version', 'integer', (column) => column.notNull())
      .execute()
    await change.insertInto('schema_version').values({ version: 0 }).execute()
  }
  for (const step of migrations.slice(version)) await step(change, types)
  await change.updateTable('schema_version').set({ version: migrations.length }).execute()
}
