import type { Statement } from '../../model/statement.ts'
import type { Waiting } from '../../model/views.ts'

/** Why a line waits for a person, in words: `below 0.6, less sure: a long sentence, no agent`. */
export function waitingWords({ because }: Pick<Waiting, 'because'>, statement: Statement, threshold: number): string {
  const reasons = because.map((reason) =>
    reason === 'model'
      ? `proposed by a language model (${statement.reader.name.replace(/^model:/, '')})`
      : `below ${threshold}`,
  )
  const doubts = doubtsOf(statement)
  return [...reasons, ...(doubts.length > 0 ? [`less sure: ${doubts.join(', ')}`] : [])].join(', ')
}

/** What the reader itself says against a line. */
function doubtsOf({ why }: Statement): string[] {
  return why.filter(({ field }) => field === 'confidence').map(({ text }) => text.replace(/^less sure: /, ''))
}

/** What a person did about a line, in words. */
export const decidedWords = { accept: 'accepted', correct: 'corrected', reject: 'rejected' } as const
