import { decidedWords, waitingWords } from '../desk/words/waiting.ts'
import type { Statement } from '../model/statement.ts'
import type { DocumentView, PartyView, Views } from '../model/views.ts'
import type { Store } from '../store/store.ts'
import { dayText } from './day.ts'
import { bodyText, commitmentText, contradictionText, instrumentText, section } from './dossier.ts'
import type { Found } from './find.ts'
import type { Footnotes } from './footnotes.ts'
import { statementText } from './statement-text.ts'
import { dim, strong } from './terminal.ts'

/** One thing of the ledger other than a process, for the terminal. */
export async function foundText(
  store: Store,
  views: Views,
  found: Exclude<Found, { kind: 'process' }>,
  notes: Footnotes,
): Promise<string> {
  switch (found.kind) {
    case 'instrument':
      return [
        instrumentText(found.view, notes),
        section(
          'What is told of it',
          found.view.events.map((event) => eventText(event, notes)),
        ),
      ]
        .filter(Boolean)
        .join('\n\n')
    case 'commitment':
      return commitmentText(found.view, notes)
    case 'body':
      return bodyText(found.view, notes)
    case 'contradiction':
      return contradictionText(found.view, views, notes)
    case 'party':
      return partyText(found.view, views, notes)
    case 'document':
      return documentText(store, views, found.view)
    case 'statement': {
      const page = await store.page(found.view.page)
      return page
        ? statementText(found.view, page, reviewText(views, found.view)).trimEnd()
        : `The page ${found.view.page} is not in the ledger.`
    }
  }
}

function eventText(
  event: { act: string; mode: string; polarity: string; date?: string; statements: string[] },
  notes: Footnotes,
): string {
  const { act, mode, polarity, date, statements } = event
  return `  ${act} · ${mode}${polarity === 'negative' ? ' · not' : ''}${date ? ` · ${dayText(date)}` : ''} ${notes.mark(statements)}`
}

function partyText({ party, acts, says, commitments, instruments }: PartyView, views: Views, notes: Footnotes): string {
  return [
    `${strong(party.name)}\n${dim(`${party.kind} · ${acts.length} acts · ${says.length} times a voice`)}`,
    section(
      'Texts',
      views.instruments.filter(({ id }) => instruments.includes(id)).map((one) => instrumentText(one, notes)),
    ),
    section(
      'Commitments',
      views.commitments.filter(({ id }) => commitments.includes(id)).map((one) => commitmentText(one, notes)),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')
}

async function documentText(store: Store, views: Views, document: DocumentView): Promise<string> {
  const page = await store.page(document.page)
  const head = [
    strong(document.title || document.address),
    dim(
      [document.outlet, ...document.agencies, document.published && dayText(document.published)]
        .filter(Boolean)
        .join(' · '),
    ),
    dim(`${document.address} · entry ${document.sequence} · ${document.id}`),
  ]
  const statements = page
    ? (await store.statementsOf(document.page)).map((one) => statementText(one, page, reviewText(views, one)))
    : []
  return `${head.join('\n')}\n\n${statements.join('')}`.trimEnd()
}

/** How a line stands in the review, in words; empty where it counts as it was read. */
function reviewText({ waiting, reviews, threshold }: Views, statement: Statement): string {
  const waits = waiting.find((one) => one.statement === statement.id)
  if (waits) return `awaits review: ${waits.confidence}, ${waitingWords(waits, statement, threshold)}`
  const decided = reviews.find((one) => one.statement === statement.id || one.correction === statement.id)
  if (!decided) return ''
  const { decision, by, note, entry, correction } = decided
  const place = correction && correction !== statement.id ? `; in its place stands ${correction.slice(0, 12)}` : ''
  return `${decidedWords[decision]} by ${by}, entry ${entry}${note && `: ${note}`}${place}`
}
