import type { Statement } from '../model/statement.ts'
import type { DocumentView, Views } from '../model/views.ts'
import { dayText } from './day.ts'
import { voiceInDocument } from './statement-text.ts'
import { dim, wrap } from './terminal.ts'

/** Gives each statement that a text rests on a number, and lists the quotes at the end. */
export interface Footnotes {
  /** `[1][2]`, at most three, then how many more there are. */
  mark(statements: string[]): string
  /** The notes in the order of their numbers: quote, whose word it is, outlet and day, id. */
  list(): Promise<string>
}

const MOST = 3

export function makeFootnotes(views: Views, statementOf: (id: string) => Promise<Statement | null>): Footnotes {
  const numbers = new Map<string, number>()
  const sources = new Map<string, DocumentView>()
  for (const document of views.documents) for (const id of document.statements) sources.set(id, document)
  for (const { statement, correction } of views.reviews) {
    const document = sources.get(statement)
    if (correction && document) sources.set(correction, document)
  }

  const note = async (id: string, number: number): Promise<string> => {
    const statement = await statementOf(id)
    if (!statement) return dim(`[${number}] ${id}: not in the ledger`)
    const document = sources.get(id)
    const words = statement.evidence.map(({ quote }) => `“${quote.replace(/\s+/g, ' ')}”`).join(' … ')
    const voice = voiceInDocument(document, statement.attribution)
    const day = document?.published ? `, ${dayText(document.published)}` : ''
    return wrap(
      `${words} ${dim(`— ${voice}${day} · ${id.slice(0, 12)}`)}`,
      `${`[${number}]`.padEnd(5)} `,
      ' '.repeat(6),
    )
  }

  return {
    mark(statements) {
      const shown = statements.slice(0, MOST).map((id) => {
        if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
        return `[${numbers.get(id)}]`
      })
      const more = statements.length - shown.length
      return dim(`${shown.join('')}${more > 0 ? ` +${more}` : ''}`)
    },
    async list() {
      return (await Promise.all([...numbers].map(([id, number]) => note(id, number)))).join('\n')
    },
  }
}
