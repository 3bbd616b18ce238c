import type { Page } from '../model/page.ts'
import type { Attribution, Mention, Statement } from '../model/statement.ts'
import type { DocumentView } from '../model/views.ts'
import { dim, strong, warning, wrap } from './terminal.ts'

/**
 * A statement for a person: what it says, its fields, its quote, and with each field the rule that made it.
 * @param review how it stands in the review of a ledger, in words; empty where it counts as it was read.
 */
export function statementText(statement: Statement, page: Page, review = ''): string {
  const { act, mode, polarity, roles, attribution, evidence, why } = statement
  const told = mode === 'occurred' || mode === 'under-way' || mode === 'agreed' ? strong : warning
  const fields: [string, string][] = [
    ...Object.entries(roles).map(([name, mentions]): [string, string] => [name, mentions.map(mentionText).join('; ')]),
    ['time', timeText(statement.time)],
    ['deadline', timeText(statement.deadline)],
    ['condition', statement.condition?.text ?? ''],
    ['purpose', statement.purpose?.text ?? ''],
    [
      'says',
      voiceText(
        attribution,
        [page.outlet?.value ?? 'the outlet', ...page.agencies.map(({ value }) => value)].join(' ← '),
      ),
    ],
  ]
  return `${[
    `${told(`${act} · ${mode}${polarity === 'negative' ? ' · not' : ''}`)}  ${dim(`${Math.round(statement.confidence * 100)} %  ${statement.id.slice(0, 12)}`)}`,
    ...(review ? [warning(wrap(review, '  ', '  '))] : []),
    ...fields.filter(([, value]) => value).map(([name, value]) => field(name, value)),
    ...evidence.map(({ quote, start, end }, index) =>
      field(index ? 'also' : 'quote', `“${quote}”  ${dim(`${start}–${end}`)}`),
    ),
    ...why.map((reason) => dim(field(`why ${reason.field}`, `${reason.text} (${reason.rule})`))),
  ].join('\n')}\n\n`
}

const field = (name: string, value: string): string => wrap(value, `  ${name.padEnd(13)} `, ' '.repeat(16))

const mentionText = ({ text, party }: Mention): string =>
  party && party.name !== text ? `${text} [${party.name}]` : text

const timeText = (time: Statement['deadline']): string =>
  time ? `${time.text}${time.value ? ` [${time.value}]` : ''}${time.anchor ? ` from ${time.anchor}` : ''}` : ''

/** The chain of voices from the page outward; the outlet alone where nobody is quoted. */
export const voiceText = (attribution: Attribution[], outlet = 'the outlet'): string =>
  [outlet, ...attribution.map(({ name }) => name)].join(' ← ')

/** The chain of voices in a document of the ledger: its outlet, the agencies that it carries, and whom they quote. */
export function voiceInDocument(document: DocumentView | undefined, attribution: Attribution[]): string {
  const named = attribution.map(({ name }) => name)
  const carried = (document?.agencies ?? []).filter((agency) => !named.includes(agency))
  return voiceText(attribution, [document?.outlet || 'the outlet', ...carried].join(' ← '))
}
