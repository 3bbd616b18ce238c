import type { Commitment } from '../../model/views.ts'
import { plain } from './form.ts'

/**
 * What is to be done, as words: the name of a duty that holds its own object (`amend-law`, `lift-sanctions`) gives way to
 * the object that the page names ("amend its Constitution").
 */
export function actionWords({ act, action }: Pick<Commitment, 'act' | 'action'>): string {
  if (action === act) return plain(act)
  if (!action.startsWith(`${act} `)) return action
  if (act === 'cease-fire') return `cease fire (${action.slice(act.length + 1)})`
  const verb = act === 'enter-into-force' ? plain(act) : act.split('-')[0]!
  return `${verb}${action.slice(act.length)}`
}
