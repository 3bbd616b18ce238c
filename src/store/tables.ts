import { type Kysely, sql, type Transaction } from 'kysely'

/** The log and the blobs are truth; every other table is an index into the log or made from it, and can be thrown away. */
export interface Tables {
  log: { sequence: number; recorded: string; kind: string; hash: string; entry: string }
  blob: { id: string; bytes: Uint8Array }
  document: { sequence: number; id: string; address: string }
  page: { sequence: number; id: string; document: string; reader: string }
  /** `position` in the statements of its entry; −1 for a reviewer's correction. */
  statement: { sequence: number; position: number; id: string }
  /** At most one row: the views of the log up to `sequence`, by the rules of that version. */
  views: { sequence: number; rules: number; hash: string; body: string }
  schema_version: { version: number }
}

export type Database = Kysely<Tables>
export type Change = Transaction<Tables>

/** The two words in which the databases differ. */
export interface ColumnTypes {
  number: 'integer' | 'bigint'
  bytes: 'blob' | 'bytea'
}

/**
 * The steps that bring an older store up to date, oldest first; the version of a store is the number of steps it has had.
 * A step that has been released is never changed: another is added below it.
 */
export const migrations: ((change: Change, types: ColumnTypes) => Promise<void>)[] = [
  async (change, { number, bytes }) => {
    const schema = change.schema
    await schema
      .createTable('log')
      .addColumn('sequence', number, (column) => column.primaryKey())
      .addColumn('recorded', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .execute()
    await schema
      .createTable('blob')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('bytes', sql.raw(bytes), (column) => column.notNull())
      .execute()
    await schema
      .createTable('document')
      .addColumn('sequence', number, (column) => column.primaryKey())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .execute()
    await schema
      .createTable('page')
      .addColumn('sequence', number, (column) => column.primaryKey())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('reader', 'text', (column) => column.notNull())
      .execute()
    await schema
      .createTable('statement')
      .addColumn('sequence', number, (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('statement_key', ['sequence', 'position'])
      .execute()
    await schema
      .createTable('views')
      .addColumn('sequence', number, (column) => column.primaryKey())
      .addColumn('rules', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute()
    await schema.createIndex('document_id').on('document').column('id').execute()
    await schema.createIndex('document_address').on('document').column('address').execute()
    await schema.createIndex('page_id').on('page').column('id').execute()
    await schema.createIndex('page_document').on('page').column('document').execute()
    await schema.createIndex('statement_id').on('statement').column('id').execute()
  },
]
