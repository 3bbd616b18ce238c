import { decidedWords } from '../../desk/words/waiting.ts'
import type { DecisionEntry } from '../../model/entry.ts'
import type { Views } from '../../model/views.ts'
import type { Store } from '../../store/store.ts'
import { type AskedLine, findLines } from '../asked-lines.ts'
import { type Changes, corrected } from '../correction.ts'
import { counted } from '../counted.ts'
import { UsageError } from '../errors.ts'
import { find } from '../find.ts'
import { withLedger } from '../ledger.ts'
import type { ExitCode } from '../main.ts'
import { write, writeCanonical, writeLine } from '../output.ts'
import { type Queue, type QueueLine, queueFoot, queueHead, queueOf, queueText } from '../queue.ts'
import { leastOf, thresholdOf } from '../threshold.ts'

interface QueueOptions {
  json?: true
  least?: string
  process?: string
}

interface DecisionOptions extends Changes {
  json?: true
  by: string
  note?: string
}

/** `pacta review`: the lines that wait for a person, the least sure first. */
export async function review(options: QueueOptions): Promise<ExitCode> {
  const least = leastOf(options.least)
  return withLedger<ExitCode>(async (store) => {
    const views = await store.views(undefined, least)
    const process = options.process === undefined ? undefined : await processOf(store, views, options.process)
    const queue = queueOf(store, views, process)
    if (options.json) {
      const waiting: QueueLine[] = []
      for await (const line of queue) waiting.push(line)
      await writeCanonical({ threshold: views.threshold, waiting } satisfies Queue)
      return 0
    }
    const own = views.waiting.filter((line) => process === undefined || line.process === process)
    await write(`${queueHead(own, views.threshold)}\n`)
    const documents = new Map(views.documents.map((document) => [document.id, document]))
    for await (const line of queue) await write(`\n${queueText(line, documents.get(line.document))}\n`)
    if (own.length > 0) await write(`\n${queueFoot}\n`)
    return 0
  })
}

async function processOf(store: Store, views: Views, what: string): Promise<string> {
  const found = await find(store, views, what)
  if (found.kind === 'process') return found.view.id
  throw new UsageError('This is no process', `--process ${what}`, 'Run pacta show to see the processes.')
}

/** `pacta review accept|reject|correct ID…`: what a person decides about lines, one entry of the log. */
export async function decide(
  decision: 'accept' | 'reject' | 'correct',
  ids: string[],
  options: DecisionOptions,
): Promise<ExitCode> {
  const by = nameOf(options.by)
  return record(`pacta review ${decision}`, options, async (store) => {
    const lines = await findLines(store, await store.views(), ids)
    const standing = decision === 'accept' ? lines.find(({ isCorrection }) => isCorrection) : undefined
    if (standing)
      throw new UsageError(
        'This is a correction, and stands already',
        standing.statement.id.slice(0, 12),
        `To have the line as it was read, accept ${standing.id.slice(0, 12)}.`,
      )
    const put = correction(decision, lines, options)
    return {
      body: {
        decision,
        by,
        about: lines.map(({ id }) => id),
        note: options.note ?? '',
        ...put,
      },
      said: `${decidedWords[decision]} ${counted(lines.length, 'line')}${put.statement ? `; what stands in its place is ${put.statement.id.slice(0, 12)}` : ''}`,
    }
  })
}

function correction(
  decision: string,
  [line]: AskedLine[],
  options: DecisionOptions,
): Pick<DecisionEntry['body'], 'statement'> {
  return decision === 'correct' && line ? { statement: corrected(line.statement, options, options.by.trim()) } : {}
}

/** `pacta review threshold [VALUE]`: what the threshold is, or from now on is to be. */
export async function threshold(
  given: string | undefined,
  options: { json?: true; by?: string; note?: string },
): Promise<ExitCode> {
  if (given === undefined) {
    return withLedger<ExitCode>(async (store) => {
      const { threshold: value, waiting } = await store.views()
      if (options.json) await writeLine({ threshold: value, waiting: waiting.length })
      else
        await write(
          `threshold ${value}: ${counted(waiting.length, 'line')} below it or from a model ${waiting.length === 1 ? 'waits' : 'wait'}\n`,
        )
      return 0
    })
  }
  const value = thresholdOf(given, `threshold "${given}"`)
  if (options.by === undefined)
    throw new UsageError('Who sets the threshold is not said', `threshold ${given}`, 'Sign it with --by NAME.')
  const by = nameOf(options.by)
  return record('pacta review threshold', options, async (store) => {
    if ((await store.views()).threshold === value) return { said: `the threshold is ${value} already` }
    return {
      body: { decision: 'threshold', by, about: [], note: options.note ?? '', threshold: value },
      said: `threshold ${value}`,
    }
  })
}

function nameOf(by: string): string {
  const name = by.trim()
  if (name) return name
  throw new UsageError('The name is empty', '--by', 'A decision is signed with the name of the person who takes it.')
}

/** Records one decision, and says what stands in the log then. */
async function record(
  purpose: string,
  options: { json?: true },
  make: (store: Store) => Promise<{ body?: DecisionEntry['body']; said: string }>,
): Promise<ExitCode> {
  return withLedger<ExitCode>(
    async (store) => {
      const { body, said } = await make(store)
      const [entry] = body ? await store.append([{ kind: 'decision', body }]) : []
      const { waiting } = await store.views()
      const left = `${counted(waiting.length, 'line')} ${waiting.length === 1 ? 'waits' : 'wait'} now`
      if (options.json) await writeLine({ entry: entry ?? null, waiting: waiting.length })
      else
        await write(
          `${said}${entry ? `, by ${entry.kind === 'decision' ? entry.body.by : ''}, entry ${entry.sequence}` : '; nothing was recorded'}; ${left}\n`,
        )
      return 0
    },
    { write: true, purpose },
  )
}
