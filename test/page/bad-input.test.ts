import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { PactaError } from '../../src/model/failure.ts'
import { decodeText, findEncoding } from '../../src/page/decode.ts'
import { pageOf } from './page-of.ts'

const english = 'The two delegations signed a protocol in Geneva on Monday — “a first step”, the envoy said.'
const russian =
  'Стороны подписали протокол об открытии переправы. Текст соглашения опубликует министерство иностранных дел в понедельник.'

const fails = (input: string | Uint8Array, pattern: RegExp, mediaType?: string) =>
  assert.throws(
    () => pageOf(input, mediaType),
    (error) =>
      error instanceof PactaError && pattern.test(error.message) && error.where === 'page.txt' && error.remedy !== '',
  )

test('an empty page and one of white space fail clearly', () => {
  fails('', /empty/)
  fails(' \n\t\u00a0\n', /empty/)
})

test('binary fails clearly, PDF and DOCX by name', () => {
  fails(new TextEncoder().encode('%PDF-1.7 …'), /PDF.*not read yet/)
  fails(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), /DOCX.*not read yet/)
  fails(
    Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251),
    /no text/,
  )
})

test('invalid UTF-8 is read as far as it goes', () => {
  const bytes = Buffer.concat([Buffer.from(`${english} `), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from(` ${english}`)])
  const { text } = decodeText(bytes, 'text/plain')
  assert.ok(text.startsWith(english) && text.endsWith(english))
})

for (const [name, bytes] of [
  [
    'UTF-16 with its mark, little end first',
    Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(english, 'utf-16le')]),
  ],
  [
    'UTF-16 with its mark, big end first',
    Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(english, 'utf-16be')]),
  ],
  ['UTF-16 without a mark', iconv.encode(english, 'utf-16le')],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${english}`)],
  ['Windows-1252', iconv.encode(english, 'windows-1252')],
] as const)
  test(`${name} is read letter for letter`, () => assert.equal(decodeText(bytes, 'text/plain').text, english))

for (const name of ['windows-1251', 'koi8-r'])
  test(`${name} is known by its letters`, () =>
    assert.equal(decodeText(iconv.encode(russian, name), 'text/plain').text, russian))

test('a charset of the transport and of the markup is heeded, and valid UTF-8 is not read as anything else', () => {
  assert.equal(
    findEncoding(iconv.encode(russian, 'windows-1251'), 'text/html; charset=windows-1251').name,
    'windows-1251',
  )
  const markup = `<meta charset="iso-8859-2"><p>Strony podpisały porozumienie</p>`
  assert.deepEqual(findEncoding(iconv.encode(markup, 'iso-8859-2'), 'text/html'), {
    name: 'iso-8859-2',
    from: { kind: 'stated', at: 'meta[charset]' },
  })
  assert.equal(findEncoding(Buffer.from(russian), 'text/html; charset=windows-1251').name, 'utf-8')
})

test('100,000 nested elements fail at once with one clear line', () => {
  for (const tag of ['div', 'b', 'table', 'blockquote']) {
    const started = performance.now()
    fails(`<html><body>${`<${tag}>`.repeat(100_000)}text`, /nested more than 1024 deep/, 'text/html')
    assert.ok(performance.now() - started < 2000, tag)
  }
})

test('two million elements in a row fail with one clear line', () => {
  fails(`<html><body>${'<i></i>'.repeat(300_000)}`, /more than 250000 elements/, 'text/html')
})

test('100,000 unclosed paragraphs are no nest', () => {
  const page = pageOf(`<html><body><article>${`<p>${english}`.repeat(300)}</article>`, 'text/html')
  assert.ok(page.text.includes(english))
})

test('a page of nothing but links has no text and makes no noise', () => {
  const links = Array.from(
    { length: 60 },
    (_, at) => `<li><a href="/${at}">Story number ${at} about two neighbours</a></li>`,
  ).join('')
  assert.equal(pageOf(`<html><body><ul>${links}</ul></body></html>`, 'text/html').text, '')
})

test('a page in another language is kept and marked', () => {
  assert.equal(pageOf(russian).language.value, 'ru')
  assert.equal(
    pageOf(
      'Les deux délégations ont signé lundi à Genève un protocole sur la réouverture du passage, selon le ministère.',
    ).language.value,
    'fr',
  )
  assert.equal(pageOf(english).language.value, 'en')
})

test('a page that says it is from the future loses that date, and says so', () => {
  const page = pageOf(`A Protocol Is Signed\nBy Jane Doe – 9 August 2035, 10:00 GMT\n${english}\n`)
  assert.equal(page.published, null)
  assert.ok(page.left.some((left) => left.rule === 'future-date'))
})

test('a very long line is read in reasonable time', () => {
  const started = performance.now()
  const page = pageOf(`${english} `.repeat(20_000))
  assert.ok(page.text.length > 1_000_000)
  assert.ok(performance.now() - started < 3000)
})
