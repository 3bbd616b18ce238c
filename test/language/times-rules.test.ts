import assert from 'node:assert/strict'
import { test } from 'node:test'
import { timeRules } from '../../src/language/times/rules.ts'
import { readTimes } from './times-reading.ts'

/** Rule; a text with the whole expression in brackets; its value; how it was come by; a text whose words in brackets are no such time. Published on Saturday 9 August 2025. */
const cases: [string, string, string | undefined, string, string][] = [
  [
    'two-months',
    'The [30 August-2 September 2025] talks went on.',
    '2025-08-30/2025-09-02',
    'stated',
    'They gave [5 May-10 Ave] as an address.',
  ],
  [
    'week-of',
    'It falls in [the week of 4 August].',
    '2025-08-04/2025-08-10',
    'nearest-year',
    'It was [the week of] reckoning.',
  ],
  ['day-month', 'They met on [Friday, 8 August].', '2025-08-08', 'nearest-year', 'Some [5 may] march on Goma.'],
  ['month-day', 'They signed on [Aug. 8, 2025].', '2025-08-08', 'stated', 'In [March 30] people were killed.'],
  ['iso-figures', 'Dated [2025-08-09].', '2025-08-09', 'stated', 'Case [2025-08-09]1 was closed.'],
  ['figure-range', 'They met from [5/1/2019-5/7/2020].', '2019-05-01/2020-05-07', 'stated', 'It scored [5/1-5/7].'],
  ['month-figures', 'The truce held in [05/2018].', '2018-05', 'stated', 'Law [5/2018] was passed.'],
  ['figures', 'Dated [22/04/2016].', '2016-04-22', 'stated', 'Version [1.2.34] was out.'],
  ['short-figures', 'They met on [22/04].', '2025-04-22', 'nearest-year', 'A [2/3] majority voted.'],
  [
    'day-of-the-month',
    'It ends on [the 26th day of the month].',
    '2025-08-26',
    'counted-from-the-page',
    '[The 26th] session of the council opened.',
  ],
  [
    'day-of-this-month',
    'They met on [the 4th].',
    '2025-08-04',
    'nearest-month',
    "He joined on [the 4th] brigade's day.",
  ],
  [
    'days-of-this-month',
    'It ran [from the 10th to the 15th].',
    '2025-08-10/2025-08-15',
    'month-of-the-page',
    'He rose [from the 10th to the 15th] place.',
  ],
  ['ordinal-day', 'They met on [the fifth].', '2025-08-05', 'nearest-month', 'They sat on [the fifth] floor.'],
  ['month-year', 'Held in [early May 2024] in Doha.', '2024-05', 'stated', 'They [may 2024] see it.'],
  ['year-month', 'Signed in [2018 September].', '2018-09', 'stated', 'In [2018 March] was far.'],
  ['month-range', 'It was open [Jan-Mar 2018].', '2018-01/2018-03', 'stated', 'They [may-march] 2018 away.'],
  ['iso-month', 'Published in [2025-08].', '2025-08', 'stated', 'Room [2025-8]a was shut.'],
  ['holiday', 'They halted fire on [Christmas].', '2025-12-25', 'nearest-year', 'The [Good Friday] Agreement held.'],
  [
    'season',
    'The army withdrew [last spring].',
    '2025-21',
    'counted-from-the-page',
    'Prices [fall] and hopes spring up.',
  ],
  ['year-quarter', 'It is due in [2016 Q3].', '2016-35', 'stated', 'The [2016 quarter]back left.'],
  ['quarter', 'It is due in [the second half of 2025].', '2025-41', 'stated', '[The second half] was played.'],
  ['fiscal-year', 'It was paid in [fiscal year 2026].', '2026', 'stated', 'The [fiscal] deficit grew.'],
  [
    'portion',
    'It begins in [the first week of October].',
    '2025-10-01/2025-10-07',
    'nearest-year',
    '[The first week] went well.',
  ],
  [
    'nth-weekday',
    'They vote on [the last Friday in July 2025].',
    '2025-07-25',
    'stated',
    '[The last Friday in] Kyiv was calm.',
  ],
  [
    'rest-of',
    'It stays shut for [the rest of the week].',
    '2025-08-09/2025-08-10',
    'counted-from-the-page',
    '[The rest of the] group left.',
  ],
  ['to-date', 'It fell [year to date].', '2025-01-01/2025-08-09', 'counted-from-the-page', 'They are up [to date].'],
  [
    'week-after-next',
    'They meet in [the week after next].',
    '2025-08-18/2025-08-24',
    'counted-from-the-page',
    'He stood in [the line after next].',
  ],
  [
    'week-number',
    'Work starts in [week 10 of 2018].',
    '2018-W10',
    'stated',
    'In a [week 10] fighters left; in a [week 100] did.',
  ],
  [
    'edge',
    'It is due at [the end of next week].',
    '2025-08-17',
    'counted-from-the-page',
    '[The end of] weekly talks was near.',
  ],
  ['decade', 'It began in [the 1990s].', '199', 'stated', 'He is in his [60s].'],
  ['every', 'They meet [every two weeks].', 'P2W', 'stated', '[Every party] signed.'],
  ['day-of-every', 'They report on [the 15th of every month].', 'P1M', 'stated', '[The first of each] pair left.'],
  ['times-per', 'They meet [twice a year].', undefined, 'stated', 'They met [twice].'],
  ['often', 'They report [weekly].', 'P1W', 'stated', 'The [Daily] Monitor wrote it.'],
  ['weekdays-always', 'Crossings open on [Mondays].', 'P1W', 'stated', 'On a [weekday] they rest.'],
  ['weekdays-away', 'They met [two Sundays ago].', '2025-07-27', 'counted-from-the-page', '[Two Sundays] were quiet.'],
  [
    'ago',
    'They met [three days ago].',
    '2025-08-06',
    'counted-from-the-page',
    'They signed the third accord [in two years].',
  ],
  ['units-ago', 'They fell out [years ago].', undefined, 'counted-from-the-page', 'The [hours] were long.'],
  ['near-unit', 'It takes force [next month].', '2025-09', 'counted-from-the-page', 'It is to [last 180 days].'],
  [
    'near-day',
    'They met [the day before yesterday].',
    '2025-08-07',
    'counted-from-the-page',
    'Russia [Today] wrote it.',
  ],
  [
    'weekday-and-day',
    'They meet on [Friday the 15th].',
    '2025-08-15',
    'nearest-month',
    'On [Monday 21] soldiers died.',
  ],
  [
    'weekday-range',
    'It ran [Monday-Friday].',
    '2025-08-04/2025-08-08',
    'weekday-before-the-page',
    'They [sat-sun] drenched there.',
  ],
  [
    'weekday',
    'The rebels left on [Friday].',
    '2025-08-08',
    'weekday-before-the-page',
    'Bloody [Sunday] divided Derry.',
  ],
  [
    'the-weekend',
    'Clashes went on over [the weekend].',
    '2025-08-09/2025-08-10',
    'counted-from-the-page',
    '[The weekend]-long talks failed.',
  ],
  ['end-abbreviated', 'It is due at [EOM].', '2025-08-31', 'counted-from-the-page', 'The [EO]S group met.'],
  ['duration', 'A [60-day] truce holds.', 'P60D', 'stated', 'A [60-year]-old man was held.'],
  ['whole-length', 'They talked [all day].', 'P1D', 'stated', '[All days] are equal.'],
  ['many-units', 'They fought for [decades].', undefined, 'stated', '[Months] passed.'],
  ['clock-range', 'They met [from 10:30 to 3 pm].', 'T10:30/T15:00', 'stated', 'They won [3 to 4] seats.'],
  [
    'bare-clock-range',
    'It is shut [between 0730-0930].',
    'T07:30/T09:30',
    'stated',
    'It rose [from 1930 to 2030] tons.',
  ],
  ['clock', 'It began at [11:46 PM].', 'T23:46', 'stated', 'Psalm [11:46]1 was read.'],
  ['clock-words', 'It began at [half past six].', 'T06:30', 'stated', 'They cut a deal at [seven] points.'],
  ['year', 'The [2020] war ended.', '2020', 'stated', 'Some [2000] soldiers left.'],
  [
    'spoken-year',
    'It began in [two thousand and twenty].',
    '2020',
    'stated',
    'He sold [two thousand and twenty] rifles.',
  ],
  ['month', 'It begins in [September].', '2025-09', 'nearest-year', 'Theresa [May] met them.'],
  ['part-of-day', 'They met [in the morning].', undefined, 'stated', 'The Dallas [Morning] News wrote it.'],
  ['mealtime', 'They left [after breakfast].', undefined, 'stated', 'They talked [at dinner] with the minister.'],
  ['now', 'They are [currently] in Doha.', undefined, 'stated', 'He [knows].'],
  ['the-unit', 'It got worse [later in the week].', undefined, 'stated', '[The week] that they met was hot.'],
]

const bracketed = (marked: string): string => /\[(.*?)\]/.exec(marked)![1]!
const plain = (marked: string): string => marked.replace(/[[\]]/g, '')

for (const [rule, marked, value, basis, other] of cases)
  test(`rule ${rule}: “${marked}”, not “${other}”`, () => {
    const times = readTimes(plain(marked), '2025-08-09')
    assert.deepEqual(
      times.map((time) => time.text),
      [bracketed(marked)],
    )
    assert.equal(times[0]!.start, marked.indexOf('['))
    assert.equal(times[0]!.value, value)
    assert.deepEqual(times[0]!.basis, basis === 'stated' ? 'stated' : { rule: basis })
    const wrong = readTimes(plain(other), '2025-08-09').map((time) => time.text)
    assert.ok(!wrong.includes(bracketed(other)), wrong.join(', '))
  })

test('every rule has its case', () => {
  assert.deepEqual(
    timeRules.map(({ name }) => name).filter((name) => !cases.some(([rule]) => rule === name)),
    [],
  )
})
