// Who says it, by which word, and what: as spans into the text.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadLanguage, readLanguage } from '../../src/language/read.ts'
import { readAttributions } from '../../src/statement/attributions.ts'

const language = await loadLanguage(join(import.meta.dirname, '..', '..', 'models'))

async function read(text: string): Promise<{ source: string; cue: string; content: string }[]> {
  const words = (ranges: [number, number][]): string => ranges.map(([start, end]) => text.slice(start, end)).join(' … ')
  return readAttributions(await readLanguage(language, text)).map(({ source, cue, content }) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
  }))
}

const cases: [string, { source: string; cue: string; content: string }[]][] = [
  [
    'The ministry said that the troops had left the town.',
    [{ source: 'The ministry', cue: 'said', content: 'that the troops had left the town' }],
  ],
  [
    'The two ministers will meet in Geneva, the spokesman said.',
    [{ source: 'the spokesman', cue: 'said', content: 'The two ministers will meet in Geneva' }],
  ],
  [
    'The convoy reached the camp on Friday, according to aid workers.',
    [{ source: 'aid workers', cue: 'according to', content: 'The convoy reached the camp on Friday' }],
  ],
  ['The two ministers met in Geneva on Friday.', []],
]

for (const [text, expected] of cases) test(text, async () => assert.deepEqual(await read(text), expected))
