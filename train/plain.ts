// Texts into sentences and words, as the program itself parts them: node train/plain.ts < TEXTS.jsonl > SENTENCES.jsonl

import { readFileSync } from 'node:fs'
import { readSentences } from '../src/language/sentences.ts'

const out: string[] = []
for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (!line) continue
  const { source, text } = JSON.parse(line) as { source: string; text: string }
  for (const one of readSentences(text))
    if (!one.unread) out.push(JSON.stringify({ source, words: one.words.map((w) => text.slice(w.start, w.end)) }))
}
process.stdout.write(`${out.join('\n')}\n`)
