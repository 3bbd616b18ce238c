import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { partiesOfSpan, partyOfSpan } from '../../src/language/parties.ts'
import { type Language, loadLanguage, readLanguage, readTokens } from '../../src/language/read.ts'
import type { Sentence } from '../../src/model/sentence.ts'

let language: Language
before(async () => {
  language = await loadLanguage('models')
})

const read = (text: string, published = '2025-08-09') => readLanguage(language, text, { published })

/** Party that the words name, each asked for at its place in the text. */
function partyOf(text: string, sentences: Sentence[], words: string): string | null {
  const at = text.indexOf(words)
  const sentence = sentences.find(({ start, end }) => start <= at && end >= at + words.length)!
  const inside = sentence.tokens.flatMap(({ start, end }, k) => (start >= at && end <= at + words.length ? [k] : []))
  const found = partyOfSpan(sentence, inside[0]!, inside.at(-1)!)
  return (
    found &&
    `${found.party.id} ${found.party.kind} ${found.party.country ?? '-'}${found.implied ? ` ${found.implied}` : ''}`
  )
}

const processes: [string, string, [string, string | null][]][] = [
  [
    'leaders by their whole names, beside an office or another state’s leader',
    'President Frederick Chiluba called for calm. Theresa May met Angela Merkel, and Gordon Brown watched.',
    [
      ['President Frederick Chiluba', 'frederick-chiluba person ZMB'],
      ['Theresa May', 'theresa-may person GBR'],
      ['Angela Merkel', 'angela-merkel person DEU'],
    ],
  ],
  [
    'a namesake of a leader on a page that has nothing to do with his country',
    'Joe Clark scored twice before half-time. The striker left the pitch in tears.',
    [['Joe Clark', 'joe-clark person -']],
  ],
  [
    'a title of another country than the leader’s',
    'The Peruvian foreign minister, Joe Clark, signed the treaty.',
    [['Joe Clark', 'joe-clark person PER']],
  ],
  [
    'South Caucasus',
    "President Aliyev and his US counterpart Donald Trump signed it, according to the Azerbaijan Foreign Office. Azerbaijan's President Ilham Aliyev left.",
    [
      ['President Aliyev', 'ilham-aliyev person AZE'],
      ['his US counterpart Donald Trump', 'donald-trump person USA'],
      ['the Azerbaijan Foreign Office', 'AZE:foreign-ministry organ AZE'],
    ],
  ],
  [
    'Congo',
    'The Congolese government accused Rwanda of backing M23 rebels. Kinshasa later recalled its envoy.',
    [
      ['The Congolese government', 'COD:government organ COD'],
      ['Rwanda', 'RWA state RWA'],
      ['M23 rebels', 'm23 armed-group COD members-for-group'],
      ['Kinshasa', 'COD state COD seat-for-government'],
    ],
  ],
  [
    'Colombia',
    "Pablo Beltrán, the ELN's chief negotiator, met Colombian Foreign Minister Laura Ruiz Vega in Havana.",
    [
      ['Pablo Beltrán', 'pablo-beltran person COL'],
      ["the ELN's chief negotiator", 'pablo-beltran person COL'],
      ['Laura Ruiz Vega', 'laura-ruiz-vega person COL'],
      ['Havana', null],
    ],
  ],
  [
    'Yemen',
    "Ansar Allah shelled Ta'izz, the Yemeni army said.",
    [
      ['Ansar Allah', 'houthis armed-group YEM'],
      ['the Yemeni army', 'YEM:army organ YEM'],
    ],
  ],
  [
    'Philippines',
    'The Philippine government and the Moro Islamic Liberation Front signed an annex.',
    [
      ['The Philippine government', 'PHL:government organ PHL'],
      ['the Moro Islamic Liberation Front', 'milf armed-group PHL'],
    ],
  ],
  [
    'Sudan',
    'The paramilitary Rapid Support Forces clashed with the Sudanese army in Khartoum.',
    [
      ['The paramilitary Rapid Support Forces', 'rsf armed-group SDN'],
      ['the Sudanese army', 'SDN:army organ SDN'],
      ['Khartoum', null],
    ],
  ],
  [
    'Ukraine',
    'Kyiv rejected the terms, Ukrainian President Volodymyr Zelenskyy said after talks with the Kremlin.',
    [
      ['Kyiv', 'UKR state UKR seat-for-government'],
      ['Ukrainian President Volodymyr Zelenskyy', 'volodymyr-zelensky person UKR'],
      ['the Kremlin', 'RUS state RUS seat-for-government'],
    ],
  ],
  [
    'Korea',
    'Pyongyang warned Seoul that the U.S. military was not welcome.',
    [
      ['Pyongyang', 'PRK state PRK seat-for-government'],
      ['Seoul', 'KOR state KOR seat-for-government'],
      ['the U.S. military', 'USA:army organ USA'],
    ],
  ],
  [
    'a process nobody wrote rules for',
    'The Foreign Ministry of Suriname said Guyanese troops had crossed the river.',
    [
      ['The Foreign Ministry of Suriname', 'SUR:foreign-ministry organ SUR'],
      ['Guyanese troops', 'GUY:army organ GUY'],
    ],
  ],
]
for (const [process, text, phrases] of processes)
  test(`parties of a page about ${process}`, async () => {
    const sentences = await read(text)
    for (const [words, party] of phrases) assert.equal(partyOf(text, sentences, words), party, words)
  })

const nobody: [string, string][] = [
  ['The delegations met in Geneva.', 'Geneva'],
  ['Jordan Henderson moved to Ajax.', 'Ajax'],
  ['It told us that nothing had changed.', 'us'],
  ['Congo will hold a vote.', 'Congo'],
  ['Police in Atlanta, Georgia, said three people died.', 'Georgia'],
  ['Thai and Cambodian leaders agreed to a truce.', 'Thai and Cambodian leaders'],
  ['The US-backed government resigned.', 'The US-backed government'],
  ['Armenia and Rwanda met the ministry.', 'the ministry'],
]
for (const [text, words] of nobody)
  test(`“${words}” in “${text}” names no party`, async () => assert.equal(partyOf(text, await read(text), words), null))

test('a surname alone is the person whom the page names in full, unless two are', async () => {
  const text = 'Paul Kagame met Mary Otieno. Otieno thanked him. John Otieno left. Kagame spoke.'
  const sentences = await read(text)
  assert.equal(sentences[1]!.names[0]!.party, undefined)
  assert.equal(sentences[3]!.names[0]!.party?.id, 'paul-kagame')
})

test('“he” and “his” lead back to the one person named, over sentences that have nothing but “he”', async () => {
  const text =
    'Paul Kagame flew to Luanda. He met the mediators. He praised their work. His ministers stayed at home. They met Yoweri Museveni.'
  const sentences = await read(text)
  for (const at of [1, 2, 3])
    assert.deepEqual(
      [partyOfSpan(sentences[at]!, 0, 0)?.party.id, partyOfSpan(sentences[at]!, 0, 0)?.implied],
      ['paul-kagame', 'only-antecedent'],
    )
})

test('“he” after two persons, “she” after a man’s “he” and “him” stay open', async () => {
  const two = await read('Paul Kagame met Yoweri Museveni. He spoke first. He left early.')
  assert.equal(partyOfSpan(two[1]!, 0, 0), null)
  assert.equal(partyOfSpan(two[2]!, 0, 0), null)
  const other = await read('Paul Kagame flew to Luanda. He met the mediators. She praised him.')
  assert.equal(partyOfSpan(other[2]!, 0, 0), null)
  assert.equal(partyOfSpan(other[2]!, 2, 2), null)
})

test('“Congo” is the one of the two that the page names', async () => {
  const text = 'Congo accused its neighbour. The Democratic Republic of the Congo recalled its envoy.'
  assert.match(partyOf(text, await read(text), 'Congo') ?? '', /^COD state COD only-one-on-page/)
})

test('“the two countries” are two parties where the page names two, else none', async () => {
  const two = await read('Armenia met Azerbaijan. The two countries signed a treaty.')
  assert.deepEqual(
    partiesOfSpan(two[1]!, 0, 2).map(({ party, implied }) => [party.id, implied]),
    [
      ['ARM', 'two-on-page'],
      ['AZE', 'two-on-page'],
    ],
  )
  const three = await read('Armenia, Iran and Azerbaijan met. The two countries signed a treaty.')
  assert.deepEqual(partiesOfSpan(three[1]!, 0, 2), [])
})

test('every span stands in the text, over scripts, marks and blocks', async () => {
  const text =
    'Abkhazia’s “leader” met Côte d’Ivoire’s envoy — on 8 August.\n\nСтороны подписали документ.\n\n\u200fAl-Shabaab\u200e said: “No.”'
  for (const sentence of await read(text)) {
    for (const token of sentence.tokens) assert.equal(text.slice(token.start, token.end), token.text)
    for (const name of sentence.names)
      assert.deepEqual([name.start, name.end], [sentence.tokens[name.first]!.start, sentence.tokens[name.last]!.end])
    for (const time of sentence.times) assert.equal(text.slice(time.start, time.end), time.text)
    assert.equal(sentence.tokens.filter(({ head }) => head === 0).length, 1)
    assert.equal(sentence.unread === true, /\p{Script=Cyrillic}/u.test(text.slice(sentence.start, sentence.end)))
  }
})

test('ten million signs without a space, lone surrogates and 5,000 words in a row are read with every span in the text', async () => {
  const texts = [
    'x'.repeat(10_000_000),
    'Kigali\ud800 signed \udc00 on \ud83d Friday\udfff.',
    `${'the troops of the army and '.repeat(833)}left on Friday.`,
  ]
  for (const text of texts)
    for (const sentence of await read(text)) {
      for (const token of sentence.tokens) assert.equal(text.slice(token.start, token.end), token.text)
      assert.equal(sentence.tokens.filter(({ head }) => head === 0).length, 1)
    }
})

test('the event that a length of time counts from is kept as words', async () => {
  const [sentence] = await read('The parties shall withdraw within 30 days of the entry into force of the agreement.')
  assert.deepEqual(
    sentence!.times.map(({ text, value, anchor }) => [text, value, anchor]),
    [['30 days', 'P30D', 'entry into force of the agreement']],
  )
})

test('given words are read as they are given', async () => {
  const { text, sentences } = await readTokens(
    language,
    [['Armenia', 'did', "n't", 'sign', '.'], [], ['Baku', 'left', '.']],
    '2025-08-09',
  )
  assert.deepEqual(
    sentences.map(({ tokens }) => tokens.length),
    [5, 0, 3],
  )
  assert.equal(text.slice(sentences[2]!.start, sentences[2]!.end), 'Baku left .')
})

test('the same text gives the same reading twice', async () => {
  const text = 'Kigali and Kinshasa signed on Friday. It took effect.'
  assert.deepEqual(await read(text), await read(text))
})

test('“its troops” are those of the subject, and not of whoever was named before', async () => {
  const [sentence] = await read('Rwanda said that it would stop if the army withdrew its troops from Goma.')
  const its = sentence!.tokens.findIndex(({ text }) => text === 'its')
  assert.equal(partyOfSpan(sentence!, its, its + 1), null)
  const [own] = await read('Rwanda withdrew its troops from Goma.')
  const at = own!.tokens.findIndex(({ text }) => text === 'its')
  assert.equal(partyOfSpan(own!, at, at + 1)?.party.id, 'RWA:army')
})
