import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, iso, parseDay, weekday } from '../../src/language/times/calendar.ts'
import { timeRules } from '../../src/language/times/rules.ts'
import { readTimes as read } from './times-reading.ts'

/** Text with the expression in brackets, value, first and last day, and the rule where it was completed. Published on Saturday 9 August 2025. */
const gold: [string, string, string | undefined, string | undefined, string | undefined, string?][] = [
  ['They met on [8 August].', 'date', '2025-08-08', '2025-08-08', '2025-08-08', 'nearest-year'],
  ['They met on [December 20].', 'date', '2025-12-20', '2025-12-20', '2025-12-20', 'nearest-year'],
  ['He came on [August 7-8, 2025].', 'interval', '2025-08-07/2025-08-08', '2025-08-07', '2025-08-08'],
  ['Signed on [9th Aug, 2025] in Jeddah', 'date', '2025-08-09', '2025-08-09', '2025-08-09'],
  ['The [30 August-2 September 2025] talks', 'interval', '2025-08-30/2025-09-02', '2025-08-30', '2025-09-02'],
  ['It was signed on [Friday, 25 July 2025].', 'date', '2025-07-25', '2025-07-25', '2025-07-25'],
  ['The rebels left on [Friday].', 'date', '2025-08-08', '2025-08-08', '2025-08-08', 'weekday-before-the-page'],
  ['The rebels left [last Saturday].', 'date', '2025-08-02', '2025-08-02', '2025-08-02', 'weekday-before-the-page'],
  ['Talks will open on [Monday].', 'date', '2025-08-11', '2025-08-11', '2025-08-11', 'weekday-after-the-page'],
  ['The army withdrew [last spring].', 'interval', '2025-21', '2025-03-01', '2025-05-31', 'counted-from-the-page'],
  [
    'They pledged to disarm [by the end of the year].',
    'interval',
    '../2025-12-31',
    undefined,
    '2025-12-31',
    'counted-from-the-page',
  ],
  ['At peace [since 1994], it voted.', 'interval', '1994/..', '1994-01-01', '2025-08-09'],
  [
    'Fighting flared [overnight] in Goma.',
    'interval',
    '2025-08-08/2025-08-09',
    '2025-08-08',
    '2025-08-09',
    'counted-from-the-page',
  ],
  ['It resumes in [the coming weeks].', 'interval', undefined, '2025-08-09', undefined, 'counted-from-the-page'],
  ['The ELN met them [yesterday].', 'date', '2025-08-08', '2025-08-08', '2025-08-08', 'counted-from-the-page'],
  ['It ended [three years ago].', 'date', '2022-08-09', '2022-01-01', '2022-12-31', 'counted-from-the-page'],
  ['The [2020] war ended.', 'date', '2020', '2020-01-01', '2020-12-31'],
  ['A [60-day] truce holds.', 'duration', 'P60D', undefined, undefined],
  ['It lasts [six months].', 'duration', 'P6M', undefined, undefined],
  ['They meet [every two weeks].', 'set', 'P2W', undefined, undefined],
  ['Held in [August 2024] in Geneva', 'date', '2024-08', '2024-08-01', '2024-08-31'],
  ['It runs [from May to July].', 'interval', '2025-05/2025-07', '2025-05-01', '2025-07-31', 'nearest-year'],
  ['It held in [the 1990s].', 'interval', '199', '1990-01-01', '1999-12-31'],
  ['It is due [before 22 September 2026].', 'interval', '../2026-09-22', undefined, '2026-09-22'],
]
for (const [marked, kind, value, earliest, latest, rule] of gold)
  test(`time in “${marked}”`, () => {
    const text = marked.replace(/[[\]]/g, '')
    const start = marked.indexOf('[')
    const times = read(text, '2025-08-09T23:46:00+04:00')
    const expected = marked.slice(start + 1, marked.indexOf(']')).replace(/^from (?=May)/, '')
    const found = times.find((time) => time.text === expected)
    assert.ok(found, `found ${JSON.stringify(times.map((time) => time.text))}`)
    assert.equal(times.length, 1)
    assert.equal(text.slice(found.start, found.end), expected)
    assert.deepEqual([found.kind, found.value, found.earliest, found.latest], [kind, value, earliest, latest])
    assert.deepEqual(found.basis, rule ? { rule } : 'stated')
  })

test('texts that hold no time give none', () => {
  for (const text of [
    'They may march on Goma.',
    'Resolution 1701 was adopted.',
    'Some 2000 soldiers left.',
    'It cost $1999.',
    'The sun rose over the M23 base.',
    'The second article binds both.',
    'Bloody Sunday divided Derry.',
    'UN Security Council Resolution 2334',
    'The 24/7 watch held.',
    'Resolutions 2254 and 1701 were named.',
    'UN resolution 2254 stands.',
    'Article 5 of the treaty binds all.',
    'Call +374 10 544041 or 2025-5551.',
    'He is 45, she is 60 years old.',
    'A 2,000-strong force left with 2,000 troops.',
    'It rose from 1930 to 2030 tons.',
    'They march on the capital and may sit.',
    'The March Brigade and Theresa May spoke.',
    'A vote of 2/3 is needed.',
    'It lost 3-2 on a 50/50 call.',
    'The Good Friday Agreement and the Easter Rising are recalled.',
    'USA Today and the Daily Beast wrote it.',
    'The second and third parties signed.',
    'Good morning to all.',
    'A one-sided move, he seconded.',
    'The toll stands at 11.',
    'The guns fall silent.',
    'Route 1970 and Flight 1492 are shut.',
    'The 1,999 rifles cost $2020 each.',
  ])
    assert.deepEqual(
      read(text, '2025-08-09').map((time) => time.text),
      [],
      text,
    )
})

test('without the day of the page nothing is counted from it', () => {
  for (const text of ['They met on Friday.', 'They met yesterday.', 'It ends next month.'])
    for (const time of read(text))
      assert.deepEqual([time.value, time.earliest, time.latest], [undefined, undefined, undefined])
  assert.equal(read('They met on 8 August.')[0]!.value, 'XXXX-08-08')
})

test('a weekday is counted over the turn of the year', () => {
  assert.equal(read('They met on Wednesday.', '2026-01-02')[0]!.value, '2025-12-31')
  assert.equal(read('They will meet on Thursday.', '2025-12-30')[0]!.value, '2026-01-01')
  assert.equal(read('They met on 30 December.', '2026-01-02')[0]!.value, '2025-12-30')
})

test('the calendar counts days and months', () => {
  assert.equal(iso(addDays({ year: 2024, month: 2, day: 28 }, 2)), '2024-03-01')
  assert.equal(iso(addMonths({ year: 2025, month: 8, day: 31 }, 6)), '2026-02-28')
  assert.equal(weekday({ year: 2025, month: 8, day: 9 }), 6)
  assert.equal(parseDay('2025-02-30'), null)
})

test('every rule reads each of its examples itself', () => {
  const reference = parseDay('2025-08-09')
  for (const { name, hint, pattern, read: readRule, examples } of timeRules)
    for (const example of examples) {
      const fires = [example, `on ${example}`].some((text) => {
        pattern.lastIndex = 0
        const match = (hint?.test(text) ?? true) && pattern.exec(text)
        if (!match) return false
        const before = text.slice(0, match.index)
        const after = text.slice(match.index + match[0].length)
        return readRule(match, { reference, before, after, direction: () => null }) !== null
      })
      assert.ok(fires, `${name}: ${example}`)
    }
})

test('every rule has a name of its own and at least two examples', () => {
  assert.equal(new Set(timeRules.map(({ name }) => name)).size, timeRules.length)
  for (const { name, examples } of timeRules) assert.ok(examples.length > 1, name)
})
