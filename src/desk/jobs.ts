import { randomBytes } from 'node:crypto'
import type { Fetched } from '../model/document.ts'
import { PactaError } from '../model/failure.ts'
import type { Page } from '../model/page.ts'
import type { Statement } from '../model/statement.ts'
import { addDocument } from '../store/add.ts'
import type { Store } from '../store/store.ts'

/** Makes a page and its statements of a fetched document. */
export type ReadDocument = (fetched: Fetched) => Promise<{ page: Page; statements: Statement[] }>

/**
 * How far one document of a job is: waiting → reading → recording → kept, or known (the same bytes were read before),
 * or failed. Nothing goes back.
 */
export type Step = 'waiting' | 'reading' | 'recording' | 'kept' | 'known' | 'failed'

export interface JobItem {
  name: string
  bytes: number
  step: Step
  document: string
  /** Statements read out of it, once they are. */
  statements?: number
  /** BCP 47 tag of its language, once it is read. */
  language?: string
  failure?: { what: string; where: string; remedy: string }
}

/** Documents that came with one form. */
export interface Job {
  id: string
  items: JobItem[]
  done: boolean
}

/** Reads documents one after the other and remembers how far it is; in memory, as the ledger itself is what lasts. */
export interface Jobs {
  /** Takes documents in. Throws PactaError where too many wait already. */
  take(documents: Fetched[]): Job
  find(id: string): Job | null
}

/** Jobs remembered, and documents that may wait, at most. */
const remembered = 200
const waitingMost = 100

/** Starts an empty list of jobs over a store. */
export function startJobs(store: Store, read: ReadDocument): Jobs {
  const jobs = new Map<string, Job>()
  let waiting = 0
  let last: Promise<void> = Promise.resolve()
  return {
    find: (id) => jobs.get(id) ?? null,
    take(documents) {
      if (waiting + documents.length > waitingMost) {
        throw new PactaError(`${waiting} documents wait to be read already`, 'the desk', 'Try again in a while.')
      }
      const job: Job = { id: randomBytes(9).toString('base64url'), items: documents.map(itemOf), done: false }
      jobs.set(job.id, job)
      for (const old of [...jobs.keys()].slice(0, Math.max(0, jobs.size - remembered))) jobs.delete(old)
      waiting += documents.length
      last = last.then(async () => {
        for (const [index, fetched] of documents.entries()) {
          await keep(store, read, fetched, job.items[index]!)
          waiting--
        }
        job.done = true
      })
      return job
    },
  }
}

function itemOf({ document }: Fetched): JobItem {
  const name = document.address.replace(/^paste:[0-9a-f]+\/?/, '') || 'Pasted text'
  return { name, bytes: document.size, step: 'waiting', document: document.id }
}

async function keep(store: Store, read: ReadDocument, fetched: Fetched, item: JobItem): Promise<void> {
  try {
    item.step = 'reading'
    const { outcome } = await addDocument(store, fetched, async (one) => {
      const reading = await read(one)
      item.statements = reading.statements.length
      item.language = reading.page.language.value
      item.step = 'recording'
      return reading
    })
    item.step = outcome === 'same' || outcome === 'elsewhere' ? 'known' : 'kept'
  } catch (error) {
    item.step = 'failed'
    item.failure =
      error instanceof PactaError
        ? { what: error.message, where: item.name, remedy: error.remedy }
        : {
            what: 'It could not be read: a defect of the program',
            where: item.name,
            remedy: 'Please report it, with the document where you can.',
          }
    if (!(error instanceof PactaError)) console.error(error)
  }
}
