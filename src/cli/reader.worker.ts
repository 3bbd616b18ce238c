// A reading thread: loads the language model once, when a task first needs it, and reads the documents that it is given together.

import { workerData } from 'node:worker_threads'
import type { Language } from '../language/read.ts'
import { toFailure } from './errors.ts'
import { itemPage, parseItem, readItem } from './item.ts'
import { type ReadingOptions, readDocument } from './reading.ts'
import { type EventsOutput, pageOutput, statementsOutput } from './shapes.ts'
import type { Answer, Reading, Task } from './task.ts'

let language: Promise<Language> | undefined
let reading: Promise<ReadingOptions> | undefined

async function loadedLanguage(): Promise<Language> {
  const { loadLanguage } = await import('../language/read.ts')
  language ??= loadLanguage(workerData.models)
  return language
}

/** What the run says of how to read; a model's part in it is loaded only where there is one. */
function readingOptions(): Promise<ReadingOptions> {
  reading ??= (async () => {
    const { gate, model } = workerData
    if (!model) return { gate }
    const { openModelReader } = await import('../model-reader/reader.ts')
    return { gate, model: openModelReader(model.settings, model.shared) }
  })()
  return reading
}

/**
 * Answers tasks, each with a reading for a document, with the finished line of output for an item.
 * Never throws: a document that cannot be read is an answer too.
 */
export function answer(tasks: readonly Task[]): Promise<Answer<Reading | string>[]> {
  return Promise.all(
    tasks.map(async (task) => {
      try {
        return { value: await doTask(task) }
      } catch (error) {
        return { failure: toFailure(error, task.what === 'read' ? task.document.address : '') }
      }
    }),
  )
}

async function doTask(task: Task): Promise<Reading | string> {
  switch (task.what) {
    case 'read':
      return readDocument(await loadedLanguage(), task.document, task.bytes, await readingOptions())
    case 'page':
      return JSON.stringify(pageOutput(itemPage(task.item), task.item.id))
    case 'parse':
      return JSON.stringify(await parseItem(await loadedLanguage(), task.item))
    case 'statements':
      return JSON.stringify(
        statementsOutput(await readItem(await loadedLanguage(), task.item, await readingOptions()), task.item.id),
      )
    case 'events': {
      const { ploverEvent } = await import('../desk/export/plover/event.ts')
      const { page, statements } = await readItem(await loadedLanguage(), task.item, await readingOptions())
      const events = statements.map((statement) => ploverEvent(statement, page))
      return JSON.stringify({ id: task.item.id, events } satisfies EventsOutput)
    }
  }
}
