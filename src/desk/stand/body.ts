import type { Body } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { bodyForm, bodyWord } from '../words/form.ts'
import { capital, inSentence, list } from '../words/list.ts'
import type { Line } from './line.ts'

/**
 * Where a body stands: "Strategic Working Group, to be set up by Azerbaijan and the United States".
 * Founders stand in it only where they are told. Null where the body is only spoken of.
 */
export function bodyLine(body: Body): Line | null {
  const state = body.state.value
  if (state === 'mentioned') return null
  const founders = state === 'dissolved' ? [] : [...new Set(body.founders.map(inSentence))]
  return {
    form: bodyForm(state),
    status: state,
    subject: capital(body.name),
    href: addressOf('body', body.id),
    rest: `, ${bodyWord(state)}${founders.length > 0 ? ` by ${list(founders)}` : ''}`,
    voices: [],
    statements: body.state.statements,
  }
}
