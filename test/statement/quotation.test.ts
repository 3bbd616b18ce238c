import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closesQuotation, openQuotation, opensQuotation } from '../../src/statement/quotation.ts'

const openAtEnd = (text: string): string => {
  const at = openQuotation(text)
  return at < 0 ? '' : text.slice(at, at + 1)
}

test('a quotation is open until its own mark closes it, in the marks of every house', () => {
  for (const [start, end] of [
    ['“', '”'],
    ['"', '"'],
    ['„', '“'],
    ['«', '»'],
    ['‘', '’'],
    ["'", "'"],
    ["''", "''"],
    ['``', "''"],
    ['‘‘', '’’'],
    ['‘’', '’’'],
    ['“', '’’'],
  ] as const) {
    assert.equal(openQuotation(`The envoy said: ${start}We will sign`), 16, start)
    assert.equal(openQuotation(`The envoy said: ${start}We will sign.${end} He left`), -1, `${start} ${end}`)
    assert.ok(opensQuotation(`${start}We will sign`), start)
    assert.ok(closesQuotation(`We will sign.${end}`), end)
  }
})

test('apostrophes open nothing and close nothing', () => {
  for (const text of [
    'The rebels’ leader didn’t sign Armenia’s text',
    "The rebels' leader didn't sign Armenia's text",
    'In the ’90s the parties’ envoys met',
    "In the '90s the parties' envoys met",
  ])
    assert.equal(openAtEnd(text), '', text)
  assert.equal(openAtEnd('‘The rebels’ commanders on the northern bank of the river will not withdraw'), '')
  assert.equal(openAtEnd('‘We told them that the rebels’ demands cannot be met'), '‘')
  assert.equal(openAtEnd('the so-called ‘peace corridors’ were shelled'), '')
})

test('a quotation inside a quotation leaves the outer one open', () => {
  assert.equal(openQuotation('“He told us ‘sign it’ and we'), 0)
  assert.equal(openQuotation('‘He told us “sign it” and we'), 0)
})

test('any text has a quotation open inside it or none', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 's', ' ', '.', '“', '”', '"', '‘', '’', "'", '„', '«', '»', '`') }),
      (text) => {
        const at = openQuotation(text)
        assert.ok(at >= -1 && at < Math.max(text.length, 1))
      },
    ),
  )
})
