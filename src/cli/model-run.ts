import { accountOf, openAccount, stopWords } from '../model-reader/account.ts'
import { type ModelSettings, mostTimeOfPage } from '../model-reader/settings.ts'
import { counted } from './counted.ts'

/** A model's part in one run, as the main thread sees it. */
export interface ModelRun {
  /** Goes to the reading threads. */
  readonly forThreads: { settings: ModelSettings; shared: SharedArrayBuffer }
  /** Milliseconds that a page may take beside its own reading. */
  readonly time: number
  /** Says on stderr, once, that the run goes on without the model, where it does. */
  tellStop(): void
  /** Says on stderr what the model was asked and what came of it. */
  tellEnd(): void
}

/** Begins the account of a run. */
export function startModelRun(settings: ModelSettings): ModelRun {
  const shared = openAccount()
  let told = false
  const say = (text: string): void => void process.stderr.write(`pacta: ${text}\n`)
  const tellStop = (): void => {
    const words = told ? null : stopWords(accountOf(shared), settings)
    if (words) say(words)
    told ||= words !== null
  }
  return {
    forThreads: { settings, shared },
    time: mostTimeOfPage,
    tellStop,
    tellEnd() {
      tellStop()
      const { requests, tokens, kept, unasked, proposed, taken } = accountOf(shared)
      const asked = `${settings.name} was asked ${counted(requests, 'time')} (${counted(tokens, 'token')})`
      const left = unasked ? `, ${counted(unasked, 'sentence')} not asked` : ''
      say(
        `${asked}, ${counted(kept, 'answer')} kept from before${left}; ${taken} of ${counted(proposed, 'proposal')} taken, for review`,
      )
    },
  }
}
