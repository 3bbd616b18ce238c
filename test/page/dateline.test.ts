import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDateline } from '../../src/page/rules/dateline.ts'
import { pageOf } from './page-of.ts'

/** line, place, date as printed, sources, first words of the sentence */
const found: [line: string, place: string | null, date: string | null, sources: string[], rest: string][] = [
  ['GENEVA, Nov 3 (Reuters) — Two delegations met.', 'GENEVA', 'Nov 3', ['Reuters'], 'Two'],
  ['GENEVA (AP) — Two delegations met.', 'GENEVA', null, ['AP'], 'Two'],
  ['(Reuters) - Two delegations met.', null, null, ['Reuters'], 'Two'],
  ['ADDIS ABABA, Ethiopia (AP) — Two delegations met.', 'ADDIS ABABA, Ethiopia', null, ['AP'], 'Two'],
  ['UNITED NATIONS, Aug. 9 (Xinhua) -- Two delegations met.', 'UNITED NATIONS', 'Aug. 9', ['Xinhua'], 'Two'],
  ['BAKU, Azerbaijan, August 9. Two delegations met.', 'BAKU, Azerbaijan', 'August 9', [], 'Two'],
  ['Baku, August 9, AZERTAC', 'Baku', 'August 9', ['AZERTAC'], ''],
  ['SEOUL, Aug. 9 (Yonhap) -- Two delegations met.', 'SEOUL', 'Aug. 9', ['Yonhap'], 'Two'],
  ['MOSCOW. Aug 9 (Interfax) - Two delegations met.', 'MOSCOW', 'Aug 9', ['Interfax'], 'Two'],
  ['Bogotá, 9 ago (EFE).- Two delegations met.', 'Bogotá', '9 ago', ['EFE'], 'Two'],
  ['KATHMANDU, Aug 9: Two delegations met.', 'KATHMANDU', 'Aug 9', [], 'Two'],
  ['New York/Geneva, 9 August 2025 – Two delegations met.', 'New York/Geneva', '9 August 2025', [], 'Two'],
  ['[Nairobi, 9 August 2025] Two delegations met.', 'Nairobi', '9 August 2025', [], 'Two'],
  ['9 August 2025 – Two delegations met.', null, '9 August 2025', [], 'Two'],
  ['Geneva – Two delegations met on Monday.', 'Geneva', null, [], 'Two'],
  ['KINSHASA: Two delegations met.', 'KINSHASA', null, [], 'Two'],
  ['NAKURU — “We have a text,” the envoy said.', 'NAKURU', null, [], '“We'],
  ['Abuja, Aug. 9, 2025 (NAN) Two delegations met.', 'Abuja', 'Aug. 9, 2025', ['NAN'], 'Two'],
]
for (const [line, place, date, sources, rest] of found)
  test(`a dateline is parted from its sentence: ${line.slice(0, 40)}`, () => {
    const dateline = findDateline(line)
    assert.ok(dateline)
    assert.equal(dateline.place && line.slice(dateline.place.start, dateline.place.end), place)
    assert.equal(dateline.moment && line.slice(dateline.moment.start, dateline.moment.end), date)
    assert.deepEqual(
      dateline.sources.map((source) => source.text),
      sources,
    )
    for (const source of dateline.sources) assert.equal(line.slice(source.start, source.end), source.text)
    assert.ok(
      line.slice(dateline.end).startsWith(rest) && (rest !== '' || dateline.end >= line.length),
      line.slice(dateline.end),
    )
  })

for (const line of [
  'GENEVA talks on the exchange resumed on Monday, the envoy said.',
  'Geneva – the host of the talks – has offered a second round.',
  'Geneva – Switzerland’s second city – has offered to host a second round.',
  'NATO — the alliance that both want to join — was not mentioned.',
  'UPDATE — Two delegations met in Geneva on Monday.',
  'ARTICLE II — The parties shall withdraw their forces.',
  'Armenia, Azerbaijan and Georgia agreed to continue the talks.',
  'On 9 August 2025 the parties signed a declaration.',
  'In August 2025, Armenia (then under another government) signed the text.',
  'Rwanda (RDF) and Congo (FARDC) troops disengaged on Monday.',
  'Paris, London and Berlin said that they would act.',
  'May 5 was set as the date of the signing.',
  'Aliyev: Armenia must change its constitution before a treaty is signed.',
  'Article 5: The parties shall exchange prisoners within thirty days.',
  'President Tshisekedi - who met the envoys - said that he agreed.',
  '30 August 2001: The Bougainville Peace Agreement is signed in Arawa.',
  'Washington. That is where the sides will meet next.',
  'THE PRIME MINISTER (Dr Pakalitha Mosisili): Mr Speaker, the commission has reported.',
  'MR LEKHETHO RAMAILI (Maseru): To ask when the soldiers will be released.',
])
  test(`a sentence is no dateline: ${line.slice(0, 40)}`, () => {
    assert.equal(findDateline(line), null)
  })

test('a bare report keeps every character where it is, its dateline blanked', () => {
  const source = 'GENEVA — Two neighbours initialled a protocol.\n\nThe text is not signed.\n'
  const page = pageOf(source)
  assert.equal(page.text, source.replace('GENEVA —', '        '))
  assert.deepEqual(
    page.blocks.map((block) => page.text.slice(block.start, block.end)),
    ['Two neighbours initialled a protocol.', 'The text is not signed.'],
  )
  assert.equal(page.title, null)
})

test('an entry of a timeline is no dateline', () => {
  const page = pageOf(
    '10 November 2020 - The parties sign a trilateral statement on a ceasefire.\n\n8 August 2025 - The foreign ministers initial the text of a treaty.\n',
  )
  assert.equal(page.dateline, null)
  assert.equal(page.published, null)
})
