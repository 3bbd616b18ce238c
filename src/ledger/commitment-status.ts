import type { Derived } from '../model/views.ts'
import type { CommitmentStatus } from '../model/vocabulary.ts'
import type { Line } from './lines.ts'
import { speakerOf } from './sides.ts'

/** Modes in which the obligor binds itself, strongest first. */
const ownModes = ['agreed', 'pledged', 'planned'] as const
/** Modes in which somebody else wants it; however often it is said, none of them becomes an agreement. */
const othersModes = ['expected', 'proposed', 'demanded'] as const

/** Where the matter stands, and whether the obligor's own word binds it. */
export interface Standing {
  status: Derived<CommitmentStatus>
  binds: boolean
}

/**
 * The word counts as the obligor's own unless another party alone says it: that Armenia agreed to something is not
 * Armenia's word when Azerbaijan says so.
 */
export function isOwnWord(line: Line, obligors: string[]): boolean {
  const speaker = speakerOf(line)
  return speaker === null || obligors.length === 0 || obligors.includes(speaker)
}

/** The status of one commitment. `fulfilling` are later reports that the same one did the same thing. */
export function statusOf(lines: Line[], fulfilling: Line[], obligors: string[]): Standing {
  const ids = (own: Line[]): string[] => own.map(({ statement }) => statement.id)
  const made = (value: CommitmentStatus, rule: string, why: string, own: Line[], binds: boolean): Standing => {
    return { status: { value, rule, why, statements: ids(own) }, binds }
  }
  const inMode = (mode: string) => lines.filter(({ statement }) => statement.mode === mode)
  const promised = ownModes
    .filter((mode) => mode !== 'planned')
    .some((mode) => inMode(mode).some((line) => isOwnWord(line, obligors)))
  if (fulfilling.length > 0) {
    return made(
      'fulfilled',
      'later-report-of-the-act',
      'A later report says that the same party did the same thing.',
      fulfilling,
      promised,
    )
  }
  const underWay = inMode('under-way').filter((line) => isOwnWord(line, obligors))
  if (underWay.length > 0)
    return made('under-way', 'reported-under-way', 'A report says that it is being done.', underWay, promised)
  for (const mode of ownModes) {
    const own = inMode(mode).filter((line) => isOwnWord(line, obligors))
    if (own.length === 0) continue
    if (mode !== 'planned' && own.every(({ statement }) => statement.condition)) {
      return made(
        'conditional',
        `${mode}-under-condition`,
        `It is ${mode} only under a condition, in every report.`,
        own,
        true,
      )
    }
    const why =
      mode === 'planned'
        ? 'It is planned; no report says that anybody agreed or pledged it.'
        : `A report says that those who are to do it ${mode} it.`
    return made(mode, `strongest-own-word: ${mode}`, why, own, mode !== 'planned')
  }
  for (const mode of othersModes) {
    const own = inMode(mode)
    if (own.length > 0)
      return made(
        mode,
        `others-word: ${mode}`,
        `It is ${mode}; no report says that those who are to do it agreed.`,
        own,
        false,
      )
  }
  const claimed = ['agreed', 'pledged', 'planned', 'under-way'].map(inMode).find((own) => own.length > 0) ?? lines
  const value = claimed[0]!.statement.mode as CommitmentStatus
  return made(
    value,
    `anothers-claim: ${value}`,
    'Only another party says so; those who are to do it do not.',
    claimed,
    false,
  )
}

/** Peace Accords Matrix: 3 full, 1 minimal, 0 not initiated. Between them a person has to decide. */
export function pamOf({ status, binds }: Standing): Derived<0 | 1 | 2 | 3> | null {
  if (!binds) return null
  const { statements } = status
  if (status.value === 'fulfilled') return { value: 3, rule: 'pam: reported as done', why: status.why, statements }
  if (status.value === 'under-way') return { value: 1, rule: 'pam: reported as begun', why: status.why, statements }
  return { value: 0, rule: 'pam: no report of a beginning', why: 'No report says that it was begun.', statements }
}
