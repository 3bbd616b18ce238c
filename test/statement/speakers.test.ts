// Who speaks: offices with their holder in brackets, tags between commas, interviewees.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inShort, pageOf, statementsOf } from './reading.ts'

const read = async (text: string): Promise<string[]> => (await statementsOf(pageOf(text, '2024-04-05'))).map(inShort)

test('whoever holds an office by the brackets behind it speaks wherever the office alone is named, and nobody else does', async () => {
  const record = (rest: string): Promise<string[]> =>
    read(`The Prime Minister (Mr. B. P. Koirala) said that China had attacked a patrol of Nepal. ${rest}`)
  const his = await record('The Prime Minister said that Nepal had rejected the claim of China.')
  assert.ok(his.every((line) => line.endsWith('‹ B. P. Koirala')) && his.length === 2, his.join('\n'))
  const others = await read(
    'The President of the Assembly (Mrs. Ada Deby) was in the chair. The President of Chad came in. The President said that Chad had withdrawn its troops from Libya.',
  )
  assert.ok(!others.some((line) => line.includes('Ada Deby')), others.join('\n'))
})

test('a sentence with a speaker between commas is his, whatever verb of saying stands above', async () => {
  const lines = await read(
    'Koirala said that China had attacked a patrol of Nepal. In a first note, he said, China had maintained that the patrol had opened fire. Nepal, he added, had rejected the claim.',
  )
  assert.ok(
    lines.some((line) => line.startsWith('reject') && line.endsWith('‹ Koirala')),
    lines.join('\n'),
  )
})

test('an interviewee whom the lead names behind what she is answers, and no movement in capitals', async () => {
  const lines = await read(
    `The jurist Marie Yakété advises the committee that watches over the Bangui Agreements. She spoke to us four days after the Council let MISAB stay.

Q: What has been done?

A: The mutineers of the Central African Republic signed a ceasefire with MISAB in July.

Q: Will it hold?

A: France has withdrawn its troops from Bouar.`,
  )
  for (const act of ['sign', 'withdraw-forces'])
    assert.ok(
      lines.some((line) => line.startsWith(act) && line.endsWith('‹ Marie Yakété')),
      lines.join('\n'),
    )
})

test('an explainer asks and answers in the outlet’s own voice, whoever its lead names', async () => {
  const lines = await read(
    `Q&A: What is in the deal between Kenya and Somalia?

William Ruto met with Hassan Sheikh Mohamud in Nairobi on Monday, and both accepted a peace agreement.

Has Kenya signed it? No. Kenya has not signed the peace agreement with Somalia.

What happened on the border? Somalia reopened the border with Kenya in May.

Who broke the truce? Kenya accused Somalia of violating the ceasefire.`,
  )
  assert.deepEqual(
    lines.filter((line) => / ‹ /.test(line)),
    ['violate/occurred Somalia ‹ Kenya'],
    lines.join('\n'),
  )
})

test('the answers of a press conference are those of the spokesman in its heading', async () => {
  const lines = await read(
    `Foreign Ministry Spokesperson Amina Wanjiru's Regular Press Conference on 3 May

Deputy President Kithure Kindiki will visit Somalia next week.

Q: Has Kenya signed the treaty?

A: Kenya has not signed the treaty with Somalia.`,
  )
  assert.ok(
    lines.some((line) => / ‹ Amina Wanjiru$/.test(line)),
    lines.join('\n'),
  )
  assert.ok(!lines.some((line) => / ‹ Kithure/.test(line)), lines.join('\n'))
})

test('what is told from behind the time of somebody’s words, between two sentences of his, is his, and what stands behind them is not', async () => {
  const said = 'Sir Emyr Parry told reporters that Libya had paid the families.'
  const between = await read(
    `${said} Libya had renounced violence and released two prisoners. The Security Council would lift the sanctions on Friday, he added.`,
  )
  assert.ok(
    between.some((line) => line.startsWith('release') && line.endsWith('‹ Emyr Parry')),
    between.join('\n'),
  )
  const behind = await read(`${said} Libya had signed a treaty with Chad in May. Libya attacked Chad on Monday.`)
  assert.deepEqual(
    behind.filter((line) => /^(?:sign|attack)/.test(line) && / ‹ /.test(line)),
    [],
    behind.join('\n'),
  )
})
