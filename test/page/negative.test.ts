import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ageAtEnd } from '../../src/page/time/age.ts'
import { findMoments } from '../../src/page/time/moment.ts'
import { pageOf } from './page-of.ts'

const unchanged: [what: string, text: string][] = [
  ['a first sentence is no title', 'Armenia and Azerbaijan signed a declaration.\n\nThe text was published on Monday.'],
  [
    'a sentence with an age in it stays',
    'The two delegations met in Doha on Tuesday, officials of both sides said.\n\nMore than 3 hours ago the talks broke off.\n\nThe last truce ended two years ago.',
  ],
  ['one sentence alone stays', 'The parties agreed to a truce of sixty days.'],
  ['a heading alone stays', 'Joint statement of the two foreign ministers'],
  [
    'a sentence that begins with "Read" stays',
    'The envoys met for the third time this month in the capital.\n\nRead as a whole, the text binds only one side.',
  ],
  [
    'an appeal in the body stays',
    'The ministers signed a protocol on transit on Tuesday in the capital.\n\n“Follow us,” the envoy told them, “to the border.”',
  ],
  [
    'a sentence that ends with a source stays',
    'The protocol was initialled on Monday, according to Reuters.\n\nIt enters into force after ratification, the ministry told AFP.',
  ],
  [
    'a quote that speaks of more talks stays',
    'Both sides left the talks without a result after nine hours.\n\nMore talks are expected, the mediators said.',
  ],
  [
    'a line of a list in the text stays',
    'The parties agreed on three points after two days of talks in the capital:\n\n- to exchange all prisoners;\n\n- to reopen the road;\n\n- to meet again in May.',
  ],
]
for (const [what, text] of unchanged) test(what, () => assert.equal(pageOf(text).text, text))

test('a date in a sentence is not when the page was published', () => {
  assert.equal(pageOf('The parties met on 9 August 2025 in the capital.\n\nThey agreed to meet again.').published, null)
})

test('an impossible day is no date', () => {
  assert.deepEqual(findMoments('on 31 February 2025, or 2025-13-01, or 45/45/2025'), [])
})

test('a day and a month below 13 are read day first, except for outlets that write the month first', () => {
  assert.equal(findMoments('08/09/2025')[0]?.month, 9)
  assert.equal(findMoments('08/09/2025', true)[0]?.month, 8)
  assert.equal(findMoments('08/19/2025')[0]?.month, 8)
})

for (const [line, title, age] of [
  ['cathedral in Spain3 hours ago', 'cathedral in Spain', '3 hours ago'],
  ['exports climb 4% in H1 20251 day ago', 'exports climb 4% in H1 2025', '1 day ago'],
  ['Results for 202512 hours ago', 'Results for 2025', '12 hours ago'],
  ['takeover would ..24 hours ago', 'takeover would ..', '24 hours ago'],
  ['Talks resume 2 mins ago', 'Talks resume ', '2 mins ago'],
  ['Talks resume an hour ago', 'Talks resume ', 'an hour ago'],
] as const)
  test(`an age is unglued: ${line}`, () => {
    const found = ageAtEnd(line)
    assert.equal(found?.text, age)
    assert.equal(line.slice(0, found?.start), title)
  })

for (const line of [
  'More than 3 hours ago the talks broke off',
  'The truce ended long ago',
  'Chicago',
  'signed in Managua',
])
  test(`no age at the end: ${line}`, () => assert.equal(ageAtEnd(line), null))
