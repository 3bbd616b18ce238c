import type { Views } from '../../model/views.ts'
import type { Store } from '../../store/store.ts'
import { upTo } from '../day.ts'
import { byWeight, dossier, processList } from '../dossier.ts'
import { UsageError } from '../errors.ts'
import { type Found, find } from '../find.ts'
import { makeFootnotes } from '../footnotes.ts'
import { foundText } from '../found-text.ts'
import { withLedger } from '../ledger.ts'
import type { ExitCode } from '../main.ts'
import { write, writeCanonical } from '../output.ts'
import { newSince } from '../since.ts'
import { leastOf } from '../threshold.ts'

interface ShowOptions {
  json?: true
  asOf?: string
  since?: string
  least?: string
}

/** `pacta show [PROCESS|ID]`: the dossier of a process, or one thing of the ledger, with footnotes. */
export async function show(what: string | undefined, options: ShowOptions): Promise<ExitCode> {
  if (options.asOf && options.since)
    throw new UsageError(
      'A dossier is either as of a time or since a time',
      '--as-of with --since',
      'Leave one of them out.',
    )
  const asOf = options.asOf ? upTo(options.asOf, 'as-of') : undefined
  const since = options.since ? upTo(options.since, 'since') : undefined
  const least = leastOf(options.least)
  return withLedger<ExitCode>(async (store) => {
    const now = await store.views(asOf, least)
    const views = since ? newSince(await store.views(since, least), now) : now
    if (what === undefined) await showAll(store, views, options)
    else await showOne(store, views, await find(store, views, what), options)
    return 0
  })
}

async function showAll(store: Store, views: Views, options: ShowOptions): Promise<void> {
  if (options.json) return writeCanonical(views)
  if (views.processes.length === 0) {
    const about =
      options.since || options.asOf ? ' for the time that was asked for' : '. Add a report with: pacta add FILE'
    return write(`The ledger at ${store.place} has nothing to show${about}\n`)
  }
  if (views.processes.length > 1) return write(`${processList(byWeight(views.processes), views)}\n`)
  return showOne(store, views, { kind: 'process', view: views.processes[0]! }, options)
}

async function showOne(store: Store, views: Views, found: Found, options: ShowOptions): Promise<void> {
  if (options.json) return writeCanonical(found.view)
  const notes = makeFootnotes(views, (id) => store.statement(id))
  const text =
    found.kind === 'process' ? dossier(found.view, views, notes) : await foundText(store, views, found, notes)
  const list = await notes.list()
  await write(`${text}\n${list ? `\n${list}\n` : ''}`)
}
