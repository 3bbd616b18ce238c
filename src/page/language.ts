import { eld } from 'eld/extrasmall'
import type { Read } from '../model/read.ts'

/**
 * The language that a text is written in, told from its letters' sequences (ELD, https://github.com/nitotm/efficient-language-detector-js).
 * @param text of which at most 4,000 characters are looked at
 * @param stated language as the page's markup names it, used where the text is too short to tell
 */
export function findLanguage(text: string, stated: Read<string> | null): Read<string> {
  const sample = text.slice(0, 4000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const found = letters >= 20 ? eld.detect(sample).language : ''
  if (found && (letters >= 100 || !stated)) return { value: found, from: { kind: 'implied', rule: 'letter-sequences' } }
  return stated ?? { value: 'und', from: { kind: 'implied', rule: 'too-short-to-tell' } }
}
