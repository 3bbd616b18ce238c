import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Piscina } from 'piscina'
import type { Fetched } from '../model/document.ts'
import { type Failure, toError, toFailure } from './errors.ts'
import type { ModelRun } from './model-run.ts'
import { models } from './place.ts'
import type { Answer, Reading, Task } from './task.ts'

/** Reading threads, as many as there are cores, started as there is work for them. */
export interface Pool {
  readonly threads: number
  /** The whole reading of a document. Throws PactaError for what cannot be read, also where its thread died of it. */
  read(fetched: Fetched): Promise<Reading>
  /** The line of output for an item; never throws. */
  line(task: Exclude<Task, { what: 'read' }>): Promise<Answer<string>>
  /** Lets what is under way end, begins nothing more, and ends the threads. */
  close(): Promise<void>
}

/** A thread that grows beyond this is ended, and its document is the one that failed; in MB. */
const MOST_MEMORY = 2048
/** Longest time that one document may take, in milliseconds, and what is added for each byte of it. */
const MOST_TIME = 120_000
const MOST_TIME_A_BYTE = 0.1

/**
 * @param limits of one thread: memory in MB.
 * @param gate false reads every page in full, also one that a first look finds nothing in.
 * @param model proposes statements beside our own reader's; left out, none is asked.
 */
export function openPool(
  threads = availableParallelism(),
  limits = { memory: MOST_MEMORY },
  gate = true,
  model?: ModelRun,
): Pool {
  const bundled = import.meta.filename.endsWith('.js')
  const piscina = new Piscina<Task, Answer<Reading | string>>({
    filename: join(import.meta.dirname, bundled ? 'reader.worker.js' : 'reader.worker.ts'),
    name: 'answer',
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    concurrentTasksPerWorker: 1,
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    workerData: { models: models(), gate, ...(model && { model: model.forThreads }) },
  })
  const waiting: (() => void)[] = []
  const running = new Set<Promise<unknown>>()
  let free = threads
  let closing = false

  /** Hands a task on only when a thread is free for it, so that its time starts when its work does. */
  async function run(task: Task, size: number, where: string): Promise<Answer<Reading | string>> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    if (closing) return { failure: { what: 'It was not begun', where, remedy: 'Run the same command again.' } }
    const limit = MOST_TIME + Math.ceil(size * MOST_TIME_A_BYTE) + (model?.time ?? 0)
    const work = piscina.run(task, { signal: AbortSignal.timeout(limit) })
    running.add(work)
    try {
      return await work
    } catch (error) {
      return { failure: lostThread(error, where, limit, limits.memory) }
    } finally {
      running.delete(work)
      model?.tellStop()
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }

  return {
    threads,
    async read({ document, bytes }) {
      const answer = await run({ what: 'read', document, bytes }, document.size, document.address)
      if ('failure' in answer) throw toError(answer.failure)
      return answer.value as Reading
    },
    async line(task) {
      const { html, text } = task.item
      return (await run(task, (html ?? text ?? '').length, '')) as Answer<string>
    },
    async close() {
      closing = true
      for (const begin of waiting.splice(0)) begin()
      // A thread that is ended inside the native runtime takes the whole program down: what is under way ends first.
      await Promise.allSettled(running)
      await piscina.destroy()
      model?.tellEnd()
    },
  }
}

function lostThread(error: unknown, where: string, limit: number, memory: number): Failure {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return {
      what: `Reading it took more than ${memory} MB of memory`,
      where,
      remedy: 'Split it, or leave it out.',
    }
  if ((error as Error).name === 'AbortError')
    return {
      what: `Reading it took longer than ${Math.round(limit / 1000)} seconds`,
      where,
      remedy: 'Split it, or leave it out.',
    }
  return toFailure(error, where)
}
