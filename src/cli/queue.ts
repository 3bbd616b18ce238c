// The queue of lines that wait for a person, for the terminal and as JSON.

import { waitingWords } from '../desk/words/waiting.ts'
import type { Statement } from '../model/statement.ts'
import type { DocumentView, Views, Waiting } from '../model/views.ts'
import type { Store } from '../store/store.ts'
import { counted } from './counted.ts'
import { dayText } from './day.ts'
import { voiceInDocument } from './statement-text.ts'
import { dim, strong, warning, wrap } from './terminal.ts'

/** A line of the queue with its words, and why it is there. */
export interface QueueLine extends Omit<Waiting, 'statement'> {
  statement: Statement
  /** `below 0.6, less sure: a long sentence`. */
  why: string
}

/** The whole queue, or that of one process. */
export interface Queue {
  /** The confidence below which lines wait. */
  threshold: number
  waiting: QueueLine[]
}

/** The queue in its order, one line after the other. @param process only of this process. */
export async function* queueOf(store: Store, views: Views, process?: string): AsyncGenerator<QueueLine> {
  for (const waiting of views.waiting) {
    if (process !== undefined && waiting.process !== process) continue
    const statement = await store.statement(waiting.statement)
    if (statement) yield { ...waiting, statement, why: waitingWords(waiting, statement, views.threshold) }
  }
}

/** What stands above the queue: how many wait, and by which threshold. */
export function queueHead(waiting: Waiting[], threshold: number): string {
  const rule = dim(`Threshold ${threshold}: no view rests on a line below it until a person accepts or corrects it.`)
  if (waiting.length === 0) return `No line waits for a person.\n${rule}`
  return `${strong(`${counted(waiting.length, 'line')} ${waiting.length === 1 ? 'waits' : 'wait'} for a person`)}\n${rule}`
}

/** One line of the queue for a person. */
export function queueText({ statement, confidence, why }: QueueLine, source: DocumentView | undefined): string {
  const { id, act, mode, polarity, evidence, attribution } = statement
  const words = evidence.map(({ quote }) => `“${quote.replace(/\s+/g, ' ')}”`).join(' … ')
  const day = source?.published ? `, ${dayText(source.published)}` : ''
  const under = (text: string): string => wrap(text, ' '.repeat(7), ' '.repeat(7))
  return [
    `${warning(confidence.toFixed(3))}  ${strong(`${act} · ${mode}${polarity === 'negative' ? ' · not' : ''}`)}  ${dim(id.slice(0, 12))}`,
    under(words),
    under(dim(`— ${voiceInDocument(source, attribution)}${day}`)),
    under(why),
  ].join('\n')
}

export const queueFoot = dim('To decide: pacta review accept|reject ID… --by NAME, or correct ID --mode MODE --by NAME')
