import assert from 'node:assert/strict'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { type Encoder, encode, loadEncoder } from '../../src/language/encoder/encode.ts'
import { isTree } from '../../src/language/encoder/tree.ts'

const folder = join(import.meta.dirname, '../../models/language')
const FILES = ['model.json', 'model.onnx', 'labels.onnx', 'vocabulary.txt', 'labels.json', 'lemmas.json']
let encoder: Encoder
before(async () => {
  encoder = await loadEncoder(folder)
})

const read = async (text: string) => (await encode(encoder, [text.split(' ')]))[0]!

test('a sentence is tagged, parsed and its names and events are found', async () => {
  const { tokens, names, predicates } = await read('Armenia and Azerbaijan signed a treaty on Friday .')
  assert.deepEqual(
    tokens.map((t) => t.head),
    [4, 3, 1, 0, 6, 4, 8, 4, 4],
  )
  assert.deepEqual(
    tokens.map((t) => t.deprel),
    ['nsubj', 'cc', 'conj', 'root', 'det', 'obj', 'case', 'obl', 'punct'],
  )
  assert.equal(tokens[3]!.lemma, 'sign')
  assert.equal(tokens[3]!.xpos, 'VBD')
  assert.equal(tokens[5]!.upos, 'NOUN')
  assert.deepEqual(names, [
    { type: 'LOC', first: 0, last: 0 },
    { type: 'LOC', first: 2, last: 2 },
  ])
  assert.ok(predicates.find((p) => p.token === 3)!.factuality > 2)
})

test('what did not happen is less certain than what did', async () => {
  const certain = async (text: string, token: number) =>
    (await read(text)).predicates.find((p) => p.token === token)!.factuality
  const signed = await certain('The parties signed the treaty .', 2)
  const may = await certain('The parties may sign the treaty .', 3)
  const refused = await certain('The parties refused to sign the treaty .', 4)
  assert.ok(signed > 2 && may < 2 && refused < 0, `${signed} ${may} ${refused}`)
})

test('a sentence gives the same whatever stands beside it', async () => {
  const texts = [
    'The ministry said the agreement would enter into force on 1 March .',
    'Hundreds of people were displaced when fighting resumed near the border .',
    'No .',
    'The ministry said the agreement could enter into force on 2 March .',
    'He denied it .',
    'The Constitution of Georgia , adopted in 1995 , was amended in 2018 .',
  ].map((text) => text.split(' '))
  const alone = await Promise.all(texts.map(async (words) => (await encode(encoder, [words]))[0]))
  assert.deepEqual(await encode(encoder, texts), alone)
  assert.deepEqual(await encode(encoder, [...texts, ...texts].reverse()), [...alone, ...alone].reverse())
})

test('any words give one tree over all of them', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('the', 'signed', ',', 'Baku', '\ud800'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(word, { maxLength: 60 }), { maxLength: 5 }), async (sentences) => {
      const found = await encode(encoder, sentences)
      found.forEach(({ tokens, names, predicates }, i) => {
        assert.equal(tokens.length, sentences[i]!.length)
        if (tokens.length) assert.ok(isTree(Int32Array.from([0, ...tokens.map((t) => t.head)])))
        for (const token of tokens) assert.equal(token.head === 0, token.deprel === 'root')
        assert.ok(names.every((n) => n.first <= n.last && n.last < tokens.length))
        assert.ok(predicates.every((p) => Math.abs(p.factuality) <= 3))
      })
    }),
    { numRuns: 30 },
  )
})

test('five thousand words are read in windows, and it is said where', async () => {
  const words = Array.from({ length: 5000 }, (_, i) => (i % 9 === 8 ? ',' : 'word'))
  const [found] = await encode(encoder, [words])
  assert.equal(found!.tokens.length, 5000)
  assert.ok(isTree(Int32Array.from([0, ...found!.tokens.map((t) => t.head)])))
  assert.ok(found!.cuts!.length >= 24)
})

test('a word of ten million letters costs no more than a word', async () => {
  const [found] = await encode(encoder, [['The', 'x'.repeat(10_000_000), 'of', 'peace']])
  assert.equal(found!.tokens.length, 4)
})

test('weights that are missing, cut or changed are named, with what to do', async (t) => {
  const copy = await mkdtemp(join(tmpdir(), 'weights-'))
  t.after(() => rm(copy, { recursive: true }))
  await assert.rejects(loadEncoder(copy), /model\.json is missing or cannot be read: fetch the folder again/)
  for (const file of FILES) await copyFile(join(folder, file), join(copy, file))
  const vocabulary = await readFile(join(copy, 'vocabulary.txt'))
  await writeFile(join(copy, 'vocabulary.txt'), vocabulary.subarray(0, -10))
  await assert.rejects(loadEncoder(copy), /vocabulary\.txt is cut or changed .*: fetch the folder again/)
  const graph = await readFile(join(copy, 'model.onnx'))
  graph[graph.length >> 1]! ^= 1
  await writeFile(join(copy, 'vocabulary.txt'), vocabulary)
  await writeFile(join(copy, 'model.onnx'), graph)
  await assert.rejects(loadEncoder(copy), /model\.onnx is cut or changed .*: fetch the folder again/)
  await rm(join(copy, 'vocabulary.txt'))
  await assert.rejects(loadEncoder(copy), /vocabulary\.txt is missing/)
  await writeFile(join(copy, 'model.json'), '{"name": "pac')
  await assert.rejects(loadEncoder(copy), /model\.json is cut or changed \(it is not JSON\)/)
})
