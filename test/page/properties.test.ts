import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical } from '../../src/ledger/canonical.ts'
import { PactaError } from '../../src/model/failure.ts'
import type { Page } from '../../src/model/page.ts'
import type { From } from '../../src/model/read.ts'
import { pageOf } from './page-of.ts'

/** Lines of the kinds that pages are made of, mixed with noise. */
const line = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  fc.constantFrom(
    'GENEVA, Nov 3 (Reuters) — Two delegations met on Monday and agreed to meet again, officials said.',
    'By Jane Doe and John Roe – 9 Aug 2025, 23:46 GMT+4',
    'Recent Stories',
    'More Stories From World',
    '- Fire breaks out at a cathedral in Spain3 hours ago',
    'Northland, Southland Sign Protocol',
    'northland, southland sign protocol32 seconds ago',
    ' date 2025-08-09 Northland, Southland Sign Protocol',
    'Updated 3 hours ago',
    'The two sides signed a protocol on the crossing and will publish it within ten days of ratification.',
    'Advertisement',
    '© 2025 The Example. All rights reserved.',
    '-',
    '(',
    'Read also: Another story',
  ),
)
const source = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'))

function readOrFail(input: string | Uint8Array, mediaType?: string): Page | null {
  try {
    return pageOf(input, mediaType)
  } catch (error) {
    assert.ok(error instanceof PactaError, String(error))
    return null
  }
}

function check(page: Page, from: string): void {
  assert.doesNotThrow(() => canonical(page), 'what was read can be hashed')
  let at = 0
  for (const block of page.blocks) {
    assert.ok(
      block.start >= at && block.end > block.start && block.end <= page.text.length,
      'blocks stand in order inside the text',
    )
    assert.equal(page.text.slice(at, block.start).trim(), '', 'only white space stands between blocks')
    at = block.end
  }
  assert.equal(page.text.slice(at).trim(), '')
  const stands = (place: From | undefined, words: string) => {
    if (place?.kind !== 'stated' || place.at !== 'source') return
    assert.equal(
      from.slice(place.start, place.end).slice(0, words.length),
      words,
      'what is stated stands where it is said to',
    )
  }
  stands(page.title?.from, page.title?.value ?? '')
  for (const read of page.byline) stands(read.from, read.value)
  stands(page.dateline?.place?.from, page.dateline?.place?.value ?? '')
  for (const left of page.left) if (left.rule !== 'future-date') stands(left.from, left.text)
}

test('any plain text gives a page whose blocks and places hold, or one clear error', () => {
  fc.assert(
    fc.property(source, (text) => {
      const page = readOrFail(text)
      if (page)
        check(
          page,
          new TextDecoder()
            .decode(new TextEncoder().encode(text))
            .replace(/^\uFEFF/, '')
            .replaceAll('\0', ''),
        )
    }),
    { numRuns: 300 },
  )
})

test('any bytes give a page or one clear error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => void readOrFail(bytes)),
    { numRuns: 300 },
  )
})

test('any markup gives a page or one clear error', () => {
  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<h1>',
    '<li>',
    '<table>',
    '<tr><td>',
    '<script>',
    '</script>',
    '<!--',
    '<time datetime="2025-08-09">',
    '<meta property="og:title" content="A title">',
    '<script type="application/ld+json">{"@type":"Article","headline":',
    '<html lang="',
    '<br>',
    '&',
    '"',
  )
  const markup = fc.array(fc.oneof(tag, line), { maxLength: 40 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(markup, (html) => {
      const page = readOrFail(html, 'text/html')
      if (page) for (const block of page.blocks) assert.ok(block.end <= page.text.length)
    }),
    { numRuns: 150 },
  )
})

test('the same bytes give the same page', () => {
  fc.assert(
    fc.property(source, (text) => assert.deepEqual(readOrFail(text), readOrFail(text))),
    { numRuns: 30 },
  )
})

test('reading the text of a page that has no furniture again changes nothing', () => {
  const prose = fc
    .array(
      fc.constantFrom(
        'The two sides signed a protocol on the crossing and will publish it within ten days.',
        'No date for the exchange of prisoners has been set so far, the two delegations said.',
        'The mediators welcomed the step and called on both sides to keep the truce in place.',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((all) => [...new Set(all)].join('\n\n'))
  fc.assert(
    fc.property(prose, (text) => assert.equal(pageOf(text).text, text)),
    { numRuns: 30 },
  )
})
