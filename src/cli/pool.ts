import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Piscina } from 'piscina'
import type { Fetched } from '../model/document.ts'
import { type Failure, toError, toFailure } from './errors.ts'
import type { ModelRun } from './model-run.ts'
import { models } from './place.ts'
import type { Answer, Reading, Task } from './task.ts'

/**
 * Reading threads, as many as there are cores, started as there is work for them. A thread takes a few documents at a time,
 * since their sentences go through the network faster together; what a thread dies of costs only the document that it dies of.
 */
export interface Pool {
  readonly threads: number
  /** Documents that may wait here, so that no thread waits for them. */
  readonly ahead: number
  /** The whole reading of a document. Throws PactaError for what cannot be read, also where its thread died of it. */
  read(fetched: Fetched): Promise<Reading>
  /** The line of output for an item; never throws. */
  line(task: Exclude<Task, { what: 'read' }>): Promise<Answer<string>>
  /** Lets what is under way end, begins nothing more, and ends the threads. */
  close(): Promise<void>
}

/** Documents that a thread reads together, and how large they may be in all, in bytes or characters. */
const TOGETHER = 8
const MOST_TOGETHER = 500_000
/** A thread that grows beyond this is ended, and its document is the one that failed; in MB. */
const MOST_MEMORY = 2048
/** Longest time that a document may take, in milliseconds, and what is added for each byte of it. */
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
  const piscina = new Piscina<Task[], Answer<Reading | string>[]>({
    filename: join(import.meta.dirname, bundled ? 'reader.worker.js' : 'reader.worker.ts'),
    name: 'answer',
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    concurrentTasksPerWorker: 1,
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 16 },
    workerData: { models: models(), gate, ...(model && { model: model.forThreads }) },
  })
  const together = model ? 1 : TOGETHER
  const waiting: Waiting[] = []
  const running = new Set<Promise<void>>()
  let closing = false

  function run(task: Task, size: number, where: string): Promise<Answer<Reading | string>> {
    return new Promise((done) => {
      waiting.push({ task, size, where, done })
      begin()
    })
  }

  /** Hands tasks on only when a thread is free for them, so that their time starts when their work does. */
  function begin(): void {
    while (!closing && running.size < threads && waiting.length > 0) {
      const work = read(takeGroup(waiting, together)).then(() => {
        running.delete(work)
        model?.tellStop()
        begin()
      })
      running.add(work)
    }
  }

  async function read(group: Waiting[]): Promise<void> {
    const size = group.reduce((sum, one) => sum + one.size, 0)
    const limit = MOST_TIME + Math.ceil(size * MOST_TIME_A_BYTE) + (model?.time ?? 0)
    try {
      const answers = await piscina.run(
        group.map(({ task }) => task),
        { signal: AbortSignal.timeout(limit) },
      )
      group.forEach(({ done }, k) => {
        done(answers[k]!)
      })
    } catch (error) {
      // Which of several it was is seen when each is read alone.
      if (group.length > 1) for (const one of group) await read([one])
      else for (const { done, where } of group) done({ failure: lostThread(error, where, limit, limits.memory) })
    }
  }

  return {
    threads,
    ahead: threads * together * 2,
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
      for (const { done, where } of waiting.splice(0))
        done({ failure: { what: 'It was not begun', where, remedy: 'Run the same command again.' } })
      // A thread that is ended inside the native runtime takes the whole program down: what is under way ends first.
      await Promise.allSettled(running)
      await piscina.destroy()
      model?.tellEnd()
    },
  }
}

interface Waiting {
  task: Task
  size: number
  where: string
  done(answer: Answer<Reading | string>): void
}

/** Takes the first that wait, as many as may be read together. */
function takeGroup(waiting: Waiting[], most: number): Waiting[] {
  let size = waiting[0]?.size ?? 0
  let count = 1
  while (count < most && count < waiting.length && size + waiting[count]!.size <= MOST_TOGETHER)
    size += waiting[count++]!.size
  return waiting.splice(0, count)
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
