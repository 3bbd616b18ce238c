// The annotated sentences of train/data/attribution.jsonl: how many of their characters get the role that they have.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadLanguage, readLanguage } from '../../src/language/read.ts'
import { readAttributions, type TextAttribution } from '../../src/statement/attributions/read.ts'

const root = join(import.meta.dirname, '..', '..')
const language = await loadLanguage(join(root, 'models'))

interface Annotated {
  text: string
  attributions: TextAttribution[]
}

const annotated: Annotated[] = readFileSync(join(root, 'train/data/attribution.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))

const marked = (attributions: TextAttribution[], role: keyof TextAttribution): Set<number> =>
  new Set(
    attributions.flatMap((one) =>
      one[role].flatMap(([start, end]) => Array.from({ length: end - start }, (_, k) => start + k)),
    ),
  )

const readings = await Promise.all(
  annotated.map(async ({ text }) => readAttributions(await readLanguage(language, text))),
)

const least: [role: keyof TextAttribution, f1: number][] = [
  ['source', 0.94],
  ['cue', 0.94],
  ['content', 0.96],
]

for (const [role, floor] of least)
  test(`${role}s of ${annotated.length} annotated texts, F1 by characters at least ${floor}`, () => {
    let shared = 0
    let all = 0
    annotated.forEach(({ attributions }, k) => {
      const right = marked(attributions, role)
      const read = marked(readings[k]!, role)
      shared += [...read].filter((at) => right.has(at)).length
      all += right.size + read.size
    })
    assert.ok((2 * shared) / all >= floor, `F1 ${((2 * shared) / all).toFixed(3)}`)
  })

test('annotated spans are words of their texts', () => {
  for (const { text, attributions } of annotated)
    for (const one of attributions)
      for (const [start, end] of [...one.source, ...one.cue, ...one.content])
        assert.match(text.slice(start, end), /^\S(.*\S)?$/s)
})
