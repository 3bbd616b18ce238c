import type { Commitment } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { actionWords } from '../words/action.ts'
import { plain, statusForm } from '../words/form.ts'
import { capital, inSentence, list } from '../words/list.ts'
import type { Line } from './line.ts'

/**
 * What somebody owes or is only expected to do: "Armenia: amend its Constitution". The status says how it stands and is
 * never left out; where nobody is named to do it, that is said.
 */
export function commitmentLine(commitment: Commitment): Line {
  const who = [...new Set(commitment.obligors.map(inSentence))]
  const whom = [...new Set(commitment.obligees.map(inSentence))]
  return {
    form: commitment.disputed ? 'dispute' : statusForm(commitment.status.value, commitment.binds),
    status: commitment.disputed ? `${plain(commitment.status.value)}, disputed` : plain(commitment.status.value),
    subject: `${who.length > 0 ? capital(list(who)) : 'Nobody named'}: ${actionWords(commitment)}`,
    href: addressOf('commitment', commitment.id),
    rest: whom.length > 0 ? `, towards ${list(whom)}` : '',
    voices: commitment.voices,
    statements: commitment.statements,
  }
}
