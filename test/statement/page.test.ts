import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import type { Page } from '../../src/model/page.ts'
import type { Statement } from '../../src/model/statement.ts'
import { readPage } from '../../src/page/read.ts'
import { inShort, statementsOf } from './reading.ts'

// An original report in the shape that a monitor's scraper leaves: glued prefix, lead printed twice, story lists.
const path = new URL('../../examples/south-caucasus/2025-08-09-harbour-post.txt', import.meta.url)
let page: Page
let statements: Statement[]
let lines: string[]

before(async () => {
  const bytes = readFileSync(path)
  page = readPage(
    {
      id: 'a'.repeat(64),
      address: path.pathname,
      retrieved: '2025-08-10T00:00:00Z',
      mediaType: 'text/plain',
      size: bytes.length,
    },
    bytes,
  )
  statements = await statementsOf(page)
  lines = statements.map(inShort)
})

const found = (act: string): Statement[] => statements.filter((statement) => statement.act === act)

test('what was signed is signed, by those whom the page names', () => {
  assert.ok(lines.includes('sign/occurred leader of Armenia, leader of Azerbaijan'), lines.join('\n'))
  assert.ok(lines.includes('sign/occurred Ilham Aliyev, Donald Trump'), lines.join('\n'))
})

test('what was only initialled is never signed', () => {
  assert.ok(found('initial').length >= 1)
  for (const statement of found('sign').filter(({ polarity }) => polarity === 'positive'))
    for (const { text } of statement.roles.object) assert.doesNotMatch(text, /agreement/i)
})

test('the working group and the charter are still to come', () => {
  for (const act of ['establish', 'negotiate']) {
    const ofTheDay = found(act).filter(({ roles }) =>
      roles.object.some(({ text }) => /working group|charter/.test(text)),
    )
    assert.ok(ofTheDay.length >= 1, act)
    for (const { mode } of ofTheDay) assert.equal(mode, 'planned')
  }
})

test('an appeal for the closure of the Minsk Process closes nothing', () => {
  assert.equal(found('dissolve').length, 0)
  assert.ok(found('appeal').some(({ roles }) => roles.object.some(({ text }) => text.includes('Minsk Process'))))
})

test('nothing is said out of the story lists, and every quote and mention stands in the page', () => {
  for (const { evidence, roles, attribution } of statements) {
    for (const { quote, start, end } of evidence) {
      assert.equal(page.text.slice(start, end), quote)
      for (const { title } of page.related) assert.ok(!title.includes(quote))
    }
    for (const { text, start, end } of [...Object.values(roles).flat(), ...attribution])
      assert.equal(page.text.slice(start, end), text)
  }
})

test('the same page gives the same statements, id for id', async () => {
  assert.deepEqual(
    (await statementsOf(page)).map(({ id }) => id),
    statements.map(({ id }) => id),
  )
})
