import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadLanguage, readLanguage } from '../../src/language/read.ts'
import { modes } from '../../src/model/vocabulary.ts'
import { allActs } from '../../src/statement/acts.ts'

const language = await loadLanguage(new URL('../../models', import.meta.url).pathname)

/** The word that most likely tells an act, with what is thought of it. */
async function triggerOf(text: string) {
  const [sentence] = await readLanguage(language, text)
  const [trigger] = sentence!.triggers.toSorted((a, b) => most(b.acts) - most(a.acts))
  const [act] = Object.entries(trigger!.acts).sort((a, b) => b[1] - a[1])[0]!
  const [mode] = Object.entries(trigger!.modes).sort((a, b) => b[1] - a[1])[0]!
  return { ...trigger!, word: sentence!.tokens[trigger!.token]!.text, act, mode }
}

const most = (shares: Readonly<Record<string, number>>): number => Math.max(0, ...Object.values(shares))

test('the word that tells an act is seen, with the act and how firmly it is told', async () => {
  const told = await triggerOf('Burundi and Rwanda signed the border treaty in Kigali on Monday.')
  assert.deepEqual([told.word, told.act, told.mode], ['signed', 'sign', 'occurred'])
  const planned = await triggerOf('Burundi and Rwanda will sign the border treaty in Kigali next week.')
  assert.deepEqual([planned.word, planned.act, planned.mode], ['sign', 'sign', 'planned'])
})

test('whether an act was done, and whether somebody says so, is seen', async () => {
  const plain = await triggerOf('Chad withdrew its troops from the strip in May.')
  const negative = await triggerOf('Chad has not withdrawn its troops from the strip.')
  const attributed = await triggerOf('The envoy said that Chad had withdrawn its troops from the strip.')
  assert.ok(negative.negative > 0.5 && plain.negative < 0.5)
  assert.ok(attributed.attributed > 0.9 && plain.attributed < attributed.attributed)
})

test('a word of another field tells no act', async () => {
  const [sentence] = await readLanguage(language, 'The winger signed a four-year contract with Leeds in July.')
  assert.ok(sentence!.triggers.every(({ acts }) => most(acts) < 0.5))
})

test('what is thought of a word is a share of one, of an act and a mode that the ledger knows, whatever the text', async () => {
  const known = new Set(allActs.map(({ act }) => act))
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 120 }), async (text) => {
      for (const { tokens, triggers } of await readLanguage(language, text))
        for (const { token, acts, modes: ofModes, negative, attributed } of triggers) {
          assert.ok(token >= 0 && token < tokens.length)
          for (const act of Object.keys(acts)) assert.ok(known.has(act), act)
          for (const mode of Object.keys(ofModes)) assert.ok((modes as readonly string[]).includes(mode), mode)
          for (const share of [...Object.values(acts), ...Object.values(ofModes), negative, attributed])
            assert.ok(share >= 0 && share <= 1)
        }
    }),
    { numRuns: 60 },
  )
})
