// Who says it, by which word, and what: as spans into the text.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadLanguage, readLanguage } from '../../src/language/read.ts'
import { readAttributions } from '../../src/statement/attributions/read.ts'

const language = await loadLanguage(join(import.meta.dirname, '..', '..', 'models'))

type Words = [source: string, cue: string, content: string]

async function read(text: string): Promise<Words[]> {
  const words = (ranges: [number, number][]): string => ranges.map(([start, end]) => text.slice(start, end)).join(' … ')
  return readAttributions(await readLanguage(language, text)).map(({ source, cue, content }) => [
    words(source),
    words(cue),
    words(content),
  ])
}

const cases: [text: string, expected: Words[]][] = [
  [
    'The ministry said that the troops had left the town.',
    [['The ministry', 'said', 'that the troops had left the town']],
  ],
  [
    'The two ministers will meet in Geneva, the spokesman said.',
    [['the spokesman', 'said', 'The two ministers will meet in Geneva']],
  ],
  [
    'The convoy reached the camp on Friday, according to aid workers.',
    [['aid workers', 'according to', 'The convoy reached the camp on Friday']],
  ],
  [
    'The envoy has repeatedly denied that a map was shown.',
    [['The envoy', 'has repeatedly denied', 'that a map was shown']],
  ],
  ['The rebels want to keep the airport.', [['The rebels', 'want', 'to keep the airport']]],
  [
    'The council urged both parties to respect the truce.',
    [['The council', 'urged', 'both parties to respect the truce']],
  ],
  ['The mediator told reporters that the text was ready.', [['The mediator', 'told', 'that the text was ready']]],
  ['Paris called for an end to the shelling.', [['Paris', 'called for', 'an end to the shelling']]],
  ['The rebels accused the army of shelling a market.', [['The rebels', 'accused', 'the army of shelling a market']]],
  [
    'The opposition described the accord as a surrender.',
    [['The opposition', 'described', 'the accord as a surrender']],
  ],
  ['The general is believed to be in hiding.', [['', 'is believed', 'The general … to be in hiding']]],
  [
    'The commander was quoted as saying that his men would not disarm.',
    [['The commander', 'was quoted as saying', 'that his men would not disarm']],
  ],
  [
    'The minister is confident that parliament will ratify the treaty.',
    [['The minister', 'is confident', 'that parliament will ratify the treaty']],
  ],
  ['The envoy voiced concern about the delay.', [['The envoy', 'voiced concern about', 'the delay']]],
  ["The rebels' refusal to disarm delayed the vote.", [["The rebels'", 'refusal', 'to disarm']]],
  ['The army reportedly shelled the town.', [['', 'reportedly', 'The army … shelled the town']]],
  [
    'Getachew, who led the talks in Pretoria, insisted that the deal had saved the region.',
    [['Getachew, who led the talks in Pretoria', 'insisted', 'that the deal had saved the region']],
  ],
  [
    '"We agreed," the envoy said. "We will sign on Monday."',
    [['the envoy', 'said', '"We agreed," … "We will sign on Monday."']],
  ],
  [
    'The minister said that, according to Kyiv, the prisoners hoped to return.',
    [['The minister', 'said', 'that, according to Kyiv, the prisoners hoped to return']],
  ],
  [
    'The envoy praised the truce but warned that hunger could undo it.',
    [
      ['The envoy', 'praised', 'the truce'],
      ['The envoy', 'warned', 'that hunger could undo it'],
    ],
  ],
  ['Polls show a narrow majority for the accord.', [['Polls', 'show', 'a narrow majority for the accord']]],
  ['The two ministers met in Geneva on Friday.', []],
  ['The agreement ensures that the road stays open.', []],
  ['The guards show their papers at the gate.', []],
  ['A "safe zone" was drawn on the map.', []],
]

for (const [text, expected] of cases) test(text, async () => assert.deepEqual(await read(text), expected))
