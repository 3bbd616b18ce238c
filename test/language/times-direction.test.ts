import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadLanguage, readLanguage } from '../../src/language/read.ts'

const language = await loadLanguage(join(import.meta.dirname, '../../models'))

/** First times of a text read with its tree. */
async function valuesOf(text: string, published: string): Promise<(string | undefined)[]> {
  const sentences = await readLanguage(language, text, { published })
  return sentences.flatMap(({ times }) => times.map(({ value }) => value))
}

/** Published on Thursday 2 October 2025. */
const weekdays: [string, string][] = [
  ['Pashinyan said on Friday that Armenia will amend its constitution.', '2025-09-26'],
  ['Armenia will amend its constitution, Pashinyan said on Friday.', '2025-09-26'],
  ['“We will sign it,” the minister told reporters on Friday.', '2025-09-26'],
  ['He said they will meet on Friday.', '2025-10-03'],
  ['He said on Friday they will meet.', '2025-09-26'],
  ['The two sides are to meet on Friday.', '2025-10-03'],
  ['Leaders to meet Saturday', '2025-10-04'],
  ['He refused to sign on Friday.', '2025-09-26'],
  ['He flew to Doha to meet Hamas on Friday.', '2025-09-26'],
  ['The truce expires on Saturday.', '2025-10-04'],
  ['A summit scheduled for Friday was cancelled.', '2025-10-03'],
  ['The leaders agreed to a truce from Saturday.', '2025-10-04/..'],
  ['They extended the truce until Saturday.', '../2025-10-04'],
  ['He has been held since Friday.', '2025-09-26/..'],
  ['The deadline was Friday.', '2025-09-26'],
  ['The deadline is Friday.', '2025-10-03'],
  ['Talks on Friday ended without a deal.', '2025-09-26'],
  ['The rebels attacked on Thursday.', '2025-10-02'],
]
for (const [text, value] of weekdays)
  test(`weekday of “${text}”`, async () => assert.deepEqual(await valuesOf(text, '2025-10-02'), [value]))

const days: [string, string, string][] = [
  ['They met on 20 December.', '2025-08-09', '2024-12-20'],
  ['They met on 3 February.', '2025-11-15', '2025-02-03'],
  ['They will meet on 3 February.', '2025-11-15', '2026-02-03'],
  ['They met on 30 December.', '2026-01-02', '2025-12-30'],
  ['They will meet on 3 January.', '2025-12-30', '2026-01-03'],
  ['The war began in October.', '2025-08-09', '2024-10'],
  ['They will vote in April.', '2025-10-02', '2026-04'],
  ['The court told parliament to pass a new law by October 30.', '2025-10-02', '../2025-10-30'],
  ['Qatar has hosted the talks since April.', '2025-11-15', '2025-04/..'],
  ['They agreed to a ceasefire from August 20.', '2025-08-09', '2025-08-20/..'],
  ['They met on the 28th.', '2025-08-03', '2025-07-28'],
  ['They will meet on the 2nd.', '2025-08-28', '2025-09-02'],
]
for (const [text, published, value] of days)
  test(`year or month of “${text}” on ${published}`, async () =>
    assert.deepEqual(await valuesOf(text, published), [value]))

test('weekdays on every day around the turn of three years lie within a week of the page, on the side that the verb says', async () => {
  const text = 'They met on Monday.\n\nThey will meet on Monday.\n\nThey met on Sunday.\n\nThey will meet on Sunday.'
  for (const year of [2024, 2025, 2026])
    for (let offset = -9; offset <= 9; offset += 1) {
      const page = new Date(Date.UTC(year, 0, 1 + offset))
      const [met, meet, metSunday, meetSunday] = (await valuesOf(text, page.toISOString())).map((day) => new Date(day!))
      const days = (to: Date) => (to.getTime() - page.getTime()) / 86_400_000
      assert.deepEqual(
        [met!.getUTCDay(), meet!.getUTCDay(), metSunday!.getUTCDay(), meetSunday!.getUTCDay()],
        [1, 1, 0, 0],
      )
      for (const day of [met!, metSunday!]) assert.ok(days(day) <= 0 && days(day) > -7, day.toISOString())
      for (const day of [meet!, meetSunday!]) assert.ok(days(day) >= 0 && days(day) < 7, day.toISOString())
    }
})

test('a length keeps the event that it is counted from as words', async () => {
  const [sentence] = await readLanguage(language, 'Troops shall leave within 30 days of entry into force.', {
    published: '2025-08-09',
  })
  const [time] = sentence!.times
  assert.deepEqual([time!.value, time!.anchor], ['P30D', 'entry into force'])
})

test('a time within a longer name is none', async () => {
  for (const text of ['The Dallas Morning News reported it.', 'The Congo River Alliance/March 23 Movement left.'])
    assert.deepEqual(await valuesOf(text, '2025-08-09'), [], text)
})
