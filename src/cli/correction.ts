import { canonical, sha256 } from '../ledger/canonical.ts'
import { ownOf, ploverOf } from '../model/plover.ts'
import type { Statement } from '../model/statement.ts'
import { modes, type PloverType, type Polarity } from '../model/vocabulary.ts'
import { allActs } from '../statement/acts.ts'
import { UsageError } from './errors.ts'

/** What a reviewer says of a line instead; what is left out stays as it was read. */
export interface Changes {
  act?: string
  mode?: string
  polarity?: string
}

const polarities: readonly Polarity[] = ['positive', 'negative']

/** The line as a reviewer corrects it, under an id of its own. Throws UsageError for words that the vocabulary has not, and where nothing is changed. */
export function corrected(line: Statement, changes: Changes, by: string): Statement {
  const act = allActs.find((one) => one.act === (changes.act ?? line.act))
  if (!act) throw unknown('act', changes.act ?? line.act, 'They are in docs/glossary.md.')
  const mode = wordOf('mode', changes.mode ?? line.mode, modes)
  const polarity = wordOf('polarity', changes.polarity ?? line.polarity, polarities)
  const { id, why, confidence, ...rest } = line
  const said = { act: act.act, mode, polarity }
  const fields = (['act', 'mode', 'polarity'] as const).filter((field) => line[field] !== said[field])
  if (fields.length === 0)
    throw new UsageError(
      'The correction says what the line says',
      id.slice(0, 12),
      'Give another --act, --mode or --polarity, or accept the line.',
    )
  const kept = why.filter(({ field }) => !fields.some((one) => one === field))
  const reasons = fields.map((field) => ({ field, rule: 'reviewer', text: `${by} corrected it from “${line[field]}”` }))
  const now = { ...rest, ...said, why: [...kept, ...reasons] }
  const own = act.plover as PloverType
  const plover = ploverOf(act.act === line.act ? ownOf(own, line) : own, now)
  const { why: _why, ...content } = { ...now, plover }
  return { id: sha256(canonical(content)), ...content, why: now.why, confidence }
}

function wordOf<Word extends string>(field: string, given: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === given)
  if (!word) throw unknown(field, given, `It is one of: ${words.join(', ')}.`)
  return word
}

const unknown = (field: string, given: string, remedy: string): UsageError =>
  new UsageError(`“${given}” is no ${field} of the vocabulary`, `--${field}`, remedy)
