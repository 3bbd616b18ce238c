import { reportError, reportRemark, UsageError } from '../errors.ts'
import { fetchOne } from '../inputs.ts'
import { runJsonl } from '../jsonl.ts'
import type { ExitCode } from '../main.ts'
import { type ModelOptions, modelRunOf } from '../model.ts'
import { inOrder } from '../ordered.ts'
import { write, writeLine } from '../output.ts'
import { partlyRead } from '../partly-read.ts'
import { openPool } from '../pool.ts'
import { statementText } from '../statement-text.ts'

/** `pacta statements ADDRESS`: one statement a line, with `--as plover` one event; with `--why` each for a person with what made it. */
export async function statements(
  address: string | undefined,
  options: { jsonl?: true; why?: true; as?: 'plover'; gate: boolean } & ModelOptions,
): Promise<ExitCode> {
  if (options.as && options.why)
    throw new UsageError('--why is for a person and --as plover for a program', '', 'Take one of them.')
  const model = await modelRunOf(options)
  if (options.jsonl) return runJsonl(options.as ? 'events' : 'statements', process.stdin, options.gate, model)
  const source = fetchOne(address)
  const events = options.as && (await import('../../desk/export/plover/event.ts'))
  const pool = openPool(undefined, undefined, options.gate, model)
  let code: ExitCode = 0
  try {
    const readings = inOrder(
      source,
      async (fetched) => {
        if ('failure' in fetched) return fetched
        return pool.read(fetched).catch((failure: unknown) => ({ failure }))
      },
      pool.ahead,
    )
    for await (const reading of readings) {
      if ('failure' in reading) {
        code = 1
        reportError(reading.failure)
        continue
      }
      const remark = partlyRead(reading)
      if (remark) reportRemark(remark)
      if (options.why) {
        for (const statement of reading.statements) await write(statementText(statement, reading.page))
      } else
        for (const statement of reading.statements)
          await writeLine(events ? events.ploverEvent(statement, reading.page) : statement)
    }
  } finally {
    await pool.close()
  }
  return code
}
