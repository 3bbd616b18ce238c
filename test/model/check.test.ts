import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { reviewThreshold } from '../../src/model/statement.ts'
import { checked } from '../../src/model-reader/check.ts'
import { check, proposal, read, reader, short } from './reading.ts'

const expected = 'Armenia is expected to sign the treaty with Azerbaijan.'

describe('a proposal is lowered to what the words bear', () => {
  for (const [text, quote, act, says] of [
    [expected, 'Armenia is expected to sign the treaty', 'sign', 'sign/expected Armenia'],
    [expected, 'sign the treaty with Azerbaijan', 'sign', 'sign/expected Armenia'],
    [
      'Rwanda agreed to withdraw its troops from Congo.',
      'withdraw its troops',
      'withdraw-forces',
      'withdraw-forces/agreed Rwanda',
    ],
    ['Rwanda may sign the accord with Congo.', 'sign the accord', 'sign', 'sign/possible Rwanda'],
    [
      'If Rwanda signs the accord, Congo will release the prisoners.',
      'Rwanda signs the accord',
      'sign',
      'sign/hypothetical Rwanda',
    ],
    [
      'Azerbaijan demands that Armenia amend its constitution.',
      'Armenia amend its constitution',
      'amend-law',
      'amend-law/demanded Armenia ‹ Azerbaijan',
    ],
    ['Rwanda denies having signed the accord.', 'signed the accord', 'sign', 'sign/denied Rwanda ‹ Rwanda'],
  ] as const)
    test(`${act}, occurred, of “${quote}” in “${text}”`, async () => {
      assert.equal(short(await check(text, { act, quote })), says)
    })

  test('the quote is widened to the words that give the mode', async () => {
    const line = await check(expected, { act: 'sign', quote: 'sign the treaty' })
    assert.ok(typeof line !== 'string')
    assert.equal(line.evidence[0]!.quote, 'Armenia is expected to sign the treaty with Azerbaijan')
    assert.equal(expected.slice(line.evidence[0]!.start, line.evidence[0]!.end), line.evidence[0]!.quote)
  })

  test('what the model holds less firm than the words stays so', async () => {
    const line = await check('Armenia signed the treaty with Azerbaijan.', {
      act: 'sign',
      mode: 'possible',
      quote: 'Armenia signed the treaty',
    })
    assert.equal(short(line), 'sign/possible Armenia')
  })
})

describe('a proposal is dropped where our own layer says nothing of the act', () => {
  for (const [why, text, quote, act] of [
    ['refused', 'Rwanda refused to sign the accord with Congo.', 'Rwanda refused to sign the accord', 'sign'],
    ['asked', 'Will Rwanda sign the accord with Congo?', 'Rwanda sign the accord', 'sign'],
    ['a negated promise', 'Rwanda did not agree to withdraw its troops.', 'withdraw its troops', 'withdraw-forces'],
    [
      'a bare topic',
      'Rwanda and Congo know the importance of a withdrawal of troops.',
      'withdrawal of troops',
      'withdraw-forces',
    ],
    ['an order', 'Sign the accord with Rwanda now.', 'Sign the accord', 'sign'],
    ['football', 'The striker signed a deal with the club before the match.', 'signed a deal', 'sign'],
  ] as const)
    test(`${why}: “${text}”`, async () => {
      for (const polarity of ['positive', 'negative'] as const)
        assert.equal(typeof (await check(text, { act, quote, polarity })), 'string')
    })
})

describe('a proposal is dropped', () => {
  const signed = 'Armenia signed the treaty with Azerbaijan, and Georgia welcomed the text.'
  const refused = async (some: Parameters<typeof check>[1], why: string, text = signed): Promise<void> =>
    assert.equal(await check(text, some), why)

  test('where its quote does not stand in the sentence, letter for letter', async () => {
    await refused({ act: 'sign', quote: 'Armenia has signed the treaty' }, 'quote-not-in-sentence')
    await refused({ act: 'sign', quote: 'armenia signed the treaty' }, 'quote-not-in-sentence')
    await refused({ act: 'sign', quote: 'Armenia signed  the treaty' }, 'quote-not-in-sentence')
  })

  test('where its quote cuts a word', () => refused({ act: 'sign', quote: 'Armenia sign' }, 'quote-not-in-sentence'))

  test('where its quote stands in another sentence', async () => {
    const text = 'Armenia welcomed the text. Azerbaijan signed the treaty.'
    const { places } = await read(text)
    const line = checked(places[0]!, proposal({ act: 'sign', quote: 'Azerbaijan signed the treaty' }), reader)
    assert.equal(line, 'quote-not-in-sentence')
  })

  test('where no word of its quote says the act', async () => {
    await refused({ act: 'ratify', quote: 'Armenia signed the treaty' }, 'no-word-of-the-act')
    await refused({ act: 'welcome', quote: 'Armenia signed the treaty' }, 'no-word-of-the-act')
  })

  test('where our own layer reads another act at the word', () =>
    refused(
      { act: 'withdraw', quote: 'Armenia withdrew its troops from the treaty line' },
      'no-word-of-the-act',
      'Armenia withdrew its troops from the treaty line.',
    ))

  test('where its polarity is not that of the words', async () => {
    await refused({ act: 'sign', polarity: 'negative', quote: 'Armenia signed the treaty' }, 'other-polarity')
    await refused(
      { act: 'sign', quote: 'Armenia has not signed the treaty' },
      'other-polarity',
      'Armenia has not signed the treaty with Azerbaijan.',
    )
  })

  test('where its quote holds two words of the act that stand differently', () =>
    refused(
      { act: 'sign', quote: 'Armenia signed the treaty and may sign the protocol' },
      'words-disagree',
      'Armenia signed the treaty and may sign the protocol.',
    ))

  test('where a name stands nowhere, or others do the act', async () => {
    await refused({ act: 'sign', quote: 'Armenia signed the treaty', agent: ['Russia'] }, 'other-roles')
    await refused({ act: 'sign', quote: 'Armenia signed the treaty', agent: ['Georgia'] }, 'other-roles')
    await refused({ act: 'sign', quote: 'Armenia signed the treaty', agent: ['Armenia', 'Georgia'] }, 'other-roles')
    await refused(
      { act: 'sign', quote: 'Armenia signed the treaty with Azerbaijan', agent: ['Azerbaijan'] },
      'other-roles',
    )
  })

  test('where a voice stands nowhere, cannot speak, or is a party to the act', async () => {
    for (const word of ['welcomed', 'and', 'Georgia welcomed'])
      await refused({ act: 'sign', quote: 'Armenia signed the treaty', voices: [word] }, 'other-voices')
    await refused({ act: 'sign', quote: 'Armenia signed the treaty', voices: ['Kremlin'] }, 'other-voices')
    await refused({ act: 'sign', quote: 'Armenia signed the treaty', voices: ['Armenia'] }, 'other-voices')
  })
})

test('a name for a role that our own layer leaves empty stays out of the line, and is told to whoever reviews it', async () => {
  const text = 'The truce that Moscow brokered between Armenia and Azerbaijan collapsed.'
  const line = await check(text, { act: 'terminate', quote: text.slice(0, -1), agent: ['Moscow'] })
  assert.equal(short(line), 'terminate/occurred')
  assert.ok(typeof line !== 'string')
  assert.deepEqual(line.roles.agent, [])
  assert.equal(
    line.why.find(({ field }) => field === 'agent')?.text,
    'test says “Moscow”, which our own rules do not find',
  )
})

describe('voices', () => {
  const text = 'Georgia said that Armenia signed the treaty.'

  test('that the model leaves out are put in', async () => {
    const line = await check(text, { act: 'sign', quote: 'Armenia signed the treaty' })
    assert.equal(short(line), 'sign/occurred Armenia ‹ Georgia')
  })

  test('that the model names too stand once', async () => {
    const line = await check(text, { act: 'sign', quote: 'Armenia signed the treaty', voices: ['Georgia'] })
    assert.equal(short(line), 'sign/occurred Armenia ‹ Georgia')
  })

  test('that only the model names stand beside ours', async () => {
    const both = 'At the Kremlin, Georgia said that Armenia signed the treaty.'
    const line = await check(both, { act: 'sign', quote: 'Armenia signed the treaty', voices: ['Georgia', 'Kremlin'] })
    assert.equal(short(line), 'sign/occurred Armenia ‹ Georgia ‹ Kremlin')
  })
})

test('a line says whose it is, waits for a person, and tells what was made of the proposal', async () => {
  const line = await check(expected, { act: 'sign', quote: 'Armenia is expected to sign the treaty' })
  assert.ok(typeof line !== 'string')
  assert.deepEqual(line.reader, { name: 'model:test', version: '1' })
  assert.ok(line.confidence < reviewThreshold)
  assert.equal(line.why[0]!.text, 'test proposes it; a person has to accept it')
  assert.equal(line.why.at(-1)!.text, 'test says occurred: expected at most')
})
