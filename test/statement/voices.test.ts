// Whose words a page holds: posts, labels, hand-overs, colons; and lists of days.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inShort, pageOf, statementsOf } from './reading.ts'

const read = async (text: string): Promise<string[]> => (await statementsOf(pageOf(text, '2024-04-05'))).map(inShort)

test('a post speaks for its own words alone', async () => {
  const lines = await read(
    `What people are posting about the ceasefire between Sudan and the rebels

@nile_notes: "The army has broken the truce."

@blue_desk wants to know: "When will the refugees go home?"

@kassala: "The rebels have released the prisoners." The government of Sudan signed the truce on Monday.

The army of Sudan denied that it had shelled the camp.`,
  )
  assert.ok(lines.includes('violate/occurred The army ‹ @nile_notes'), lines.join('\n'))
  assert.ok(
    lines.some((line) => /^release\/occurred .* ‹ @kassala$/.test(line)),
    lines.join('\n'),
  )
  assert.ok(lines.includes('sign/occurred government of Sudan'), lines.join('\n'))
  assert.ok(
    lines.some((line) => /^attack\/denied [^‹]*‹ army/.test(line)),
    lines.join('\n'),
  )
})

test('whoever a colon brings in speaks the quotation behind it, however long', async () => {
  const lines = await read(
    'Mali has waited for the rebels. A spokesman of the rebels put it this way: “We signed the accord in Algiers. We signed the truce in Bamako.”',
  )
  const signed = lines.filter((line) => line.startsWith('sign/occurred'))
  assert.equal(signed.length, 2, lines.join('\n'))
  for (const line of signed) assert.match(line, / ‹ spokesman of the rebels$/)
})

test('a reporter to whom the presenter hands over is the outlet itself, a guest is not', async () => {
  const lines = await read(
    `PRESENTER: Angola's government and UNITA signed a peace protocol in Lusaka. Over to Rui Matos.

MATOS: The ceasefire was signed by UNITA's general for the movement.

PRESENTER: And with us is the Minister of Defence.

MINISTER OF DEFENCE: UNITA has broken the ceasefire.`,
  )
  assert.ok(
    lines.some((line) => line.startsWith('sign/occurred') && !line.includes('‹')),
    lines.join('\n'),
  )
  assert.ok(
    lines.some((line) => /^violate\/occurred UNITA ‹ MINISTER OF DEFENCE$/i.test(line)),
    lines.join('\n'),
  )
})

test('the speaker who is named before a quotation that begins is not the one of the paragraph above', async () => {
  const lines = await read(
    `“The accord with the rebels has collapsed,” says a West African diplomat in Mali.

Awa Koné sells yams behind the barracks. “In 2004 the army told us that it would withdraw from the town,” she says. “It has not withdrawn its troops.”`,
  )
  for (const line of lines.filter((one) => one.startsWith('withdraw-forces')))
    assert.doesNotMatch(line, /diplomat/, lines.join('\n'))
})

test('the present tense of a list of days tells what was done, that of a rule tells nothing', async () => {
  const text = (before: string): string =>
    `The peace process between Guatemala and the guerrillas of the URNG, with its accords, truces and ceasefires\n\n${before}Negotiators initial a declaration. The texts take effect.`
  const dated = await read(text('31 December 1991: '))
  assert.ok(
    dated.some((line) => line.startsWith('initial/occurred')),
    dated.join('\n'),
  )
  assert.ok(dated.includes('enter-into-force/occurred'), dated.join('\n'))
  const plain = await read(text(''))
  assert.ok(!plain.some((line) => /^(?:initial|enter-into-force)\/occurred/.test(line)), plain.join('\n'))
})

test('the quote of a line leaves out what a clause between commas tells of another day', async () => {
  const text =
    'The final accord between Guatemala and the rebels, which was to have been signed by May, was signed in June.'
  const [planned, signed] = await statementsOf(pageOf(text, '1996-12-30'))
  assert.equal(planned?.mode, 'planned')
  assert.equal(signed?.mode, 'occurred')
  for (const { quote } of signed!.evidence) assert.doesNotMatch(quote, /by May/)
})

test('in a record of a parliament an office speaks by the name that stands in brackets behind it', async () => {
  const lines = await read(
    `THE PRIME MINISTER (Dr Pakalitha Mosisili): The army of Lesotho detained the soldiers in June.

MR T. RAMAILI: When will the Government release the soldiers?

THE PRIME MINISTER: The army of Lesotho released the soldiers on Monday.

MR T. RAMAILI: The army of Lesotho killed two soldiers.`,
  )
  for (const act of ['detain', 'release'])
    assert.ok(
      lines.some((line) => line.startsWith(act) && /‹ Dr Pakalitha Mosisili$/.test(line)),
      lines.join('\n'),
    )
})

test('an office that two hold in one record stays an office', async () => {
  const lines = await read(
    `The Minister of State (Mr Pell): The army of Lesotho detained the soldiers in June.

The Minister of State (Ms Orr): The army of Lesotho killed two soldiers.

The Minister of State: The army of Lesotho released the soldiers on Monday.`,
  )
  assert.ok(
    lines.some((line) => line.startsWith('release') && /‹ Minister of State$/.test(line)),
    lines.join('\n'),
  )
})

test('a correspondent whom the presenter brings in by her full name is the outlet itself', async () => {
  const lines = await read(
    `PRESENTER: Our correspondent in Maseru is Palesa Nthako. Palesa, what has happened?

NTHAKO: Lesotho and South Africa signed an accord yesterday.

PRESENTER: Thank you.`,
  )
  assert.ok(
    lines.some((line) => line.startsWith('sign/occurred') && !line.includes('‹')),
    lines.join('\n'),
  )
})

test('a label behind the hour of a live blog speaks for its entry, and for no other', async () => {
  const lines = await read(
    `Live: India and Pakistan agree to cease fire

12.35 India's foreign secretary, Vikram Misri: Pakistan's army telephoned India this afternoon.

12.20 Pakistan closed its airspace to India an hour ago.

11.50 Pakistani foreign minister: India and Pakistan have broken the accord.

11.20 Pakistan attacked Indian posts.`,
  )
  const of = (act: string): string | undefined => lines.find((line) => line.startsWith(act))
  assert.match(of('call') ?? '', /‹ Vikram Misri$/)
  assert.match(of('violate') ?? '', /‹ Pakistani foreign minister$/)
  for (const act of ['block', 'attack']) assert.doesNotMatch(of(act) ?? '‹', /‹/)
})

test('in a record whoever is called by an honorific and a surname speaks, whatever stands in brackets behind it', async () => {
  const lines = await read(
    `Parliament of Solomon Islands, official record

Hon. Peter Shanel AGOVAKA: The Melanesian Spearhead Group signed the accord in Honiara with Vanuatu.

Hon. WALE: Papua New Guinea has blocked the border with Bougainville.

Hon. AGOVAKA: Port Moresby rejected the agreement with Vanuatu.

MS. ANNE TARO (For the People): Vanuatu has ratified the accord.`,
  )
  assert.deepEqual(
    lines.map((line) => line.replace(/^.*‹ /, '')),
    ['Peter Shanel AGOVAKA', 'WALE', 'Peter Shanel AGOVAKA', 'ANNE TARO'],
    lines.join('\n'),
  )
})

test('whoever posts somewhere, with what he is between commas, speaks his own post and no other paragraph', async () => {
  const lines = await read(
    `What people say about the deployment to Haiti by Kenya

Leslie Voltaire, a former head of the council, on X: "Kenya has withdrawn its troops from Haiti."

The Kenyan police mission, on Facebook: "Our officers have reopened the road to Haiti's airport."

Kenya has signed the accord with Haiti.`,
  )
  assert.ok(
    lines.some((line) => /^withdraw-forces\/occurred .* ‹ Leslie Voltaire$/.test(line)),
    lines.join('\n'),
  )
  assert.ok(
    lines.some((line) => /^open-route\/occurred .* ‹ Kenyan police mission$/.test(line)),
    lines.join('\n'),
  )
  assert.ok(
    lines.some((line) => /^sign\/occurred Kenya › Haiti$/.test(line)),
    lines.join('\n'),
  )
})

test('an interview without labels: what stands between the questions is the word of whoever was spoken to', async () => {
  const lines = await read(
    `Mohamed Elmaouloud Ramadane speaks for the Azawad Liberation Front in Mali. He spoke to our reporter in Nouakchott.

Did your men attack Tessalit?

We attacked a convoy of the Malian army.

And the Algiers accord?

Mali terminated the Algiers accord.

What comes next?

Mali has withdrawn its troops from Kidal.`,
  )
  for (const line of lines) assert.match(line, / ‹ Mohamed Elmaouloud Ramadane$/)
  assert.equal(lines.length, 3, lines.join('\n'))
})

test('an interview that brings in others besides is the word of whom the house says it asked', async () => {
  const lines = await read(
    `Kenya and Somalia reached an agreement on Thursday. William Ruto and Hassan Sheikh Mohamud both welcomed it. We asked Amina Wanjiru, who teaches law in Nairobi, what comes next.

Q: Is there a new treaty?

A: Kenya has not signed the treaty with Somalia.

Q: And the border?

A: Somalia reopened the border with Kenya in May.`,
  )
  const answers = lines.filter((line) => / ‹ /.test(line))
  assert.equal(answers.length, 2, lines.join('\n'))
  for (const line of answers) assert.match(line, / ‹ Amina Wanjiru$/)
})

test('who says "I" in a report that bears an office above is the holder of that office', async () => {
  const lines = await read(
    `Report of the Secretary-General on the situation in Sudan

1. The army of Sudan signed a ceasefire with the rebels in May. I urge Sudan to release the prisoners.`,
  )
  assert.ok(
    lines.some((line) => /^release\/demanded Sudan ‹ Secretary-General$/.test(line)),
    lines.join('\n'),
  )
  assert.ok(
    lines.some((line) => /^sign\/occurred [^‹]*$/.test(line)),
    lines.join('\n'),
  )
})

test('in a record that sets a dash behind the name, whoever is named speaks up to the next name', async () => {
  const lines = await read(
    `ORAL QUESTIONS: THE ISLANDS
Sitting of 9 July

THE PRESIDENT — Mrs Claire Rondeau has the floor.

MRS CLAIRE RONDEAU — Madagascar demanded that France return the islands. The joint commission met in Paris on 30 June.

THE MINISTER DELEGATE — France proposed a treaty on the islands to Madagascar in May. Madagascar has not signed it.

MR LUC PAYET — France must end the talks with Madagascar.`,
  )
  assert.ok(
    lines.some((line) => /^convene\/occurred .* ‹ Claire Rondeau$/.test(line)),
    lines.join('\n'),
  )
  assert.ok(
    lines.some((line) => /^propose\/occurred France .*‹ MINISTER DELEGATE$/.test(line)),
    lines.join('\n'),
  )
  assert.ok(
    lines.every((line) => line.includes('‹')),
    lines.join('\n'),
  )
})

test('in a round-up of voices each paragraph speaks for whoever stands before its dash, a town before one for nobody', async () => {
  const lines = await read(
    `What the web is saying about the truce between Ethiopia and Somalia

Hodan K., Minneapolis — "The army of Ethiopia has shelled my street."

Kismaayo Voice — "The United Nations has not sent one peacekeeper to Somalia."

MOGADISHU — "We will keep the truce," said the president of Somalia, who met the army of Ethiopia on Monday.`,
  )
  assert.ok(
    lines.some((line) => /^attack\/occurred .*‹ Hodan K\.$/.test(line)),
    lines.join('\n'),
  )
  assert.ok(
    lines.some((line) => /^deploy\/occurred not .*‹ Kismaayo Voice$/.test(line)),
    lines.join('\n'),
  )
  assert.ok(!lines.some((line) => /‹ MOGADISHU/.test(line)), lines.join('\n'))
})

test('brackets that make a label a presenter or a correspondent make it the outlet, wherever the short name returns', async () => {
  const lines = await read(
    `TRANSCRIPT, 22 May

ILSE MARAN (presenter): The army of Serbia signed an agreement with NATO yesterday. Pavel Rohr is in Bujanovac.

PAVEL ROHR (correspondent): The rebels gave up their rifles to NATO this afternoon.

MARAN: On the line from Belgrade, Dragana Simić, an adviser to the government. Mrs Simić?

DRAGANA SIMIĆ: The government of Serbia has promised an amnesty to the rebels.

ROHR: The army of Serbia shelled the rebels last week.`,
  )
  const voiced = lines.filter((line) => line.includes('‹'))
  assert.ok(
    voiced.every((line) => /‹ (?:DRAGANA SIMIĆ|Dragana Simić)/.test(line)),
    lines.join('\n'),
  )
  assert.ok(
    lines.some((line) => /^attack\/occurred armed forces of Serbia/.test(line) && !line.includes('‹')),
    lines.join('\n'),
  )
})

test('a place before a colon heads its item or its book, and speaks neither there nor below', async () => {
  const lines = await read(
    `The Horn this week

Somalia and Puntland: President Farmajo of Somalia has signed the Baidoa accord.

Al-Shabaab attacked a base of the army of Somalia near Kismayo on Monday.

Arusha: The Peace That Made a Genocide

In 1993 the president of Rwanda signed a peace agreement with the rebels in Arusha.`,
  )
  assert.ok(lines.length >= 3, lines.join('\n'))
  for (const line of lines) assert.doesNotMatch(line, / ‹ /)
})

test('whom the house asked answers in an interview, though no list knows the name', async () => {
  const lines = await read(
    `We asked the historian Annelies Verbruggen what is left of the accord between Belgium and Zaire.

Q: Why did Zaire break with Belgium?

A: Zaire never broke the accord. Belgium recalled its ambassador in January.`,
  )
  assert.ok(lines.length >= 1, lines.join('\n'))
  for (const line of lines) assert.match(line, / ‹ Annelies Verbruggen$/)
})

test('words that a page sets apart as a quotation are never the outlet’s own', async () => {
  const [lead, quote, after] = [
    "Sudan's foreign minister told the house what had been done in the north.",
    'We have signed the agreement with the rebels. The army bombed the market in Nyala.',
    'The Sudanese army withdrew from the camp in Nyala on Monday.',
  ]
  const page = pageOf([lead, quote, after].join('\n'))
  page.blocks[1]!.kind = 'quote'
  assert.deepEqual((await statementsOf(page)).map(inShort), [
    'sign/occurred We › the rebels ‹ unnamed: a voice quoted',
    'attack/occurred The army ‹ unnamed: a voice quoted',
    'withdraw-forces/occurred armed forces of Sudan',
  ])
  for (const block of page.blocks) block.kind = 'quote'
  assert.ok(
    (await statementsOf(page)).every(({ attribution }) => attribution.length === 0),
    'a page that only indents',
  )
})
