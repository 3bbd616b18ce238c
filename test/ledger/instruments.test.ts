import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { agreement, america, armenia, azerbaijan, congo, declaration, memorandum, rwanda, viewsOf } from './make.ts'

const pair: ['Armenia', typeof armenia][] = [['Armenia', armenia]]

describe('an instrument', () => {
  test('is signed when a report says so, with those who signed as its parties and never the one who mediated', () => {
    const views = viewsOf({
      text: 'Armenia and Azerbaijan signed a peace agreement. The United States mediated the agreement.',
      told: [
        {
          act: 'sign',
          quote: 'signed a peace agreement',
          agent: [
            ['Armenia', armenia],
            ['Azerbaijan', azerbaijan],
          ],
          object: [['a peace agreement', agreement]],
        },
        {
          act: 'mediate',
          quote: 'mediated the agreement',
          agent: [['The United States', america]],
          object: [['the agreement', agreement]],
        },
      ],
    })
    assert.equal(views.instruments.length, 1)
    const [instrument] = views.instruments
    assert.equal(instrument!.state.value, 'signed')
    assert.deepEqual(
      instrument!.parties.map(({ party }) => party?.id),
      ['ARM', 'AZE'],
    )
    assert.deepEqual(
      instrument!.witnesses.map(({ party }) => party?.id),
      ['USA'],
    )
    assert.equal(instrument!.bindingness.value, 'unknown')
  })

  for (const mode of ['planned', 'expected', 'demanded', 'proposed', 'agreed', 'pledged'] as const) {
    test(`that is ${mode} to be signed is an event and no signed instrument`, () => {
      const [instrument] = viewsOf({
        text: 'Armenia will sign a treaty.',
        told: [
          {
            act: 'sign',
            mode,
            quote: 'sign a treaty',
            agent: [...pair],
            object: [['a treaty', { kind: 'instrument', instrument: 'treaty' }]],
          },
        ],
      }).instruments
      assert.equal(instrument!.state.value, 'unknown')
      assert.deepEqual(
        instrument!.events.map((event) => [event.act, event.mode]),
        [['sign', mode]],
      )
    })
  }

  test('keeps the parties that a page does not name empty', () => {
    const [instrument] = viewsOf({
      text: 'A joint declaration was signed at the trilateral summit.',
      told: [{ act: 'sign', quote: 'A joint declaration was signed', object: [['A joint declaration', declaration]] }],
    }).instruments
    assert.equal(instrument!.state.value, 'signed')
    assert.deepEqual(instrument!.parties, [])
  })

  test('is the same one on two pages of one process that tell the same signing', () => {
    const report = (day: string, outlet: string) => ({
      day,
      outlet,
      text: `${outlet}: Armenia and Azerbaijan signed an agreement.`,
      told: [
        {
          act: 'sign',
          quote: 'signed an agreement',
          agent: [
            ['Armenia', armenia],
            ['Azerbaijan', azerbaijan],
          ] as never,
          object: [['an agreement', agreement]] as never,
          time: '2025-08-08',
        },
      ],
    })
    const views = viewsOf(report('2025-08-08', 'The Daily'), report('2025-08-09', 'The Mail'))
    assert.equal(views.instruments.length, 1)
    assert.equal(views.instruments[0]!.statements.length, 2)
  })

  test('is not the same one where names, parties, years or plural tell them apart', () => {
    const text =
      'They signed the Doha Agreement, the Luanda Agreement, the 2020 Doha Agreement of others, two agreements and the Kinshasa deal. Armenia. Rwanda.'
    const views = viewsOf({
      text,
      told: ['the Doha Agreement', 'the Luanda Agreement', 'two agreements'].map((name) => ({
        act: 'sign',
        quote: `${name}`,
        object: [[name, agreement]],
      })),
    } as never)
    assert.equal(views.instruments.length, 3)
    const parties = viewsOf(
      {
        text: 'Armenia and Azerbaijan signed an agreement.',
        told: [
          {
            act: 'sign',
            quote: 'signed an agreement',
            agent: [
              ['Armenia', armenia],
              ['Azerbaijan', azerbaijan],
            ],
            object: [['an agreement', agreement]],
          },
        ],
      },
      {
        text: 'Rwanda and DR Congo signed an agreement.',
        told: [
          {
            act: 'sign',
            quote: 'signed an agreement',
            agent: [
              ['Rwanda', rwanda],
              ['DR Congo', congo],
            ],
            object: [['an agreement', agreement]],
          },
        ],
      },
    )
    assert.equal(parties.instruments.length, 2)
    assert.equal(parties.processes.length, 2)
  })

  test('is disputed when another origin says on that day that it was not signed, side by side', () => {
    const views = viewsOf(
      {
        outlet: 'The Mail',
        byline: 'A. Writer',
        day: '2025-08-09',
        text: 'Armenia and Azerbaijan signed the Agreement on Interstate Relations.',
        told: [
          {
            act: 'sign',
            quote: 'signed the Agreement on Interstate Relations',
            agent: [
              ['Armenia', armenia],
              ['Azerbaijan', azerbaijan],
            ],
            object: [['the Agreement on Interstate Relations', agreement]],
            time: '2025-08-08',
          },
        ],
      },
      {
        outlet: 'The Gazette',
        byline: 'B. Writer',
        day: '2025-08-09',
        text: 'Armenia and Azerbaijan initialled the Agreement on Interstate Relations; it has not been signed.',
        told: [
          {
            act: 'initial',
            quote: 'initialled the Agreement on Interstate Relations',
            agent: [
              ['Armenia', armenia],
              ['Azerbaijan', azerbaijan],
            ],
            object: [['the Agreement on Interstate Relations', agreement]],
            time: '2025-08-08',
          },
          {
            act: 'sign',
            polarity: 'negative',
            quote: 'it has not been signed',
            object: [['Agreement on Interstate Relations', agreement]],
          },
        ],
      },
    )
    assert.equal(views.instruments.length, 1)
    const [instrument] = views.instruments
    assert.equal(instrument!.disputed, true)
    assert.equal(instrument!.state.value, 'initialled')
    assert.match(instrument!.state.why, /signed is disputed/)
    const [contradiction] = views.contradictions
    assert.equal(contradiction!.difference, 'polarity')
    assert.equal(contradiction!.sides.length, 2)
    assert.notDeepEqual(contradiction!.sides[0]!.origins, contradiction!.sides[1]!.origins)
  })

  test('is not disputed by what was said before the signing, nor by an earlier page of the same outlet', () => {
    const text = 'Armenia and Azerbaijan have not signed the Washington Agreement.'
    const not = {
      act: 'sign',
      polarity: 'negative' as const,
      quote: 'have not signed the Washington Agreement',
      agent: [
        ['Armenia', armenia],
        ['Azerbaijan', azerbaijan],
      ] as never,
      object: [['the Washington Agreement', agreement]] as never,
    }
    const signed = {
      text: 'Armenia and Azerbaijan signed the Washington Agreement.',
      told: [
        {
          act: 'sign',
          quote: 'signed the Washington Agreement',
          agent: [
            ['Armenia', armenia],
            ['Azerbaijan', azerbaijan],
          ] as never,
          object: [['the Washington Agreement', agreement]] as never,
          time: '2025-08-08',
        },
      ],
    }
    const before = viewsOf(
      { outlet: 'The Gazette', byline: 'B', day: '2025-08-05', text, told: [not] },
      { ...signed, outlet: 'The Mail', byline: 'A', day: '2025-08-09' },
    )
    assert.equal(before.instruments[0]!.state.value, 'signed')
    assert.equal(before.contradictions.length, 0)
    const corrected = viewsOf(
      { outlet: 'The Mail', byline: 'A', day: '2025-08-08', text, told: [not] },
      { ...signed, outlet: 'The Mail', byline: 'A', day: '2025-08-09' },
    )
    assert.equal(corrected.instruments[0]!.disputed, false)
    assert.equal(corrected.instruments[0]!.state.value, 'signed')
  })

  test('shows days that do not meet as a contradiction of dates', () => {
    const report = (outlet: string, time: string) => ({
      outlet,
      byline: outlet,
      text: `${outlet} says Armenia and Azerbaijan signed the Washington Agreement.`,
      told: [
        {
          act: 'sign',
          quote: 'signed the Washington Agreement',
          agent: [
            ['Armenia', armenia],
            ['Azerbaijan', azerbaijan],
          ] as never,
          object: [['the Washington Agreement', agreement]] as never,
          time,
        },
      ],
    })
    const views = viewsOf(report('The Mail', '2025-08-08'), report('The Gazette', '2025-08-06'))
    assert.deepEqual(
      views.contradictions.map(({ difference }) => difference),
      ['date'],
    )
  })

  test('of a kind of its own is never merged with another kind, but linked as a rival name', () => {
    const report = (outlet: string, name: string, kind: object) => ({
      outlet,
      text: `${outlet}: Armenia and Azerbaijan signed ${name}.`,
      told: [
        {
          act: 'sign',
          quote: `signed ${name}`,
          agent: [
            ['Armenia', armenia],
            ['Azerbaijan', azerbaijan],
          ] as never,
          object: [[name, kind]] as never,
          time: '2025-08-08',
        },
      ],
    })
    const views = viewsOf(
      report('The Mail', 'a memorandum', memorandum),
      report('The Gazette', 'a declaration', declaration),
    )
    assert.equal(views.instruments.length, 2)
    assert.equal(views.instruments[0]!.rivals[0]!.instrument, views.instruments[1]!.id)
  })

  test('that one side is accused of breaking and says it kept is a contradiction, also on one page', () => {
    const text =
      'Azerbaijan said Armenia violated the ceasefire. Armenia denied it had violated the ceasefire. Armenia said Azerbaijan broke the ceasefire.'
    const truce = { kind: 'instrument', instrument: 'ceasefire' } as const
    const views = viewsOf({
      text,
      told: [
        {
          act: 'violate',
          quote: 'Armenia violated the ceasefire',
          agent: [['Armenia', armenia]],
          object: [['the ceasefire', truce]],
          says: [['Azerbaijan', 'organ', azerbaijan]],
        },
        {
          act: 'violate',
          mode: 'denied',
          quote: 'Armenia denied it had violated the ceasefire',
          agent: [['Armenia', armenia]],
          object: [['the ceasefire', truce]],
          says: [['Armenia', 'organ', armenia]],
        },
        {
          act: 'violate',
          quote: 'Azerbaijan broke the ceasefire',
          agent: [['Azerbaijan', azerbaijan]],
          object: [['the ceasefire', truce]],
          says: [['Armenia', 'organ', armenia]],
        },
      ],
    })
    assert.deepEqual(
      views.contradictions.map(({ sides }) => sides.map(({ claim }) => claim)),
      [['violate (ARM)', 'not violate (ARM)']],
    )
    assert.deepEqual(
      views.contradictions[0]!.sides.map(({ voices }) => voices[0]!.party?.id),
      ['AZE', 'ARM'],
    )
  })

  test('that was not made is none', () => {
    const views = viewsOf({
      text: 'No agreement was signed.',
      told: [
        { act: 'sign', polarity: 'negative', quote: 'No agreement was signed', object: [['No agreement', agreement]] },
      ],
    })
    assert.equal(views.instruments.length, 0)
  })
})
