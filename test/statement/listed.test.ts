// Lists: what an item says is said under the words that bring the list in.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inShort, pageOf, statementsOf } from './reading.ts'

const opening = 'Myanmar has built a transit camp, and Bangladesh has cleared the first list of refugees.\n\n'
const statements = (list: string) => statementsOf(pageOf(opening + list, '2018-11-20'))
const read = async (list: string): Promise<string[]> => (await statements(list)).map(inShort).slice(1)

test('what monitors recommend in a list is proposed by them, and nothing that was done', async () => {
  const list = `Naf Monitor recommends that:
• Myanmar amend the 1982 Citizenship Law;
• Bangladesh suspend the arrangement until the refugees have been consulted;
• donors fund the joint response plan in full by June.

Myanmar signed the arrangement in November.`
  assert.deepEqual(await read(list), [
    'amend-law/proposed Myanmar ‹ Naf Monitor',
    'suspend/proposed Bangladesh ‹ Naf Monitor',
    'fund/proposed donors ‹ Naf Monitor',
    'sign/occurred Myanmar',
  ])
  for (const { evidence } of (await statements(list)).slice(1, 4)) {
    assert.doesNotMatch(evidence[0]!.quote, /•/)
    assert.equal(evidence[1]!.quote, 'Naf Monitor recommends that')
  }
})

test('the items of a call are demanded of those who are called upon, and the call is no line besides', async () => {
  const list = `Amnesty International calls on the parties to:
- release all detainees;
- reopen the crossing at Maungdaw.`
  assert.deepEqual(await read(list), [
    'release/demanded the parties ‹ Amnesty International',
    'open-route/demanded the parties ‹ Amnesty International',
  ])
})

test('numbered steps of a proposal are proposed, though they stand in the present', async () => {
  const list = `The draft proposes the following steps:
1. Myanmar withdraws its troops from Maungdaw.
2. Bangladesh releases all prisoners.`
  assert.deepEqual(await read(list), [
    'withdraw-forces/proposed Myanmar ‹ draft',
    'release/proposed Bangladesh ‹ draft',
  ])
})

test('what two sides agreed on in a list they agreed', async () => {
  const list = `Myanmar and Bangladesh agreed to:
(a) reopen the crossing at Maungdaw;
(b) establish a joint commission.`
  assert.deepEqual(await read(list), ['open-route/agreed Myanmar, Bangladesh', 'establish/agreed Myanmar, Bangladesh'])
})

test('what was reported in a list was done, as its reporter says', async () => {
  const list = `The monitors reported the following violations:
- Myanmar troops shelled the camp at Unchiprang on 12 November.`
  assert.ok((await read(list)).some((line) => /^attack\/occurred .* ‹ monitors$/.test(line)))
})

test('a list under no such words speaks for itself, and an item with a list of its own ends the outer one', async () => {
  assert.deepEqual(await read('The main events of the week:\n- Myanmar signed the arrangement.'), [
    'sign/occurred Myanmar',
  ])
  const nested = `Naf Monitor recommends that:
• Myanmar take these steps:
- Bangladesh signed the arrangement.`
  assert.deepEqual(await read(nested), ['sign/occurred Bangladesh'])
})

test('under a body that stands alone at the head, each paragraph that opens with a verb is what it does', async () => {
  const lines = (
    await statementsOf(
      pageOf(
        `The Security Council,
Recalling that Myanmar signed the arrangement with Bangladesh,
1. Demands that the parties release all prisoners;
2. Calls upon Myanmar to withdraw its troops from Maungdaw;
3. Welcomes the signing of the accord by Rwanda and Congo.`,
        '2018-11-20',
      ),
    )
  ).map(inShort)
  assert.ok(lines.includes('release/demanded the parties ‹ United Nations Security Council'), lines.join('\n'))
  assert.ok(lines.includes('withdraw-forces/demanded Myanmar ‹ United Nations Security Council'), lines.join('\n'))
  assert.ok(lines.includes('welcome/occurred United Nations Security Council'), lines.join('\n'))
})

test('what parties must do by a list is theirs to do', async () => {
  const list = `Under the accord, Myanmar and Bangladesh must:
1. withdraw their troops from Maungdaw;
2. exchange prisoners.`
  assert.deepEqual(await read(list), [
    'withdraw-forces/planned Myanmar, Bangladesh ‹ accord',
    'exchange/planned Myanmar, Bangladesh ‹ accord',
  ])
})

test('what two sides agreed to do is theirs, under a numbered paragraph of minutes, up to the next number', async () => {
  const lines = await read(`4. Myanmar and Bangladesh met in Dhaka.
5. The two sides agreed:
(a) to exchange all prisoners by 1 July;
(b) to withdraw their forces from the border;
(c) that the Joint Commission would meet in Yangon on 20 June;
(d) to refrain from attacking villages.
6. Bangladesh released ten prisoners.`)
  assert.deepEqual(
    lines.map((line) => line.split(' ')[0]),
    [
      'meet/occurred',
      'exchange/agreed',
      'withdraw-forces/agreed',
      'convene/agreed',
      'attack/agreed',
      'release/occurred',
    ],
  )
  assert.ok(
    lines.some((line) => line.startsWith('attack/agreed not')),
    lines.join('\n'),
  )
})
