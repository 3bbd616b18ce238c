import { html } from 'hono/html'
import type { Entry } from '../../model/entry.ts'
import { addressOf } from '../address.ts'
import { deskPage } from '../page.ts'
import { facts } from '../parts/facts.ts'
import { nothing } from '../parts/html.ts'
import { day } from '../words/day.ts'
import { number } from '../words/number.ts'

interface EntryLine extends Pick<Entry, 'sequence' | 'kind' | 'recorded' | 'hash'> {
  about: string
}

interface Log {
  head: { sequence: number; hash: string; recorded: string | null }
  chain: string
  entries: EntryLine[]
  /** First sequence number of the page before; null at the log's beginning. */
  before: number | null
}

/** Entries on one page of the log. */
const shown = 100

/** The log, the newest entries first. */
export const logPage = deskPage<Log>({
  path: '/log',
  about:
    'The log: its head, the state of its hash chain, and its entries, the newest first; `?before=N` shows older ones.',
  place: 'log',
  async data({ snapshot, query, chain }) {
    const { head } = snapshot.views
    const asked = Number(query.before)
    const to = Number.isInteger(asked) && asked > 0 ? Math.min(asked - 1, head.sequence) : head.sequence
    const from = Math.max(1, to - shown + 1)
    const entries: EntryLine[] = []
    if (to > 0) for await (const entry of snapshot.store.entries({ from, to })) entries.push(lineOf(entry))
    return { head, chain, entries: entries.reverse(), before: from > 1 ? from : null }
  },
  title: () => 'Log',
  body({ head, chain, entries, before }) {
    return html`<h1>Log</h1>
<p class="deck">Every line that was ever recorded here, in one chain: each entry carries the hash of the one before, so that a changed one is found.</p>
${facts([
  ['Entries', number(head.sequence)],
  ['Last recorded', head.recorded ? day(head.recorded) : null],
  ['Chain', chain],
  ['Hash of the head', html`<code>${head.hash}</code>`],
])}
<table class="log"><caption class="unseen">Entries, the newest first</caption><thead><tr><th scope="col" class="figure">Entry</th><th scope="col">Kind</th><th scope="col">About</th><th scope="col">Recorded</th><th scope="col">Hash</th></tr></thead>
<tbody>${entries.map(
      (entry) =>
        html`<tr><th scope="row" class="figure"><a href="${addressOf('entry', entry.sequence)}">${number(entry.sequence)}</a></th><td>${entry.kind}</td><td class="long">${entry.about}</td><td><time datetime="${entry.recorded}">${day(entry.recorded)}</time></td><td><code>${entry.hash.slice(0, 12)}</code></td></tr>`,
    )}</tbody></table>
${before ? html`<p><a href="/log?before=${before}">Older entries</a></p>` : nothing}`
  },
})

/** What an entry is about, in one line. */
export function lineOf(entry: Entry): EntryLine {
  const { sequence, kind, recorded, hash } = entry
  return { sequence, kind, recorded, hash, about: aboutOf(entry) }
}

function aboutOf(entry: Entry): string {
  if (entry.kind === 'document') return entry.body.document.address
  if (entry.kind === 'statements') {
    const { page, statements } = entry.body
    return `${number(statements.length)} of “${page.title?.value ?? page.address}”`
  }
  if (entry.kind === 'decision') {
    const { decision, by, note, threshold, about: ids } = entry.body
    const what = decision === 'threshold' ? `${threshold}` : `${number(ids.length)}`
    return `${decision} ${what}, by ${by}${note && `: ${note}`}`
  }
  return `${entry.body.about}, by ${entry.body.by}: ${entry.body.reason}`
}
