// `pacta statements --as plover`: events for whoever works with event data, in the field names of the PLOVER manual.

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { Ajv } from 'ajv'
import type { EventsOutput } from '../../src/cli/shapes.ts'
import type { PloverEvent } from '../../src/desk/export/plover/event.ts'
import { jsonLines, root, run, scratch } from './program.ts'

const sentences = {
  signed: 'Kenya and Uganda signed a peace agreement on 3 November 2025.',
  willSign: 'Kenya and Uganda will sign a peace agreement next week.',
  expected: 'Kenya is expected to sign a peace agreement with Uganda next week.',
  notSigned: 'Kenya has not signed the peace agreement with Uganda.',
  ifSigned: 'If Kenya signs the peace agreement, Uganda will withdraw its troops.',
  demanded: 'Uganda demanded that Kenya withdraw its troops from the border.',
  charged: 'Uganda accused Kenya of violating the ceasefire.',
  denied: 'Kenya denied that it had shelled the Ugandan town.',
  announced: 'Uganda announced that it would withdraw its troops from Kenya.',
  attackVowed: 'Kenya vowed to attack Uganda.',
  met: 'Kenyan President William Ruto met with Ugandan President Yoweri Museveni in Nairobi.',
  longAgo: 'Kenya and Uganda signed a peace agreement in 1999.',
  two: 'Kenya, Uganda and Rwanda condemned the attack by M23 rebels.',
  ofACountry: 'Sudanese rebels attacked the army of Kenya.',
  ofTwo: 'Security forces in Guinea tortured scores of Sierra Leonean and Liberian refugees.',
  twoArmies: 'Thai and Cambodian troops signed a ceasefire agreement.',
  riots: 'Palestinian riots against Israeli policies are still continuing.',
  hotel: 'Kenya and Uganda signed a peace agreement at a hotel in Kampala.',
}
const told: Record<string, PloverEvent[]> = {}
let lines: EventsOutput[]

before(async () => {
  const stdin = Object.entries(sentences)
    .map(([id, text]) => `${JSON.stringify({ id, text, published: '2025-11-04', url: `https://example.org/${id}` })}\n`)
    .join('')
  const { code, stdout, stderr } = await run(['statements', '--as', 'plover', '--jsonl'], { stdin })
  assert.equal(code, 0, stderr)
  lines = jsonLines(stdout) as unknown as EventsOutput[]
  for (const { id, events } of lines) told[id] = events
})

/** The one event of a sentence about an act. */
function eventOf(id: keyof typeof sentences, act: string): PloverEvent {
  const found = told[id]!.filter(({ pacta }) => pacta.act === act)
  assert.equal(found.length, 1, `${sentences[id]} ${JSON.stringify(told[id])}`)
  return found[0]!
}
const codes = (event: PloverEvent): [string[], string[]] => [
  event.actor.map(({ code, entity_text }) => code ?? entity_text),
  event.recipient.map(({ code, entity_text }) => code ?? entity_text),
]

test('somebody whom the words give a country has its code, though he is no party of the lists', () => {
  const event = eventOf('ofACountry', 'attack')
  assert.deepEqual(codes(event), [['SDN'], ['KEN']])
  assert.equal(event.actor[0]!.identifier_id, null)
})

test('people of two countries are entities of both, in the same words', () => {
  assert.deepEqual(codes(eventOf('ofTwo', 'attack')), [['GIN'], ['SLE', 'LBR']])
})

test('a plural noun with two adjectives is two parties', () => {
  const { actor } = eventOf('twoArmies', 'sign')
  assert.deepEqual(
    actor.map(({ identifier_id, sector }) => [identifier_id, sector]),
    [
      ['THA:army', 'MIL'],
      ['KHM:army', 'MIL'],
    ],
  )
})

test('riots that nobody is named to lead are of whoever the words say, against whoever they say', () => {
  assert.deepEqual(codes(eventOf('riots', 'protest')), [['PSE'], ['ISR']])
})

test('the place of a hotel is the town that it stands in', () => {
  assert.deepEqual(eventOf('hotel', 'sign').event_loc, [{ extracted_place: 'Kampala' }])
})

test('every output has the shape that its schema says', () => {
  const schema = JSON.parse(readFileSync(join(root, 'docs', 'schema', 'events.json'), 'utf8'))
  const validate = new Ajv({ strict: false }).compile(schema)
  for (const line of lines) assert.ok(validate(line), JSON.stringify(validate.errors))
})

test('an act that is done has its type, its day, its actors in one list, its words and their address', () => {
  const event = eventOf('signed', 'sign')
  assert.deepEqual([event.event, event.context], [['SUPPORT'], []])
  assert.deepEqual(codes(event), [['KEN', 'UGA'], []])
  assert.deepEqual([event.date, event.pacta.date_from], ['2025-11-03', 'text'])
  assert.equal(event.cite_info.url, 'https://example.org/signed')
  const { start, end } = event.text_info
  assert.equal(sentences.signed.slice(start, end), event.event_text[0])
})

test('an event to which the text gives no day has the page’s, and says so', () => {
  const event = eventOf('met', 'meet')
  assert.deepEqual([event.date, event.pacta.date_from], ['2025-11-04', 'page'])
})

test('those who meet are all actors; a president in office is of his government', () => {
  const { actor, recipient, event_loc } = eventOf('met', 'meet')
  assert.deepEqual(
    actor.map(({ code, sector, identifier_text }) => [code, sector, identifier_text]),
    [
      ['KEN', 'GOV', 'William Ruto'],
      ['UGA', 'GOV', 'Yoweri Museveni'],
    ],
  )
  assert.deepEqual([recipient, event_loc], [[], [{ extracted_place: 'Nairobi' }]])
})

test('to be about to sign is AGREE; to be expected to sign is no agreement but lies in the future', () => {
  const will = eventOf('willSign', 'sign')
  assert.deepEqual([will.event, will.context, will.pacta.mode], [['AGREE'], [], 'planned'])
  assert.equal(
    will.pacta.date_from,
    'page',
    'the day that the text gives is the signing’s, not that of the announcement',
  )
  const expected = eventOf('expected', 'sign')
  assert.deepEqual([expected.event, expected.context], [['SUPPORT'], ['future']])
  assert.deepEqual(codes(expected), [['KEN'], ['UGA']])
})

test('what is not done is negated, what stands under a condition hypothetical, what is denied negated on its word', () => {
  assert.deepEqual(eventOf('notSigned', 'sign').context, ['negation'])
  assert.deepEqual(eventOf('ifSigned', 'sign').context, ['hypothetical'])
  const denied = eventOf('denied', 'attack')
  assert.deepEqual([denied.event, denied.context], [['ASSAULT'], ['negation']])
  assert.deepEqual(
    denied.pacta.attribution.map(({ name }) => name),
    ['Kenya'],
  )
})

test('who demands is the actor of a REQUEST, of whom it is demanded the recipient; so with an accusation', () => {
  const demanded = eventOf('demanded', 'withdraw-forces')
  assert.deepEqual([demanded.event, demanded.context], [['REQUEST'], []])
  assert.deepEqual(codes(demanded), [['UGA'], ['KEN']])
  const charged = eventOf('charged', 'violate')
  assert.deepEqual([charged.event, codes(charged)], [['ACCUSE'], [['UGA'], ['KEN']]])
})

test('an announced withdrawal is CONCEDE, a vow to attack THREATEN', () => {
  assert.deepEqual(eventOf('announced', 'withdraw-forces').event, ['CONCEDE'])
  assert.deepEqual(eventOf('attackVowed', 'attack').event, ['THREATEN'])
})

test('what lies a year or more before the page is historical', () => {
  const event = eventOf('longAgo', 'sign')
  assert.deepEqual([event.date, event.enddate, event.context], ['1999-01-01', '1999-12-31', ['historical']])
})

test('several actors are one list, and an armed group is known as one', () => {
  const event = eventOf('two', 'criticise')
  assert.deepEqual(codes(event)[0], ['KEN', 'UGA', 'RWA'])
  const attack = eventOf('two', 'attack')
  assert.deepEqual(
    attack.actor.map(({ code, sector, kind }) => [code, sector, kind]),
    [['COD', 'REB', 'armed-group']],
  )
})

test('a file gives one event a line, each by the schema', async () => {
  const file = join(scratch(), 'report.txt')
  writeFileSync(file, `${sentences.signed} ${sentences.demanded}`)
  const { code, stdout, stderr } = await run(['statements', '--as', 'plover', file])
  assert.equal(code, 0, stderr)
  const schema = JSON.parse(readFileSync(join(root, 'docs', 'schema', 'event.json'), 'utf8'))
  const validate = new Ajv({ strict: false }).compile(schema)
  const events = jsonLines(stdout)
  assert.equal(events.length, 2)
  for (const event of events) assert.ok(validate(event), JSON.stringify(validate.errors))
  assert.deepEqual(
    events.map(({ date }) => date),
    ['2025-11-03', null],
    'a page without a day gives none to its events',
  )
})

test('another form is refused with those that there are; --why goes with none', async () => {
  const other = await run(['statements', '--as', 'cameo', 'x.txt'])
  assert.equal(other.code, 2)
  assert.match(other.stderr, /'cameo' is invalid\. Allowed choices are plover\./)
  const both = await run(['statements', '--as', 'plover', '--why', 'x.txt'])
  assert.equal(both.code, 2)
  assert.match(both.stderr, /--why is for a person and --as plover for a program\. Take one of them\./)
})
