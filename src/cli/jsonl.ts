import { sentence } from './errors.ts'
import { readItem } from './item-line.ts'
import { type Line, readLines } from './lines.ts'
import type { ExitCode } from './main.ts'
import type { ModelRun } from './model-run.ts'
import { inOrder } from './ordered.ts'
import { write } from './output.ts'
import { openPool, type Pool } from './pool.ts'
import type { FailedOutput } from './shapes.ts'

type What = 'page' | 'parse' | 'statements' | 'events'

/**
 * `--jsonl`: one JSON object a line in on stdin, one a line out on stdout in the same order with the same id,
 * on all cores and in constant memory. An input that fails gives `{id, error}`, and the exit code 1.
 */
export async function runJsonl(
  what: What,
  input: AsyncIterable<Uint8Array> = process.stdin,
  gate = true,
  model?: ModelRun,
): Promise<ExitCode> {
  const pool = openPool(undefined, undefined, gate, model)
  let code: ExitCode = 0
  try {
    for await (const line of inOrder(readLines(input), (one) => answerLine(pool, what, one), pool.ahead)) {
      if ('failed' in line) code = 1
      await write(`${'failed' in line ? JSON.stringify(line.failed) : line.done}\n`)
    }
  } finally {
    await pool.close()
    // Where nobody reads any more, whoever still writes to us is told so.
    if (input === process.stdin) process.stdin.destroy()
  }
  return code
}

type Answered = { done: string } | { failed: FailedOutput }

async function answerLine(pool: Pool, what: What, line: Line): Promise<Answered> {
  const { id, item, failure } = readItem(line)
  if (!item) return { failed: { id, error: sentence(failure) } }
  const answer = await pool.line({ what, item })
  return 'value' in answer ? { done: answer.value } : { failed: { id, error: sentence(answer.failure) } }
}
