// Words that lure a reader into saying more than a sentence does: over tables of words, in one and the same sentence each.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mode } from '../../src/model/vocabulary.ts'
import { lowerMode } from '../../src/statement/embedding.ts'
import lures from './lures.json' with { type: 'json' }
import { pageOf, statementsOf } from './reading.ts'

interface Group {
  says: string
  /** A sentence with a gap: {}. */
  text: string
  act: string
  /** The firmest mode that is borne out, or nothing at all. */
  most: string
  /** Only on somebody's word. */
  voice?: boolean
  words: string[]
}

for (const { says, text, act, most, voice, words } of lures.groups as Group[])
  test(says, async () => {
    const texts = words.map((word) => text.replace('{}', word))
    const page = pageOf(texts.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join('\n\n'), '2024-05-05')
    const said = (await statementsOf(page)).filter((line) => line.act === act)
    const more = said.filter(
      ({ mode, polarity, attribution }) =>
        polarity === 'negative' ||
        most === 'nothing' ||
        lowerMode(mode, most as Mode) !== mode ||
        (voice && attribution.length === 0),
    )
    assert.deepEqual(
      more.map(
        ({ mode, polarity, evidence }) => `${mode} ${polarity}: ${evidence.map(({ quote }) => quote).join(' … ')}`,
      ),
      [],
    )
  })
