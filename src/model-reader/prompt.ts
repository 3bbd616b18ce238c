import glossary from '../../lexicon/glossary.json' with { type: 'json' }
import { modes } from '../model/vocabulary.ts'
import type { Question } from './questions.ts'

/** One message of a chat. */
export interface Message {
  role: 'system' | 'user'
  content: string
}

const [opening, closing] = ['<<<PAGE', 'PAGE>>>']

/** The prompt with the modes of the vocabulary in their place. */
export function filled(prompt: string): string {
  const list = modes.map((mode) => `  - \`${mode}\`: ${glossary.modes[mode].gloss}`).join('\n')
  return prompt.replace('{{modes}}', () => list)
}

/**
 * The chat that asks a question: our own words first, then what the page says, as data between marks that nothing in it
 * can close, because every angle bracket of it is written as its code.
 */
export function messagesOf(prompt: string, { index: _index, ...asked }: Question): Message[] {
  const data = JSON.stringify(asked).replace(/[<>\u2028\u2029]/g, escaped)
  return [
    { role: 'system', content: filled(prompt) },
    { role: 'user', content: `${opening}\n${data}\n${closing}` },
  ]
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
