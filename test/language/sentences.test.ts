import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { longestSentence, readSentences } from '../../src/language/sentences.ts'
import { longestWord, readWords } from '../../src/language/tokens.ts'

const wordsOf = (text: string): string[] => readWords(text).map(({ start, end }) => text.slice(start, end))
const sentencesOf = (text: string): string[] => readSentences(text).map(({ start, end }) => text.slice(start, end))

const invisible = /^[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]*$/u

test('words and the gaps between them give any text back, and gaps hold nothing that can be seen', () => {
  const pieces = fc.constantFrom(
    'U.S.',
    "don't",
    ' ',
    '\n',
    '\n\n',
    '“',
    '”',
    '-',
    '—',
    'Ta’izz',
    'Al-Shabaab',
    '\u200b',
    '\u202e',
    '\ud800',
    '3.5',
    '№',
    'الحوثيون',
    '中文',
    '😀',
    '.',
    '?!',
    '"',
    "'",
    '\u0000',
    'é',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  )
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0
      for (const { start, end } of readWords(text)) {
        assert.ok(start >= at && end > start)
        assert.match(text.slice(at, start), invisible)
        at = end
      }
      assert.match(text.slice(at), invisible)
      assert.deepEqual(readSentences(text).flatMap(({ words }) => words).length > 0, readWords(text).length > 0)
    }),
    { numRuns: 500 },
  )
})

test('sentences stand in order, do not overlap and begin and end with a word', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Gen. ', 'He said. ', '"Yes." ', 'No. 5 ', '\n\n', 'U.S. ', '? ', 'talks '), {
        maxLength: 25,
      }),
      (list) => {
        const text = list.join('')
        let at = 0
        for (const { start, end, words } of readSentences(text)) {
          assert.ok(start >= at && words[0]!.start === start && words.at(-1)!.end === end)
          at = end
        }
      },
    ),
  )
})

const parted: [string, string[]][] = [
  ["Yerevan's envoy didn't sign.", ['Yerevan', "'s", 'envoy', 'did', "n't", 'sign', '.']],
  ['They cannot agree', ['They', 'can', 'not', 'agree']],
  ['the parties’ pledge', ['the', 'parties', '’', 'pledge']],
  ["N'Djamena, Ta'izz and Côte d'Ivoire", ["N'Djamena", ',', "Ta'izz", 'and', 'Côte', "d'Ivoire"]],
  ["Sana'a's airport", ["Sana'a", "'s", 'airport']],
  ['Al-Shabaab and the US-led force', ['Al', '-', 'Shabaab', 'and', 'the', 'US', '-', 'led', 'force']],
  ['anti-government non-state actors', ['anti-government', 'non-state', 'actors']],
  ['a 60-day truce on August 7-8', ['a', '60', '-', 'day', 'truce', 'on', 'August', '7', '-', '8']],
  ['M23 took 1,200.50 km2 at 11:46', ['M23', 'took', '1,200.50', 'km2', 'at', '11:46']],
  ['$5bn, 20% of US$3.2m', ['$', '5', 'bn', ',', '20', '%', 'of', 'US$', '3.2', 'm']],
  ['the truce—brief—held…', ['the', 'truce', '—', 'brief', '—', 'held', '…']],
  ['“We ‘agree’,” he said', ['“', 'We', '‘', 'agree', '’', ',', '”', 'he', 'said']],
  ['and/or by 2025-08-09', ['and', '/', 'or', 'by', '2025-08-09']],
  ['see https://un.org/en/a, please', ['see', 'https://un.org/en/a', ',', 'please']],
  ['\u200bBaku\u200e said', ['Baku', 'said']],
  ['dont ask why its not signed', ['do', 'nt', 'ask', 'why', 'it', 's', 'not', 'signed']],
  ['its army lets him in', ['its', 'army', 'lets', 'him', 'in']],
  ['Kofi Desk@ENRON or 345-9945 :-)', ['Kofi', 'Desk@ENRON', 'or', '345-9945', ':-)']],
  ['Really.? No!!! $$$', ['Really', '.?', 'No', '!!!', '$$$']],
  ['<< annex_2-b.doc >>', ['<<', 'annex_2-b.doc', '>>']],
  ["back in the 1990's", ['back', 'in', 'the', "1990's"]],
  ['a 3.5bn loan, 300percent', ['a', '3.5', 'bn', 'loan', ',', '300', 'percent']],
  ['th- the truce', ['th-', 'the', 'truce']],
  ['pre- and post-war, in- or outside', ['pre', '-', 'and', 'post-war', ',', 'in', '-', 'or', 'outside']],
  ['Al-Mawasi; T-72B', ['Al', '-', 'Mawasi', ';', 'T', '-', '72B']],
  ['Arrv., London', ['Arrv.', ',', 'London']],
]
for (const [text, words] of parted)
  test(`words of “${text}” as Universal Dependencies parts them`, () => assert.deepEqual(wordsOf(text), words))

const ended: [string, string[]][] = [
  [
    'Gen. Haftar met Mr. Salamé in St. Petersburg. They left.',
    ['Gen. Haftar met Mr. Salamé in St. Petersburg.', 'They left.'],
  ],
  ['The U.S. envoy left the U.S. The talks ended.', ['The U.S. envoy left the U.S.', 'The talks ended.']],
  ['Under No. 5 it ends. No. It does not.', ['Under No. 5 it ends.', 'No.', 'It does not.']],
  ['J. Biden and George W. Bush spoke. I agree.', ['J. Biden and George W. Bush spoke.', 'I agree.']],
  ['“We will sign. We promised.” He left.', ['“We will sign.', 'We promised.”', 'He left.']],
  ['"Will you sign?" she asked. He nodded.', ['"Will you sign?" she asked.', 'He nodded.']],
  ['The text (signed in 1994.) holds. It binds.', ['The text (signed in 1994.) holds.', 'It binds.']],
  [
    'It rose 3.5 percent at 5 p.m. on Jan. 3. Then it fell.',
    ['It rose 3.5 percent at 5 p.m. on Jan. 3.', 'Then it fell.'],
  ],
  ['Truce extended\n\nThe parties met. All agreed', ['Truce extended', 'The parties met.', 'All agreed']],
  ['The parties agree:\n- to cease fire\n- to talk', ['The parties agree:', '- to cease fire', '- to talk']],
  [
    'The army said it would\nwithdraw by Friday and the\nrebels agreed.',
    ['The army said it would\nwithdraw by Friday and the\nrebels agreed.'],
  ],
  ['GENEVA, Nov 3 (Reuters) — Talks opened. They closed.', ['GENEVA, Nov 3 (Reuters) — Talks opened.', 'They closed.']],
  ['“Never!” al-Hayya said.', ['“Never!” al-Hayya said.']],
  [
    "thanks for the draft. i'll read it tonight. can you send the annex",
    ['thanks for the draft.', "i'll read it tonight.", 'can you send the annex'],
  ],
  [
    'Please see the attached.  Regards, Sara Shackleton 713-853-5620',
    ['Please see the attached.', 'Regards,', 'Sara Shackleton 713-853-5620'],
  ],
  [
    "''We will sign,'' he said. ''They will not.'' He left.",
    ["''We will sign,'' he said.", "''They will not.''", 'He left.'],
  ],
  [
    'Rep. Jim Clyburn (D-S.C.), a Democrat, spoke. He left.',
    ['Rep. Jim Clyburn (D-S.C.), a Democrat, spoke.', 'He left.'],
  ],
  [
    'LOS ANGELES, Sept. 28 (UPI) — The talks opened. They closed.',
    ['LOS ANGELES, Sept. 28 (UPI) — The talks opened.', 'They closed.'],
  ],
  ['The minister said: The army will leave. It did.', ['The minister said: The army will leave.', 'It did.']],
  ['Attendees: Pam Butler and Ray Lee', ['Attendees: Pam Butler and Ray Lee']],
  ['The Foreign Ministry: Russia has not signed.', ['The Foreign Ministry:', 'Russia has not signed.']],
]
for (const [text, sentences] of ended)
  test(`sentences of “${text.slice(0, 40)}”`, () => assert.deepEqual(sentencesOf(text), sentences))

test('no sentence crosses two blocks of a page', () => {
  const text = 'Armenia and Azerbaijan sign\n\nthe text was read'
  const blocks = [
    { start: 0, end: 12 },
    { start: 12, end: text.length },
  ]
  assert.deepEqual(
    readSentences(text, blocks).map(({ start, end }) => text.slice(start, end)),
    ['Armenia and', 'Azerbaijan sign\n\nthe text was read'],
  )
})

test('inside a block of a page a sentence ends at a mark only, whatever it looks like', () => {
  const text = 'Regards, Sara Shackleton Prime Minister Theresa May of the AFC Movement i was there'
  assert.equal(readSentences(text, [{ start: 0, end: text.length }]).length, 1)
})

test('a sentence in another script is kept and marked, one with a foreign name is not', () => {
  const [russian, english] = readSentences(
    'Стороны подписали соглашение.\n\nThe group الحوثيون said it would withdraw.',
  )
  assert.equal(russian!.unread, true)
  assert.equal(english!.unread, undefined)
})

test('ten million signs without a space are read in a few seconds, as marked pieces', { timeout: 30_000 }, () => {
  for (const text of ['x'.repeat(10_000_000), 'Ab1+/'.repeat(2_000_000)]) {
    const sentences = readSentences(text)
    assert.ok(
      sentences.every(({ words, unread }) => unread && words.every(({ start, end }) => end - start <= longestWord)),
    )
    assert.equal(sentences.at(-1)!.end, text.length)
  }
})

test('a sentence of 5,000 words is cut after commas, and says so', () => {
  const text = `${'the side withdrew its men, '.repeat(834)}and left.`
  const sentences = readSentences(text)
  assert.ok(sentences.length > 10)
  for (const { words, cut, end } of sentences) {
    assert.ok(words.length <= longestSentence && cut)
    assert.match(text.slice(0, end), /[,.]$/)
  }
})

test('nothing in, nothing out', () => {
  for (const text of ['', ' \n\t', '\u200b\u202e', '\ud800']) assert.deepEqual(readSentences(text), [])
})
